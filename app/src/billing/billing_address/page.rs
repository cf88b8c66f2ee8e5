//! `/billing/address`: to whom invoices are written.

use leptos::prelude::*;

use super::rules::AddressForm;
use super::{PAGE, store};
use crate::layout::{Frame, PageHead, Section, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::form::{FormToken, ProblemSummary, Problems, TextField};
use crate::shared::notes;
use crate::shared::portal::Portal;

/// The form.
#[component]
pub fn AddressPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let saved = store::find(&mut *portal.database.read().await?, &caller.account_id).await?;
        let version = saved.as_ref().map_or(0, |saved| saved.version);
        let (form, problem) = match notes::take_refused::<AddressForm>(PAGE).await? {
            // What was typed, against what is saved now: sending it again is done knowingly.
            Some(refused) => (AddressForm { version, ..refused.form }, Some(refused.problem)),
            None => match saved {
                Some(saved) => (saved.address.form(version), None),
                None => (AddressForm { name: caller.company_name.clone(), ..AddressForm::default() }, None),
            },
        };
        let problems = Problems::new(text, problem);
        let title = text.say("billing-address-title");
        let back = ("/billing".to_owned(), text.say("common-tab-billing"));
        Ok(view! {
            <Frame title=title.clone() section=Section::Billing>
                <PageHead title=title lead=text.say("billing-address-lead") back=back/>
                <div class="narrow"><AddressFields form=form problems=problems country=caller.country/></div>
            </Frame>
        })
    })
}

#[component]
fn AddressFields(form: AddressForm, problems: Problems, country: Country) -> AnyView {
    let text = Visitor::current().text();
    view! {
        <form class="stack" method="post" action="/api/billing/save-address" novalidate>
            <FormToken/>
            <input type="hidden" name="form[version]" value=form.version/>
            <ProblemSummary problems=problems.clone()/>
            <section class="card">
                <div class="body">
                    <TextField name="form[name]" label=text.say("billing-address-name") value=form.name
                        hint=text.say("billing-address-name-hint") problems=problems.clone() autocomplete="organization"/>
                    <TextField name="form[tax_id]" label=text.say("billing-address-tax-id-optional") value=form.tax_id
                        hint=text.say(tax_id_hint(country)) problems=problems.clone() autocomplete="off"/>
                    <TextField name="form[street]" label=text.say("billing-address-street") value=form.street
                        problems=problems.clone() autocomplete="street-address"/>
                    <div class="pair">
                        <TextField name="form[city]" label=text.say("billing-address-city") value=form.city
                            problems=problems.clone() autocomplete="address-level2"/>
                        <TextField name="form[region]" label=text.say("billing-address-region") value=form.region
                            problems=problems.clone() autocomplete="address-level1"/>
                    </div>
                    <TextField name="form[postal_code]" label=text.say(postal_code_label(country)) value=form.postal_code
                        problems=problems autocomplete="postal-code"/>
                    <p class="muted">{text.say("billing-address-country")}" "{text.say(country.name_key())}"."</p>
                </div>
            </section>
            <div class="actions">
                <button class="button main">{text.say("common-save")}</button>
                <a class="button" href="/billing">{text.say("common-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}

fn postal_code_label(country: Country) -> &'static str {
    if country == Country::Co { "billing-address-postal-code-optional" } else { "billing-address-postal-code" }
}

fn tax_id_hint(country: Country) -> &'static str {
    match country {
        Country::Co => "billing-address-tax-id-co",
        Country::Mx => "billing-address-tax-id-mx",
        Country::Us => "billing-address-tax-id-us",
        Country::Ca => "billing-address-tax-id-ca",
        Country::Fr => "billing-address-tax-id-fr",
        Country::Gb => "billing-address-tax-id-gb",
        Country::Au => "billing-address-tax-id-au",
    }
}
