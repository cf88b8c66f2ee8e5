//! Adding, renaming and deleting the menus that others lead to.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::accounts;
use crate::extensions::PersonName;
use crate::receptionist::menu_form::Slot;
use crate::receptionist::pointers::{clear_or_replace_menu, uses_of_menu};
use crate::receptionist::saving::refuse_loop;
use crate::receptionist::store::{self, SavedMenu};
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::prompt::{TextFault, text_fault};
use crate::shared::random;
use crate::speech;

/// The page of all of them.
pub const LIST: &str = "/virtual_receptionist/menus";
/// The page to add one.
pub const NEW: &str = "/virtual_receptionist/menus/new";
/// The kind of note a refused name is kept as: the page of a menu has two forms.
pub const REFUSED_NAME: &str = "refused-name";
/// How many there may be besides the two that every account has.
pub const MOST_MENUS: usize = 20;

/// What is typed of a new menu.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NewMenuForm {
    pub name: String,
    pub greeting: String,
}

/// Adds a menu that only says something; what its keys do is chosen on its page.
#[server(endpoint = "receptionist/add-menu")]
pub async fn add_menu(form: NewMenuForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_add(&caller, &form).await;
    let (id, name) = answer::form(NEW, &form, result).await?;
    answer::go_on(&Slot::Extra(id).page(), "receptionist-notice-menu-added", &name).await
}

async fn try_add(caller: &Caller, form: &NewMenuForm) -> Result<(String, String), Problem> {
    let portal = Portal::current();
    let account_id = caller.account_id.as_str();
    let mut problems = Vec::new();
    let name = parse_name(&form.name).map_err(|problem| problems.push(problem)).unwrap_or_default();
    let greeting = form.greeting.replace("\r\n", "\n").trim().to_owned();
    if let Some(key) = greeting_fault(&greeting) {
        problems.push(FieldProblem::new("form[greeting]", key));
    }
    Problem::unless_empty(problems)?;

    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let account = accounts::find(&mut transaction, account_id).await?.ok_or(Problem::NotFound)?;
    let menus = store::list(&mut transaction, account_id).await?;
    refuse_taken(&menus, &name, "")?;
    if menus.len() >= Slot::MAIN.len() + MOST_MENUS {
        return Err(Problem::Refused("receptionist-problem-most-menus".to_owned()));
    }
    let id = random::id(now_ms);
    let slot = Slot::Extra(id.clone());
    store::insert(&mut transaction, account_id, &id, (&slot, &name), &greeting, now_ms).await?;
    speech::enqueue(&mut transaction, now_ms, &account.prompt_language, &greeting).await?;
    let after = serde_json::json!({ "name": name, "greeting": greeting }).to_string();
    record(&mut transaction, caller, now_ms, ("receptionist.add-menu", &id), ("", &after)).await?;
    transaction.commit().await?;
    Ok((id, name))
}

fn greeting_fault(greeting: &str) -> Option<&'static str> {
    text_fault(greeting).map(|fault| match fault {
        TextFault::Missing => "receptionist-problem-text-missing",
        TextFault::Characters => "receptionist-problem-text-characters",
        TextFault::Silent => "receptionist-problem-text-silent",
        TextFault::Long => "receptionist-problem-text-long",
    })
}

fn parse_name(typed: &str) -> Result<String, FieldProblem> {
    let refused = |key| FieldProblem::with_number("form[name]", key, PersonName::LONGEST);
    PersonName::parse_part(typed, "receptionist-problem-menu-name-missing").map_err(refused)
}

fn refuse_taken(menus: &[SavedMenu], name: &str, own_id: &str) -> Result<(), Problem> {
    let taken = menus.iter().any(|saved| saved.id != own_id && saved.name.to_lowercase() == name.to_lowercase());
    if taken { Err(Problem::field("form[name]", "receptionist-problem-menu-name-taken")) } else { Ok(()) }
}

/// Another name for a menu.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MenuNameForm {
    pub id: String,
    pub name: String,
}

/// Gives a menu another name.
#[server(endpoint = "receptionist/rename-menu")]
pub async fn rename_menu(form: MenuNameForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let page = Slot::Extra(form.id.clone()).page();
    let result = try_rename(&caller, &form).await;
    let name = answer::form_of_kind(REFUSED_NAME, &page, &form, result).await?;
    answer::go_on(&page, "receptionist-notice-menu-renamed", &name).await
}

async fn try_rename(caller: &Caller, form: &MenuNameForm) -> Result<String, Problem> {
    let portal = Portal::current();
    let name = parse_name(&form.name).map_err(|problem| Problem::Fields(vec![problem]))?;

    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let menus = store::list(&mut transaction, &caller.account_id).await?;
    let menu = find(&menus, &form.id)?;
    refuse_taken(&menus, &name, &menu.id)?;
    store::rename(&mut transaction, &caller.account_id, &menu.id, &name).await?;
    let told = |name: &str| serde_json::json!({ "name": name }).to_string();
    let states = (told(&menu.name), told(&name));
    let what = ("receptionist.rename-menu", menu.id.as_str());
    record(&mut transaction, caller, now_ms, what, (&states.0, &states.1)).await?;
    transaction.commit().await?;
    Ok(name)
}

/// The menu of an id, if it is none of the two that every account has.
pub fn find<'a>(menus: &'a [SavedMenu], id: &str) -> Result<&'a SavedMenu, Problem> {
    menus.iter().find(|saved| saved.slot == Slot::Extra(id.to_owned())).ok_or(Problem::NotFound)
}

/// Which menu is deleted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteMenuForm {
    pub id: String,
    /// How much led to it when the page was opened: what came since is not taken away unseen.
    pub uses: usize,
    /// The id of the menu that takes its place, or [`NOTHING`]; asked where something leads to it.
    pub replacement: String,
}

/// The replacement of a menu that nothing takes the place of.
pub const NOTHING: &str = "nothing";

/// Deletes a menu; what leads to it leads to another, or nowhere.
#[server(endpoint = "receptionist/delete-menu")]
pub async fn delete_menu(form: DeleteMenuForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let page = format!("{}/delete", Slot::Extra(form.id.clone()).page());
    let result = try_delete(&caller, &form).await;
    let name = answer::form(&page, &form, result).await?;
    answer::go_on(LIST, "receptionist-notice-menu-deleted", &name).await
}

async fn try_delete(caller: &Caller, form: &DeleteMenuForm) -> Result<String, Problem> {
    let (portal, text) = (Portal::current(), Visitor::current().text());
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let menus = store::list(&mut transaction, account_id).await?;
    let menu = find(&menus, &form.id)?;
    let uses = uses_of_menu(&menus, &menu.id, text);
    if uses.len() != form.uses {
        return Err(Problem::Conflict);
    }
    let replacement = match form.replacement.as_str() {
        _ if uses.is_empty() => None,
        "" => return Err(Problem::field("form[replacement]", "receptionist-problem-replacement-missing")),
        NOTHING => None,
        id => Some(menus.iter().find(|other| other.id == id && other.id != menu.id).ok_or(Problem::NotFound)?),
    };

    let (by, instead) = ((account_id, caller.administrator_id.as_str()), replacement.map(|other| other.id.as_str()));
    clear_or_replace_menu(&mut transaction, now_ms, by, &menu.id, instead).await?;
    store::delete(&mut transaction, account_id, &menu.id).await?;
    refuse_loops(&store::list(&mut transaction, account_id).await?)?;
    let before = serde_json::json!({ "name": menu.name, "menu": menu.menu.form(caller.country), "uses": uses });
    let before = serde_json::to_string(&before).map_err(|error| unexpected(&error))?;
    let after = serde_json::json!({ "replacement": instead }).to_string();
    record(&mut transaction, caller, now_ms, ("receptionist.delete-menu", &menu.id), (&before, &after)).await?;
    transaction.commit().await?;
    Ok(menu.name.clone())
}

/// A caller who presses nothing must not be sent round and round by the menu that takes the place of another.
fn refuse_loops(menus: &[SavedMenu]) -> Result<(), Problem> {
    let goes_round = menus.iter().any(|saved| refuse_loop(menus, &saved.id, &saved.menu).is_err());
    let refused = || Problem::field("form[replacement]", "receptionist-problem-replacement-loop");
    if goes_round { Err(refused()) } else { Ok(()) }
}

async fn record(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    (action, subject): (&'static str, &str),
    (before, after): (&str, &str),
) -> Result<(), Problem> {
    let (account_id, actor) = (caller.account_id.as_str(), Actor::Administrator(caller));
    Ok(audit::record(connection, now_ms, audit::Entry { account_id, actor, action, subject, before, after }).await?)
}

#[cfg(test)]
mod tests;
