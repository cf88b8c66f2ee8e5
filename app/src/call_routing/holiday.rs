//! Days, or parts of days, when an account is closed whatever its weekly hours.

use serde::{Deserialize, Serialize};

use super::civil::Date;
use super::said::Said;

/// When a holiday is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HolidayDate {
    /// Every year on this day. A 29 February comes in leap years only.
    Yearly {
        /// 1 to 12.
        month: u8,
        /// 1 to 31.
        day: u8,
    },
    /// Once, on these days.
    Once {
        /// The first day.
        first: Date,
        /// The last day; the first one for a single day.
        last: Date,
    },
}

impl HolidayDate {
    /// One day, once.
    pub fn on(date: Date) -> Self {
        Self::Once { first: date, last: date }
    }

    /// The holiday is on this date.
    pub fn is(&self, date: Date) -> bool {
        match *self {
            Self::Yearly { month, day } => date.month == month && date.day == day,
            Self::Once { first, last } => first <= date && date <= last,
        }
    }
}

/// A part of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Part {
    /// The first minute of the day that belongs to it.
    pub from_minute: u16,
    /// The first minute after it, up to 1440.
    pub until_minute: u16,
}

/// A holiday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// What it is called.
    pub name: String,
    /// When it is.
    pub date: HolidayDate,
    /// The part of the day; nothing for the whole day.
    #[serde(default)]
    pub part: Option<Part>,
    /// What callers hear before the menu for closed hours, in place of its greeting.
    #[serde(default)]
    pub greeting: Option<Said>,
}

impl Holiday {
    /// The holiday counts on this date at this minute of the day.
    pub fn covers(&self, date: Date, minute: u16) -> bool {
        self.date.is(date) && self.part.is_none_or(|part| part.from_minute <= minute && minute < part.until_minute)
    }
}
