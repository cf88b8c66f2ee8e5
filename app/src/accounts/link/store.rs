//! SQL of one-time links.

use super::Link;
use crate::shared::database::Connection;

pub(super) async fn replace_link(
    connection: &mut Connection,
    link: &Link,
    purpose: &str,
    fingerprint: &str,
    until_ms: i64,
) -> Result<(), sqlx::Error> {
    delete_links(connection, (&link.account_id, &link.administrator_id), purpose).await?;
    sqlx::query(
        "INSERT INTO one_time_links (token_fingerprint, account_id, administrator_id, purpose, expires_at) \
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(fingerprint)
    .bind(&link.account_id)
    .bind(&link.administrator_id)
    .bind(purpose)
    .bind(until_ms)
    .execute(connection)
    .await
    .map(drop)
}

pub(super) async fn find_link(
    connection: &mut Connection,
    fingerprint: &str,
    purpose: &str,
    now_ms: i64,
) -> Result<Option<Link>, sqlx::Error> {
    sqlx::query_as(
        "SELECT account_id, administrator_id FROM one_time_links \
         WHERE token_fingerprint = $1 AND purpose = $2 AND expires_at > $3",
    )
    .bind(fingerprint)
    .bind(purpose)
    .bind(now_ms)
    .fetch_optional(connection)
    .await
}

pub(super) async fn delete_link(
    connection: &mut Connection,
    fingerprint: &str,
    purpose: &str,
    now_ms: i64,
) -> Result<Option<Link>, sqlx::Error> {
    sqlx::query_as(
        "DELETE FROM one_time_links WHERE token_fingerprint = $1 AND purpose = $2 AND expires_at > $3 \
         RETURNING account_id, administrator_id",
    )
    .bind(fingerprint)
    .bind(purpose)
    .bind(now_ms)
    .fetch_optional(connection)
    .await
}

/// Forgets the links of an administrator that are for one purpose.
pub(super) async fn delete_links(
    connection: &mut Connection,
    (account_id, administrator_id): (&str, &str),
    purpose: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM one_time_links WHERE account_id = $1 AND administrator_id = $2 AND purpose = $3")
        .bind(account_id)
        .bind(administrator_id)
        .bind(purpose)
        .execute(connection)
        .await
        .map(drop)
}
