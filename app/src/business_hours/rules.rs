//! The hours of a week as they are typed, and the intervals they become.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::call_routing::{DAY_MINUTES, Hours, Interval, Weekday, WeeklyHours};
use crate::shared::problem::FieldProblem;
use crate::shared::time_of_day;

/// The most rows of a form; more than anybody types, and few enough to check.
const MOST_ROWS: usize = 60;
/// How many empty rows are offered.
const SPARE_ROWS: usize = 3;

/// The hours as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HoursForm {
    /// The version that was on the page; 0 when hours were never set.
    pub version: i64,
    /// Open day and night; the rows are kept.
    pub always_open: bool,
    pub rows: Vec<RowForm>,
}

/// Days with the same times.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RowForm {
    /// The ticked days by their numbers; Monday is 0.
    pub days: BTreeMap<String, String>,
    /// The whole day: the times do not count.
    pub all_day: bool,
    pub from: String,
    pub until: String,
    /// The row is taken away.
    pub remove: bool,
}

impl RowForm {
    /// Nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.days.is_empty() && !self.all_day && self.from.trim().is_empty() && self.until.trim().is_empty()
    }

    /// A day is ticked.
    pub fn has(&self, day: Weekday) -> bool {
        self.days.contains_key(&day.index().to_string())
    }

    /// The ticked days.
    pub fn ticked(&self) -> impl Iterator<Item = Weekday> + '_ {
        weekdays().filter(|day| self.has(*day))
    }
}

impl HoursForm {
    /// The form of saved hours.
    pub fn of(version: i64, always_open: bool, intervals: &[Interval]) -> Self {
        Self { version, always_open, rows: rows(intervals) }
    }

    /// The same form with a few empty rows at its end.
    #[must_use]
    pub fn with_spare_rows(mut self) -> Self {
        self.rows.retain(|row| !row.is_empty());
        let spare = std::iter::repeat_n(RowForm::default(), SPARE_ROWS);
        self.rows.extend(spare);
        self
    }

    /// What is open by the form as it stands: rows that are not right yet open nothing.
    pub fn drawn(&self) -> Hours {
        if self.always_open {
            return Hours::Always;
        }
        let rows = self.rows.iter().take(MOST_ROWS).enumerate().filter(|(_, row)| !row.remove && !row.is_empty());
        Hours::Weekly(WeeklyHours(rows.filter_map(|(place, row)| check_row(place, row).ok()).flatten().collect()))
    }

    /// The intervals of the rows, none of which share a minute.
    ///
    /// # Errors
    /// What is wrong, field by field.
    pub fn check(&self) -> Result<Vec<Interval>, Vec<FieldProblem>> {
        let (mut intervals, mut problems) = (Vec::new(), Vec::new());
        if self.rows.len() > MOST_ROWS {
            problems.push(FieldProblem::new("form[rows]", "business-hours-problem-rows"));
        }
        let rows = self.rows.iter().take(MOST_ROWS).enumerate();
        for (place, row) in rows.filter(|(_, row)| !row.remove && !row.is_empty()) {
            match check_row(place, row) {
                Ok(found) => intervals.extend(found),
                Err(found) => problems.extend(found),
            }
        }
        if problems.is_empty() { Ok(merged(&intervals)) } else { Err(problems) }
    }
}

fn check_row(place: usize, row: &RowForm) -> Result<Vec<Interval>, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let mut refuse = |field: &str, key| problems.push(FieldProblem::new(format!("form[rows][{place}][{field}]"), key));
    if row.ticked().next().is_none() {
        refuse("days", "business-hours-problem-days");
    }
    let (mut from, mut until) = (Some(0), Some(DAY_MINUTES));
    if !row.all_day {
        from = time_of_day::parse(&row.from).filter(|&from| from < DAY_MINUTES);
        until = time_of_day::parse(&row.until);
        if from.is_none() {
            refuse("from", "business-hours-problem-time");
        }
        if until.is_none() {
            refuse("until", "business-hours-problem-time");
        }
    }
    match (from, until) {
        (Some(from_minute), Some(until)) if problems.is_empty() => {
            // An end that is not after the beginning is on the next day.
            let minutes = if until > from_minute { until - from_minute } else { DAY_MINUTES - from_minute + until };
            Ok(row.ticked().map(|day| Interval { day, from_minute, minutes }).collect())
        }
        _ => Err(problems),
    }
}

/// Monday to Sunday.
pub fn weekdays() -> impl Iterator<Item = Weekday> {
    (0..7).filter_map(Weekday::from_index)
}

/// The intervals of other days become those of this day.
pub fn copied(intervals: &[Interval], from: Weekday, to: &[Weekday]) -> Vec<Interval> {
    let kept = intervals.iter().copied().filter(|interval| interval.day == from || !to.contains(&interval.day));
    let day = || intervals.iter().filter(|interval| interval.day == from);
    let others = to.iter().copied().filter(|day| *day != from);
    let copies = others.flat_map(|other| day().map(move |interval| Interval { day: other, ..*interval }));
    merged(&kept.chain(copies).collect::<Vec<_>>())
}

/// Saved intervals as rows: days with the same times are one row.
fn rows(intervals: &[Interval]) -> Vec<RowForm> {
    let mut rows: Vec<((u16, u16), RowForm)> = Vec::new();
    for interval in intervals {
        let times = (interval.from_minute, interval.minutes);
        let day = (interval.day.index().to_string(), "true".to_owned());
        if let Some((_, row)) = rows.iter_mut().find(|(other, _)| *other == times) {
            row.days.extend([day]);
            continue;
        }
        let all_day = times == (0, DAY_MINUTES);
        let shown = |minute| if all_day { String::new() } else { time_of_day::field_value(minute) };
        let (from, until) = (shown(interval.from_minute), shown(interval.end()));
        rows.push((times, RowForm { days: BTreeMap::from([day]), all_day, from, until, remove: false }));
    }
    rows.into_iter().map(|(_, row)| row).collect()
}

/// The same open minutes in intervals that share none, in the order of the week. What overlaps or touches is one
/// interval, except at a midnight at which one was typed to begin, and except that none lasts longer than a day.
fn merged(intervals: &[Interval]) -> Vec<Interval> {
    let day_minutes = usize::from(DAY_MINUTES);
    let week = 7 * day_minutes;
    let begin =
        |interval: &Interval| usize::from(interval.day.index()) * day_minutes + usize::from(interval.from_minute);
    let mut open = vec![false; week];
    for interval in intervals {
        for minute in begin(interval)..begin(interval) + usize::from(interval.minutes) {
            if let Some(place) = open.get_mut(minute % week) {
                *place = true;
            }
        }
    }
    let is_open = |minute: usize| open.get(minute % week).copied().unwrap_or_default();
    let begins_at = |minute: usize| intervals.iter().any(|interval| begin(interval) == minute % week);
    let starts_after_closed = |minute: &usize| is_open(*minute) && !is_open(minute + week - 1);
    let typed_at_midnight =
        |minute: &usize| is_open(*minute) && minute.is_multiple_of(day_minutes) && begins_at(*minute);
    let mut starts: Vec<usize> =
        (0..week).filter(|minute| starts_after_closed(minute) || typed_at_midnight(minute)).collect();
    if starts.is_empty() && is_open(0) {
        starts = (0..week).step_by(day_minutes).collect();
    }
    let mut found = Vec::new();
    for (place, start) in starts.iter().enumerate() {
        let next = starts.get(place + 1).copied().unwrap_or(starts.first().copied().unwrap_or_default() + week);
        let length = (*start..next).take_while(|minute| is_open(*minute)).count();
        found.extend(cut(*start, length));
    }
    found.sort_by_key(begin);
    found
}

/// An interval of a day at most, or several that end at midnight.
fn cut(start: usize, length: usize) -> Vec<Interval> {
    let day_minutes = usize::from(DAY_MINUTES);
    let mut found = Vec::new();
    let (mut start, mut left) = (start, length);
    while left > 0 {
        let taken = if length <= day_minutes { left } else { left.min(day_minutes - start % day_minutes) };
        let day = u8::try_from(start / day_minutes % 7).ok().and_then(Weekday::from_index);
        let (from, minutes) = (u16::try_from(start % day_minutes), u16::try_from(taken));
        if let (Some(day), Ok(from_minute), Ok(minutes)) = (day, from, minutes) {
            found.push(Interval { day, from_minute, minutes });
        }
        start += taken;
        left -= taken;
    }
    found
}
