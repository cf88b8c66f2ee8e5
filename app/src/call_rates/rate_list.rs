//! A list of rates as it is kept in memory: found by number, shown by destination.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::prefix_table::PrefixTable;
use super::store;
use super::tariff::Tariff;
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::folded::folded;
use crate::shared::language::Language;
use crate::shared::portal::Portal;

/// What a destination is called.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Names {
    /// In Spanish.
    pub es: String,
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
}

impl Names {
    /// In a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Es | Language::EsCo | Language::EsMx => &self.es,
            Language::En => &self.en,
            Language::Fr => &self.fr,
        }
    }
}

/// What calls cost to numbers that begin so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate {
    /// The digits they begin with, country code first.
    pub prefix: String,
    /// What is there.
    pub names: Names,
    /// What it costs.
    pub tariff: Tariff,
}

/// All prefixes of one destination that cost the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// What is there.
    pub names: Names,
    /// What it costs.
    pub tariff: Tariff,
    /// The digits that numbers there begin with, in order.
    pub prefixes: Vec<String>,
}

/// A list of rates.
#[derive(Clone, Debug)]
pub struct RateList {
    /// Its id.
    pub id: String,
    /// The day it is valid from.
    pub valid_from: String,
    /// It was made up for trying things out.
    pub is_sample: bool,
    table: PrefixTable,
    /// For each prefix of the table, the place of its destination.
    places: Vec<usize>,
    destinations: Vec<Destination>,
}

impl RateList {
    /// The list of these rates.
    pub fn new(id: String, valid_from: String, is_sample: bool, mut rates: Vec<Rate>) -> Self {
        rates.sort_by(|left, right| left.prefix.cmp(&right.prefix));
        let table = PrefixTable::new(rates.iter().map(|rate| rate.prefix.as_str()));
        let (mut found, mut destinations, mut places) = (BTreeMap::new(), Vec::new(), Vec::new());
        for Rate { prefix, names, tariff } in rates {
            let key = (names, tariff.per_minute, tariff.connection, tariff.increment_seconds);
            let place = *found.entry(key.clone()).or_insert_with(|| {
                destinations.push(Destination { names: key.0, tariff, prefixes: Vec::new() });
                destinations.len() - 1
            });
            if let Some(destination) = destinations.get_mut(place) {
                destination.prefixes.push(prefix);
            }
            places.push(place);
        }
        Self { id, valid_from, is_sample, table, places, destinations }
    }

    /// What a call to a number costs, given in E.164 or as its digits; nothing when it goes nowhere that is listed.
    pub fn find(&self, number: &str) -> Option<&Destination> {
        let digits = number.strip_prefix('+').unwrap_or(number);
        let place = self.places.get(self.table.longest(digits)?)?;
        self.destinations.get(*place)
    }

    /// What it costs by prefix, in order.
    pub fn rates(&self) -> Vec<(&str, Tariff)> {
        let all = self.destinations.iter().flat_map(|destination| {
            destination.prefixes.iter().map(move |prefix| (prefix.as_str(), destination.tariff))
        });
        let mut rates: Vec<_> = all.collect();
        rates.sort_unstable_by_key(|(prefix, _)| *prefix);
        rates
    }

    /// The destinations whose name in a language holds what was typed, or whose prefixes begin with its digits, without what is
    /// dialled in `country` to call abroad, by name; and how many there are in all. No more than `most` are given.
    pub fn search(
        &self,
        typed: &str,
        (language, country): (Language, Country),
        most: usize,
    ) -> (Vec<&Destination>, usize) {
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        // No prefix begins with a zero, so what is dialled to call abroad is none of it.
        let ways = country.ways_abroad().iter().filter_map(|way| digits.strip_prefix(way));
        let begins: Vec<&str> = if digits.starts_with('0') { ways.collect() } else { vec![digits.as_str()] };
        let wanted = folded(typed.trim());
        let has_letters = typed.chars().any(char::is_alphabetic);
        let fits = |destination: &&Destination| match (has_letters, digits.is_empty()) {
            (true, _) => folded(destination.names.of(language)).contains(&wanted),
            (false, true) => true,
            (false, false) => {
                destination.prefixes.iter().any(|prefix| begins.iter().any(|begin| prefix.starts_with(begin)))
            }
        };
        let mut found: Vec<_> = self.destinations.iter().filter(fits).collect();
        found.sort_by_cached_key(|destination| (folded(destination.names.of(language)), destination.prefixes.first()));
        let count = found.len();
        found.truncate(most);
        (found, count)
    }
}

/// The list that is valid in a country on a day, kept in memory once it was read.
///
/// # Errors
/// A fault of the database.
pub async fn list_on(
    portal: &Portal,
    connection: &mut Connection,
    country: Country,
    day: Date,
) -> Result<Option<Arc<RateList>>, sqlx::Error> {
    let Some(row) = store::valid_on(connection, country, &day.to_string()).await? else { return Ok(None) };
    let read = async |connection: &mut Connection| {
        let rates = store::rates(connection, &row.id).await?;
        Ok::<_, sqlx::Error>(RateList::new(row.id.clone(), row.valid_from.clone(), row.is_sample != 0, rates))
    };
    // A list never changes.
    portal.of_version(connection, (&row.id, 1), (), read).await.map(Some)
}
