//! The sign-in page.

use leptos::prelude::*;
use leptos_meta::Title;

use super::server_functions::SignInForm;
use super::user_form::user_form;
use super::user_sign_in::UserSignInForm;
use crate::layout::{PublicFrame, page};
use crate::say;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::{SIGN_IN, USERS_SIGN_IN};
use crate::shared::country::Country;
use crate::shared::form::{ChoiceField, FormToken, PasswordField, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::language::{Language, Text};
use crate::shared::notes;
use crate::shared::problem::Problem;

/// `/sign_in`, for administrators or for users.
#[component]
pub fn Page() -> impl IntoView {
    page(async move {
        let visitor = Visitor::current();
        let next = visitor.query_value("next").unwrap_or_default();
        let for_users = visitor.query_value("for").as_deref() == Some("users");
        let text = visitor.text();
        let (form, lead) = if for_users {
            let asked = UserSignInForm { next, ..UserSignInForm::default() };
            if visitor.user.is_some() {
                answer::redirect(asked.leads_to());
            }
            (user_form(asked).await?, text.say("sign-in-lead-users"))
        } else {
            let asked = SignInForm { next, ..SignInForm::default() };
            if visitor.caller.is_some() {
                answer::redirect(asked.leads_to());
            }
            (administrator_form(asked).await?, text.say("sign-in-lead"))
        };
        Ok(view! {
            <PublicFrame>
                <Title text=say!(text, "common-page-title", title = text.say("sign-in-title"))/>
                <h1>{text.say("sign-in-welcome")}</h1>
                <p class="lead muted">{lead}</p>
                {tabs(text, for_users)}
                {form}
            </PublicFrame>
        })
    })
}

fn tabs(text: Text, for_users: bool) -> AnyView {
    let link = |href: &'static str, key: &'static str, current: bool| {
        view! { <a href=href aria-current=current.then_some("page")>{text.say(key)}</a> }
    };
    view! {
        <nav class="segments wide" aria-label=text.say("sign-in-tabs")>
            {link(SIGN_IN, "sign-in-tab-administrators", !for_users)}
            {link(USERS_SIGN_IN, "sign-in-tab-users", for_users)}
        </nav>
    }
    .into_any()
}

/// The form of administrators, with what was typed when it was just refused.
async fn administrator_form(asked: SignInForm) -> Result<AnyView, Problem> {
    let text = Visitor::current().text();
    let (form, problem) = match notes::take_refused::<SignInForm>(SIGN_IN).await? {
        Some(refused) => (refused.form, Some(refused.problem)),
        None => (asked, None),
    };
    let problems = Problems::beside_secrets(text, problem);
    let next = (form.leads_to() != "/").then(|| form.next.clone());
    let next = next.map(|next| view! { <input type="hidden" name="form[next]" value=next/> });
    Ok(view! {
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
    }
    .into_any())
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

fn guessed_country(language: Language) -> Country {
    Country::ALL.into_iter().find(|country| country.language() == language).unwrap_or(Country::Co)
}
