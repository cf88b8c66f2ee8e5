//! SQL of conference rooms.

use super::rules::Room;
use crate::shared::database::Connection;

/// A room as it is saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedRoom {
    /// Its id.
    pub id: String,
    /// Counts the changes.
    pub version: i64,
    /// The room.
    pub room: Room,
}

/// All rooms of an account, by name.
pub async fn list(connection: &mut Connection, account_id: &str) -> Result<Vec<SavedRoom>, sqlx::Error> {
    let rows: Vec<(String, i64, String, String, String)> = sqlx::query_as(
        "SELECT id, version, name, code, pin FROM conference_rooms WHERE account_id = $1 ORDER BY name_key",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await?;
    let saved = |(id, version, name, code, pin)| SavedRoom { id, version, room: Room { name, code, pin } };
    Ok(rows.into_iter().map(saved).collect())
}

/// Adds a room to a server.
pub async fn insert(
    connection: &mut Connection,
    (account_id, server_id): (&str, &str),
    id: &str,
    room: &Room,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO conference_rooms (id, account_id, server_id, name, name_key, code, pin, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(account_id)
    .bind(server_id)
    .bind(&room.name)
    .bind(room.name_key())
    .bind(&room.code)
    .bind(&room.pin)
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// Changes a room if its version is still this one; false when it is not.
pub async fn update(
    connection: &mut Connection,
    account_id: &str,
    (id, version): (&str, i64),
    room: &Room,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE conference_rooms SET name = $1, name_key = $2, code = $3, pin = $4, version = version + 1 \
         WHERE account_id = $5 AND id = $6 AND version = $7",
    )
    .bind(&room.name)
    .bind(room.name_key())
    .bind(&room.code)
    .bind(&room.pin)
    .bind(account_id)
    .bind(id)
    .bind(version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes a room.
pub async fn delete(connection: &mut Connection, account_id: &str, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM conference_rooms WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}
