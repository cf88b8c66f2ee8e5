//! `/virtual_receptionist/menus/{menu}/delete`: what leads to a menu, what takes its place, and the button that deletes it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::menu_functions::{DeleteMenuForm, NOTHING, find};
use super::pointers::{menu_name, uses_of_menu};
use super::store::{self, SavedMenu};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectField, SelectOption};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;

/// The question.
#[component]
pub fn DeleteMenuPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("menu").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let menus = store::list(&mut connection, &caller.account_id).await?;
        drop(connection);
        let menu = find(&menus, &id)?.clone();
        let uses = uses_of_menu(&menus, &menu.id, text);
        let refused = notes::take_refused::<DeleteMenuForm>(&visitor.path).await?;
        let (chosen, problem) =
            refused.map_or((String::new(), None), |refused| (refused.form.replacement, Some(refused.problem)));
        let problems = Problems::new(text, problem);
        let title = say!(text, "receptionist-menu-delete-title", name = menu.name.clone());
        let (edit, count) = (menu.slot.page(), uses.len());
        let told = if uses.is_empty() {
            view! { <p>{text.say("receptionist-menu-delete-no-uses")}</p> }.into_any()
        } else {
            let lines = uses.into_iter().map(|place| view! { <li>{place}</li> }).collect_view();
            view! {
                <p>{text.say("receptionist-menu-delete-uses")}</p>
                <ul>{lines}</ul>
                <SelectField name="form[replacement]" label=text.say("extensions-replacement") value=chosen
                    options=replacements(text, &menus, &menu.id) problems=problems.clone()/>
            }
            .into_any()
        };
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title back=(edit.clone(), menu.name.clone())/>
                <form class="stack confirm" method="post" action="/api/receptionist/delete-menu">
                    <FormToken/>
                    <input type="hidden" name="form[id]" value=menu.id.clone()/>
                    <input type="hidden" name="form[uses]" value=count/>
                    <ProblemSummary problems=problems/>
                    <section class="card danger-zone">
                        <div class="body">{told}<p class="muted">{text.say("receptionist-menu-delete-final")}</p></div>
                    </section>
                    <div class="actions">
                        <button class="button main danger">{icon(Icon::Trash)}{text.say("receptionist-menu-delete-open")}</button>
                        <a class="button" href=edit>{text.say("common-cancel")}</a>
                    </div>
                </form>
            </Frame>
        })
    })
}

/// The other menus, or nothing.
fn replacements(text: Text, menus: &[SavedMenu], gone: &str) -> Vec<SelectOption> {
    let choose = SelectOption::plain("", text.say("extensions-replacement-choose"));
    let others = menus.iter().filter(|saved| saved.id != gone);
    let others = others.map(|saved| SelectOption::plain(saved.id.clone(), menu_name(text, saved)));
    let nothing = SelectOption::plain(NOTHING, text.say("receptionist-menu-replacement-nothing"));
    [choose].into_iter().chain(others).chain([nothing]).collect()
}
