//! SQL of which revision the phone system runs since when.

use crate::call_routing::Routing;
use crate::shared::database::Connection;

/// The count of an account's changes.
pub async fn generation(connection: &mut Connection, account_id: &str) -> Result<i64, sqlx::Error> {
    let found: Option<i64> = sqlx::query_scalar("SELECT generation FROM account_changes WHERE account_id = $1")
        .bind(account_id)
        .fetch_optional(connection)
        .await?;
    Ok(found.unwrap_or_default())
}

/// The ids and email addresses of an account's users.
pub async fn emails(connection: &mut Connection, account_id: &str) -> Result<Vec<(String, String)>, sqlx::Error> {
    sqlx::query_as("SELECT id, email FROM extensions WHERE account_id = $1")
        .bind(account_id)
        .fetch_all(connection)
        .await
}

/// Notes that the phone system runs a revision from now on; what it noted first stays.
///
/// # Errors
/// A fault of the database.
pub async fn note_run(
    connection: &mut Connection,
    account_id: &str,
    revision: i64,
    routing: &Routing,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    let routing = serde_json::to_string(routing).map_err(|error| sqlx::Error::Encode(Box::new(error)))?;
    sqlx::query(
        "INSERT INTO revision_runs (account_id, number, run_at, routing) \
         SELECT account_id, number, $3, $4 FROM revisions WHERE account_id = $1 AND number = $2 \
         ON CONFLICT (account_id, number) DO NOTHING",
    )
    .bind(account_id)
    .bind(revision)
    .bind(now_ms)
    .bind(routing)
    .execute(connection)
    .await
    .map(drop)
}

/// The newest revision that runs: its number, when it was saved, when it began to run.
///
/// # Errors
/// A fault of the database.
pub async fn newest_run(connection: &mut Connection, account_id: &str) -> Result<Option<(i64, i64, i64)>, sqlx::Error> {
    sqlx::query_as(
        "SELECT revisions.number, saved_at, run_at FROM revision_runs JOIN revisions \
         ON revisions.account_id = revision_runs.account_id AND revisions.number = revision_runs.number \
         WHERE revision_runs.account_id = $1 ORDER BY revision_runs.number DESC LIMIT 1",
    )
    .bind(account_id)
    .fetch_optional(connection)
    .await
}

/// How many accounts have a newest revision that does not run yet, and how many revisions ran in all.
///
/// # Errors
/// A fault of the database.
pub async fn lag(connection: &mut Connection) -> Result<(i64, i64), sqlx::Error> {
    let runs: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM revision_runs").fetch_one(&mut *connection).await?;
    let waiting: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM (SELECT account_id, MAX(number) AS newest FROM revisions GROUP BY account_id) AS newest \
         WHERE NOT EXISTS (SELECT 1 FROM revision_runs \
         WHERE revision_runs.account_id = newest.account_id AND revision_runs.number = newest.newest)",
    )
    .fetch_one(connection)
    .await?;
    Ok((waiting, runs))
}
