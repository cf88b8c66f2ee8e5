//! Whether opening hours and holidays mean what they say.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use jiff::tz::TimeZone;

use super::civil::{Date, Weekday};
use super::zone_table::zone_table;
use super::{Holiday, HolidayDate, Hours, Interval, Part, Reason, Schedule, WeeklyHours, Zone};

/// The table of a zone. Many tests ask for many of them, so that they are kept.
fn table_of(zone: &str) -> Zone {
    static TABLES: Mutex<BTreeMap<String, Zone>> = Mutex::new(BTreeMap::new());
    let mut tables = TABLES.lock().unwrap_or_else(PoisonError::into_inner);
    let make = || zone_table(zone, &TimeZone::get(zone).unwrap(), 2000, 2040);
    tables.entry(zone.to_owned()).or_insert_with(make).clone()
}

pub(super) fn schedule_in(zone: &str, hours: Hours, holidays: Vec<Holiday>) -> Schedule {
    Schedule { zone: table_of(zone), hours, holidays }
}

fn interval(day: Weekday, from_hour: u16, hours: u16) -> Interval {
    Interval { day, from_minute: from_hour * 60, minutes: hours * 60 }
}

pub(super) fn weekly(intervals: &[Interval]) -> Hours {
    Hours::Weekly(WeeklyHours(intervals.to_vec()))
}

pub(super) fn holiday(date: HolidayDate, part: Option<(u16, u16)>) -> Holiday {
    let part = part.map(|(from_minute, until_minute)| Part { from_minute, until_minute });
    Holiday { name: "Fiesta".to_owned(), date, part, greeting: None }
}

/// "2026-11-22T08:00" in a zone, in milliseconds.
fn at(zone: &str, time: &str) -> i64 {
    let time: jiff::civil::DateTime = time.parse().unwrap();
    time.in_tz(zone).unwrap().timestamp().as_millisecond()
}

const BOGOTA: &str = "America/Bogota";

#[test]
fn an_account_without_hours_is_always_open() {
    let schedule = Schedule::default();
    let state = schedule.state_at(0);
    assert_eq!((state.open, state.because, state.until_ms), (true, Reason::Always, None));
}

#[test]
fn hours_without_intervals_never_open() {
    let state = schedule_in(BOGOTA, weekly(&[]), Vec::new()).state_at(0);
    assert_eq!((state.open, state.because, state.until_ms), (false, Reason::OutsideHours, None));
}

#[test]
fn an_office_day_tells_when_it_closes_and_opens() {
    let days = [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
    // Midday belongs to the second interval: the account does not close in between.
    let intervals: Vec<_> = days.iter().flat_map(|&day| [interval(day, 8, 4), interval(day, 12, 6)]).collect();
    let schedule = schedule_in(BOGOTA, weekly(&intervals), Vec::new());
    let friday = schedule.state_at(at(BOGOTA, "2026-11-20T11:59:59"));
    assert_eq!(friday.because, Reason::Interval(8));
    assert_eq!(friday.until_ms, Some(at(BOGOTA, "2026-11-20T18:00")));
    let closed = schedule.state_at(at(BOGOTA, "2026-11-20T18:00"));
    assert_eq!((closed.open, closed.because), (false, Reason::OutsideHours));
    assert_eq!(closed.until_ms, Some(at(BOGOTA, "2026-11-23T08:00")));
    let changes = schedule.next_changes(at(BOGOTA, "2026-11-22T00:00"), 3);
    let moments: Vec<_> = changes.iter().map(|change| (change.at_ms, change.open)).collect();
    let expected = [("2026-11-23T08:00", true), ("2026-11-23T18:00", false), ("2026-11-24T08:00", true)];
    assert_eq!(moments, expected.map(|(time, open)| (at(BOGOTA, time), open)));
}

#[test]
fn an_interval_runs_past_midnight_into_the_next_day() {
    let schedule = schedule_in(BOGOTA, weekly(&[interval(Weekday::Sunday, 22, 6)]), Vec::new());
    let state = schedule.state_at(at(BOGOTA, "2026-11-23T03:59"));
    assert_eq!((state.because, state.until_ms), (Reason::Interval(0), Some(at(BOGOTA, "2026-11-23T04:00"))));
    assert!(!schedule.state_at(at(BOGOTA, "2026-11-22T03:59")).open);
}

#[test]
fn a_whole_day_of_hours_ends_where_the_next_begins() {
    let all: Vec<_> = Weekday::ALL.iter().map(|&day| interval(day, 0, 24)).collect();
    let state = schedule_in(BOGOTA, weekly(&all), Vec::new()).state_at(at(BOGOTA, "2026-11-22T23:59"));
    assert_eq!((state.because, state.until_ms), (Reason::Interval(6), None));
}

#[test]
fn a_holiday_ends_the_night_before_it_and_has_none_of_its_own() {
    let nights: Vec<_> = Weekday::ALL.iter().map(|&day| interval(day, 20, 8)).collect();
    let christmas = holiday(HolidayDate::Yearly { month: 12, day: 25 }, None);
    let schedule = schedule_in(BOGOTA, weekly(&nights), vec![christmas]);
    let eve = schedule.state_at(at(BOGOTA, "2026-12-24T23:00"));
    assert_eq!((eve.open, eve.until_ms), (true, Some(at(BOGOTA, "2026-12-25T00:00"))));
    let day = schedule.state_at(at(BOGOTA, "2026-12-25T00:00"));
    assert_eq!((day.because, day.until_ms), (Reason::Holiday(0), Some(at(BOGOTA, "2026-12-26T20:00"))));
    // Nobody opened on the 25th, so nobody is there in the night to the 26th.
    assert_eq!(schedule.reason_at(at(BOGOTA, "2026-12-26T01:00")), Reason::OutsideHours);
}

#[test]
fn a_part_of_a_holiday_closes_that_part() {
    let afternoon = holiday(HolidayDate::on(Date::new(2026, 12, 24)), Some((720, 1_440)));
    let schedule = schedule_in(BOGOTA, Hours::Always, vec![afternoon]);
    let state = schedule.state_at(at(BOGOTA, "2026-12-24T11:59"));
    assert_eq!((state.open, state.until_ms), (true, Some(at(BOGOTA, "2026-12-24T12:00"))));
    let state = schedule.state_at(at(BOGOTA, "2026-12-24T12:00"));
    assert_eq!((state.because, state.until_ms), (Reason::Holiday(0), Some(at(BOGOTA, "2026-12-25T00:00"))));
    assert_eq!(schedule.state_at(at(BOGOTA, "2026-12-25T00:00")).until_ms, None);
}

#[test]
fn a_range_of_days_is_one_holiday() {
    let week = HolidayDate::Once { first: Date::new(2026, 12, 28), last: Date::new(2027, 1, 2) };
    let schedule = schedule_in(BOGOTA, Hours::Always, vec![holiday(week, None)]);
    let state = schedule.state_at(at(BOGOTA, "2026-12-28T00:00"));
    assert_eq!((state.because, state.until_ms), (Reason::Holiday(0), Some(at(BOGOTA, "2027-01-03T00:00"))));
}

#[test]
fn a_yearly_29_february_comes_in_leap_years_only() {
    let leap_day = holiday(HolidayDate::Yearly { month: 2, day: 29 }, None);
    let schedule = schedule_in(BOGOTA, Hours::Always, vec![leap_day]);
    assert!(schedule.state_at(at(BOGOTA, "2026-02-28T12:00")).open);
    assert!(schedule.state_at(at(BOGOTA, "2026-03-01T12:00")).open);
    let state = schedule.state_at(at(BOGOTA, "2026-11-22T00:00"));
    assert_eq!(state.until_ms, Some(at(BOGOTA, "2028-02-29T00:00")));
    let across_1900 = Schedule { zone: Zone::default(), ..schedule };
    let until = across_1900.state_at(at("UTC", "1896-03-01T00:00")).until_ms;
    assert_eq!(until, Some(at("UTC", "1904-02-29T00:00")));
}

#[test]
fn clocks_going_forward_and_back_shorten_and_lengthen_the_night() {
    let zone = "Europe/Paris";
    let nights: Vec<_> = Weekday::ALL.iter().map(|&day| interval(day, 2, 1)).collect();
    let schedule = schedule_in(zone, weekly(&nights), Vec::new());
    let open_minutes = |date: &str| {
        let (from, until) = (at(zone, &format!("{date}T00:00")), at(zone, &format!("{date}T12:00")));
        (from..until).step_by(60_000).filter(|&moment| schedule.reason_at(moment).is_open()).count()
    };
    // From 2:00 to 3:00: skipped in March, shown twice in October.
    assert_eq!(["2026-03-28", "2026-03-29", "2026-10-25"].map(open_minutes), [60, 0, 120]);
    let state = schedule.state_at(at(zone, "2026-10-25T02:30"));
    assert_eq!(state.until_ms, Some(at(zone, "2026-10-25T03:00")));
    let state = schedule.state_at(at(zone, "2026-03-29T00:00"));
    assert_eq!(state.until_ms, Some(at(zone, "2026-03-30T02:00")));
}

#[test]
fn a_skipped_day_is_never_a_holiday() {
    // Samoa went from 29 to 31 December 2011.
    let skipped = holiday(HolidayDate::on(Date::new(2011, 12, 30)), None);
    let schedule = schedule_in("Pacific/Apia", Hours::Always, vec![skipped]);
    assert_eq!(schedule.state_at(at("Pacific/Apia", "2011-12-29T12:00")).until_ms, None);
}

#[test]
fn overlapping_intervals_are_found_around_the_week() {
    let hours = WeeklyHours(vec![
        interval(Weekday::Sunday, 22, 4),
        interval(Weekday::Monday, 1, 4),
        interval(Weekday::Monday, 5, 4),
        interval(Weekday::Monday, 8, 1),
    ]);
    assert_eq!(hours.overlaps(), [(0, 1), (2, 3)]);
    assert_eq!(hours.spans_of(Weekday::Monday), [(0, 9 * 60)]);
    assert_eq!(hours.spans_of(Weekday::Sunday), [(22 * 60, 24 * 60)]);
    assert_eq!(hours.spans_of(Weekday::Tuesday), []);
}
