//! `/settings/administrators/{id}/delete`: asks before an administrator is removed.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::frame::{Below, SETTINGS};
use super::removal::{RemoveForm, page_of};
use crate::accounts::{self, Administrator};
use crate::layout::icon::{Icon, icon};
use crate::layout::page;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, PasswordField, ProblemSummary, Problems};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The question.
#[component]
pub fn RemovePage() -> impl IntoView {
    let id = use_params_map().with_untracked(|params| params.get("administrator")).unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let mut connection = portal.database.read().await?;
        let all = accounts::list_administrators(&mut connection, &caller.account_id).await?;
        drop(connection);
        let (count, is_self) = (all.len(), id == caller.administrator_id);
        let person = all.into_iter().find(|other| other.id == id).ok_or(Problem::NotFound)?;
        let refused = notes::take_refused::<RemoveForm>(&page_of(&id)).await?;
        let problems = Problems::beside_secrets(text, refused.map(|refused| refused.problem));
        let title = say!(text, "settings-remove-title", name = person.name.clone());
        let lead = text.say(if is_self { "settings-remove-self" } else { "settings-remove-lead" });
        let content = if count > 1 { question(text, &person, problems) } else { last(text) };
        Ok(view! { <Below title=title lead=lead>{content}</Below> })
    })
}

fn question(text: Text, person: &Administrator, problems: Problems) -> AnyView {
    view! {
        <ProblemSummary problems=problems.clone()/>
        <form class="card" method="post" action="/api/settings/remove-administrator" novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=person.id.clone()/>
            <div class="body">
                <p>{person.email.clone()}</p>
                <PasswordField name="form[current]" label=text.say("settings-current") problems=problems
                    autocomplete="current-password"/>
            </div>
            <footer>
                <button class="button main danger">{icon(Icon::Trash)}{text.say("settings-remove-submit")}</button>
                <a class="button" href=SETTINGS>{text.say("common-cancel")}</a>
            </footer>
        </form>
    }
    .into_any()
}

fn last(text: Text) -> AnyView {
    view! {
        <div class="notice warm">{icon(Icon::TriangleAlert)}<p>{text.say("settings-problem-last")}</p></div>
        <p><a class="button" href="/settings/administrators/new">{text.say("settings-invite-title")}</a></p>
    }
    .into_any()
}
