//! `/settings/second_factor/passkeys/{id}/delete`: asks before a passkey is removed.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::frame::Below;
use super::passkeys::{RemoveForm, find, page_of};
use super::second_factor::SECOND_FACTOR;
use crate::layout::icon::{Icon, icon};
use crate::layout::page;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, PasswordField, ProblemSummary, Problems};
use crate::shared::notes;

/// The question.
#[component]
pub fn RemovePasskeyPage() -> impl IntoView {
    let id = use_params_map().with_untracked(|params| params.get("passkey")).unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let text = Visitor::current().text();
        let passkey = find(&caller, &id).await?;
        let refused = notes::take_refused::<RemoveForm>(&page_of(&id)).await?;
        let problems = Problems::beside_secrets(text, refused.map(|refused| refused.problem));
        let title = say!(text, "settings-passkeys-remove-title", name = passkey.name);
        Ok(view! {
            <Below title=title lead=text.say("settings-passkeys-remove-lead")>
                <ProblemSummary problems=problems.clone()/>
                <form class="card" method="post" action="/api/settings/remove-passkey" novalidate>
                    <FormToken/>
                    <input type="hidden" name="form[id]" value=passkey.id/>
                    <div class="body">
                        <PasswordField name="form[current]" label=text.say("settings-current") problems=problems
                            autocomplete="current-password"/>
                    </div>
                    <footer>
                        <button class="button main danger">{icon(Icon::Trash)}{text.say("settings-passkeys-remove-submit")}</button>
                        <a class="button" href=SECOND_FACTOR>{text.say("common-cancel")}</a>
                    </footer>
                </form>
            </Below>
        })
    })
}
