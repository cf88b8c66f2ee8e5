//! The audit trail: what was changed, by whom, written in the transaction that changes it. With it goes the revision of the
//! set-up, so an entry is the last of a transaction's writes to the set-up.

use super::caller::{Caller, Person};
use super::database::Connection;
use super::random;
use super::revisions;

/// Who did something.
#[derive(Clone, Copy, Debug)]
pub enum Actor<'a> {
    /// A signed-in administrator.
    Administrator(&'a Caller),
    /// The operator, at the server's command line.
    Operator,
    /// An administrator who is not signed in yet: signing in, or following a mailed link.
    ComingIn(&'a str),
    /// A user, by the id of their extension.
    User(&'a str),
    /// Nobody: the portal itself, in its background work or on another machine's word.
    Portal,
}

impl<'a> Actor<'a> {
    /// Kind and id, as the database has them.
    pub fn code(self) -> (&'static str, &'a str) {
        match self {
            Self::Administrator(caller) => ("administrator", &caller.administrator_id),
            Self::Operator => ("operator", ""),
            Self::ComingIn(administrator_id) => ("administrator", administrator_id),
            Self::User(user_id) => ("user", user_id),
            Self::Portal => ("portal", ""),
        }
    }
}

impl<'a> From<&'a Person> for Actor<'a> {
    fn from(person: &'a Person) -> Self {
        match person {
            Person::Administrator(caller) => Self::Administrator(caller),
            Person::User(caller) => Self::User(&caller.user_id),
        }
    }
}

/// One change.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The account it belongs to.
    pub account_id: &'a str,
    /// Who did it.
    pub actor: Actor<'a>,
    /// What was done, as `feature.verb`.
    pub action: &'static str,
    /// To what: an id.
    pub subject: &'a str,
    /// The state before, as JSON; empty when there was none.
    pub before: &'a str,
    /// The state after, as JSON; empty when there is none.
    pub after: &'a str,
}

/// Writes an entry, and a revision when the set-up differs. Who is not signed in does not change it: signing in costs nothing.
///
/// # Errors
/// When the database refuses it.
pub async fn record(connection: &mut Connection, now_ms: i64, entry: Entry<'_>) -> Result<(), sqlx::Error> {
    match entry.actor {
        Actor::ComingIn(_) => note(connection, now_ms, entry).await,
        Actor::Administrator(_) | Actor::Operator | Actor::User(_) | Actor::Portal => {
            write(connection, now_ms, entry, true).await?;
            revisions::write(connection, now_ms, entry).await
        }
    }
}

/// Writes an entry only: for what leaves nothing that one could go back to. The history of the account tells it, by the text
/// `history-action-…` of its action.
///
/// # Errors
/// When the database refuses it.
pub async fn note(connection: &mut Connection, now_ms: i64, entry: Entry<'_>) -> Result<(), sqlx::Error> {
    write(connection, now_ms, entry, false).await
}

async fn write(connection: &mut Connection, now_ms: i64, entry: Entry<'_>, is_set_up: bool) -> Result<(), sqlx::Error> {
    let (kind, actor) = entry.actor.code();
    let name = revisions::actor_name(connection, entry).await?;
    sqlx::query(
        "INSERT INTO audit_entries (id, account_id, actor_kind, actor_id, actor_name, action, subject, before_state, \
         after_state, recorded_at, is_set_up) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(random::id(now_ms))
    .bind(entry.account_id)
    .bind(kind)
    .bind(actor)
    .bind(name)
    .bind(entry.action)
    .bind(entry.subject)
    .bind(entry.before)
    .bind(entry.after)
    .bind(now_ms)
    .bind(i64::from(is_set_up))
    .execute(connection)
    .await
    .map(drop)
}
