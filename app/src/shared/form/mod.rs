//! The parts every form is made of: fields with label, hint and problem in place, and the summary at the top.

mod days;
mod fields;
mod option_lines;
mod problems;

pub use days::{are_reversed, problems_of_days};
pub use fields::{ChoiceField, PasswordField, SelectField, TextField, TextKind};
pub use option_lines::{OptionLines, SelectOption};
pub use problems::{ProblemSummary, Problems, problem_sentence};

use leptos::prelude::*;

use super::browser::Visitor;

/// The hidden field that proves the form is ours. Every form that posts has it.
#[component]
pub fn FormToken() -> impl IntoView {
    view! { <input type="hidden" name="form_token" value=Visitor::current().form_token()/> }
}

/// The id of a field: its name without brackets, so that links and labels can point at it.
pub fn field_id(name: &str) -> String {
    name.replace(']', "").replace('[', "-")
}
