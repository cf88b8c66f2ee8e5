//! `/settings/password`.

use leptos::prelude::*;

use super::frame::{Below, SETTINGS};
use super::password::{PASSWORD, PasswordForm};
use crate::layout::page;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, PasswordField, ProblemSummary, Problems};
use crate::shared::notes;
use crate::user_passwords::NewPasswordFields;

/// The form.
#[component]
pub fn PasswordPage() -> impl IntoView {
    page(async move {
        let _caller = Caller::administrator()?;
        let text = Visitor::current().text();
        let refused = notes::take_refused::<PasswordForm>(PASSWORD).await?;
        let problems = Problems::beside_secrets(text, refused.map(|refused| refused.problem));
        Ok(view! {
            <Below title=text.say("settings-password-title") lead=text.say("settings-password-lead")>
                <ProblemSummary problems=problems.clone()/>
                <form class="card" method="post" action="/api/settings/change-password" novalidate>
                    <FormToken/>
                    <div class="body">
                        <PasswordField name="form[current]" label=text.say("settings-current") problems=problems.clone()
                            autocomplete="current-password"/>
                        <NewPasswordFields problems=problems/>
                    </div>
                    <footer>
                        <button class="button main">{text.say("settings-password-submit")}</button>
                        <a class="button" href=SETTINGS>{text.say("common-cancel")}</a>
                    </footer>
                </form>
            </Below>
        })
    })
}
