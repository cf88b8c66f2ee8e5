//! SQL of extensions.

use std::cmp::Ordering;

use super::rules::{ExtensionNumber, Kind, PersonName};
use crate::shared::database::Connection;

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
        "SELECT id, number, first_name, last_name, email, version FROM extensions \
         WHERE account_id = $1 AND kind = 'user' ORDER BY number",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await
}

/// How many users an account has.
pub async fn count(connection: &mut Connection, account_id: &str) -> Result<i64, sqlx::Error> {
    let (count,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM extensions WHERE account_id = $1 AND kind = 'user'")
        .bind(account_id)
        .fetch_one(connection)
        .await?;
    Ok(count)
}

/// The user of an id.
pub async fn find(connection: &mut Connection, account_id: &str, id: &str) -> Result<Option<User>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, number, first_name, last_name, email, version FROM extensions \
         WHERE account_id = $1 AND id = $2 AND kind = 'user'",
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
        "SELECT id, number, first_name, last_name, email, version FROM extensions \
         WHERE account_id = $1 AND number = $2 AND kind = 'user'",
    )
    .bind(account_id)
    .bind(number)
    .fetch_optional(connection)
    .await
}

/// Whatever has a number: a user, a ring group or the conference server.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Extension {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// The email of a user.
    pub email: String,
    /// Counts the changes.
    pub version: i64,
    /// How many users a ring group rings.
    pub members: i64,
}

impl Extension {
    /// As a line of a list names it.
    pub fn label(&self) -> String {
        format!("{} · {}", self.name, self.number)
    }

    /// The order of lists with a heading for each kind: lines of one heading stand together.
    pub fn by_heading(&self, other: &Self) -> Ordering {
        (self.kind, &self.number).cmp(&(other.kind, &other.number))
    }
}

#[derive(sqlx::FromRow)]
struct ExtensionRow {
    id: String,
    number: String,
    kind: String,
    first_name: String,
    last_name: String,
    email: String,
    version: i64,
    members: i64,
}

impl TryFrom<ExtensionRow> for Extension {
    type Error = sqlx::Error;

    fn try_from(row: ExtensionRow) -> Result<Self, sqlx::Error> {
        let kind = Kind::from_code(&row.kind)
            .ok_or_else(|| sqlx::Error::Decode(format!("extensions.kind of {}: {}", row.id, row.kind).into()))?;
        let name = PersonName { first: row.first_name, last: row.last_name }.whole();
        let (number, email) = (row.number, row.email);
        Ok(Self { id: row.id, number, kind, name, email, version: row.version, members: row.members })
    }
}

/// Everything of an account that has a number, by number.
pub async fn list_all(connection: &mut Connection, account_id: &str) -> Result<Vec<Extension>, sqlx::Error> {
    let rows: Vec<ExtensionRow> = sqlx::query_as(
        "SELECT extensions.id, number, kind, first_name, last_name, email, version, COUNT(user_id) AS members \
         FROM extensions LEFT JOIN ring_group_members AS members \
         ON members.account_id = extensions.account_id AND members.group_id = extensions.id \
         WHERE extensions.account_id = $1 \
         GROUP BY extensions.id, number, kind, first_name, last_name, email, version ORDER BY number",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(Extension::try_from).collect()
}

/// What is of one kind, by number; without the members of ring groups.
pub async fn list_of_kind(
    connection: &mut Connection,
    account_id: &str,
    kind: Kind,
) -> Result<Vec<Extension>, sqlx::Error> {
    let rows: Vec<ExtensionRow> = sqlx::query_as(
        "SELECT id, number, kind, first_name, last_name, email, version, CAST(0 AS BIGINT) AS members \
         FROM extensions WHERE account_id = $1 AND kind = $2 ORDER BY number",
    )
    .bind(account_id)
    .bind(kind.code())
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(Extension::try_from).collect()
}

/// The number and the name of something, and what belongs to a user only.
#[derive(Clone, Debug)]
pub struct Details {
    /// What it is.
    pub kind: Kind,
    /// Its number.
    pub number: ExtensionNumber,
    /// Its name.
    pub name: PersonName,
    /// The email of a user, else empty.
    pub email: String,
}

/// True when something else than `except` has the name.
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

/// True when something else than `except` has the number.
pub async fn number_is_taken(
    connection: &mut Connection,
    account_id: &str,
    number: &str,
    except: &str,
) -> Result<bool, sqlx::Error> {
    let found: Option<(String,)> =
        sqlx::query_as("SELECT id FROM extensions WHERE account_id = $1 AND number = $2 AND id <> $3")
            .bind(account_id)
            .bind(number)
            .bind(except)
            .fetch_optional(connection)
            .await?;
    Ok(found.is_some())
}

/// What has a number.
pub async fn kind_of_number(
    connection: &mut Connection,
    account_id: &str,
    number: &str,
) -> Result<Option<Kind>, sqlx::Error> {
    let kind: Option<String> = sqlx::query_scalar("SELECT kind FROM extensions WHERE account_id = $1 AND number = $2")
        .bind(account_id)
        .bind(number)
        .fetch_optional(connection)
        .await?;
    Ok(kind.as_deref().and_then(Kind::from_code))
}

/// The phone numbers that lead to extensions: each with the extension's id, none for the receptionist.
pub async fn phone_numbers(
    connection: &mut Connection,
    account_id: &str,
) -> Result<Vec<(Option<String>, String)>, sqlx::Error> {
    sqlx::query_as(
        "SELECT extension_id, e164 FROM numbers WHERE account_id = $1 AND destination IN ('receptionist', 'extension') \
         ORDER BY e164",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await
}

/// Adds a user, or the number and the name of something else.
pub async fn insert(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
    details: &Details,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO extensions (id, account_id, number, first_name, last_name, name_key, email, created_at, kind) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(id)
    .bind(account_id)
    .bind(details.number.as_str())
    .bind(&details.name.first)
    .bind(&details.name.last)
    .bind(details.name.key())
    .bind(&details.email)
    .bind(now_ms)
    .bind(details.kind.code())
    .execute(connection)
    .await
    .map(drop)
}

/// Changes what [`insert`] added if its version is still this one; false when it is not.
pub async fn update(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
    version: i64,
    details: &Details,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE extensions SET number = $1, first_name = $2, last_name = $3, name_key = $4, email = $5, \
         version = version + 1 WHERE account_id = $6 AND id = $7 AND version = $8 AND kind = $9",
    )
    .bind(details.number.as_str())
    .bind(&details.name.first)
    .bind(&details.name.last)
    .bind(details.name.key())
    .bind(&details.email)
    .bind(account_id)
    .bind(id)
    .bind(version)
    .bind(details.kind.code())
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Changes the email of a user if the version is still this one; false when it is not.
pub async fn set_email(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
    version: i64,
    email: &str,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE extensions SET email = $1, version = version + 1 \
         WHERE account_id = $2 AND id = $3 AND version = $4 AND kind = 'user'",
    )
    .bind(email)
    .bind(account_id)
    .bind(id)
    .bind(version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Counts a change of what stands in other tables.
pub async fn count_change(connection: &mut Connection, account_id: &str, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE extensions SET version = version + 1 WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

/// Lets another have the name before its owner gets a new one in the same transaction.
pub async fn give_up_name(connection: &mut Connection, account_id: &str, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE extensions SET name_key = id WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

/// Removes what nothing points to.
pub async fn delete(connection: &mut Connection, account_id: &str, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM extensions WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}
