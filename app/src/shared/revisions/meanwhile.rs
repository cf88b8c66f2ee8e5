//! What others saved while somebody was editing the same thing.

use super::differences::{Change, FactChange, differences};
use super::read::{Revision, window};
use super::window::Reader;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::{Caller, Person};
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::form::Problems;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

/// How many of the newest revisions are looked through.
const LOOKED_THROUGH: i64 = 50;
/// The most that are told.
const MOST_TOLD: i64 = 3;

/// The company whose history is told.
#[derive(Clone, Copy, Debug)]
pub struct Within<'a> {
    account_id: &'a str,
    country: Country,
    time_zone: &'a str,
}

impl<'a> From<&'a Caller> for Within<'a> {
    fn from(caller: &'a Caller) -> Self {
        Self { account_id: &caller.account_id, country: caller.country, time_zone: &caller.time_zone }
    }
}

impl<'a> From<&'a Person> for Within<'a> {
    fn from(person: &'a Person) -> Self {
        let (country, time_zone) = person.place();
        Self { account_id: person.account_id(), country, time_zone }
    }
}

/// The problems of a form that was refused as somebody else had saved, telling who, when and what. The thing is the table
/// and the key of the row it is named after; `missed` counts the changes of it since the form was opened.
///
/// # Errors
/// A fault of the database.
pub async fn with_meanwhile<'a>(
    problems: Problems,
    (portal, visitor, within): (&Portal, &Visitor, impl Into<Within<'a>>),
    thing: (&str, &str),
    missed: i64,
) -> Result<Problems, Problem> {
    if !problems.is_conflict() {
        return Ok(problems);
    }
    let Within { account_id, country, time_zone } = within.into();
    let mut connection = portal.database.read().await?;
    let revisions = last(&mut connection, account_id).await?;
    let (first, last) = (revisions.last().map_or(1, |it| it.number), revisions.first().map_or(0, |it| it.number));
    let window = window(&mut connection, account_id, (first - 1, last)).await?;
    drop(connection);
    let reader = Reader { text: visitor.text(), country, now_ms: portal.clock.now_ms() };
    let told = revisions.iter().filter_map(|revision| {
        let changes = differences(&window, reader, (revision.number - 1, revision.number));
        let change = changes.into_iter().find(|change| (change.thing.0.as_str(), change.thing.1.as_str()) == thing)?;
        Some(line(reader, time_zone, revision, change))
    });
    let most = usize::try_from(missed.clamp(1, MOST_TOLD)).unwrap_or(1);
    Ok(problems.telling(told.take(most).collect()))
}

async fn last(connection: &mut Connection, account_id: &str) -> Result<Vec<Revision>, sqlx::Error> {
    sqlx::query_as(
        "SELECT number, saved_at, actor_kind, actor_id, actor_name, action, subject FROM revisions \
         WHERE account_id = $1 ORDER BY number DESC LIMIT $2",
    )
    .bind(account_id)
    .bind(LOOKED_THROUGH)
    .fetch_all(connection)
    .await
}

fn line(reader: Reader, zone: &str, revision: &Revision, change: Change) -> String {
    let text = reader.text;
    let value = |value: String| if value.is_empty() { text.say("history-nothing") } else { value };
    let fact = |fact: FactChange| format!("{}: {} → {}", fact.label, value(fact.before), value(fact.after));
    let changes: Vec<String> = change.facts.into_iter().map(fact).collect();
    let moment = time_zone::moment(text, zone, revision.saved_at);
    say!(text, "history-meanwhile", name = revision.who(text), moment = moment, changes = changes.join("; "))
}
