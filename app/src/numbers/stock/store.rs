//! SQL of the operator's stock.

use super::file::StockRow;
use crate::numbers::number::Kind;
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::database::Connection;

/// Who holds a number while they decide; each has one at a time.
#[derive(Clone, Copy, Debug)]
pub struct Holder<'a> {
    /// Their company.
    pub account_id: &'a str,
    /// The administrator.
    pub administrator_id: &'a str,
    /// The company's country.
    pub country: Country,
    /// The time.
    pub now_ms: i64,
}

impl<'a> Holder<'a> {
    /// The caller at a moment.
    pub fn new(caller: &'a Caller, now_ms: i64) -> Self {
        let (account_id, administrator_id) = (caller.account_id.as_str(), caller.administrator_id.as_str());
        Self { account_id, administrator_id, country: caller.country, now_ms }
    }
}

/// Free for the holder $1 of the account $2 at the moment $3.
macro_rules! is_free {
    () => {
        "(held_until <= $3 OR (held_administrator_id = $1 AND held_account_id = $2)) \
         AND (rests_until <= $3 OR released_account_id = $2) \
         AND NOT EXISTS (SELECT 1 FROM numbers WHERE numbers.e164 = stock_numbers.e164)"
    };
}

/// A place with free numbers.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Place {
    /// The area code.
    pub area_code: String,
    /// The city.
    pub city: String,
    /// How many are free.
    pub free: i64,
}

/// The places of a kind with how many numbers are free in each, by area code and city.
pub async fn places(connection: &mut Connection, holder: Holder<'_>, kind: Kind) -> Result<Vec<Place>, sqlx::Error> {
    sqlx::query_as(concat!(
        "SELECT area_code, city, COUNT(*) AS free FROM stock_numbers WHERE country = $4 AND kind = $5 AND ",
        is_free!(),
        " GROUP BY area_code, city ORDER BY area_code, city"
    ))
    .bind(holder.administrator_id)
    .bind(holder.account_id)
    .bind(holder.now_ms)
    .bind(holder.country.code())
    .bind(kind.code())
    .fetch_all(connection)
    .await
}

/// Which free numbers are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Free<'a> {
    /// Of this kind.
    pub kind: Kind,
    /// With this area code.
    pub area_code: &'a str,
    /// In this city.
    pub city: &'a str,
    /// With these digits somewhere.
    pub digits: &'a str,
    /// So many are left out.
    pub skip: i64,
    /// At most so many.
    pub most: i64,
}

/// Free numbers, by their digits.
pub async fn free(
    connection: &mut Connection,
    holder: Holder<'_>,
    looked_for: Free<'_>,
) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar(concat!(
        "SELECT e164 FROM stock_numbers WHERE country = $4 AND kind = $5 AND area_code = $6 AND city = $7 \
         AND e164 LIKE $8 AND ",
        is_free!(),
        " ORDER BY e164 LIMIT $9 OFFSET $10"
    ))
    .bind(holder.administrator_id)
    .bind(holder.account_id)
    .bind(holder.now_ms)
    .bind(holder.country.code())
    .bind(looked_for.kind.code())
    .bind(looked_for.area_code)
    .bind(looked_for.city)
    .bind(format!("%{}%", looked_for.digits))
    .bind(looked_for.most)
    .bind(looked_for.skip)
    .fetch_all(connection)
    .await
}

/// Holds a number until then if it is free, in place of the one held before; false when it is not free. Of several who try
/// at once, one gets it: the others wait for the row and then see that it is held.
pub async fn hold(
    connection: &mut Connection,
    holder: Holder<'_>,
    e164: &str,
    until_ms: i64,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(concat!(
        "UPDATE stock_numbers SET held_until = $4, held_administrator_id = $1, held_account_id = $2 \
         WHERE country = $5 AND e164 = $6 AND ",
        is_free!()
    ))
    .bind(holder.administrator_id)
    .bind(holder.account_id)
    .bind(holder.now_ms)
    .bind(until_ms)
    .bind(holder.country.code())
    .bind(e164)
    .execute(&mut *connection)
    .await?;
    sqlx::query(
        "UPDATE stock_numbers SET held_until = 0 WHERE held_administrator_id = $1 AND held_account_id = $2 \
         AND held_until > $3 AND e164 <> $4",
    )
    .bind(holder.administrator_id)
    .bind(holder.account_id)
    .bind(holder.now_ms)
    .bind(e164)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Keeps a hold as it is until the transaction ends; false when there is none any more. It is not ended when the number is
/// added: who waits for the row must find it held.
pub async fn keep_hold(connection: &mut Connection, holder: Holder<'_>, e164: &str) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE stock_numbers SET held_until = held_until WHERE held_administrator_id = $1 AND held_account_id = $2 \
         AND held_until > $3 AND country = $4 AND e164 = $5",
    )
    .bind(holder.administrator_id)
    .bind(holder.account_id)
    .bind(holder.now_ms)
    .bind(holder.country.code())
    .bind(e164)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends a hold.
pub async fn let_go(connection: &mut Connection, holder: Holder<'_>, e164: &str) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE stock_numbers SET held_until = 0 \
         WHERE held_administrator_id = $1 AND held_account_id = $2 AND e164 = $3",
    )
    .bind(holder.administrator_id)
    .bind(holder.account_id)
    .bind(e164)
    .execute(connection)
    .await
    .map(drop)
}

/// A number of the stock, as a holder sees it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StockNumber {
    /// The number in E.164.
    pub e164: String,
    /// Its kind.
    pub kind: String,
    /// Its area code.
    pub area_code: String,
    /// Its city.
    pub city: String,
    /// Until when the holder has it; 0 when they do not.
    pub held_until: i64,
}

/// A number of the holder's country.
pub async fn find(
    connection: &mut Connection,
    holder: Holder<'_>,
    e164: &str,
) -> Result<Option<StockNumber>, sqlx::Error> {
    sqlx::query_as(
        "SELECT e164, kind, area_code, city, CASE WHEN held_administrator_id = $1 AND held_account_id = $2 \
         AND held_until > $3 AND NOT EXISTS (SELECT 1 FROM numbers WHERE numbers.e164 = stock_numbers.e164) \
         THEN held_until ELSE 0 END AS held_until FROM stock_numbers WHERE country = $4 AND e164 = $5",
    )
    .bind(holder.administrator_id)
    .bind(holder.account_id)
    .bind(holder.now_ms)
    .bind(holder.country.code())
    .bind(e164)
    .fetch_optional(connection)
    .await
}

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

/// Which numbers the operator asks for; empty texts ask for all.
#[derive(Clone, Debug, Default)]
pub struct PlaceFilter {
    /// Of this country.
    pub country: Option<Country>,
    /// With this area code.
    pub area_code: String,
    /// Only what anybody may add now.
    pub only_free: bool,
}

/// What stands in the way of adding a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Availability {
    /// Nothing.
    Free,
    /// Somebody is about to add it.
    Held,
    /// It was released not long ago.
    Resting,
    /// This company has it.
    Taken(String),
}

/// A number as the operator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The number in E.164.
    pub e164: String,
    /// The code of its country.
    pub country: String,
    /// The code of its kind.
    pub kind: String,
    /// Its area code.
    pub area_code: String,
    /// Its city.
    pub city: String,
    /// Whether it can be had.
    pub availability: Availability,
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
