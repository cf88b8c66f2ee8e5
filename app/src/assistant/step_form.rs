//! What all steps look like: a card with the form, and below it the ways on.

use leptos::prelude::*;

use super::steps::{State, Step};
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::language::Text;

/// The form of a step that saves something.
pub fn step_form(text: Text, step: Step, action: &'static str, problems: Problems, fields: AnyView) -> AnyView {
    view! {
        <ProblemSummary problems=problems/>
        <form class="card" method="post" action=action novalidate>
            <FormToken/>
            <input type="hidden" name="form[step]" value=step.code()/>
            <header><h2>{text.say(step.name_key())}</h2></header>
            <div class="body">{fields}</div>
            <footer>
                <button class="button main">{text.say("assistant-save")}</button>
                {other_ways(text, step)}
            </footer>
        </form>
    }
    .into_any()
}

/// A step that only shows something and leads elsewhere.
pub fn step_card(text: Text, step: Step, content: AnyView) -> AnyView {
    view! {
        <section class="card">
            <header><h2>{text.say(step.name_key())}</h2></header>
            <div class="body">{content}</div>
        </section>
        {ways_on(text, step)}
    }
    .into_any()
}

/// The ways on from a step that saves nothing by itself.
pub fn ways_on(text: Text, step: Step) -> AnyView {
    let last = step.next_page() == "/assistant";
    let on = text.say(if last { "assistant-finish" } else { "assistant-continue" });
    view! {
        <form class="actions" method="post" action="/api/assistant/mark-step" novalidate>
            <FormToken/>
            <input type="hidden" name="form[step]" value=step.code()/>
            <button class="button main" name="form[state]" value=State::Done.code()>{on}</button>
            {other_ways(text, step)}
        </form>
    }
    .into_any()
}

/// Putting the step off, and going back.
fn other_ways(text: Text, step: Step) -> AnyView {
    let back =
        step.previous().map(|step| view! { <a class="button quiet" href=step.page()>{text.say("assistant-back")}</a> });
    view! {
        <button class="button" formaction="/api/assistant/mark-step" name="form[state]" value=State::Skipped.code()>
            {text.say("assistant-skip")}
        </button>
        {back}
    }
    .into_any()
}
