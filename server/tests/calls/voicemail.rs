//! Voicemail: left, shown by the light, listened to.

use std::time::{Duration, Instant};

use app::shared::caller::Person;
use app::shared::secret::Secret;
use app::user_settings::{self, Tab, VoicemailForm};

use crate::phone::{PATIENCE, until, until_async};
use crate::records::recorded;
use crate::stage::Stage;

/// Five seconds of ringing, and a PIN.
async fn with_pin(stage: &Stage, number: &str, pin: &str) {
    let id = stage.user(number).await;
    let seen = stage.seen(&stage.company, &id, Tab::Voicemail).await;
    let form = VoicemailForm {
        id,
        seen,
        on: true,
        ring_seconds: 5,
        mail: true,
        pin: Secret::from(pin),
        ..VoicemailForm::default()
    };
    let person = Person::Administrator(stage.company.clone());
    stage.save(async || user_settings::change_voicemail(&person, &form).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_is_left_the_light_goes_on_and_it_is_heard_behind_the_pin() {
    let stage = Stage::set().await;
    with_pin(&stage, "1002", "4711").await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    // It rings for five seconds first.
    let call = ana.call("1002").await.unwrap();
    assert!(call.hears(300.0).await, "whose box it is");
    call.say(1100.0);
    let account = stage.system.files.voicemail().join(&stage.company.account_id);
    let marta_id = stage.user("1002").await;
    let inbox = account.join(marta_id).join("INBOX");
    assert!(until(|| inbox.exists()).await, "a message is begun");
    tokio::time::sleep(Duration::from_secs(4)).await;
    call.hang_up().await;
    assert!(until(|| inbox.join("msg0000.txt").exists()).await, "the message is kept");
    assert!(marta.is_told("message-summary", "Messages-Waiting: yes").await, "the light goes on");

    let began = Instant::now();
    let mail = loop {
        if let Some(mail) = stage.test.queued_with_files().await.into_iter().find(|mail| mail.file.is_some()) {
            break mail;
        }
        assert!(began.elapsed() < PATIENCE, "the message is not mailed");
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    assert!(mail.mail.subject.contains("Ana Gómez"), "{}", mail.mail.subject);

    let call = marta.call("*98").await.unwrap();
    assert!(call.hears(300.0).await, "it asks for the PIN");
    call.press("4711#").await;
    // What waits is told first, in sentences of some length; 1 listens.
    let mut is_heard = false;
    for _ in 0..5 {
        call.press("1").await;
        is_heard = call.hears_within(1100.0, Duration::from_secs(4)).await;
        if is_heard {
            break;
        }
    }
    assert!(is_heard, "the message");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_box_is_opened_from_outside_by_star_extension_and_pin() {
    let stage = Stage::set().await;
    with_pin(&stage, "1002", "4711").await;
    let call = stage.carrier.call("+576015550100").await.unwrap();
    assert!(call.hears(300.0).await, "the greeting");
    for keys in ["*", "1002#", "4711#"] {
        let before = call.is_silent().await;
        call.press(keys).await;
        assert!(until(|| call.packets_from(before).len() > 20).await, "after {keys}");
    }
    assert!(until(|| call.now(300.0) < 0.2).await, "the box opens");
    call.hang_up().await;
    let rows = recorded(&stage, 1).await;
    assert_eq!((rows[0].0.as_str(), rows[0].2.as_str()), ("incoming", "receptionist"));
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_pin_opens_no_box() {
    let stage = Stage::set().await;
    with_pin(&stage, "1002", "4711").await;
    let marta = stage.phone("1002").await;
    let call = marta.call("*98").await.unwrap();
    for _ in 0..3 {
        assert!(call.hears(300.0).await);
        call.press("1234#").await;
    }
    assert!(call.ends().await);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pin_that_is_changed_in_the_box_holds_from_then_on() {
    let stage = Stage::set().await;
    let marta = stage.phone("1002").await;
    let messages = stage.system.files.voicemail().join(&stage.company.account_id).join(stage.user("1002").await);
    // Without a PIN the box opens by itself; 0 leads to its settings and 5 to the PIN, asked for twice.
    let call = marta.call("*98").await.unwrap();
    assert!(until(|| call.packets_from(0).len() > 100 && messages.exists()).await, "the box opens");
    call.press("0").await;
    for keys in ["5", "123456789#", "5", "4711#", "4711#"] {
        tokio::time::sleep(Duration::from_secs(1)).await;
        call.press(keys).await;
    }
    let (account_id, user_id) = (stage.company.account_id.clone(), stage.user("1002").await);
    let has_pin = async || {
        let mut connection = stage.portal.database.read().await.unwrap();
        user_settings::find(&mut connection, &account_id, &user_id).await.unwrap().unwrap().has_pin
    };
    assert!(until_async(has_pin).await, "the PIN is saved");
    call.hang_up().await;
    let plan = stage.system.folder.join("plans").join(format!("{account_id}.json"));
    let is_taken_over = || std::fs::read_to_string(&plan).is_ok_and(|plan| plan.contains("$argon2"));
    assert!(until(is_taken_over).await, "the PIN is taken over");
    let call = marta.call("*98").await.unwrap();
    assert!(call.hears(300.0).await, "it asks for the PIN");
    call.press("4711#").await;
    assert!(until(|| call.now(300.0) < 0.2).await, "the box opens");
    call.hang_up().await;
    let rows = recorded(&stage, 2).await;
    assert!(rows.iter().all(|row| row.2 == "voicemail"), "{rows:?}");
    stage.strike().await;
}
