//! The days of the next twelve months on which the ordinary week does not count.

use leptos::prelude::*;

use crate::call_routing::{Date, Holiday, Said, Schedule, WallClock};
use crate::holidays::{day_words, part_words};
use crate::say;
use crate::shared::language::Text;

/// How far ahead one looks.
const DAYS: i64 = 365;

/// A holiday with the days, one after the other, on which it is.
#[derive(Debug, PartialEq, Eq)]
pub struct Exception<'r> {
    /// The first of the days that are still to come.
    pub first: Date,
    /// The last one.
    pub last: Date,
    /// The holiday.
    pub holiday: &'r Holiday,
}

/// The exceptions from today on, in their order.
pub fn exceptions(schedule: &Schedule, now: WallClock) -> Vec<Exception<'_>> {
    let mut found: Vec<Exception<'_>> = Vec::new();
    for holiday in &schedule.holidays {
        let mut yesterday = false;
        for day in now.day..now.day + DAYS {
            let date = Date::of_day(day);
            let is_on = holiday.date.is(date);
            match found.last_mut() {
                Some(exception) if is_on && yesterday => exception.last = date,
                _ if is_on => found.push(Exception { first: date, last: date, holiday }),
                _ => {}
            }
            yesterday = is_on;
        }
    }
    found.sort_by_key(|exception| exception.first);
    found
}

/// They as a list.
pub fn exceptions_view(text: Text, exceptions: &[Exception<'_>]) -> AnyView {
    if exceptions.is_empty() {
        return view! { <div class="body"><p class="muted">{text.say("call-flow-exceptions-none")}</p></div> }
            .into_any();
    }
    let rows = exceptions.iter().map(|exception| row(text, exception)).collect_view();
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{text.say("call-flow-exceptions-day")}</th>
                    <th scope="col">{text.say("call-flow-exceptions-name")}</th>
                    <th scope="col">{text.say("call-flow-exceptions-closed")}</th>
                    <th scope="col">{text.say("call-flow-exceptions-greeting")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(text: Text, exception: &Exception<'_>) -> AnyView {
    let Exception { first, last, holiday } = exception;
    let days = if first == last {
        day_in_words(text, *first)
    } else {
        let (first, last) = (day_in_words(text, *first), day_in_words(text, *last));
        say!(text, "call-flow-exceptions-days", first = first, last = last)
    };
    let greeting = match &holiday.greeting {
        None => text.say("call-flow-exceptions-greeting-menu"),
        Some(Said::Text(words)) => words.clone(),
        Some(Said::Recording { name, .. }) => name.clone(),
    };
    view! {
        <tr>
            <td>{days}</td>
            <td>{holiday.name.clone()}</td>
            <td>{part_words(text, holiday.part)}</td>
            <td class="wide">{greeting}</td>
        </tr>
    }
    .into_any()
}

fn day_in_words(text: Text, date: Date) -> String {
    let number = |number: u8| i8::try_from(number).unwrap_or_default();
    let year = i16::try_from(date.year).unwrap_or_default();
    let date = jiff::civil::Date::new(year, number(date.month), number(date.day));
    date.map(|date| day_words(text, date)).unwrap_or_default()
}
