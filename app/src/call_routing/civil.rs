//! Dates of the civil calendar as numbers of days, and back.
//!
//! The two conversions are Howard Hinnant's `days_from_civil` and `civil_from_days`
//! (<https://howardhinnant.github.io/date_algorithms.html>).

use serde::{Deserialize, Serialize};

/// Seconds of a day.
pub const DAY_SECONDS: i64 = 86_400;
/// Minutes of a day.
pub const DAY_MINUTES: u16 = 1_440;

/// A day of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    #[default]
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// The week, beginning with Monday.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// Monday is 0.
    pub fn index(self) -> u8 {
        match self {
            Self::Monday => 0,
            Self::Tuesday => 1,
            Self::Wednesday => 2,
            Self::Thursday => 3,
            Self::Friday => 4,
            Self::Saturday => 5,
            Self::Sunday => 6,
        }
    }

    /// The day of an index; nothing from 7 on.
    pub fn from_index(index: u8) -> Option<Self> {
        Self::ALL.get(usize::from(index)).copied()
    }

    /// The day before.
    #[must_use]
    pub fn before(self) -> Self {
        Self::from_index((self.index() + 6) % 7).unwrap_or_default()
    }

    /// The day after.
    #[must_use]
    pub fn after(self) -> Self {
        Self::from_index((self.index() + 1) % 7).unwrap_or_default()
    }

    /// The weekday of a day, counted from 1970-01-01, which was a Thursday.
    pub fn of_day(day: i64) -> Self {
        let index = (day.rem_euclid(7) + 3) % 7;
        u8::try_from(index).ok().and_then(Self::from_index).unwrap_or_default()
    }
}

/// A date. Dates that do not exist (30 February) can be expressed, and never come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// A date of its three numbers.
    pub fn new(year: i32, month: u8, day: u8) -> Self {
        Self { year, month, day }
    }

    /// The date of a day counted from 1970-01-01.
    pub fn of_day(day: i64) -> Self {
        let shifted = day.saturating_add(719_468);
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        // Months counted from March, so that the leap day is the last of the year.
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self {
            year: i32::try_from(year).unwrap_or(if year < 0 { i32::MIN } else { i32::MAX }),
            month: u8::try_from(month).unwrap_or_default(),
            day: u8::try_from(day).unwrap_or_default(),
        }
    }

    /// The day counted from 1970-01-01. A date that does not exist gets the day that its numbers lead to.
    pub fn to_day(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = if month > 2 { month - 3 } else { month + 9 };
        let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// There is such a date.
    pub fn exists(self) -> bool {
        Self::of_day(self.to_day()) == self
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::of_day(self.to_day())
    }
}

/// What calendar and clock on the wall show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WallClock {
    /// The day, counted from 1970-01-01.
    pub day: i64,
    /// The minute of the day, 0 to 1439.
    pub minute: u16,
}

impl WallClock {
    /// The wall clock so many seconds after its 1970-01-01 00:00.
    pub fn of_seconds(seconds: i64) -> Self {
        let minute = seconds.rem_euclid(DAY_SECONDS) / 60;
        Self { day: seconds.div_euclid(DAY_SECONDS), minute: u16::try_from(minute).unwrap_or_default() }
    }

    /// The date.
    pub fn date(self) -> Date {
        Date::of_day(self.day)
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::of_day(self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_lead_to_each_other() {
        assert_eq!(Date::of_day(0), Date::new(1970, 1, 1));
        assert_eq!(Date::new(2026, 11, 22).to_day(), 20_779);
        assert_eq!(Date::new(2026, 11, 22).weekday(), Weekday::Sunday);
        let mut yesterday = Date::of_day(-800_001);
        for day in -800_000..800_000 {
            let date = Date::of_day(day);
            assert_eq!(date.to_day(), day);
            assert!(date > yesterday);
            yesterday = date;
        }
    }

    #[test]
    fn leap_days_exist_in_leap_years_only() {
        let exists = |year| Date::new(year, 2, 29).exists();
        assert_eq!([2024, 2026, 2028, 2100, 2000].map(exists), [true, false, true, false, true]);
        assert!(!Date::new(2026, 4, 31).exists());
        assert!(!Date::new(2026, 0, 1).exists());
        assert!(!Date::new(2026, 13, 1).exists());
    }

    #[test]
    fn weekdays_follow_each_other() {
        for (index, day) in Weekday::ALL.into_iter().enumerate() {
            assert_eq!(usize::from(day.index()), index);
            assert_eq!(day.after().before(), day);
        }
        for day in -10_000..10_000 {
            assert_eq!(Weekday::of_day(day + 1), Weekday::of_day(day).after());
        }
    }
}
