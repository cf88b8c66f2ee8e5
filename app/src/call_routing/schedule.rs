//! When an account is open: weekly hours in its time zone, except on holidays.
//!
//! The clock on the wall decides: the account is open whenever it shows a time inside an interval. A time that clocks
//! skip is never shown, and a time that they show twice counts twice.

use serde::{Deserialize, Serialize};

use super::civil::{DAY_SECONDS, WallClock, Weekday};
use super::holiday::Holiday;
use super::weekly_hours::WeeklyHours;
use super::zone::Zone;

/// How far ahead changes are looked for: two 29 Februaries are at most eight years apart.
const HORIZON_DAYS: i64 = 9 * 366;

/// The weekly part of a schedule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hours {
    /// Open day and night; so is an account that never set its hours.
    #[default]
    Always,
    /// Open in these intervals. Without any, never.
    Weekly(WeeklyHours),
}

/// When an account is open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Schedule {
    /// The account's time zone.
    pub zone: Zone,
    /// The hours of an ordinary week.
    pub hours: Hours,
    /// Days, or parts of days, when the account is closed all the same.
    pub holidays: Vec<Holiday>,
}

/// Why an account is open or closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Open: it always is.
    Always,
    /// Open: the interval at this place of the weekly hours.
    Interval(usize),
    /// Closed: no interval.
    OutsideHours,
    /// Closed: the holiday at this place.
    Holiday(usize),
}

impl Reason {
    /// The account is open for this reason.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Always | Self::Interval(_))
    }
}

/// How things stand at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The account is open.
    pub open: bool,
    /// Why.
    pub because: Reason,
    /// When it closes, or opens, next: milliseconds since 1970-01-01 00:00 UTC. Nothing when that is not in sight
    /// (nine years).
    pub until_ms: Option<i64>,
}

/// An opening or a closing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// When: milliseconds since 1970-01-01 00:00 UTC.
    pub at_ms: i64,
    /// Open from then on, or closed.
    pub open: bool,
    /// Why.
    pub because: Reason,
}

impl Schedule {
    /// Whether the account is open at a moment, why, and until when.
    pub fn state_at(&self, at_ms: i64) -> State {
        let because = self.reason_at(at_ms);
        let until_ms = self.change_after(at_ms).map(|change| change.at_ms);
        State { open: because.is_open(), because, until_ms }
    }

    /// Why the account is open or closed at a moment.
    pub fn reason_at(&self, at_ms: i64) -> Reason {
        self.reason_by(self.zone.wall_clock(at_ms))
    }

    /// Why the account is open or closed when the clock on the wall shows this.
    ///
    /// A holiday comes before all hours. Past midnight an interval only goes on when no holiday closed the end of the
    /// day before: nobody comes to open for the rest of it.
    pub fn reason_by(&self, clock: WallClock) -> Reason {
        if let Some(holiday) = self.holiday_by(clock) {
            return Reason::Holiday(holiday);
        }
        let hours = match &self.hours {
            Hours::Always => return Reason::Always,
            Hours::Weekly(hours) => hours,
        };
        let weekday = clock.weekday();
        if let Some(place) = hours.place_begun_today(weekday, clock.minute) {
            return Reason::Interval(place);
        }
        let late = WallClock { day: clock.day - 1, minute: 1_439 };
        match hours.place_begun_yesterday(weekday, clock.minute) {
            Some(place) if self.holiday_by(late).is_none() => Reason::Interval(place),
            _ => Reason::OutsideHours,
        }
    }

    /// The openings and closings after a moment, at most so many.
    pub fn next_changes(&self, from_ms: i64, count: usize) -> Vec<Change> {
        let next = |at_ms: i64| self.change_after(at_ms);
        std::iter::successors(next(from_ms), |change| next(change.at_ms)).take(count).collect()
    }

    /// The first holiday that counts when the clock on the wall shows this.
    fn holiday_by(&self, clock: WallClock) -> Option<usize> {
        if self.holidays.is_empty() {
            return None;
        }
        let date = clock.date();
        self.holidays.iter().position(|holiday| holiday.covers(date, clock.minute))
    }

    /// The next opening or closing.
    fn change_after(&self, at_ms: i64) -> Option<Change> {
        if self.never_changes() {
            return None;
        }
        let open = self.reason_at(at_ms).is_open();
        let mut seconds = at_ms.div_euclid(1_000);
        let horizon = seconds.saturating_add(HORIZON_DAYS * DAY_SECONDS);
        while seconds < horizon {
            seconds = self.boundary_after(seconds);
            let because = self.reason_at(seconds.saturating_mul(1_000));
            if because.is_open() != open {
                return Some(Change { at_ms: seconds.saturating_mul(1_000), open: !open, because });
            }
        }
        None
    }

    fn never_changes(&self) -> bool {
        match &self.hours {
            Hours::Always => self.holidays.is_empty(),
            Hours::Weekly(hours) => hours.never_open(),
        }
    }

    /// The next moment when something may change: a change of the clocks, or the wall clock reaching the beginning or
    /// the end of an interval, of a part of a holiday, or of the day.
    fn boundary_after(&self, seconds: i64) -> i64 {
        let offset = i64::from(self.zone.offset_at(seconds));
        let shown = seconds.saturating_add(offset);
        let clock = WallClock::of_seconds(shown);
        let minute = self.boundary_minute(clock);
        let moment = clock.day.saturating_mul(DAY_SECONDS).saturating_add(i64::from(minute) * 60 - offset);
        self.zone.transition_after(seconds).map_or(moment, |transition| transition.min(moment))
    }

    fn boundary_minute(&self, clock: WallClock) -> u16 {
        let weekday: Weekday = clock.weekday();
        let date = clock.date();
        let holidays = self.holidays.iter().filter(|holiday| holiday.date.is(date));
        let parts = holidays.filter_map(|holiday| holiday.part).flat_map(|part| [part.from_minute, part.until_minute]);
        let intervals = match &self.hours {
            Hours::Always => None,
            Hours::Weekly(hours) => hours.boundary_after(weekday, clock.minute),
        };
        let next = parts.filter(|&minute| minute > clock.minute).min();
        next.into_iter().chain(intervals).fold(1_440, u16::min)
    }
}
