//! The hours of an ordinary week.

use serde::{Deserialize, Serialize};

use super::civil::{DAY_MINUTES, Weekday};

/// Open from a time of a day for so long, past midnight when it is long enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Interval {
    /// The day on which it begins.
    pub day: Weekday,
    /// The minute of the day, 0 to 1439.
    pub from_minute: u16,
    /// How long, 1 to 1440 minutes.
    pub minutes: u16,
}

impl Interval {
    /// The first minute after it, counted from the beginning of its day: up to 2879.
    pub fn end(&self) -> u16 {
        self.from_minute.saturating_add(self.minutes)
    }

    /// How much of the next day belongs to it, in minutes.
    pub fn past_midnight(&self) -> u16 {
        self.end().saturating_sub(DAY_MINUTES)
    }

    /// It begins in a day and lasts a day at most.
    pub fn is_valid(&self) -> bool {
        self.from_minute < DAY_MINUTES && (1..=DAY_MINUTES).contains(&self.minutes)
    }
}

/// The intervals of a week.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WeeklyHours(pub Vec<Interval>);

impl WeeklyHours {
    /// There is no minute in any interval.
    pub fn never_open(&self) -> bool {
        self.0.iter().all(|interval| interval.minutes == 0)
    }

    /// The interval that began on this day and holds this minute.
    pub fn place_begun_today(&self, day: Weekday, minute: u16) -> Option<usize> {
        let holds = |interval: &Interval| interval.from_minute <= minute && minute < interval.end();
        self.0.iter().position(|interval| interval.day == day && holds(interval))
    }

    /// The interval that began on the day before this one and holds this minute.
    pub fn place_begun_yesterday(&self, day: Weekday, minute: u16) -> Option<usize> {
        let before = day.before();
        self.0.iter().position(|interval| interval.day == before && minute < interval.past_midnight())
    }

    /// The next minute of a day on which an interval begins or ends.
    pub fn boundary_after(&self, day: Weekday, minute: u16) -> Option<u16> {
        let before = day.before();
        let today = self.0.iter().filter(|interval| interval.day == day);
        let yesterday = self.0.iter().filter(|interval| interval.day == before);
        let boundaries = today.flat_map(|interval| [interval.from_minute, interval.end()]);
        let boundaries = boundaries.chain(yesterday.map(Interval::past_midnight));
        boundaries.filter(|&boundary| boundary > minute && boundary < DAY_MINUTES).min()
    }

    /// The open times of a day, from and until, in order and joined where they touch: for a picture of the week.
    pub fn spans_of(&self, day: Weekday) -> Vec<(u16, u16)> {
        let before = day.before();
        let today = self.0.iter().filter(|interval| interval.day == day);
        let yesterday = self.0.iter().filter(|interval| interval.day == before);
        let mut spans: Vec<_> = today
            .map(|interval| (interval.from_minute, interval.end().min(DAY_MINUTES)))
            .chain(yesterday.map(|interval| (0, interval.past_midnight())))
            .filter(|(from, until)| from < until)
            .collect();
        spans.sort_unstable();
        let mut joined: Vec<(u16, u16)> = Vec::with_capacity(spans.len());
        for (from, until) in spans {
            match joined.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(until),
                _ => joined.push((from, until)),
            }
        }
        joined
    }

    /// Pairs of intervals that share a minute, by their places.
    pub fn overlaps(&self) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for (first, one) in self.0.iter().enumerate() {
            let others = self.0.iter().enumerate().skip(first + 1);
            pairs.extend(others.filter(|(_, other)| share_a_minute(*one, **other)).map(|(second, _)| (first, second)));
        }
        pairs
    }
}

/// Looked at around the week: Sunday's may run into Monday's.
fn share_a_minute(one: Interval, other: Interval) -> bool {
    const WEEK: i32 = 7 * 1_440;
    let begin =
        |interval: Interval| i32::from(interval.day.index()) * i32::from(DAY_MINUTES) + i32::from(interval.from_minute);
    let ahead = (begin(other) - begin(one)).rem_euclid(WEEK);
    let behind = (begin(one) - begin(other)).rem_euclid(WEEK);
    ahead < i32::from(one.minutes) || behind < i32::from(other.minutes)
}
