//! `GET /provision/{token}/{file}`: phones and softphones fetch their settings. Whatever is wrong is answered alike, so that
//! the answer tells nobody which token, which device or which file there is.

use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};

use super::access::{Access, Key, address};
use super::asked::{Asked, SOFTPHONE_FILE, is_optional};
use super::fetch::{Fetch, Outcome, cleaned};
use super::setup::{Prepared, SetUp};
use super::{softphone, store};
use crate::accounts;
use crate::ip_phones::{self, Phone};
use crate::phone_system;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::{random, rate_limit, revisions};

/// What is answered.
enum Answer {
    /// A file: its kind, its digest, itself.
    File(&'static str, String, String),
    /// It has the file of this digest already.
    Unchanged(String),
    /// Nothing is there.
    Nothing,
    /// Nothing is there, and whoever asks so much is asked to wait.
    Wrong,
    /// It was asked too often.
    TooOften(u64),
}

/// Answers a request below `/provision/`.
pub async fn serve(portal: &Portal, asked: Asked) -> Response {
    let now_ms = portal.clock.now_ms();
    let from = rate_limit::from_address("provisioning", asked.address);
    if let Err(seconds) = portal.load.wrong_fetches.look(&from, now_ms) {
        return too_often(seconds);
    }
    match answer(portal, &asked, now_ms).await {
        Ok(Answer::File(kind, digest, text)) => (tagged(kind, &digest), text).into_response(),
        Ok(Answer::Unchanged(digest)) => (StatusCode::NOT_MODIFIED, tagged("", &digest)).into_response(),
        Ok(Answer::Nothing) => nothing(),
        Ok(Answer::Wrong) => {
            // Only counted: this one is answered as every other one.
            let _counted = portal.load.wrong_fetches.count(&from, now_ms);
            nothing()
        }
        Ok(Answer::TooOften(seconds)) => too_often(seconds),
        Err(error) => {
            tracing::error!(%error, "a phone's settings cannot be read");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

fn nothing() -> Response {
    (StatusCode::NOT_FOUND, [(header::CACHE_CONTROL, "no-store")], "").into_response()
}

fn too_often(seconds: u64) -> Response {
    (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, seconds.to_string())]).into_response()
}

fn tagged(kind: &'static str, digest: &str) -> http::HeaderMap {
    let mut headers = http::HeaderMap::new();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if !kind.is_empty() {
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{digest}\"")) {
        headers.insert(header::ETAG, tag);
    }
    headers
}

/// The same is looked up for every request, whatever is wrong with it, so that the time tells nothing either.
async fn answer(portal: &Portal, asked: &Asked, now_ms: i64) -> Result<Answer, sqlx::Error> {
    let (token, file) = asked.parts();
    let fingerprint = random::fingerprint(token);
    let mut connection = portal.database.read().await?;
    let access = store::find_by_fingerprint(&mut connection, &fingerprint).await?;
    let link = store::find_link(&mut connection, &fingerprint, now_ms).await?;
    drop(connection);
    if let Some(access) = access {
        return phone_answer(portal, asked, access, now_ms).await;
    }
    let is_fine = file == SOFTPHONE_FILE && asked.is_private_enough(&portal.settings);
    match link.filter(|_| is_fine) {
        Some((account_id, user_id)) => {
            let file = softphone::file(portal, &account_id, &user_id).await?;
            let answer = |text: String| Answer::File("application/xml", random::fingerprint(&text), text);
            Ok(file.map_or(Answer::Wrong, answer))
        }
        None => Ok(Answer::Wrong),
    }
}

/// Answers whoever knows a token of a phone.
async fn phone_answer(portal: &Portal, asked: &Asked, access: Access, now_ms: i64) -> Result<Answer, sqlx::Error> {
    let (token, file) = asked.parts();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &access.account_id).await?;
    // It may have been changed while the lock was waited for.
    let access = store::find(&mut transaction, &access.account_id, &access.phone_id).await?.unwrap_or(access);
    let key = access.key(&random::fingerprint(token), now_ms);
    let key = key.filter(|_| portal.settings.phone_system.is_attached() && asked.is_private_enough(&portal.settings));
    if let (Some(_), Err(seconds)) = (key, portal.load.phone_fetches.look(&access.phone_id, now_ms)) {
        return Ok(Answer::TooOften(seconds));
    }
    let phone = ip_phones::find(&mut transaction, &access.account_id, &access.phone_id).await?;
    let phone = phone.filter(|phone| !phone.state.is_over());
    let mac = phone.as_ref().and_then(|phone| phone.mac.clone());
    let is_own = mac.as_ref().is_some_and(|mac| file == format!("{}.cfg", mac.as_str()));
    let (Some(phone), Some(key), true) = (phone, key, is_own) else {
        // What a phone looks for besides its own file is not there, and no mistake.
        if key.is_some() && mac.is_some_and(|mac| is_optional(file, mac.as_str())) {
            return Ok(Answer::Nothing);
        }
        note(&mut transaction, &access, &fetch(asked, now_ms, Outcome::Refused)).await?;
        transaction.commit().await?;
        return Ok(Answer::Wrong);
    };
    let _counted = portal.load.phone_fetches.count(&access.phone_id, now_ms);
    let given = give(portal, &mut transaction, (&phone, &access, key), asked).await?;
    transaction.commit().await?;
    Ok(given)
}

/// Gives a phone its settings and notes what it has then.
async fn give(
    portal: &Portal,
    connection: &mut Connection,
    (phone, access, key): (&Phone, &Access, Key),
    asked: &Asked,
) -> Result<Answer, sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let Some(prepared) = prepare(portal, connection, (phone, access)).await? else { return Ok(Answer::Nothing) };
    let of = (access.account_id.as_str(), access.phone_id.as_str());
    match key {
        Key::Own => {}
        Key::Next => store::use_next(connection, of).await?,
        Key::First => store::claim(connection, of, now_ms).await?,
    }
    // At its first address a phone always gets the other one.
    let has_it = key != Key::First && asked.has(&prepared.digest);
    let outcome = if has_it { Outcome::Unchanged } else { Outcome::Given };
    let revision = revisions::newest(connection, of.0).await?;
    let fetch = Fetch { digest: prepared.digest.clone(), revision, ..fetch(asked, now_ms, outcome) };
    store::set_served(connection, of, (&fetch, &prepared.device)).await?;
    note(connection, access, &fetch).await?;
    if has_it {
        return Ok(Answer::Unchanged(prepared.digest));
    }
    let next = address(&portal.settings.public_url, &access.given_token(key, asked.parts().0));
    Ok(Answer::File("text/plain; charset=utf-8", prepared.digest, prepared.file.with_address(&next)))
}

/// What a phone is given; its name at the phone system is made when it has none.
async fn prepare(
    portal: &Portal,
    connection: &mut Connection,
    (phone, access): (&Phone, &Access),
) -> Result<Option<Prepared>, sqlx::Error> {
    let account_id = access.account_id.as_str();
    let Some(mut set_up) = SetUp::read(portal, connection, account_id).await? else { return Ok(None) };
    if set_up.lacks_device(phone) {
        phone_system::ensure_devices(connection, account_id, portal.clock.now_ms()).await?;
        let Some(again) = SetUp::read(portal, connection, account_id).await? else { return Ok(None) };
        set_up = again;
    }
    Ok(set_up.prepared(&portal.settings, phone, access))
}

fn fetch(asked: &Asked, now_ms: i64, outcome: Outcome) -> Fetch {
    Fetch {
        at_ms: now_ms,
        address: asked.address.to_canonical().to_string(),
        user_agent: cleaned(&asked.user_agent),
        outcome,
        digest: String::new(),
        revision: 0,
    }
}

async fn note(connection: &mut Connection, access: &Access, fetch: &Fetch) -> Result<(), sqlx::Error> {
    let id = random::id(fetch.at_ms);
    store::insert_fetch(connection, (&access.account_id, &access.phone_id), (&id, fetch)).await
}
