//! Charts as SVG, each with its figures in a table behind it.

use std::fmt::Write;

use html_escape::encode_text;
use leptos::prelude::*;

use super::tally::Tally;
use crate::call_logs::kind::Which;
use crate::say;
use crate::shared::language::Text;

/// How wide and how high a bar may be, in the picture's own measure: the page stretches it.
const BAR: usize = 10;
const HEIGHT: i64 = 100;

/// Something that calls are counted of.
#[derive(Clone, Debug)]
pub struct Bar {
    /// What it is.
    pub name: String,
    /// The calls.
    pub tally: Tally,
}

/// A chart of bars, whose lower part are the missed calls; `marks` stand below it.
pub fn bars_view(text: Text, title: String, bars: &[Bar], marks: Vec<String>) -> AnyView {
    let most = bars.iter().map(|bar| bar.tally.all()).max().unwrap_or_default().max(1);
    let svg = picture(text, bars, most);
    let marks = marks.into_iter().map(|mark| view! { <span>{mark}</span> }).collect::<Vec<_>>();
    let label = say!(text, "call-logs-chart-label", title = title.clone());
    view! {
        <section class="card chart">
            <header><h2>{title.clone()}</h2>{legend(text)}</header>
            <div class="body">
                <p class="chart-most muted" aria-hidden="true">{text.whole(most.unsigned_abs())}</p>
                <div class="chart-bars" role="img" aria-label=label inner_html=svg></div>
                <p class="chart-marks muted" aria-hidden="true">{marks}</p>
                {table_view(text, title, bars)}
            </div>
        </section>
    }
    .into_any()
}

/// What the colour of a part means.
pub fn legend(text: Text) -> AnyView {
    view! { <span class="legend end muted"><i aria-hidden="true"></i>{text.say("call-logs-which-missed")}</span> }
        .into_any()
}

/// The bars. Nothing in it is typed by anybody; it is escaped all the same.
fn picture(text: Text, bars: &[Bar], most: i64) -> String {
    let width = bars.len() * BAR;
    let mut svg = format!("<svg viewBox=\"0 0 {width} {HEIGHT}\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    for (place, bar) in bars.iter().enumerate() {
        let (all, missed) = (bar.tally.all(), bar.tally.missed());
        if all == 0 {
            continue;
        }
        // What there is can be seen, however little it is.
        let high = |number: i64| (number * HEIGHT / most).max(i64::from(number > 0));
        let (x, width, height) = (place * BAR + 1, BAR - 2, high(all));
        let told = told(text, bar);
        let told = encode_text(&told);
        // Writing to a string does not fail.
        let _ = write!(svg, "<g><title>{told}</title>");
        let _ = write!(svg, "<rect x=\"{x}\" y=\"{}\" width=\"{width}\" height=\"{height}\"/>", HEIGHT - height);
        if missed > 0 {
            let height = high(missed).min(height);
            let y = HEIGHT - height;
            let _ = write!(svg, "<rect class=\"missed\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>");
        }
        svg.push_str("</g>");
    }
    svg.push_str("</svg>");
    svg
}

fn told(text: Text, bar: &Bar) -> String {
    let (all, missed) = (bar.tally.all(), bar.tally.missed());
    say!(text, "call-logs-chart-bar", name = bar.name.clone(), number = all, missed = missed)
}

/// The figures behind a chart.
fn table_view(text: Text, title: String, bars: &[Bar]) -> AnyView {
    let heads = [
        "call-logs-chart-all",
        "call-logs-which-incoming",
        "call-logs-which-outgoing",
        "call-logs-which-internal",
        "call-logs-which-missed",
    ];
    let heads = heads.map(|key| view! { <th scope="col" class="end">{text.say(key)}</th> }).collect_view();
    let rows = bars
        .iter()
        .map(|bar| {
            let number = |which| text.whole(bar.tally.of(which).unsigned_abs());
            let cells =
                [None, Some(Which::Incoming), Some(Which::Outgoing), Some(Which::Internal), Some(Which::Missed)];
            let cells = cells.map(|which| view! { <td>{number(which)}</td> }).collect_view();
            view! { <tr><th scope="row">{bar.name.clone()}</th>{cells}</tr> }
        })
        .collect::<Vec<_>>();
    view! {
        <details class="more">
            <summary>{text.say("call-logs-chart-table")}</summary>
            <div class="chart-table" tabindex="0" role="region" aria-label=title>
                <table><thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        </details>
    }
    .into_any()
}
