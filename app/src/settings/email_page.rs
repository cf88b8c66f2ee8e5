//! `/confirm_email/{token}`: asks before a new address counts, as programs that look through mail follow links, too.

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;

use super::email_change::ConfirmForm;
use super::store;
use crate::layout::{PublicFrame, page};
use crate::say;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::random;

/// The question.
#[component]
pub fn ConfirmEmailPage() -> impl IntoView {
    let token = use_params_map().with_untracked(|params| params.get("email_token")).unwrap_or_default();
    page(async move {
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let refused = notes::take_refused::<ConfirmForm>("/confirm_email").await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let now_ms = portal.clock.now_ms();
        let mut connection = portal.database.read().await?;
        let change = store::find_email_change_by_token(&mut connection, &random::fingerprint(&token), now_ms).await?;
        drop(connection);
        let Some(change) = change else {
            answer::set_status(http::StatusCode::GONE);
            let title = text.say("settings-dead-title");
            let page = view! {
                <PublicFrame>
                    <Title text=say!(text, "common-page-title", title = title.clone())/>
                    <h1>{title}</h1>
                    <p class="lead muted">{text.say("settings-problem-link")}</p>
                    <p><a class="button main wide" href="/settings/administrator">{text.say("common-tab-settings")}</a></p>
                </PublicFrame>
            };
            return Ok(page.into_any());
        };
        let title = text.say("settings-confirm-title");
        let page = view! {
            <PublicFrame>
                <Title text=say!(text, "common-page-title", title = title.clone())/>
                <h1>{title}</h1>
                <p class="lead muted">{say!(text, "settings-confirm-lead", email = change.email)}</p>
                <ProblemSummary problems=problems/>
                <form method="post" action="/api/settings/confirm-email">
                    <FormToken/>
                    <input type="hidden" name="form[token]" value=token/>
                    <button class="button main wide">{text.say("settings-confirm-submit")}</button>
                </form>
            </PublicFrame>
        };
        Ok(page.into_any())
    })
}
