//! A calendar month: what a statement is about.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::say;
use crate::shared::language::Text;

/// A month, written as "2026-11".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// The month of a day.
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// Reads "2026-11".
    pub fn parse(written: &str) -> Option<Self> {
        let (year, month) = written.split_once('-')?;
        let digits = |text: &str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
        let (year, month) = (digits(year, 4) && digits(month, 2)).then(|| (year.parse(), month.parse()))?;
        let month = Self { year: year.ok()?, month: month.ok()? };
        ((2000..=9000).contains(&month.year) && (1..=12).contains(&month.month)).then_some(month)
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        // Year and month are of a day or were checked.
        Date::new(self.year, self.month, 1).unwrap_or(date(2000, 1, 1))
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.first_day().last_of_month()
    }

    /// How many days it has.
    pub fn length(self) -> i64 {
        i64::from(self.first_day().days_in_month())
    }

    /// The one after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self::of(self.first_day().saturating_add(1.month()))
    }

    /// The one before it.
    #[must_use]
    pub fn previous(self) -> Self {
        Self::of(self.first_day().saturating_sub(1.month()))
    }

    /// Its days.
    pub fn days(self) -> impl Iterator<Item = Date> {
        self.first_day().series(1.day()).take_while(move |day| Self::of(*day) == self)
    }

    /// In words: "noviembre de 2026".
    pub fn words(self, text: Text) -> String {
        say!(text, "billing-month", month = text.month(self.month), year = self.year.to_string())
    }
}

/// The moment a day ends in a time zone, in milliseconds since 1970: that of the next midnight, whatever the clocks do.
pub fn end_ms(day: Date, zone: &TimeZone) -> i64 {
    let midnight = day.saturating_add(1.day()).to_zoned(zone.clone());
    midnight.map_or(i64::MAX, |midnight| midnight.timestamp().as_millisecond())
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}", self.year, self.month)
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = String;

    fn try_from(written: String) -> Result<Self, String> {
        Self::parse(&written).ok_or_else(|| format!("{written} is no month"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_follow_each_other_over_the_year() {
        let month = |written| Month::parse(written).unwrap();
        assert_eq!(month("2026-12").next().to_string(), "2027-01");
        assert_eq!(month("2027-01").previous().to_string(), "2026-12");
        assert_eq!((month("2028-02").length(), month("2026-02").length()), (29, 28));
        assert_eq!(month("2028-02").days().count(), 29);
        for wrong in ["", "2026", "2026-13", "2026-00", "2026-1", "26-01", "+026-01", "2026-01-01"] {
            assert_eq!(Month::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_day_ends_when_the_clocks_say_so() {
        let hours = |day: Date, zone: &str| {
            let zone = TimeZone::get(zone).unwrap();
            (end_ms(day, &zone) - end_ms(day.yesterday().unwrap(), &zone)) / 3_600_000
        };
        assert_eq!(hours(date(2026, 3, 8), "America/New_York"), 23);
        assert_eq!(hours(date(2026, 11, 1), "America/New_York"), 25);
        assert_eq!(hours(date(2026, 3, 29), "Europe/Paris"), 23);
        assert_eq!(hours(date(2026, 3, 29), "America/Bogota"), 24);
    }
}
