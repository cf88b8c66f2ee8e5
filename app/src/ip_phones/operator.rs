//! What the operator does with an order: which device it gets, and how far it has come.

use super::mac::Mac;
use super::mails;
use super::phone::{Phone, State};
use super::store;
use crate::accounts;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::database::{Connection, is_taken};
use crate::shared::portal::Portal;

/// Why the operator's command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum OperatorProblem {
    /// There is no such order.
    #[error("there is no order {0}")]
    NoOrder(String),
    /// It is no hardware address.
    #[error("{0} is no MAC address of a device; it is written like 80:5E:C0:12:34:56")]
    NoMac(String),
    /// The device stands elsewhere.
    #[error("the device {0} belongs to the order {1}, which is not over")]
    MacTaken(Mac, String),
    /// The device is on its way or has arrived: its address does not change any more.
    #[error("the order is {}: a device is assigned while it is ordered or prepared", .0.code())]
    TooLate(State),
    /// It has no device yet.
    #[error("the order has no device yet: assign its MAC address first")]
    NoDevice,
    /// That does not follow.
    #[error("an order that is {} cannot become {}", .0.code(), .1.code())]
    Impossible(State, State),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Assigns a device to an order by its hardware address, in any usual writing. Gives the phone as it is then.
///
/// # Errors
/// See [`OperatorProblem`].
pub async fn assign(portal: &Portal, order: &str, typed_mac: &str) -> Result<Phone, OperatorProblem> {
    let mac = Mac::parse(typed_mac).ok_or_else(|| OperatorProblem::NoMac(typed_mac.to_owned()))?;
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let before = locked(&mut transaction, order).await?;
    if !matches!(before.state, State::Ordered | State::Prepared) {
        return Err(OperatorProblem::TooLate(before.state));
    }
    let holder = store::order_with_mac(&mut transaction, &mac).await?.filter(|holder| holder != order);
    if let Some(holder) = holder {
        return Err(OperatorProblem::MacTaken(mac, holder));
    }

    match store::set_mac(&mut transaction, (&before.account_id, order), &mac).await {
        Err(error) if is_taken(&error) => {
            return Err(OperatorProblem::MacTaken(mac, "that was given it just now".to_owned()));
        }
        written => written?,
    }
    note(&mut transaction, now_ms, "ip-phones.assign", &before, &format!("mac {}", mac.as_str())).await?;
    let after = found(&mut transaction, order).await?;
    transaction.commit().await?;
    Ok(after)
}

/// Brings an order one step on and tells the administrators when it is sent and delivered. Gives the phone as it is then.
///
/// # Errors
/// See [`OperatorProblem`].
pub async fn advance(portal: &Portal, order: &str, to: State) -> Result<Phone, OperatorProblem> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let before = locked(&mut transaction, order).await?;
    // Only the company takes its order back.
    if to == State::Cancelled || !before.state.may_become(to) {
        return Err(OperatorProblem::Impossible(before.state, to));
    }
    if before.mac.is_none() {
        return Err(OperatorProblem::NoDevice);
    }

    store::set_state(&mut transaction, (&before.account_id, order), to, now_ms).await?;
    let after = found(&mut transaction, order).await?;
    mails::tell(portal, &mut transaction, &after, now_ms).await?;
    note(&mut transaction, now_ms, "ip-phones.advance", &before, to.code()).await?;
    transaction.commit().await?;
    Ok(after)
}

/// The phone of an order, in a transaction that changes its account.
async fn locked(connection: &mut Connection, order: &str) -> Result<Phone, OperatorProblem> {
    let account_id = found(connection, order).await?.account_id;
    accounts::lock(connection, &account_id).await?;
    // It may have been changed while the lock was waited for.
    found(connection, order).await
}

async fn found(connection: &mut Connection, order: &str) -> Result<Phone, OperatorProblem> {
    let phone = store::find_of_any_account(connection, order).await?;
    phone.ok_or_else(|| OperatorProblem::NoOrder(order.to_owned()))
}

async fn note(
    connection: &mut Connection,
    now_ms: i64,
    action: &'static str,
    before: &Phone,
    after: &str,
) -> Result<(), sqlx::Error> {
    let entry = Entry {
        account_id: &before.account_id,
        actor: Actor::Operator,
        action,
        subject: &before.id,
        before: before.state.code(),
        after,
    };
    audit::note(connection, now_ms, entry).await
}
