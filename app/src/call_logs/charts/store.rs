//! SQL of what is counted.

use super::tally::Tally;
use crate::shared::database::Connection;

/// A span of time: the days of UTC that are whole in it, and what is left before and after them. Ends are not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The days.
    pub days: (i64, i64),
    /// Before them, in milliseconds.
    pub before_ms: (i64, i64),
    /// After them.
    pub after_ms: (i64, i64),
}

/// Adds to what began in a quarter of an hour.
pub async fn add_to_quarter(
    connection: &mut Connection,
    (account_id, quarter): (&str, i64),
    tally: &Tally,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO call_quarters (account_id, quarter, incoming, incoming_missed, outgoing, internal, internal_missed) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (account_id, quarter) DO UPDATE SET \
         incoming = call_quarters.incoming + excluded.incoming, \
         incoming_missed = call_quarters.incoming_missed + excluded.incoming_missed, \
         outgoing = call_quarters.outgoing + excluded.outgoing, internal = call_quarters.internal + excluded.internal, \
         internal_missed = call_quarters.internal_missed + excluded.internal_missed",
    )
    .bind(account_id)
    .bind(quarter)
    .bind(tally.incoming)
    .bind(tally.incoming_missed)
    .bind(tally.outgoing)
    .bind(tally.internal)
    .bind(tally.internal_missed)
    .execute(connection)
    .await
    .map(drop)
}

/// Adds to what an extension, or everybody, had on a day of UTC.
pub async fn add_to_day(
    connection: &mut Connection,
    (account_id, extension, day): (&str, &str, i64),
    tally: &Tally,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO call_days (account_id, extension, day, incoming, incoming_missed, outgoing, internal, internal_missed) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (account_id, extension, day) DO UPDATE SET \
         incoming = call_days.incoming + excluded.incoming, \
         incoming_missed = call_days.incoming_missed + excluded.incoming_missed, \
         outgoing = call_days.outgoing + excluded.outgoing, internal = call_days.internal + excluded.internal, \
         internal_missed = call_days.internal_missed + excluded.internal_missed",
    )
    .bind(account_id)
    .bind(extension)
    .bind(day)
    .bind(tally.incoming)
    .bind(tally.incoming_missed)
    .bind(tally.outgoing)
    .bind(tally.internal)
    .bind(tally.internal_missed)
    .execute(connection)
    .await
    .map(drop)
}

/// How many calls began in a span of time.
pub async fn tally(connection: &mut Connection, account_id: &str, parts: &Parts) -> Result<Tally, sqlx::Error> {
    let ((first, end), [before, after]) = (parts.days, parts.quarters());
    sqlx::query_as(TALLY)
        .bind(account_id)
        .bind(first)
        .bind(end)
        .bind(before.0)
        .bind(before.1)
        .bind(after.0)
        .bind(after.1)
        .fetch_one(connection)
        .await
}

/// See [`tally`].
pub const TALLY: &str = "SELECT CAST(COALESCE(SUM(incoming), 0) AS BIGINT) AS incoming, \
     CAST(COALESCE(SUM(incoming_missed), 0) AS BIGINT) AS incoming_missed, \
     CAST(COALESCE(SUM(outgoing), 0) AS BIGINT) AS outgoing, CAST(COALESCE(SUM(internal), 0) AS BIGINT) AS internal, \
     CAST(COALESCE(SUM(internal_missed), 0) AS BIGINT) AS internal_missed FROM ( \
     SELECT incoming, incoming_missed, outgoing, internal, internal_missed FROM call_days \
     WHERE account_id = $1 AND extension = '' AND day >= $2 AND day < $3 \
     UNION ALL SELECT incoming, incoming_missed, outgoing, internal, internal_missed FROM call_quarters \
     WHERE account_id = $1 AND quarter >= $4 AND quarter < $5 \
     UNION ALL SELECT incoming, incoming_missed, outgoing, internal, internal_missed FROM call_quarters \
     WHERE account_id = $1 AND quarter >= $6 AND quarter < $7) AS parts";

/// Quarters between which the clocks of a zone are off UTC by the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first.
    pub from: i64,
    /// The first that is not of it.
    pub until: i64,
    /// By how many quarters the clocks are ahead.
    pub ahead: i64,
}

/// What was counted of a day, or of an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Counted {
    /// The day, counted from 1970-01-01, or the hour of the day.
    pub period: i64,
    /// How many calls began then.
    #[sqlx(flatten)]
    pub tally: Tally,
}

/// What is counted of the days of a zone.
pub async fn by_day(connection: &mut Connection, account_id: &str, span: Span) -> Result<Vec<Counted>, sqlx::Error> {
    grouped(connection, account_id, span, BY_PERIOD).await
}

/// What is counted of the hours of the day in a zone.
pub async fn by_hour(connection: &mut Connection, account_id: &str, span: Span) -> Result<Vec<Counted>, sqlx::Error> {
    grouped(connection, account_id, span, BY_HOUR).await
}

async fn grouped(
    connection: &mut Connection,
    account_id: &str,
    span: Span,
    sql: &'static str,
) -> Result<Vec<Counted>, sqlx::Error> {
    sqlx::query_as(sql).bind(account_id).bind(span.from).bind(span.until).bind(span.ahead).fetch_all(connection).await
}

/// See [`by_day`]: a day has 96 quarters.
pub const BY_PERIOD: &str = "SELECT (quarter + $4) / 96 AS period, CAST(SUM(incoming) AS BIGINT) AS incoming, \
     CAST(SUM(incoming_missed) AS BIGINT) AS incoming_missed, CAST(SUM(outgoing) AS BIGINT) AS outgoing, \
     CAST(SUM(internal) AS BIGINT) AS internal, CAST(SUM(internal_missed) AS BIGINT) AS internal_missed \
     FROM call_quarters WHERE account_id = $1 AND quarter >= $2 AND quarter < $3 GROUP BY 1";

/// See [`by_hour`].
pub const BY_HOUR: &str = "SELECT ((quarter + $4) / 4) % 24 AS period, CAST(SUM(incoming) AS BIGINT) AS incoming, \
     CAST(SUM(incoming_missed) AS BIGINT) AS incoming_missed, CAST(SUM(outgoing) AS BIGINT) AS outgoing, \
     CAST(SUM(internal) AS BIGINT) AS internal, CAST(SUM(internal_missed) AS BIGINT) AS internal_missed \
     FROM call_quarters WHERE account_id = $1 AND quarter >= $2 AND quarter < $3 GROUP BY 1";

/// An extension with what it had.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Busy {
    /// The extension, named as in `calls.party`.
    pub extension: String,
    /// How many calls it had a part in.
    pub calls: i64,
    /// How many of these it missed.
    pub missed: i64,
}

/// The extensions with the most calls in a span of time.
pub async fn busiest(connection: &mut Connection, account_id: &str, parts: &Parts) -> Result<Vec<Busy>, sqlx::Error> {
    let ((first, end), [before, after]) = (parts.days, parts.ids());
    sqlx::query_as(BUSIEST)
        .bind(account_id)
        .bind(first)
        .bind(end)
        .bind(before.0)
        .bind(before.1)
        .bind(after.0)
        .bind(after.1)
        .fetch_all(connection)
        .await
}

/// See [`busiest`]. What is left before and after the whole days are a few hours: these calls are counted one by one.
pub const BUSIEST: &str = "SELECT extension, CAST(SUM(calls) AS BIGINT) AS calls, CAST(SUM(missed) AS BIGINT) AS missed FROM ( \
     SELECT extension, incoming + incoming_missed + outgoing + internal + internal_missed AS calls, \
     incoming_missed + internal_missed AS missed FROM call_days \
     WHERE account_id = $1 AND extension || '' <> '' AND day >= $2 AND day < $3 \
     UNION ALL SELECT party, 1, CASE WHEN kind = 'incoming_missed' THEN 1 ELSE 0 END FROM calls \
     WHERE account_id = $1 AND party || '' <> '' AND id >= $4 AND id < $5 \
     UNION ALL SELECT party, 1, CASE WHEN kind = 'incoming_missed' THEN 1 ELSE 0 END FROM calls \
     WHERE account_id = $1 AND party || '' <> '' AND id >= $6 AND id < $7 \
     UNION ALL SELECT peer, 1, CASE WHEN kind = 'internal_missed' THEN 1 ELSE 0 END FROM calls \
     WHERE account_id = $1 AND peer || '' <> '' AND id >= $4 AND id < $5 \
     UNION ALL SELECT peer, 1, CASE WHEN kind = 'internal_missed' THEN 1 ELSE 0 END FROM calls \
     WHERE account_id = $1 AND peer || '' <> '' AND id >= $6 AND id < $7) AS had \
     GROUP BY extension ORDER BY 2 DESC, extension LIMIT 10";

/// Forgets what was counted before a quarter and before a day.
pub async fn forget(connection: &mut Connection, account_id: &str, quarter: i64, day: i64) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM call_quarters WHERE account_id = $1 AND quarter < $2")
        .bind(account_id)
        .bind(quarter)
        .execute(&mut *connection)
        .await?;
    sqlx::query("DELETE FROM call_days WHERE account_id = $1 AND day < $2")
        .bind(account_id)
        .bind(day)
        .execute(connection)
        .await
        .map(drop)
}
