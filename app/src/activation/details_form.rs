//! The form behind a link that works: password, company, security question, first user.

use leptos::prelude::*;

use super::rules::{CallerIdName, LONGEST_ADDRESS, LONGEST_ANSWER, QUESTIONS};
use super::server_functions::ActivationForm;
use crate::extensions::PersonName;
use crate::shared::browser::Visitor;
use crate::shared::country::Country;
use crate::shared::form::{
    FormToken, OptionLines, PasswordField, Problems, SelectField, SelectOption, TextField, TextKind,
};
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// The form.
#[component]
pub fn DetailsForm(form: ActivationForm, country: Country, problems: Problems) -> impl IntoView {
    let text = Visitor::current().text();
    // What is secret is never sent back: it has to be typed again.
    let (password_hint, answer_hint) = if problems.is_empty() {
        ("activation-password-hint", "activation-answer-hint")
    } else {
        ("activation-password-again", "activation-answer-again")
    };
    let questions: OptionLines = QUESTIONS.into_iter().map(|key| SelectOption::plain(key, text.say(key))).collect();
    let code = form.code.reveal().to_owned();
    view! {
        <form method="post" action="/api/activation/activate" novalidate>
            <FormToken/>
            <input type="hidden" name="form[code]" value=code/>
            <h2 class="section-title">{text.say("activation-section-password")}</h2>
            <PasswordField name="form[password]" label=text.say("activation-password") problems=problems.clone()
                autocomplete="new-password" hint=text.say(password_hint)/>
            <CompanyFields form=form.clone() country=country problems=problems.clone()/>
            <h2 class="section-title">{text.say("activation-section-security")}</h2>
            <SelectField name="form[security_question]" label=text.say("activation-question")
                value=form.security_question.clone() options=questions problems=problems.clone()/>
            <TextField name="form[security_answer]" label=text.say("activation-answer") value="" problems=problems.clone()
                hint=text.say(answer_hint) autocomplete="off" max_length=limit(LONGEST_ANSWER)/>
            <FirstUserFields form=form problems=problems/>
            <button class="button main wide">{text.say("activation-submit")}</button>
        </form>
    }
}

#[component]
fn CompanyFields(form: ActivationForm, country: Country, problems: Problems) -> impl IntoView {
    let text = Visitor::current().text();
    let zones = time_zone::options(text, country, Portal::current().clock.now_ms(), &form.time_zone);
    view! {
        <h2 class="section-title">{text.say("activation-section-company")}</h2>
        <TextField name="form[service_address]" label=text.say("activation-address") value=form.service_address
            problems=problems.clone() hint=text.say("activation-address-hint") max_length=limit(LONGEST_ADDRESS)/>
        <SelectField name="form[time_zone]" label=text.say("activation-time-zone") value=form.time_zone options=zones
            problems=problems.clone() hint=text.say("activation-time-zone-hint")/>
        <TextField name="form[caller_id_name]" label=text.say("activation-caller-id") value=form.caller_id_name
            problems=problems hint=text.say("activation-caller-id-hint") autocomplete="off"
            max_length=CallerIdName::LONGEST/>
    }
}

#[component]
fn FirstUserFields(form: ActivationForm, problems: Problems) -> impl IntoView {
    let text = Visitor::current().text();
    view! {
        <h2 class="section-title">{text.say("activation-section-user")}</h2>
        <p class="muted">{text.say("activation-user-lead")}</p>
        <div class="pair">
            <TextField name="form[first_name]" label=text.say("activation-first-name") value=form.first_name
                problems=problems.clone() autocomplete="given-name" max_length=limit(PersonName::LONGEST)/>
            <TextField name="form[last_name]" label=text.say("activation-last-name") value=form.last_name
                problems=problems.clone() autocomplete="family-name" max_length=limit(PersonName::LONGEST)/>
        </div>
        <TextField name="form[email]" label=text.say("activation-email") value=form.email problems=problems
            kind=TextKind::Email autocomplete="email" max_length=254/>
    }
}

fn limit(characters: i64) -> u32 {
    u32::try_from(characters).unwrap_or(u32::MAX)
}
