//! The calls of a page, how many there are in all, and where its neighbours begin.

use super::super::call::Call;
use super::super::charts;
use super::super::ids;
use super::filter::Filter;
use super::number::{self, Number};
use super::store::{self, Slice, Wanted};
use crate::account_routing::Setup;
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::paging::Place;

/// Up to how many calls are counted one by one; of more it is said that they are more, where nothing counted them before.
pub const MOST_COUNTED: i64 = 10_000;

/// Whose calls are looked through.
#[derive(Clone, Debug)]
pub struct Scope<'a> {
    /// The account.
    pub account_id: &'a str,
    /// Its country, whose way of writing numbers is understood.
    pub country: Country,
    /// Its time zone, whose days are meant.
    pub time_zone: &'a str,
    /// Its own numbers.
    pub own_numbers: Vec<String>,
    /// Only the calls of this user.
    pub user_id: Option<&'a str>,
}

impl<'a> Scope<'a> {
    /// All calls of an account, or of one of its users.
    pub fn of(setup: &'a Setup, user_id: Option<&'a str>) -> Self {
        let account = &setup.account;
        let own_numbers = setup.routing.numbers.iter().map(|number| number.e164.clone()).collect();
        let (account_id, time_zone) = (account.id.as_str(), account.time_zone.as_str());
        Self { account_id, country: account.country, time_zone, own_numbers, user_id }
    }
}

/// How many calls there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Exactly(i64),
    /// More than were counted.
    MoreThan(i64),
}

/// A page of calls.
#[derive(Clone, Debug)]
pub struct Found {
    /// The calls, newest first.
    pub calls: Vec<Call>,
    /// How many there are on all pages.
    pub count: Count,
    /// Where the page of newer ones is.
    pub newer: Option<Place<String>>,
    /// Where the page of older ones is.
    pub older: Option<Place<String>>,
}

/// What is looked for, made out once for all its pages.
#[derive(Clone, Debug)]
pub struct Search {
    wanted: Wanted,
    moments: (Option<i64>, Option<i64>),
    count: Count,
}

impl Search {
    /// Makes out which number is meant and how many calls there are.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn begin(connection: &mut Connection, scope: &Scope<'_>, filter: &Filter) -> Result<Self, sqlx::Error> {
        let moments = filter.moments(scope.time_zone);
        let (from, until) = moments;
        let wanted = Wanted {
            account_id: scope.account_id.to_owned(),
            which: filter.which,
            extension: scope.user_id.unwrap_or(&filter.extension).to_owned(),
            number: number::meant(connection, scope, &filter.number).await?,
            from: from.map_or_else(|| ids::LEAST.to_owned(), ids::first_at),
            until: until.map_or_else(|| ids::BEYOND.to_owned(), ids::first_at),
        };
        let mut search = Self { wanted, moments, count: Count::Exactly(0) };
        search.count = search.counted(connection).await?;
        // So many are found soonest where they lie among the others, in the order of time.
        if let (Count::MoreThan(_), Number::Ends(digits)) = (search.count, &search.wanted.number) {
            search.wanted.number = Number::EndsOften(digits.clone());
        }
        Ok(search)
    }

    async fn counted(&self, connection: &mut Connection) -> Result<Count, sqlx::Error> {
        let wanted = &self.wanted;
        match wanted.number {
            Number::Unknown => Ok(Count::Exactly(0)),
            // These are counted already.
            Number::Any if wanted.extension.is_empty() => {
                let tally = charts::tally_between(connection, &wanted.account_id, self.moments).await?;
                Ok(Count::Exactly(tally.of(wanted.which)))
            }
            _ => {
                let count = store::count(connection, wanted, MOST_COUNTED + 1).await?;
                Ok(if count > MOST_COUNTED { Count::MoreThan(MOST_COUNTED) } else { Count::Exactly(count) })
            }
        }
    }

    /// How many calls there are.
    pub fn count(&self) -> Count {
        self.count
    }

    /// The calls of a page.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn page(
        &self,
        connection: &mut Connection,
        place: &Place<String>,
        length: usize,
    ) -> Result<Found, sqlx::Error> {
        let upwards = matches!(place, Place::After(_));
        // One more tells whether the list goes on.
        let slice = Slice { beside: place.part().map(|(_, id)| id.as_str()), upwards, most: length + 1 };
        let mut calls = match self.wanted.number {
            Number::Unknown => Vec::new(),
            _ => store::list(connection, &self.wanted, slice).await?,
        };
        let has_more = calls.len() > length;
        calls.truncate(length);
        if upwards {
            calls.reverse();
        }
        let ends = calls.first().zip(calls.last()).map(|(first, last)| (first.id.clone(), last.id.clone()));
        let (newer, older) = place.beside(ends, has_more);
        Ok(Found { calls, count: self.count, newer, older })
    }
}
