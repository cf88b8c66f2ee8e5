//! Counting calls as they are stored, and forgetting what was counted.

use std::collections::BTreeMap;

use super::super::ids;
use super::super::kind::Kind;
use super::super::store::NewCall;
use super::store::{self, Parts};
use super::tally::Tally;
use crate::shared::clock::{DAY_MS, MINUTE_MS};
use crate::shared::database::Connection;

/// A quarter of an hour.
pub const QUARTER_MS: i64 = 15 * MINUTE_MS;

/// Counts calls that were stored in the same transaction.
///
/// # Errors
/// A fault of the database.
pub async fn count(connection: &mut Connection, account_id: &str, calls: &[NewCall]) -> Result<(), sqlx::Error> {
    let mut quarters = BTreeMap::<i64, Tally>::new();
    let mut days = BTreeMap::<(&str, i64), Tally>::new();
    for call in calls {
        quarters.entry(call.started_at.div_euclid(QUARTER_MS)).or_default().add(call.kind);
        let day = call.started_at.div_euclid(DAY_MS);
        days.entry(("", day)).or_default().add(call.kind);
        if !call.party.is_empty() {
            // Who calls a colleague misses nothing.
            let kind = if call.kind == Kind::InternalMissed { Kind::Internal } else { call.kind };
            days.entry((&call.party, day)).or_default().add(kind);
        }
        if !call.peer.is_empty() {
            days.entry((&call.peer, day)).or_default().add(call.kind);
        }
    }
    for (quarter, tally) in quarters {
        store::add_to_quarter(connection, (account_id, quarter), &tally).await?;
    }
    for ((extension, day), tally) in days {
        store::add_to_day(connection, (account_id, extension, day), &tally).await?;
    }
    Ok(())
}

/// How many calls began between two moments: beginnings of days in some zone.
///
/// # Errors
/// A fault of the database.
pub async fn tally_between(
    connection: &mut Connection,
    account_id: &str,
    (from_ms, until_ms): (Option<i64>, Option<i64>),
) -> Result<Tally, sqlx::Error> {
    store::tally(connection, account_id, &parts(from_ms, until_ms)).await
}

/// The days of UTC that are whole between two moments, and what is left of the time before and after these.
pub fn parts(from_ms: Option<i64>, until_ms: Option<i64>) -> Parts {
    // All calls there ever were lie well within.
    let (from_ms, until_ms) = (from_ms.unwrap_or(0), until_ms.unwrap_or(ids::LAST_MS + 1));
    let first = from_ms.div_euclid(DAY_MS) + i64::from(from_ms.rem_euclid(DAY_MS) > 0);
    let end = until_ms.div_euclid(DAY_MS);
    if first >= end {
        return Parts { days: (0, 0), before_ms: (from_ms, until_ms), after_ms: (0, 0) };
    }
    Parts { days: (first, end), before_ms: (from_ms, first * DAY_MS), after_ms: (end * DAY_MS, until_ms) }
}

impl Parts {
    /// The quarters before and after the whole days.
    pub fn quarters(&self) -> [(i64, i64); 2] {
        [self.before_ms, self.after_ms].map(|(from, until)| (from.div_euclid(QUARTER_MS), until.div_euclid(QUARTER_MS)))
    }

    /// The ids of calls before and after the whole days.
    pub fn ids(&self) -> [(String, String); 2] {
        [self.before_ms, self.after_ms].map(|(from, until)| (ids::first_at(from), ids::first_at(until)))
    }
}

/// Forgets what began before a moment: the beginning of a day of UTC.
///
/// # Errors
/// A fault of the database.
pub async fn forget_before(connection: &mut Connection, account_id: &str, before_ms: i64) -> Result<(), sqlx::Error> {
    let (quarter, day) = (before_ms.div_euclid(QUARTER_MS), before_ms.div_euclid(DAY_MS));
    store::forget(connection, account_id, quarter, day).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_of_time_is_made_of_whole_days_and_of_what_is_left() {
        let hour = 4 * QUARTER_MS;
        let bogota = parts(Some(DAY_MS + 5 * hour), Some(4 * DAY_MS + 5 * hour));
        assert_eq!(bogota.days, (2, 4));
        assert_eq!(bogota.quarters(), [(116, 192), (384, 404)]);
        let whole = parts(Some(DAY_MS), Some(2 * DAY_MS));
        assert_eq!((whole.days, whole.quarters()), ((1, 2), [(96, 96), (192, 192)]));
        let within = parts(Some(5 * hour), Some(DAY_MS + 5 * hour));
        assert_eq!((within.days, within.quarters()), ((0, 0), [(20, 116), (0, 0)]), "no day is whole");
        let [(from, until), _] = within.ids();
        assert!(from < until);
        assert!(parts(None, None).days.1 > 3_000_000);
    }
}
