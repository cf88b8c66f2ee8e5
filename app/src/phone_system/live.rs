//! How the phones of users stand at this moment.

use std::collections::HashMap;

use super::store;
use crate::extensions::LiveUser;
use crate::shared::database::Connection;
use crate::shared::live_phones::Presence;
use crate::shared::portal::Portal;
use crate::user_settings;

use super::device::DeviceKind;

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
    let devices = store::devices(connection, account_id).await?;
    let users = user_settings::routing_of_users(connection, account_id).await?;
    let mut found = HashMap::new();
    for user in users {
        let is_on = |kind| match kind {
            DeviceKind::IpPhone => user.devices.ip_phone,
            DeviceKind::Softphone => user.devices.softphone,
        };
        let own = devices.iter().filter(|device| device.user_id == user.id && is_on(device.kind));
        let mut live = LiveUser::default();
        for phone in own.map(|device| portal.phones.get(&device.name)) {
            live.phones += 1;
            live.there += usize::from(phone.is_there);
            live.is_talking |= phone.calls > 0;
            if phone.seen_at_ms >= live.seen_at_ms {
                live.seen_at_ms = phone.seen_at_ms;
                live.address = phone.address;
            }
        }
        found.insert(user.id, live);
    }
    Ok(found)
}
