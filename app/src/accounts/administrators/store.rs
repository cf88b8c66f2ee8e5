//! SQL of administrators.

use crate::accounts::link::Link;
use crate::shared::database::Connection;

/// An administrator, with what signing in needs.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Administrator {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their email.
    pub email: String,
    /// The hash of their password, empty before activation.
    pub password_hash: String,
    /// The key of their security question; empty when they have none.
    pub security_question: String,
    /// Counts the changes of name and email.
    pub version: i64,
}

const COLUMNS: &str = "id, name, email, password_hash, security_question, version";

/// The first administrator of an account.
///
/// # Errors
/// A fault of the database.
pub async fn first_administrator(
    connection: &mut Connection,
    account_id: &str,
) -> Result<Option<Administrator>, sqlx::Error> {
    Ok(list_administrators(connection, account_id).await?.into_iter().next())
}

/// All administrators of an account, the first one first.
///
/// # Errors
/// A fault of the database.
pub async fn list_administrators(
    connection: &mut Connection,
    account_id: &str,
) -> Result<Vec<Administrator>, sqlx::Error> {
    // The columns are a constant of this file.
    let sql = sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM administrators WHERE account_id = $1 ORDER BY created_at, id"
    ));
    sqlx::query_as(sql).bind(account_id).fetch_all(connection).await
}

/// An administrator of an account.
///
/// # Errors
/// A fault of the database.
pub async fn find_by_id(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
) -> Result<Option<Administrator>, sqlx::Error> {
    // The columns are a constant of this file.
    let sql = sqlx::AssertSqlSafe(format!("SELECT {COLUMNS} FROM administrators WHERE account_id = $1 AND id = $2"));
    sqlx::query_as(sql).bind(account_id).bind(administrator_id).fetch_optional(connection).await
}

/// Somebody who becomes an administrator.
#[derive(Clone, Copy, Debug)]
pub struct NewAdministrator<'a> {
    /// The id they get.
    pub id: &'a str,
    /// The account.
    pub account_id: &'a str,
    /// Their name.
    pub name: &'a str,
    /// Their email.
    pub email: &'a str,
}

/// Adds an administrator, who has no password yet.
///
/// # Errors
/// A fault of the database.
pub async fn insert_administrator(
    connection: &mut Connection,
    new: NewAdministrator<'_>,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query("INSERT INTO administrators (id, account_id, name, email, created_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(new.id)
        .bind(new.account_id)
        .bind(new.name)
        .bind(new.email)
        .bind(now_ms)
        .execute(connection)
        .await
        .map(drop)
}

/// Removes an administrator if another one is left; their sessions and links go with them. False when there is no such
/// administrator, or no other.
///
/// # Errors
/// A fault of the database.
pub async fn delete_administrator(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "DELETE FROM administrators WHERE account_id = $1 AND id = $2 AND EXISTS (SELECT 1 FROM administrators AS others \
         WHERE others.account_id = $1 AND others.id <> $2)",
    )
    .bind(account_id)
    .bind(administrator_id)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What is changed of an administrator.
#[derive(Clone, Copy, Debug)]
pub struct ChangedAdministrator<'a> {
    /// Who.
    pub id: &'a str,
    /// Their name.
    pub name: &'a str,
    /// Their email.
    pub email: &'a str,
    /// The version that is changed.
    pub version: i64,
}

/// Changes name and email if the version is still this one; false when it is not.
///
/// # Errors
/// A fault of the database.
pub async fn change_administrator(
    connection: &mut Connection,
    account_id: &str,
    changed: ChangedAdministrator<'_>,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE administrators SET name = $1, email = $2, version = version + 1 \
         WHERE account_id = $3 AND id = $4 AND version = $5",
    )
    .bind(changed.name)
    .bind(changed.email)
    .bind(account_id)
    .bind(changed.id)
    .bind(changed.version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Sets the question asked on the telephone and the hash of its answer.
///
/// # Errors
/// A fault of the database.
pub async fn set_security_answer(
    connection: &mut Connection,
    (account_id, administrator_id): (&str, &str),
    question: &str,
    answer_hash: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE administrators SET security_question = $1, security_answer_hash = $2 WHERE account_id = $3 AND id = $4",
    )
    .bind(question)
    .bind(answer_hash)
    .bind(account_id)
    .bind(administrator_id)
    .execute(connection)
    .await
    .map(drop)
}

/// The hash of the answer to the security question; empty when there is none.
///
/// # Errors
/// A fault of the database.
pub async fn find_answer_hash(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT security_answer_hash FROM administrators WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(administrator_id)
        .fetch_optional(connection)
        .await
}

/// Sets the hash of an administrator's password.
///
/// # Errors
/// A fault of the database.
pub async fn set_password(connection: &mut Connection, link: &Link, password_hash: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE administrators SET password_hash = $1 WHERE account_id = $2 AND id = $3")
        .bind(password_hash)
        .bind(&link.account_id)
        .bind(&link.administrator_id)
        .execute(connection)
        .await
        .map(drop)
}

/// Takes back the invitations that an administrator sent.
///
/// # Errors
/// A fault of the database.
pub async fn delete_invitations_by(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM administrator_invitations WHERE account_id = $1 AND invited_by_id = $2")
        .bind(account_id)
        .bind(administrator_id)
        .execute(connection)
        .await
        .map(drop)
}

/// Forgets an email of an administrator that waits to be confirmed; false when none does.
///
/// # Errors
/// A fault of the database.
pub async fn delete_email_change(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query("DELETE FROM email_changes WHERE account_id = $1 AND administrator_id = $2")
        .bind(account_id)
        .bind(administrator_id)
        .execute(connection)
        .await?;
    Ok(done.rows_affected() == 1)
}
