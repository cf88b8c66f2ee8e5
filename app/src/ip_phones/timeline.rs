//! Where an order stands, in words: the tag in lists, the steps with their dates, what happens next.

use leptos::prelude::*;

use super::phone::{Phone, State};
use crate::layout::{Reached, TimelineStep};
use crate::shared::language::Text;
use crate::shared::time_zone;

/// The state as a tag.
pub fn state_tag(text: Text, phone: &Phone) -> AnyView {
    let (class, words) = match phone.state {
        State::Delivered if phone.is_going_back() => ("tag warm", text.say("ip-phones-state-going-back")),
        State::Delivered => ("tag green", text.say(State::Delivered.name_key())),
        state => ("tag", text.say(state.name_key())),
    };
    view! { <span class=class><i class="dot"></i>{words}</span> }.into_any()
}

/// The steps of an order.
pub fn steps(text: Text, zone: &str, phone: &Phone) -> Vec<TimelineStep> {
    let is_in = |state: &State| match state {
        State::Cancelled => phone.state == State::Cancelled,
        State::Returned => phone.state == State::Returned || phone.is_going_back(),
        // What came back without having been delivered, or was never sent, passes over what lies between.
        other => phone.times.of(*other).is_some() || !phone.state.is_over(),
    };
    let in_order = [State::Ordered, State::Prepared, State::Sent, State::Delivered, State::Returned, State::Cancelled];
    let step = |state: State| {
        let when = phone.times.of(state);
        TimelineStep {
            name: text.say(state.name_key()),
            when: when.map(|when_ms| time_zone::moment(text, zone, when_ms)).unwrap_or_default(),
            note: String::new(),
            reached: match when {
                None => Reached::Ahead,
                Some(_) if state == phone.state && !state.is_over() && state != State::Delivered => Reached::Now,
                Some(_) => Reached::Done,
            },
        }
    };
    in_order.into_iter().filter(is_in).map(step).collect()
}

/// What happens next, in a sentence.
pub fn next(text: Text, phone: &Phone) -> String {
    text.say(match phone.state {
        State::Ordered => "ip-phones-next-ordered",
        State::Prepared => "ip-phones-next-prepared",
        State::Sent => "ip-phones-next-sent",
        State::Delivered if phone.is_going_back() => "ip-phones-next-going-back",
        State::Delivered => "ip-phones-next-delivered",
        State::Returned => "ip-phones-next-returned",
        State::Cancelled => "ip-phones-next-cancelled",
    })
}
