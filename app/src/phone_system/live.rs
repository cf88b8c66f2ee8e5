//! How the phones of users stand at this moment.

use std::collections::HashMap;

use super::device::DeviceKind;
use super::store;
use crate::call_routing;
use crate::extensions::LiveUser;
use crate::shared::database::Connection;
use crate::shared::live_phones::Presence;
use crate::shared::portal::Portal;
use crate::user_settings;

/// The users of an account by their ids, with how their phones stand; nobody where no phone system is attached.
///
/// # Errors
/// A fault of the database.
pub async fn live_users(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
) -> Result<HashMap<String, LiveUser>, sqlx::Error> {
    if portal.phones.presence() == Presence::None {
        return Ok(HashMap::new());
    }
    // Names are given to phones after their revision is saved, and none is taken away before its user.
    let named = store::count(connection, account_id).await?;
    let read = async |connection: &mut Connection| PhonesOfUsers::read(connection, account_id).await;
    let known = portal.of_newest_revision(connection, account_id, named, read).await?;
    let now_ms = portal.clock.now_ms();
    let live = |(user, phones): &(String, Vec<String>)| (user.clone(), live(portal, phones, now_ms));
    Ok(known.0.iter().map(live).collect())
}

/// How one phone stands.
pub fn live_phone(portal: &Portal, name: &str) -> LiveUser {
    live(portal, &[name.to_owned()], portal.clock.now_ms())
}

fn live(portal: &Portal, phones: &[String], now_ms: i64) -> LiveUser {
    let mut live = LiveUser::default();
    for phone in phones.iter().map(|name| portal.phones.get(name)) {
        live.phones += 1;
        live.there += usize::from(phone.is_there);
        live.is_talking |= phone.calls > 0;
        live.wrong_password |= phone.wrong_passwords.are_recent(now_ms);
        if phone.seen_at_ms >= live.seen_at_ms {
            live.seen_at_ms = phone.seen_at_ms;
            live.address = phone.address;
        }
    }
    live
}

/// The users of an account with the names of their phones that are on.
struct PhonesOfUsers(Vec<(String, Vec<String>)>);

impl PhonesOfUsers {
    async fn read(connection: &mut Connection, account_id: &str) -> Result<Self, sqlx::Error> {
        let devices = store::devices(connection, account_id).await?;
        let users = user_settings::routing_of_users(connection, account_id).await?;
        let phones = |user: call_routing::User| {
            let is_on = |kind| match kind {
                DeviceKind::IpPhone => user.devices.ip_phone,
                DeviceKind::Softphone => user.devices.softphone,
            };
            let own = devices.iter().filter(|device| device.user_id == user.id && is_on(device.kind));
            let names = own.map(|device| device.name.clone()).collect();
            (user.id, names)
        };
        Ok(Self(users.into_iter().map(phones).collect()))
    }
}
