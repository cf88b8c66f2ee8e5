//! SQL of the receptionist's settings and of how extensions are reached.

use std::collections::BTreeMap;

use super::settings::{Reach, Settings};
use crate::shared::database::Connection;

/// The settings of an account and their version; 0 before they were saved for the first time.
pub async fn find(connection: &mut Connection, account_id: &str) -> Result<(Settings, i64), sqlx::Error> {
    let row: Option<(i64, i64, i64, i64)> = sqlx::query_as(
        "SELECT dial_by_extension, dial_by_name, remote_voicemail, version FROM receptionist_settings \
         WHERE account_id = $1",
    )
    .bind(account_id)
    .fetch_optional(connection)
    .await?;
    let settings = |(extension, name, voicemail, version)| {
        let [dial_by_extension, dial_by_name, remote_voicemail] =
            [extension, name, voicemail].map(|flag: i64| flag == 1);
        (Settings { dial_by_extension, dial_by_name, remote_voicemail }, version)
    };
    Ok(row.map(settings).unwrap_or_default())
}

/// Saves the settings of an account.
pub async fn save(
    connection: &mut Connection,
    account_id: &str,
    settings: Settings,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO receptionist_settings (account_id, dial_by_extension, dial_by_name, remote_voicemail, version, \
         changed_at) VALUES ($1, $2, $3, $4, 1, $5) ON CONFLICT (account_id) DO UPDATE SET \
         dial_by_extension = excluded.dial_by_extension, dial_by_name = excluded.dial_by_name, \
         remote_voicemail = excluded.remote_voicemail, version = receptionist_settings.version + 1, \
         changed_at = excluded.changed_at",
    )
    .bind(account_id)
    .bind(i64::from(settings.dial_by_extension))
    .bind(i64::from(settings.dial_by_name))
    .bind(i64::from(settings.remote_voicemail))
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// How the extensions of an account are reached that ever were changed, by id.
pub async fn reach(connection: &mut Connection, account_id: &str) -> Result<BTreeMap<String, Reach>, sqlx::Error> {
    let rows: Vec<(String, i64, i64)> =
        sqlx::query_as("SELECT extension_id, by_extension, by_name FROM receptionist_reach WHERE account_id = $1")
            .bind(account_id)
            .fetch_all(connection)
            .await?;
    let line = |(id, extension, name)| (id, Reach { by_extension: extension == 1_i64, by_name: name == 1_i64 });
    Ok(rows.into_iter().map(line).collect())
}

/// Changes how an extension is reached.
pub async fn set_reach(
    connection: &mut Connection,
    account_id: &str,
    extension_id: &str,
    reach: Reach,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO receptionist_reach (account_id, extension_id, by_extension, by_name) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (account_id, extension_id) DO UPDATE SET by_extension = excluded.by_extension, \
         by_name = excluded.by_name",
    )
    .bind(account_id)
    .bind(extension_id)
    .bind(i64::from(reach.by_extension))
    .bind(i64::from(reach.by_name))
    .execute(connection)
    .await
    .map(drop)
}
