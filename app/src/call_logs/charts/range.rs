//! From when to when charts tell, by the days of an account's zone.

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span as Time, Timestamp, ToSpan};

use super::counting::QUARTER_MS;
use super::store::Span;

/// How many days are shown when nothing else is asked for, at most at a time, and at most one by one.
const USUAL_DAYS: i64 = 30;
pub const MOST_DAYS: i64 = 366;
const MOST_SINGLE_DAYS: i64 = 62;

/// Some days, one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// The first.
    pub first: Date,
    /// The last.
    pub last: Date,
    /// More was asked for.
    pub is_cut: bool,
}

impl Range {
    /// What is asked for, as far as it can be shown; today is the last day of what is not asked for.
    pub fn of(from: Option<Date>, until: Option<Date>, today: Date) -> Self {
        let last = until.unwrap_or_else(|| from.map_or(today, |from| from.max(today)));
        let days_before = |days: i64| last.checked_sub((days - 1).days()).unwrap_or(last);
        let first = from.unwrap_or_else(|| days_before(USUAL_DAYS)).min(last);
        let earliest = days_before(MOST_DAYS);
        Self { first: first.max(earliest), last, is_cut: first < earliest }
    }

    /// How many days.
    pub fn days(&self) -> i64 {
        i64::from((self.last - self.first).get_days()) + 1
    }

    /// So many that they are shown by weeks.
    pub fn is_by_weeks(&self) -> bool {
        self.days() > MOST_SINGLE_DAYS
    }

    /// The days, or the first days of the weeks, that are shown.
    pub fn periods(&self) -> Vec<Date> {
        let step = if self.is_by_weeks() { 7.days() } else { 1.day() };
        self.period_of(self.first).series(step).take_while(|day| *day <= self.last).collect()
    }

    /// The day, or the first day of the week, that stands for a day.
    pub fn period_of(&self, day: Date) -> Date {
        if !self.is_by_weeks() {
            return day;
        }
        let since_monday = i64::from(day.weekday().since(Weekday::Monday));
        day.checked_sub(since_monday.days()).unwrap_or(day)
    }

    /// The moments between which the days are, the last not included.
    pub fn moments(&self, zone: &TimeZone) -> (i64, i64) {
        let begins = |day: Date| day.to_zoned(zone.clone()).map_or(0, |day| day.timestamp().as_millisecond());
        (begins(self.first), self.last.tomorrow().map_or(0, begins))
    }
}

/// The day of a number of days since 1970-01-01.
pub fn date_of(day: i64) -> Date {
    let days = Time::new().try_days(day).ok();
    days.and_then(|days| Date::new(1970, 1, 1).ok()?.checked_add(days).ok()).unwrap_or(Date::ZERO)
}

/// What is between two moments, in pieces within which the clocks do not change.
pub fn spans(zone: &TimeZone, (from_ms, until_ms): (i64, i64)) -> Vec<Span> {
    let moment = |time_ms: i64| Timestamp::from_millisecond(time_ms).unwrap_or_default();
    let (begin, end) = (moment(from_ms), moment(until_ms));
    let mut spans = Vec::new();
    let mut open = (begin, zone.to_offset(begin).seconds());
    for transition in zone.following(begin).take_while(|transition| transition.timestamp() < end) {
        if transition.offset().seconds() != open.1 {
            spans.extend(span(open, transition.timestamp()));
            open = (transition.timestamp(), transition.offset().seconds());
        }
    }
    spans.extend(span(open, end));
    spans
}

fn span((from, ahead_seconds): (Timestamp, i32), until: Timestamp) -> Option<Span> {
    let quarter = |moment: Timestamp| moment.as_millisecond().div_euclid(QUARTER_MS);
    let ahead = i64::from(ahead_seconds).div_euclid(QUARTER_MS / 1_000);
    let span = Span { from: quarter(from), until: quarter(until), ahead };
    (span.from < span.until).then_some(span)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::shared::time_zone;

    const TODAY: Date = date(2026, 11, 22);

    #[test]
    fn without_a_wish_the_last_thirty_days_are_shown_and_never_more_than_a_year() {
        let usual = Range::of(None, None, TODAY);
        assert_eq!((usual.first, usual.last, usual.days()), (date(2026, 10, 24), TODAY, 30));
        let all = Range::of(Some(date(2001, 1, 1)), None, TODAY);
        assert_eq!((all.days(), all.last, all.is_cut), (MOST_DAYS, TODAY, true));
        let ahead = Range::of(Some(date(2027, 1, 1)), None, TODAY);
        assert_eq!((ahead.days(), ahead.is_cut), (1, false));
        let backwards = Range::of(Some(date(2026, 11, 9)), Some(date(2026, 11, 3)), TODAY);
        assert_eq!((backwards.first, backwards.last), (date(2026, 11, 3), date(2026, 11, 3)));
    }

    #[test]
    fn long_ranges_are_shown_by_weeks_that_begin_on_mondays() {
        let month = Range::of(Some(date(2026, 11, 1)), Some(TODAY), TODAY);
        assert_eq!(month.periods().len(), 22);
        let long = Range::of(Some(date(2026, 7, 1)), Some(TODAY), TODAY);
        let periods = long.periods();
        assert_eq!((periods[0], *periods.last().unwrap()), (date(2026, 6, 29), date(2026, 11, 16)));
        assert_eq!(long.period_of(TODAY), date(2026, 11, 16));
        assert_eq!(periods.len(), 21);
    }

    #[test]
    fn where_the_clocks_change_a_new_span_begins() {
        let spans_of = |name: &str, first, last| {
            let zone = time_zone::zone(name);
            spans(&zone, Range { first, last, is_cut: false }.moments(&zone))
        };
        let bogota = spans_of("America/Bogota", date(2026, 1, 1), TODAY);
        assert_eq!((bogota.len(), bogota[0].ahead), (1, -20));
        let adelaide = spans_of("Australia/Adelaide", date(2026, 9, 1), date(2026, 10, 31));
        assert_eq!((adelaide[0].ahead, adelaide[1].ahead, adelaide.len()), (38, 42, 2));
        assert_eq!(adelaide[0].until, adelaide[1].from);
        assert_eq!(date_of((adelaide[0].from + 38) / 96), date(2026, 9, 1));
        let newfoundland = spans_of("America/St_Johns", date(2026, 12, 1), date(2026, 12, 1));
        assert_eq!((newfoundland[0].ahead, newfoundland[0].until - newfoundland[0].from), (-14, 96));
    }
}
