//! `/settings/administrators/new`: inviting an administrator.

use leptos::prelude::*;

use super::frame::{Below, SETTINGS};
use super::invitations::{INVITE, InviteForm, LINK_DAYS};
use crate::layout::page;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, PasswordField, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::notes;

/// The form.
#[component]
pub fn InvitePage() -> impl IntoView {
    page(async move {
        let _caller = Caller::administrator()?;
        let text = Visitor::current().text();
        let (form, problem) = match notes::take_refused::<InviteForm>(INVITE).await? {
            Some(refused) => (refused.form, Some(refused.problem)),
            None => (InviteForm::default(), None),
        };
        let problems = Problems::beside_secrets(text, problem);
        Ok(view! {
            <Below title=text.say("settings-invite-title") lead=text.say("settings-invite-lead")>
                <ProblemSummary problems=problems.clone()/>
                <form class="card" method="post" action="/api/settings/invite" novalidate>
                    <FormToken/>
                    <div class="body">
                        <TextField name="form[email]" label=text.say("settings-invite-email") value=form.email
                            problems=problems.clone() kind=TextKind::Email max_length=254
                            hint=say!(text, "settings-invite-hint", number = LINK_DAYS)/>
                        <PasswordField name="form[current]" label=text.say("settings-current") problems=problems
                            autocomplete="current-password"/>
                    </div>
                    <footer>
                        <button class="button main">{text.say("settings-invite-submit")}</button>
                        <a class="button" href=SETTINGS>{text.say("common-cancel")}</a>
                    </footer>
                </form>
            </Below>
        })
    })
}
