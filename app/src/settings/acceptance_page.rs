//! `/invitation/{token}`: who was invited chooses name and password.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use super::acceptance::AcceptForm;
use super::store::{self, Invitation};
use crate::accounts::{self, Account, LONGEST_NAME};
use crate::layout::{PublicFrame, page};
use crate::say;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::form::{FormToken, PasswordField, ProblemSummary, Problems, TextField};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;

/// The form, or that the link does not work.
#[component]
pub fn AcceptancePage() -> impl IntoView {
    let token = use_params_map().with_untracked(|params| params.get("invitation_token")).unwrap_or_default();
    page(async move {
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let (form, problem) = match notes::take_refused::<AcceptForm>("/invitation").await? {
            Some(refused) => (refused.form, Some(refused.problem)),
            None => (AcceptForm::default(), None),
        };
        let now_ms = portal.clock.now_ms();
        let mut connection = portal.database.read().await?;
        let found = store::find_invitation_by_token(&mut connection, &random::fingerprint(&token), now_ms).await?;
        let account = match &found {
            Some(invitation) => accounts::find(&mut connection, &invitation.account_id).await?,
            None => None,
        };
        drop(connection);
        let (title, content) = if let Some((invitation, account)) = found.zip(account) {
            let form = accept_form(text, &account, &invitation, (token, form.name), problem);
            (say!(text, "settings-accept-title", company = account.company_name), form)
        } else {
            answer::set_status(http::StatusCode::GONE);
            let lead = view! { <p class="lead muted">{text.say("settings-problem-invitation")}</p> };
            (text.say("settings-dead-title"), lead.into_any())
        };
        Ok(view! {
            <PublicFrame>
                <Title text=say!(text, "common-page-title", title = title.clone())/>
                <h1>{title}</h1>
                {content}
                <p class="small"><a href="/sign_in">{text.say("sign-in-submit")}</a></p>
            </PublicFrame>
        })
    })
}

fn accept_form(
    text: Text,
    account: &Account,
    invitation: &Invitation,
    (token, name): (String, String),
    problem: Option<Problem>,
) -> AnyView {
    let problems = Problems::beside_secrets(text, problem);
    let number = PhoneNumber::stored(account.main_number.clone()).shown_in(account.country);
    let (by, email) = (invitation.invited_by.clone(), invitation.email.clone());
    view! {
        <p class="lead muted">{say!(text, "settings-accept-lead", name = by, email = email, number = number)}</p>
        <ProblemSummary problems=problems.clone()/>
        <form method="post" action="/api/settings/accept-invitation" novalidate>
            <FormToken/>
            <input type="hidden" name="form[token]" value=token/>
            <TextField name="form[name]" label=text.say("settings-accept-name") value=name problems=problems.clone()
                autocomplete="name" max_length=LONGEST_NAME/>
            <PasswordField name="form[password]" label=text.say("settings-password-new") problems=problems
                autocomplete="new-password" hint=text.say("settings-password-hint")/>
            <button class="button main wide">{text.say("settings-accept-submit")}</button>
        </form>
    }
    .into_any()
}
