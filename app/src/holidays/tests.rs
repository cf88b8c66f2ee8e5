//! Holidays, tried on a real database.

use super::rules::{GreetingKind, HolidayForm};
use super::server_functions::{
    DeleteForm, LIST, NEW, PUBLIC, PublicForm, add_holiday, add_public_holidays, change_holiday, delete_holiday,
    missing_public,
};
use super::store::{self, Holiday};
use super::{public_holidays, uses_of_recording};
use crate::call_routing::{HolidayDate, Said};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::notes::{self, Notice};
use crate::shared::problem::Problem;
use crate::testing::{TestPortal, stranger};

fn christmas() -> HolidayForm {
    HolidayForm {
        name: "Navidad".to_owned(),
        first_day: "2026-12-25".to_owned(),
        yearly: true,
        greeting: GreetingKind::Text,
        greeting_text: "Feliz Navidad. Volvemos mañana.".to_owned(),
        ..HolidayForm::default()
    }
}

async fn list(portal: &TestPortal, caller: &Caller) -> Vec<Holiday> {
    let mut connection = portal.portal.database.read().await.unwrap();
    store::list(&mut connection, &caller.account_id).await.unwrap()
}

async fn add(portal: &TestPortal, caller: &Caller, form: HolidayForm) -> Holiday {
    portal.call(caller, async || add_holiday(form).await).await.unwrap();
    list(portal, caller).await.pop().unwrap()
}

fn browser_of(caller: &Caller) -> Visitor {
    Visitor { caller: Some(caller.clone()), accepts_html: true, ..stranger() }
}

fn days(days: &[&str]) -> std::collections::BTreeMap<String, String> {
    days.iter().map(|day| (PublicForm::name_of(day.parse().unwrap()), "true".to_owned())).collect()
}

#[tokio::test]
async fn a_holiday_is_added_changed_and_deleted_with_a_trace_of_each() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let added = add(&portal, &caller, christmas()).await;
    assert_eq!(added.details.form("", 0), christmas());
    let form = HolidayForm { from: "12:00".to_owned(), until: "18:00".to_owned(), ..christmas() };
    let form = HolidayForm { id: added.id.clone(), version: added.version, ..form };
    let sent = form.clone();
    portal.call(&caller, async || change_holiday(sent).await).await.unwrap();
    let changed = list(&portal, &caller).await.pop().unwrap();
    assert_eq!(changed.details.form(&added.id, 1), form);
    portal.call(&caller, async || delete_holiday(DeleteForm { id: added.id }).await).await.unwrap();
    assert_eq!(list(&portal, &caller).await, []);
    let audited = portal.audited(&caller.account_id).await;
    assert!(audited.ends_with(&["holidays.add", "holidays.change", "holidays.delete"].map(str::to_owned)));
}

#[tokio::test]
async fn a_spoken_greeting_is_queued_and_the_model_of_calls_gets_it() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let holiday = add(&portal, &caller, christmas()).await.routing();
    assert_eq!(holiday.greeting, Some(Said::Text("Feliz Navidad. Volvemos mañana.".to_owned())));
    assert_eq!(holiday.date, HolidayDate::Yearly { month: 12, day: 25 });
    let mut connection = portal.portal.database.read().await.unwrap();
    let (queued,): (i64,) =
        sqlx::query_as("SELECT COUNT(*) FROM jobs WHERE kind = 'speak'").fetch_one(&mut *connection).await.unwrap();
    assert_eq!(queued, 1);
}

#[tokio::test]
async fn nobodys_change_is_silently_overwritten() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let added = add(&portal, &caller, christmas()).await;
    let form = HolidayForm { id: added.id.clone(), version: added.version, ..christmas() };
    let (one, two) = (form.clone(), form);
    portal.call(&caller, async || change_holiday(one).await).await.unwrap();
    assert_eq!(portal.call(&caller, async || change_holiday(two).await).await, Err(Problem::Conflict));
}

#[tokio::test]
async fn a_refused_holiday_is_kept_as_typed_and_a_saved_one_leads_to_its_year() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let visitor = browser_of(&caller);
    let wrong = HolidayForm { name: String::new(), first_day: "2027-02-30".to_owned(), ..christmas() };
    let sent = wrong.clone();
    let (_, response) = portal.request(&visitor, async || add_holiday(sent).await).await;
    assert_eq!(response.headers.get("location").unwrap(), NEW);
    let refused = portal.request(&visitor, async || notes::take_refused::<HolidayForm>(NEW).await).await.0;
    assert_eq!(refused.unwrap().unwrap().form, wrong);
    let later = HolidayForm { first_day: "2027-12-25".to_owned(), ..christmas() };
    let (_, response) = portal.request(&visitor, async || add_holiday(later).await).await;
    assert_eq!(response.headers.get("location").unwrap(), "/virtual_receptionist/holidays?year=2027");
    let notice = portal.request(&visitor, async || notes::take::<Notice>(LIST, "notice").await).await.0;
    assert_eq!(notice.unwrap().unwrap().name, "Navidad");
}

#[tokio::test]
async fn public_holidays_are_offered_once_and_only_the_ticked_ones_are_added() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    add(&portal, &caller, christmas()).await;
    let missing = async |year| {
        let mut connection = portal.portal.database.read().await.unwrap();
        missing_public(&mut connection, &caller.account_id, Country::Co, year).await.unwrap()
    };
    assert_eq!(missing(2026).await.len(), 17, "Christmas is there already");
    let form = PublicForm { year: 2026, days: days(&["2026-01-12", "2026-07-20", "2026-12-25", "2026-03-03"]) };
    let visitor = browser_of(&caller);
    portal.request(&visitor, async || add_public_holidays(form).await).await.0.unwrap();
    let names: Vec<_> = list(&portal, &caller).await.into_iter().map(|holiday| holiday.details.name).collect();
    assert_eq!(names, ["Día de los Reyes Magos", "Día de la Independencia de Colombia", "Navidad"]);
    assert_eq!(missing(2026).await.len(), 15);
    assert_eq!(missing(2027).await.len(), 16, "the 20th of July comes every year");
    let notice = portal.request(&visitor, async || notes::take::<Notice>(LIST, "notice").await).await.0;
    assert_eq!(notice.unwrap().unwrap().name, "2");
}

#[tokio::test]
async fn no_ticked_day_is_refused_and_no_year_is_too_far_to_ask_for() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let none = PublicForm { year: 2027, ..PublicForm::default() };
    let visitor = browser_of(&caller);
    let (refused, response) = portal.request(&visitor, async || add_public_holidays(none).await).await;
    assert_eq!(refused, Err(Problem::Refused("holidays-problem-none-ticked".to_owned())));
    assert_eq!(response.headers.get("location").unwrap(), PUBLIC);
    for year in [i16::MIN, 0, 2020, 2200, i16::MAX] {
        assert_eq!(public_holidays(Country::Us, year), []);
        let form = PublicForm { year, days: days(&["2026-12-25"]) };
        portal.call(&caller, async || add_public_holidays(form).await).await.unwrap();
    }
    assert_eq!(list(&portal, &caller).await, []);
}

#[tokio::test]
async fn another_companys_holidays_stay_theirs() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let other = portal.an_account("601 555 0200").await;
    let theirs = add(&portal, &other, christmas()).await;
    let form = HolidayForm { id: theirs.id.clone(), version: theirs.version, ..christmas() };
    assert_eq!(portal.call(&caller, async || change_holiday(form).await).await, Err(Problem::NotFound));
    let delete = DeleteForm { id: theirs.id.clone() };
    assert_eq!(portal.call(&caller, async || delete_holiday(delete).await).await, Err(Problem::NotFound));
    assert_eq!(list(&portal, &other).await, [theirs]);
    let audio = HolidayForm { greeting: GreetingKind::Audio, greeting_audio: "theirs".to_owned(), ..christmas() };
    let refused = portal.call(&caller, async || add_holiday(audio).await).await;
    assert_eq!(refused, Err(Problem::field("form[greeting_audio]", "receptionist-problem-audio-missing")));
    let (refused, _) = portal.request(&stranger(), async || add_holiday(christmas()).await).await;
    assert_eq!(refused, Err(Problem::SignInNeeded));
}

#[tokio::test]
async fn a_recording_that_greets_on_a_holiday_is_in_use() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let mut connection = portal.portal.database.write().await.unwrap();
    sqlx::query(
        "INSERT INTO audio_files (id, account_id, name, purpose, format, content_hash, size_bytes, duration_ms, \
         original_loudness, caller_loudness, waveform, created_at) \
         VALUES ('saludo', $1, 'Saludo de Navidad', 'recording', 'wav', 'x', 1, 1, 0.0, 0.0, '', 0)",
    )
    .bind(&caller.account_id)
    .execute(&mut *connection)
    .await
    .unwrap();
    connection.commit().await.unwrap();
    let form = HolidayForm { greeting: GreetingKind::Audio, greeting_audio: "saludo".to_owned(), ..christmas() };
    let holiday = add(&portal, &caller, form).await.routing();
    let recording = Said::Recording { id: "saludo".to_owned(), name: "Saludo de Navidad".to_owned() };
    assert_eq!(holiday.greeting, Some(recording));
    let mut connection = portal.portal.database.read().await.unwrap();
    let text = stranger().text();
    let uses = uses_of_recording(&mut connection, &caller.account_id, "saludo", text).await.unwrap();
    assert_eq!(uses, ["Saludo del festivo Navidad"]);
    assert!(uses_of_recording(&mut connection, &caller.account_id, "otra", text).await.unwrap().is_empty());
}
