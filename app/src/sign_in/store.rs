//! SQL of sessions.

use crate::shared::database::Connection;

/// A session to be opened.
#[derive(Clone, Debug)]
pub struct NewSession<'a> {
    pub fingerprint: &'a str,
    pub account_id: &'a str,
    pub administrator_id: &'a str,
    pub keep_signed_in: bool,
    pub user_agent: &'a str,
    pub address: &'a str,
    pub now_ms: i64,
    pub expires_at: i64,
}

/// A session with whom it is of.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct SessionRow {
    pub account_id: String,
    pub administrator_id: String,
    pub keep_signed_in: i64,
    pub last_used_at: i64,
    pub expires_at: i64,
    pub name: String,
    pub company_name: String,
    pub country: String,
    pub time_zone: String,
    pub language: String,
}

pub async fn insert(connection: &mut Connection, session: &NewSession<'_>) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO sessions (token_fingerprint, account_id, administrator_id, keep_signed_in, user_agent, address, \
         created_at, last_used_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
    )
    .bind(session.fingerprint)
    .bind(session.account_id)
    .bind(session.administrator_id)
    .bind(i64::from(session.keep_signed_in))
    .bind(session.user_agent)
    .bind(session.address)
    .bind(session.now_ms)
    .bind(session.expires_at)
    .execute(connection)
    .await
    .map(drop)
}

pub async fn find(
    connection: &mut Connection,
    fingerprint: &str,
    now_ms: i64,
) -> Result<Option<SessionRow>, sqlx::Error> {
    sqlx::query_as(
        "SELECT sessions.account_id, sessions.administrator_id, sessions.keep_signed_in, sessions.last_used_at, \
         sessions.expires_at, administrators.name, accounts.company_name, accounts.country, accounts.time_zone, \
         accounts.language FROM sessions \
         JOIN administrators ON administrators.account_id = sessions.account_id \
         AND administrators.id = sessions.administrator_id \
         JOIN accounts ON accounts.id = sessions.account_id \
         WHERE sessions.token_fingerprint = $1 AND sessions.expires_at > $2",
    )
    .bind(fingerprint)
    .bind(now_ms)
    .fetch_optional(connection)
    .await
}

pub async fn touch(
    connection: &mut Connection,
    fingerprint: &str,
    now_ms: i64,
    expires_at: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE sessions SET last_used_at = $1, expires_at = $2 WHERE token_fingerprint = $3")
        .bind(now_ms)
        .bind(expires_at)
        .bind(fingerprint)
        .execute(connection)
        .await
        .map(drop)
}

pub async fn delete(connection: &mut Connection, account_id: &str, fingerprint: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM sessions WHERE account_id = $1 AND token_fingerprint = $2")
        .bind(account_id)
        .bind(fingerprint)
        .execute(connection)
        .await
        .map(drop)
}

pub async fn delete_all_of(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM sessions WHERE account_id = $1 AND administrator_id = $2")
        .bind(account_id)
        .bind(administrator_id)
        .execute(connection)
        .await
        .map(drop)
}

pub async fn delete_ended(connection: &mut Connection, now_ms: i64) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM sessions WHERE expires_at <= $1").bind(now_ms).execute(connection).await.map(drop)
}
