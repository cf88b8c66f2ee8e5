//! What is said of a request on several pages and in mails.

use leptos::prelude::*;

use super::reason::Reason;
use super::request::{Event, Request, State};
use crate::layout::{Reached, TimelineStep};
use crate::say;
use crate::shared::country::Country;
use crate::shared::language::Text;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::time_zone;

/// A number as its country writes it.
pub fn shown(e164: &str, country: Country) -> String {
    PhoneNumber::stored(e164.to_owned()).on_one_line(country)
}

/// The main number of a request.
pub fn first_number(request: &Request, country: Country) -> String {
    request.numbers.first().map(|e164| shown(e164, country)).unwrap_or_default()
}

/// All numbers of a request.
pub fn numbers(request: &Request, country: Country) -> String {
    request.numbers.iter().map(|e164| shown(e164, country)).collect::<Vec<_>>().join(", ")
}

/// A request in a heading: its main number, and how many more.
pub fn title(text: Text, request: &Request, country: Country) -> String {
    match request.numbers.len() {
        0 => text.say("number-porting-without-numbers"),
        1 => first_number(request, country),
        count => {
            let more = i64::try_from(count - 1).unwrap_or(i64::MAX);
            say!(text, "number-porting-and-more", number = first_number(request, country), more = more)
        }
    }
}

/// The key of a state's name.
pub fn state_key(state: State) -> &'static str {
    match state {
        State::Draft => "number-porting-state-draft",
        State::Received => "number-porting-state-received",
        State::Sent => "number-porting-state-sent",
        State::Reviewing => "number-porting-state-reviewing",
        State::Confirmed => "number-porting-state-confirmed",
        State::Ported => "number-porting-state-ported",
        State::Rejected => "number-porting-state-rejected",
        State::Cancelled => "number-porting-state-cancelled",
    }
}

/// The state as a tag.
pub fn state_tag(text: Text, state: State) -> AnyView {
    let class = match state {
        State::Ported | State::Confirmed => "tag green",
        State::Rejected => "tag red",
        State::Draft => "tag warm",
        State::Received | State::Sent | State::Reviewing | State::Cancelled => "tag",
    };
    view! { <span class=class><i class="dot"></i>{text.say(state_key(state))}</span> }.into_any()
}

/// What a request has become and what happens next, in sentences.
pub fn event_sentences(text: Text, event: &Event) -> Vec<String> {
    let next = match event.state {
        State::Draft => "number-porting-next-draft",
        State::Received => "number-porting-next-received",
        State::Sent => "number-porting-next-sent",
        State::Reviewing => "number-porting-next-reviewing",
        State::Confirmed => {
            let day = event.port_day.map(|day| text.date(day)).unwrap_or_default();
            return vec![say!(text, "number-porting-next-confirmed", day = day)];
        }
        State::Ported => "number-porting-next-ported",
        State::Rejected => return rejection_sentences(text, event),
        State::Cancelled => "number-porting-next-cancelled",
    };
    vec![text.say(next)]
}

fn rejection_sentences(text: Text, event: &Event) -> Vec<String> {
    let reason = event.reason.unwrap_or(Reason::Other);
    let mut told = vec![text.say(reason.words_key())];
    if !event.note.is_empty() {
        told.push(say!(text, "number-porting-operator-adds", note = event.note.clone()));
    }
    told.push(text.say(reason.cure_key()));
    told
}

/// The steps of a request from when it was sent last.
pub fn steps(text: Text, zone: &str, request: &Request) -> Vec<TimelineStep> {
    let begun = request.sent_at();
    let now: Vec<&Event> = request.events.iter().filter(|event| event.happened_at >= begun).collect();
    let event_of = |state: State| now.iter().rev().find(|event| event.state == state).copied();
    let ended = matches!(request.state, State::Rejected | State::Cancelled);
    let mut steps: Vec<TimelineStep> = State::WAY
        .into_iter()
        // What was stopped goes no further.
        .filter(|state| !ended || event_of(*state).is_some())
        .map(|state| TimelineStep {
            name: text.say(state_key(state)),
            when: event_of(state).map(|event| time_zone::moment(text, zone, event.happened_at)).unwrap_or_default(),
            note: day_note(text, request, state),
            reached: match event_of(state) {
                None => Reached::Ahead,
                Some(_) if state == request.state && state != State::Ported => Reached::Now,
                Some(_) => Reached::Done,
            },
        })
        .collect();
    if let Some(event) = event_of(request.state).filter(|_| ended) {
        steps.push(TimelineStep {
            name: text.say(state_key(request.state)),
            when: time_zone::moment(text, zone, event.happened_at),
            note: String::new(),
            reached: Reached::Stopped,
        });
    }
    steps
}

/// The day that was confirmed stands with the step that confirmed it.
fn day_note(text: Text, request: &Request, state: State) -> String {
    let day = request.port_day.filter(|_| state == State::Confirmed);
    day.map(|day| say!(text, "number-porting-day", day = text.date(day))).unwrap_or_default()
}
