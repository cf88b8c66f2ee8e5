//! The picture of a week: a bar for each day, and the same in words.

use std::fmt::Write;

use leptos::prelude::*;

use super::rules::weekdays;
use crate::call_routing::{DAY_MINUTES, Hours, Interval, WallClock, Weekday, WeeklyHours};
use crate::say;
use crate::shared::language::Text;

/// The picture; `now` is marked in it.
pub fn week_view(text: Text, hours: &Hours, now: WallClock) -> AnyView {
    let all_day = |day| Interval { day, from_minute: 0, minutes: DAY_MINUTES };
    let week = match hours {
        Hours::Always => WeeklyHours(weekdays().map(all_day).collect()),
        Hours::Weekly(week) => week.clone(),
    };
    let rows = weekdays().map(|day| day_view(text, &week, day, now)).collect_view();
    let scale = [0, 6, 12, 18, 24].into_iter().map(|hour| view! { <span>{hour}</span> }).collect_view();
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

fn day_view(text: Text, week: &WeeklyHours, day: Weekday, now: WallClock) -> AnyView {
    let is_today = now.weekday() == day;
    let bar = bar(&week.spans_of(day), is_today.then_some(now.minute));
    let begun: Vec<_> = week.0.iter().filter(|interval| interval.day == day).collect();
    let words = if begun.is_empty() {
        text.say("business-hours-closed-day")
    } else {
        begun.into_iter().map(|interval| interval_words(text, *interval)).collect::<Vec<_>>().join(", ")
    };
    let current = is_today.then_some("date");
    view! {
        <tr aria-current=current>
            <th scope="row">{text.weekday(day.index())}</th>
            <td class="bar" aria-hidden="true" inner_html=bar></td>
            <td>{words}</td>
        </tr>
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
fn bar(spans: &[(u16, u16)], now: Option<u16>) -> String {
    let mut svg = String::from("<svg viewBox=\"0 0 1440 24\" preserveAspectRatio=\"none\" focusable=\"false\">");
    let mut rectangle = |class: &str, from: u16, width: u16| {
        // Writing to a string does not fail.
        let _ = write!(svg, "<rect class=\"{class}\" x=\"{from}\" y=\"0\" width=\"{width}\" height=\"24\"/>");
    };
    for (from, until) in spans {
        rectangle("open", *from, until.saturating_sub(*from));
    }
    for hour in [6, 12, 18] {
        rectangle("hour", hour * 60 - 1, 2);
    }
    if let Some(minute) = now {
        rectangle("now", minute.saturating_sub(3), 6);
    }
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
        assert!(bar.contains("class=\"open\" x=\"0\" y=\"0\" width=\"120\""));
        assert!(bar.contains("class=\"open\" x=\"480\" y=\"0\" width=\"600\""));
        assert!(bar.contains("class=\"now\" x=\"597\""));
    }
}
