//! The company: its names, its time zone, the language of its prompts.

use leptos::prelude::*;

use super::forms::CompanyForm;
use super::page::Asked;
use super::step_form::step_form;
use super::steps::Step;
use crate::accounts;
use crate::preferences::language_options;
use crate::shared::form::{Problems, SelectField, TextField};
use crate::shared::notes;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

/// The step.
pub async fn view(asked: &Asked) -> Result<AnyView, Problem> {
    let (portal, caller, text) = (&asked.portal, &asked.caller, asked.text);
    let mut connection = portal.database.read().await?;
    let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let caller_id_name = accounts::find_caller_id_name(&mut connection, &caller.account_id).await?;
    drop(connection);
    let saved = CompanyForm {
        company_name: account.company_name,
        caller_id_name: caller_id_name.unwrap_or_default(),
        time_zone: account.time_zone,
        prompt_language: account.prompt_language,
        version: account.preferences_version,
    };
    // What was typed, against what is saved now: sending it again is done knowingly.
    let again = |form: CompanyForm| CompanyForm { version: saved.version, ..form };
    let refused = notes::take_refused::<CompanyForm>(Step::Company.page()).await?;
    let (form, problem) = match refused {
        Some(refused) => (again(refused.form), Some(refused.problem)),
        None => (saved, None),
    };
    let problems = Problems::new(text, problem);
    let zones = time_zone::options(text, account.country, portal.clock.now_ms(), &form.time_zone);
    let fields = view! {
        <p class="step-lead">{text.say("assistant-company-lead")}</p>
        <input type="hidden" name="form[version]" value=form.version/>
        <TextField name="form[company_name]" label=text.say("assistant-company-name") value=form.company_name
            problems=problems.clone() autocomplete="organization"/>
        <TextField name="form[caller_id_name]" label=text.say("assistant-caller-id") value=form.caller_id_name
            hint=text.say("assistant-caller-id-hint") problems=problems.clone() autocomplete="off"/>
        <SelectField name="form[time_zone]" label=text.say("preferences-time-zone") value=form.time_zone options=zones
            hint=text.say("preferences-time-zone-hint") problems=problems.clone()/>
        <SelectField name="form[prompt_language]" label=text.say("preferences-prompt-language") value=form.prompt_language
            options=language_options() hint=text.say("preferences-prompt-language-hint") problems=problems.clone()/>
    };
    Ok(step_form(text, Step::Company, "/api/assistant/save-company", problems, fields.into_any()))
}
