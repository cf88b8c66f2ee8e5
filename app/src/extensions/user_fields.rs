//! The fields of a user, the same for a new one and an old one.

use leptos::prelude::*;

use super::server_functions::UserForm;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::form::{Problems, TextField, TextKind};

/// Name, email and extension number.
#[component]
pub fn UserFields(
    /// What stands in them.
    form: UserForm,
    /// How many digits the number has.
    digits: i64,
    /// The form's problems.
    problems: Problems,
) -> AnyView {
    let text = Visitor::current().text();
    view! {
        <div class="pair">
            <TextField name="form[first_name]" label=text.say("extensions-first-name") value=form.first_name
                problems=problems.clone() autocomplete="off"/>
            <TextField name="form[last_name]" label=text.say("extensions-last-name") value=form.last_name
                problems=problems.clone() autocomplete="off"/>
        </div>
        <TextField name="form[email]" label=text.say("extensions-email") value=form.email problems=problems.clone()
            kind=TextKind::Email autocomplete="off"/>
        <TextField name="form[number]" label=text.say("extensions-number") value=form.number problems=problems
            hint=say!(text, "extensions-number-hint", number = digits) kind=TextKind::Digits autocomplete="off"/>
    }
    .into_any()
}
