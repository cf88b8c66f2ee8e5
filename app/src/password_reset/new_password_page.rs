//! Setting a new password with a mailed link.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use super::server_functions::NewPasswordForm;
use crate::accounts::{self, Purpose};
use crate::layout::{PublicFrame, page};
use crate::say;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::form::{FormToken, PasswordField, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;

/// `/new_password/{token}`.
#[component]
pub fn NewPasswordPage() -> impl IntoView {
    let token = use_params_map().with_untracked(|params| params.get("token")).unwrap_or_default();
    page(async move {
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let refused = notes::take_refused::<NewPasswordForm>("/new_password").await?;
        let problems = Problems::beside_secrets(text, refused.map(|refused| refused.problem));
        let mut connection = portal.database.read().await?;
        let owner =
            accounts::find_link_owner(&mut connection, &token, Purpose::Password, portal.clock.now_ms()).await?;
        drop(connection);
        let Some((account, _)) = owner else {
            answer::set_status(http::StatusCode::GONE);
            return Ok(link_is_dead(text).into_any());
        };
        let number = PhoneNumber::stored(account.main_number).shown_in(account.country);
        let lead = say!(text, "password-reset-new-lead", company = account.company_name, number = number);
        let title = text.say("password-reset-new-title");
        let page = view! {
            <PublicFrame>
                <Title text=say!(text, "common-page-title", title = title.clone())/>
                <h1>{title}</h1>
                <p class="lead muted">{lead}</p>
                <ProblemSummary problems=problems.clone()/>
                <form method="post" action="/api/password-reset/set-password" novalidate>
                    <FormToken/>
                    <input type="hidden" name="form[token]" value=token/>
                    <PasswordField name="form[password]" label=text.say("password-reset-new-password") problems=problems
                        autocomplete="new-password" hint=text.say("password-reset-new-hint")/>
                    <button class="button main wide">{text.say("password-reset-new-submit")}</button>
                </form>
            </PublicFrame>
        };
        Ok(page.into_any())
    })
}

fn link_is_dead(text: Text) -> impl IntoView {
    let title = text.say("password-reset-dead-title");
    view! {
        <PublicFrame>
            <Title text=say!(text, "common-page-title", title = title.clone())/>
            <h1>{title}</h1>
            <p class="lead muted">{text.say("password-reset-problem-link")}</p>
            <p><a class="button main wide" href="/reset_password">{text.say("password-reset-dead-again")}</a></p>
            <p class="small"><a href="/sign_in">{text.say("password-reset-back")}</a></p>
        </PublicFrame>
    }
}
