//! The receptionist, called.

use app::receptionist::{self, KeyAction, KeyForm, MenuForm, Prompt, PromptKind, Slot};

use crate::stage::Stage;

/// Changes the menu for open hours.
pub async fn change_menu(stage: &Stage, change: impl FnOnce(&mut MenuForm)) {
    let token = String::new;
    let state = stage.test.call(&stage.company, async || receptionist::load_menu(Slot::Open, token()).await).await;
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
