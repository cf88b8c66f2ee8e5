//! A time zone as phones are told it: how far its clocks are from UTC, and by which rule they change in summer. The rule is
//! read from the changes of the clocks that lie ahead, so it is right where a phone's own list of zones is old.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use crate::shared::clock::DAY_MS;

/// Two changes that lie further ahead than this are no summer and no winter.
const ONE_SUMMER_MS: i64 = 400 * DAY_MS;
/// From so many changes the rule is read.
const CHANGES: usize = 10;

/// How the clocks go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockRule {
    /// How many minutes they are ahead of UTC in winter.
    pub minutes: i32,
    /// What happens in summer.
    pub summer: Option<Summer>,
}

/// When the clocks are ahead of those of winter. Times are those the clocks show until then, and whole hours: phones know no
/// others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summer {
    /// By how many minutes.
    pub minutes: i32,
    /// The rule names a day of the week (`month/week/weekday/hour`, 5 for the last week and 7 for Sunday), or else a day of this
    /// year (`month/day/hour`).
    pub is_by_week: bool,
    /// When it begins.
    pub begins: String,
    /// When it ends.
    pub ends: String,
}

/// A change of the clocks.
#[derive(Clone, Copy, Debug)]
struct Change {
    at_ms: i64,
    /// What the clocks show just before.
    shown: DateTime,
    /// The seconds they are ahead of UTC, before and after.
    from: i32,
    to: i32,
}

impl ClockRule {
    /// The rule of a zone from a moment on.
    pub fn of(zone: &TimeZone, now_ms: i64) -> Self {
        let now = Timestamp::from_millisecond(now_ms).unwrap_or_default();
        let now_seconds = zone.to_offset(now).seconds();
        let changes = changes(zone, now);
        let next = changes.first().zip(changes.get(1));
        match next.filter(|(first, second)| {
            first.from == second.to && first.to == second.from && second.at_ms - now_ms < ONE_SUMMER_MS
        }) {
            None => Self { minutes: now_seconds / 60, summer: None },
            Some((first, second)) => {
                let winter = first.from.min(first.to);
                let minutes = (first.from.max(first.to) - winter) / 60;
                let (begins, ends) = if first.to > first.from { (first, second) } else { (second, first) };
                Self { minutes: winter / 60, summer: Some(Summer::of(&changes, (begins, ends), minutes)) }
            }
        }
    }

    /// The time zone as phones write it: `0`, `-5`, `+5:30`.
    pub fn written(&self) -> String {
        let (hours, minutes) = (self.minutes.abs() / 60, self.minutes.abs() % 60);
        let sign = match self.minutes.signum() {
            0 => "",
            1 => "+",
            _ => "-",
        };
        if minutes == 0 { format!("{sign}{hours}") } else { format!("{sign}{hours}:{minutes:02}") }
    }
}

impl Summer {
    fn of(changes: &[Change], (begins, ends): (&Change, &Change), minutes: i32) -> Self {
        let same = |kind: &Change| -> Option<String> {
            let all: Vec<&Change> = changes.iter().filter(|change| change.from == kind.from).collect();
            by_week(&all)
        };
        let by_date = |change: &Change| {
            let shown = change.shown;
            format!("{}/{}/{}", shown.month(), shown.day(), shown.hour())
        };
        match same(begins).zip(same(ends)) {
            Some((begins, ends)) => Self { minutes, is_by_week: true, begins, ends },
            None => Self { minutes, is_by_week: false, begins: by_date(begins), ends: by_date(ends) },
        }
    }
}

/// The next changes of the clocks; what changes only their name is none.
fn changes(zone: &TimeZone, now: Timestamp) -> Vec<Change> {
    let mut from = zone.to_offset(now);
    let mut changes = Vec::new();
    for transition in zone.following(now) {
        let to = transition.offset();
        if to != from {
            let shown = from.to_datetime(transition.timestamp());
            let at_ms = transition.timestamp().as_millisecond();
            changes.push(Change { at_ms, shown, from: from.seconds(), to: to.seconds() });
        }
        from = to;
        if changes.len() == CHANGES {
            break;
        }
    }
    changes
}

/// What changes of several years have in common: "the second Sunday of March at 2", or "the last Sunday of October at 3".
fn by_week(all: &[&Change]) -> Option<String> {
    if all.len() < 3 {
        return None;
    }
    let week = |change: &Change| (change.shown.day() - 1) / 7 + 1;
    let is_last = |change: &Change| change.shown.day() + 7 > change.shown.date().days_in_month();
    let rule = |change: &Change, week: i8| {
        let shown = change.shown;
        format!("{}/{week}/{}/{}", shown.month(), shown.weekday().to_monday_one_offset(), shown.hour())
    };
    let agreed = |week: &dyn Fn(&Change) -> i8| {
        let mut rules = all.iter().map(|change| rule(change, week(change)));
        let first = rules.next()?;
        rules.all(|other| other == first).then_some(first)
    };
    let last = || if all.iter().all(|change| is_last(change)) { agreed(&|_| 5) } else { None };
    agreed(&week).filter(|_| all.iter().all(|change| week(change) < 5)).or_else(last)
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;
    use crate::shared::time_zone;
    use crate::testing::BEGINNING_MS;

    fn of(zone: &str) -> ClockRule {
        ClockRule::of(&TimeZone::get(zone).unwrap(), BEGINNING_MS)
    }

    fn told(zone: &str) -> String {
        let rule = of(zone);
        let summer = rule.summer.as_ref();
        let summer = summer.map(|summer| format!(" {} to {} +{}", summer.begins, summer.ends, summer.minutes));
        format!("{}{}", rule.written(), summer.unwrap_or_default())
    }

    #[test]
    fn zones_are_told_with_their_rule_half_hours_included() {
        for (zone, expected) in [
            ("America/Bogota", "-5"),
            ("America/Mexico_City", "-6"),
            ("America/New_York", "-5 3/2/7/2 to 11/1/7/2 +60"),
            ("America/St_Johns", "-3:30 3/2/7/2 to 11/1/7/2 +60"),
            ("Europe/London", "0 3/5/7/1 to 10/5/7/2 +60"),
            ("Europe/Paris", "+1 3/5/7/2 to 10/5/7/3 +60"),
            ("Australia/Sydney", "+10 10/1/7/2 to 4/1/7/3 +60"),
            ("Australia/Adelaide", "+9:30 10/1/7/2 to 4/1/7/3 +60"),
            ("Australia/Lord_Howe", "+10:30 10/1/7/2 to 4/1/7/2 +30"),
            ("Asia/Kolkata", "+5:30"),
            ("Asia/Kathmandu", "+5:45"),
            ("Pacific/Tongatapu", "+13"),
            ("Etc/UTC", "0"),
        ] {
            assert_eq!(told(zone), expected, "{zone}");
        }
    }

    /// Whether a rule says that it is summer at noon of a day, read as a phone reads it.
    fn is_summer(summer: &Summer, day: Date) -> bool {
        let change = |rule: &str| -> Date {
            let parts: Vec<i8> = rule.split('/').map(|part| part.parse().unwrap()).collect();
            if let [month, of_month, _] = parts[..] {
                return jiff::civil::date(day.year(), month, of_month);
            }
            let [month, week, weekday, _] = parts[..] else { panic!("{rule}") };
            let weekday = jiff::civil::Weekday::from_monday_one_offset(weekday).unwrap();
            let nth = if week == 5 { -1 } else { week };
            jiff::civil::date(day.year(), month, 1).nth_weekday_of_month(nth, weekday).unwrap()
        };
        let (begins, ends) = (change(&summer.begins), change(&summer.ends));
        // At noon the change of the same day has happened, as all are before.
        if begins < ends { (begins..ends).contains(&day) } else { day >= begins || day < ends }
    }

    #[test]
    fn by_its_rule_a_phone_shows_the_time_of_every_zone_for_a_year() {
        let mut summers = 0;
        for name in time_zone::all() {
            let (zone, rule) = (TimeZone::get(name).unwrap(), of(name));
            summers += usize::from(rule.summer.is_some());
            let first = Timestamp::from_millisecond(BEGINNING_MS).unwrap().to_zoned(zone.clone()).date();
            // A single change that lies ahead is told when it is there: phones ask every day.
            let days = if rule.summer.is_some() { 360 } else { 30 };
            for day in first.series(jiff::ToSpan::days(1)).take(days) {
                // A change late in the evening has not happened at noon.
                let late = |hour: &str| hour.rsplit('/').next().unwrap().parse::<i8>().unwrap() > 12;
                let summer = rule.summer.as_ref();
                if summer.is_some_and(|summer| late(&summer.begins) || late(&summer.ends)) {
                    continue;
                }
                let minutes = rule.minutes + summer.filter(|s| is_summer(s, day)).map_or(0, |summer| summer.minutes);
                let noon = zone.to_ambiguous_zoned(day.at(12, 0, 0, 0)).compatible().unwrap();
                assert_eq!(noon.offset().seconds() / 60, minutes, "{name} on {day}: {rule:?}");
            }
        }
        assert!(summers > 100, "{summers}");
    }
}
