//! What the operator does: opens a window in which a phone takes its settings for the first time, and shuts a phone out.

use super::access::{self, Opening, new_admin_password};
use super::store;
use crate::accounts;
use crate::ip_phones::{self, Phone, State};
use crate::phone_system::{self, DeviceKind};
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::clock::MINUTE_MS;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;

/// How long a window stays open if nothing else is said: time to prepare a phone, send it and plug it in.
pub const USUAL_MINUTES: u32 = 30 * 24 * 60;

/// Why a phone was not opened or closed.
#[derive(Debug, thiserror::Error)]
pub enum AccessProblem {
    /// There is no such order.
    #[error("there is no order {0}")]
    NoOrder(String),
    /// It has no device yet.
    #[error("the order has no device yet: assign its MAC address first")]
    NoDevice,
    /// The phone is not with the company any more.
    #[error("the order is {}: nothing is set up any more", .0.code())]
    Over(State),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// A window that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// The phone.
    pub phone: Phone,
    /// The address to give to the phone, told this once.
    pub address: String,
    /// Until when it works.
    pub until_ms: i64,
}

/// Opens a window for a phone: another first address, which works until the phone has used it or for so many minutes. One that
/// was given before does not work any more; settings that the phone has stay until it takes others.
///
/// # Errors
/// See [`AccessProblem`].
pub async fn open(portal: &Portal, order: &str, minutes: u32) -> Result<Window, AccessProblem> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let phone = locked(&mut transaction, order).await?;
    if phone.state.is_over() {
        return Err(AccessProblem::Over(phone.state));
    }
    if phone.mac.is_none() {
        return Err(AccessProblem::NoDevice);
    }
    let (opening, until_ms) = (Opening::new(), now_ms + i64::from(minutes) * MINUTE_MS);
    let of = (phone.account_id.as_str(), phone.id.as_str());
    store::open(&mut transaction, of, (&opening, until_ms), &new_admin_password()).await?;
    note(&mut transaction, now_ms, "provisioning.open", &phone).await?;
    transaction.commit().await?;
    let address = access::address(&portal.settings.public_url, &opening.token);
    Ok(Window { phone, address, until_ms })
}

/// Shuts a phone out: no address opens its settings any more, and what it signs in with at the phone system is replaced.
///
/// # Errors
/// See [`AccessProblem`].
pub async fn close(portal: &Portal, order: &str) -> Result<Phone, AccessProblem> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let phone = locked(&mut transaction, order).await?;
    let of = (phone.account_id.as_str(), phone.id.as_str());
    if let Some(access) = store::find(&mut transaction, of.0, of.1).await? {
        store::close(&mut transaction, of).await?;
        renew_secret_of(&mut transaction, &phone.account_id, &access.served_device, now_ms).await?;
        note(&mut transaction, now_ms, "provisioning.close", &phone).await?;
    }
    transaction.commit().await?;
    Ok(phone)
}

/// Whoever has the phone must not go on with the name it had.
async fn renew_secret_of(
    connection: &mut Connection,
    account_id: &str,
    device_name: &str,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    let devices = phone_system::devices(connection, account_id).await?;
    if let Some(device) = devices.into_iter().find(|device| device.name == device_name) {
        let of_user = (device.user_id.as_str(), DeviceKind::IpPhone);
        phone_system::renew_secret(connection, account_id, of_user, now_ms).await?;
    }
    Ok(())
}

/// The phone of an order, in a transaction that changes its account.
async fn locked(connection: &mut Connection, order: &str) -> Result<Phone, AccessProblem> {
    let account_id = found(connection, order).await?.account_id;
    accounts::lock(connection, &account_id).await?;
    // It may have been changed while the lock was waited for.
    found(connection, order).await
}

async fn found(connection: &mut Connection, order: &str) -> Result<Phone, AccessProblem> {
    let phone = ip_phones::find_of_any_account(connection, order).await?;
    phone.ok_or_else(|| AccessProblem::NoOrder(order.to_owned()))
}

async fn note(
    connection: &mut Connection,
    now_ms: i64,
    action: &'static str,
    phone: &Phone,
) -> Result<(), sqlx::Error> {
    let after = phone.mac.as_ref().map(ToString::to_string).unwrap_or_default();
    let entry = Entry {
        account_id: &phone.account_id,
        actor: Actor::Operator,
        action,
        subject: &phone.id,
        before: "",
        after: &after,
    };
    audit::note(connection, now_ms, entry).await
}
