//! SQL of how phones get their settings, and of the links of softphones.

use super::access::{Access, Opening};
use super::fetch::{Fetch, Outcome};
use crate::shared::database::Connection;
use crate::shared::secret::Secret;

/// So many of the last times are kept of each phone.
const MOST_FETCHES: i64 = 50;

/// What is known of phones.
const ACCESSES: &str = "SELECT phone_id, account_id, admin_password, token_fingerprint, claim_fingerprint, claim_until, \
     claimed_at, claim_salt, next_fingerprint, served_device, last_at, last_digest, last_revision \
     FROM phone_provisioning";

/// The phone whose settings a token may open, of whatever account: the token tells.
pub async fn find_by_fingerprint(
    connection: &mut Connection,
    fingerprint: &str,
) -> Result<Option<Access>, sqlx::Error> {
    let sql = sqlx::AssertSqlSafe(format!(
        "{ACCESSES} WHERE token_fingerprint = $1 OR next_fingerprint = $1 OR claim_fingerprint = $1"
    ));
    sqlx::query_as(sql).bind(fingerprint).fetch_optional(connection).await
}

/// How a phone of an account gets its settings; nothing when the operator never opened it.
pub async fn find(
    connection: &mut Connection,
    account_id: &str,
    phone_id: &str,
) -> Result<Option<Access>, sqlx::Error> {
    let sql = sqlx::AssertSqlSafe(format!("{ACCESSES} WHERE account_id = $1 AND phone_id = $2"));
    sqlx::query_as(sql).bind(account_id).bind(phone_id).fetch_optional(connection).await
}

/// All of an account.
pub async fn list(connection: &mut Connection, account_id: &str) -> Result<Vec<Access>, sqlx::Error> {
    let sql = sqlx::AssertSqlSafe(format!("{ACCESSES} WHERE account_id = $1"));
    sqlx::query_as(sql).bind(account_id).fetch_all(connection).await
}

/// Opens a window for a phone, in place of one before. What it asks with goes on working until it uses what it is given there.
/// The password is for one that has none yet.
pub async fn open(
    connection: &mut Connection,
    (account_id, phone_id): (&str, &str),
    (opening, until_ms): (&Opening, i64),
    admin_password: &Secret,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO phone_provisioning (phone_id, account_id, admin_password, claim_fingerprint, claim_until, \
         claim_salt, next_fingerprint) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (phone_id) DO UPDATE SET claim_fingerprint = excluded.claim_fingerprint, \
         claim_until = excluded.claim_until, claim_salt = excluded.claim_salt, \
         next_fingerprint = excluded.next_fingerprint, claimed_at = NULL",
    )
    .bind(phone_id)
    .bind(account_id)
    .bind(admin_password.reveal())
    .bind(&opening.claim_fingerprint)
    .bind(until_ms)
    .bind(&opening.claim_salt)
    .bind(&opening.next_fingerprint)
    .execute(connection)
    .await
    .map(drop)
}

/// No address opens a phone's settings any more.
pub async fn close(connection: &mut Connection, (account_id, phone_id): (&str, &str)) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE phone_provisioning SET token_fingerprint = NULL, claim_fingerprint = NULL, claim_until = NULL, \
         claim_salt = NULL, next_fingerprint = NULL, claimed_at = NULL, served_device = '' \
         WHERE account_id = $1 AND phone_id = $2",
    )
    .bind(account_id)
    .bind(phone_id)
    .execute(connection)
    .await
    .map(drop)
}

/// A phone used its first address.
pub async fn claim(
    connection: &mut Connection,
    (account_id, phone_id): (&str, &str),
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE phone_provisioning SET claimed_at = COALESCE(claimed_at, $1) WHERE account_id = $2 AND phone_id = $3",
    )
    .bind(now_ms)
    .bind(account_id)
    .bind(phone_id)
    .execute(connection)
    .await
    .map(drop)
}

/// A phone used what it was given at its first address: neither that one nor what it asked with before works any more.
pub async fn use_next(connection: &mut Connection, (account_id, phone_id): (&str, &str)) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE phone_provisioning SET token_fingerprint = next_fingerprint, next_fingerprint = NULL, \
         claim_fingerprint = NULL, claim_until = NULL, claim_salt = NULL, claimed_at = NULL \
         WHERE account_id = $1 AND phone_id = $2 AND next_fingerprint IS NOT NULL",
    )
    .bind(account_id)
    .bind(phone_id)
    .execute(connection)
    .await
    .map(drop)
}

/// Notes that a phone asked, and forgets what is long past.
pub async fn insert_fetch(
    connection: &mut Connection,
    (account_id, phone_id): (&str, &str),
    (id, fetch): (&str, &Fetch),
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO phone_fetches (id, account_id, phone_id, fetched_at, address, user_agent, outcome, digest, \
         revision) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id)
    .bind(account_id)
    .bind(phone_id)
    .bind(fetch.at_ms)
    .bind(&fetch.address)
    .bind(&fetch.user_agent)
    .bind(fetch.outcome.code())
    .bind(&fetch.digest)
    .bind(fetch.revision)
    .execute(&mut *connection)
    .await?;
    sqlx::query(
        "DELETE FROM phone_fetches WHERE account_id = $1 AND phone_id = $2 AND id NOT IN (SELECT id FROM phone_fetches \
         WHERE account_id = $1 AND phone_id = $2 ORDER BY fetched_at DESC, id DESC LIMIT $3)",
    )
    .bind(account_id)
    .bind(phone_id)
    .bind(MOST_FETCHES)
    .execute(connection)
    .await
    .map(drop)
}

/// A phone has these settings now, with this name at the phone system.
pub async fn set_served(
    connection: &mut Connection,
    (account_id, phone_id): (&str, &str),
    (fetch, device): (&Fetch, &str),
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE phone_provisioning SET served_device = $1, last_at = $2, last_digest = $3, last_revision = $4 \
         WHERE account_id = $5 AND phone_id = $6",
    )
    .bind(device)
    .bind(fetch.at_ms)
    .bind(&fetch.digest)
    .bind(fetch.revision)
    .bind(account_id)
    .bind(phone_id)
    .execute(connection)
    .await
    .map(drop)
}

#[derive(sqlx::FromRow)]
struct FetchRow {
    fetched_at: i64,
    address: String,
    user_agent: String,
    outcome: String,
    digest: String,
    revision: i64,
}

impl From<FetchRow> for Fetch {
    fn from(row: FetchRow) -> Self {
        Self {
            at_ms: row.fetched_at,
            address: row.address,
            user_agent: row.user_agent,
            outcome: Outcome::from_code(&row.outcome),
            digest: row.digest,
            revision: row.revision,
        }
    }
}

/// The last times a phone asked, the newest first.
pub async fn fetches(
    connection: &mut Connection,
    (account_id, phone_id): (&str, &str),
) -> Result<Vec<Fetch>, sqlx::Error> {
    let rows: Vec<FetchRow> = sqlx::query_as(
        "SELECT fetched_at, address, user_agent, outcome, digest, revision FROM phone_fetches \
         WHERE account_id = $1 AND phone_id = $2 ORDER BY fetched_at DESC, id DESC",
    )
    .bind(account_id)
    .bind(phone_id)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(Fetch::from).collect())
}

/// Makes a link from which a user's softphone reads its settings, in place of one before.
pub async fn replace_link(
    connection: &mut Connection,
    (account_id, user_id): (&str, &str),
    fingerprint: &str,
    expires_ms: i64,
) -> Result<(), sqlx::Error> {
    end_link(connection, account_id, user_id).await?;
    sqlx::query(
        "INSERT INTO softphone_links (token_fingerprint, account_id, user_id, expires_at) VALUES ($1, $2, $3, $4)",
    )
    .bind(fingerprint)
    .bind(account_id)
    .bind(user_id)
    .bind(expires_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// Ends the link of a user's softphone.
pub async fn end_link(connection: &mut Connection, account_id: &str, user_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM softphone_links WHERE account_id = $1 AND user_id = $2")
        .bind(account_id)
        .bind(user_id)
        .execute(connection)
        .await
        .map(drop)
}

/// The account and the user whose softphone a link is for.
pub async fn find_link(
    connection: &mut Connection,
    fingerprint: &str,
    now_ms: i64,
) -> Result<Option<(String, String)>, sqlx::Error> {
    sqlx::query_as("SELECT account_id, user_id FROM softphone_links WHERE token_fingerprint = $1 AND expires_at > $2")
        .bind(fingerprint)
        .bind(now_ms)
        .fetch_optional(connection)
        .await
}
