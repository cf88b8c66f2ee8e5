//! When no step is open any more: what was done, what was put off, and where each is changed from now on.

use leptos::prelude::*;

use super::progress_view::state_words;
use super::steps::{Progress, State, Step};
use crate::layout::icon::{Icon, icon};
use crate::shared::language::Text;

/// The summary.
pub fn view(text: Text, progress: &Progress) -> AnyView {
    let lines = Step::ALL.into_iter().map(|step| line(text, step, progress.state(step))).collect_view();
    let skipped = Step::ALL.into_iter().any(|step| progress.state(step) == Some(State::Skipped));
    let sentence = text.say(if skipped { "assistant-finished-some" } else { "assistant-finished-all" });
    view! {
        <section class="card">
            <header><h2>{text.say("assistant-finished")}</h2></header>
            <div class="body">
                <p class="step-lead">{sentence}</p>
                <ul class="summary">{lines}</ul>
            </div>
            <footer>
                <a class="button main" href="/">{icon(Icon::Home)}{text.say("common-go-home")}</a>
                <a class="button" href="/virtual_receptionist/test">{icon(Icon::Phone)}{text.say("assistant-test-open")}</a>
            </footer>
        </section>
    }
    .into_any()
}

/// A step with how it was left, the way back to it, and the page where everything of it is set up.
fn line(text: Text, step: Step, state: Option<State>) -> AnyView {
    let class = if state == Some(State::Done) { "tag green" } else { "tag" };
    let tag = state_words(text, state).map(|words| view! { <span class=class>{words}</span> });
    let (page, name) = match step {
        Step::Company => ("/preferences", "common-tab-preferences"),
        Step::Users => ("/extensions", "common-tab-extensions"),
        Step::Numbers => ("/manage_phone_number", "assistant-place-numbers"),
        Step::Greeting | Step::Keys => ("/virtual_receptionist", "common-tab-receptionist"),
        Step::Hours => ("/virtual_receptionist/hours", "business-hours-title"),
        Step::Music => ("/preferences#hold_music", "preferences-hold-music"),
        Step::Test => ("/virtual_receptionist/test", "assistant-test-open"),
    };
    view! {
        <li>
            <a href=step.page()><b>{text.say(step.name_key())}</b></a>
            {tag}
            <a class="place" href=page>{text.say(name)}</a>
        </li>
    }
    .into_any()
}
