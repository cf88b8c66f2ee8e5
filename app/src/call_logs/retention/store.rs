//! SQL of how long calls are kept.

use crate::shared::database::Connection;

/// For how many days calls are kept where nothing else was chosen.
const USUAL_DAYS: i64 = 730;

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Keeping {
    /// For how many days calls are kept.
    pub keep_days: i64,
    /// Counts the changes; 0 where nothing was chosen yet.
    pub version: i64,
}

/// What an account chose.
pub async fn find(connection: &mut Connection, account_id: &str) -> Result<Keeping, sqlx::Error> {
    let found = sqlx::query_as("SELECT keep_days, version FROM call_log_settings WHERE account_id = $1")
        .bind(account_id)
        .fetch_optional(connection)
        .await?;
    Ok(found.unwrap_or(Keeping { keep_days: USUAL_DAYS, version: 0 }))
}

/// Saves over a version; false when somebody else saved meanwhile.
pub async fn save(connection: &mut Connection, account_id: &str, over: Keeping) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "INSERT INTO call_log_settings (account_id, keep_days, version) VALUES ($1, $2, $3 + 1) \
         ON CONFLICT (account_id) DO UPDATE SET keep_days = excluded.keep_days, version = excluded.version \
         WHERE call_log_settings.version = $3",
    )
    .bind(account_id)
    .bind(over.keep_days)
    .bind(over.version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Every account that has calls, for how many days it keeps them, and the id of its oldest.
pub async fn oldest(connection: &mut Connection) -> Result<Vec<(String, i64, String)>, sqlx::Error> {
    let all: Vec<(String, i64, Option<String>)> = sqlx::query_as(
        "SELECT accounts.id, COALESCE(settings.keep_days, $1), \
         (SELECT MIN(calls.id) FROM calls WHERE calls.account_id = accounts.id) \
         FROM accounts LEFT JOIN call_log_settings AS settings ON settings.account_id = accounts.id",
    )
    .bind(USUAL_DAYS)
    .fetch_all(connection)
    .await?;
    Ok(all.into_iter().filter_map(|(account_id, days, oldest)| Some((account_id, days, oldest?))).collect())
}

/// How many calls of an account are before an id.
pub async fn count_before(connection: &mut Connection, account_id: &str, id: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar("SELECT COUNT(*) FROM calls WHERE account_id = $1 AND id < $2")
        .bind(account_id)
        .bind(id)
        .fetch_one(connection)
        .await
}

/// Deletes the oldest calls before an id, at most so many; gives how many.
pub async fn delete_before(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
    most: i64,
) -> Result<u64, sqlx::Error> {
    let done = sqlx::query(
        "DELETE FROM calls WHERE account_id = $1 AND id IN \
         (SELECT id FROM calls WHERE account_id = $1 AND id < $2 ORDER BY id LIMIT $3)",
    )
    .bind(account_id)
    .bind(id)
    .bind(most)
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}
