//! What the operator does with a request: sends it on, says what the carrier answered, and reads its bill.

use jiff::civil::Date;

use super::completion;
use super::mails;
use super::reason::Reason;
use super::request::{self, Event, Request, State};
use super::sending::plain_event;
use super::store;
use crate::accounts::{self, Account};
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::database::Connection;
use crate::shared::documents::DocumentProblem;
use crate::shared::hidden::is_hidden;
use crate::shared::portal::Portal;
use crate::shared::random;
use crate::shared::time_zone;

/// What the operator may add to a rejection, in characters.
const LONGEST_NOTE: usize = 500;
/// Nobody confirms a day further away.
const MOST_DAYS_AHEAD: i32 = 366;

/// Why the operator's command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum PortingProblem {
    /// There is no such request.
    #[error("there is no request {0}")]
    NoRequest(String),
    /// That does not follow.
    #[error("a request that is {} cannot become {}", .0.code(), .1.code())]
    Impossible(State, State),
    /// The day is past or too far away.
    #[error("{0} is past, or more than a year away")]
    NoDay(Date),
    /// The numbers move another day.
    #[error("the numbers move on {0}: confirm another day first")]
    TooEarly(Date),
    /// Somebody here has a number already.
    #[error("{0} is a number of this installation already")]
    NumberTaken(String),
    /// There is no bill.
    #[error("the request has no bill")]
    NoBill,
    /// The bill cannot be read.
    #[error(transparent)]
    Document(#[from] DocumentProblem),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Brings a request one step on: to the carrier, under review, and to its end. Gives it as it is then.
///
/// # Errors
/// See [`PortingProblem`].
pub async fn advance(portal: &Portal, id: &str, to: State) -> Result<Request, PortingProblem> {
    if !matches!(to, State::Sent | State::Reviewing | State::Ported) {
        let mut connection = portal.database.read().await?;
        return Err(PortingProblem::Impossible(found(&mut connection, id).await?.state, to));
    }
    become_another(portal, id, async |_, _| Ok(plain_event(to, portal.clock.now_ms()))).await
}

/// Refuses a request, with a reason and what the operator adds in their own words.
///
/// # Errors
/// See [`PortingProblem`].
pub async fn reject(portal: &Portal, id: &str, reason: Reason, words: &str) -> Result<Request, PortingProblem> {
    let shown = words.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter });
    let note = shown.filter(|letter| !is_hidden(*letter)).take(LONGEST_NOTE).collect::<String>().trim().to_owned();
    let event = Event { reason: Some(reason), note, ..plain_event(State::Rejected, portal.clock.now_ms()) };
    become_another(portal, id, async |_, _| Ok(event)).await
}

/// Says on which day the numbers move (FOC), or that it is another one.
///
/// # Errors
/// See [`PortingProblem`].
pub async fn confirm_date(portal: &Portal, id: &str, day: Date) -> Result<Request, PortingProblem> {
    let event = Event { port_day: Some(day), ..plain_event(State::Confirmed, portal.clock.now_ms()) };
    become_another(portal, id, async |_, account| {
        let today = today(portal, account);
        let days = today.until(day).map_or(i32::MAX, |span| span.get_days());
        if (0..=MOST_DAYS_AHEAD).contains(&days) { Ok(event) } else { Err(PortingProblem::NoDay(day)) }
    })
    .await
}

/// The bill of a request, decrypted; that it was read is written down.
///
/// # Errors
/// See [`PortingProblem`].
pub async fn read_bill(portal: &Portal, id: &str) -> Result<(Request, Vec<u8>), PortingProblem> {
    let mut connection = portal.database.read().await?;
    let request = found(&mut connection, id).await?;
    drop(connection);
    let bill = request.bill.as_ref().ok_or(PortingProblem::NoBill)?;
    let content = portal.documents.read(&request.account_id, &bill.id)?;
    let mut transaction = portal.database.write().await?;
    note(&mut transaction, portal.clock.now_ms(), "number-porting.read-bill", &request, "").await?;
    transaction.commit().await?;
    Ok((request, content))
}

/// The day it is for a company.
fn today(portal: &Portal, account: &Account) -> Date {
    time_zone::date(&account.time_zone, portal.clock.now_ms())
}

/// Writes an event and what follows from it, in one transaction.
async fn become_another(
    portal: &Portal,
    id: &str,
    event: impl AsyncFnOnce(&Request, &Account) -> Result<Event, PortingProblem>,
) -> Result<Request, PortingProblem> {
    let mut transaction = portal.database.write().await?;
    let account_id = found(&mut transaction, id).await?.account_id;
    accounts::lock(&mut transaction, &account_id).await?;
    // It may have been changed while the lock was waited for.
    let request = found(&mut transaction, id).await?;
    let account = accounts::find(&mut transaction, &account_id).await?;
    let account = account.ok_or_else(|| PortingProblem::NoRequest(id.to_owned()))?;
    let event = event(&request, &account).await?;
    if !request.state.may_become(event.state) {
        return Err(PortingProblem::Impossible(request.state, event.state));
    }
    let is_end = event.state == State::Ported;
    if let Some(day) = request.port_day.filter(|day| is_end && *day > today(portal, &account)) {
        return Err(PortingProblem::TooEarly(day));
    }

    let now_ms = event.happened_at;
    let news = if is_end {
        completion::complete(portal, &mut transaction, &account, &request, now_ms).await?
    } else {
        Vec::new()
    };
    store::add_event(&mut transaction, (&account_id, id, &random::id(now_ms)), &event).await?;
    mails::tell(portal, &mut transaction, (&request, &event), &news).await?;
    if is_end {
        let entry = entry("number-porting.complete", &request, event.state.code());
        audit::record(&mut transaction, now_ms, entry).await?;
    } else {
        let action = match event.state {
            State::Rejected => "number-porting.reject",
            State::Confirmed => "number-porting.confirm-date",
            _ => "number-porting.advance",
        };
        note(&mut transaction, now_ms, action, &request, event.state.code()).await?;
    }
    let after = found(&mut transaction, id).await?;
    transaction.commit().await?;
    Ok(after)
}

/// A draft is nothing the operator has yet.
async fn found(connection: &mut Connection, id: &str) -> Result<Request, PortingProblem> {
    let request = request::find_of_any_account(connection, id).await?;
    let request = request.filter(|request| request.state != State::Draft);
    request.ok_or_else(|| PortingProblem::NoRequest(id.to_owned()))
}

fn entry<'a>(action: &'static str, request: &'a Request, after: &'a str) -> Entry<'a> {
    Entry {
        account_id: &request.account_id,
        actor: Actor::Operator,
        action,
        subject: &request.id,
        before: request.state.code(),
        after,
    }
}

async fn note(
    connection: &mut Connection,
    now_ms: i64,
    action: &'static str,
    request: &Request,
    after: &str,
) -> Result<(), sqlx::Error> {
    audit::note(connection, now_ms, entry(action, request, after)).await
}
