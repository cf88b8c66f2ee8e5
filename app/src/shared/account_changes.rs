//! Tells whoever carries changes to the phone system that an account changed: counted up in the transaction of the change.
//! Revisions do so by themselves; what is no set-up, such as a new password of a phone, has to.

use super::country::Country;
use super::database::Connection;

/// Counts a change of an account.
///
/// # Errors
/// A fault of the database.
pub async fn note(connection: &mut Connection, account_id: &str, now_ms: i64) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO account_changes (account_id, generation, changed_at) VALUES ($1, 1, $2) \
         ON CONFLICT (account_id) DO UPDATE SET generation = account_changes.generation + 1, changed_at = $2",
    )
    .bind(account_id)
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// Counts a change of every account of a country.
///
/// # Errors
/// A fault of the database.
pub async fn note_country(connection: &mut Connection, country: Country, now_ms: i64) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE account_changes SET generation = generation + 1, changed_at = $1 \
         WHERE account_id IN (SELECT id FROM accounts WHERE country = $2)",
    )
    .bind(now_ms)
    .bind(country.code())
    .execute(connection)
    .await
    .map(drop)
}

/// Every account's count.
///
/// # Errors
/// A fault of the database.
pub async fn all(connection: &mut Connection) -> Result<Vec<(String, i64)>, sqlx::Error> {
    sqlx::query_as("SELECT account_id, generation FROM account_changes").fetch_all(connection).await
}
