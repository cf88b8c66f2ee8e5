//! Reading the set-up and keeping unsaved menus, tried on a real database.

use std::sync::Arc;

use super::about::About;
use super::{Setup, current_setup, setup};
use crate::call_routing::{
    AfterKeys, Call, Called, End, RingMode, Said, Step, Target, Warning, WeeklyHours, run, warnings,
};
use crate::receptionist::{self, KeyAction, KeyForm, MenuForm, Slot, test_menu};
use crate::ring_groups::{self, GroupForm, Mode};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::problem::Problem;
use crate::shared::prompt::Prompt;
use crate::testing::{BEGINNING_MS, TestPortal, stranger};
use crate::{accounts, business_hours, call_routing, extensions, holidays};

async fn setup_of(portal: &TestPortal, caller: &Caller) -> Setup {
    let mut connection = portal.portal.database.read().await.unwrap();
    setup(&mut connection, &caller.account_id, BEGINNING_MS).await.unwrap()
}

/// Adds the group 1101 of all three users, who are called one after the other, then Ana.
async fn add_a_group(portal: &TestPortal, caller: &Caller) -> String {
    let mut transaction = portal.portal.database.write().await.unwrap();
    let account = accounts::find(&mut transaction, &caller.account_id).await.unwrap().unwrap();
    let users = extensions::list(&mut transaction, &account.id).await.unwrap();
    let form = GroupForm {
        name: "Ventas".to_owned(),
        number: "1101".to_owned(),
        mode: Mode::Sequential,
        members: users.iter().map(|user| user.id.clone()).collect(),
        ring_seconds: 15,
        then: format!("voicemail:{}", users[0].id),
        announcement: Prompt { text: "Llame más tarde.".to_owned(), ..Prompt::default() },
        ..GroupForm::default()
    };
    let id = ring_groups::insert_checked(&mut transaction, BEGINNING_MS, &account, &form).await.unwrap();
    transaction.commit().await.unwrap();
    id
}

async fn saved_menu(portal: &TestPortal, caller: &Caller, slot: Slot) -> MenuForm {
    portal.call(caller, async || receptionist::load_menu(slot, String::new()).await).await.unwrap().form
}

#[tokio::test]
async fn an_account_as_it_is_activated_is_read_whole_and_has_nothing_to_point_out() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let Setup { routing, .. } = setup_of(&portal, &caller).await;
    assert_eq!(routing.numbers[0].e164, "+576015550100");
    assert_eq!(routing.numbers[0].destination, Some(Target::Receptionist));
    let users: Vec<_> = routing.users.iter().map(|user| (user.number.as_str(), user.last_name.as_str())).collect();
    assert_eq!(users, [("1001", "Gómez"), ("1002", "Peña"), ("1003", "Ortiz")]);
    assert_eq!((routing.receptionist.number.as_str(), routing.menus.len()), ("1000", 2));
    assert_eq!(routing.menus[0].greeting_keys, [0]);
    assert_eq!(routing.schedule.hours, call_routing::Hours::Always);
    assert_eq!(routing.schedule.zone.name, "America/Bogota");
    assert_eq!(warnings(&routing), []);
    let called = Called::Number(routing.numbers[0].e164.clone());
    let call = Call { called, at_ms: BEGINNING_MS, keys: call_routing::Key::read("0"), ..Call::default() };
    assert_eq!(run(&routing, &call).end, End::Voicemail { user: &routing.users[0].id });
}

#[tokio::test]
async fn groups_hours_and_holidays_are_read_as_they_were_set_up() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let id = add_a_group(&portal, &caller).await;
    let hours = business_hours::HoursForm::default();
    portal.call(&caller, async || business_hours::save_hours(hours).await).await.unwrap();
    let holiday = holidays::HolidayForm {
        name: "Inventario".to_owned(),
        first_day: "2026-11-22".to_owned(),
        greeting: holidays::GreetingKind::Text,
        greeting_text: "Hoy hacemos inventario.".to_owned(),
        ..holidays::HolidayForm::default()
    };
    portal.call(&caller, async || holidays::add_holiday(holiday).await).await.unwrap();
    let Setup { routing, holidays, .. } = setup_of(&portal, &caller).await;
    let group = routing.ring_group(&id).unwrap();
    assert_eq!((group.number.as_str(), group.mode, group.ring_seconds), ("1101", RingMode::Sequential, 15));
    assert!(group.reachable_by_extension && group.reachable_by_name, "as long as nobody unticks it");
    assert_eq!(group.members, routing.users.iter().map(|user| user.id.clone()).collect::<Vec<_>>());
    let voicemail = Target::Voicemail(routing.users[0].id.clone());
    assert_eq!(group.then, call_routing::AfterRinging::Transfer(voicemail));
    assert_eq!(routing.schedule.hours, call_routing::Hours::Weekly(WeeklyHours::default()));
    assert_eq!((routing.schedule.holidays.len(), holidays.len()), (1, 1));
    assert_eq!(routing.schedule.holidays[0].greeting, Some(Said::Text("Hoy hacemos inventario.".to_owned())));
    assert!(warnings(&routing).contains(&Warning::HoursNeverOpen));
}

#[tokio::test]
async fn nothing_of_another_account_is_read() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    add_a_group(&portal, &caller).await;
    let before = setup_of(&portal, &other).await;
    assert!(before.routing.ring_groups.is_empty());
    assert_eq!(before.routing.users.len(), 3);
    let own = setup_of(&portal, &caller).await;
    assert!(own.routing.users.iter().all(|user| before.routing.user(&user.id).is_none()));
    assert!(own.routing.menus.iter().all(|menu| before.routing.menu(&menu.id).is_none()));
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(setup(&mut connection, "nobody", BEGINNING_MS).await.unwrap_err(), Problem::NotFound);
}

#[tokio::test]
async fn the_setup_is_read_anew_after_a_change_only() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    let current = async |caller: &Caller| {
        let mut connection = portal.portal.database.read().await.unwrap();
        current_setup(&portal.portal, &mut connection, &caller.account_id).await.unwrap()
    };
    let first = current(&caller).await;
    assert!(Arc::ptr_eq(&first, &current(&caller).await));
    assert_eq!(current(&other).await.account.id, other.account_id);

    let form = saved_menu(&portal, &caller, Slot::Open).await;
    let greeting = Prompt { text: "Hola.".to_owned(), ..Prompt::default() };
    let form = MenuForm { greeting, ..form };
    portal.call(&caller, async || receptionist::save_menu(form, String::new()).await).await.unwrap();
    let changed = current(&caller).await;
    let greeting = &changed.routing.menu(changed.menu_id(&Slot::Open)).unwrap().greeting;
    assert_eq!(*greeting, Said::Text("Hola.".to_owned()));
    assert!(Arc::ptr_eq(&changed, &current(&caller).await));

    // What is no part of the history counts, too.
    let mut connection = portal.portal.database.read().await.unwrap();
    let sql = "UPDATE accounts SET company_name = 'Otra' WHERE id = $1";
    sqlx::query(sql).bind(caller.account_id.clone()).execute(&mut *connection).await.unwrap();
    drop(connection);
    let renamed = current(&caller).await;
    assert_eq!(renamed.account.company_name, "Otra");
    assert!(Arc::ptr_eq(&renamed, &current(&caller).await));
    portal.wait_ms(3_600_000);
    assert!(!Arc::ptr_eq(&renamed, &current(&caller).await), "the times of a zone are of a year");
}

#[tokio::test]
async fn an_unsaved_menu_is_tried_in_the_place_of_the_saved_one_by_its_own_browser_only() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let mut form = saved_menu(&portal, &caller, Slot::Open).await;
    form.keys[7] = KeyForm { action: KeyAction::Transfer, target: "user:gone".to_owned(), ..KeyForm::default() };
    portal.call(&caller, async || test_menu(form.clone(), String::new()).await).await.unwrap();
    for _ in 0..2 {
        let draft = portal.call(&caller, async || receptionist::tried(&Slot::Open).await).await.unwrap();
        assert_eq!(draft.as_ref(), Some(&form), "it stays, however often it is looked at");
    }
    assert_eq!(portal.call(&caller, async || receptionist::tried(&Slot::Closed).await).await, Ok(None));
    let elsewhere = Visitor { browser: "another".to_owned(), caller: Some(caller.clone()), ..stranger() };
    assert_eq!(portal.request(&elsewhere, async || receptionist::tried(&Slot::Open).await).await.0, Ok(None));

    let saved = setup_of(&portal, &caller).await;
    let mut tried = saved.clone();
    tried.replace_menu(&form);
    let called = Called::Number("+576015550100".to_owned());
    let keys = call_routing::Key::read("7");
    let call = Call { called, at_ms: BEGINNING_MS, keys, after_keys: AfterKeys::Wait, ..Call::default() };
    assert_eq!(run(&tried.routing, &call).end, End::Nowhere);
    assert!(!run(&saved.routing, &call).steps.iter().any(|step| matches!(step, Step::KeyPressed { .. })));

    portal.wait_ms(3_700_000);
    assert_eq!(portal.call(&caller, async || receptionist::tried(&Slot::Open).await).await, Ok(None), "for an hour");
}

#[tokio::test]
async fn a_page_tells_what_concerns_it_and_nothing_else() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let group = add_a_group(&portal, &caller).await;
    let setup = setup_of(&portal, &caller).await;
    let (open, user) = (setup.menu_id(&Slot::Open), setup.routing.users[1].id.as_str());
    let about = |warning: &Warning<'_>| {
        let pages = [
            About::Menu(Slot::Open),
            About::Menu(Slot::Closed),
            About::Hours,
            About::Holidays,
            About::Extension("1101".to_owned()),
            About::Extension("1002".to_owned()),
        ];
        pages.map(|page| page.concerns(&setup, warning))
    };
    let (yes, no) = (true, false);
    assert_eq!(about(&Warning::GreetingEmpty { menu: open }), [yes, no, no, no, no, no]);
    assert_eq!(about(&Warning::ReceptionistNeverReached), [yes, yes, no, no, no, no]);
    assert_eq!(about(&Warning::HoursNeverOpen), [no, no, yes, no, no, no]);
    assert_eq!(about(&Warning::HolidayNeverComes { holiday: 0 }), [no, no, no, yes, no, no]);
    assert_eq!(about(&Warning::GroupEmpty { group: &group }), [no, no, no, no, yes, no]);
    assert_eq!(about(&Warning::UserUnreachable { user }), [no, no, no, no, no, yes]);
    let through = vec![Target::RingGroup(group.clone()), Target::Menu(open.to_owned())];
    assert_eq!(about(&Warning::Loop { through }), [yes, no, no, no, yes, no]);
}
