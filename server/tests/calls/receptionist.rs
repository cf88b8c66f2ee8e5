//! The receptionist, called.

use std::collections::BTreeMap;
use std::time::Duration;

use app::business_hours::{self, HoursForm, RowForm};
use app::conferences::{self, ServerForm};
use app::holidays::{self, GreetingKind, HolidayForm};
use app::receptionist::{self, KeyAction, KeyForm, MenuForm, NewMenuForm, Prompt, PromptKind, Slot};
use app::ring_groups::{self, GroupForm};
use app::shared::clock::DAY_MS;

use crate::phone::until;
use crate::stage::Stage;

/// Changes the menu for open hours.
async fn change_menu(stage: &Stage, change: impl FnOnce(&mut MenuForm)) {
    change_menu_of(stage, Slot::Open, change).await;
}

async fn change_menu_of(stage: &Stage, slot: Slot, change: impl FnOnce(&mut MenuForm)) {
    let token = String::new;
    let state = stage.test.call(&stage.company, async || receptionist::load_menu(slot, token()).await).await;
    let mut form = state.unwrap().form;
    change(&mut form);
    stage.save(async || receptionist::save_menu(form, token()).await).await;
}

/// The menu for open hours says a tone.
async fn greets(stage: &Stage, pitch: &str) {
    change_menu(stage, |form| form.greeting = Prompt { text: format!("{pitch} Hz"), ..Prompt::default() }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_hears_the_greeting_and_reaches_somebody_by_a_key() {
    let stage = Stage::set().await;
    greets(&stage, "1200").await;
    let (ana, outside) = (stage.phone("1001").await, &stage.carrier);
    let call = outside.call("+576015550100").await.unwrap();
    assert!(call.hears(1200.0).await, "the greeting");
    call.press("0").await;
    let answered = ana.answer(900.0).await;
    call.say(600.0);
    assert!(call.hears(900.0).await, "Ana is heard");
    assert!(answered.hears(600.0).await, "the caller is heard");
    answered.hang_up().await;
    assert!(call.ends().await, "the call ends with the conversation");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_carrier_may_call_what_the_line_is_called_and_name_the_number_in_to() {
    let stage = Stage::set().await;
    let call = stage.carrier.call_naming("centralita", "+576015550100").await.unwrap();
    assert!(call.hears(300.0).await, "the greeting");
    assert!(stage.carrier.call_naming("centralita", "+576015550199").await.is_err(), "a number of nobody");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_dials_an_extension_and_silence_leads_on() {
    let stage = Stage::set().await;
    greets(&stage, "1100").await;
    let (marta, outside) = (stage.phone("1002").await, &stage.carrier);
    let call = outside.call("+576015550100").await.unwrap();
    assert!(call.hears(1100.0).await);
    call.press("1002").await;
    let answered = marta.answer(700.0).await;
    assert!(call.hears(700.0).await);
    drop(answered);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_uploaded_greeting_is_heard_and_every_key_does_its_thing() {
    let stage = Stage::set().await;
    let recording = stage.upload("recording", 500).await;
    let key = |action, target: String, text: &str| KeyForm {
        action,
        target,
        announcement: Prompt { text: text.to_owned(), ..Prompt::default() },
        ..KeyForm::default()
    };
    let (ana, marta) = (stage.user("1001").await, stage.user("1002").await);
    change_menu(&stage, |form| {
        form.greeting = Prompt { kind: PromptKind::Audio, audio: recording.id.clone(), ..Prompt::default() };
        form.keys[1] = key(KeyAction::Announcement, String::new(), "1500 Hz");
        form.keys[2] = key(KeyAction::Transfer, format!("user:{ana}"), "");
        form.keys[3] = key(KeyAction::Transfer, format!("voicemail:{marta}"), "");
        form.keys[4] = key(KeyAction::Repeat, String::new(), "");
        form.keys[5] = key(KeyAction::HangUp, String::new(), "");
    })
    .await;
    let (phone, outside) = (stage.phone("1001").await, &stage.carrier);
    let call = outside.call("+576015550100").await.unwrap();
    assert!(call.hears(500.0).await, "the uploaded greeting");
    call.press("1").await;
    assert!(call.hears(1500.0).await, "the announcement");
    assert!(call.hears(500.0).await, "the greeting again");
    call.press("4").await;
    assert!(call.hears(500.0).await, "repeated");
    call.press("9").await;
    assert!(call.hears(300.0).await, "a wrong key is told");
    assert!(call.hears(500.0).await, "and the greeting again");
    call.press("2").await;
    let answered = phone.answer(900.0).await;
    assert!(call.hears(900.0).await);
    drop((call, answered));

    let call = outside.call("+576015550100").await.unwrap();
    assert!(call.hears(500.0).await);
    call.press("5").await;
    assert!(call.ends().await, "a key hangs up");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_lead_to_boxes_groups_menus_conferences_and_outside() {
    let stage = Stage::set().await;
    greets(&stage, "1200").await;
    let members = vec![stage.user("1001").await];
    let then = format!("user:{}", members[0]);
    let group = GroupForm {
        name: "Ventas".to_owned(),
        number: "2001".to_owned(),
        members,
        ring_seconds: 5,
        then,
        ..GroupForm::default()
    };
    stage.save(async || ring_groups::add_group(group).await).await;
    let server = ServerForm { name: "Reuniones".to_owned(), number: "1009".to_owned(), ..ServerForm::default() };
    stage.save(async || conferences::set_up(server).await).await;
    let menu = NewMenuForm { name: "Soporte".to_owned(), greeting: "1900 Hz".to_owned() };
    stage.save(async || receptionist::add_menu(menu).await).await;
    let (plan, _) = app::phone_plan::load(&stage.portal, &stage.company.account_id).await.unwrap();
    let main = [&plan.routing.receptionist.open_menu, &plan.routing.receptionist.closed_menu];
    let extra = plan.routing.menus.iter().find(|menu| !main.contains(&&menu.id)).unwrap().id.clone();
    let mut connection = stage.portal.database.read().await.unwrap();
    let all = app::extensions::list_all(&mut connection, &stage.company.account_id).await.unwrap();
    drop(connection);
    let id = |number: &str| all.iter().find(|extension| extension.number == number).unwrap().id.clone();
    let targets = [
        (3, format!("voicemail:{}", id("1002"))),
        (6, format!("group:{}", id("2001"))),
        (7, format!("conference:{}", id("1009"))),
        (8, "external".to_owned()),
        (9, format!("menu:{extra}")),
    ];
    change_menu(&stage, |form| {
        for (digit, target) in targets {
            let external = "6015559900".to_owned();
            form.keys[digit] = KeyForm { action: KeyAction::Transfer, target, external, ..KeyForm::default() };
        }
    })
    .await;
    let (ana, outside) = (stage.phone("1001").await, &stage.carrier);
    let press = async |key: &str| {
        let call = outside.call("+576015550100").await.unwrap();
        assert!(call.hears(1200.0).await, "the greeting");
        call.press(key).await;
        call
    };
    for (key, pitch) in [("3", 300.0), ("7", 300.0), ("9", 1900.0)] {
        let call = press(key).await;
        assert!(call.hears(pitch).await, "what key {key} leads to");
        call.hang_up().await;
    }
    for (key, phone) in [("6", &ana), ("8", outside)] {
        let call = press(key).await;
        let answered = phone.answer(700.0).await;
        assert!(call.hears(700.0).await, "whom key {key} leads to");
        call.hang_up().await;
        assert!(answered.ends().await);
    }
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn open_closed_and_holiday_menus_are_heard_when_it_is_time() {
    let stage = Stage::set().await;
    greets(&stage, "1200").await;
    let closed = |form: &mut MenuForm| form.greeting = Prompt { text: "1500 Hz".to_owned(), ..Prompt::default() };
    change_menu_of(&stage, Slot::Closed, closed).await;
    // The clock stands on a Sunday, at ten in the morning; Monday is day 0.
    let row = RowForm {
        days: BTreeMap::from([("0".to_owned(), "on".to_owned())]),
        from: "08:00".to_owned(),
        until: "12:00".to_owned(),
        ..RowForm::default()
    };
    let hours = HoursForm { rows: vec![row], ..HoursForm::default() };
    stage.save(async || business_hours::save_hours(hours).await).await;
    let holiday = HolidayForm {
        name: "Inventario".to_owned(),
        first_day: "2026-11-30".to_owned(),
        greeting: GreetingKind::Text,
        greeting_text: "1800 Hz".to_owned(),
        ..HolidayForm::default()
    };
    stage.save(async || holidays::add_holiday(holiday).await).await;
    for (days_later, pitch) in [(0, 1500.0), (1, 1200.0), (7, 1800.0)] {
        stage.test.wait_ms(days_later * DAY_MS);
        let call = stage.carrier.call("+576015550100").await.unwrap();
        assert!(call.hears(pitch).await, "{days_later} days later");
        call.hang_up().await;
    }
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_spells_a_name_and_chooses_among_two() {
    let stage = Stage::set().await;
    greets(&stage, "1200").await;
    change_menu(&stage, |form| form.keys[3] = KeyForm { action: KeyAction::DialByName, ..KeyForm::default() }).await;
    let (marta, third) = (stage.phone("1002").await, stage.phone("1003").await);
    let call = stage.carrier.call("+576015550100").await.unwrap();
    assert!(call.hears(1200.0).await);
    call.press("3").await;
    assert!(call.hears(300.0).await, "it asks for the name");
    // M, A and R of two Martas, in the order of their extensions.
    call.press("627").await;
    assert!(until(|| call.now(300.0) < 0.1).await, "it is silent while the name is spelled");
    assert!(call.hears(300.0).await, "the two are read out");
    call.press("2").await;
    let answered = third.answer(900.0).await;
    assert!(call.hears(900.0).await);
    assert!(!marta.rings_within(Duration::ZERO).await, "only the one that was chosen rings");
    drop(answered);
    stage.strike().await;
}
