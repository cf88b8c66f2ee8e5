//! A time zone as a table, so that the browser needs no time-zone database.

use serde::{Deserialize, Serialize};

use super::civil::WallClock;

/// A change of the clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Transition {
    /// Seconds since 1970-01-01 00:00 UTC.
    pub at_seconds: i64,
    /// How far the clocks are ahead of UTC from then on.
    pub offset_seconds: i32,
}

/// A time zone for a span of years; outside of it the nearest offset counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Zone {
    /// The IANA name.
    pub name: String,
    /// The offset before the first transition.
    pub first_offset_seconds: i32,
    /// In the order of time.
    pub transitions: Vec<Transition>,
}

impl Default for Zone {
    fn default() -> Self {
        Self { name: "UTC".to_owned(), first_offset_seconds: 0, transitions: Vec::new() }
    }
}

impl Zone {
    /// How far the clocks are ahead of UTC at a moment.
    pub fn offset_at(&self, seconds: i64) -> i32 {
        let passed = self.transitions.partition_point(|transition| transition.at_seconds <= seconds);
        passed
            .checked_sub(1)
            .and_then(|last| self.transitions.get(last))
            .map_or(self.first_offset_seconds, |last| last.offset_seconds)
    }

    /// The next change of the clocks after a moment.
    pub fn transition_after(&self, seconds: i64) -> Option<i64> {
        let passed = self.transitions.partition_point(|transition| transition.at_seconds <= seconds);
        self.transitions.get(passed).map(|transition| transition.at_seconds)
    }

    /// What the clock on the wall shows at a moment, given in milliseconds since 1970-01-01 00:00 UTC.
    pub fn wall_clock(&self, at_ms: i64) -> WallClock {
        let seconds = at_ms.div_euclid(1_000);
        WallClock::of_seconds(seconds + i64::from(self.offset_at(seconds)))
    }

    /// The moment when the clock on the wall shows this time. Of two (clocks went back) the earlier one; when the time
    /// is skipped (clocks went forward), the moment of the change.
    pub fn moment_of(&self, clock: WallClock) -> i64 {
        let shown = clock.day.saturating_mul(86_400).saturating_add(i64::from(clock.minute) * 60);
        let mut begin = i64::MIN;
        let mut offset = self.first_offset_seconds;
        for transition in &self.transitions {
            let moment = shown.saturating_sub(i64::from(offset));
            if moment < transition.at_seconds {
                break;
            }
            (begin, offset) = (transition.at_seconds, transition.offset_seconds);
        }
        shown.saturating_sub(i64::from(offset)).max(begin).saturating_mul(1_000)
    }
}

#[cfg(test)]
mod tests {
    use super::super::civil::Date;
    use super::*;

    /// An hour ahead of UTC from 1,000,000 to 2,000,000 seconds.
    fn summer() -> Zone {
        let transitions = vec![
            Transition { at_seconds: 1_000_000, offset_seconds: 3_600 },
            Transition { at_seconds: 2_000_000, offset_seconds: 0 },
        ];
        Zone { name: "Test/Summer".to_owned(), transitions, ..Zone::default() }
    }

    #[test]
    fn an_offset_counts_from_its_transition_on() {
        let zone = summer();
        let offsets = [i64::MIN, 999_999, 1_000_000, 1_999_999, 2_000_000, i64::MAX].map(|at| zone.offset_at(at));
        assert_eq!(offsets, [0, 0, 3_600, 3_600, 0, 0]);
        assert_eq!(zone.transition_after(1_000_000), Some(2_000_000));
        assert_eq!(zone.transition_after(2_000_000), None);
    }

    #[test]
    fn skipped_times_are_the_moment_of_the_change_and_double_ones_the_earlier() {
        let zone = summer();
        let moment = |shown: i64| zone.moment_of(WallClock::of_seconds(shown)) / 1_000;
        // The clocks go from 1,000,000 to 1,003,600: 13:46:40 to 14:46:40.
        assert_eq!(moment(999_960), 999_960);
        assert_eq!(moment(1_002_000), 1_000_000);
        assert_eq!(moment(1_003_620), 1_000_020);
        // And from 2,003,600 back to 2,000,000.
        assert_eq!(moment(2_001_000), 1_997_400);
        assert_eq!(moment(2_003_640), 2_003_640);
        assert_eq!(zone.wall_clock(-1).date(), Date::new(1969, 12, 31));
    }
}
