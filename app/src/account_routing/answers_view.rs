//! Who answers: asked of everybody whom the call has reached so far.

use leptos::prelude::*;

use super::call_form::{ANSWER, CallForm, OUTCOMES, THERE};
use super::names::Names;
use crate::call_routing::{Outcome, Path, Step};
use crate::say;

/// Somebody who is called, at the own devices or where calls are forwarded to.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Asked {
    user: String,
    forwarded: Option<String>,
    confirms: bool,
}

/// One row for each that was called; nothing when nobody was.
pub fn answers_view(names: Names<'_>, path: &Path<'_>, form: &CallForm) -> AnyView {
    let text = names.text;
    let mut asked: Vec<Asked> = Vec::new();
    for of_step in path.steps.iter().filter_map(asked_by) {
        if !asked.contains(&of_step) {
            asked.push(of_step);
        }
    }
    if asked.is_empty() {
        return ().into_any();
    }
    let rows = asked.iter().map(|asked| row_view(names, asked, form)).collect_view();
    view! {
        <section class="card">
            <header><h2>{text.say("account-routing-answers")}</h2></header>
            <div class="body answers">{rows}</div>
            <footer><button class="button">{text.say("account-routing-answers-send")}</button></footer>
        </section>
    }
    .into_any()
}

fn asked_by(step: &Step<'_>) -> Option<Asked> {
    match step {
        Step::Ringing { user, .. } => Some(Asked { user: (*user).to_owned(), forwarded: None, confirms: false }),
        Step::Forwarded { user, forwarding, .. } => {
            let (user, forwarded) = ((*user).to_owned(), Some(forwarding.number.clone()));
            Some(Asked { user, forwarded, confirms: forwarding.require_key })
        }
        _ => None,
    }
}

fn row_view(names: Names<'_>, asked: &Asked, form: &CallForm) -> AnyView {
    let text = names.text;
    let end = if asked.forwarded.is_some() { THERE } else { "" };
    let field = format!("{ANSWER}{}{end}", asked.user);
    let known = form.answers.iter().find(|it| it.user == asked.user && it.forwarded == asked.forwarded.is_some());
    let outcome = known.map(|known| known.outcome).unwrap_or_default();
    let name = names.user(&asked.user).name;
    let name = match &asked.forwarded {
        Some(number) => say!(text, "account-routing-answer-there", name = name, number = names.number(number)),
        None => name,
    };
    let offered = OUTCOMES.into_iter().filter(|(it, ..)| *it != Outcome::NotConfirmed || asked.confirms);
    let choices = offered
        .map(|(it, value, key)| {
            let id = format!("{field}-{value}");
            let label_for = id.clone();
            view! {
                <label class="row" for=label_for>
                    <input type="radio" id=id name=field.clone() value=value checked=it == outcome/>
                    <span>{text.say(key)}</span>
                </label>
            }
        })
        .collect_view();
    view! { <fieldset class="answer"><legend>{name}</legend>{choices}</fieldset> }.into_any()
}
