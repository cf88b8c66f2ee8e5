//! `/user/password`: choosing a password instead of a temporary one, before anything else.

use leptos::prelude::*;
use leptos_meta::Title;

use super::passwords::OwnPasswordForm;
use crate::layout::{PublicFrame, page};
use crate::say;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::{CHOOSE_PASSWORD, PROFILE, UserCaller};
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::notes;
use crate::user_passwords::NewPasswordFields;

/// The form, in the frame of the sign-in, which has no ways around it.
#[component]
pub fn ChoosePage() -> impl IntoView {
    page(async move {
        let caller = UserCaller::with_any_password()?;
        let text = Visitor::current().text();
        if !caller.must_choose {
            answer::redirect(PROFILE);
        }
        let refused = notes::take_refused::<OwnPasswordForm>(CHOOSE_PASSWORD).await?;
        let problems = Problems::beside_secrets(text, refused.map(|refused| refused.problem));
        let title = text.say("user-portal-choose-title");
        let lead = say!(text, "user-portal-choose-lead", name = caller.name, number = caller.number);
        Ok(view! {
            <PublicFrame>
                <Title text=say!(text, "common-page-title", title = title.clone())/>
                <h1>{title}</h1>
                <p class="lead muted">{lead}</p>
                <ProblemSummary problems=problems.clone()/>
                <form method="post" action="/api/user/choose-password" novalidate>
                    <FormToken/>
                    <NewPasswordFields problems=problems/>
                    <button class="button main wide">{text.say("user-portal-choose-submit")}</button>
                </form>
                <form method="post" action="/api/sign-in/sign-out">
                    <FormToken/>
                    <button class="link-button small">{text.say("common-sign-out")}</button>
                </form>
            </PublicFrame>
        })
    })
}
