//! What charts tell of some days.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::counting::parts;
use super::range::{Range, date_of, spans};
use super::store::{self, Busy};
use super::tally::Tally;
use crate::shared::database::Connection;

/// What charts tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// All together.
    pub all: Tally,
    /// By day or by week, each of them, also those without calls.
    pub periods: Vec<(Date, Tally)>,
    /// By hour of the day.
    pub hours: [Tally; 24],
    /// The extensions with the most calls.
    pub busiest: Vec<Busy>,
}

impl Figures {
    /// Reads them.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn of(
        connection: &mut Connection,
        account_id: &str,
        zone: &TimeZone,
        range: &Range,
    ) -> Result<Self, sqlx::Error> {
        let moments = range.moments(zone);
        let mut all = Tally::default();
        let mut periods: BTreeMap<Date, Tally> =
            range.periods().into_iter().map(|day| (day, Tally::default())).collect();
        let mut hours = [Tally::default(); 24];
        for span in spans(zone, moments) {
            for counted in store::by_day(connection, account_id, span).await? {
                all += counted.tally;
                *periods.entry(range.period_of(date_of(counted.period))).or_default() += counted.tally;
            }
            for counted in store::by_hour(connection, account_id, span).await? {
                if let Some(hour) = usize::try_from(counted.period).ok().and_then(|hour| hours.get_mut(hour)) {
                    *hour += counted.tally;
                }
            }
        }
        let (from_ms, until_ms) = moments;
        let busiest = store::busiest(connection, account_id, &parts(Some(from_ms), Some(until_ms))).await?;
        Ok(Self { all, periods: periods.into_iter().collect(), hours, busiest })
    }
}
