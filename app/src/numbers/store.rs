//! SQL of the numbers of companies.

use super::number::{Destination, Kind, Number};
use crate::shared::database::Connection;

#[derive(sqlx::FromRow)]
struct Row {
    e164: String,
    kind: String,
    area_code: String,
    city: String,
    destination: String,
    extension_id: Option<String>,
    version: i64,
    is_main: i64,
}

fn wrong(e164: &str, column: &str, value: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("numbers.{column} of {e164}: {value}").into())
}

fn destination(e164: &str, code: &str, extension_id: Option<String>) -> Result<Destination, sqlx::Error> {
    match (code, extension_id) {
        ("receptionist", _) => Ok(Destination::Receptionist),
        ("extension", Some(id)) => Ok(Destination::Extension(id)),
        ("fax", Some(id)) => Ok(Destination::Fax(id)),
        ("nobody", _) => Ok(Destination::Nobody),
        (other, _) => Err(wrong(e164, "destination", other)),
    }
}

impl TryFrom<Row> for Number {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let kind = Kind::from_code(&row.kind).ok_or_else(|| wrong(&row.e164, "kind", &row.kind))?;
        Ok(Self {
            destination: destination(&row.e164, &row.destination, row.extension_id)?,
            e164: row.e164,
            kind,
            area_code: row.area_code,
            city: row.city,
            version: row.version,
            is_main: row.is_main == 1,
        })
    }
}

/// The columns a destination is kept in.
fn destination_columns(destination: &Destination) -> (&'static str, Option<&str>) {
    let code = match destination {
        Destination::Receptionist => "receptionist",
        Destination::Extension(_) => "extension",
        Destination::Fax(_) => "fax",
        Destination::Nobody => "nobody",
    };
    (code, destination.extension_id())
}

/// All numbers of an account: the main number, then the others by their digits.
///
/// # Errors
/// A fault of the database.
pub async fn list(connection: &mut Connection, account_id: &str) -> Result<Vec<Number>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT e164, kind, area_code, city, destination, extension_id, version, \
         CASE WHEN e164 = main_number THEN 1 ELSE 0 END AS is_main \
         FROM numbers JOIN accounts ON accounts.id = account_id \
         WHERE account_id = $1 ORDER BY is_main DESC, e164",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(Number::try_from).collect()
}

/// One number of an account.
///
/// # Errors
/// A fault of the database.
pub async fn find(connection: &mut Connection, account_id: &str, e164: &str) -> Result<Option<Number>, sqlx::Error> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT e164, kind, area_code, city, destination, extension_id, version, \
         CASE WHEN e164 = main_number THEN 1 ELSE 0 END AS is_main \
         FROM numbers JOIN accounts ON accounts.id = account_id WHERE account_id = $1 AND e164 = $2",
    )
    .bind(account_id)
    .bind(e164)
    .fetch_optional(connection)
    .await?;
    row.map(Number::try_from).transpose()
}

/// The numbers that lead to an extension, by their digits.
///
/// # Errors
/// A fault of the database.
pub async fn direct_numbers(
    connection: &mut Connection,
    account_id: &str,
    extension_id: &str,
) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT e164 FROM numbers WHERE account_id = $1 AND extension_id = $2 AND destination = 'extension' \
         ORDER BY e164",
    )
    .bind(account_id)
    .bind(extension_id)
    .fetch_all(connection)
    .await
}

/// How many numbers an account has.
///
/// # Errors
/// A fault of the database.
pub async fn count(connection: &mut Connection, account_id: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar("SELECT COUNT(*) FROM numbers WHERE account_id = $1")
        .bind(account_id)
        .fetch_one(connection)
        .await
}

/// Whose number was called, and where the call goes. Who calls from outside names a number, not an account.
///
/// # Errors
/// A fault of the database.
pub async fn destination_of(
    connection: &mut Connection,
    e164: &str,
) -> Result<Option<(String, Destination)>, sqlx::Error> {
    let row: Option<(String, String, Option<String>)> =
        sqlx::query_as("SELECT account_id, destination, extension_id FROM numbers WHERE e164 = $1")
            .bind(e164)
            .fetch_optional(connection)
            .await?;
    row.map(|(account_id, code, extension)| Ok((account_id, destination(e164, &code, extension)?))).transpose()
}

/// Adds a number to an account, with the place the stock knows of it.
pub async fn insert_from_stock(
    connection: &mut Connection,
    account_id: &str,
    e164: &str,
    destination: &Destination,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    let (code, extension) = destination_columns(destination);
    sqlx::query(
        "INSERT INTO numbers (e164, account_id, kind, area_code, city, destination, extension_id, added_at) \
         SELECT e164, $1, kind, area_code, city, $2, $3, $4 FROM stock_numbers WHERE e164 = $5",
    )
    .bind(account_id)
    .bind(code)
    .bind(extension)
    .bind(now_ms)
    .bind(e164)
    .execute(connection)
    .await
    .map(drop)
}

/// Adds a number that comes from another carrier, with the place the stock knows of it, if it does.
///
/// # Errors
/// A fault of the database; a unique violation when somebody has the number.
pub async fn insert_ported(
    connection: &mut Connection,
    account_id: &str,
    (e164, kind): (&str, Kind),
    destination: &Destination,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    let (code, extension) = destination_columns(destination);
    sqlx::query(
        "INSERT INTO numbers (e164, account_id, kind, area_code, city, destination, extension_id, added_at) \
         VALUES ($1, $2, $3, COALESCE((SELECT area_code FROM stock_numbers WHERE e164 = $1), ''), \
         COALESCE((SELECT city FROM stock_numbers WHERE e164 = $1), ''), $4, $5, $6)",
    )
    .bind(e164)
    .bind(account_id)
    .bind(kind.code())
    .bind(code)
    .bind(extension)
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// Leads a number elsewhere if its version is still this one; false when it is not.
///
/// # Errors
/// A fault of the database.
pub async fn set_destination(
    connection: &mut Connection,
    account_id: &str,
    (e164, version): (&str, i64),
    destination: &Destination,
) -> Result<bool, sqlx::Error> {
    let (code, extension) = destination_columns(destination);
    let done = sqlx::query(
        "UPDATE numbers SET destination = $1, extension_id = $2, version = version + 1 \
         WHERE account_id = $3 AND e164 = $4 AND version = $5",
    )
    .bind(code)
    .bind(extension)
    .bind(account_id)
    .bind(e164)
    .bind(version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Leads this number, or none, to a user's fax; the one that led there leads nowhere.
///
/// # Errors
/// A fault of the database.
pub async fn set_fax(
    connection: &mut Connection,
    account_id: &str,
    user_id: &str,
    e164: Option<&str>,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE numbers SET destination = 'nobody', extension_id = NULL, version = version + 1 \
         WHERE account_id = $1 AND extension_id = $2 AND destination = 'fax' AND e164 <> $3",
    )
    .bind(account_id)
    .bind(user_id)
    .bind(e164.unwrap_or_default())
    .execute(&mut *connection)
    .await?;
    let Some(e164) = e164 else { return Ok(()) };
    sqlx::query(
        "UPDATE numbers SET destination = 'fax', extension_id = $2, version = version + 1 \
         WHERE account_id = $1 AND e164 = $3",
    )
    .bind(account_id)
    .bind(user_id)
    .bind(e164)
    .execute(connection)
    .await
    .map(drop)
}

/// Leads all numbers of an extension elsewhere; where faxes arrived, nobody takes them over.
pub async fn move_all(
    connection: &mut Connection,
    account_id: &str,
    extension_id: &str,
    destination: &Destination,
) -> Result<(), sqlx::Error> {
    let (code, extension) = destination_columns(destination);
    sqlx::query(
        "UPDATE numbers SET destination = CASE WHEN destination = 'fax' THEN 'nobody' ELSE $1 END, \
         extension_id = CASE WHEN destination = 'fax' THEN NULL ELSE $2 END, version = version + 1 \
         WHERE account_id = $3 AND extension_id = $4",
    )
    .bind(code)
    .bind(extension)
    .bind(account_id)
    .bind(extension_id)
    .execute(connection)
    .await
    .map(drop)
}

/// Takes a number from an account.
///
/// # Errors
/// A fault of the database.
pub async fn delete(connection: &mut Connection, account_id: &str, e164: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM numbers WHERE account_id = $1 AND e164 = $2")
        .bind(account_id)
        .bind(e164)
        .execute(connection)
        .await
        .map(drop)
}
