//! Opening hours against a slow and obviously right way, and time-zone tables against the time-zone database.

use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, Zoned};
use proptest::prelude::*;

use super::civil::{Date, Weekday};
use super::sample::{MAIN, account, call};
use super::schedule_tests::{holiday, schedule_in, weekly};
use super::zone_table::zone_table;
use super::{Call, Holiday, HolidayDate, Hours, Interval, Part, Routing, Schedule, Step, run};

/// The slow way: paints the minutes of yesterday and today, then wipes what holidays close.
fn slowly_open(schedule: &Schedule, now: &Zoned) -> bool {
    let yesterday = now.date().yesterday().unwrap();
    let mut open = vec![matches!(schedule.hours, Hours::Always); 2_880];
    let closed_yesterday = closed_minutes(&schedule.holidays, yesterday);
    let closed_today = closed_minutes(&schedule.holidays, now.date());
    if let Hours::Weekly(hours) = &schedule.hours {
        for interval in &hours.0 {
            for minute in interval.from_minute..interval.from_minute + interval.minutes {
                if is_on(*interval, yesterday) && !(minute >= 1_440 && closed_yesterday[1_439]) {
                    open[usize::from(minute)] = true;
                }
                if is_on(*interval, now.date()) && minute < 1_440 {
                    open[1_440 + usize::from(minute)] = true;
                }
            }
        }
    }
    let minute = usize::try_from(i32::from(now.hour()) * 60 + i32::from(now.minute())).unwrap();
    open[1_440 + minute] && !closed_today[minute]
}

fn is_on(interval: Interval, date: jiff::civil::Date) -> bool {
    i32::from(date.weekday().to_monday_zero_offset()) == i32::from(interval.day.index())
}

fn closed_minutes(holidays: &[Holiday], today: jiff::civil::Date) -> Vec<bool> {
    let civil = |date: Date| {
        let year = i16::try_from(date.year).unwrap();
        jiff::civil::Date::new(year, i8::try_from(date.month).unwrap(), i8::try_from(date.day).unwrap())
    };
    let mut closed = vec![false; 1_440];
    for holiday in holidays {
        let mut days = Vec::new();
        match holiday.date {
            HolidayDate::Yearly { month, day } => {
                days.extend(civil(Date::new(i32::from(today.year()), month, day)));
            }
            HolidayDate::Once { first, last } => {
                let (mut day, last) = (civil(first).unwrap(), civil(last).unwrap());
                while day <= last {
                    days.push(day);
                    day = day.tomorrow().unwrap();
                }
            }
        }
        let part = holiday.part.unwrap_or(Part { from_minute: 0, until_minute: 1_440 });
        if days.contains(&today) {
            closed[usize::from(part.from_minute)..usize::from(part.until_minute)].fill(true);
        }
    }
    closed
}

fn zones() -> Vec<String> {
    let names: Vec<_> = jiff::tz::db().available().map(|name| name.to_string()).collect();
    assert!(names.len() > 500, "only {} zones", names.len());
    names
}

#[test]
fn tables_show_the_wall_clock_of_every_zone_around_every_transition() {
    let mut seen = 0;
    for name in zones() {
        let zone = TimeZone::get(&name).unwrap();
        let table = zone_table(&name, &zone, 1900, 2050);
        for transition in zone.following(Timestamp::from_second(-2_208_988_800).unwrap()).take(400) {
            let moment = transition.timestamp();
            if moment.as_second() > 2_524_608_000 {
                break;
            }
            for around in [-86_400, -3_600, -1, 0, 1, 1_799, 3_600, 86_400] {
                let moment = moment + Span::new().seconds(around);
                let expected = zone.to_offset(moment).seconds();
                assert_eq!(table.offset_at(moment.as_second()), expected, "{name} {moment}");
                let (shown, clock) = (zone.to_datetime(moment), table.wall_clock(moment.as_millisecond()));
                let minute = i32::from(shown.hour()) * 60 + i32::from(shown.minute());
                assert_eq!(i32::from(clock.minute), minute, "{name} {moment}");
                let date = shown.date();
                let numbers = (i32::from(date.year()), i32::from(date.month()), i32::from(date.day()));
                let found = (clock.date().year, i32::from(clock.date().month), i32::from(clock.date().day));
                assert_eq!(found, numbers, "{name} {moment}");
            }
            seen += 1;
        }
    }
    assert!(seen > 40_000, "only {seen} transitions");
}

fn any_interval() -> impl Strategy<Value = Interval> {
    let day = (0_u8..7).prop_map(|index| Weekday::from_index(index).unwrap());
    // Quarters of an hour, as people choose them, and any minute.
    let minutes = prop_oneof![(0_u16..96).prop_map(|quarter| quarter * 15), 0_u16..1_440];
    let lengths = prop_oneof![(1_u16..=96).prop_map(|quarter| quarter * 15), 1_u16..=1_440];
    (day, minutes, lengths).prop_map(|(day, from_minute, minutes)| Interval { day, from_minute, minutes })
}

fn any_hours() -> impl Strategy<Value = Hours> {
    let weekly = prop::collection::vec(any_interval(), 0..12).prop_map(|intervals| weekly(&intervals));
    prop_oneof![1 => Just(Hours::Always), 9 => weekly]
}

/// Holidays within a few days of a day, so that they matter.
fn any_holiday(near: i64) -> impl Strategy<Value = Holiday> {
    let part = prop::option::of((0_u16..1_440).prop_flat_map(|from| (Just(from), from + 1..=1_440)));
    (near - 3..near + 4, 0_i64..3, any::<bool>(), part).prop_map(|(day, more, yearly, part)| {
        let first = Date::of_day(day);
        let once = HolidayDate::Once { first, last: Date::of_day(day + more) };
        let date = if yearly { HolidayDate::Yearly { month: first.month, day: first.day } } else { once };
        holiday(date, part)
    })
}

/// A zone, a moment near one of its transitions or anywhere, and a schedule with holidays near the moment.
fn any_case() -> impl Strategy<Value = (String, Schedule, i64)> {
    let moment = (prop::sample::select(zones()), 946_684_800_i64..2_200_000_000, any::<bool>(), -90_000_i64..90_000);
    let moment = moment.prop_map(|(name, seconds, near_transition, around)| {
        let zone = TimeZone::get(&name).unwrap();
        let transition = zone.following(Timestamp::from_second(seconds).unwrap()).next();
        let near = transition.map(|transition| transition.timestamp().as_second() + around);
        (name, near.filter(|near| near_transition && *near < 2_200_000_000).unwrap_or(seconds))
    });
    moment.prop_flat_map(|(name, seconds)| {
        let holidays = prop::collection::vec(any_holiday(seconds.div_euclid(86_400)), 0..4);
        (Just(name), any_hours(), holidays, Just(seconds)).prop_map(|(name, hours, holidays, seconds)| {
            let schedule = schedule_in(&name, hours, holidays);
            (name, schedule, seconds * 1_000)
        })
    })
}

fn zoned(name: &str, at_ms: i64) -> Zoned {
    Timestamp::from_millisecond(at_ms).unwrap().to_zoned(TimeZone::get(name).unwrap())
}

/// The menus whose greetings a caller hears.
fn greeted(routing: &Routing, at_ms: i64) -> Vec<String> {
    let call = Call { at_ms, ..call("") };
    let greetings = run(routing, &call).steps.into_iter().filter_map(|step| match step {
        Step::Greeting { menu, .. } => Some(menu.to_owned()),
        _ => None,
    });
    greetings.collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn callers_hear_the_menu_that_the_slow_way_says((name, schedule, at_ms) in any_case()) {
        let open = slowly_open(&schedule, &zoned(&name, at_ms));
        prop_assert_eq!(schedule.reason_at(at_ms).is_open(), open, "{} {}", name, zoned(&name, at_ms));
        let routing = Routing { schedule, ..account() };
        prop_assert_eq!(routing.numbers[0].e164.as_str(), MAIN);
        let expected = if open { "open" } else { "closed" };
        let greeted = greeted(&routing, at_ms);
        prop_assert!(!greeted.is_empty() && greeted.iter().all(|menu| menu == expected), "{:?} {}", greeted, expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_changes_before_the_next_change_and_then_it_does((name, schedule, at_ms) in any_case()) {
        let state = schedule.state_at(at_ms);
        prop_assert_eq!(state.open, state.because.is_open());
        let until = state.until_ms.unwrap_or(at_ms + 30 * 86_400_000);
        prop_assert!(until > at_ms);
        // Every 97 minutes, so that no two days are looked at in the same places, and the second before the change.
        let probes = (at_ms..until.min(at_ms + 12 * 86_400_000)).step_by(97 * 60_000);
        for probe in probes.chain([(until - 1_000).max(at_ms)]) {
            prop_assert_eq!(slowly_open(&schedule, &zoned(&name, probe)), state.open, "{}", zoned(&name, probe));
        }
        if let Some(until) = state.until_ms {
            prop_assert!(slowly_open(&schedule, &zoned(&name, until)) != state.open);
        }
    }

    #[test]
    fn a_wall_clock_leads_back_to_its_moment((name, schedule, at_ms) in any_case()) {
        let at_ms = at_ms.div_euclid(60_000) * 60_000;
        let clock = schedule.zone.wall_clock(at_ms);
        let moment = schedule.zone.moment_of(clock);
        prop_assert_eq!(schedule.zone.wall_clock(moment), clock);
        // The earlier one of two.
        prop_assert!(moment <= at_ms, "{} {}", name, zoned(&name, at_ms));
    }
}
