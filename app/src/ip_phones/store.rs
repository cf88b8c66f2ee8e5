//! SQL of rented phones.

use super::mac::Mac;
use super::phone::{Phone, PhoneUser, Rent, State, Times};
use crate::shared::database::Connection;

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    account_id: String,
    model: String,
    user_id: Option<String>,
    user_number: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    delivery_name: String,
    delivery_address: String,
    state: String,
    mac: Option<String>,
    ordered_at: i64,
    prepared_at: Option<i64>,
    sent_at: Option<i64>,
    delivered_at: Option<i64>,
    return_asked_at: Option<i64>,
    returned_at: Option<i64>,
    cancelled_at: Option<i64>,
}

impl TryFrom<Row> for Phone {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let state = State::from_code(&row.state)
            .ok_or_else(|| sqlx::Error::Decode(format!("ip_phones.state of {}: {}", row.id, row.state).into()))?;
        let names = row.user_id.zip(row.user_number).zip(row.first_name.zip(row.last_name));
        let user = names.map(|((id, number), (first, last))| PhoneUser { id, name: format!("{first} {last}"), number });
        Ok(Self {
            id: row.id,
            account_id: row.account_id,
            model: row.model,
            user,
            delivery_name: row.delivery_name,
            delivery_address: row.delivery_address,
            state,
            mac: row.mac.map(Mac::stored),
            times: Times {
                ordered: row.ordered_at,
                prepared: row.prepared_at,
                sent: row.sent_at,
                delivered: row.delivered_at,
                return_asked: row.return_asked_at,
                returned: row.returned_at,
                cancelled: row.cancelled_at,
            },
        })
    }
}

/// Phones with their users; a user who is gone is nobody. `$1` is the account, `$2` the id of an order; empty for all.
const PHONES: &str = "SELECT ip_phones.id, ip_phones.account_id, model, extensions.id AS user_id, \
     number AS user_number, first_name, last_name, delivery_name, delivery_address, state, mac, ordered_at, \
     prepared_at, sent_at, delivered_at, return_asked_at, returned_at, cancelled_at FROM ip_phones \
     LEFT JOIN extensions ON extensions.account_id = ip_phones.account_id AND extensions.id = ip_phones.user_id \
     WHERE ($1 = '' OR ip_phones.account_id = $1) AND ($2 = '' OR ip_phones.id = $2) \
     ORDER BY ordered_at DESC, ip_phones.id DESC";

async fn select(connection: &mut Connection, account_id: &str, id: &str) -> Result<Vec<Phone>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(PHONES).bind(account_id).bind(id).fetch_all(connection).await?;
    rows.into_iter().map(Phone::try_from).collect()
}

/// All phones of an account, the newest order first.
///
/// # Errors
/// A fault of the database.
pub async fn list(connection: &mut Connection, account_id: &str) -> Result<Vec<Phone>, sqlx::Error> {
    // No account has an empty id, which asks for all.
    if account_id.is_empty() { Ok(Vec::new()) } else { select(connection, account_id, "").await }
}

/// One phone of an account.
///
/// # Errors
/// A fault of the database.
pub async fn find(connection: &mut Connection, account_id: &str, id: &str) -> Result<Option<Phone>, sqlx::Error> {
    if account_id.is_empty() || id.is_empty() {
        return Ok(None);
    }
    Ok(select(connection, account_id, id).await?.into_iter().next())
}

/// The phones of all accounts, the newest order first: for the operator.
///
/// # Errors
/// A fault of the database.
pub async fn list_of_all_accounts(connection: &mut Connection) -> Result<Vec<Phone>, sqlx::Error> {
    select(connection, "", "").await
}

/// The phone of an order, whosever it is: for the operator.
///
/// # Errors
/// A fault of the database.
pub async fn find_of_any_account(connection: &mut Connection, id: &str) -> Result<Option<Phone>, sqlx::Error> {
    if id.is_empty() { Ok(None) } else { Ok(select(connection, "", id).await?.into_iter().next()) }
}

/// The phone that is a user's, on its way or delivered.
///
/// # Errors
/// A fault of the database.
pub async fn find_of_user(
    connection: &mut Connection,
    account_id: &str,
    user_id: &str,
) -> Result<Option<Phone>, sqlx::Error> {
    let of_user = |phone: &Phone| phone.user.as_ref().is_some_and(|user| user.id == user_id) && !phone.state.is_over();
    Ok(list(connection, account_id).await?.into_iter().find(of_user))
}

/// What an account rents and rented.
///
/// # Errors
/// A fault of the database.
pub async fn rents(connection: &mut Connection, account_id: &str) -> Result<Vec<Rent>, sqlx::Error> {
    let rent = |phone: Phone| phone.times.delivered.map(|from_ms| Rent { from_ms, until_ms: phone.times.returned });
    Ok(list(connection, account_id).await?.into_iter().filter_map(rent).collect())
}

/// What is ordered.
#[derive(Clone, Debug)]
pub struct Order<'a> {
    pub id: &'a str,
    pub model: &'a str,
    pub user_id: &'a str,
    pub delivery_name: &'a str,
    pub delivery_address: &'a str,
}

/// Adds an order.
pub async fn insert(
    connection: &mut Connection,
    account_id: &str,
    order: &Order<'_>,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO ip_phones (id, account_id, model, user_id, delivery_name, delivery_address, state, ordered_at) \
         VALUES ($1, $2, $3, $4, $5, $6, 'ordered', $7)",
    )
    .bind(order.id)
    .bind(account_id)
    .bind(order.model)
    .bind(order.user_id)
    .bind(order.delivery_name)
    .bind(order.delivery_address)
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// Brings a phone into a state.
pub async fn set_state(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    state: State,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE ip_phones SET state = $1, \
         prepared_at = CASE WHEN $1 = 'prepared' THEN $2 ELSE prepared_at END, \
         sent_at = CASE WHEN $1 = 'sent' THEN $2 ELSE sent_at END, \
         delivered_at = CASE WHEN $1 = 'delivered' THEN $2 ELSE delivered_at END, \
         returned_at = CASE WHEN $1 = 'returned' THEN $2 ELSE returned_at END, \
         cancelled_at = CASE WHEN $1 = 'cancelled' THEN $2 ELSE cancelled_at END \
         WHERE account_id = $3 AND id = $4",
    )
    .bind(state.code())
    .bind(now_ms)
    .bind(account_id)
    .bind(id)
    .execute(connection)
    .await
    .map(drop)
}

/// The company wants to give it back since then, or keeps it.
pub async fn set_return_asked(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    asked_ms: Option<i64>,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE ip_phones SET return_asked_at = $1 WHERE account_id = $2 AND id = $3")
        .bind(asked_ms)
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

/// Gives a phone to a user, or to nobody with an empty id.
pub async fn set_user(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    user_id: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE ip_phones SET user_id = $1 WHERE account_id = $2 AND id = $3")
        .bind(user_id)
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

/// Writes the hardware address of a phone. A device that stands elsewhere is refused as taken.
pub async fn set_mac(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    mac: &Mac,
) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE ip_phones SET mac = $1 WHERE account_id = $2 AND id = $3")
        .bind(mac.as_str())
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}

/// The order that has the device of a hardware address now, of any account.
pub async fn order_with_mac(connection: &mut Connection, mac: &Mac) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT id FROM ip_phones WHERE mac = $1 AND state <> 'returned' AND state <> 'cancelled'")
        .bind(mac.as_str())
        .fetch_optional(connection)
        .await
}
