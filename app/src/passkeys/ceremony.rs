//! What a device is asked and whether it answered rightly, when a passkey is added and when one is used. What an answer is
//! compared with stays on the server, for one browser, and is gone with the first answer, whatever that is.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;
use sha2::{Digest, Sha256};
use webauthn_rs::prelude::{
    Passkey, PasskeyAuthentication, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Uuid,
};

use super::rules::MOST;
use super::site::site;
use super::store::{self, NewPasskey, Purpose, Use};
use crate::second_factor::Owner;
use crate::shared::browser::Visitor;
use crate::shared::clock::MINUTE_MS;
use crate::shared::database::{Connection, unexpected};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;

/// How long an answer is waited for. Devices give up after five minutes.
const MINUTES: i64 = 10;

/// Who adds a passkey, as their device will call them.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// The administrator.
    pub owner: Owner<'a>,
    /// Their name.
    pub name: &'a str,
    /// The name of the company.
    pub company: &'a str,
}

/// What a browser was asked, taken for its only answer.
#[derive(Debug)]
pub struct Asked(String);

/// What came back.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// What was asked.
    pub asked: &'a Asked,
    /// The credential as the browser writes it, JSON.
    pub credential: &'a str,
}

/// Asks for a new passkey; gives what the browser tells the device.
///
/// # Errors
/// [`Problem::Refused`] where there can be none, or none more.
pub async fn begin_adding(connection: &mut Connection, person: Person<'_>) -> Result<Value, Problem> {
    let Person { owner, name, company } = person;
    let portal = Portal::current();
    let site = site(&portal.settings).ok_or_else(impossible)?;
    let known = own(connection, owner).await?;
    if known.len() >= MOST {
        return Err(too_many());
    }
    let known = known.iter().map(|passkey| passkey.cred_id().clone()).collect();
    let label = format!("{company} ({name})");
    let asked = site.start_passkey_registration(user_id(owner), &label, name, Some(known));
    let (options, state) = asked.map_err(|error| unexpected(&error))?;
    keep(connection, owner, Purpose::Add, &state).await?;
    serde_json::to_value(options).map_err(|error| unexpected(&error))
}

/// Asks for one of an administrator's passkeys; gives what the browser tells the device, `None` when there is no passkey.
///
/// # Errors
/// [`Problem::Refused`] where there can be none.
pub async fn begin_signing_in(connection: &mut Connection, owner: Owner<'_>) -> Result<Option<Value>, Problem> {
    let portal = Portal::current();
    let site = site(&portal.settings).ok_or_else(impossible)?;
    let known = own(connection, owner).await?;
    if known.is_empty() {
        // Asking for none would mean asking for any.
        return Ok(None);
    }
    let (options, state) = site.start_passkey_authentication(&known).map_err(|error| unexpected(&error))?;
    keep(connection, owner, Purpose::SignIn, &state).await?;
    serde_json::to_value(options).map(Some).map_err(|error| unexpected(&error))
}

async fn own(connection: &mut Connection, owner: Owner<'_>) -> Result<Vec<Passkey>, Problem> {
    let credentials = store::credentials(connection, owner).await?;
    let read = |credential: String| serde_json::from_str(&credential).map_err(|error| unexpected(&error));
    credentials.into_iter().map(read).collect()
}

async fn keep(
    connection: &mut Connection,
    owner: Owner<'_>,
    purpose: Purpose,
    state: &(impl serde::Serialize + Sync),
) -> Result<(), Problem> {
    let state = serde_json::to_string(state).map_err(|error| unexpected(&error))?;
    let now_ms = Portal::current().clock.now_ms();
    let times = (now_ms, now_ms + MINUTES * MINUTE_MS);
    Ok(store::save_ceremony(connection, owner, (&browser(), purpose), &state, times).await?)
}

/// Takes what this browser was asked, so that it is answered once.
///
/// # Errors
/// A fault of the database.
pub async fn take(
    connection: &mut Connection,
    owner: Owner<'_>,
    purpose: Purpose,
) -> Result<Option<Asked>, sqlx::Error> {
    let now_ms = Portal::current().clock.now_ms();
    Ok(store::take_ceremony(connection, owner, (&browser(), purpose), now_ms).await?.map(Asked))
}

/// Adds the passkey that an answer shows.
///
/// # Errors
/// [`Problem::Refused`] for a wrong answer, a passkey that is known, and one too many.
pub async fn add(connection: &mut Connection, owner: Owner<'_>, name: &str, answer: Answer<'_>) -> Result<(), Problem> {
    let added_at = Portal::current().clock.now_ms();
    let passkey = made(answer).ok_or_else(|| Problem::Refused("passkeys-problem-not-made".to_owned()))?;
    if store::list(connection, owner).await?.len() >= MOST {
        return Err(too_many());
    }
    let credential = serde_json::to_string(&passkey).map_err(|error| unexpected(&error))?;
    let (id, credential_id) = (random::id(added_at), named(passkey.cred_id()));
    let new = NewPasskey { id: &id, name, credential_id: &credential_id, credential: &credential, added_at };
    if !store::insert(connection, owner, new).await? {
        return Err(Problem::Refused("passkeys-problem-known".to_owned()));
    }
    Ok(())
}

fn made(Answer { asked, credential }: Answer<'_>) -> Option<Passkey> {
    let site = site(&Portal::current().settings)?;
    let state: PasskeyRegistration = serde_json::from_str(&asked.0).ok()?;
    let credential: RegisterPublicKeyCredential = serde_json::from_str(credential).ok()?;
    let made = site.finish_passkey_registration(&credential, &state);
    made.inspect_err(|error| tracing::info!(%error, "passkey not added")).ok()
}

/// Whether an answer shows one of an administrator's passkeys; its use is noted then.
///
/// # Errors
/// A fault of the database.
pub async fn check(connection: &mut Connection, owner: Owner<'_>, answer: Answer<'_>) -> Result<bool, Problem> {
    let portal = Portal::current();
    let Some(site) = site(&portal.settings) else { return Ok(false) };
    let state = serde_json::from_str::<PasskeyAuthentication>(&answer.asked.0);
    let shown = serde_json::from_str::<PublicKeyCredential>(answer.credential);
    let (Ok(state), Ok(shown)) = (state, shown) else { return Ok(false) };
    let result = match site.finish_passkey_authentication(&shown, &state) {
        Ok(result) => result,
        Err(error) => {
            tracing::info!(%error, "passkey refused");
            return Ok(false);
        }
    };
    let credential_id = named(result.cred_id());
    // It may have been removed since it was asked for.
    let Some(stored) = store::credential(connection, owner, &credential_id).await? else { return Ok(false) };
    let mut passkey: Passkey = serde_json::from_str(&stored).map_err(|error| unexpected(&error))?;
    passkey.update_credential(&result);
    let credential = serde_json::to_string(&passkey).map_err(|error| unexpected(&error))?;
    let (counter, used_at) = (i64::from(result.counter()), portal.clock.now_ms());
    let used = Use { credential_id: &credential_id, credential: &credential, counter, used_at };
    Ok(store::note_use(connection, owner, used).await?)
}

fn browser() -> String {
    random::fingerprint(&Visitor::current().browser)
}

fn named(credential_id: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(credential_id)
}

/// What a device knows an administrator by: the same for all of their passkeys, and telling nothing of them.
fn user_id(owner: Owner<'_>) -> Uuid {
    let digest = Sha256::digest(format!("passkeys of {} {}", owner.account_id, owner.administrator_id));
    Uuid::from_bytes(digest.first_chunk().copied().unwrap_or_default())
}

fn impossible() -> Problem {
    Problem::Refused("passkeys-problem-impossible".to_owned())
}

fn too_many() -> Problem {
    Problem::Refused("passkeys-problem-most".to_owned())
}
