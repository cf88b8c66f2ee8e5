//! The work behind the server functions: what a menu may point to, loading it, saving it.

use super::menu::{Known, Menu, check};
use super::menu_form::{MenuForm, Slot};
use super::server_functions::MenuState;
use super::spoken::enqueue_speech;
use super::store::{self, SavedMenu, Saving};
use crate::accounts::{self, Account};
use crate::audio_files::{self, Purpose};
use crate::extensions::{self, Extension, Kind};
use crate::say;
use crate::shared::audit::{self, Actor};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

/// The menu of a slot with who changed it.
pub async fn load(caller: &Caller, slot: Slot) -> Result<MenuState, Problem> {
    let (portal, text) = (Portal::current(), Visitor::current().text());
    let mut connection = portal.database.read().await?;
    let saved = store::find(&mut connection, &caller.account_id, slot).await?.ok_or(Problem::NotFound)?;
    state(&mut connection, caller, slot, saved, text).await
}

/// A saved menu as it is edited.
pub async fn state(
    connection: &mut Connection,
    caller: &Caller,
    slot: Slot,
    saved: SavedMenu,
    text: Text,
) -> Result<MenuState, Problem> {
    let name = store::name_of_administrator(connection, &caller.account_id, &saved.changed_by).await?;
    let moment = time_zone::moment(text, &caller.time_zone, saved.changed_at);
    let by = name.map(|name| format!("{name}, {moment}")).unwrap_or_default();
    let changed = if by.is_empty() { String::new() } else { say!(text, "receptionist-changed", name = by.clone()) };
    let meanwhile = if saved.changed_by == caller.administrator_id {
        say!(text, "receptionist-conflict-own", moment = moment)
    } else {
        say!(text, "receptionist-conflict-title", name = by)
    };
    let form = MenuForm { slot, version: saved.version, ..saved.menu.form(caller.country) };
    Ok(MenuState { form, changed, meanwhile })
}

/// What the menu of this slot may point to.
pub async fn known(connection: &mut Connection, account_id: &str, slot: Slot) -> Result<Known, sqlx::Error> {
    let extensions = extensions::list_all(connection, account_id).await?;
    let (users, groups): (Vec<_>, Vec<_>) = extensions.into_iter().partition(|extension| extension.kind == Kind::User);
    let ids = |extensions: Vec<Extension>| extensions.into_iter().map(|extension| extension.id).collect();
    let menus = store::menu_ids(connection, account_id).await?;
    let menus = menus.into_iter().filter(|(_, other)| other != slot.name()).map(|(id, _)| id).collect();
    let recordings = audio_files::list(connection, account_id, Purpose::Recording).await?;
    let recordings = recordings.into_iter().map(|recording| recording.id).collect();
    Ok(Known { users: ids(users), groups: ids(groups), menus, recordings })
}

/// Checks and saves a menu in one transaction with its audit entry and the work of speaking its texts.
pub async fn try_save(caller: &Caller, form: &MenuForm) -> Result<MenuState, Problem> {
    let (portal, text) = (Portal::current(), Visitor::current().text());
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    save_recorded(&mut transaction, caller, portal.clock.now_ms(), form).await?;
    let saved = store::find(&mut transaction, account_id, form.slot).await?.ok_or(Problem::NotFound)?;
    let state = state(&mut transaction, caller, form.slot, saved, text).await?;
    transaction.commit().await?;
    Ok(state)
}

/// The menu of a slot as it is edited.
///
/// # Errors
/// [`Problem::NotFound`] before the account is activated, or a fault of the database.
pub async fn find_form(connection: &mut Connection, caller: &Caller, slot: Slot) -> Result<MenuForm, Problem> {
    let saved = store::find(connection, &caller.account_id, slot).await?.ok_or(Problem::NotFound)?;
    Ok(MenuForm { slot, version: saved.version, ..saved.menu.form(caller.country) })
}

/// Checks and saves a menu with its audit entry and the work of speaking its texts.
///
/// # Errors
/// As for a form that is sent.
pub async fn save_recorded(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    form: &MenuForm,
) -> Result<(), Problem> {
    let account_id = caller.account_id.as_str();
    let account = accounts::find(connection, account_id).await?.ok_or(Problem::NotFound)?;
    let before = store::find(connection, account_id, form.slot).await?.ok_or(Problem::NotFound)?;
    let by = (caller.administrator_id.as_str(), form.version);
    let menu = save_checked(connection, now_ms, &account, by, &before.id, form).await?;
    let json = |form: &MenuForm| serde_json::to_string(form).map_err(|error| unexpected(&error));
    let entry = audit::Entry {
        account_id,
        actor: Actor::Administrator(caller),
        action: "receptionist.save-menu",
        subject: &before.id,
        before: &json(&before.menu.form(caller.country))?,
        after: &json(&menu.form(caller.country))?,
    };
    Ok(audit::record(connection, now_ms, entry).await?)
}

/// Saves a menu where nobody is signed in: the demonstration's.
pub async fn save_unattended(
    connection: &mut Connection,
    now_ms: i64,
    account: &Account,
    form: &MenuForm,
) -> Result<(), Problem> {
    let before = store::find(connection, &account.id, form.slot).await?.ok_or(Problem::NotFound)?;
    save_checked(connection, now_ms, account, ("", before.version), &before.id, form).await.map(drop)
}

/// Checks a menu, saves it over a version and enqueues the speaking of its texts.
async fn save_checked(
    connection: &mut Connection,
    now_ms: i64,
    account: &Account,
    (changed_by, version): (&str, i64),
    menu_id: &str,
    form: &MenuForm,
) -> Result<Menu, Problem> {
    let known = known(connection, &account.id, form.slot).await?;
    let menu = check(form, &known, account.country)?;
    let saving = Saving { account_id: &account.id, menu_id, version, changed_by, now_ms };
    if !store::save(connection, saving, &menu).await? {
        return Err(Problem::Conflict);
    }
    enqueue_speech(connection, now_ms, &account.prompt_language, &menu).await?;
    Ok(menu)
}
