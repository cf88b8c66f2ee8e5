//! The keys of the menu for business hours: who is called by each.

use leptos::prelude::*;

use super::forms::{KeysForm, is_chosen_here, is_extension};
use super::page::Asked;
use super::step_form::step_form;
use super::steps::Step;
use crate::receptionist::{self, KeyAction, KeyForm, MenuForm, Slot, TargetOption, action_names};
use crate::say;
use crate::shared::form::{Problems, SelectField, SelectOption};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::problem::Problem;

/// The step.
pub async fn view(asked: &Asked) -> Result<AnyView, Problem> {
    let (caller, text) = (&asked.caller, asked.text);
    let mut connection = asked.portal.database.read().await?;
    let menu = receptionist::find_form(&mut connection, caller, &Slot::Open).await?;
    let offered = receptionist::offered(&asked.portal, &mut connection, &caller.account_id, &Slot::Open, text).await?;
    drop(connection);
    let (form, problem) = match notes::take_refused::<KeysForm>(Step::Keys.page()).await? {
        // What was typed, against what is saved now: sending it again is done knowingly.
        Some(refused) => (KeysForm { version: menu.version, ..refused.form }, Some(refused.problem)),
        None => (KeysForm::of(&menu), None),
    };
    let problems = Problems::new(text, problem);
    let fields = view! {
        <p class="step-lead">{text.say("assistant-keys-lead")}</p>
        {greeting_view(text, &menu)}
        <input type="hidden" name="form[version]" value=form.version/>
        <ul class="key-choices">{keys_view(text, &menu, &form, &offered.targets, &problems)}</ul>
        <p class="hint">{text.say("assistant-keys-more")}" "<a href=Slot::Open.page()>{text.say("common-tab-receptionist")}</a></p>
    };
    Ok(step_form(text, Step::Keys, "/api/assistant/save-keys", problems, fields.into_any()))
}

/// What the greeting says, to choose the keys by.
fn greeting_view(text: Text, menu: &MenuForm) -> Option<AnyView> {
    let spoken = menu.greeting.text.clone();
    (!spoken.is_empty()).then(|| {
        view! { <p class="said"><b>{text.say("assistant-keys-greeting")}</b>" "<q>{spoken}</q></p> }.into_any()
    })
}

/// In the order of a telephone: 1 to 9, then 0.
fn keys_view(
    text: Text,
    menu: &MenuForm,
    form: &KeysForm,
    targets: &[TargetOption],
    problems: &Problems,
) -> Vec<AnyView> {
    let nothing = SelectOption::plain("", text.say("assistant-keys-nothing"));
    let extensions = targets.iter().filter(|target| is_extension(&target.value)).map(|target| SelectOption {
        value: target.value.clone(),
        label: target.label(),
        group: target.group.clone(),
    });
    let options: Vec<SelectOption> = std::iter::once(nothing).chain(extensions).collect();
    let digits = (1..10).chain([0]).filter_map(|digit| menu.keys.get(digit).map(|key| (digit, key)));
    let line = |(digit, key): (usize, &KeyForm)| {
        let content = if is_chosen_here(key) {
            let chosen = form.keys.get(&digit.to_string()).map(|choice| choice.target.clone()).unwrap_or_default();
            view! {
                <SelectField name=format!("form[keys][{digit}][target]") label=key_name(text, digit, key) value=chosen
                    options=options.clone() problems=problems.clone()/>
            }
            .into_any()
        } else {
            fixed_view(text, digit, key, targets)
        };
        view! { <li><b class="digit" aria-hidden="true">{digit}</b>{content}</li> }.into_any()
    };
    digits.map(line).collect()
}

/// "Key 3", with what the key is called in the menu.
fn key_name(text: Text, digit: usize, key: &KeyForm) -> String {
    let name = say!(text, "receptionist-key", key = i64::try_from(digit).unwrap_or_default());
    if key.label.is_empty() { name } else { format!("{name} · {}", key.label) }
}

/// A key that is not changed here, with what it does.
fn fixed_view(text: Text, digit: usize, key: &KeyForm, targets: &[TargetOption]) -> AnyView {
    let action = KeyAction::ALL.into_iter().zip(action_names(text)).find(|(action, _)| *action == key.action);
    let target = targets.iter().find(|target| key.action == KeyAction::Transfer && target.value == key.target);
    let words = match target {
        Some(target) if target.value == "external" => format!("{}: {}", target.name, key.external),
        Some(target) => target.name.clone(),
        None => action.map(|(_, name)| name).unwrap_or_default(),
    };
    view! {
        <div class="field">
            <p class="label">{key_name(text, digit, key)}</p>
            <p class="fixed">{words}</p>
        </div>
    }
    .into_any()
}
