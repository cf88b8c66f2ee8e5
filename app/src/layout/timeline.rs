//! How far something has come: its steps from top to bottom, those behind it with their dates.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::shared::browser::Visitor;

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// It is behind.
    Done,
    /// It is where things stand now.
    Now,
    /// It went wrong here.
    Stopped,
    /// It is still to come.
    Ahead,
}

/// A step.
#[derive(Clone, Debug)]
pub struct TimelineStep {
    /// Its name.
    pub name: String,
    /// When it was reached, in words; empty for not yet.
    pub when: String,
    /// What there is to say of it; empty for nothing.
    pub note: String,
    /// Where it stands.
    pub reached: Reached,
}

/// The steps in order. What colour and shape tell is also told in words to who hears the page.
#[component]
pub fn Timeline(
    /// What they are the steps of.
    label: String,
    /// The steps.
    steps: Vec<TimelineStep>,
) -> AnyView {
    let text = Visitor::current().text();
    let lines = steps.into_iter().map(|step| {
        let (class, key, mark) = match step.reached {
            Reached::Done => ("done", "common-timeline-done", Some(Icon::CircleCheck)),
            Reached::Now => ("now", "common-timeline-now", None),
            Reached::Stopped => ("stopped", "common-timeline-stopped", Some(Icon::CircleAlert)),
            Reached::Ahead => ("ahead", "common-timeline-ahead", None),
        };
        let mark = mark.map(|picture| icon(picture).into_any());
        let current = (step.reached == Reached::Now).then_some("step");
        let when = (!step.when.is_empty()).then(|| view! { <small>{step.when}</small> });
        let note = (!step.note.is_empty()).then(|| view! { <p class="muted">{step.note}</p> });
        view! {
            <li class=class aria-current=current>
                <span class="place" aria-hidden="true">{mark}</span>
                <div><b>{step.name}</b><span class="visually-hidden">" "{text.say(key)}</span>{when}{note}</div>
            </li>
        }
    });
    view! { <ol class="timeline" aria-label=label>{lines.collect_view()}</ol> }.into_any()
}
