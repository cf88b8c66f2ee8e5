//! The tab of fax.

use leptos::prelude::*;

use super::forms::FaxForm;
use super::tab::Tab;
use super::tab_form::{Shown, TabForm};
use crate::layout::icon::{Icon, icon};
use crate::numbers::{Destinations, Number};
use crate::shared::form::{ChoiceField, SelectField, SelectOption};
use crate::shared::problem::Problem;

/// Whether faxes arrive, and the user's own number for them.
pub async fn fax_tab(shown: &Shown) -> Result<AnyView, Problem> {
    let (text, account) = (shown.text, &shown.account);
    let mut connection = shown.portal.database.read().await?;
    let destinations = Destinations::current(&shown.portal, &mut connection, account, text).await?;
    drop(connection);
    let (form, problems) = shown.form(Tab::Fax, FaxForm::of(&shown.saved.settings)).await?;
    let option = |value: &str, label: String| SelectOption::plain(value, label);
    // What is chosen leads to the fax from then on: the list says what it leads to now.
    let words =
        |number: &Number| format!("{} · {}", number.shown_in(account.country), destinations.words(&number.destination));
    let own = shown.known.fax_numbers(&shown.user.id).map(|number| option(&number.e164, words(number)));
    let options: Vec<_> = [option("", text.say("user-settings-fax-choose"))].into_iter().chain(own).collect();
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
