//! The work behind the server functions: what a menu may point to, loading it, saving it.

use super::menu::{Known, Menu, Target, check};
use super::menu_form::{MenuForm, Slot};
use super::server_functions::MenuState;
use super::spoken::enqueue_speech;
use super::store::{self, SavedMenu, Saving};
use crate::accounts::{self, Account};
use crate::audio_files::{self, Purpose};
use crate::extensions::{self, Kind};
use crate::numbers;
use crate::say;
use crate::shared::audit::{self, Actor};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::chain::leads_to;
use crate::shared::database::{Connection, unexpected};
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

/// The menu of a slot with who changed it.
pub async fn load(caller: &Caller, slot: &Slot) -> Result<MenuState, Problem> {
    let (portal, text) = (Portal::current(), Visitor::current().text());
    let mut connection = portal.database.read().await?;
    let saved = store::find(&mut connection, &caller.account_id, slot).await?.ok_or(Problem::NotFound)?;
    state(&mut connection, caller, saved, text).await
}

/// A saved menu as it is edited.
pub async fn state(
    connection: &mut Connection,
    caller: &Caller,
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
    let form = MenuForm { slot: saved.slot, version: saved.version, ..saved.menu.form(caller.country) };
    Ok(MenuState { form, changed, meanwhile })
}

/// What the menu of this slot may point to.
async fn known(
    connection: &mut Connection,
    account_id: &str,
    menus: &[SavedMenu],
    slot: &Slot,
) -> Result<Known, sqlx::Error> {
    let extensions = extensions::list_all(connection, account_id).await?;
    let ids = |kind| {
        let of_kind = extensions.iter().filter(move |extension| extension.kind == kind);
        of_kind.map(|extension| extension.id.clone()).collect()
    };
    let others = menus.iter().filter(|saved| saved.slot != *slot).map(|saved| saved.id.clone()).collect();
    let recordings = audio_files::list(connection, account_id, Purpose::Recording).await?;
    Ok(Known {
        users: ids(Kind::User),
        groups: ids(Kind::RingGroup),
        conferences: ids(Kind::Conference),
        menus: others,
        recordings: recordings.into_iter().map(|recording| recording.id).collect(),
        numbers: numbers::list(connection, account_id).await?.into_iter().map(|number| number.e164).collect(),
    })
}

/// A caller who presses nothing must not be sent round and round.
pub fn refuse_loop(menus: &[SavedMenu], own_id: &str, menu: &Menu) -> Result<(), Problem> {
    let next = |menu: &Menu| match &menu.silence.target {
        Some(Target::Menu(id)) => Some(id.clone()),
        _ => None,
    };
    let chain: Vec<_> = menus.iter().map(|saved| (saved.id.clone(), next(&saved.menu))).collect();
    match next(menu) {
        Some(first) if leads_to(&chain, &first, own_id) => {
            Err(Problem::field("form[silence][target]", "receptionist-problem-menu-loop"))
        }
        _ => Ok(()),
    }
}

/// Checks and saves a menu in one transaction with its audit entry and the work of speaking its texts.
pub async fn try_save(caller: &Caller, form: &MenuForm) -> Result<MenuState, Problem> {
    let (portal, text) = (Portal::current(), Visitor::current().text());
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    save_recorded(&mut transaction, caller, portal.clock.now_ms(), form).await?;
    let saved = store::find(&mut transaction, account_id, &form.slot).await?.ok_or(Problem::NotFound)?;
    let state = state(&mut transaction, caller, saved, text).await?;
    transaction.commit().await?;
    Ok(state)
}

/// The menu of a slot as it is edited.
///
/// # Errors
/// [`Problem::NotFound`] before the account is activated, or a fault of the database.
pub async fn find_form(connection: &mut Connection, caller: &Caller, slot: &Slot) -> Result<MenuForm, Problem> {
    let saved = store::find(connection, &caller.account_id, slot).await?.ok_or(Problem::NotFound)?;
    Ok(MenuForm { slot: saved.slot, version: saved.version, ..saved.menu.form(caller.country) })
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
    let before = store::find(connection, account_id, &form.slot).await?.ok_or(Problem::NotFound)?;
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
    let before = store::find(connection, &account.id, &form.slot).await?.ok_or(Problem::NotFound)?;
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
    let menus = store::list(connection, &account.id).await?;
    let known = known(connection, &account.id, &menus, &form.slot).await?;
    let menu = check(form, &known, account.country)?;
    refuse_loop(&menus, menu_id, &menu)?;
    let saving = Saving { account_id: &account.id, menu_id, version, changed_by, now_ms };
    if !store::save(connection, saving, &menu).await? {
        return Err(Problem::Conflict);
    }
    enqueue_speech(connection, now_ms, &account.prompt_language, &menu).await?;
    Ok(menu)
}
