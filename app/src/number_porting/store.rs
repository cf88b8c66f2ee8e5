//! SQL that writes requests to bring numbers.

use jiff::civil::Date;

use super::carrier::Carrier;
use super::leaving::Unfinished;
use super::reason::Reason;
use super::request::{Bill, Event, Signature};
use crate::shared::database::Connection;

/// Adds a draft; without a carrier as long as its first step is not complete.
pub async fn insert(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    carrier: Option<&Carrier>,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO porting_requests (id, account_id, state, line_type, carrier, carrier_account, internet, \
         created_at, changed_at) VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7, $7)",
    )
    .bind(id)
    .bind(account_id)
    .bind(carrier.map_or("", |carrier| carrier.line_type.code()))
    .bind(carrier.map_or("", |carrier| carrier.name.as_str()))
    .bind(carrier.map_or("", |carrier| carrier.account.as_str()))
    .bind(carrier.map_or("", |carrier| carrier.internet.code()))
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// Counts a change of a request if its version is still this one; false when it is not. What was changed is written in the
/// same transaction.
pub async fn count_change(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    version: i64,
    now_ms: i64,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE porting_requests SET version = version + 1, changed_at = $1 \
         WHERE account_id = $2 AND id = $3 AND version = $4",
    )
    .bind(now_ms)
    .bind(account_id)
    .bind(id)
    .bind(version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Writes what was typed in steps that are not complete.
pub async fn set_unfinished(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    unfinished: &Unfinished,
) -> Result<(), sqlx::Error> {
    let written = serde_json::to_string(unfinished).map_err(|error| sqlx::Error::Encode(error.into()))?;
    sqlx::query("UPDATE porting_requests SET unfinished = $1 WHERE account_id = $2 AND id = $3")
        .bind(written)
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

/// Writes where the numbers come from.
pub async fn set_carrier(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    carrier: &Carrier,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE porting_requests SET line_type = $1, carrier = $2, carrier_account = $3, internet = $4 \
         WHERE account_id = $5 AND id = $6",
    )
    .bind(carrier.line_type.code())
    .bind(&carrier.name)
    .bind(&carrier.account)
    .bind(carrier.internet.code())
    .bind(account_id)
    .bind(id)
    .execute(connection)
    .await
    .map(drop)
}

/// Writes which numbers they are.
pub async fn set_numbers(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    numbers: &[String],
) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM porting_numbers WHERE account_id = $1 AND request_id = $2")
        .bind(account_id)
        .bind(id)
        .execute(&mut *connection)
        .await?;
    for (e164, position) in numbers.iter().zip(0_i64..) {
        sqlx::query("INSERT INTO porting_numbers (account_id, request_id, position, e164) VALUES ($1, $2, $3, $4)")
            .bind(account_id)
            .bind(id)
            .bind(position)
            .bind(e164)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// Writes whose they are.
pub async fn set_holder(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    (name, address): (&str, &str),
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE porting_requests SET holder_name = $1, service_address = $2 WHERE account_id = $3 AND id = $4")
        .bind(name)
        .bind(address)
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

/// Writes which file the bill is, or that there is none.
pub async fn set_bill(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    bill: Option<&Bill>,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE porting_requests SET bill_id = $1, bill_kind = $2, bill_name = $3, bill_bytes = $4 \
         WHERE account_id = $5 AND id = $6",
    )
    .bind(bill.map_or("", |bill| bill.id.as_str()))
    .bind(bill.map_or("", |bill| bill.kind.code()))
    .bind(bill.map_or("", |bill| bill.name.as_str()))
    .bind(bill.map_or(0, |bill| bill.size_bytes))
    .bind(account_id)
    .bind(id)
    .execute(connection)
    .await
    .map(drop)
}

/// Writes whose place the first number takes, or that it takes none.
pub async fn set_replacement(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    (e164, keeps): (&str, bool),
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE porting_requests SET replaced_number = $1, keeps_replaced = $2 WHERE account_id = $3 AND id = $4",
    )
    .bind(e164)
    .bind(i64::from(keeps))
    .bind(account_id)
    .bind(id)
    .execute(connection)
    .await
    .map(drop)
}

/// Writes who signed.
pub async fn set_signature(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    signature: &Signature,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE porting_requests SET signature_name = $1, signed_at = $2, signed_from = $3 \
         WHERE account_id = $4 AND id = $5",
    )
    .bind(&signature.name)
    .bind(signature.signed_at)
    .bind(&signature.signed_from)
    .bind(account_id)
    .bind(id)
    .execute(connection)
    .await
    .map(drop)
}

/// Brings a request into the state of an event, and writes the event. While it is under way its numbers are taken: by another
/// request they are refused as a unique violation.
pub async fn add_event(
    connection: &mut Connection,
    (account_id, id, event_id): (&str, &str, &str),
    event: &Event,
) -> Result<(), sqlx::Error> {
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    sqlx::query(
        "INSERT INTO porting_events (id, account_id, request_id, state, reason, note, port_day, happened_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(event_id)
    .bind(account_id)
    .bind(id)
    .bind(event.state.code())
    .bind(event.reason.map(Reason::code).unwrap_or_default())
    .bind(&event.note)
    .bind(day(event.port_day))
    .bind(event.happened_at)
    .execute(&mut *connection)
    .await?;
    sqlx::query(
        "UPDATE porting_requests SET state = $1, port_day = $2, version = version + 1, changed_at = $3 \
         WHERE account_id = $4 AND id = $5",
    )
    .bind(event.state.code())
    .bind(day(event.port_day))
    .bind(event.happened_at)
    .bind(account_id)
    .bind(id)
    .execute(&mut *connection)
    .await?;
    sqlx::query("UPDATE porting_numbers SET is_open = $1 WHERE account_id = $2 AND request_id = $3")
        .bind(i64::from(event.state.is_under_way()))
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

/// Removes a draft.
pub async fn delete(connection: &mut Connection, account_id: &str, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM porting_requests WHERE account_id = $1 AND id = $2 AND state = 'draft'")
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}
