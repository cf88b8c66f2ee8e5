//! Work that is done after the answer: a row written in the transaction that causes it, run by the server's background
//! worker, tried again after failures and after a crash.

use serde::Serialize;

use super::clock::{DAY_MS, MINUTE_MS};
use super::database::Connection;
use super::random;

/// While a job is run, nobody else takes it for this long.
const LEASE_MS: i64 = 5 * MINUTE_MS;
/// How often a job is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tries {
    /// So often, then it is given up; the log says so.
    AtMost(i64),
    /// Until it works, once a day in the end: money hangs on it.
    UntilDone,
}

/// The kind of the jobs that make speech of a text.
pub const SPEAK: &str = "speak";

/// A job to be run now.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Job {
    /// Its id.
    pub id: String,
    /// What is to be done.
    pub kind: String,
    /// With what, as JSON.
    pub payload: String,
    /// How often it was tried before.
    pub tries: i64,
}

/// Enqueues a job.
///
/// # Errors
/// A fault of the database.
pub async fn enqueue<T: Serialize + Sync>(
    connection: &mut Connection,
    now_ms: i64,
    kind: &str,
    payload: &T,
) -> Result<(), sqlx::Error> {
    let payload = serde_json::to_string(payload).map_err(|error| sqlx::Error::Encode(Box::new(error)))?;
    sqlx::query("INSERT INTO jobs (id, kind, payload, run_at, tries) VALUES ($1, $2, $3, $4, 0)")
        .bind(random::id(now_ms))
        .bind(kind)
        .bind(payload)
        .bind(now_ms)
        .execute(connection)
        .await
        .map(drop)
}

/// Takes the next job that is due, of one kind or of any, and keeps it from other workers for a while. What is to be spoken
/// waits for everything else: it takes long, and whoever listens earlier has it spoken at once.
///
/// # Errors
/// A fault of the database.
pub async fn take(connection: &mut Connection, now_ms: i64, only: Option<&str>) -> Result<Option<Job>, sqlx::Error> {
    sqlx::query_as(
        "UPDATE jobs SET run_at = $1, tries = tries + 1 WHERE run_at <= $2 AND id = \
         (SELECT id FROM jobs WHERE run_at <= $2 AND ($3 = '' OR kind = $3) ORDER BY CASE WHEN kind = $4 THEN 1 ELSE 0 END, run_at, id LIMIT 1) \
         RETURNING id, kind, payload, tries - 1 AS tries",
    )
    .bind(now_ms + LEASE_MS)
    .bind(now_ms)
    .bind(only.unwrap_or_default())
    .bind(SPEAK)
    .fetch_optional(connection)
    .await
}

/// Removes a job that was done.
///
/// # Errors
/// A fault of the database.
pub async fn done(connection: &mut Connection, job: &Job) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM jobs WHERE id = $1").bind(&job.id).execute(connection).await.map(drop)
}

/// Puts a failed job off, longer each time, at most a day, or gives it up.
///
/// # Errors
/// A fault of the database.
pub async fn put_off(connection: &mut Connection, now_ms: i64, job: &Job, tries: Tries) -> Result<(), sqlx::Error> {
    if matches!(tries, Tries::AtMost(most) if job.tries + 1 >= most) {
        tracing::error!(job.kind, job.id, "job given up after many tries");
        return done(connection, job).await;
    }
    let doublings = u32::try_from(job.tries.min(20)).unwrap_or(20);
    let delay_ms = 10_000_i64.saturating_mul(2_i64.saturating_pow(doublings)).min(DAY_MS);
    sqlx::query("UPDATE jobs SET run_at = $1 WHERE id = $2")
        .bind(now_ms + delay_ms)
        .bind(&job.id)
        .execute(connection)
        .await
        .map(drop)
}
