//! SQL of what phones sign in with.

use super::device::{DeviceKind, SipDevice};
use crate::shared::database::Connection;
use crate::shared::secret::Secret;

#[derive(sqlx::FromRow)]
struct DeviceRow {
    name: String,
    user_id: String,
    kind: String,
    secret: String,
}

impl From<DeviceRow> for SipDevice {
    fn from(row: DeviceRow) -> Self {
        let kind = DeviceKind::ALL.into_iter().find(|kind| kind.code() == row.kind).unwrap_or(DeviceKind::Softphone);
        Self { name: row.name, user_id: row.user_id, kind, secret: Secret::from(row.secret.as_str()) }
    }
}

/// All phones of an account.
pub async fn devices(connection: &mut Connection, account_id: &str) -> Result<Vec<SipDevice>, sqlx::Error> {
    let rows: Vec<DeviceRow> =
        sqlx::query_as("SELECT name, user_id, kind, secret FROM sip_devices WHERE account_id = $1 ORDER BY name")
            .bind(account_id)
            .fetch_all(connection)
            .await?;
    Ok(rows.into_iter().map(SipDevice::from).collect())
}

/// How many phones of an account have a name.
pub async fn count(connection: &mut Connection, account_id: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar("SELECT COUNT(*) FROM sip_devices WHERE account_id = $1")
        .bind(account_id)
        .fetch_one(connection)
        .await
}

/// A user's phone of a kind.
pub async fn device(
    connection: &mut Connection,
    account_id: &str,
    user_id: &str,
    kind: DeviceKind,
) -> Result<Option<SipDevice>, sqlx::Error> {
    let row: Option<DeviceRow> = sqlx::query_as(
        "SELECT name, user_id, kind, secret FROM sip_devices WHERE account_id = $1 AND user_id = $2 AND kind = $3",
    )
    .bind(account_id)
    .bind(user_id)
    .bind(kind.code())
    .fetch_optional(connection)
    .await?;
    Ok(row.map(SipDevice::from))
}

/// Adds a phone. Two who do so at once add one.
pub async fn insert(
    connection: &mut Connection,
    account_id: &str,
    device: &SipDevice,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO sip_devices (name, account_id, user_id, kind, secret, made_at) VALUES ($1, $2, $3, $4, $5, $6) \
         ON CONFLICT DO NOTHING",
    )
    .bind(&device.name)
    .bind(account_id)
    .bind(&device.user_id)
    .bind(device.kind.code())
    .bind(device.secret.reveal())
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// Gives a phone another password; false when there is none.
pub async fn set_secret(
    connection: &mut Connection,
    account_id: &str,
    (user_id, kind): (&str, DeviceKind),
    secret: &Secret,
    now_ms: i64,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE sip_devices SET secret = $1, made_at = $2 WHERE account_id = $3 AND user_id = $4 AND kind = $5",
    )
    .bind(secret.reveal())
    .bind(now_ms)
    .bind(account_id)
    .bind(user_id)
    .bind(kind.code())
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
