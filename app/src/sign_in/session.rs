//! Sessions: a random token in a cookie, its fingerprint and its end in the database.

use leptos::prelude::provide_context;

use super::store::{self, NewSession};
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::clock::{DAY_MS, HOUR_MS, MINUTE_MS};
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::language::Language;
use crate::shared::portal::Portal;
use crate::shared::random;

/// The cookie of a session.
pub const SESSION_COOKIE: &str = "centralita_session";
/// The cookie that tells browsers apart, for form tokens and notices.
pub const BROWSER_COOKIE: &str = "centralita_browser";

/// A session that is kept ends after thirty days.
const KEPT_MS: i64 = 30 * DAY_MS;
/// Any other ends after twelve hours without use.
const IDLE_MS: i64 = 12 * HOUR_MS;

/// Opens a session for an administrator and gives the browser its cookie and a new id of its own.
///
/// # Errors
/// A fault of the database.
pub async fn open_session(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
    keep_signed_in: bool,
) -> Result<(), sqlx::Error> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let now_ms = portal.clock.now_ms();
    let token = random::token();
    let session = NewSession {
        fingerprint: &random::fingerprint(&token),
        account_id,
        administrator_id,
        keep_signed_in,
        user_agent: &visitor.user_agent,
        address: &visitor.address.to_string(),
        now_ms,
        expires_at: now_ms + if keep_signed_in { KEPT_MS } else { IDLE_MS },
    };
    store::delete_ended(connection, now_ms).await?;
    store::insert(connection, &session).await?;
    let secure = portal.settings.secure_cookies;
    answer::set_cookie(&cookie(SESSION_COOKIE, &token, keep_signed_in.then_some(KEPT_MS / 1000), secure));
    renew_browser(secure);
    Ok(())
}

/// Ends the session of this request and takes its cookie away.
///
/// # Errors
/// A fault of the database.
pub async fn end_session(connection: &mut Connection, caller: &Caller) -> Result<(), sqlx::Error> {
    store::delete(connection, &caller.account_id, &caller.session).await?;
    let secure = Portal::current().settings.secure_cookies;
    answer::set_cookie(&cookie(SESSION_COOKIE, "", Some(0), secure));
    renew_browser(secure);
    Ok(())
}

/// Gives the browser a new id: a form token from before, perhaps planted, does not hold any more. What the rest of this
/// request keeps for the browser is kept under the new id.
fn renew_browser(secure: bool) {
    let browser = random::token();
    answer::set_cookie(&browser_cookie(&browser, secure));
    provide_context(Visitor { browser, ..Visitor::current() });
}

/// Ends all sessions of an administrator, after a new password.
///
/// # Errors
/// A fault of the database.
pub async fn end_all_sessions(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
) -> Result<(), sqlx::Error> {
    store::delete_all_of(connection, account_id, administrator_id).await
}

/// The caller of a session's token. A session in use is put off its end, at most once a minute.
///
/// # Errors
/// A fault of the database.
pub async fn find_caller(portal: &Portal, token: &str) -> Result<Option<Caller>, sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let fingerprint = random::fingerprint(token);
    let mut connection = portal.database.read().await?;
    let Some(session) = store::find(&mut connection, &fingerprint, now_ms).await? else { return Ok(None) };
    if session.last_used_at < now_ms - MINUTE_MS {
        let expires_at = if session.keep_signed_in == 1 { session.expires_at } else { now_ms + IDLE_MS };
        store::touch(&mut connection, &fingerprint, now_ms, expires_at).await?;
    }
    let country = Country::from_code(&session.country)
        .ok_or_else(|| sqlx::Error::Decode(format!("accounts.country of {}", session.account_id).into()))?;
    let language = Language::from_tag(&session.language)
        .ok_or_else(|| sqlx::Error::Decode(format!("accounts.language of {}", session.account_id).into()))?;
    Ok(Some(Caller {
        account_id: session.account_id,
        administrator_id: session.administrator_id,
        name: session.name,
        company_name: session.company_name,
        country,
        time_zone: session.time_zone,
        language,
        session: fingerprint,
    }))
}

/// The cookie that tells this browser from others; it ends with the browser.
pub fn browser_cookie(id: &str, secure: bool) -> String {
    cookie(BROWSER_COOKIE, id, None, secure)
}

fn cookie(name: &str, value: &str, max_age_seconds: Option<i64>, secure: bool) -> String {
    let age = max_age_seconds.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}")
}
