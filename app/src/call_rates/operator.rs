//! Importing a file of rates.

use jiff::civil::Date;

use super::file;
use super::rate_list::Rate;
use super::store::{self, ListRow};
use crate::shared::account_changes;
use crate::shared::country::Country;
use crate::shared::portal::Portal;
use crate::shared::random;
use crate::shared::rows_file::FileProblem;
use crate::shared::time_zone;

/// A list that was imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Whose companies pay by it.
    pub country: Country,
    /// The day it is valid from.
    pub valid_from: Date,
    /// How many rates it has.
    pub rates: usize,
}

/// Takes a file of rates in, as one list for each country in it: all of them, or nothing. They are valid from a day on, or from
/// today, and whole: a destination that is not in the new list is not to be called any more.
///
/// # Errors
/// Everything that is wrong with the file, or a fault of the database.
pub async fn import(
    portal: &Portal,
    bytes: &[u8],
    valid_from: Option<Date>,
    is_sample: bool,
) -> Result<Vec<Imported>, FileProblem> {
    let rates = file::read(bytes)?;
    let now_ms = portal.clock.now_ms();
    let mut imported = Vec::new();
    let mut transaction = portal.database.write().await?;
    for country in Country::ALL {
        let own: Vec<&Rate> = rates.iter().filter(|(of, _)| *of == country).map(|(_, rate)| rate).collect();
        if own.is_empty() {
            continue;
        }
        let valid_from = valid_from.unwrap_or_else(|| today(country, now_ms));
        let list = ListRow {
            id: random::id(now_ms),
            country: country.code().to_owned(),
            valid_from: valid_from.to_string(),
            rates: i64::try_from(own.len()).unwrap_or(i64::MAX),
            is_sample: i64::from(is_sample),
            imported_at: now_ms,
        };
        store::insert_list(&mut transaction, &list).await?;
        store::insert_rates(&mut transaction, &list.id, &own).await?;
        // What the plan covers may change: the phone system reads it anew.
        account_changes::note_country(&mut transaction, country, now_ms).await?;
        imported.push(Imported { country, valid_from, rates: own.len() });
    }
    transaction.commit().await?;
    Ok(imported)
}

/// The day it is in a country, in its most usual time zone.
fn today(country: Country, now_ms: i64) -> Date {
    time_zone::date(country.usual_time_zone(), now_ms)
}
