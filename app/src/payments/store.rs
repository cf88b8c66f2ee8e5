//! SQL of payments.

use super::payment::{Checkout, Outcome, Payment, Provider, Purpose, REPLACED, Request, State};
use crate::shared::database::Connection;
use crate::shared::money::{Currency, Money};

/// A payment as the database has it.
#[derive(sqlx::FromRow)]
pub(super) struct PaymentRow {
    id: String,
    account_id: String,
    provider: String,
    purpose: String,
    subject: String,
    amount: i64,
    currency: String,
    reference: String,
    is_charge: i64,
    state: String,
    failure: String,
    provider_reference: String,
    checkout_id: String,
    checkout_url: String,
    checkout_until: i64,
    checkouts: i64,
    received_on: String,
    asked_at: i64,
    settled_at: Option<i64>,
}

/// Its columns.
pub(super) const COLUMNS: &str = "id, account_id, provider, purpose, subject, amount, currency, reference, is_charge, state, failure, \
                       provider_reference, checkout_id, checkout_url, checkout_until, checkouts, received_on, asked_at, settled_at";

impl TryFrom<PaymentRow> for Payment {
    type Error = sqlx::Error;

    fn try_from(row: PaymentRow) -> Result<Self, sqlx::Error> {
        let wrong = |column: &str, value: &str| -> sqlx::Error {
            sqlx::Error::Decode(format!("payments.{column} of {}: {value}", row.id).into())
        };
        let state = match row.state.as_str() {
            "waiting" => State::Waiting,
            "paid" => State::Paid,
            "failed" => State::Failed(row.failure),
            other => return Err(wrong("state", other)),
        };
        let currency = Currency::from_code(&row.currency).ok_or_else(|| wrong("currency", &row.currency))?;
        let checkout = (!row.checkout_id.is_empty()).then_some(Checkout {
            id: row.checkout_id,
            url: row.checkout_url,
            until_ms: row.checkout_until,
        });
        Ok(Self {
            provider: Provider::from_code(&row.provider).ok_or_else(|| wrong("provider", &row.provider))?,
            purpose: Purpose::from_code(&row.purpose).ok_or_else(|| wrong("purpose", &row.purpose))?,
            id: row.id,
            account_id: row.account_id,
            subject: row.subject,
            amount: Money::minor(row.amount, currency),
            reference: row.reference,
            is_charge: row.is_charge != 0,
            state,
            provider_reference: row.provider_reference,
            checkout,
            checkouts: row.checkouts,
            received_on: row.received_on,
            asked_ms: row.asked_at,
            settled_ms: row.settled_at,
        })
    }
}

/// Adds a payment unless there is one of the same key; true when it is new.
pub(super) async fn insert(
    connection: &mut Connection,
    now_ms: i64,
    (id, reference): (&str, &str),
    (provider, is_charge): (Provider, bool),
    request: &Request<'_>,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "INSERT INTO payments (id, account_id, provider, purpose, subject, amount, currency, request_key, reference, \
         is_charge, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
         ON CONFLICT (account_id, request_key) DO NOTHING",
    )
    .bind(id)
    .bind(request.account_id)
    .bind(provider.code())
    .bind(request.purpose.code())
    .bind(request.subject)
    .bind(request.amount.minor_units)
    .bind(request.amount.currency.code())
    .bind(request.key)
    .bind(reference)
    .bind(i64::from(is_charge))
    .bind(now_ms)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The payment of an account that one column names.
async fn find_where(
    connection: &mut Connection,
    column: &'static str,
    (account_id, value): (&str, &str),
) -> Result<Option<Payment>, sqlx::Error> {
    // Both parts are constants of this file.
    let sql = sqlx::AssertSqlSafe(format!("SELECT {COLUMNS} FROM payments WHERE account_id = $1 AND {column} = $2"));
    let row: Option<PaymentRow> = sqlx::query_as(sql).bind(account_id).bind(value).fetch_optional(connection).await?;
    row.map(Payment::try_from).transpose()
}

/// A payment of an account.
pub async fn find(
    connection: &mut Connection,
    account_id: &str,
    payment_id: &str,
) -> Result<Option<Payment>, sqlx::Error> {
    find_where(connection, "id", (account_id, payment_id)).await
}

/// The payment of an account that was asked for with this key.
pub async fn find_by_key(
    connection: &mut Connection,
    account_id: &str,
    key: &str,
) -> Result<Option<Payment>, sqlx::Error> {
    find_where(connection, "request_key", (account_id, key)).await
}

/// The payment of an account that a payer names by its reference.
pub async fn find_by_reference(
    connection: &mut Connection,
    account_id: &str,
    reference: &str,
) -> Result<Option<Payment>, sqlx::Error> {
    find_where(connection, "reference", (account_id, reference)).await
}

/// All payments of an account, the newest first.
pub async fn list_for_account(connection: &mut Connection, account_id: &str) -> Result<Vec<Payment>, sqlx::Error> {
    // The columns are a constant of this file.
    let sql = sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM payments WHERE account_id = $1 ORDER BY asked_at DESC, id DESC"
    ));
    let rows: Vec<PaymentRow> = sqlx::query_as(sql).bind(account_id).fetch_all(connection).await?;
    rows.into_iter().map(Payment::try_from).collect()
}

/// The payments of an account that somebody still has to make by themselves for a purpose, the newest first.
pub async fn list_to_be_made(
    connection: &mut Connection,
    account_id: &str,
    purpose: Purpose,
) -> Result<Vec<Payment>, sqlx::Error> {
    // The columns are a constant of this file.
    let sql = sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM payments WHERE account_id = $1 AND purpose = $2 AND state = 'waiting' AND is_charge = 0 \
         ORDER BY asked_at DESC, id DESC"
    ));
    let rows: Vec<PaymentRow> = sqlx::query_as(sql).bind(account_id).bind(purpose.code()).fetch_all(connection).await?;
    rows.into_iter().map(Payment::try_from).collect()
}

/// Ends a payment; false when it has ended so already, or was paid. One that failed may still be paid, as the money is there, or be
/// replaced by another that asks for less.
pub(super) async fn settle(
    connection: &mut Connection,
    now_ms: i64,
    (account_id, payment_id): (&str, &str),
    outcome: &Outcome,
) -> Result<bool, sqlx::Error> {
    let (state, failure) = match outcome {
        Outcome::Paid => ("paid", ""),
        Outcome::Failed(code) => ("failed", code.as_str()),
    };
    let done = sqlx::query(
        "UPDATE payments SET state = $1, failure = $2, settled_at = $3, told_at = NULL, checkout_id = '', checkout_url = '' \
         WHERE account_id = $4 AND id = $5 AND (state = 'waiting' OR (state = 'failed' AND ($1 = 'paid' OR ($2 = $6 AND failure <> $6))))",
    )
    .bind(state)
    .bind(failure)
    .bind(now_ms)
    .bind(account_id)
    .bind(payment_id)
    .bind(REPLACED)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Keeps what the money of a payment came by; false when it came by something else before.
pub(super) async fn claim(
    connection: &mut Connection,
    (account_id, payment_id): (&str, &str),
    by: &str,
) -> Result<bool, sqlx::Error> {
    let sql = "UPDATE payments SET paid_by = $1 WHERE account_id = $2 AND id = $3 AND paid_by IN ('', $1)";
    let done = sqlx::query(sql).bind(by).bind(account_id).bind(payment_id).execute(connection).await?;
    Ok(done.rows_affected() == 1)
}

/// Payments that were begun at a provider, asked for within these times or with a page that was open then, and of which nothing
/// was heard; also those whose charge failed and that somebody then went to pay.
pub(super) async fn waiting_since(
    connection: &mut Connection,
    asked: std::ops::Range<i64>,
) -> Result<Vec<Payment>, sqlx::Error> {
    // The columns are a constant.
    let sql = sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM payments WHERE provider <> 'manual' AND (asked_at >= $1 OR checkout_until >= $1) \
         AND asked_at < $2 AND ((state = 'waiting' AND provider_reference <> '') OR (state <> 'paid' AND checkout_id <> '')) \
         ORDER BY asked_at, id"
    ));
    let rows: Vec<PaymentRow> = sqlx::query_as(sql).bind(asked.start).bind(asked.end).fetch_all(connection).await?;
    rows.into_iter().map(Payment::try_from).collect()
}

/// Keeps the page that is open for a payment. When another was opened at the same time, the first one counts: it has the
/// same name, as it was asked for with the same key.
pub(super) async fn open_checkout(
    connection: &mut Connection,
    payment: &Payment,
    page: &Checkout,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE payments SET checkout_id = $1, checkout_url = $2, checkout_until = $3, checkouts = checkouts + 1 \
         WHERE account_id = $4 AND id = $5 AND checkouts = $6 AND state <> 'paid'",
    )
    .bind(&page.id)
    .bind(&page.url)
    .bind(page.until_ms)
    .bind(&payment.account_id)
    .bind(&payment.id)
    .bind(payment.checkouts)
    .execute(connection)
    .await
    .map(drop)
}

/// Forgets a page that cannot be used any more.
pub(super) async fn close_checkout(
    connection: &mut Connection,
    payment: &Payment,
    checkout_id: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE payments SET checkout_id = '', checkout_url = '' WHERE account_id = $1 AND id = $2 AND checkout_id = $3",
    )
    .bind(&payment.account_id)
    .bind(&payment.id)
    .bind(checkout_id)
    .execute(connection)
    .await
    .map(drop)
}

/// Keeps the provider's name for a charge that is still wanted. The first one counts.
pub(super) async fn prepare_charge(
    connection: &mut Connection,
    payment: &Payment,
    provider_reference: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE payments SET provider_reference = $1 WHERE account_id = $2 AND id = $3 AND provider_reference = '' \
         AND state = 'waiting'",
    )
    .bind(provider_reference)
    .bind(&payment.account_id)
    .bind(&payment.id)
    .execute(connection)
    .await
    .map(drop)
}

/// Marks that the administrators were told how a payment ended; false when they were told before.
pub(super) async fn mark_told(
    connection: &mut Connection,
    now_ms: i64,
    (account_id, payment_id): (&str, &str),
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE payments SET told_at = $1 WHERE account_id = $2 AND id = $3 AND told_at IS NULL AND state <> 'waiting'",
    )
    .bind(now_ms)
    .bind(account_id)
    .bind(payment_id)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
