//! SQL of `audio_files`.

use super::audio_file::{AudioFile, Purpose};
use crate::shared::database::Connection;

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    name: String,
    purpose: String,
    format: String,
    content_hash: String,
    size_bytes: i64,
    duration_ms: i64,
    original_loudness: f64,
    caller_loudness: f64,
    waveform: String,
    created_at: i64,
}

impl TryFrom<Row> for AudioFile {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let purpose = Purpose::from_code(&row.purpose)
            .ok_or_else(|| sqlx::Error::Decode(format!("audio_files.purpose of {}: {}", row.id, row.purpose).into()))?;
        Ok(Self {
            id: row.id,
            name: row.name,
            purpose,
            format: row.format,
            content_hash: row.content_hash,
            size_bytes: row.size_bytes,
            duration_ms: row.duration_ms,
            original_loudness: row.original_loudness,
            caller_loudness: row.caller_loudness,
            waveform: row.waveform,
            created_at: row.created_at,
        })
    }
}

/// An audio of an account.
pub async fn find(connection: &mut Connection, account_id: &str, id: &str) -> Result<Option<AudioFile>, sqlx::Error> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT id, name, purpose, format, content_hash, size_bytes, duration_ms, original_loudness, caller_loudness, \
         waveform, created_at FROM audio_files WHERE account_id = $1 AND id = $2",
    )
    .bind(account_id)
    .bind(id)
    .fetch_optional(connection)
    .await?;
    row.map(AudioFile::try_from).transpose()
}

/// The ids and names of an account's recordings.
///
/// # Errors
/// A fault of the database.
pub async fn recording_names(
    connection: &mut Connection,
    account_id: &str,
) -> Result<Vec<(String, String)>, sqlx::Error> {
    sqlx::query_as("SELECT id, name FROM audio_files WHERE account_id = $1 AND purpose = $2")
        .bind(account_id)
        .bind(Purpose::Recording.code())
        .fetch_all(connection)
        .await
}

/// The audio of an account that was uploaded for a purpose, newest first.
pub async fn list(
    connection: &mut Connection,
    account_id: &str,
    purpose: Purpose,
) -> Result<Vec<AudioFile>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, name, purpose, format, content_hash, size_bytes, duration_ms, original_loudness, caller_loudness, \
         waveform, created_at FROM audio_files WHERE account_id = $1 AND purpose = $2 ORDER BY created_at DESC, id DESC",
    )
    .bind(account_id)
    .bind(purpose.code())
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(AudioFile::try_from).collect()
}

pub(super) async fn insert(
    connection: &mut Connection,
    account_id: &str,
    audio: &AudioFile,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO audio_files (id, account_id, name, purpose, format, content_hash, size_bytes, duration_ms, \
         original_loudness, caller_loudness, waveform, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(&audio.id)
    .bind(account_id)
    .bind(&audio.name)
    .bind(audio.purpose.code())
    .bind(&audio.format)
    .bind(&audio.content_hash)
    .bind(audio.size_bytes)
    .bind(audio.duration_ms)
    .bind(audio.original_loudness)
    .bind(audio.caller_loudness)
    .bind(&audio.waveform)
    .bind(audio.created_at)
    .execute(connection)
    .await
    .map(drop)
}

/// Gives an audio another name.
pub async fn rename(connection: &mut Connection, account_id: &str, id: &str, name: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE audio_files SET name = $1 WHERE account_id = $2 AND id = $3")
        .bind(name)
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

pub(super) async fn delete(connection: &mut Connection, account_id: &str, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM audio_files WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

/// What an account keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(super) struct Used {
    /// How many files.
    pub files: i64,
    /// What they take on disk, about: the originals, and 48 bytes a millisecond for 8 and 16 kHz of 16 bits.
    pub bytes: i64,
}

/// What an account keeps for a purpose.
pub(super) async fn used(connection: &mut Connection, account_id: &str, purpose: Purpose) -> Result<Used, sqlx::Error> {
    sqlx::query_as(
        "SELECT COUNT(*) AS files, COALESCE(CAST(SUM(size_bytes + duration_ms * 48) AS BIGINT), 0) AS bytes \
         FROM audio_files WHERE account_id = $1 AND purpose = $2",
    )
    .bind(account_id)
    .bind(purpose.code())
    .fetch_one(connection)
    .await
}

/// True while a row names this content.
pub(super) async fn content_is_named(
    connection: &mut Connection,
    account_id: &str,
    content_hash: &str,
) -> Result<bool, sqlx::Error> {
    let rows: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM audio_files WHERE account_id = $1 AND content_hash = $2")
        .bind(account_id)
        .bind(content_hash)
        .fetch_one(connection)
        .await?;
    Ok(rows > 0)
}
