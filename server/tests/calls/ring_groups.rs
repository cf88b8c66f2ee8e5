//! Ring groups, called.

use app::receptionist::Prompt;
use app::ring_groups::{self, GroupForm, Mode};

use crate::phone::State;
use crate::stage::Stage;

async fn a_group(stage: &Stage, number: &str, mode: Mode, then: String) {
    let form = GroupForm {
        name: format!("Grupo {number}"),
        number: number.to_owned(),
        mode,
        members: vec![stage.user("1001").await, stage.user("1002").await],
        ring_seconds: 5,
        then,
        announcement: Prompt { text: "1700 Hz".to_owned(), ..Prompt::default() },
        ..GroupForm::default()
    };
    stage.save(async || ring_groups::add_group(form).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_phones_of_a_group_ring_and_the_first_to_answer_gets_the_call() {
    let stage = Stage::set().await;
    a_group(&stage, "2001", Mode::Simultaneous, "hang_up".to_owned()).await;
    let (ana, marta, third) = (stage.phone("1001").await, stage.phone("1002").await, stage.phone("1003").await);
    let (call, (first, second)) = tokio::join!(third.call("2001"), async {
        let (first, second) = tokio::join!(ana.rung(), marta.rung());
        second.accept(900.0).await;
        (first, second)
    });
    let call = call.unwrap();
    assert!(call.hears(900.0).await);
    assert!(first.ends().await, "the other phone stops ringing");
    assert_eq!(second.state(), State::Up);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn members_ring_in_turn_or_together_and_then_a_box_takes_a_message() {
    let stage = Stage::set().await;
    let third = stage.user("1003").await;
    a_group(&stage, "2001", Mode::Sequential, format!("voicemail:{third}")).await;
    a_group(&stage, "2002", Mode::Simultaneous, format!("voicemail:{third}")).await;
    let (ana, marta, caller) = (stage.phone("1001").await, stage.phone("1002").await, stage.phone("1003").await);
    let (call, ()) = tokio::join!(caller.call("2001"), async {
        let first = ana.rung().await;
        assert!(first.ends().await, "Ana rings for five seconds");
        let second = marta.rung().await;
        assert!(second.ends().await, "then Marta");
    });
    let call = call.unwrap();
    assert!(call.hears(300.0).await, "then the box");
    call.hang_up().await;
    let (call, ()) = tokio::join!(caller.call("2002"), async {
        let (first, second) = tokio::join!(ana.rung(), marta.rung());
        assert!(first.ends().await && second.ends().await, "both ring for five seconds");
    });
    assert!(call.unwrap().hears(300.0).await, "then the box");
    stage.strike().await;
}
