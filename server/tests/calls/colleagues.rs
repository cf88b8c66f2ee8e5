//! Users of one company among themselves: calls, hold, transfer, conferences.

use std::time::Duration;

use app::conferences::{self, RoomForm, ServerForm};

use crate::records::recorded;
use crate::stage::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn colleagues_call_each_other() {
    let stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let (call, answered) = ana.talks_to("1002", &marta, 800.0).await;
    call.hang_up().await;
    assert!(answered.ends().await);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_on_hold_hears_the_companys_music_and_without_any_nothing() {
    let stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let (call, answered) = ana.talks_to("1002", &marta, 800.0).await;
    answered.hold(true).await;
    assert!(crate::phone::until(|| call.now(800.0) < 0.1).await, "Marta is not heard on hold");
    drop((call, answered));

    stage.upload("hold_music", 440).await;
    let (call, answered) = ana.talks_to("1002", &marta, 800.0).await;
    answered.hold(true).await;
    assert!(call.hears(440.0).await, "the company's music");
    answered.hold(false).await;
    assert!(call.hears(800.0).await, "Marta is back");

    // Another company has none, and hears none of this one's.
    let other = stage.test.a_company("+576015550200").await;
    stage.settled_for(&other.account_id).await;
    let (theirs, colleague) = (stage.phone_of(&other, "1001").await, stage.phone_of(&other, "1002").await);
    let (call, answered) = theirs.talks_to("1002", &colleague, 900.0).await;
    answered.hold(true).await;
    assert!(crate::phone::until(|| call.now(900.0) < 0.1).await);
    assert!(!call.hears_within(440.0, Duration::from_secs(1)).await, "that is the other company's music");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_passed_on() {
    let stage = Stage::set().await;
    let (ana, marta, third) = (stage.phone("1001").await, stage.phone("1002").await, stage.phone("1003").await);
    let (call, answered) = ana.talks_to("1002", &marta, 800.0).await;
    answered.transfer("1003").await;
    let passed = third.answer(1000.0).await;
    assert!(call.hears(1000.0).await, "Ana talks to the third");
    call.say(600.0);
    assert!(passed.hears(600.0).await);
    call.hang_up().await;
    let rows = recorded(&stage, 1).await;
    let whole = ("internal", "1002", "answered", "");
    assert_eq!(rows, [whole].map(|row| (row.0.to_owned(), row.1.to_owned(), row.2.to_owned(), row.3.to_owned())));
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_passed_on_to_the_receptionist_is_heard_there() {
    let stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let call = stage.carrier.call("+576015550100").await.unwrap();
    assert!(call.hears(300.0).await);
    call.press("1002").await;
    let answered = marta.answer(800.0).await;
    assert!(call.hears(800.0).await);
    answered.transfer("1000").await;
    assert!(call.hears(300.0).await, "the greeting");
    call.press("1001").await;
    let passed = ana.answer(1000.0).await;
    assert!(call.hears(1000.0).await, "keys are heard");
    drop(passed);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_is_passed_on_after_asking() {
    let stage = Stage::set().await;
    let (ana, marta, third) = (stage.phone("1001").await, stage.phone("1002").await, stage.phone("1003").await);
    let (call, answered) = ana.talks_to("1002", &marta, 800.0).await;
    answered.hold(true).await;
    let (asked, asking) = marta.talks_to("1003", &third, 1000.0).await;
    answered.transfer_to(&asked).await;
    assert!(call.hears(1000.0).await, "Ana talks to the third");
    call.say(600.0);
    assert!(asking.hears(600.0).await);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hear_each_other_in_a_conference_and_a_wrong_pin_lets_nobody_in() {
    let stage = Stage::set().await;
    let server = ServerForm { name: "Reuniones".to_owned(), number: "1009".to_owned(), ..ServerForm::default() };
    stage.save(async || conferences::set_up(server).await).await;
    let room = |name: &str, code: &str, pin: &str| RoomForm {
        name: name.to_owned(),
        code: code.to_owned(),
        pin: pin.to_owned(),
        ..RoomForm::default()
    };
    stage.save(async || conferences::add_room(room("Ventas", "4321", "9157")).await).await;
    let (ana, marta, third) = (stage.phone("1001").await, stage.phone("1002").await, stage.phone("1003").await);
    let mut calls = Vec::new();
    for (phone, pitch) in [(&ana, 600.0), (&marta, 900.0), (&third, 1300.0)] {
        let call = phone.call("1009").await.unwrap();
        call.say(pitch);
        assert!(call.hears(300.0).await, "it asks for the conference");
        call.press("4321#").await;
        assert!(call.hears(300.0).await, "it asks for the PIN");
        call.press("9157#").await;
        calls.push(call);
    }
    for (place, others) in [(0, [900.0, 1300.0]), (1, [600.0, 1300.0]), (2, [600.0, 900.0])] {
        for pitch in others {
            let is_heard = crate::phone::until(|| calls[place].now(pitch) > 0.3).await;
            assert!(is_heard, "guest {place} does not hear {pitch} Hz");
        }
    }
    drop(calls);
    let call = ana.call("1009").await.unwrap();
    for _ in 0..3 {
        assert!(call.hears(300.0).await);
        call.press("4321#").await;
        call.press("1111#").await;
    }
    assert!(call.ends().await, "three wrong PINs end the call");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_passed_on_gets_nothing_of_whoever_did() {
    let stage = Stage::set().await;
    let ana = stage.phone("1001").await;
    // The own messages, and the end of the own forwarding.
    for code in ["*98", "*73"] {
        let call = stage.carrier.call("+576015550100").await.unwrap();
        assert!(call.hears(300.0).await, "the greeting");
        call.press("1001").await;
        let answered = ana.answer(700.0).await;
        assert!(call.hears(700.0).await);
        answered.transfer(code).await;
        assert!(call.ends().await, "{code} is told to be no number");
    }
    // The own extension rings, wherever its user is by now.
    let call = stage.carrier.call("+576015550100").await.unwrap();
    assert!(call.hears(300.0).await, "the greeting");
    call.press("1001").await;
    let answered = ana.answer(700.0).await;
    assert!(call.hears(700.0).await);
    answered.transfer("1001").await;
    let again = ana.answer(1000.0).await;
    assert!(call.hears(1000.0).await);
    again.hang_up().await;
    stage.strike().await;
}
