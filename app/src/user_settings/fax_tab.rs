//! The tab of fax.

use leptos::prelude::*;

use super::forms::FaxForm;
use super::tab::Tab;
use super::tab_form::{Shown, TabForm};
use crate::layout::icon::{Icon, icon};
use crate::shared::form::{ChoiceField, SelectField, SelectOption};
use crate::shared::problem::Problem;

/// Whether faxes arrive, and the user's own number for them.
pub async fn fax_tab(shown: &Shown) -> Result<AnyView, Problem> {
    let (text, country) = (shown.text, shown.account.country);
    let (form, problems) = shown.form(Tab::Fax, FaxForm::of(&shown.saved.settings)).await?;
    let option = |value: &str, label: String| SelectOption { value: value.to_owned(), label, group: String::new() };
    let numbers = shown.known.fax_numbers().map(|number| option(number.as_str(), number.shown_in(country)));
    let options: Vec<_> = [option("", text.say("user-settings-fax-choose"))].into_iter().chain(numbers).collect();
    let none = (options.len() == 1).then(|| {
        view! { <p class="notice info">{icon(Icon::Info)}<span>{text.say("user-settings-fax-no-number")}</span></p> }
    });
    let inside = problems.clone();
    Ok(view! {
        {none}
        <TabForm shown=shown.clone() tab=Tab::Fax problems=problems>
            <ChoiceField name="form[on]" label=text.say("user-settings-fax-on") checked=form.on problems=inside.clone()/>
            <SelectField name="form[number]" label=text.say("user-settings-fax-number")
                hint=text.say("user-settings-fax-number-hint") value=form.number options=options problems=inside/>
        </TabForm>
    }
    .into_any())
}
