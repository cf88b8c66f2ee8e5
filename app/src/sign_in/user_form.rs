//! The form to sign in as a user.

use leptos::prelude::*;

use super::page::CountryAndNumber;
use super::user_sign_in::UserSignInForm;
use crate::shared::browser::Visitor;
use crate::shared::caller::USERS_SIGN_IN;
use crate::shared::form::{ChoiceField, FormToken, PasswordField, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::notes;
use crate::shared::problem::Problem;

/// The form, with what was typed when it was just refused.
pub async fn user_form(asked: UserSignInForm) -> Result<AnyView, Problem> {
    let text = Visitor::current().text();
    let (form, problem) = match notes::take_refused::<UserSignInForm>(USERS_SIGN_IN).await? {
        Some(refused) => (refused.form, Some(refused.problem)),
        None => (asked, None),
    };
    let problems = Problems::beside_secrets(text, problem);
    Ok(view! {
        <ProblemSummary problems=problems.clone()/>
        <form method="post" action="/api/sign-in/sign-in-user" novalidate>
            <FormToken/>
            <input type="hidden" name="form[next]" value=form.next/>
            <CountryAndNumber country=form.country number=form.number problems=problems.clone()/>
            <TextField name="form[extension]" label=text.say("sign-in-extension") value=form.extension
                problems=problems.clone() kind=TextKind::Digits autocomplete="off" max_length=8/>
            <PasswordField name="form[password]" label=text.say("sign-in-password") problems=problems.clone()
                autocomplete="current-password"/>
            <ChoiceField name="form[keep_signed_in]" label=text.say("sign-in-keep") checked=form.keep_signed_in
                problems=problems/>
            <button class="button main wide">{text.say("sign-in-submit")}</button>
        </form>
        <p class="small muted">{text.say("sign-in-ask-administrator")}</p>
    }
    .into_any())
}
