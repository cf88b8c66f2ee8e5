//! The rules of the hours of a week.

use super::rules::{HoursForm, RowForm, copied};
use crate::call_routing::{Interval, Weekday};
use crate::shared::problem::FieldProblem;

/// A row with days as in "0134".
fn row(days: &str, from: &str, until: &str) -> RowForm {
    let days = days.chars().map(|day| (day.to_string(), "true".to_owned())).collect();
    RowForm { days, from: from.to_owned(), until: until.to_owned(), ..RowForm::default() }
}

fn form(rows: Vec<RowForm>) -> HoursForm {
    HoursForm { rows, ..HoursForm::default() }
}

/// Intervals as "day from+minutes".
fn words(intervals: &[Interval]) -> String {
    let word = |interval: &Interval| format!("{} {}+{}", interval.day.index(), interval.from_minute, interval.minutes);
    intervals.iter().map(word).collect::<Vec<_>>().join(", ")
}

fn checked(rows: Vec<RowForm>) -> String {
    words(&form(rows).check().unwrap())
}

#[test]
fn several_days_and_several_rows_a_day_become_intervals_in_order() {
    let rows = vec![row("01", "14:00", "18:00"), row("01", "8", "12"), row("5", "9 am", "1 pm")];
    assert_eq!(checked(rows), "0 480+240, 0 840+240, 1 480+240, 1 840+240, 5 540+240");
}

#[test]
fn an_end_that_is_not_after_the_beginning_is_on_the_next_day() {
    assert_eq!(checked(vec![row("4", "22:00", "02:00")]), "4 1320+240");
    assert_eq!(checked(vec![row("6", "22:00", "24:00")]), "6 1320+120");
    assert_eq!(checked(vec![row("6", "22:00", "00:00")]), "6 1320+120");
    assert_eq!(checked(vec![row("2", "08:00", "08:00")]), "2 480+1440");
    assert_eq!(checked(vec![RowForm { all_day: true, ..row("2", "", "") }]), "2 0+1440");
}

#[test]
fn rows_that_overlap_or_touch_are_merged_also_around_the_week() {
    assert_eq!(checked(vec![row("0", "8:00", "12:00"), row("0", "10:00", "18:00")]), "0 480+600");
    assert_eq!(checked(vec![row("0", "8:00", "12:00"), row("0", "12:00", "18:00")]), "0 480+600");
    assert_eq!(checked(vec![row("6", "22:00", "03:00"), row("0", "02:00", "04:00")]), "6 1320+360");
}

#[test]
fn nothing_lasts_longer_than_a_day_and_what_begins_at_midnight_stays_with_its_day() {
    let every_day = RowForm { all_day: true, ..row("0123456", "", "") };
    let week = "0 0+1440, 1 0+1440, 2 0+1440, 3 0+1440, 4 0+1440, 5 0+1440, 6 0+1440";
    assert_eq!(checked(vec![every_day.clone()]), week);
    assert_eq!(checked(vec![row("0123456", "08:00", "08:00")]), week);
    assert_eq!(checked(vec![row("0", "12:00", "24:00"), row("1", "00:00", "06:00")]), "0 720+720, 1 0+360");
    assert_eq!(checked(vec![row("0", "08:00", "08:00"), row("1", "07:00", "18:00")]), "0 480+960, 1 0+1080");
}

#[test]
fn saved_hours_come_back_as_the_same_hours() {
    let rows = vec![row("01234", "08:00", "12:00"), row("01234", "14:00", "18:00"), row("56", "22:00", "02:00")];
    let intervals = form(rows.clone()).check().unwrap();
    let again = HoursForm::of(3, false, &intervals);
    assert_eq!(again.rows, rows);
    assert_eq!(again.check().unwrap(), intervals);
    assert!(again.with_spare_rows().rows.last().unwrap().is_empty());
}

#[test]
fn every_fault_is_told_at_its_field_and_removed_and_empty_rows_have_none() {
    let wrong = [row("", "08:00", "18:00"), row("1", "", "25:00")];
    let gone = [RowForm { remove: true, ..row("", "x", "y") }, RowForm::default()];
    let problems = form([&gone[..], &wrong[..]].concat()).check().unwrap_err();
    let expected = [
        FieldProblem::new("form[rows][2][days]", "business-hours-problem-days"),
        FieldProblem::new("form[rows][3][from]", "business-hours-problem-time"),
        FieldProblem::new("form[rows][3][until]", "business-hours-problem-time"),
    ];
    assert_eq!(problems, expected);
    assert_eq!(form(gone.to_vec()).check().unwrap(), []);
    assert!(form(vec![row("9", "08:00", "18:00")]).check().is_err(), "there is no ninth day");
    assert!(form(vec![RowForm::default(); 61]).check().is_err());
}

#[test]
fn a_day_is_copied_to_others_in_place_of_what_they_had() {
    let intervals = form(vec![row("0", "8", "12"), row("0", "14", "18"), row("13", "9", "10")]).check().unwrap();
    let to = [Weekday::from_index(1).unwrap(), Weekday::from_index(0).unwrap(), Weekday::from_index(6).unwrap()];
    let copied = copied(&intervals, Weekday::from_index(0).unwrap(), &to);
    assert_eq!(words(&copied), "0 480+240, 0 840+240, 1 480+240, 1 840+240, 3 540+60, 6 480+240, 6 840+240");
}
