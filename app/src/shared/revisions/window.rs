//! A stretch of the history: the rows that held at some moment of it, by the thing they belong to.

use std::collections::{BTreeMap, HashMap};

use super::row::Row;
use super::wording::{Thing, wording};
use crate::shared::country::Country;
use crate::shared::language::Text;

/// What a user would call one thing: a user with all their settings, a menu with its keys. The table and the key of the row
/// that names it.
pub type ThingId = (String, String);

/// How things are worded.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// In this language.
    pub text: Text,
    /// Telephone numbers as in this country.
    pub country: Country,
    /// The time, for the offset of time zones.
    pub now_ms: i64,
}

/// A row as it was for some revisions.
#[derive(Clone, Debug)]
pub struct Version {
    pub table: String,
    pub key: String,
    from: i64,
    until: Option<i64>,
    pub row: Row,
}

impl Version {
    pub fn new(
        table: String,
        key: String,
        (from, until): (i64, Option<i64>),
        content: &str,
    ) -> Result<Self, sqlx::Error> {
        Ok(Self { table, key, from, until, row: Row::kept(content)? })
    }

    /// It was so after a revision.
    pub fn holds(&self, number: i64) -> bool {
        self.from <= number && self.until.is_none_or(|until| until > number)
    }

    fn thing(&self) -> ThingId {
        match wording(&self.table).map(|wording| wording.thing) {
            Some(Thing::Part { of, by }) => (of.to_owned(), self.row.text(by).to_owned()),
            _ => (self.table.clone(), self.key.clone()),
        }
    }
}

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Window {
    things: BTreeMap<ThingId, Vec<Version>>,
    /// Where the rows stand that things are named after.
    named: HashMap<String, ThingId>,
}

impl Window {
    pub fn new(versions: Vec<Version>) -> Self {
        let mut window = Self::default();
        for version in versions {
            let thing = version.thing();
            if thing.0 == version.table && !thing.1.is_empty() {
                window.named.insert(version.key.clone(), thing.clone());
            }
            window.things.entry(thing).or_default().push(version);
        }
        window
    }

    /// The same without the tables that are not among these, between spaces.
    #[must_use]
    pub fn knowing(mut self, tables: &str) -> Self {
        for versions in self.things.values_mut() {
            versions.retain(|version| tables.contains(&format!(" {} ", version.table)));
        }
        self
    }

    /// The same with the numbers that were not there yet after a revision as restoring it leaves them: see
    /// [`super::restore::apply`].
    #[must_use]
    pub fn with_later_numbers(mut self, (newest, number): (i64, i64)) -> Self {
        let is_gone =
            |id: &str| !id.is_empty() && self.root(&("extensions".to_owned(), id.to_owned()), number).is_none();
        let later = self.things.iter().filter(|(thing, _)| thing.0 == "numbers" && self.root(thing, number).is_none());
        let led = later.filter_map(|(thing, _)| Some((thing, self.root(thing, newest)?)));
        let led = led.filter(|(_, row)| is_gone(row.text("extension_id"))).map(|(thing, row)| {
            let row = row.clone().led_elsewhere();
            let (table, key) = thing.clone();
            (thing.clone(), Version { table, key, from: number, until: Some(number + 1), row })
        });
        for (thing, version) in led.collect::<Vec<_>>() {
            self.things.entry(thing).or_default().push(version);
        }
        self
    }

    /// All things with their rows.
    pub fn things(&self) -> impl Iterator<Item = (&ThingId, &[Version])> {
        self.things.iter().map(|(thing, versions)| (thing, versions.as_slice()))
    }

    /// The row a thing is named after, as it was after a revision.
    pub fn root(&self, thing: &ThingId, number: i64) -> Option<&Row> {
        let versions = self.things.get(thing)?;
        versions.iter().find(|version| version.table == thing.0 && version.holds(number)).map(|version| &version.row)
    }

    /// What an id stood for after a revision.
    pub fn name(&self, reader: Reader, id: &str, number: i64) -> Option<String> {
        let thing = self.named.get(id)?;
        let Some(Thing::Own { name, .. }) = wording(&thing.0).map(|wording| wording.thing) else { return None };
        self.root(thing, number).map(|row| name(reader, row))
    }
}
