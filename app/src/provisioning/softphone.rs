//! What a user's softphone signs in with: shown to whoever asks for it, by a visit that is noted in the history, together with
//! a link for minutes that a softphone reads all of it from.

use sha2::{Digest, Sha256};

use super::{linphone, store};
use crate::accounts;
use crate::extensions::{self, User};
use crate::phone_system::{self, DeviceKind, SipDevice};
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::browser::Visitor;
use crate::shared::caller::Person;
use crate::shared::clock::MINUTE_MS;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;
use crate::user_settings;

/// How long a link works.
pub const LINK_MINUTES: i64 = 15;

/// The token of a link, made of the browser's own id and a salt that is kept for the one visit that shows it: it is kept nowhere.
pub fn link_token(browser: &str, salt: &str) -> String {
    let digest = Sha256::new()
        .chain_update(b"the link of a softphone for ")
        .chain_update(browser.as_bytes())
        .chain_update(b" with ")
        .chain_update(salt.as_bytes())
        .finalize();
    random::written(&digest)
}

/// The user a form names: an administrator's company has them, and a user is themselves.
///
/// # Errors
/// [`Problem::NotFound`] for everybody else, or a fault of the database.
pub async fn user_of(person: &Person, user_id: &str) -> Result<User, Problem> {
    if let Person::User(caller) = person {
        caller.must_be(user_id)?;
    }
    let mut connection = Portal::current().database.read().await?;
    extensions::find(&mut connection, person.account_id(), user_id).await?.ok_or(Problem::NotFound)
}

/// Makes what is shown of a user's softphone, with a new password where one is asked for. Gives the salt of its link.
///
/// # Errors
/// [`Problem::Refused`] where there is no phone system or the softphone is off, or a fault of the database.
pub async fn make_shown(person: &Person, user: &User, is_new: bool) -> Result<String, Problem> {
    let (portal, browser) = (Portal::current(), Visitor::current().browser);
    if !portal.settings.phone_system.is_attached() {
        return Err(Problem::Refused("provisioning-problem-no-system".to_owned()));
    }
    let (now_ms, account_id) = (portal.clock.now_ms(), person.account_id());
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    if !is_on(&mut transaction, account_id, &user.id).await? {
        return Err(Problem::Refused("provisioning-problem-softphone-off".to_owned()));
    }

    phone_system::ensure_devices(&mut transaction, account_id, now_ms).await?;
    if is_new {
        phone_system::renew_secret(&mut transaction, account_id, (&user.id, DeviceKind::Softphone), now_ms).await?;
    }
    let salt = random::token();
    let fingerprint = random::fingerprint(&link_token(&browser, &salt));
    let until_ms = now_ms + LINK_MINUTES * MINUTE_MS;
    store::replace_link(&mut transaction, (account_id, &user.id), &fingerprint, until_ms).await?;
    let action = if is_new { "provisioning.renew-softphone" } else { "provisioning.show-softphone" };
    let subject = format!("{} · {}", user.name(), user.number);
    let entry = Entry { account_id, actor: Actor::from(person), action, subject: &subject, before: "", after: "" };
    audit::note(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(salt)
}

/// Whether a user has a softphone.
///
/// # Errors
/// A fault of the database.
pub async fn is_on(connection: &mut Connection, account_id: &str, user_id: &str) -> Result<bool, sqlx::Error> {
    let saved = user_settings::find(connection, account_id, user_id).await?;
    Ok(saved.is_some_and(|saved| saved.settings.devices.softphone))
}

/// A user's softphone as the phone system knows it, once there was one.
///
/// # Errors
/// A fault of the database.
pub async fn device(
    connection: &mut Connection,
    account_id: &str,
    user_id: &str,
) -> Result<Option<SipDevice>, sqlx::Error> {
    phone_system::device(connection, account_id, user_id, DeviceKind::Softphone).await
}

/// What a link gives: the settings of a user's softphone, while it is on.
///
/// # Errors
/// A fault of the database.
pub async fn file(portal: &Portal, account_id: &str, user_id: &str) -> Result<Option<String>, sqlx::Error> {
    if !portal.settings.phone_system.is_attached() {
        return Ok(None);
    }
    let mut connection = portal.database.read().await?;
    let saved = user_settings::find(&mut connection, account_id, user_id).await?;
    let saved = saved.filter(|saved| saved.settings.devices.softphone);
    let device = device(&mut connection, account_id, user_id).await?;
    let written = saved.zip(device);
    Ok(written.map(|(saved, device)| linphone::file(&saved.name(), &device, &portal.settings.phone_system)))
}
