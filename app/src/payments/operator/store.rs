//! SQL of what the operator does with payments.

use crate::payments::payment::Payment;
use crate::payments::store::{COLUMNS, PaymentRow};
use crate::shared::database::Connection;

/// Makes a payment one by transfer, with the bank's reference and the day it came in.
pub async fn book_transfer(
    connection: &mut Connection,
    payment: &Payment,
    (bank_reference, received_on): (&str, &str),
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE payments SET provider = 'manual', provider_reference = $1, received_on = $2, paid_by = 'transfer' WHERE account_id = $3 AND id = $4",
    )
    .bind(bank_reference)
    .bind(received_on)
    .bind(&payment.account_id)
    .bind(&payment.id)
    .execute(connection)
    .await
    .map(drop)
}

/// Payments of all accounts that an id or a reference names: for the operator.
pub async fn find_for_operator(connection: &mut Connection, name: &str) -> Result<Option<Payment>, sqlx::Error> {
    // The columns are a constant.
    let sql = sqlx::AssertSqlSafe(format!("SELECT {COLUMNS} FROM payments WHERE id = $1 OR reference = $1"));
    let row: Option<PaymentRow> = sqlx::query_as(sql).bind(name).fetch_optional(connection).await?;
    row.map(Payment::try_from).transpose()
}

/// Payments of all accounts, or of one, in any state, or in one, the newest first: for the operator.
pub async fn list_for_operator(
    connection: &mut Connection,
    account_id: Option<&str>,
    state: Option<&str>,
) -> Result<Vec<Payment>, sqlx::Error> {
    // The columns are a constant.
    let sql = sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS} FROM payments WHERE ($1 = '' OR account_id = $1) AND ($2 = '' OR state = $2) \
         ORDER BY asked_at DESC, id DESC"
    ));
    let rows: Vec<PaymentRow> = sqlx::query_as(sql)
        .bind(account_id.unwrap_or_default())
        .bind(state.unwrap_or_default())
        .fetch_all(connection)
        .await?;
    rows.into_iter().map(Payment::try_from).collect()
}

/// True when a transfer with this reference of the bank was booked for an account.
pub async fn is_booked(
    connection: &mut Connection,
    account_id: &str,
    bank_reference: &str,
) -> Result<bool, sqlx::Error> {
    let count: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM payments WHERE account_id = $1 AND provider = 'manual' AND provider_reference = $2",
    )
    .bind(account_id)
    .bind(bank_reference)
    .fetch_one(connection)
    .await?;
    Ok(count > 0)
}
