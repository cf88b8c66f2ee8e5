//! SQL of invoices, what was paid of them, and what was told about them.

use super::document::Document;
use super::invoice::Invoice;
use super::month::Month;
use crate::shared::database::Connection;
use crate::shared::money::{Currency, Money};
use crate::shared::random;

#[derive(sqlx::FromRow)]
struct InvoiceRow {
    number: i64,
    account_id: String,
    issued_at: i64,
    due_at: Option<i64>,
    stops_at: Option<i64>,
    currency: String,
    content: String,
    content_hash: String,
    paid: i64,
    credited: i64,
}

impl TryFrom<InvoiceRow> for Invoice {
    type Error = sqlx::Error;

    fn try_from(row: InvoiceRow) -> Result<Self, sqlx::Error> {
        let wrong = |what: &str| sqlx::Error::Decode(format!("invoice {}: {what}", row.number).into());
        // An invoice that somebody changed in the database is shown to nobody.
        if random::fingerprint(&row.content) != row.content_hash {
            return Err(wrong("its content is not what was issued"));
        }
        let currency = Currency::from_code(&row.currency).ok_or_else(|| wrong("its currency is unknown"))?;
        let document: Document = serde_json::from_str(&row.content).map_err(|_| wrong("its content cannot be read"))?;
        Ok(Self {
            account_id: row.account_id,
            document,
            issued_ms: row.issued_at,
            due_ms: row.due_at,
            stops_ms: row.stops_at,
            paid: Money::minor(row.paid, currency),
            credited: Money::minor(row.credited, currency),
        })
    }
}

const SELECT: &str = "SELECT number, account_id, issued_at, due_at, stops_at, currency, content, content_hash, \
     (SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM invoice_payments \
      WHERE invoice_payments.account_id = invoices.account_id AND invoice_payments.number = invoices.number) AS paid, \
     (SELECT CAST(COALESCE(-SUM(total), 0) AS BIGINT) FROM invoices AS notes \
      WHERE notes.account_id = invoices.account_id AND notes.refers_to = invoices.number) AS credited \
     FROM invoices";

/// The invoice of a number, if it is the account's.
pub async fn find(connection: &mut Connection, account_id: &str, number: i64) -> Result<Option<Invoice>, sqlx::Error> {
    // Constants of this file.
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE account_id = $1 AND number = $2"));
    let row: Option<InvoiceRow> = sqlx::query_as(sql).bind(account_id).bind(number).fetch_optional(connection).await?;
    row.map(Invoice::try_from).transpose()
}

/// All invoices and credit notes of an account, the newest first.
pub async fn list(connection: &mut Connection, account_id: &str) -> Result<Vec<Invoice>, sqlx::Error> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} WHERE account_id = $1 ORDER BY number DESC"));
    let rows: Vec<InvoiceRow> = sqlx::query_as(sql).bind(account_id).fetch_all(connection).await?;
    rows.into_iter().map(Invoice::try_from).collect()
}

/// When each invoice that is not paid is overdue, and when it stops outgoing calls: without reading what is written on them.
pub async fn unpaid(
    connection: &mut Connection,
    account_id: &str,
) -> Result<Vec<(Option<i64>, Option<i64>)>, sqlx::Error> {
    sqlx::query_as(
        "SELECT due_at, stops_at FROM invoices WHERE account_id = $1 AND kind = 'invoice' AND total > \
         (SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM invoice_payments \
          WHERE invoice_payments.account_id = invoices.account_id AND invoice_payments.number = invoices.number) - \
         (SELECT CAST(COALESCE(SUM(total), 0) AS BIGINT) FROM invoices AS notes \
          WHERE notes.account_id = invoices.account_id AND notes.refers_to = invoices.number)",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await
}

/// All invoices and credit notes of all accounts, the newest first: for the operator.
pub async fn list_of_all_accounts(connection: &mut Connection) -> Result<Vec<Invoice>, sqlx::Error> {
    let sql = sqlx::AssertSqlSafe(format!("{SELECT} ORDER BY number DESC"));
    let rows: Vec<InvoiceRow> = sqlx::query_as(sql).fetch_all(connection).await?;
    rows.into_iter().map(Invoice::try_from).collect()
}

/// The account of an invoice: for the operator.
pub async fn account_of(connection: &mut Connection, number: i64) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT account_id FROM invoices WHERE number = $1")
        .bind(number)
        .fetch_optional(connection)
        .await
}

/// How many invoices there are, and the last number that was given: the same, as there are no gaps.
pub async fn count_and_last(connection: &mut Connection) -> Result<(i64, i64), sqlx::Error> {
    sqlx::query_as("SELECT (SELECT COUNT(*) FROM invoices), last_number FROM invoice_series WHERE name = 'invoices'")
        .fetch_one(connection)
        .await
}

/// The next number. Until the transaction ends nobody else gets one; if it is not committed, the number is given again.
pub async fn next_number(connection: &mut Connection) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar(
        "UPDATE invoice_series SET last_number = last_number + 1 WHERE name = 'invoices' RETURNING last_number",
    )
    .fetch_one(connection)
    .await
}

/// Keeps what is issued.
pub async fn insert(connection: &mut Connection, invoice: &Invoice) -> Result<(), sqlx::Error> {
    let document = &invoice.document;
    let content = serde_json::to_string(document).map_err(|error| sqlx::Error::Encode(Box::new(error)))?;
    sqlx::query(
        "INSERT INTO invoices (number, account_id, kind, month, refers_to, issued_at, due_at, stops_at, currency, total, \
         content, content_hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(document.number)
    .bind(&invoice.account_id)
    .bind(document.kind.code())
    .bind(document.statement.month.to_string())
    .bind(document.refers_to)
    .bind(invoice.issued_ms)
    .bind(invoice.due_ms)
    .bind(invoice.stops_ms)
    .bind(document.statement.total.currency.code())
    .bind(document.statement.total.minor_units)
    .bind(&content)
    .bind(random::fingerprint(&content))
    .execute(connection)
    .await
    .map(drop)
}

/// Remembers that a month was looked at; false when it was before.
pub async fn mark_billed(connection: &mut Connection, account_id: &str, month: Month) -> Result<bool, sqlx::Error> {
    let done = sqlx::query("INSERT INTO billed_months (account_id, month) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(account_id)
        .bind(month.to_string())
        .execute(connection)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// The months that were looked at.
pub async fn billed(connection: &mut Connection, account_id: &str) -> Result<Vec<Month>, sqlx::Error> {
    let months: Vec<String> = sqlx::query_scalar("SELECT month FROM billed_months WHERE account_id = $1")
        .bind(account_id)
        .fetch_all(connection)
        .await?;
    Ok(months.iter().filter_map(|month| Month::parse(month)).collect())
}

/// Counts a payment for an invoice; false when it was counted before.
pub async fn insert_payment(
    connection: &mut Connection,
    account_id: &str,
    (payment_id, number): (&str, i64),
    amount: Money,
    now_ms: i64,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "INSERT INTO invoice_payments (account_id, payment_id, number, amount, paid_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT DO NOTHING",
    )
    .bind(account_id)
    .bind(payment_id)
    .bind(number)
    .bind(amount.minor_units)
    .bind(now_ms)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Remembers that a step was taken about an invoice; false when it was before.
pub async fn insert_step(
    connection: &mut Connection,
    account_id: &str,
    (number, step): (i64, &str),
    now_ms: i64,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "INSERT INTO invoice_steps (account_id, number, step, taken_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    )
    .bind(account_id)
    .bind(number)
    .bind(step)
    .bind(now_ms)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
