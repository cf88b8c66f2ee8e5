//! What the files of an account's phones are made of, read once for all of them.

use super::region::Region;
use super::yealink::{Contents, PhoneFile};
use crate::accounts;
use crate::call_routing::User;
use crate::ip_phones::{Model, Phone};
use crate::phone_system::{self, DeviceKind, SipDevice};
use crate::shared::database::Connection;
use crate::shared::portal::{Portal, Settings};
use crate::user_settings;

use super::access::Access;

/// All of it.
#[derive(Clone, Debug)]
pub struct SetUp {
    region: Region,
    /// In the order of their extensions.
    users: Vec<User>,
    devices: Vec<SipDevice>,
}

/// What a phone is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The file.
    pub file: PhoneFile,
    /// The name at the phone system that stands in it; empty for none.
    pub device: String,
    /// What tells it from others.
    pub digest: String,
}

impl SetUp {
    /// Reads it; nothing where there is no such account.
    pub async fn read(
        portal: &Portal,
        connection: &mut Connection,
        account_id: &str,
    ) -> Result<Option<Self>, sqlx::Error> {
        let Some(account) = accounts::find(connection, account_id).await? else { return Ok(None) };
        let mut users = user_settings::routing_of_users(connection, account_id).await?;
        users.sort_by(|one, other| (one.number.len(), &one.number).cmp(&(other.number.len(), &other.number)));
        let devices = phone_system::devices(connection, account_id).await?;
        Ok(Some(Self { region: Region::of(&account, portal.clock.now_ms()), users, devices }))
    }

    /// The user whose phone it is, if the phone is to ring for them.
    fn user_of(&self, phone: &Phone) -> Option<&User> {
        let id = phone.user.as_ref().map(|user| user.id.as_str())?;
        self.users.iter().find(|user| user.id == id && user.devices.ip_phone)
    }

    fn device_of(&self, user: &User) -> Option<&SipDevice> {
        self.devices.iter().find(|device| device.user_id == user.id && device.kind == DeviceKind::IpPhone)
    }

    /// The phone rings for somebody and has no name at the phone system yet.
    pub fn lacks_device(&self, phone: &Phone) -> bool {
        self.user_of(phone).is_some_and(|user| self.device_of(user).is_none())
    }

    /// What a phone is to be given now. Nothing for a model that nobody knows, and while its name at the phone system is yet to be
    /// made. A phone that is nobody's is given a file that takes away what it had.
    pub fn prepared(&self, settings: &Settings, phone: &Phone, access: &Access) -> Option<Prepared> {
        let user = self.user_of(phone);
        let line = match user {
            Some(user) => Some((user, self.device_of(user)?)),
            None => None,
        };
        let contents = Contents {
            model: Model::of(&phone.model)?,
            admin_password: &access.admin_password(),
            line,
            users: &self.users,
            region: &self.region,
            server: &settings.phone_system,
        };
        let file = PhoneFile::of(contents);
        let digest = file.digest(&settings.public_url);
        Some(Prepared { file, device: line.map(|(_, device)| device.name.clone()).unwrap_or_default(), digest })
    }
}
