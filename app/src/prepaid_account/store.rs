//! SQL of the prepaid accounts, and of what happened in them as people see it.

use super::rules::{RefillState, retry_after_ms};
use crate::shared::database::Connection;
use crate::shared::money::{Currency, Money};

/// What was chosen for an account, and how its refill goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrepaidAccount {
    /// It is refilled.
    pub refill_on: bool,
    /// By how much.
    pub refill_amount: Money,
    /// Below how much it is low.
    pub threshold: Money,
    /// It was low when it was last looked at.
    pub is_low: bool,
    /// How many charges were asked for.
    pub charges: i64,
    /// The payment of the charge under way, else empty.
    pub payment_id: String,
    /// How many charges failed one after the other.
    pub failures: i64,
    /// When the next one is tried.
    pub retry_at: Option<i64>,
    /// Counts what was chosen.
    pub version: i64,
}

impl PrepaidAccount {
    /// How the refill goes.
    pub fn refill_state(&self) -> RefillState {
        match (self.refill_on, self.payment_id.is_empty(), self.retry_at) {
            (_, false, _) => RefillState::Charging,
            (false, true, _) => RefillState::Off,
            (true, true, Some(at_ms)) => RefillState::Retrying(at_ms),
            (true, true, None) if self.failures > 0 && retry_after_ms(self.failures).is_none() => RefillState::Stopped,
            (true, true, None) => RefillState::Ready,
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    currency: String,
    refill_on: i64,
    refill_amount: i64,
    threshold: i64,
    is_low: i64,
    charges: i64,
    payment_id: String,
    failures: i64,
    retry_at: Option<i64>,
    version: i64,
}

/// What was chosen for an account, once something was.
pub async fn find(connection: &mut Connection, account_id: &str) -> Result<Option<PrepaidAccount>, sqlx::Error> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT currency, refill_on, refill_amount, threshold, is_low, charges, payment_id, failures, retry_at, version \
         FROM prepaid_accounts WHERE account_id = $1",
    )
    .bind(account_id)
    .fetch_optional(connection)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let currency = Currency::from_code(&row.currency)
        .ok_or_else(|| sqlx::Error::Decode(format!("prepaid_accounts.currency: {}", row.currency).into()))?;
    Ok(Some(PrepaidAccount {
        refill_on: row.refill_on != 0,
        refill_amount: Money::minor(row.refill_amount, currency),
        threshold: Money::minor(row.threshold, currency),
        is_low: row.is_low != 0,
        charges: row.charges,
        payment_id: row.payment_id,
        failures: row.failures,
        retry_at: row.retry_at,
        version: row.version,
    }))
}

/// Writes all of it, whether it was there or not.
pub async fn save(connection: &mut Connection, account_id: &str, account: &PrepaidAccount) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO prepaid_accounts (account_id, currency, refill_on, refill_amount, threshold, is_low, charges, payment_id, \
         failures, retry_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
         ON CONFLICT (account_id) DO UPDATE SET currency = excluded.currency, refill_on = excluded.refill_on, \
         refill_amount = excluded.refill_amount, threshold = excluded.threshold, is_low = excluded.is_low, \
         charges = excluded.charges, payment_id = excluded.payment_id, failures = excluded.failures, \
         retry_at = excluded.retry_at, version = excluded.version",
    )
    .bind(account_id)
    .bind(account.threshold.currency.code())
    .bind(i64::from(account.refill_on))
    .bind(account.refill_amount.minor_units)
    .bind(account.threshold.minor_units)
    .bind(i64::from(account.is_low))
    .bind(account.charges)
    .bind(&account.payment_id)
    .bind(account.failures)
    .bind(account.retry_at)
    .bind(account.version)
    .execute(connection)
    .await
    .map(drop)
}

/// Accounts whose failed charge is to be tried again by now. A few at a time.
pub async fn due(connection: &mut Connection, now_ms: i64) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT account_id FROM prepaid_accounts WHERE retry_at <= $1 ORDER BY retry_at LIMIT 100")
        .bind(now_ms)
        .fetch_all(connection)
        .await
}

/// Something that happened, as people see it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct EventRow {
    /// The movement's id: what happened later has a greater one.
    pub id: String,
    /// When.
    pub posted_at: i64,
    /// What, as in the ledger.
    pub kind: String,
    /// The payment, the call or the reason.
    pub subject: String,
    /// What it changed, in the smallest unit.
    pub minor_units: i64,
    /// The currency's code.
    pub currency: String,
    /// Whom a call was made to, in E.164, else empty.
    pub number: String,
    /// Where that is, in Spanish.
    pub destination_es: String,
    /// In English.
    pub destination_en: String,
    /// In French.
    pub destination_fr: String,
    /// How long it lasted.
    pub seconds: i64,
}

/// Which of them.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// The kinds, with a space around each.
    pub kinds: &'a str,
    /// From this moment on.
    pub from_ms: i64,
    /// Before this moment.
    pub until_ms: i64,
    /// Those before or after this one, or all when empty.
    pub beside: &'a str,
    /// After it, the earliest first; else before it, the latest first.
    pub upwards: bool,
    /// No more than so many.
    pub most: i64,
}

/// What happened in an account.
pub async fn events(
    connection: &mut Connection,
    account_id: &str,
    wanted: Wanted<'_>,
) -> Result<Vec<EventRow>, sqlx::Error> {
    let rest = if wanted.upwards {
        "AND movements.id > $5 ORDER BY movements.id LIMIT $6"
    } else {
        "AND ($5 = '' OR movements.id < $5) ORDER BY movements.id DESC LIMIT $6"
    };
    let sql = format!(
        "SELECT movements.id, movements.posted_at, movements.kind, movements.subject, \
         -(COALESCE(prepaid.minor_units, 0) + COALESCE(reserved.minor_units, 0)) AS minor_units, movements.currency, \
         COALESCE(calls.number, '') AS number, COALESCE(calls.destination_es, '') AS destination_es, \
         COALESCE(calls.destination_en, '') AS destination_en, COALESCE(calls.destination_fr, '') AS destination_fr, \
         COALESCE(calls.seconds, 0) AS seconds FROM ledger_movements AS movements \
         LEFT JOIN ledger_postings AS prepaid ON prepaid.account_id = movements.account_id \
         AND prepaid.movement_id = movements.id AND prepaid.book = 'prepaid' \
         LEFT JOIN ledger_postings AS reserved ON reserved.account_id = movements.account_id \
         AND reserved.movement_id = movements.id AND reserved.book = 'reserved' \
         LEFT JOIN prepaid_calls AS calls ON calls.account_id = movements.account_id AND calls.call_id = movements.subject \
         AND movements.kind = 'prepaid_account.call' \
         WHERE movements.account_id = $1 AND $2 LIKE '% ' || movements.kind || ' %' \
         AND movements.posted_at >= $3 AND movements.posted_at < $4 {rest}"
    );
    // Constants of this file only.
    sqlx::query_as(sqlx::AssertSqlSafe(sql))
        .bind(account_id)
        .bind(wanted.kinds)
        .bind(wanted.from_ms)
        .bind(wanted.until_ms)
        .bind(wanted.beside)
        .bind(wanted.most)
        .fetch_all(connection)
        .await
}
