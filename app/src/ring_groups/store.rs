//! SQL of ring groups and their members.

use super::group_form::Mode;
use super::rules::{Group, Then};
use crate::shared::database::Connection;
use crate::shared::prompt::{Prompt, PromptKind};

/// A group as it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedGroup {
    /// Its id, the same as its extension's.
    pub id: String,
    /// Counts the changes.
    pub version: i64,
    /// The group.
    pub group: Group,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    version: i64,
    number: String,
    first_name: String,
    ring_mode: String,
    ring_seconds: i64,
    then_action: String,
    then_extension_id: Option<String>,
    announcement_kind: String,
    announcement_text: String,
    announcement_audio_id: Option<String>,
}

impl TryFrom<Row> for SavedGroup {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let wrong = |column: &str, value: &str| {
            sqlx::Error::Decode(format!("ring_groups.{column} of {}: {value}", row.id).into())
        };
        let mode = Mode::from_code(&row.ring_mode).ok_or_else(|| wrong("ring_mode", &row.ring_mode))?;
        let then = match (row.then_action.as_str(), row.then_extension_id) {
            ("hang_up", _) => Then::HangUp,
            ("user", Some(id)) => Then::User(id),
            ("group", Some(id)) => Then::Group(id),
            ("voicemail", Some(id)) => Then::Voicemail(id),
            (other, _) => return Err(wrong("then_action", other)),
        };
        let kind = if row.announcement_kind == "audio" { PromptKind::Audio } else { PromptKind::Text };
        let audio = row.announcement_audio_id.unwrap_or_default();
        Ok(Self {
            id: row.id,
            version: row.version,
            group: Group {
                name: row.first_name,
                number: row.number,
                mode,
                ring_seconds: row.ring_seconds,
                members: Vec::new(),
                then,
                announcement: Prompt { kind, text: row.announcement_text, audio },
            },
        })
    }
}

/// All groups of an account, by number.
pub async fn list(connection: &mut Connection, account_id: &str) -> Result<Vec<SavedGroup>, sqlx::Error> {
    read(connection, account_id, "").await
}

/// The group of a number.
pub async fn find_by_number(
    connection: &mut Connection,
    account_id: &str,
    number: &str,
) -> Result<Option<SavedGroup>, sqlx::Error> {
    Ok(if number.is_empty() { None } else { read(connection, account_id, number).await?.pop() })
}

/// The group of a number, or all where it is empty.
async fn read(connection: &mut Connection, account_id: &str, number: &str) -> Result<Vec<SavedGroup>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, version, number, first_name, ring_mode, ring_seconds, then_action, then_extension_id, \
         announcement_kind, announcement_text, announcement_audio_id FROM ring_groups \
         JOIN extensions ON extensions.account_id = ring_groups.account_id AND id = extension_id \
         WHERE ring_groups.account_id = $1 AND ($2 = '' OR number = $2) ORDER BY number",
    )
    .bind(account_id)
    .bind(number)
    .fetch_all(&mut *connection)
    .await?;
    let members: Vec<(String, String)> = sqlx::query_as(
        "SELECT group_id, user_id FROM ring_group_members WHERE account_id = $1 AND ($2 = '' OR group_id = $2) \
         ORDER BY group_id, position",
    )
    .bind(account_id)
    .bind(rows.first().filter(|_| !number.is_empty()).map_or("", |row| row.id.as_str()))
    .fetch_all(connection)
    .await?;
    let mut groups = rows.into_iter().map(SavedGroup::try_from).collect::<Result<Vec<_>, _>>()?;
    for saved in &mut groups {
        let own = members.iter().filter(|(group, _)| *group == saved.id);
        saved.group.members = own.map(|(_, user)| user.clone()).collect();
    }
    Ok(groups)
}

/// The columns a destination is kept in.
fn then_columns(then: &Then) -> (&'static str, Option<&str>) {
    let action = match then {
        Then::User(_) => "user",
        Then::Group(_) => "group",
        Then::Voicemail(_) => "voicemail",
        Then::HangUp => "hang_up",
    };
    (action, then.extension())
}

/// The columns an announcement is kept in.
fn announcement_columns(announcement: &Prompt) -> (&'static str, &str, Option<&str>) {
    match announcement.kind {
        PromptKind::Text => ("text", &announcement.text, None),
        PromptKind::Audio => ("audio", &announcement.text, Some(&announcement.audio)),
    }
}

/// Adds what a group is besides its extension, which is there already.
pub async fn insert(connection: &mut Connection, account_id: &str, id: &str, group: &Group) -> Result<(), sqlx::Error> {
    let (action, extension) = then_columns(&group.then);
    let (kind, text, audio) = announcement_columns(&group.announcement);
    sqlx::query(
        "INSERT INTO ring_groups (account_id, extension_id, ring_mode, ring_seconds, then_action, then_extension_id, \
         announcement_kind, announcement_text, announcement_audio_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(account_id)
    .bind(id)
    .bind(group.mode.code())
    .bind(group.ring_seconds)
    .bind(action)
    .bind(extension)
    .bind(kind)
    .bind(text)
    .bind(audio)
    .execute(&mut *connection)
    .await?;
    insert_members(connection, account_id, id, &group.members).await
}

/// Changes what a group is besides its extension.
pub async fn update(connection: &mut Connection, account_id: &str, id: &str, group: &Group) -> Result<(), sqlx::Error> {
    let (action, extension) = then_columns(&group.then);
    let (kind, text, audio) = announcement_columns(&group.announcement);
    sqlx::query(
        "UPDATE ring_groups SET ring_mode = $1, ring_seconds = $2, then_action = $3, then_extension_id = $4, \
         announcement_kind = $5, announcement_text = $6, announcement_audio_id = $7 \
         WHERE account_id = $8 AND extension_id = $9",
    )
    .bind(group.mode.code())
    .bind(group.ring_seconds)
    .bind(action)
    .bind(extension)
    .bind(kind)
    .bind(text)
    .bind(audio)
    .bind(account_id)
    .bind(id)
    .execute(&mut *connection)
    .await?;
    sqlx::query("DELETE FROM ring_group_members WHERE account_id = $1 AND group_id = $2")
        .bind(account_id)
        .bind(id)
        .execute(&mut *connection)
        .await?;
    insert_members(connection, account_id, id, &group.members).await
}

async fn insert_members(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
    members: &[String],
) -> Result<(), sqlx::Error> {
    for (position, user_id) in (0_i64..).zip(members) {
        sqlx::query("INSERT INTO ring_group_members (account_id, group_id, position, user_id) VALUES ($1, $2, $3, $4)")
            .bind(account_id)
            .bind(id)
            .bind(position)
            .bind(user_id)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
