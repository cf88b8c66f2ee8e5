//! SQL of second factors, recovery codes and sign-ins that wait for a code.

use super::recovery_code;
use crate::shared::database::Connection;

/// Whose second factor it is.
#[derive(Clone, Copy, Debug)]
pub struct Owner<'a> {
    /// The account.
    pub account_id: &'a str,
    /// The administrator.
    pub administrator_id: &'a str,
}

/// Keeps a secret that is to be confirmed by a first code; one that was confirmed stays, and the answer is false.
///
/// # Errors
/// A fault of the database.
pub async fn begin(
    connection: &mut Connection,
    owner: Owner<'_>,
    secret: &str,
    now_ms: i64,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "INSERT INTO second_factors (account_id, administrator_id, secret, created_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (account_id, administrator_id) DO UPDATE SET secret = excluded.secret, \
         created_at = excluded.created_at, last_step = 0 WHERE second_factors.confirmed_at IS NULL",
    )
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .bind(secret)
    .bind(now_ms)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The secret that waits for its first code since `since_ms`: the only one that is ever shown.
///
/// # Errors
/// A fault of the database.
pub async fn secret_to_confirm(
    connection: &mut Connection,
    owner: Owner<'_>,
    since_ms: i64,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT secret FROM second_factors WHERE account_id = $1 AND administrator_id = $2 AND confirmed_at IS NULL \
         AND created_at >= $3",
    )
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .bind(since_ms)
    .fetch_optional(connection)
    .await
}

/// True when signing in needs a code.
///
/// # Errors
/// A fault of the database.
pub async fn is_on(connection: &mut Connection, owner: Owner<'_>) -> Result<bool, sqlx::Error> {
    Ok(find_confirmed(connection, owner).await?.is_some())
}

/// The secret that codes are checked with.
pub async fn find_confirmed(connection: &mut Connection, owner: Owner<'_>) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT secret FROM second_factors WHERE account_id = $1 AND administrator_id = $2 AND confirmed_at IS NOT NULL",
    )
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .fetch_optional(connection)
    .await
}

/// Marks a secret as confirmed by the code of a step.
pub async fn set_confirmed(
    connection: &mut Connection,
    owner: Owner<'_>,
    step: i64,
    now_ms: i64,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE second_factors SET confirmed_at = $1, last_step = $2 WHERE account_id = $3 AND administrator_id = $4 \
         AND confirmed_at IS NULL",
    )
    .bind(now_ms)
    .bind(step)
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Uses up the codes of a step and of all before; false when they were used up already.
pub async fn use_step(connection: &mut Connection, owner: Owner<'_>, step: i64) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE second_factors SET last_step = $1 WHERE account_id = $2 AND administrator_id = $3 AND last_step < $1",
    )
    .bind(step)
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Turns the second factor off; the recovery codes go with it. False when it was not on.
///
/// # Errors
/// A fault of the database.
pub async fn delete(connection: &mut Connection, owner: Owner<'_>) -> Result<bool, sqlx::Error> {
    let done = sqlx::query("DELETE FROM second_factors WHERE account_id = $1 AND administrator_id = $2")
        .bind(owner.account_id)
        .bind(owner.administrator_id)
        .execute(connection)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Replaces the recovery codes, as they are written down, by others.
///
/// # Errors
/// A fault of the database.
pub async fn replace_recovery_codes(
    connection: &mut Connection,
    owner: Owner<'_>,
    codes: &[String],
) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM recovery_codes WHERE account_id = $1 AND administrator_id = $2")
        .bind(owner.account_id)
        .bind(owner.administrator_id)
        .execute(&mut *connection)
        .await?;
    for code in codes.iter().filter_map(|code| recovery_code::normalised(code)) {
        sqlx::query("INSERT INTO recovery_codes (account_id, administrator_id, fingerprint) VALUES ($1, $2, $3)")
            .bind(owner.account_id)
            .bind(owner.administrator_id)
            .bind(recovery_code::fingerprint(owner.administrator_id, &code))
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// How many recovery codes were not used yet.
///
/// # Errors
/// A fault of the database.
pub async fn recovery_codes_left(connection: &mut Connection, owner: Owner<'_>) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT COUNT(*) FROM recovery_codes WHERE account_id = $1 AND administrator_id = $2 AND used_at IS NULL",
    )
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .fetch_one(connection)
    .await
}

/// Uses a recovery code up; false when there is none like it, or it was used already.
pub async fn use_recovery_code(
    connection: &mut Connection,
    owner: Owner<'_>,
    fingerprint: &str,
    now_ms: i64,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE recovery_codes SET used_at = $1 WHERE account_id = $2 AND administrator_id = $3 AND fingerprint = $4 \
         AND used_at IS NULL",
    )
    .bind(now_ms)
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .bind(fingerprint)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A sign-in that waits for its code.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct PendingRow {
    pub account_id: String,
    pub administrator_id: String,
    pub password_hash: String,
    pub sign_in_id: String,
    pub keep_signed_in: i64,
    pub next: String,
}

/// Keeps a sign-in for a browser; what it had waiting before is gone.
pub async fn insert_pending(
    connection: &mut Connection,
    browser: &str,
    row: &PendingRow,
    expires_at: i64,
) -> Result<(), sqlx::Error> {
    delete_pending(connection, browser).await?;
    sqlx::query(
        "INSERT INTO pending_sign_ins (browser, account_id, administrator_id, password_hash, sign_in_id, \
         keep_signed_in, next, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(browser)
    .bind(&row.account_id)
    .bind(&row.administrator_id)
    .bind(&row.password_hash)
    .bind(&row.sign_in_id)
    .bind(row.keep_signed_in)
    .bind(&row.next)
    .bind(expires_at)
    .execute(connection)
    .await
    .map(drop)
}

pub async fn find_pending(
    connection: &mut Connection,
    browser: &str,
    now_ms: i64,
) -> Result<Option<PendingRow>, sqlx::Error> {
    sqlx::query_as(
        "SELECT account_id, administrator_id, password_hash, sign_in_id, keep_signed_in, next FROM pending_sign_ins \
         WHERE browser = $1 AND expires_at > $2",
    )
    .bind(browser)
    .bind(now_ms)
    .fetch_optional(connection)
    .await
}

pub async fn delete_pending(connection: &mut Connection, browser: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM pending_sign_ins WHERE browser = $1").bind(browser).execute(connection).await.map(drop)
}

pub async fn delete_ended_pending(connection: &mut Connection, now_ms: i64) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM pending_sign_ins WHERE expires_at <= $1").bind(now_ms).execute(connection).await.map(drop)
}
