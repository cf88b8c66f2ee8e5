//! Sessions: a random token in a cookie, its fingerprint and its end in the database.

use leptos::prelude::provide_context;

use super::store::{self, Kind, NewSession, SessionRow};
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::{Caller, Person, UserCaller};
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
    open(connection, Kind::Administrator, (account_id, administrator_id), keep_signed_in).await
}

/// The same for a user.
///
/// # Errors
/// A fault of the database.
pub async fn open_user_session(
    connection: &mut Connection,
    account_id: &str,
    user_id: &str,
    keep_signed_in: bool,
) -> Result<(), sqlx::Error> {
    open(connection, Kind::User, (account_id, user_id), keep_signed_in).await
}

async fn open(
    connection: &mut Connection,
    kind: Kind,
    (account_id, person_id): (&str, &str),
    keep_signed_in: bool,
) -> Result<(), sqlx::Error> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let now_ms = portal.clock.now_ms();
    let token = random::token();
    let session = NewSession {
        fingerprint: &random::fingerprint(&token),
        account_id,
        person_id,
        keep_signed_in,
        user_agent: &visitor.user_agent,
        address: &visitor.address.to_string(),
        now_ms,
        expires_at: now_ms + if keep_signed_in { KEPT_MS } else { IDLE_MS },
    };
    store::delete_ended(connection, kind, now_ms).await?;
    // Nobody could end the one that this browser forgets.
    if let Some(before) = visitor.person() {
        delete(connection, &before).await?;
    }
    store::insert(connection, kind, &session).await?;
    let secure = portal.settings.secure_cookies;
    answer::set_cookie(&cookie(SESSION_COOKIE, &token, keep_signed_in.then_some(KEPT_MS / 1000), secure));
    renew_browser(secure);
    Ok(())
}

/// Ends the session of this request and takes its cookie away.
///
/// # Errors
/// A fault of the database.
pub async fn end_session(connection: &mut Connection, person: &Person) -> Result<(), sqlx::Error> {
    delete(connection, person).await?;
    let secure = Portal::current().settings.secure_cookies;
    answer::set_cookie(&cookie(SESSION_COOKIE, "", Some(0), secure));
    renew_browser(secure);
    Ok(())
}

async fn delete(connection: &mut Connection, person: &Person) -> Result<(), sqlx::Error> {
    let kind = match person {
        Person::Administrator(_) => Kind::Administrator,
        Person::User(_) => Kind::User,
    };
    store::delete(connection, kind, person.account_id(), person.session()).await
}

/// Gives the browser a new id: a form token from before, perhaps planted, does not hold any more. What the rest of this
/// request keeps for the browser is kept under the new id.
pub fn renew_browser(secure: bool) {
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
    store::delete_all_of(connection, Kind::Administrator, (account_id, administrator_id), "").await
}

/// Ends the sessions of a user, after a new password; the one named `except` goes on.
///
/// # Errors
/// A fault of the database.
pub async fn end_sessions_of_user(
    connection: &mut Connection,
    account_id: &str,
    user_id: &str,
    except: &str,
) -> Result<(), sqlx::Error> {
    store::delete_all_of(connection, Kind::User, (account_id, user_id), except).await
}

/// True while a user's session was not ended, for who did something long since the request began.
///
/// # Errors
/// A fault of the database.
pub async fn is_open(connection: &mut Connection, caller: &UserCaller) -> Result<bool, sqlx::Error> {
    store::is_open(connection, &caller.account_id, &caller.session).await
}

/// Whose session a token is of. A session in use is put off its end, at most once a minute.
///
/// # Errors
/// A fault of the database.
pub async fn find_person(connection: &mut Connection, now_ms: i64, token: &str) -> Result<Option<Person>, sqlx::Error> {
    let fingerprint = random::fingerprint(token);
    for kind in [Kind::Administrator, Kind::User] {
        if let Some(session) = store::find(connection, kind, &fingerprint, now_ms).await? {
            if session.last_used_at < now_ms - MINUTE_MS {
                let expires_at = if session.keep_signed_in == 1 { session.expires_at } else { now_ms + IDLE_MS };
                store::touch(connection, kind, &fingerprint, now_ms, expires_at).await?;
            }
            return person(kind, session, fingerprint).map(Some);
        }
    }
    Ok(None)
}

fn person(kind: Kind, row: SessionRow, session: String) -> Result<Person, sqlx::Error> {
    let (country, language) = place(&row)?;
    let SessionRow { account_id, person_id, name, company_name, time_zone, .. } = row;
    Ok(match kind {
        Kind::Administrator => {
            let administrator_id = person_id;
            let caller =
                Caller { account_id, administrator_id, name, company_name, country, time_zone, language, session };
            Person::Administrator(caller)
        }
        Kind::User => Person::User(UserCaller {
            account_id,
            user_id: person_id,
            name,
            number: row.number,
            must_choose: row.must_choose == 1,
            company_name,
            country,
            time_zone,
            language,
            session,
        }),
    })
}

fn place(session: &SessionRow) -> Result<(Country, Language), sqlx::Error> {
    let wrong = |column: &str| sqlx::Error::Decode(format!("accounts.{column} of {}", session.account_id).into());
    let country = Country::from_code(&session.country).ok_or_else(|| wrong("country"))?;
    let language = Language::from_tag(&session.language).ok_or_else(|| wrong("language"))?;
    Ok((country, language))
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
