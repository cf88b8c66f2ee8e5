//! SQL of requests to bring numbers.

use std::collections::HashMap;

use jiff::civil::Date;

use super::bill::BillKind;
use super::carrier::{Carrier, Internet, LineType};
use super::reason::Reason;
use super::request::{Bill, Event, Request, Signature, State};
use crate::shared::database::Connection;

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    account_id: String,
    state: String,
    line_type: String,
    carrier: String,
    carrier_account: String,
    internet: String,
    holder_name: String,
    service_address: String,
    bill_id: String,
    bill_kind: String,
    bill_name: String,
    bill_bytes: i64,
    replaced_number: String,
    keeps_replaced: i64,
    signature_name: String,
    signed_at: Option<i64>,
    signed_from: String,
    port_day: String,
    version: i64,
    changed_at: i64,
}

fn wrong(id: &str, column: &str, value: &str) -> sqlx::Error {
    sqlx::Error::Decode(format!("porting_requests.{column} of {id}: {value}").into())
}

impl TryFrom<Row> for Request {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let id = row.id.as_str();
        let bill_kind = BillKind::from_code(&row.bill_kind);
        let (name, size_bytes) = (row.bill_name, row.bill_bytes);
        let bill = bill_kind.map(|kind| Bill { id: row.bill_id, kind, name, size_bytes });
        let (name, signed_from) = (row.signature_name, row.signed_from);
        Ok(Self {
            state: State::from_code(&row.state).ok_or_else(|| wrong(id, "state", &row.state))?,
            carrier: Carrier {
                line_type: LineType::from_code(&row.line_type).ok_or_else(|| wrong(id, "line_type", &row.line_type))?,
                name: row.carrier,
                account: row.carrier_account,
                internet: Internet::from_code(&row.internet).ok_or_else(|| wrong(id, "internet", &row.internet))?,
            },
            numbers: Vec::new(),
            holder_name: row.holder_name,
            service_address: row.service_address,
            bill,
            replaced_number: row.replaced_number,
            keeps_replaced: row.keeps_replaced == 1,
            signature: row.signed_at.map(|signed_at| Signature { name, signed_at, signed_from }),
            port_day: row.port_day.parse().ok(),
            version: row.version,
            changed_at: row.changed_at,
            events: Vec::new(),
            account_id: row.account_id,
            id: row.id,
        })
    }
}

/// `$1` is the account, `$2` the id of a request; empty for all.
const REQUESTS: &str = "SELECT id, account_id, state, line_type, carrier, carrier_account, internet, holder_name, \
     service_address, bill_id, bill_kind, bill_name, bill_bytes, replaced_number, keeps_replaced, signature_name, \
     signed_at, signed_from, port_day, version, changed_at FROM porting_requests \
     WHERE ($1 = '' OR account_id = $1) AND ($2 = '' OR id = $2) ORDER BY created_at DESC, id DESC";
const NUMBERS: &str = "SELECT request_id, e164 FROM porting_numbers \
     WHERE ($1 = '' OR account_id = $1) AND ($2 = '' OR request_id = $2) ORDER BY request_id, position";
const EVENTS: &str = "SELECT request_id, state, reason, note, port_day, happened_at FROM porting_events \
     WHERE ($1 = '' OR account_id = $1) AND ($2 = '' OR request_id = $2) ORDER BY happened_at, id";

async fn select(connection: &mut Connection, account_id: &str, id: &str) -> Result<Vec<Request>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(REQUESTS).bind(account_id).bind(id).fetch_all(&mut *connection).await?;
    let mut requests = rows.into_iter().map(Request::try_from).collect::<Result<Vec<_>, _>>()?;
    let numbers: Vec<(String, String)> =
        sqlx::query_as(NUMBERS).bind(account_id).bind(id).fetch_all(&mut *connection).await?;
    let events: Vec<(String, String, String, String, String, i64)> =
        sqlx::query_as(EVENTS).bind(account_id).bind(id).fetch_all(connection).await?;
    let places: HashMap<String, usize> =
        requests.iter().enumerate().map(|(place, request)| (request.id.clone(), place)).collect();
    let place_of = |id: &str| places.get(id).copied().unwrap_or(usize::MAX);
    for (request_id, e164) in numbers {
        if let Some(request) = requests.get_mut(place_of(&request_id)) {
            request.numbers.push(e164);
        }
    }
    for (request_id, state, reason, note, port_day, happened_at) in events {
        let state = State::from_code(&state).ok_or_else(|| wrong(&request_id, "state", &state))?;
        let (reason, port_day) = (Reason::from_code(&reason), port_day.parse().ok());
        if let Some(request) = requests.get_mut(place_of(&request_id)) {
            request.events.push(Event { state, reason, note, port_day, happened_at });
        }
    }
    Ok(requests)
}

/// All requests of an account, the newest first.
///
/// # Errors
/// A fault of the database.
pub async fn list(connection: &mut Connection, account_id: &str) -> Result<Vec<Request>, sqlx::Error> {
    // No account has an empty id, which asks for all.
    if account_id.is_empty() { Ok(Vec::new()) } else { select(connection, account_id, "").await }
}

/// One request of an account.
///
/// # Errors
/// A fault of the database.
pub async fn find(connection: &mut Connection, account_id: &str, id: &str) -> Result<Option<Request>, sqlx::Error> {
    if account_id.is_empty() || id.is_empty() {
        return Ok(None);
    }
    Ok(select(connection, account_id, id).await?.into_iter().next())
}

/// The requests of all accounts, the newest first: for the operator.
///
/// # Errors
/// A fault of the database.
pub async fn list_of_all_accounts(connection: &mut Connection) -> Result<Vec<Request>, sqlx::Error> {
    select(connection, "", "").await
}

/// A request, whosever it is: for the operator.
///
/// # Errors
/// A fault of the database.
pub async fn find_of_any_account(connection: &mut Connection, id: &str) -> Result<Option<Request>, sqlx::Error> {
    if id.is_empty() { Ok(None) } else { Ok(select(connection, "", id).await?.into_iter().next()) }
}

/// Adds a draft.
pub async fn insert(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    carrier: &Carrier,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO porting_requests (id, account_id, state, line_type, carrier, carrier_account, internet, \
         created_at, changed_at) VALUES ($1, $2, 'draft', $3, $4, $5, $6, $7, $7)",
    )
    .bind(id)
    .bind(account_id)
    .bind(carrier.line_type.code())
    .bind(&carrier.name)
    .bind(&carrier.account)
    .bind(carrier.internet.code())
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

/// Writes whose place the first number takes.
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

/// The request that is under way with a number, of any account.
pub async fn open_request_with(connection: &mut Connection, e164: &str) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT request_id FROM porting_numbers WHERE e164 = $1 AND is_open = 1")
        .bind(e164)
        .fetch_optional(connection)
        .await
}

/// A request names this file.
pub async fn names_bill(connection: &mut Connection, bill_id: &str) -> Result<bool, sqlx::Error> {
    let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM porting_requests WHERE bill_id = $1")
        .bind(bill_id)
        .fetch_one(connection)
        .await?;
    Ok(count > 0)
}
