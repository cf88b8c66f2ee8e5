//! Below a menu that others lead to: its name, and the way to delete it.

use leptos::prelude::*;

use super::menu_form::Slot;
use super::menu_functions::{MenuNameForm, REFUSED_NAME};
use crate::layout::icon::{Icon, icon};
use crate::shared::form::{FormToken, ProblemSummary, Problems, TextField};
use crate::shared::language::Text;
use crate::shared::notes::{self, Refused};
use crate::shared::problem::Problem;

/// The name and the way to delete a menu; nothing for the two that every account has.
pub async fn name_and_removal(text: Text, slot: &Slot, name: &str) -> Result<Option<AnyView>, Problem> {
    let Slot::Extra(id) = slot else { return Ok(None) };
    let refused = notes::take::<Refused<MenuNameForm>>(&slot.page(), REFUSED_NAME).await?;
    let (name, problem) = match refused {
        Some(refused) => (refused.form.name, Some(refused.problem)),
        None => (name.to_owned(), None),
    };
    let problems = Problems::new(text, problem);
    let delete = format!("{}/delete", slot.page());
    let view = view! {
        <div class="stack narrow menu-name">
            <form class="card" method="post" action="/api/receptionist/rename-menu" novalidate>
                <FormToken/>
                <input type="hidden" name="form[id]" value=id.clone()/>
                <header><h2>{text.say("receptionist-menu-name")}</h2></header>
                <div class="body">
                    <ProblemSummary problems=problems.clone()/>
                    <TextField name="form[name]" label=text.say("receptionist-menu-name") value=name
                        hint=text.say("receptionist-menu-name-hint") problems=problems autocomplete="off"/>
                </div>
                <footer><button class="button">{text.say("receptionist-menu-rename")}</button></footer>
            </form>
            <section class="card danger-zone">
                <header><h2>{text.say("receptionist-menu-delete")}</h2></header>
                <div class="body">
                    <p class="muted">{text.say("receptionist-menu-delete-explained")}</p>
                    <a class="button danger" href=delete>{icon(Icon::Trash)}{text.say("receptionist-menu-delete-open")}</a>
                </div>
            </section>
        </div>
    };
    Ok(Some(view.into_any()))
}
