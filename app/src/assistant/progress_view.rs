//! How far one came: the steps in order, each with its state, each a link.

use leptos::prelude::*;

use super::steps::{Progress, State, Step};
use crate::layout::icon::{Icon, icon};
use crate::shared::language::Text;

/// The list of steps; narrow screens show their numbers alone.
pub fn progress_view(text: Text, current: Option<Step>, progress: &Progress) -> AnyView {
    let steps = Step::ALL.into_iter().map(|step| step_line(text, step, current == Some(step), progress.state(step)));
    let steps = steps.collect_view();
    view! {
        <nav class="steps" aria-label=text.say("assistant-steps")>
            <ol>{steps}</ol>
        </nav>
    }
    .into_any()
}

fn step_line(text: Text, step: Step, is_current: bool, state: Option<State>) -> AnyView {
    let class = match state {
        Some(State::Done) => "done",
        Some(State::Skipped) => "skipped",
        None => "open",
    };
    let mark = match state {
        Some(State::Done) => icon(Icon::CircleCheck).into_any(),
        _ => step.number().into_any(),
    };
    let told = state_words(text, state).map(|words| view! { <small>{words}</small> });
    let current = is_current.then_some("step");
    view! {
        <li class=class>
            <a href=step.page() aria-current=current>
                <span class="step-mark" aria-hidden="true">{mark}</span>
                <span class="step-name">{text.say(step.name_key())}" "{told}</span>
            </a>
        </li>
    }
    .into_any()
}

/// How a step was left, in a word.
pub fn state_words(text: Text, state: Option<State>) -> Option<String> {
    state.map(|state| match state {
        State::Done => text.say("assistant-state-done"),
        State::Skipped => text.say("assistant-state-skipped"),
    })
}
