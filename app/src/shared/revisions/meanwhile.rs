//! What was saved while somebody was editing the same thing.

use super::differences::{Change, FactChange, differences};
use super::read::{Revision, window};
use super::window::Reader;
use crate::say;
use crate::shared::audit::Actor;
use crate::shared::browser::Visitor;
use crate::shared::caller::{Caller, Person};
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::form::Problems;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

/// How many of the newest revisions are looked through.
const LOOKED_THROUGH: i64 = 50;
/// The most that are told.
const MOST_TOLD: usize = 3;
/// The most things that are told of one revision.
const MOST_THINGS: usize = 5;

/// The company whose history is told, and who reads it.
#[derive(Clone, Copy, Debug)]
pub struct Within<'a> {
    account_id: &'a str,
    country: Country,
    time_zone: &'a str,
    reader: Actor<'a>,
}

impl<'a> From<&'a Caller> for Within<'a> {
    fn from(caller: &'a Caller) -> Self {
        let reader = Actor::Administrator(caller);
        Self { account_id: &caller.account_id, country: caller.country, time_zone: &caller.time_zone, reader }
    }
}

impl<'a> From<&'a Person> for Within<'a> {
    fn from(person: &'a Person) -> Self {
        let (country, time_zone) = person.place();
        Self { account_id: person.account_id(), country, time_zone, reader: Actor::from(person) }
    }
}

/// What was being edited.
#[derive(Clone, Debug)]
pub enum Edited<'a> {
    /// One thing: the table and the key of the row it is named after.
    Thing(&'a str, &'a str),
    /// Facts of one thing, by the Fluent keys of what they are called.
    Part((&'a str, &'a str), &'a [&'a str]),
    /// Several things of a table.
    Things(&'a str, Vec<&'a str>),
    /// Facts, whatever they are about, by the Fluent keys of what they are called.
    Facts(&'a [&'a str]),
}

impl<'a> From<(&'a str, &'a str)> for Edited<'a> {
    fn from((table, key): (&'a str, &'a str)) -> Self {
        Self::Thing(table, key)
    }
}

impl Edited<'_> {
    /// What of a change is about it.
    fn of(&self, text: Text, mut change: Change) -> Option<Change> {
        let thing = (change.thing.0.as_str(), change.thing.1.as_str());
        let is_about_it = match self {
            Self::Thing(table, key) => thing == (*table, *key),
            Self::Part(whole, _) if thing != *whole => false,
            Self::Things(table, keys) => change.thing.0 == *table && keys.contains(&change.thing.1.as_str()),
            Self::Part(_, labels) | Self::Facts(labels) => {
                change.facts.retain(|fact| labels.iter().any(|label| text.say(label) == fact.label));
                !change.facts.is_empty()
            }
        };
        is_about_it.then_some(change)
    }
}

/// The problems of a form that was refused as what it edits had been saved meanwhile, telling who, when and what. One thing
/// is given as the table and the key of the row it is named after; `missed` counts the changes since the form was opened.
///
/// # Errors
/// A fault of the database.
pub async fn with_meanwhile<'a>(
    problems: Problems,
    (portal, visitor, within): (&Portal, &Visitor, impl Into<Within<'a>>),
    edited: impl Into<Edited<'a>>,
    missed: i64,
) -> Result<Problems, Problem> {
    if !problems.is_conflict() {
        return Ok(problems);
    }
    let (Within { account_id, country, time_zone, reader: own }, edited) = (within.into(), edited.into());
    let mut connection = portal.database.read().await?;
    let revisions = last(&mut connection, account_id).await?;
    let (first, last) = (revisions.last().map_or(1, |it| it.number), revisions.first().map_or(0, |it| it.number));
    let window = window(&mut connection, account_id, (first - 1, last)).await?;
    drop(connection);
    let reader = Reader { text: visitor.text(), country, now_ms: portal.clock.now_ms() };
    let found = revisions.iter().filter_map(|revision| {
        let changes = differences(&window, reader, (revision.number - 1, revision.number));
        let changes: Vec<Change> = changes.into_iter().filter_map(|change| edited.of(reader.text, change)).collect();
        (!changes.is_empty()).then_some((revision, changes))
    });
    // Restoring makes versions that count no changes.
    let missed = if missed > LOOKED_THROUGH { 1 } else { usize::try_from(missed.max(1)).unwrap_or(1) };
    let found: Vec<_> = found.take(missed).collect();
    let is_own = !found.is_empty() && found.iter().all(|(revision, _)| is_by(revision, own));
    let (told, is_named) = (found.into_iter().take(MOST_TOLD), !matches!(edited, Edited::Thing(..) | Edited::Part(..)));
    let lines = told.map(|(revision, changes)| line(reader, time_zone, revision, (changes, is_named)));
    Ok(problems.telling(lines.collect(), is_own))
}

fn is_by(revision: &Revision, actor: Actor<'_>) -> bool {
    (revision.actor_kind.as_str(), revision.actor_id.as_str()) == actor.code()
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

fn line(reader: Reader, zone: &str, revision: &Revision, (changes, is_named): (Vec<Change>, bool)) -> String {
    let text = reader.text;
    let rest = (changes.len() > MOST_THINGS).then(|| "…".to_owned());
    let words = changes.into_iter().take(MOST_THINGS).map(|change| match (is_named, change.thing.1.as_str()) {
        (false, _) | (true, "") => facts(text, change.facts),
        (true, _) => format!("{} ({})", change.title, facts(text, change.facts)),
    });
    let changes: Vec<String> = words.chain(rest).collect();
    let moment = time_zone::moment(text, zone, revision.saved_at);
    say!(text, "history-meanwhile", name = revision.who(text), moment = moment, changes = changes.join("; "))
}

fn facts(text: Text, facts: Vec<FactChange>) -> String {
    let value = |value: String| if value.is_empty() { text.say("history-nothing") } else { value };
    let fact = |fact: FactChange| format!("{}: {} → {}", fact.label, value(fact.before), value(fact.after));
    facts.into_iter().map(fact).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::super::differences::ChangeKind;
    use super::*;
    use crate::shared::language::Language;

    fn change(table: &str, key: &str) -> Change {
        let fact = |label: &str| FactChange { label: label.to_owned(), before: "a".to_owned(), after: "b".to_owned() };
        Change {
            thing: (table.to_owned(), key.to_owned()),
            kind: ChangeKind::Changed,
            area: None,
            title: format!("Cosa {key}"),
            facts: vec![fact("Nombre"), fact("Zona horaria")],
        }
    }

    #[test]
    fn only_what_was_edited_is_told() {
        let text = Text::new(Language::Es);
        let told = |edited: Edited<'_>, change: Change| edited.of(text, change).map(|change| facts(text, change.facts));
        let whole = Some("Nombre: a → b; Zona horaria: a → b".to_owned());
        assert_eq!(told(Edited::Thing("rooms", "1"), change("rooms", "1")), whole);
        assert_eq!(told(Edited::Thing("rooms", "1"), change("rooms", "2")), None);
        assert_eq!(told(Edited::Things("rooms", vec!["1", "2"]), change("rooms", "2")), whole);
        assert_eq!(told(Edited::Things("rooms", vec!["1", "2"]), change("numbers", "2")), None);
        let zone = Edited::Facts(&["preferences-time-zone"]);
        assert_eq!(told(zone.clone(), change("accounts", "")), Some("Zona horaria: a → b".to_owned()));
        assert_eq!(told(zone, Change { facts: Vec::new(), ..change("accounts", "") }), None);
    }

    #[test]
    fn of_many_things_the_first_are_named() {
        let reader = Reader { text: Text::new(Language::Es), country: Country::Co, now_ms: 0 };
        let revision = Revision {
            number: 1,
            saved_at: 0,
            actor_kind: "administrator".to_owned(),
            actor_id: "1".to_owned(),
            actor_name: "Rosa Díaz".to_owned(),
            action: String::new(),
            subject: String::new(),
        };
        let told = |count: usize| {
            let changes = (1..=count).map(|key| change("numbers", &key.to_string())).collect();
            line(reader, "America/Bogota", &revision, (changes, true))
        };
        assert!(told(5).ends_with("; Cosa 5 (Nombre: a → b; Zona horaria: a → b)"), "{}", told(5));
        assert!(told(6).ends_with("; Cosa 5 (Nombre: a → b; Zona horaria: a → b); …"), "{}", told(6));
    }
}
