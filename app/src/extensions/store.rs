//! SQL of extensions.

use super::rules::{ExtensionNumber, PersonName};
use crate::shared::database::Connection;
use crate::shared::email_address::EmailAddress;

/// A user of an account.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow, serde::Serialize)]
pub struct User {
    /// Its id.
    pub id: String,
    /// The extension's number.
    pub number: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Email.
    pub email: String,
    /// Counts the changes.
    pub version: i64,
}

impl User {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

/// All users of an account, by number.
pub async fn list(connection: &mut Connection, account_id: &str) -> Result<Vec<User>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, number, first_name, last_name, email, version FROM extensions WHERE account_id = $1 ORDER BY number",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await
}

/// How many users an account has.
pub async fn count(connection: &mut Connection, account_id: &str) -> Result<i64, sqlx::Error> {
    let (count,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM extensions WHERE account_id = $1")
        .bind(account_id)
        .fetch_one(connection)
        .await?;
    Ok(count)
}

/// The user of an id.
pub async fn find(connection: &mut Connection, account_id: &str, id: &str) -> Result<Option<User>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, number, first_name, last_name, email, version FROM extensions WHERE account_id = $1 AND id = $2",
    )
    .bind(account_id)
    .bind(id)
    .fetch_optional(connection)
    .await
}

/// The user who has a number.
pub async fn find_by_number(
    connection: &mut Connection,
    account_id: &str,
    number: &str,
) -> Result<Option<User>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, number, first_name, last_name, email, version FROM extensions WHERE account_id = $1 AND number = $2",
    )
    .bind(account_id)
    .bind(number)
    .fetch_optional(connection)
    .await
}

/// What a user is made of or changed to.
#[derive(Clone, Debug)]
pub struct UserDetails {
    pub number: ExtensionNumber,
    pub name: PersonName,
    pub email: EmailAddress,
}

/// True when another user than `except` has the name.
pub async fn name_is_taken(
    connection: &mut Connection,
    account_id: &str,
    name: &PersonName,
    except: &str,
) -> Result<bool, sqlx::Error> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT id FROM extensions WHERE account_id = $1 AND name_key = $2 AND id <> $3")
            .bind(account_id)
            .bind(name.key())
            .bind(except)
            .fetch_optional(connection)
            .await?;
    Ok(found.is_some())
}

/// Adds a user.
pub async fn insert(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
    details: &UserDetails,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO extensions (id, account_id, number, first_name, last_name, name_key, email, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(account_id)
    .bind(details.number.as_str())
    .bind(&details.name.first)
    .bind(&details.name.last)
    .bind(details.name.key())
    .bind(details.email.as_str())
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// Changes a user whose version is still this one; false when it is not.
pub async fn update(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
    version: i64,
    details: &UserDetails,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE extensions SET number = $1, first_name = $2, last_name = $3, name_key = $4, email = $5, \
         version = version + 1 WHERE account_id = $6 AND id = $7 AND version = $8",
    )
    .bind(details.number.as_str())
    .bind(&details.name.first)
    .bind(&details.name.last)
    .bind(details.name.key())
    .bind(details.email.as_str())
    .bind(account_id)
    .bind(id)
    .bind(version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes a user nothing points to.
pub async fn delete(connection: &mut Connection, account_id: &str, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM extensions WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}
