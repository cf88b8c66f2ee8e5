//! What goes on when something stops.

use app::shared::live_phones::{LivePhones, Presence};
use app::shared::portal::Portal;
use server::switchboard::beside;

use crate::phone::{State, until};
use crate::records::recorded;
use crate::stage::Stage;

#[tokio::test(flavor = "multi_thread")]
async fn conversations_outlive_the_switchboard_and_another_one_goes_on_with_waiting_calls() {
    let mut stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let (talk, answered) = ana.talks_to("1002", &marta, 800.0).await;
    let third = stage.phone("1003").await;
    let waiting = stage.carrier.call("+576015550100").await.unwrap();
    assert!(waiting.hears(300.0).await, "the greeting");
    stage.kill().await;
    answered.say(1000.0);
    assert!(talk.hears(1000.0).await, "the conversation goes on");
    let before = waiting.is_silent().await;
    stage.run();
    assert!(until(|| waiting.packets_from(before).len() > 20).await, "the greeting is said again");
    waiting.press("1003").await;
    let (third, heard) = (third.answer(700.0).await, waiting.hears(700.0).await);
    assert!(heard, "a key is heard by the other switchboard");
    assert_eq!((talk.state(), third.state()), (State::Up, State::Up));
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_switchboard_extensions_ring_by_themselves_help_is_called_and_all_is_recorded() {
    let mut stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    stage.kill().await;
    // Who calls from outside gets the first user.
    let calls = [(&ana, "1002", &marta), (&stage.carrier, "+576015550100", &ana), (&ana, "123", &stage.carrier)];
    for (from, number, to) in calls {
        let (call, answered) = from.talks_to(number, to, 800.0).await;
        call.hang_up().await;
        assert!(answered.ends().await);
    }
    // Nobody is at that phone.
    let missed = ana.call("1003").await.unwrap();
    assert!(until(|| missed.packets_from(0).len() > 20).await, "the box answers");
    missed.hang_up().await;
    stage.run();
    let rows = recorded(&stage, 4).await;
    let rows: Vec<_> = rows.iter().map(|row| (row.0.as_str(), row.1.as_str(), row.2.as_str())).collect();
    let expected = [
        ("internal", "1002", "answered"),
        ("incoming", "+573001112233", "answered"),
        ("outgoing", "123", "answered"),
        ("internal_missed", "1003", "voicemail"),
    ];
    assert_eq!(rows, expected);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_asterisk_crashed_everything_is_back_by_itself() {
    let stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    stage.kill_asterisk("1002").await;
    let is_there = || stage.portal.phones.presence() == Presence::There;
    assert!(until(|| !is_there()).await, "the portal notices");
    assert!(until(is_there).await, "it is started again");
    // The phones are known still, without signing in again.
    ana.talks_to("1002", &marta, 800.0).await;
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_are_decided_while_the_database_is_away() {
    let stage = Stage::set().await;
    let ana = stage.phone("1001").await;
    stage.portal.database.close().await;
    let call = stage.carrier.call("+576015550100").await.unwrap();
    assert!(call.hears(300.0).await, "the greeting");
    call.press("1001").await;
    let answered = ana.answer(900.0).await;
    assert!(call.hears(900.0).await);
    answered.hang_up().await;
    // A call outside that the plan covers goes out, too.
    ana.talks_to("6015559900", &stage.carrier, 700.0).await;
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_switchboard_in_a_process_of_its_own_tells_the_portal_how_phones_stand() {
    let stage = Stage::set().await;
    let folder = stage.system.folder.clone();
    let there = Portal { phones: LivePhones::default(), ..stage.portal.clone() };
    let (portal, shared) = (stage.portal.clone(), folder.clone());
    let telling = tokio::spawn(async move { beside::tell(&portal, &shared).await });
    let (portal, shared) = (there.clone(), folder.clone());
    let following = tokio::spawn(async move { beside::follow(&portal, &shared).await });
    assert!(until(|| there.phones.presence() == Presence::There).await);
    let device = stage.device(&stage.company, "1001").await;
    let ana = stage.phone("1001").await;
    assert!(until(|| there.phones.get(&device.name).is_there).await, "the phone is seen there, too");
    let call = ana.call("1000").await.unwrap();
    assert!(until(|| there.phones.get(&device.name).calls == 1).await, "it is in a call");
    call.hang_up().await;
    assert!(until(|| there.phones.get(&device.name).calls == 0).await);
    telling.abort();
    assert!(until(|| matches!(there.phones.presence(), Presence::AwaySince(_))).await, "nobody tells any more");
    following.abort();
    stage.strike().await;
}
