//! The work of adding a number: holding one of the stock, letting it go, making it the company's.

use super::destinations::{check_fax, checked};
use super::number::{Destination, Kind};
use super::saving::record;
use super::stock::{self, Holder};
use super::store;
use crate::accounts;
use crate::extensions;
use crate::shared::caller::Caller;
use crate::shared::clock::MINUTE_MS;
use crate::shared::database::{Connection, is_taken};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// How long a number is held for who is about to add it.
pub const HOLD_MS: i64 = 10 * MINUTE_MS;
/// How many numbers a company has at most, so that nobody empties the stock.
const MOST_NUMBERS: i64 = 300;

/// Holds a number for the caller, in place of the one they held before.
pub async fn try_hold(caller: &Caller, e164: &str) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    if store::count(&mut transaction, &caller.account_id).await? >= MOST_NUMBERS {
        return Err(Problem::Refused("numbers-problem-most".to_owned()));
    }
    if !stock::hold(&mut transaction, Holder::new(caller, now_ms), e164, now_ms + HOLD_MS).await? {
        return Err(Problem::Refused("numbers-problem-taken".to_owned()));
    }
    transaction.commit().await?;
    Ok(())
}

/// Ends the caller's hold of a number.
pub async fn try_let_go(caller: &Caller, e164: &str) -> Result<(), Problem> {
    let portal = Portal::current();
    let holder = Holder::new(caller, portal.clock.now_ms());
    let mut transaction = portal.database.write().await?;
    stock::let_go(&mut transaction, holder, e164).await?;
    transaction.commit().await?;
    Ok(())
}

/// Adds the number the caller holds. Sent twice, it is added once.
pub async fn try_add(caller: &Caller, e164: &str, chosen: &str) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    if store::find(&mut transaction, account_id, e164).await?.is_some() {
        return Ok(());
    }
    if !stock::keep_hold(&mut transaction, Holder::new(caller, now_ms), e164).await? {
        return Err(Problem::Refused("numbers-problem-lapsed".to_owned()));
    }
    let extensions = extensions::list_all(&mut transaction, account_id).await?;
    let destination = checked("form[destination]", chosen, &extensions)?;

    insert(&mut transaction, account_id, e164, &destination, now_ms).await?;
    check_fax("form[destination]", e164, &store::list(&mut transaction, account_id).await?)?;
    let added = store::find(&mut transaction, account_id, e164).await?;
    record(&mut transaction, caller, now_ms, ("numbers.add", e164), (None, added.as_ref())).await?;
    transaction.commit().await?;
    Ok(())
}

/// Makes a number of the stock the company's, if it does not have too many.
pub async fn insert(
    connection: &mut Connection,
    account_id: &str,
    e164: &str,
    destination: &Destination,
    now_ms: i64,
) -> Result<(), Problem> {
    if store::count(connection, account_id).await? >= MOST_NUMBERS {
        return Err(Problem::Refused("numbers-problem-most".to_owned()));
    }
    let inserted = store::insert_from_stock(connection, account_id, e164, destination, now_ms).await;
    if inserted.as_ref().is_err_and(is_taken) {
        return Err(Problem::Refused("numbers-problem-taken".to_owned()));
    }
    Ok(inserted?)
}

/// Adds a number of the stock without a hold: for the demonstration company.
///
/// # Errors
/// When it is somebody's already, or a fault of the database.
pub async fn add_unattended(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    (e164, destination): (&str, &Destination),
) -> Result<(), sqlx::Error> {
    store::insert_from_stock(connection, account_id, e164, destination, now_ms).await
}

/// The kind somebody asks for, if their country has it.
pub fn kind_asked_for(caller: &Caller, code: &str) -> Option<Kind> {
    let kinds = Kind::of(caller.country);
    match kinds {
        [only] => Some(*only),
        _ => Kind::from_code(code).filter(|kind| kinds.contains(kind)),
    }
}
