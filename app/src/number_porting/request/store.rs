//! SQL that reads requests to bring numbers.

use std::collections::HashMap;

use super::{Bill, Event, Request, Signature, State};
use crate::number_porting::bill::BillKind;
use crate::number_porting::carrier::{Carrier, Internet, LineType};
use crate::number_porting::reason::Reason;
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
    unfinished: String,
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
        let carrier = (!row.line_type.is_empty()).then(|| -> Result<Carrier, sqlx::Error> {
            Ok(Carrier {
                line_type: LineType::from_code(&row.line_type).ok_or_else(|| wrong(id, "line_type", &row.line_type))?,
                name: row.carrier,
                account: row.carrier_account,
                internet: Internet::from_code(&row.internet).ok_or_else(|| wrong(id, "internet", &row.internet))?,
            })
        });
        let carrier = carrier.transpose()?;
        let unfinished = serde_json::from_str(&row.unfinished);
        let unfinished = unfinished.map_err(|_| wrong(id, "unfinished", &row.unfinished))?;
        Ok(Self {
            state: State::from_code(&row.state).ok_or_else(|| wrong(id, "state", &row.state))?,
            carrier,
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
            unfinished,
            events: Vec::new(),
            account_id: row.account_id,
            id: row.id,
        })
    }
}

/// `$1` is the account, `$2` the id of a request; empty for all.
const REQUESTS: &str = "SELECT id, account_id, state, line_type, carrier, carrier_account, internet, holder_name, \
     service_address, bill_id, bill_kind, bill_name, bill_bytes, replaced_number, keeps_replaced, signature_name, \
     signed_at, signed_from, port_day, version, changed_at, unfinished FROM porting_requests \
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

/// The request that is under way with a number, of any account.
pub async fn open_request_with(connection: &mut Connection, e164: &str) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT request_id FROM porting_numbers WHERE e164 = $1 AND is_open = 1")
        .bind(e164)
        .fetch_optional(connection)
        .await
}

/// True when another request of the account that is under way replaces a number.
pub async fn is_replaced_by_another(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    e164: &str,
) -> Result<bool, sqlx::Error> {
    let count: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM porting_requests WHERE account_id = $1 AND id <> $2 AND replaced_number = $3 \
         AND state IN ('received', 'sent', 'reviewing', 'confirmed')",
    )
    .bind(account_id)
    .bind(id)
    .bind(e164)
    .fetch_one(connection)
    .await?;
    Ok(count > 0)
}

/// A request names this file.
pub async fn names_bill(connection: &mut Connection, bill_id: &str) -> Result<bool, sqlx::Error> {
    let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM porting_requests WHERE bill_id = $1")
        .bind(bill_id)
        .fetch_one(connection)
        .await?;
    Ok(count > 0)
}
