//! SQL of the receptionist's menus and keys.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::menu::{Action, Ending, Key, Menu, Said, Target};
use super::menu_form::Slot;
use crate::shared::database::Connection;
use crate::shared::phone_number::PhoneNumber;

/// A menu as it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedMenu {
    pub id: String,
    pub slot: Slot,
    /// Its name; empty for the two that every account has.
    pub name: String,
    pub version: i64,
    pub changed_at: i64,
    /// The administrator's id; empty: made by the portal itself.
    pub changed_by: String,
    pub menu: Menu,
}

#[derive(sqlx::FromRow)]
struct MenuRow {
    id: String,
    slot: String,
    name: String,
    greeting_kind: String,
    greeting_text: String,
    greeting_audio_id: Option<String>,
    silence_repeats: i64,
    silence_action: String,
    silence_user_id: Option<String>,
    silence_menu_id: Option<String>,
    silence_external_number: Option<String>,
    wrong_key_repeats: i64,
    wrong_key_action: String,
    wrong_key_user_id: Option<String>,
    wrong_key_menu_id: Option<String>,
    wrong_key_external_number: Option<String>,
    version: i64,
    changed_at: i64,
    changed_by: String,
}

#[derive(sqlx::FromRow)]
struct KeyRow {
    menu_id: String,
    digit: i64,
    label: String,
    action: String,
    user_id: Option<String>,
    menu_target_id: Option<String>,
    external_number: Option<String>,
    announcement_kind: Option<String>,
    announcement_text: Option<String>,
    announcement_audio_id: Option<String>,
}

/// The columns a target is kept in; `user_id` is the id of any extension.
#[derive(Default)]
struct TargetColumns {
    action: Cow<'static, str>,
    user_id: Option<String>,
    menu_id: Option<String>,
    external_number: Option<String>,
}

impl From<Option<&Target>> for TargetColumns {
    fn from(target: Option<&Target>) -> Self {
        let columns = |action: &'static str| Self { action: action.into(), ..Self::default() };
        match target {
            None => columns("hang_up"),
            Some(Target::User(id)) => Self { user_id: Some(id.clone()), ..columns("user") },
            Some(Target::Group(id)) => Self { user_id: Some(id.clone()), ..columns("group") },
            Some(Target::Conference(id)) => Self { user_id: Some(id.clone()), ..columns("conference") },
            Some(Target::Voicemail(id)) => Self { user_id: Some(id.clone()), ..columns("voicemail") },
            Some(Target::Menu(id)) => Self { menu_id: Some(id.clone()), ..columns("menu") },
            Some(Target::External(number)) => {
                Self { external_number: Some(number.as_str().to_owned()), ..columns("external") }
            }
        }
    }
}

impl TargetColumns {
    /// The target; `None` where the call ends.
    fn target(self, column: &str, row: &str) -> Result<Option<Target>, sqlx::Error> {
        Ok(match (self.action.as_ref(), self.user_id, self.menu_id, self.external_number) {
            ("hang_up", ..) => None,
            ("user", Some(id), ..) => Some(Target::User(id)),
            ("group", Some(id), ..) => Some(Target::Group(id)),
            ("conference", Some(id), ..) => Some(Target::Conference(id)),
            ("voicemail", Some(id), ..) => Some(Target::Voicemail(id)),
            ("menu", _, Some(id), _) => Some(Target::Menu(id)),
            ("external", .., Some(number)) => Some(Target::External(PhoneNumber::stored(number))),
            (action, ..) => return Err(unreadable(column, row, action)),
        })
    }
}

/// A row that this version cannot have written: told, because a call must not silently do something else.
fn unreadable(column: &str, row: &str, value: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("{column} of {row}: {value}").into())
}

fn said(kind: &str, text: String, audio_id: Option<String>, (column, row): (&str, &str)) -> Result<Said, sqlx::Error> {
    match (kind, audio_id) {
        ("text", _) => Ok(Said::Text(text)),
        ("audio", Some(id)) => Ok(Said::Audio { id, text }),
        _ => Err(unreadable(column, row, kind)),
    }
}

fn said_columns(said: &Said) -> (&'static str, &str, Option<&str>) {
    match said {
        Said::Text(text) => ("text", text, None),
        Said::Audio { id, text } => ("audio", text, Some(id)),
    }
}

/// All menus of an account: for business hours, for the rest of the time, then the others by name.
pub async fn list(connection: &mut Connection, account_id: &str) -> Result<Vec<SavedMenu>, sqlx::Error> {
    let rows: Vec<MenuRow> = sqlx::query_as(
        "SELECT id, slot, name, greeting_kind, greeting_text, greeting_audio_id, silence_repeats, silence_action, \
         silence_user_id, silence_menu_id, silence_external_number, wrong_key_repeats, wrong_key_action, \
         wrong_key_user_id, wrong_key_menu_id, wrong_key_external_number, version, changed_at, changed_by \
         FROM receptionist_menus WHERE account_id = $1 \
         ORDER BY CASE slot WHEN 'open' THEN 0 WHEN 'closed' THEN 1 ELSE 2 END, LOWER(name), id",
    )
    .bind(account_id)
    .fetch_all(&mut *connection)
    .await?;
    let keys: Vec<KeyRow> = sqlx::query_as(
        "SELECT menu_id, digit, label, action, user_id, menu_target_id, external_number, announcement_kind, \
         announcement_text, announcement_audio_id FROM receptionist_keys WHERE account_id = $1 ORDER BY digit",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await?;
    let mut keys_by_menu: BTreeMap<String, Vec<Key>> = BTreeMap::new();
    for row in keys {
        keys_by_menu.entry(row.menu_id.clone()).or_default().push(key(row)?);
    }
    let menu = |row: MenuRow| {
        let keys = keys_by_menu.remove(&row.id).unwrap_or_default();
        saved_menu(row, keys)
    };
    rows.into_iter().map(menu).collect()
}

/// The menu of a slot.
pub async fn find(
    connection: &mut Connection,
    account_id: &str,
    slot: &Slot,
) -> Result<Option<SavedMenu>, sqlx::Error> {
    Ok(list(connection, account_id).await?.into_iter().find(|saved| saved.slot == *slot))
}

fn saved_menu(row: MenuRow, keys: Vec<Key>) -> Result<SavedMenu, sqlx::Error> {
    let id = row.id;
    let silence = TargetColumns {
        action: row.silence_action.into(),
        user_id: row.silence_user_id,
        menu_id: row.silence_menu_id,
        external_number: row.silence_external_number,
    };
    let wrong_key = TargetColumns {
        action: row.wrong_key_action.into(),
        user_id: row.wrong_key_user_id,
        menu_id: row.wrong_key_menu_id,
        external_number: row.wrong_key_external_number,
    };
    let (silence, wrong_key) = (
        silence.target("receptionist_menus.silence_action", &id)?,
        wrong_key.target("receptionist_menus.wrong_key_action", &id)?,
    );
    let kind = ("receptionist_menus.greeting_kind", id.as_str());
    let greeting = said(&row.greeting_kind, row.greeting_text, row.greeting_audio_id, kind)?;
    Ok(SavedMenu {
        slot: Slot::from(row.slot),
        name: row.name,
        version: row.version,
        changed_at: row.changed_at,
        changed_by: row.changed_by,
        menu: Menu {
            greeting,
            keys,
            silence: Ending { repeats: row.silence_repeats, target: silence },
            wrong_key: Ending { repeats: row.wrong_key_repeats, target: wrong_key },
        },
        id,
    })
}

fn key(row: KeyRow) -> Result<Key, sqlx::Error> {
    let place = format!("{}, digit {}", row.menu_id, row.digit);
    let action = match row.action.as_str() {
        "dial_by_name" => Action::DialByName,
        "repeat" => Action::Repeat,
        "announcement" => Action::Announcement(said(
            &row.announcement_kind.unwrap_or_default(),
            row.announcement_text.unwrap_or_default(),
            row.announcement_audio_id,
            ("receptionist_keys.announcement_kind", &place),
        )?),
        _ => {
            let columns = TargetColumns {
                action: row.action.into(),
                user_id: row.user_id,
                menu_id: row.menu_target_id,
                external_number: row.external_number,
            };
            columns.target("receptionist_keys.action", &place)?.map_or(Action::HangUp, Action::Transfer)
        }
    };
    Ok(Key { digit: row.digit, label: row.label, action })
}

/// Adds a menu that does nothing yet but say something.
pub async fn insert(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
    (slot, name): (&Slot, &str),
    greeting: &str,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO receptionist_menus (id, account_id, slot, name, greeting_kind, greeting_text, silence_repeats, \
         silence_action, wrong_key_repeats, wrong_key_action, version, changed_at, changed_by) \
         VALUES ($1, $2, $3, $4, 'text', $5, 1, 'hang_up', 2, 'hang_up', 0, $6, '')",
    )
    .bind(id)
    .bind(account_id)
    .bind(slot.name())
    .bind(name)
    .bind(greeting)
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// Gives a menu another name.
pub async fn rename(
    connection: &mut Connection,
    account_id: &str,
    menu_id: &str,
    name: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE receptionist_menus SET name = $1 WHERE account_id = $2 AND id = $3")
        .bind(name)
        .bind(account_id)
        .bind(menu_id)
        .execute(connection)
        .await
        .map(drop)
}

/// Removes a menu nothing points to, with its keys.
pub async fn delete(connection: &mut Connection, account_id: &str, menu_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM receptionist_menus WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(menu_id)
        .execute(connection)
        .await
        .map(drop)
}

/// Who saves, and over which version.
#[derive(Clone, Copy, Debug)]
pub struct Saving<'a> {
    pub account_id: &'a str,
    pub menu_id: &'a str,
    pub version: i64,
    pub changed_by: &'a str,
    pub now_ms: i64,
}

/// Saves a menu over the version that was opened; false when somebody else saved meanwhile.
pub async fn save(connection: &mut Connection, saving: Saving<'_>, menu: &Menu) -> Result<bool, sqlx::Error> {
    let (kind, text, audio) = said_columns(&menu.greeting);
    let silence = TargetColumns::from(menu.silence.target.as_ref());
    let wrong_key = TargetColumns::from(menu.wrong_key.target.as_ref());
    let done = sqlx::query(
        "UPDATE receptionist_menus SET greeting_kind = $1, greeting_text = $2, greeting_audio_id = $3, \
         silence_repeats = $4, silence_action = $5, silence_user_id = $6, silence_menu_id = $7, \
         silence_external_number = $8, wrong_key_repeats = $9, wrong_key_action = $10, wrong_key_user_id = $11, \
         wrong_key_menu_id = $12, wrong_key_external_number = $13, version = version + 1, changed_at = $14, \
         changed_by = $15 WHERE account_id = $16 AND id = $17 AND version = $18",
    )
    .bind(kind)
    .bind(text)
    .bind(audio)
    .bind(menu.silence.repeats)
    .bind(silence.action.as_ref())
    .bind(silence.user_id)
    .bind(silence.menu_id)
    .bind(silence.external_number)
    .bind(menu.wrong_key.repeats)
    .bind(wrong_key.action.as_ref())
    .bind(wrong_key.user_id)
    .bind(wrong_key.menu_id)
    .bind(wrong_key.external_number)
    .bind(saving.now_ms)
    .bind(saving.changed_by)
    .bind(saving.account_id)
    .bind(saving.menu_id)
    .bind(saving.version)
    .execute(&mut *connection)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query("DELETE FROM receptionist_keys WHERE account_id = $1 AND menu_id = $2")
        .bind(saving.account_id)
        .bind(saving.menu_id)
        .execute(&mut *connection)
        .await?;
    for key in &menu.keys {
        insert_key(connection, saving, key).await?;
    }
    Ok(true)
}

async fn insert_key(connection: &mut Connection, saving: Saving<'_>, key: &Key) -> Result<(), sqlx::Error> {
    let mut columns = TargetColumns::default();
    let mut announcement = None;
    match &key.action {
        Action::DialByName => columns.action = "dial_by_name".into(),
        Action::Repeat => columns.action = "repeat".into(),
        Action::HangUp => columns.action = "hang_up".into(),
        Action::Transfer(target) => columns = Some(target).into(),
        Action::Announcement(said) => {
            columns.action = "announcement".into();
            announcement = Some(said_columns(said));
        }
    }
    sqlx::query(
        "INSERT INTO receptionist_keys (account_id, menu_id, digit, label, action, user_id, menu_target_id, \
         external_number, announcement_kind, announcement_text, announcement_audio_id) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(saving.account_id)
    .bind(saving.menu_id)
    .bind(key.digit)
    .bind(&key.label)
    .bind(columns.action.as_ref())
    .bind(columns.user_id)
    .bind(columns.menu_id)
    .bind(columns.external_number)
    .bind(announcement.map(|(kind, _, _)| kind))
    .bind(announcement.map(|(_, text, _)| text))
    .bind(announcement.and_then(|(_, _, audio)| audio))
    .execute(connection)
    .await
    .map(drop)
}

/// The name of the administrator who changed a menu last.
pub async fn name_of_administrator(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
) -> Result<Option<String>, sqlx::Error> {
    let row: Option<(String,)> = sqlx::query_as("SELECT name FROM administrators WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(administrator_id)
        .fetch_optional(connection)
        .await?;
    Ok(row.map(|(name,)| name))
}
