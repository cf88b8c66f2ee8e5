//! The phones of users at the phone system: a name and a password each, both random.

use super::store;
use crate::shared::account_changes;
use crate::shared::database::Connection;
use crate::shared::random;
use crate::shared::secret::Secret;
use crate::user_settings;

/// What a phone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DeviceKind {
    /// A desk phone.
    IpPhone,
    /// A program on a computer or a mobile.
    Softphone,
}

impl DeviceKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::IpPhone, Self::Softphone];

    /// Its name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::IpPhone => "ip_phone",
            Self::Softphone => "softphone",
        }
    }
}

/// A phone as the phone system knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SipDevice {
    /// Its name, which it signs in as.
    pub name: String,
    /// Whose it is.
    pub user_id: String,
    /// What it is.
    pub kind: DeviceKind,
    /// What it signs in with.
    pub secret: Secret,
}

/// So many characters are enough: a name has about 100 random bits, a password 144.
const NAME_CHARACTERS: usize = 20;
const SECRET_CHARACTERS: usize = 24;

/// A name of small letters and digits: it is typed into phones, and some of them change letters.
fn new_name() -> String {
    format!("p{}", random::readable::<NAME_CHARACTERS>())
}

fn new_secret() -> Secret {
    // `-` and `_` are hard to type on a telephone.
    let letters = random::token().replace(['-', '_'], "7");
    Secret::from(letters.chars().take(SECRET_CHARACTERS).collect::<String>().as_str())
}

/// All phones of an account's users.
///
/// # Errors
/// A fault of the database.
pub async fn devices(connection: &mut Connection, account_id: &str) -> Result<Vec<SipDevice>, sqlx::Error> {
    store::devices(connection, account_id).await
}

/// A user's phone of a kind, if there ever was one.
///
/// # Errors
/// A fault of the database.
pub async fn device(
    connection: &mut Connection,
    account_id: &str,
    user_id: &str,
    kind: DeviceKind,
) -> Result<Option<SipDevice>, sqlx::Error> {
    store::device(connection, account_id, user_id, kind).await
}

/// Makes a name and a password for every phone that is on and has none.
///
/// # Errors
/// A fault of the database.
pub async fn ensure_devices(connection: &mut Connection, account_id: &str, now_ms: i64) -> Result<(), sqlx::Error> {
    for (user_id, kind) in nameless(connection, account_id).await? {
        let device = SipDevice { name: new_name(), user_id, kind, secret: new_secret() };
        store::insert(connection, account_id, &device, now_ms).await?;
    }
    Ok(())
}

/// Every phone that is on has a name.
///
/// # Errors
/// A fault of the database.
pub async fn all_named(connection: &mut Connection, account_id: &str) -> Result<bool, sqlx::Error> {
    Ok(nameless(connection, account_id).await?.is_empty())
}

/// The phones that are on and have no name yet.
async fn nameless(connection: &mut Connection, account_id: &str) -> Result<Vec<(String, DeviceKind)>, sqlx::Error> {
    let users = user_settings::routing_of_users(connection, account_id).await?;
    let known = store::devices(connection, account_id).await?;
    let phones = users.into_iter().flat_map(|user| {
        let on = [(DeviceKind::IpPhone, user.devices.ip_phone), (DeviceKind::Softphone, user.devices.softphone)];
        on.into_iter().filter(|(_, is_on)| *is_on).map(move |(kind, _)| (user.id.clone(), kind))
    });
    let is_known = |(user_id, kind): &(String, DeviceKind)| {
        known.iter().any(|device| device.user_id == *user_id && device.kind == *kind)
    };
    Ok(phones.filter(|phone| !is_known(phone)).collect())
}

/// Gives a phone a new password; the one that knows the old one is signed out when it next signs in. False when there is no such
/// phone.
///
/// # Errors
/// A fault of the database.
pub async fn renew_secret(
    connection: &mut Connection,
    account_id: &str,
    (user_id, kind): (&str, DeviceKind),
    now_ms: i64,
) -> Result<bool, sqlx::Error> {
    let changed = store::set_secret(connection, account_id, (user_id, kind), &new_secret(), now_ms).await?;
    if changed {
        account_changes::note(connection, account_id, now_ms).await?;
    }
    Ok(changed)
}
