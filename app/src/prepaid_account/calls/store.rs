//! SQL of the calls.

use super::reserving::Hold;
use crate::call_rates::{Names, Tariff};
use crate::shared::database::Connection;
use crate::shared::money::{Currency, Money};

/// A call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallRow {
    /// It can still be settled.
    pub state: State,
    /// In what it is paid.
    pub currency: Currency,
    /// What it costs.
    pub tariff: Tariff,
    /// How often something was set aside.
    pub slices: i64,
    /// How much in all.
    pub reserved: Money,
    /// For how long one may talk for it.
    pub allowed_seconds: i64,
    /// What it cost, once it ended.
    pub cost: Money,
}

/// How far a call is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Something is set aside for it.
    Open,
    /// It was paid.
    Settled,
    /// What was set aside went back.
    Released,
}

impl State {
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Settled => "settled",
            Self::Released => "released",
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    state: String,
    currency: String,
    per_minute: i64,
    connection: i64,
    increment_seconds: i64,
    slices: i64,
    reserved: i64,
    allowed_seconds: i64,
    cost: Option<i64>,
}

impl TryFrom<Row> for CallRow {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let wrong = |what: &str| sqlx::Error::Decode(format!("prepaid_calls: {what}").into());
        let currency = Currency::from_code(&row.currency).ok_or_else(|| wrong(&row.currency))?;
        let state = [State::Open, State::Settled, State::Released].into_iter().find(|state| state.code() == row.state);
        let Row { per_minute, connection, increment_seconds, slices, reserved, allowed_seconds, cost, .. } = row;
        Ok(Self {
            state: state.ok_or_else(|| wrong(&row.state))?,
            currency,
            tariff: Tariff { per_minute, connection, increment_seconds },
            slices,
            reserved: Money::minor(reserved, currency),
            allowed_seconds,
            cost: Money::minor(cost.unwrap_or_default(), currency),
        })
    }
}

/// A call of an account.
pub async fn find(
    connection: &mut Connection,
    account_id: &str,
    call_id: &str,
) -> Result<Option<CallRow>, sqlx::Error> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT state, currency, per_minute, connection, increment_seconds, slices, reserved, allowed_seconds, cost \
         FROM prepaid_calls WHERE account_id = $1 AND call_id = $2",
    )
    .bind(account_id)
    .bind(call_id)
    .fetch_optional(connection)
    .await?;
    row.map(CallRow::try_from).transpose()
}

/// Adds a call; false when it is there already.
pub async fn insert(connection: &mut Connection, hold: &Hold<'_>, times: (i64, i64)) -> Result<bool, sqlx::Error> {
    let Names { es, en, fr } = hold.names;
    let inserted = sqlx::query(
        "INSERT INTO prepaid_calls (account_id, call_id, number, destination_es, destination_en, destination_fr, currency, \
         per_minute, connection, increment_seconds, state, slices, reserved, allowed_seconds, began_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', 1, $11, $12, $13, $14) \
         ON CONFLICT (account_id, call_id) DO NOTHING",
    )
    .bind(hold.account_id)
    .bind(hold.call_id)
    .bind(hold.number)
    .bind(es)
    .bind(en)
    .bind(fr)
    .bind(hold.amount.currency.code())
    .bind(hold.tariff.per_minute)
    .bind(hold.tariff.connection)
    .bind(hold.tariff.increment_seconds)
    .bind(hold.amount.minor_units)
    .bind(hold.seconds)
    .bind(times.0)
    .bind(times.1)
    .execute(connection)
    .await?;
    Ok(inserted.rows_affected() > 0)
}

/// Sets more aside for an open call.
pub async fn prolong(
    connection: &mut Connection,
    (account_id, call_id): (&str, &str),
    (slice, reserved): (i64, Money),
    (seconds, expires_ms): (i64, i64),
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE prepaid_calls SET slices = $1, reserved = $2, allowed_seconds = $3, expires_at = $4 \
         WHERE account_id = $5 AND call_id = $6 AND state = 'open'",
    )
    .bind(slice)
    .bind(reserved.minor_units)
    .bind(seconds)
    .bind(expires_ms)
    .bind(account_id)
    .bind(call_id)
    .execute(connection)
    .await
    .map(drop)
}

/// Ends a call.
pub async fn end(
    connection: &mut Connection,
    (account_id, call_id): (&str, &str),
    state: State,
    (seconds, cost): (i64, Money),
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE prepaid_calls SET state = $1, seconds = $2, cost = $3, ended_at = $4 WHERE account_id = $5 AND call_id = $6",
    )
    .bind(state.code())
    .bind(seconds)
    .bind(cost.minor_units)
    .bind(now_ms)
    .bind(account_id)
    .bind(call_id)
    .execute(connection)
    .await
    .map(drop)
}

/// Open calls that nobody ended in time: account and call. A few at a time.
pub async fn expired(connection: &mut Connection, now_ms: i64) -> Result<Vec<(String, String)>, sqlx::Error> {
    sqlx::query_as(
        "SELECT account_id, call_id FROM prepaid_calls WHERE state = 'open' AND expires_at <= $1 \
         ORDER BY expires_at, call_id LIMIT 100",
    )
    .bind(now_ms)
    .fetch_all(connection)
    .await
}

/// What is set aside for an account's open calls, which is what the ledger has in the book for it.
#[cfg(test)]
pub async fn reserved(connection: &mut Connection, account_id: &str) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT CAST(COALESCE(SUM(reserved), 0) AS BIGINT) FROM prepaid_calls WHERE account_id = $1 AND state = 'open'",
    )
    .bind(account_id)
    .fetch_one(connection)
    .await
}
