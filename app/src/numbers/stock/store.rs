//! SQL of the stock as those see it who choose a number.

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
         AND NOT EXISTS (SELECT 1 FROM numbers WHERE numbers.e164 = stock_numbers.e164) \
         AND NOT EXISTS (SELECT 1 FROM porting_numbers WHERE is_open = 1 AND porting_numbers.e164 = stock_numbers.e164)"
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

/// Holds a number until then if it is free, in place of the one held before; false when it is not free.
pub async fn hold(
    connection: &mut Connection,
    holder: Holder<'_>,
    e164: &str,
    until_ms: i64,
) -> Result<bool, sqlx::Error> {
    let is_held = claim(connection, holder, e164, until_ms).await?;
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
    Ok(is_held)
}

/// Holds a number until then if it is free, besides the one held before; false when it is not free. Of several who try at
/// once, one gets it: the others wait for the row and then see that it is held.
pub async fn claim(
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
