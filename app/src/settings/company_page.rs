//! `/settings/company`: names and address.

use leptos::prelude::*;

use super::address::{self, LONGEST_LINE, LONGEST_UNIT, Part};
use super::company::{COMPANY, CompanyForm};
use super::frame::{Below, SETTINGS};
use super::regions::regions;
use crate::accounts::{self, CompanyFacts, LONGEST_NAME};
use crate::activation::CallerIdName;
use crate::layout::page;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectField, SelectOption, TextField};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The form of the company.
#[component]
pub fn CompanyPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let mut connection = portal.database.read().await?;
        let facts = accounts::find_company(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        drop(connection);
        let told = incomplete_view(text, caller.country, &facts);
        let version = facts.version;
        let (form, problem) = match notes::take_refused::<CompanyForm>(COMPANY).await? {
            // What was typed, against what is saved now: sending it again is done knowingly.
            Some(refused) => (CompanyForm { version, ..refused.form }, Some(refused.problem)),
            None => (CompanyForm::from(facts), None),
        };
        let problems = Problems::new(text, problem);
        Ok(view! {
            <Below title=text.say("settings-company-title") lead=text.say("settings-company-lead")>
                <ProblemSummary problems=problems.clone()/>
                {told}
                <form class="card" method="post" action="/api/settings/save-company" novalidate>
                    <FormToken/>
                    <input type="hidden" name="form[version]" value=form.version/>
                    <header><h2>{text.say("settings-names")}</h2></header>
                    <div class="body">
                        <TextField name="form[company_name]" label=text.say("settings-company-name")
                            value=form.company_name.clone() problems=problems.clone() autocomplete="organization"
                            max_length=LONGEST_NAME/>
                        <TextField name="form[caller_id_name]" label=text.say("settings-caller-id")
                            value=form.caller_id_name.clone() problems=problems.clone()
                            hint=say!(text, "settings-caller-id-hint", number = CallerIdName::LONGEST)
                            max_length=CallerIdName::LONGEST/>
                    </div>
                    <header class="next"><h2>{text.say("settings-address")}</h2></header>
                    <div class="body">{address_fields(text, caller.country, form, problems)}</div>
                    <footer>
                        <button class="button main">{text.say("common-save")}</button>
                        <a class="button" href=SETTINGS>{text.say("common-cancel")}</a>
                    </footer>
                </form>
            </Below>
        })
    })
}

fn address_fields(text: Text, country: Country, form: CompanyForm, problems: Problems) -> AnyView {
    let (street_hint, region_label) = match country {
        Country::Co => ("settings-street-hint-co", "settings-department"),
        Country::Mx => ("settings-street-hint-mx", "settings-state"),
        Country::Us | Country::Au => ("settings-street-hint-us", "settings-state"),
        Country::Ca => ("settings-street-hint-us", "settings-province"),
        Country::Fr | Country::Gb => ("settings-street-hint-fr", "settings-state"),
    };
    let mut options = vec![SelectOption::plain("", text.say("settings-region-choose"))];
    options.extend(regions(country).iter().map(|(code, name)| SelectOption::plain(*code, (*name).to_owned())));
    let region = (options.len() > 1).then(|| {
        view! {
            <SelectField name="form[region]" label=text.say(region_label) value=form.region options=options
                problems=problems.clone()/>
        }
    });
    let code_hint = if country == Country::Co { text.say("settings-postal-code-optional") } else { String::new() };
    view! {
        <p class="hint">{text.say("settings-address-hint")}</p>
        <TextField name="form[street]" label=text.say("settings-street") value=form.street problems=problems.clone()
            hint=text.say(street_hint) autocomplete="address-line1" max_length=LONGEST_LINE/>
        <TextField name="form[unit]" label=text.say("settings-unit") value=form.unit problems=problems.clone()
            hint=text.say("settings-unit-hint") autocomplete="address-line2" max_length=LONGEST_UNIT/>
        <div class="pair">
            <TextField name="form[city]" label=text.say("settings-city") value=form.city problems=problems.clone()
                autocomplete="address-level2" max_length=LONGEST_LINE/>
            <TextField name="form[postal_code]" label=text.say("settings-postal-code") value=form.postal_code
                problems=problems.clone() hint=code_hint autocomplete="postal-code" max_length=12/>
        </div>
        {region}
    }
    .into_any()
}

/// What the saved address lacks, if anything.
pub fn incomplete_view(text: Text, country: Country, facts: &CompanyFacts) -> Option<AnyView> {
    let missing = address::missing(country, &facts.address);
    let in_one_text = facts.address.street.is_empty() && !facts.service_address.is_empty();
    (!missing.is_empty()).then(|| {
        let sentence = if in_one_text {
            say!(text, "settings-address-one-text", address = facts.service_address.clone())
        } else {
            text.say("settings-address-incomplete")
        };
        let lines = missing.into_iter().map(|part: Part| view! { <li>{text.say(part.key())}</li> }).collect_view();
        let lines = (!in_one_text).then(|| view! { <ul>{lines}</ul> });
        view! { <div class="notice warm"><div><p>{sentence}</p>{lines}</div></div> }.into_any()
    })
}
