//! SQL of invitations and of addresses that wait for their confirmation.

use crate::shared::database::Connection;

/// Somebody who was asked to become an administrator.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Invitation {
    /// Its id.
    pub id: String,
    /// The account.
    pub account_id: String,
    /// Who was asked.
    pub email: String,
    /// The administrator who invited, by name.
    pub invited_by: String,
    /// And by id.
    pub invited_by_id: String,
    /// When the link was sent last.
    pub sent_at: i64,
    /// Until when the link works.
    pub expires_at: i64,
}

const COLUMNS: &str = "id, account_id, email, invited_by, invited_by_id, sent_at, expires_at";

/// The invitations of an account, the newest first.
pub async fn list_invitations(connection: &mut Connection, account_id: &str) -> Result<Vec<Invitation>, sqlx::Error> {
    // The columns are a constant of this file.
    let sql =
        format!("SELECT {COLUMNS} FROM administrator_invitations WHERE account_id = $1 ORDER BY sent_at DESC, id DESC");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(account_id).fetch_all(connection).await
}

/// An invitation of an account.
pub async fn find_invitation(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
) -> Result<Option<Invitation>, sqlx::Error> {
    let sql = format!("SELECT {COLUMNS} FROM administrator_invitations WHERE account_id = $1 AND id = $2");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(account_id).bind(id).fetch_optional(connection).await
}

/// The invitation of a mailed token, while it works.
pub async fn find_invitation_by_token(
    connection: &mut Connection,
    fingerprint: &str,
    now_ms: i64,
) -> Result<Option<Invitation>, sqlx::Error> {
    let sql =
        format!("SELECT {COLUMNS} FROM administrator_invitations WHERE token_fingerprint = $1 AND expires_at > $2");
    sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(fingerprint).bind(now_ms).fetch_optional(connection).await
}

/// Writes an invitation; one that is there gets another token and another end.
pub async fn save_invitation(
    connection: &mut Connection,
    invitation: &Invitation,
    fingerprint: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO administrator_invitations (id, account_id, email, token_fingerprint, invited_by, sent_at, \
         expires_at, invited_by_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO UPDATE SET \
         token_fingerprint = excluded.token_fingerprint, sent_at = excluded.sent_at, expires_at = excluded.expires_at",
    )
    .bind(&invitation.id)
    .bind(&invitation.account_id)
    .bind(&invitation.email)
    .bind(fingerprint)
    .bind(&invitation.invited_by)
    .bind(invitation.sent_at)
    .bind(invitation.expires_at)
    .bind(&invitation.invited_by_id)
    .execute(connection)
    .await
    .map(drop)
}

/// Removes an invitation; false when there is none.
pub async fn delete_invitation(connection: &mut Connection, account_id: &str, id: &str) -> Result<bool, sqlx::Error> {
    let done = sqlx::query("DELETE FROM administrator_invitations WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// A new address of an administrator that was not confirmed yet.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct EmailChange {
    /// The account.
    pub account_id: String,
    /// Whose address it will be.
    pub administrator_id: String,
    /// The address.
    pub email: String,
}

/// Keeps a new address until it is confirmed; one that waited before is gone.
pub async fn save_email_change(
    connection: &mut Connection,
    change: &EmailChange,
    fingerprint: &str,
    expires_at: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO email_changes (account_id, administrator_id, email, token_fingerprint, expires_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (account_id, administrator_id) DO UPDATE SET email = excluded.email, \
         token_fingerprint = excluded.token_fingerprint, expires_at = excluded.expires_at",
    )
    .bind(&change.account_id)
    .bind(&change.administrator_id)
    .bind(&change.email)
    .bind(fingerprint)
    .bind(expires_at)
    .execute(connection)
    .await
    .map(drop)
}

/// The address of an administrator that waits for its confirmation.
pub async fn find_email_change(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
    now_ms: i64,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT email FROM email_changes WHERE account_id = $1 AND administrator_id = $2 AND expires_at > $3",
    )
    .bind(account_id)
    .bind(administrator_id)
    .bind(now_ms)
    .fetch_optional(connection)
    .await
}

/// The change that a mailed token confirms, while it works.
pub async fn find_email_change_by_token(
    connection: &mut Connection,
    fingerprint: &str,
    now_ms: i64,
) -> Result<Option<EmailChange>, sqlx::Error> {
    sqlx::query_as(
        "SELECT account_id, administrator_id, email FROM email_changes WHERE token_fingerprint = $1 AND expires_at > $2",
    )
    .bind(fingerprint)
    .bind(now_ms)
    .fetch_optional(connection)
    .await
}
