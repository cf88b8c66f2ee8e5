//! The rules of a holiday.

use jiff::civil::date;

use super::rules::{GreetingKind, HolidayForm, check};
use crate::call_routing::Part;
use crate::shared::problem::FieldProblem;

fn form() -> HolidayForm {
    HolidayForm { name: "Navidad".to_owned(), first_day: "2026-12-25".to_owned(), ..HolidayForm::default() }
}

fn refusals(form: &HolidayForm) -> Vec<(String, String)> {
    let problems = check(form, &["saludo".to_owned()]).unwrap_err();
    problems.into_iter().map(|FieldProblem { field, key, .. }| (field, key)).collect()
}

fn refused(form: &HolidayForm, field: &str, key: &str) {
    assert_eq!(refusals(form), [(format!("form[{field}]"), key.to_owned())]);
}

#[test]
fn a_day_is_whole_and_single_unless_more_is_said() {
    let details = check(&form(), &[]).unwrap();
    assert_eq!((details.first_day, details.last_day), (date(2026, 12, 25), date(2026, 12, 25)));
    assert_eq!((details.part, details.yearly, details.greeting), (None, false, GreetingKind::None));
    assert_eq!(details.form("", 0), form(), "it is shown as it was typed");
}

#[test]
fn a_part_of_a_day_ends_after_it_begins_at_midnight_at_the_latest() {
    let part = |from: &str, until: &str| HolidayForm { from: from.to_owned(), until: until.to_owned(), ..form() };
    let until_midnight = check(&part("12:00", "00:00"), &[]).unwrap();
    assert_eq!(until_midnight.part, Some(Part { from_minute: 720, until_minute: 1_440 }));
    assert_eq!(until_midnight.form("", 0).until, "00:00");
    refused(&part("12:00", "12:00"), "until", "holidays-problem-part");
    refused(&part("12:00", ""), "until", "holidays-problem-time");
    refused(&part("mediodía", "13:00"), "from", "holidays-problem-time");
}

#[test]
fn several_days_are_in_order_once_and_at_most_a_year() {
    let until = |last_day: &str| HolidayForm { last_day: last_day.to_owned(), ..form() };
    assert_eq!(check(&until("2027-01-02"), &[]).unwrap().last_day, date(2027, 1, 2));
    refused(&until("2026-12-24"), "last_day", "holidays-problem-order");
    refused(&until("2028-01-01"), "last_day", "holidays-problem-long");
    refused(&HolidayForm { yearly: true, ..until("2026-12-26") }, "last_day", "holidays-problem-yearly");
    for typed in ["", "mañana", "2026-02-30", "25/12/2026", "1999-12-31", "2026-W52-5", "2026-12-25T10:00"] {
        refused(&HolidayForm { first_day: typed.to_owned(), ..form() }, "first_day", "holidays-problem-day");
    }
}

#[test]
fn a_greeting_has_something_to_say() {
    let greeting = |kind, text: &str, audio: &str| HolidayForm {
        greeting: kind,
        greeting_text: text.to_owned(),
        greeting_audio: audio.to_owned(),
        ..form()
    };
    refused(&greeting(GreetingKind::Text, " ", ""), "greeting_text", "receptionist-problem-text-missing");
    let long = "a".repeat(401);
    refused(&greeting(GreetingKind::Text, &long, ""), "greeting_text", "receptionist-problem-text-long");
    refused(&greeting(GreetingKind::Text, "...", ""), "greeting_text", "receptionist-problem-text-silent");
    assert_eq!(check(&greeting(GreetingKind::None, &long, ""), &[]).unwrap().greeting_text.len(), 400, "not heard");
    refused(&greeting(GreetingKind::Audio, "", "other"), "greeting_audio", "receptionist-problem-audio-missing");
    let audio = check(&greeting(GreetingKind::Audio, "Feliz día", "saludo"), &["saludo".to_owned()]).unwrap();
    assert_eq!((audio.greeting_audio.as_deref(), audio.greeting_text.as_str()), (Some("saludo"), "Feliz día"));
}

#[test]
fn a_name_is_needed_and_has_a_limit() {
    refused(&HolidayForm { name: " \t".to_owned(), ..form() }, "name", "holidays-problem-name");
    refused(&HolidayForm { name: "a".repeat(81), ..form() }, "name", "common-problem-too-long");
}

#[test]
fn a_yearly_day_comes_every_year_and_the_29_of_february_in_leap_years() {
    let yearly = |day: &str| check(&HolidayForm { first_day: day.to_owned(), yearly: true, ..form() }, &[]).unwrap();
    let christmas = yearly("2020-12-25");
    assert_eq!(christmas.first_day_in(2031), Some(date(2031, 12, 25)));
    assert!(christmas.is_on(date(2031, 12, 25)) && !christmas.is_on(date(2031, 12, 24)));
    let leap = yearly("2024-02-29");
    assert_eq!((leap.first_day_in(2027), leap.first_day_in(2028)), (None, Some(date(2028, 2, 29))));
}

#[test]
fn days_around_new_year_are_in_both_years() {
    let closed = check(&HolidayForm { last_day: "2027-01-02".to_owned(), ..form() }, &[]).unwrap();
    assert_eq!(closed.first_day_in(2026), Some(date(2026, 12, 25)));
    assert_eq!(closed.first_day_in(2027), Some(date(2027, 1, 1)));
    assert_eq!((closed.first_day_in(2025), closed.first_day_in(2028)), (None, None));
}
