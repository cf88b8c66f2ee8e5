//! The minutes of a week while they are painted, and the rows that they become.

use std::fmt::Write;

/// Minutes of a day.
pub const DAY: usize = 1_440;
/// How many minutes a stroke fills at least.
pub const STEP: usize = 15;
/// How many steps a day has.
pub const STEPS: usize = DAY / STEP;

/// Open or closed, minute by minute from Monday on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaintedWeek(Vec<bool>);

/// Days with the same times; an end beyond the day is on the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaintedRow {
    /// The days; Monday comes first.
    pub days: [bool; 7],
    /// The first minute.
    pub from: usize,
    /// The first minute after it.
    pub until: usize,
}

impl PaintedWeek {
    /// A week that is closed, or open day and night.
    pub fn new(open: bool) -> Self {
        Self(vec![open; 7 * DAY])
    }

    /// Opens or closes minutes of a day. What goes past the end of the week is at its beginning.
    pub fn fill(&mut self, day: usize, (from, until): (usize, usize), open: bool) {
        for minute in from..until {
            if let Some(cell) = self.0.get_mut((day * DAY + minute) % (7 * DAY)) {
                *cell = open;
            }
        }
    }

    /// A day begins and ends like another one.
    pub fn copy(&mut self, from: usize, to: usize) {
        for minute in 0..DAY {
            self.fill(to, (minute, minute + 1), self.is_open(from, minute));
        }
    }

    /// A minute of a day is open.
    pub fn is_open(&self, day: usize, minute: usize) -> bool {
        self.0.get(day * DAY + minute).is_some_and(|open| *open)
    }

    /// The open times of a day, as they are drawn.
    pub fn spans(&self, day: usize) -> Vec<(usize, usize)> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        for minute in (0..DAY).filter(|minute| self.is_open(day, *minute)) {
            match found.last_mut() {
                Some((_, until)) if *until == minute => *until += 1,
                _ => found.push((minute, minute + 1)),
            }
        }
        found
    }

    /// The open times that begin on a day, as they are said: a night that goes on after midnight is one.
    pub fn intervals(&self, day: usize) -> Vec<(usize, usize)> {
        let mut found = self.spans(day);
        if night(&self.spans((day + 6) % 7), &found).is_some() {
            found.remove(0);
        }
        let more = night(&found, &self.spans((day + 1) % 7));
        if let (Some((_, until)), Some(more)) = (found.last_mut(), more) {
            *until += more;
        }
        found
    }

    /// The rows of the form.
    pub fn rows(&self) -> Vec<PaintedRow> {
        let mut rows: Vec<PaintedRow> = Vec::new();
        for day in 0..7 {
            for (from, until) in self.intervals(day) {
                let place = rows.iter().position(|row| (row.from, row.until) == (from, until));
                if place.is_none() {
                    rows.push(PaintedRow { days: [false; 7], from, until });
                }
                let row = place.unwrap_or_else(|| rows.len() - 1);
                if let Some(ticked) = rows.get_mut(row).and_then(|row| row.days.get_mut(day)) {
                    *ticked = true;
                }
            }
        }
        rows
    }
}

/// How much of the next day belongs to the last span of a day: at most so much that both last a day together.
fn night(spans: &[(usize, usize)], next: &[(usize, usize)]) -> Option<usize> {
    let ((from, until), (begin, end)) = (spans.last()?, next.first()?);
    (*until == DAY && *begin == 0 && end <= from).then_some(*end)
}

/// Spans as the path of a bar, a minute wide and 24 units high.
pub fn bar_path(spans: &[(usize, usize)]) -> String {
    let mut path = String::new();
    for (from, until) in spans {
        // Writing to a string does not fail.
        let _ = write!(path, "M{from} 0H{until}V24H{from}z");
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A closed week in which these are open.
    fn week(open: &[(usize, usize, usize)]) -> PaintedWeek {
        let mut week = PaintedWeek::new(false);
        for (day, from, until) in open {
            week.fill(*day, (*from, *until), true);
        }
        week
    }

    #[test]
    fn days_with_the_same_times_are_one_row() {
        let mut week = week(&[(0, 480, 1_080), (1, 480, 1_080), (5, 540, 780)]);
        week.copy(0, 4);
        let weekdays = [true, true, false, false, true, false, false];
        let saturday = [false, false, false, false, false, true, false];
        let expected = [(weekdays, 480, 1_080), (saturday, 540, 780)];
        assert_eq!(week.rows(), expected.map(|(days, from, until)| PaintedRow { days, from, until }));
    }

    #[test]
    fn a_night_is_one_interval_of_the_day_on_which_it_begins() {
        let week = week(&[(4, 1_320, 1_560), (6, 1_380, 1_500)]);
        assert_eq!(week.spans(5), [(0, 120)]);
        assert_eq!(week.intervals(4), [(1_320, 1_560)]);
        assert_eq!(week.intervals(5), []);
        assert_eq!(week.intervals(6), [(1_380, 1_500)]);
        assert_eq!(week.intervals(0), []);
    }

    #[test]
    fn nothing_lasts_longer_than_a_day() {
        assert_eq!(PaintedWeek::new(true).rows(), [PaintedRow { days: [true; 7], from: 0, until: DAY }]);
        let long = week(&[(1, 600, DAY + 660)]);
        assert_eq!((long.intervals(1), long.intervals(2)), (vec![(600, DAY)], vec![(0, 660)]));
        let day = week(&[(1, 600, DAY + 600)]);
        assert_eq!((day.intervals(1), day.intervals(2)), (vec![(600, DAY + 600)], vec![]));
    }

    #[test]
    fn closing_leaves_the_minutes_around_as_they_were() {
        let mut week = week(&[(0, 490, 1_085)]);
        week.fill(0, (720, 780), false);
        assert_eq!(week.spans(0), [(490, 720), (780, 1_085)]);
        assert_eq!(bar_path(&week.spans(0)), "M490 0H720V24H490zM780 0H1085V24H780z");
    }
}
