//! `/call_logs/charts`: calls by day, by hour of the day and by extension.

use jiff::civil::time;
use leptos::prelude::*;

use super::chart_view::{Bar, bars_view, legend};
use super::figures::Figures;
use super::range::{MOST_DAYS, Range};
use super::store::Busy;
use super::tally::Tally;
use crate::account_routing;
use crate::call_logs::frame::{CHARTS, LIST, Part, parts};
use crate::call_logs::kind::Which;
use crate::call_logs::list_view::side_view;
use crate::call_logs::search::Filter;
use crate::call_logs::words::Words;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{TextField, TextKind, are_reversed, problems_of_days};
use crate::shared::language::Text;
use crate::shared::paging::Place;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// The charts.
#[component]
pub fn ChartsPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let (text, asked) = (visitor.text(), Filter::of(&visitor));
        let mut connection = portal.database.read().await?;
        let setup = account_routing::current_setup(&portal, &mut connection, &caller.account_id).await?;
        let zone = setup.account.time_zone.as_str();
        let range = Range::of(asked.from, asked.until, time_zone::date(zone, portal.clock.now_ms()));
        let zone = time_zone::zone(zone);
        let figures = Figures::of(&mut connection, &caller.account_id, &zone, &range).await?;
        drop(connection);
        let words = Words { text, setup: &setup, of_user: None };
        let shown = Filter { from: Some(range.first), until: Some(range.last), ..Filter::default() };
        let content = if are_reversed(asked.from, asked.until) {
            ().into_any()
        } else if figures.all.all() == 0 {
            let (title, hint) = (text.say("call-logs-charts-none"), text.say("call-logs-charts-none-hint"));
            view! {
                <section class="card"><div class="empty">{icon(Icon::Phone)}<h2>{title}</h2><p>{hint}</p></div></section>
            }
            .into_any()
        } else {
            view! {
                {split_view(text, &figures.all)}
                {periods_view(text, &range, &figures)}
                {hours_view(text, &figures)}
                {busiest_view(words, &shown, &figures.busiest)}
            }
            .into_any()
        };
        let title = text.say("call-logs-charts-title");
        let lead = say!(text, "call-logs-charts-lead", first = text.date(range.first), last = text.date(range.last));
        Ok(view! {
            <Frame title=title.clone() section=Section::CallLogs>
                <PageHead title=title lead=lead/>
                {parts(text, Part::Charts, &Filter { from: asked.from, until: asked.until, ..Filter::default() })}
                <div class="stack charts">
                    {range_form(text, &asked, &range)}
                    {content}
                </div>
            </Frame>
        })
    })
}

fn range_form(text: Text, asked: &Filter, range: &Range) -> AnyView {
    let problems = problems_of_days(text, asked.from, asked.until);
    // Days that are reversed stay as they were typed.
    let first = if problems.is_empty() { Some(range.first) } else { asked.from };
    let first = first.map(|day| day.to_string()).unwrap_or_default();
    let cut = range.is_cut.then(|| {
        let words = say!(text, "call-logs-charts-cut", number = MOST_DAYS);
        view! { <p class="notice info">{icon(Icon::Info)}<span>{words}</span></p> }
    });
    view! {
        <section class="card">
            <form class="call-filter days" method="get" action=CHARTS>
                <TextField name="from" label=text.say("call-logs-filter-from") value=first
                    kind=TextKind::Date problems=problems.clone()/>
                <TextField name="until" label=text.say("call-logs-filter-until") value=range.last.to_string()
                    kind=TextKind::Date problems=problems/>
                <div class="actions">
                    <button class="button">{text.say("call-logs-charts-do")}</button>
                    <a class="button quiet" href=CHARTS>{text.say("call-logs-charts-usual")}</a>
                </div>
            </form>
        </section>
        {cut}
    }
    .into_any()
}

/// How many calls of each kind, and how many of those from outside were answered and missed.
fn split_view(text: Text, all: &Tally) -> AnyView {
    let number = |number: i64| text.whole(number.unsigned_abs());
    let kinds = [None, Some(Which::Incoming), Some(Which::Outgoing), Some(Which::Internal)].map(|which| {
        let key = which.map_or("call-logs-chart-all", Which::name_key);
        view! { <div><dt>{text.say(key)}</dt><dd>{number(all.of(which))}</dd></div> }
    });
    let incoming = all.of(Some(Which::Incoming));
    let share = (incoming > 0).then(|| {
        let (missed, answered) = (all.incoming_missed, all.incoming);
        let percent = (answered * 100 + incoming / 2) / incoming;
        // Parts that are there can be seen and are not taken for all.
        let wide = if missed == 0 { 100 } else if answered == 0 { 0 } else { percent.clamp(1, 99) };
        let told = say!(
            text,
            "call-logs-split",
            answered = number(answered),
            missed = number(missed),
            percent = percent,
        );
        let svg = format!(
            "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
             <rect width=\"{wide}\" height=\"10\"/><rect class=\"missed\" x=\"{wide}\" width=\"{}\" height=\"10\"/></svg>",
            100 - wide
        );
        view! { <div class="chart-split" inner_html=svg></div><p class="split-words">{told}</p> }
    });
    view! {
        <section class="card chart">
            <header><h2>{text.say("call-logs-split-title")}</h2></header>
            <div class="body"><dl class="call-counts">{kinds.collect_view()}</dl>{share}</div>
        </section>
    }
    .into_any()
}

fn periods_view(text: Text, range: &Range, figures: &Figures) -> AnyView {
    let by_weeks = range.is_by_weeks();
    let bars: Vec<Bar> = figures
        .periods
        .iter()
        .map(|(day, tally)| {
            let name = text.date(*day);
            let name = if by_weeks { say!(text, "call-logs-chart-week", day = name) } else { name };
            Bar { name, tally: *tally }
        })
        .collect();
    let middle = figures.periods.len() / 2;
    let mark = |place: usize| figures.periods.get(place).map(|(day, _)| short_day(text, *day));
    let marks = [mark(0), mark(middle), mark(figures.periods.len().saturating_sub(1))];
    let marks = if figures.periods.len() < 3 { [mark(0), None, None] } else { marks };
    let title = text.say(if by_weeks { "call-logs-chart-weeks" } else { "call-logs-chart-days" });
    bars_view(text, title, &bars, marks.into_iter().flatten().collect())
}

fn short_day(text: Text, day: jiff::civil::Date) -> String {
    say!(text, "call-logs-chart-day", day = i64::from(day.day()), month = text.month(day.month()))
}

fn hours_view(text: Text, figures: &Figures) -> AnyView {
    let hour = |hour: i8| text.time(time(hour, 0, 0, 0));
    let bars: Vec<Bar> = (0..24).zip(&figures.hours).map(|(at, tally)| Bar { name: hour(at), tally: *tally }).collect();
    let marks = [0, 6, 12, 18].map(hour).into();
    view! { <div class="by-hour">{bars_view(text, text.say("call-logs-chart-hours"), &bars, marks)}</div> }.into_any()
}

/// The extensions with the most calls: a table that is a chart, too.
fn busiest_view(words: Words<'_>, shown: &Filter, busiest: &[Busy]) -> AnyView {
    let text = words.text;
    if busiest.is_empty() {
        return ().into_any();
    }
    let most = busiest.iter().map(|busy| busy.calls).max().unwrap_or_default().max(1);
    let rows = busiest.iter().map(|busy| {
        let wide = (busy.calls * 100 / most).max(1);
        let missed = (busy.missed * 100 / most).max(i64::from(busy.missed > 0));
        let svg = format!(
            "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
             <rect width=\"{wide}\" height=\"10\"/><rect class=\"missed\" width=\"{missed}\" height=\"10\"/></svg>"
        );
        let number = |number: i64| text.whole(number.unsigned_abs());
        let href = Filter { extension: busy.extension.clone(), ..shown.clone() }.at(LIST, &Place::Newest);
        let side = words.extension(&busy.extension, words.number_of(&busy.extension));
        view! {
            <tr>
                <th scope="row"><a href=href>{side_view(side)}</a></th>
                <td>{number(busy.calls)}</td>
                <td>{number(busy.missed)}</td>
                <td class="bar" aria-hidden="true" inner_html=svg></td>
            </tr>
        }
    });
    let rows = rows.collect::<Vec<_>>();
    view! {
        <section class="card chart">
            <header><h2>{text.say("call-logs-busiest")}</h2>{legend(text)}</header>
            <div class="body">
                <table class="busiest">
                    <thead>
                        <tr>
                            <th scope="col">{text.say("call-logs-column-extension")}</th>
                            <th scope="col" class="end">{text.say("call-logs-chart-all")}</th>
                            <th scope="col" class="end">{text.say("call-logs-which-missed")}</th>
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}
