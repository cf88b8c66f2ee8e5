//! What differs between two revisions, in words.

use super::row::Row;
use super::tables::{Rows, TABLES};
use super::window::{Reader, ThingId, Version, Window};
use super::wording::{Area, FactWords, Label, Thing, WORDINGS, Wording, order, wording};
use crate::say;

/// What happened to a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is otherwise.
    Changed,
    /// It is gone.
    Removed,
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Table and key of the row it is named after.
    pub thing: ThingId,
    /// What happened to it.
    pub kind: ChangeKind,
    /// Where it is set up; nothing for what has no words yet.
    pub area: Option<Area>,
    /// What it is, by the name it has afterwards.
    pub title: String,
    /// What differs of it; nothing of what is gone.
    pub facts: Vec<FactChange>,
}

/// One fact that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactChange {
    /// What it is.
    pub label: String,
    /// As it was; empty when there was nothing.
    pub before: String,
    /// As it is; empty when there is nothing.
    pub after: String,
}

/// What differs after one revision from what was after another.
pub fn differences(window: &Window, reader: Reader, (before, after): (i64, i64)) -> Vec<Change> {
    let differs = |version: &Version| version.holds(before) != version.holds(after);
    let mut changes: Vec<Change> = window
        .things()
        .filter(|(_, versions)| versions.iter().any(differs))
        .filter_map(|(thing, versions)| change(window, reader, (thing, versions), (before, after)))
        .collect();
    let place = |change: &Change| {
        let row = window.root(&change.thing, after).or_else(|| window.root(&change.thing, before));
        let first = row.zip(order(&change.thing.0)).map(|(row, column)| row.text(column));
        (TABLES.iter().position(|table| table.name == change.thing.0), first, change.title.clone())
    };
    changes.sort_by_cached_key(place);
    changes
}

/// What restoring a revision would change from the newest one: only in tables that it knows, and where which rows there are
/// is not set-up, none comes or goes; a number that came later may lose the extension it leads to.
pub fn would_change(window: Window, reader: Reader, known: &str, (newest, number): (i64, i64)) -> Vec<Change> {
    let is_fixed = |table: &str| TABLES.iter().any(|other| other.name == table && other.rows == Rows::Fixed);
    let mut changes =
        differences(&window.knowing(known).with_later_numbers((newest, number)), reader, (newest, number));
    changes.retain(|change| change.kind == ChangeKind::Changed || !is_fixed(&change.thing.0));
    changes
}

fn change(
    window: &Window,
    reader: Reader,
    (thing, versions): (&ThingId, &[Version]),
    (before, after): (i64, i64),
) -> Option<Change> {
    let (old, new) = (window.root(thing, before), window.root(thing, after));
    let kind = match (old, new) {
        (None, Some(_)) => ChangeKind::Added,
        (Some(_), None) => ChangeKind::Removed,
        _ => ChangeKind::Changed,
    };
    let facts = match kind {
        ChangeKind::Removed => Vec::new(),
        ChangeKind::Added => compared(&[], &facts(window, reader, versions, after, true)),
        ChangeKind::Changed => {
            compared(&facts(window, reader, versions, before, false), &facts(window, reader, versions, after, false))
        }
    };
    // What only the portal sees differs, such as the key that names are compared by.
    if kind == ChangeKind::Changed && facts.is_empty() {
        return None;
    }
    let area = wording(&thing.0).map(|wording| wording.area);
    let title = page_of(reader, &thing.0, &facts).unwrap_or_else(|| title(reader, thing, new.or(old)));
    Some(Change { thing: thing.clone(), kind, area, title, facts })
}

/// The page where all that differs is set, where that is not the page of the thing.
fn page_of(reader: Reader, table: &str, facts: &[FactChange]) -> Option<String> {
    let words = wording(table)?.facts;
    let page_of = |fact: &FactChange| {
        let is_it = |words: &&FactWords| matches!(words.label, Label::Key(key) if reader.text.say(key) == fact.label);
        words.iter().find(is_it)?.page
    };
    let page = page_of(facts.first()?)?;
    facts.iter().all(|fact| page_of(fact) == Some(page)).then(|| reader.text.say(page))
}

fn title(reader: Reader, thing: &ThingId, row: Option<&Row>) -> String {
    match (wording(&thing.0).map(|wording| wording.thing), row) {
        (Some(Thing::Own { name, title }), Some(row)) => {
            say!(reader.text, title(row), name = name(reader, row))
        }
        (_, row) => {
            let name = row.map(|row| row.text("name")).unwrap_or_default();
            format!("{} {name}", thing.0.replace('_', " ")).trim().to_owned()
        }
    }
}

/// A fact and its value; no value when the rows are older than it.
type Fact = (String, Option<String>);

/// The facts of a thing after a revision; of one that is new, those that are not as usual. Those of several rows that have
/// one name make one list.
fn facts(window: &Window, reader: Reader, versions: &[Version], number: i64, is_new: bool) -> Vec<Fact> {
    let mut found: Vec<Fact> = Vec::new();
    let words = WORDINGS.iter().map(|wording| wording.table);
    let others = versions.iter().map(|version| version.table.as_str()).filter(|table| wording(table).is_none());
    for table in words.chain(others.take(1)) {
        let holds = |version: &&Version| version.table == table && version.holds(number);
        let rows: Vec<&Row> = versions.iter().filter(holds).map(|version| &version.row).collect();
        // Who never changed anything has no row.
        let usual = rows.is_empty().then(|| wording(table).and_then(Wording::usual_row)).flatten();
        let usual = usual.filter(|_| !is_new && versions.iter().any(|version| version.table == table));
        for row in rows.into_iter().chain(&usual) {
            for (label, value) in facts_of(window, reader, (table, row), number, is_new) {
                match found.iter_mut().find(|(other, _)| *other == label) {
                    Some((_, Some(list))) => list.extend([", ", value.as_deref().unwrap_or_default()]),
                    Some(_) => {}
                    None => found.push((label, value)),
                }
            }
        }
    }
    found
}

fn facts_of(window: &Window, reader: Reader, (table, row): (&str, &Row), number: i64, is_new: bool) -> Vec<Fact> {
    let known = wording(table);
    let mut found: Vec<Fact> = Vec::new();
    let told = |fact: &&FactWords| !(is_new && fact.is_usual(row));
    for fact in known.map(|wording| wording.facts).unwrap_or_default().iter().filter(told) {
        let is_known = fact.columns.iter().any(|column| row.has(column));
        let value = is_known.then(|| fact.form.words(window, reader, row, fact.columns, number));
        found.push((fact.label.words(reader.text, row), value));
    }
    // What has no words yet is shown by the name of its column.
    let worded = |column: &str| known.is_some_and(|wording| wording.has(column));
    for column in row.columns().filter(|column| !worded(column)) {
        let plain = row.plain(column);
        let value = window.name(reader, &plain, number).unwrap_or(plain);
        found.push((column.replace('_', " "), Some(value)));
    }
    found.retain(|(_, value)| value.as_deref() != Some(""));
    found
}

fn compared(before: &[Fact], after: &[Fact]) -> Vec<FactChange> {
    let value =
        |facts: &[Fact], label: &str| facts.iter().find(|(other, _)| other == label).map(|(_, value)| value.clone());
    let gone = before.iter().filter(|(label, _)| value(after, label).is_none());
    let labels = after.iter().chain(gone).map(|(label, _)| label);
    let differing = labels.filter_map(|label| {
        let nothing = || Some(String::new());
        let (before, after) =
            (value(before, label).unwrap_or_else(nothing)?, value(after, label).unwrap_or_else(nothing)?);
        (before != after).then(|| FactChange { label: label.clone(), before, after })
    });
    differing.collect()
}
