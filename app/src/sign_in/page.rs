//! The sign-in page.

use leptos::prelude::*;
use leptos_meta::Title;

use super::server_functions::SignInForm;
use crate::layout::{PublicFrame, page};
use crate::say;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::country::Country;
use crate::shared::form::{ChoiceField, FormToken, PasswordField, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::notes;

/// `/sign_in`.
#[component]
pub fn Page() -> impl IntoView {
    page(async move {
        let visitor = Visitor::current();
        let next = visitor.query_value("next").unwrap_or_default();
        let asked = SignInForm { next, ..SignInForm::default() };
        if visitor.caller.is_some() {
            answer::redirect(asked.leads_to());
        }
        let text = visitor.text();
        let refused = notes::take_refused::<SignInForm>("/sign_in").await?;
        let (form, problem) = match refused {
            Some(refused) => (refused.form, Some(refused.problem)),
            None => (asked, None),
        };
        let problems = Problems::new(text, problem);
        let next = (form.leads_to() != "/").then(|| form.next.clone());
        let next = next.map(|next| view! { <input type="hidden" name="form[next]" value=next/> });
        Ok(view! {
            <PublicFrame>
                <Title text=say!(text, "common-page-title", title = text.say("sign-in-title"))/>
                <h1>{text.say("sign-in-welcome")}</h1>
                <p class="lead muted">{text.say("sign-in-lead")}</p>
                <ProblemSummary problems=problems.clone()/>
                <form method="post" action="/api/sign-in/sign-in" novalidate>
                    <FormToken/>
                    {next}
                    <CountryAndNumber country=form.country number=form.number problems=problems.clone()/>
                    <PasswordField name="form[password]" label=text.say("sign-in-password") problems=problems.clone()
                        autocomplete="current-password"/>
                    <p class="forgotten"><a class="small" href="/reset_password">{text.say("sign-in-forgotten")}</a></p>
                    <ChoiceField name="form[keep_signed_in]" label=text.say("sign-in-keep") checked=form.keep_signed_in
                        problems=problems/>
                    <button class="button main wide">{text.say("sign-in-submit")}</button>
                </form>
                <p class="small"><a href="/activate">{text.say("sign-in-activate")}</a></p>
            </PublicFrame>
        })
    })
}

/// The country with its flag, beside the company's main number.
#[component]
pub fn CountryAndNumber(
    /// The chosen country's code; empty: the visitor's.
    country: String,
    /// The number as typed.
    number: String,
    /// The form's problems.
    problems: Problems,
) -> AnyView {
    let text = Visitor::current().text();
    let chosen = Country::from_code(&country).unwrap_or_else(|| guessed_country(text.language()));
    let flags = Country::ALL
        .into_iter()
        .map(|country| {
            let class = format!("flag flag-{}", country.code().to_ascii_lowercase());
            view! { <span class=class class:is-default=country == chosen aria-hidden="true" inner_html=country.flag()></span> }
        })
        .collect_view();
    let options = Country::ALL
        .into_iter()
        .map(|country| view! { <option value=country.code() selected=country == chosen>{text.say(country.name_key())}</option> })
        .collect_view();
    view! {
        <div class="pair">
            <div class="field">
                <label for="form-country">{text.say("sign-in-country")}</label>
                <div class="with-flag">
                    {flags}
                    <select id="form-country" name="form[country]" autocomplete="country">{options}</select>
                </div>
            </div>
            <TextField name="form[number]" label=text.say("sign-in-number") value=number problems=problems
                kind=TextKind::Phone autocomplete="username"/>
        </div>
    }
    .into_any()
}

fn guessed_country(language: crate::shared::language::Language) -> Country {
    Country::ALL.into_iter().find(|country| country.language() == language).unwrap_or(Country::Co)
}
