//! Business hours, tried on a real database.

use super::rules::{HoursForm, RowForm};
use super::server_functions::{CopyForm, PAGE, copy_day, save_hours};
use super::store::{self, SavedHours};
use super::{opening, schedule};
use crate::holidays::{HolidayForm, add_holiday};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::{Language, Text};
use crate::shared::notes::{self, Notice};
use crate::shared::problem::Problem;
use crate::testing::{BEGINNING_MS, TestPortal, stranger};

/// A row with days as in "0134".
fn row(days: &str, from: &str, until: &str) -> RowForm {
    let days = days.chars().map(|day| (day.to_string(), "true".to_owned())).collect();
    RowForm { days, from: from.to_owned(), until: until.to_owned(), ..RowForm::default() }
}

fn office(version: i64) -> HoursForm {
    HoursForm { version, always_open: false, rows: vec![row("01234", "08:00", "18:00"), RowForm::default()] }
}

async fn save(portal: &TestPortal, caller: &Caller, form: HoursForm) -> Result<(), Problem> {
    portal.call(caller, async || save_hours(form).await).await
}

async fn saved(portal: &TestPortal, caller: &Caller) -> SavedHours {
    let mut connection = portal.portal.database.read().await.unwrap();
    store::find(&mut connection, &caller.account_id).await.unwrap()
}

async fn sentence(portal: &TestPortal, caller: &Caller, after_hours: i64) -> String {
    let mut connection = portal.portal.database.read().await.unwrap();
    let schedule = schedule(&mut connection, &caller.account_id, &caller.time_zone, BEGINNING_MS).await.unwrap();
    opening(Text::new(Language::Es), &schedule, BEGINNING_MS + after_hours * 3_600_000).sentence
}

#[tokio::test]
async fn an_account_is_open_day_and_night_until_it_sets_its_hours() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    assert_eq!(sentence(&portal, &caller, 0).await, "Abierto siempre, todos los días a toda hora");
    save(&portal, &caller, office(0)).await.unwrap();
    assert_eq!(sentence(&portal, &caller, 0).await, "Cerrado ahora · abre mañana a las 08:00");
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "business-hours.save");
}

#[tokio::test]
async fn saved_hours_come_back_and_stay_when_the_company_is_always_open_for_a_while() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    save(&portal, &caller, office(0)).await.unwrap();
    let hours = saved(&portal, &caller).await;
    let form = HoursForm::of(hours.version, hours.always_open, &hours.intervals);
    assert_eq!(form.rows, office(1).rows[..1]);
    save(&portal, &caller, HoursForm { always_open: true, ..form }).await.unwrap();
    let always = saved(&portal, &caller).await;
    assert_eq!((always.always_open, always.version, &always.intervals), (true, 2, &hours.intervals));
    assert!(sentence(&portal, &caller, 0).await.starts_with("Abierto siempre"));
}

#[tokio::test]
async fn a_holiday_closes_the_company_whatever_its_hours() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    save(&portal, &caller, office(0)).await.unwrap();
    let form =
        HolidayForm { name: "Inventario".to_owned(), first_day: "2026-11-23".to_owned(), ..HolidayForm::default() };
    portal.call(&caller, async || add_holiday(form).await).await.unwrap();
    assert_eq!(sentence(&portal, &caller, 0).await, "Cerrado ahora · abre el martes a las 08:00");
    assert_eq!(sentence(&portal, &caller, 24).await, "Cerrado por «Inventario» · abre mañana a las 08:00");
}

#[tokio::test]
async fn nobodys_hours_are_silently_overwritten() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    save(&portal, &caller, office(0)).await.unwrap();
    let late = HoursForm { rows: vec![row("5", "09:00", "13:00")], ..office(0) };
    assert_eq!(save(&portal, &caller, late.clone()).await, Err(Problem::Conflict));
    save(&portal, &caller, HoursForm { version: 1, ..late }).await.unwrap();
    assert_eq!(save(&portal, &caller, office(1)).await, Err(Problem::Conflict));
    assert_eq!(saved(&portal, &caller).await.intervals.len(), 1);
}

#[tokio::test]
async fn refused_hours_change_nothing_and_are_kept_as_typed() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    save(&portal, &caller, office(0)).await.unwrap();
    let before = saved(&portal, &caller).await;
    let wrong = HoursForm { rows: vec![row("0", "temprano", "18:00")], ..office(1) };
    let visitor = Visitor { caller: Some(caller.clone()), accepts_html: true, ..stranger() };
    let sent = wrong.clone();
    let (_, response) = portal.request(&visitor, async || save_hours(sent).await).await;
    assert_eq!(response.headers.get("location").unwrap(), PAGE);
    let refused = portal.request(&visitor, async || notes::take_refused::<HoursForm>(PAGE).await).await.0;
    let refused = refused.unwrap().unwrap();
    assert_eq!(refused.form, wrong);
    assert_eq!(refused.problem, Problem::field("form[rows][0][from]", "business-hours-problem-time"));
    assert_eq!(saved(&portal, &caller).await, before);
}

#[tokio::test]
async fn a_day_is_copied_and_saved_at_once() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    save(&portal, &caller, HoursForm { rows: vec![row("0", "8", "12"), row("3", "9", "10")], ..office(0) })
        .await
        .unwrap();
    let days = |days: &str| days.chars().map(|day| (day.to_string(), "true".to_owned())).collect();
    let copy = |version, from: &str, to: &str| CopyForm { version, from: from.to_owned(), to: days(to) };
    let visitor = Visitor { caller: Some(caller.clone()), accepts_html: true, ..stranger() };
    portal.request(&visitor, async || copy_day(copy(1, "0", "13")).await).await.0.unwrap();
    let kept = portal.request(&visitor, async || notes::take::<Notice>(PAGE, "notice").await).await.0;
    assert_eq!(kept.unwrap().unwrap().key, "business-hours-notice-copied");
    let begins: Vec<_> = saved(&portal, &caller)
        .await
        .intervals
        .iter()
        .map(|interval| (interval.day.index(), interval.from_minute))
        .collect();
    assert_eq!(begins, [(0, 480), (1, 480), (3, 480)]);
    let stale = portal.call(&caller, async || copy_day(copy(1, "0", "5")).await).await;
    assert_eq!(stale, Err(Problem::Conflict));
    for form in [copy(2, "0", ""), copy(2, "7", "1"), copy(2, "", "1")] {
        let refused = portal.call(&caller, async || copy_day(form).await).await;
        assert_eq!(refused, Err(Problem::Refused("business-hours-problem-copy".to_owned())));
    }
}

#[tokio::test]
async fn each_account_has_hours_of_its_own_and_strangers_have_none() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let other = portal.an_account("601 555 0200").await;
    save(&portal, &caller, office(0)).await.unwrap();
    let theirs = SavedHours { version: 0, always_open: true, intervals: Vec::new() };
    assert_eq!(saved(&portal, &other).await, theirs);
    let (refused, _) = portal.request(&stranger(), async || save_hours(office(1)).await).await;
    assert_eq!(refused, Err(Problem::SignInNeeded));
    let (refused, _) = portal.request(&stranger(), async || copy_day(CopyForm::default()).await).await;
    assert_eq!(refused, Err(Problem::SignInNeeded));
}
