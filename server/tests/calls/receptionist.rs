//! The receptionist, called.

use app::receptionist::{self, MenuForm, Prompt, Slot};

use crate::stage::Stage;

/// The menu for open hours says a tone.
async fn greets(stage: &Stage, pitch: &str) {
    let token = String::new;
    let form = stage.test.call(&stage.company, async || receptionist::load_menu(Slot::Open, token()).await).await;
    let greeting = Prompt { text: format!("{pitch} Hz"), ..Prompt::default() };
    let form = MenuForm { greeting, ..form.unwrap().form };
    stage.test.call(&stage.company, async || receptionist::save_menu(form, token()).await).await.unwrap();
    stage.settled().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_hears_the_greeting_and_reaches_somebody_by_a_key() {
    let stage = Stage::set().await;
    greets(&stage, "1200").await;
    let (ana, outside) = (stage.phone("1001").await, stage.carrier().await);
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
    let (marta, outside) = (stage.phone("1002").await, stage.carrier().await);
    let call = outside.call("+576015550100").await.unwrap();
    assert!(call.hears(1100.0).await);
    call.press("1002").await;
    let answered = marta.answer(700.0).await;
    assert!(call.hears(700.0).await);
    drop(answered);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn colleagues_call_each_other() {
    let stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let (call, answered) = tokio::join!(ana.call("1002"), marta.answer(800.0));
    let call = call.unwrap();
    assert!(call.hears(800.0).await);
    call.hang_up().await;
    assert!(answered.ends().await);
    stage.strike().await;
}
