//! What the steps of a request have in common: the way through them, and the buttons below their fields.

use leptos::prelude::*;

use super::leaving::{BACK, LATER};
use super::request::Request;
use super::step::Step;
use crate::layout::icon::{Icon, icon};
use crate::say;
use crate::shared::form::OptionLines;
use crate::shared::form::{Problems, SelectOption};
use crate::shared::language::Text;

/// The steps in order; those one may go to are links. A new request has its first step only.
pub fn way(text: Text, request: Option<&Request>, current: Step) -> AnyView {
    let first_open = request.map_or(Step::Carrier, Step::first_open);
    let steps = Step::ALL.into_iter().zip(1_i64..).map(|(step, place)| {
        let is_done = request.is_some_and(|request| step.is_done(request));
        let mark = if is_done {
            view! { <i class="place done">{icon(Icon::CircleCheck)}</i> }.into_any()
        } else {
            view! { <i class="place">{place}</i> }.into_any()
        };
        let done =
            is_done.then(|| view! { <span class="visually-hidden">" "{text.say("common-timeline-done")}</span> });
        let name =
            view! { <span aria-hidden="true">{mark}</span><span class="name">{text.say(step.name_key())}</span>{done} };
        let link = match request.filter(|_| step <= first_open && step != current) {
            Some(request) => view! { <a href=step.page(&request.id)>{name}</a> }.into_any(),
            None => view! { <span class="at">{name}</span> }.into_any(),
        };
        view! { <li aria-current=(step == current).then_some("step")>{link}</li> }
    });
    view! { <nav aria-label=text.say("number-porting-steps")><ol class="porting-steps">{steps.collect_view()}</ol></nav> }
        .into_any()
}

/// The buttons below the fields of a step. Those that lead elsewhere keep what was typed, complete or not.
pub fn buttons(text: Text, step: Step) -> AnyView {
    let back = (step != Step::Carrier).then(|| {
        view! { <button class="button" name="form[leave]" value=BACK>{text.say("number-porting-back")}</button> }
    });
    view! {
        <div class="actions">
            <button class="button main">{text.say("number-porting-save-and-go-on")}</button>
            {back}
            <button class="button quiet" name="form[leave]" value=LATER>{text.say("number-porting-go-on-later")}</button>
        </div>
    }
    .into_any()
}

/// One of several: a group of round buttons with a sentence each.
pub fn choices(
    name: &'static str,
    legend: String,
    chosen: &str,
    lines: Vec<(SelectOption, String)>,
    problems: &Problems,
) -> AnyView {
    let id = crate::shared::form::field_id(name);
    let problem = problems.of(name);
    let wrong = problem.is_some();
    let invalid = wrong.then_some("true");
    let described = wrong.then(|| format!("{id}-problem"));
    let sentence = problem.map(|problem| view! { <p class="problem" id=format!("{id}-problem")>{problem}</p> });
    let buttons = lines.into_iter().enumerate().map(|(place, (option, hint))| {
        let own_id = (place == 0).then(|| id.clone());
        let hint = (!hint.is_empty()).then(|| view! { <small>{hint}</small> });
        view! {
            <label class="choice">
                <input type="radio" id=own_id name=name value=option.value.clone() checked=option.value == chosen
                    aria-invalid=invalid aria-describedby=described.clone()/>
                <span><b>{option.label}</b>{hint}</span>
            </label>
        }
    });
    view! {
        <fieldset class="field" class:wrong=wrong>
            <legend>{legend}</legend>
            <div class="choices">{buttons.collect_view()}</div>
            {sentence}
        </fieldset>
    }
    .into_any()
}

/// The lines of a list, the first asking to choose.
pub fn with_first(text: Text, key: &str, lines: Vec<SelectOption>) -> OptionLines {
    OptionLines::from(lines).after(SelectOption::plain("", text.say(key)))
}

/// Where a step stands among all: "Step 2 of 6".
pub fn place(text: Text, step: Step) -> String {
    let place = Step::ALL.into_iter().position(|other| other == step).unwrap_or_default() + 1;
    let number = i64::try_from(place).unwrap_or_default();
    say!(text, "number-porting-place", number = number, all = i64::try_from(Step::ALL.len()).unwrap_or_default())
}
