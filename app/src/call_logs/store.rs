//! SQL of calls: storing them, and reading one with what explains it.

use std::collections::HashMap;

use super::call::{COLUMNS, Call};
use super::call_record::CallOutcome;
use super::kind::Kind;
use crate::shared::database::Connection;

/// A call that is to be stored; see the table.
#[derive(Clone, Debug)]
pub struct NewCall {
    pub id: String,
    pub call_id: String,
    pub kind: Kind,
    pub party: String,
    pub peer: String,
    pub local_number: String,
    pub own_number: String,
    pub remote: String,
    pub remote_reversed: String,
    pub remote_name: String,
    pub started_at: i64,
    pub answered_at: Option<i64>,
    pub ended_at: i64,
    pub outcome: CallOutcome,
    pub refusal: String,
    pub revision: Option<i64>,
    pub routed: String,
}

/// The ids of an account's users and ring groups by their numbers; nothing when there is no such account.
pub async fn extensions_by_number(
    connection: &mut Connection,
    account_id: &str,
) -> Result<Option<HashMap<String, String>>, sqlx::Error> {
    let rows: Vec<(Option<String>, Option<String>)> = sqlx::query_as(
        "SELECT extensions.number, extensions.id FROM accounts LEFT JOIN extensions \
         ON extensions.account_id = accounts.id AND extensions.kind IN ('user', 'ring_group') WHERE accounts.id = $1",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await?;
    // An account without extensions has a row of nothing.
    Ok((!rows.is_empty()).then(|| rows.into_iter().filter_map(|(number, id)| number.zip(id)).collect()))
}

/// How many rows are written by one statement, and how many values each has.
const ROWS: usize = 32;
const VALUES: usize = 18;

/// Stores the calls that are not there yet; gives the ids of these.
pub async fn insert(
    connection: &mut Connection,
    account_id: &str,
    calls: &[NewCall],
) -> Result<Vec<String>, sqlx::Error> {
    let mut stored = Vec::new();
    let (whole, rest) = calls.as_chunks::<ROWS>();
    for calls in whole {
        stored.extend(insert_rows(connection, account_id, calls).await?);
    }
    // One by one: statements of every length would crowd out others that are kept prepared.
    for call in rest {
        stored.extend(insert_rows(connection, account_id, std::slice::from_ref(call)).await?);
    }
    Ok(stored)
}

async fn insert_rows(
    connection: &mut Connection,
    account_id: &str,
    calls: &[NewCall],
) -> Result<Vec<String>, sqlx::Error> {
    let row = |row: usize| {
        let places: Vec<String> = (1..=VALUES).map(|place| format!("${}", row * VALUES + place)).collect();
        format!("({})", places.join(", "))
    };
    let rows: Vec<String> = (0..calls.len()).map(row).collect();
    let sql = format!(
        "INSERT INTO calls (account_id, id, call_id, kind, party, peer, local_number, own_number, remote, remote_reversed, \
         remote_name, started_at, answered_at, ended_at, outcome, refusal, revision, routed) VALUES {} \
         ON CONFLICT DO NOTHING RETURNING id",
        rows.join(", ")
    );
    // Only numbers of placeholders differ.
    let mut query = sqlx::query_scalar(sqlx::AssertSqlSafe(sql));
    for call in calls {
        query = query
            .bind(account_id)
            .bind(&call.id)
            .bind(&call.call_id)
            .bind(call.kind.code())
            .bind(&call.party)
            .bind(&call.peer)
            .bind(&call.local_number)
            .bind(&call.own_number)
            .bind(&call.remote)
            .bind(&call.remote_reversed)
            .bind(&call.remote_name)
            .bind(call.started_at)
            .bind(call.answered_at)
            .bind(call.ended_at)
            .bind(call.outcome.code())
            .bind(&call.refusal)
            .bind(call.revision)
            .bind(&call.routed);
    }
    query.fetch_all(connection).await
}

/// A call of an account.
pub async fn find(connection: &mut Connection, account_id: &str, id: &str) -> Result<Option<Call>, sqlx::Error> {
    let sql = format!("SELECT {COLUMNS} FROM calls WHERE account_id = $1 AND id = $2");
    // A constant of this feature.
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(account_id).bind(id).fetch_optional(connection).await
}

/// What a caller pressed and who answered, as JSON, and what decided about calls at that revision, likewise, when the phone
/// system kept it.
pub async fn routed(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
) -> Result<Option<(String, Option<String>)>, sqlx::Error> {
    sqlx::query_as(
        "SELECT calls.routed, runs.routing FROM calls LEFT JOIN revision_runs AS runs \
         ON runs.account_id = calls.account_id AND runs.number = calls.revision \
         WHERE calls.account_id = $1 AND calls.id = $2",
    )
    .bind(account_id)
    .bind(id)
    .fetch_optional(connection)
    .await
}
