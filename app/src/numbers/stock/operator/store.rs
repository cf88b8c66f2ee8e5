//! SQL of the stock as the operator keeps it.

use super::{Availability, Listed, PlaceFilter};
use crate::numbers::stock::file::StockRow;
use crate::shared::country::Country;
use crate::shared::database::Connection;

/// A number of the stock that an account released: until then, nobody else gets it.
///
/// # Errors
/// A fault of the database.
pub async fn put_back(
    connection: &mut Connection,
    account_id: &str,
    e164: &str,
    rests_until_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE stock_numbers SET held_until = 0, rests_until = $1, released_account_id = $2 WHERE e164 = $3")
        .bind(rests_until_ms)
        .bind(account_id)
        .bind(e164)
        .execute(connection)
        .await
        .map(drop)
}

/// Adds a number; false when it is there already.
pub async fn insert(connection: &mut Connection, row: &StockRow) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "INSERT INTO stock_numbers (e164, country, kind, area_code, city) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (e164) DO NOTHING",
    )
    .bind(&row.e164)
    .bind(row.country.code())
    .bind(row.kind.code())
    .bind(&row.area_code)
    .bind(&row.city)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Corrects the place of a number.
pub async fn update(connection: &mut Connection, row: &StockRow) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE stock_numbers SET country = $1, kind = $2, area_code = $3, city = $4 WHERE e164 = $5")
        .bind(row.country.code())
        .bind(row.kind.code())
        .bind(&row.area_code)
        .bind(&row.city)
        .bind(&row.e164)
        .execute(connection)
        .await
        .map(drop)
}

#[derive(sqlx::FromRow)]
struct ListedRow {
    e164: String,
    country: String,
    kind: String,
    area_code: String,
    city: String,
    held_until: i64,
    rests_until: i64,
    company_name: Option<String>,
}

/// The stock, for the operator: of every account.
///
/// # Errors
/// A fault of the database.
pub async fn list(connection: &mut Connection, filter: &PlaceFilter, now_ms: i64) -> Result<Vec<Listed>, sqlx::Error> {
    let rows: Vec<ListedRow> = sqlx::query_as(
        "SELECT stock_numbers.e164, stock_numbers.country, stock_numbers.kind, stock_numbers.area_code, \
         stock_numbers.city, held_until, rests_until, company_name FROM stock_numbers \
         LEFT JOIN numbers ON numbers.e164 = stock_numbers.e164 LEFT JOIN accounts ON accounts.id = account_id \
         WHERE ($1 = '' OR stock_numbers.country = $1) AND ($2 = '' OR stock_numbers.area_code = $2) \
         ORDER BY stock_numbers.e164",
    )
    .bind(filter.country.map(Country::code).unwrap_or_default())
    .bind(&filter.area_code)
    .fetch_all(connection)
    .await?;
    let listed = rows.into_iter().map(|row| {
        let availability = match row.company_name {
            Some(company) => Availability::Taken(company),
            None if row.held_until > now_ms => Availability::Held,
            None if row.rests_until > now_ms => Availability::Resting,
            None => Availability::Free,
        };
        let (e164, country, kind, area_code, city) = (row.e164, row.country, row.kind, row.area_code, row.city);
        Listed { e164, country, kind, area_code, city, availability }
    });
    Ok(listed.filter(|listed| !filter.only_free || listed.availability == Availability::Free).collect())
}
