//! The tab of the number that is shown to whom the user calls.

use leptos::prelude::*;

use super::forms::CallerIdForm;
use super::tab::Tab;
use super::tab_form::{Shown, TabForm};
use crate::say;
use crate::shared::form::{SelectField, SelectOption};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::problem::Problem;

/// A number of the company, or none.
pub async fn caller_id_tab(shown: &Shown) -> Result<AnyView, Problem> {
    let (form, problems) = shown.form(Tab::CallerId, CallerIdForm::of(&shown.saved.settings)).await?;
    let label = shown.say("user-settings-caller-id", "user-settings-own-caller-id");
    let hint = shown.text.say("user-settings-caller-id-hint");
    let (inside, options) = (problems.clone(), options(shown));
    Ok(view! {
        <TabForm shown=shown.clone() tab=Tab::CallerId problems=problems>
            <SelectField name="form[caller_id]" label=label
                hint=hint value=form.caller_id options=options
                problems=inside/>
        </TabForm>
    }
    .into_any())
}

fn options(shown: &Shown) -> Vec<SelectOption> {
    let (text, country) = (shown.text, shown.account.country);
    let option = |value: &str, label: String| SelectOption::plain(value, label);
    let main = PhoneNumber::stored(shown.account.main_number.clone()).shown_in(country);
    let main = option("main", say!(text, "user-settings-caller-id-main", number = main));
    let others = shown.known.numbers.iter().filter(|number| !number.is_main);
    let others = others.map(|number| option(&number.e164, number.shown_in(country)));
    let withheld = option("withheld", text.say("user-settings-caller-id-withheld"));
    [main].into_iter().chain(others).chain([withheld]).collect()
}
