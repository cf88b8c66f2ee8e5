//! What goes on when something stops.

use crate::phone::{State, until};
use crate::stage::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn conversations_outlive_the_switchboard_and_another_one_goes_on_with_waiting_calls() {
    let mut stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let (talk, answered) = tokio::join!(ana.call("1002"), marta.answer(800.0));
    let talk = talk.unwrap();
    assert!(talk.hears(800.0).await);
    let waiting = stage.carrier.call("+576015550100").await.unwrap();
    assert!(waiting.hears(300.0).await, "the greeting");
    stage.kill().await;
    answered.say(1000.0);
    assert!(talk.hears(1000.0).await, "the conversation goes on");
    stage.run();
    assert!(waiting.hears(300.0).await, "the greeting is said again");
    waiting.press("1003").await;
    let third = stage.phone("1003").await;
    // It was not there when it was dialled: a box answers, or it rings.
    drop(third);
    assert_eq!(talk.state(), State::Up);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_switchboard_extensions_ring_by_themselves() {
    let mut stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    stage.kill().await;
    let (call, answered) = tokio::join!(ana.call("1002"), marta.answer(800.0));
    assert!(call.unwrap().hears(800.0).await);
    drop(answered);
    let (call, answered) = tokio::join!(stage.carrier.call("+576015550100"), ana.answer(900.0));
    assert!(call.unwrap().hears(900.0).await, "who calls from outside gets the first user");
    drop(answered);
    stage.run();
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_asterisk_crashed_everything_is_back_by_itself() {
    let stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    stage.kill_asterisk("1002").await;
    let is_there = || stage.portal.phones.presence() == app::shared::live_phones::Presence::There;
    assert!(until(|| !is_there()).await, "the portal notices");
    assert!(until(is_there).await, "it is started again");
    // The phones are known still, without signing in again.
    let (call, answered) = tokio::join!(ana.call("1002"), marta.answer(800.0));
    assert!(call.unwrap().hears(800.0).await);
    drop(answered);
    stage.strike().await;
}
