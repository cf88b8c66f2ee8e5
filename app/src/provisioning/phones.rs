//! Which settings each phone of an account has, and whether they are the newest.

use super::access::Access;
use super::setup::SetUp;
use super::store;
use crate::ip_phones::{self, Phone};
use crate::shared::database::Connection;
use crate::shared::portal::Portal;

/// A phone that has its settings from here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvisionedPhone {
    /// The id of its order.
    pub phone_id: String,
    /// Whose it is; nothing for nobody's.
    pub user_id: Option<String>,
    /// What it signs in as at the phone system: of the settings it has, so that it can be told of newer ones. Nothing while it
    /// has none, and for a phone that is nobody's.
    pub device_name: Option<String>,
    /// The digest of the settings it was given last.
    pub last_digest: Option<String>,
    /// The digest of those it would get now; nothing while its name at the phone system is yet to be made.
    pub digest: Option<String>,
    /// When it asked last and got them, or was told that it has them.
    pub last_fetch_ms: Option<i64>,
    /// The revision of the set-up then.
    pub last_revision: Option<i64>,
}

impl ProvisionedPhone {
    /// It has other settings than it would get now, or none.
    pub fn is_behind(&self) -> bool {
        self.digest.is_none() || self.last_digest != self.digest
    }

    fn of(phone: &Phone, access: Access, digest: Option<String>) -> Self {
        Self {
            phone_id: access.phone_id,
            user_id: phone.user.as_ref().map(|user| user.id.clone()),
            device_name: Some(access.served_device).filter(|name| !name.is_empty()),
            last_digest: access.last_digest,
            digest,
            last_fetch_ms: access.last_at,
            last_revision: access.last_revision,
        }
    }
}

/// The phones of an account that the operator opened and that are not back at the operator's, each with the settings it has and
/// would get now. The set-up is read once for all of them. None where no phone system is attached.
///
/// # Errors
/// A fault of the database.
pub async fn phones_behind(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
) -> Result<Vec<ProvisionedPhone>, sqlx::Error> {
    let accesses = store::list(connection, account_id).await?;
    // Most accounts have none: the rest need not be read.
    if accesses.is_empty() || !portal.settings.phone_system.is_attached() {
        return Ok(Vec::new());
    }
    let phones = ip_phones::list(connection, account_id).await?;
    let Some(set_up) = SetUp::read(portal, connection, account_id).await? else { return Ok(Vec::new()) };
    let now_ms = portal.clock.now_ms();
    let known = accesses.into_iter().filter(|access| access.has_a_way(now_ms)).filter_map(|access| {
        let phone = phones.iter().find(|phone| phone.id == access.phone_id && !phone.state.is_over())?;
        let digest = set_up.prepared(&portal.settings, phone, &access).map(|prepared| prepared.digest);
        Some(ProvisionedPhone::of(phone, access, digest))
    });
    Ok(known.collect())
}
