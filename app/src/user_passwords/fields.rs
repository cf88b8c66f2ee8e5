//! The two fields of a new password.

use leptos::prelude::*;

use crate::shared::browser::Visitor;
use crate::shared::form::{PasswordField, Problems};

/// A new password, twice.
#[component]
pub fn NewPasswordFields(
    /// The form's problems.
    problems: Problems,
) -> AnyView {
    let text = Visitor::current().text();
    view! {
        <PasswordField name="form[password]" label=text.say("user-passwords-new") problems=problems.clone()
            autocomplete="new-password" hint=text.say("user-passwords-new-hint")/>
        <PasswordField name="form[again]" label=text.say("user-passwords-again") problems=problems
            autocomplete="new-password"/>
    }
    .into_any()
}
