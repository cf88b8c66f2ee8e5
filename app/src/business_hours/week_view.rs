//! The picture of a week: a bar for each day, and the same in words.

use std::fmt::Write;

use leptos::prelude::*;

use super::painted_week::{STEPS, bar_path};
use super::painter_page::said;
use super::rules::weekdays;
use crate::call_routing::{DAY_MINUTES, Hours, Interval, WallClock, Weekday, WeeklyHours};
use crate::say;
use crate::shared::language::Text;

/// The picture; `now` is marked in it. In one to paint, every bar can have the focus and shows where the keyboard is.
pub fn week_view(text: Text, hours: &Hours, now: WallClock, is_painted: bool) -> AnyView {
    let all_day = |day| Interval { day, from_minute: 0, minutes: DAY_MINUTES };
    let week = match hours {
        Hours::Always => WeeklyHours(weekdays().map(all_day).collect()),
        Hours::Weekly(week) => week.clone(),
    };
    let rows = weekdays().map(|day| day_view(text, &week, day, now, is_painted)).collect_view();
    let between = |hour: i32| (hour % 6 != 0).then_some("between");
    let hours = (0..=24).step_by(if is_painted { 2 } else { 6 });
    let scale = hours.map(|hour| view! { <span class=between(hour)>{hour}</span> }).collect_view();
    view! {
        <table class="week">
            <caption class="visually-hidden">{text.say("business-hours-week")}</caption>
            <thead>
                <tr>
                    <th scope="col"><span class="visually-hidden">{text.say("business-hours-column-day")}</span></th>
                    <td aria-hidden="true"><span class="scale">{scale}</span></td>
                    <th scope="col"><span class="visually-hidden">{text.say("business-hours-column-hours")}</span></th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn day_view(text: Text, week: &WeeklyHours, day: Weekday, now: WallClock, is_painted: bool) -> AnyView {
    let is_today = now.weekday() == day;
    let spans = week.spans_of(day).into_iter().map(|(from, until)| (usize::from(from), usize::from(until)));
    let spans: Vec<_> = spans.collect();
    let bar = bar(&spans, is_today.then_some(now.minute));
    let (current, name) = (is_today.then_some("date"), text.weekday(day.index()));
    let cells = if is_painted {
        painted_cells(text, day, bar, &spans)
    } else {
        let words = day_words(text, week, day);
        view! { <td class="bar" aria-hidden="true" inner_html=bar></td><td>{words}</td> }.into_any()
    };
    view! { <tr aria-current=current><th scope="row">{name}</th>{cells}</tr> }.into_any()
}

fn day_words(text: Text, week: &WeeklyHours, day: Weekday) -> String {
    let begun = week.0.iter().filter(|interval| interval.day == day);
    let words: Vec<_> = begun.map(|interval| interval_words(text, *interval)).collect();
    if words.is_empty() { text.say("business-hours-closed-day") } else { words.join(", ") }
}

/// A bar that can have the focus, and the open times as the island writes them, too.
fn painted_cells(text: Text, day: Weekday, bar: String, spans: &[(usize, usize)]) -> AnyView {
    let tab_stop = if day == Weekday::Monday { "0" } else { "-1" };
    let state = |key| text.say(key);
    let (open, closed) = (state("business-hours-paint-open"), state("business-hours-paint-closed"));
    let at_midnight = if spans.first().is_some_and(|(from, _)| *from == 0) { &open } else { &closed };
    let now = format!("00:00 {at_midnight}");
    view! {
        <td class="bar">
            <div role="slider" tabindex=tab_stop data-day=day.index() aria-label=text.weekday(day.index())
                aria-valuemin="0" aria-valuemax=STEPS - 1 aria-valuenow="0" aria-valuetext=now
                aria-describedby="painter-help" data-open=open data-closed=closed inner_html=bar></div>
        </td>
        <td data-said=day.index() data-closed=text.say("business-hours-closed-day") inner_html=said(spans)></td>
    }
    .into_any()
}

/// An interval in words: "08:00 – 18:00".
pub fn interval_words(text: Text, interval: Interval) -> String {
    let (from, until) = (text.minute_of_day(interval.from_minute), text.minute_of_day(interval.end()));
    if interval.minutes == DAY_MINUTES && interval.from_minute == 0 {
        text.say("business-hours-all-day")
    } else if interval.end() > DAY_MINUTES {
        say!(text, "business-hours-span-next-day", from = from, until = until)
    } else {
        say!(text, "business-hours-span", from = from, until = until)
    }
}

/// A day of 1440 units; written as one text, for it holds nothing but numbers.
fn bar(spans: &[(usize, usize)], now: Option<u16>) -> String {
    let mut svg = String::from("<svg viewBox=\"0 0 1440 24\" preserveAspectRatio=\"none\" focusable=\"false\">");
    let mut path = |class: &str, spans: &[(usize, usize)]| {
        // Writing to a string does not fail.
        let _ = write!(svg, "<path class=\"{class}\" d=\"{}\"/>", bar_path(spans));
    };
    path("open", spans);
    path("hour", &[6, 12, 18].map(|hour| (hour * 60 - 1, hour * 60 + 1)));
    if let Some(minute) = now.map(usize::from) {
        path("now", &[(minute.saturating_sub(3), minute + 3)]);
    }
    path("cursor", &[]);
    svg.push_str("</svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::language::Language;

    #[test]
    fn intervals_are_said_with_their_end_on_the_next_day() {
        let text = Text::new(Language::Es);
        let words = |from_minute, minutes| {
            let day = Weekday::from_index(4).unwrap();
            interval_words(text, Interval { day, from_minute, minutes })
        };
        assert_eq!(words(480, 600), "08:00 – 18:00");
        assert_eq!(words(1_320, 120), "22:00 – 00:00");
        assert_eq!(words(1_320, 240), "22:00 – 02:00 del día siguiente");
        assert_eq!(words(480, 1_440), "08:00 – 08:00 del día siguiente");
        assert_eq!(words(0, 1_440), "24 horas");
    }

    #[test]
    fn a_bar_shows_the_open_minutes_and_now() {
        let bar = bar(&[(0, 120), (480, 1_080)], Some(600));
        assert!(bar.contains("class=\"open\" d=\"M0 0H120V24H0zM480 0H1080V24H480z\""));
        assert!(bar.contains("class=\"now\" d=\"M597 0H603V24H597z\""));
    }
}
