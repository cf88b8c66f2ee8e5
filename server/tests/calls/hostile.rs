//! What strangers send.

use std::time::Duration;

use crate::phone::TestPhone;
use crate::stage::Stage;

/// Names that other systems have executed, parsed or shown wrongly.
const NAMES: [&str; 8] = [
    "\\\"><img src=x onerror=alert(1)>",
    "$(id)",
    "'; DROP TABLE calls; --",
    "${SHELL(id)}",
    "${CHANNEL(name)},1,Hangup()",
    "=HYPERLINK(1)",
    "\u{202e}gnp.exe",
    "Ana|System(id)&PJSIP/x",
];

#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_caller_is_called_the_call_goes_its_way_and_the_name_stays_a_name() {
    let stage = Stage::set().await;
    let outside = stage.carrier().await;
    let long = "x".repeat(4096);
    for name in NAMES.into_iter().chain([long.as_str()]) {
        let from = format!("\"{name}\" <sip:+573001112233@{}>", stage.sip);
        let call = outside.call_as("+576015550100", &from, "").await.unwrap();
        assert!(call.hears(300.0).await, "{name}");
        call.hang_up().await;
    }
    let journal = std::fs::read_to_string(stage.system.folder.join("journal.jsonl")).unwrap();
    assert!(journal.contains("${SHELL(id)}"), "the name is kept as it was sent: {journal}");
    assert!(!journal.contains("uid="), "nothing was executed");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_that_are_none_reach_nobody() {
    let stage = Stage::set().await;
    let (ana, outside) = (stage.phone("1001").await, stage.carrier().await);
    for dialled in ["+576015550199", "1001", "*98", "s", "${EXTEN}", "1001@acc_x", "%31001", "x".repeat(300).as_str()] {
        assert!(outside.call(dialled).await.is_err(), "{dialled} from outside");
    }
    assert!(!ana.rings_within(Duration::from_millis(500)).await, "nobody outside dials an extension");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_lets_nobody_in_and_names_are_not_told_apart() {
    let stage = Stage::set().await;
    let user = stage.user("1001").await;
    let mut connection = stage.portal.database.read().await.unwrap();
    let account_id = &stage.company.account_id;
    let kind = app::phone_system::DeviceKind::IpPhone;
    let device = app::phone_system::device(&mut connection, account_id, &user, kind).await.unwrap().unwrap();
    let known = TestPhone::sign_in(stage.sip, &device.name, "wrong").await.err().unwrap();
    let unknown = TestPhone::sign_in(stage.sip, "pnobody", "wrong").await.err().unwrap();
    assert_eq!(known, unknown);
    // Who is not signed in calls nobody.
    let stranger = TestPhone::new(stage.sip, &device.name, "wrong").await;
    assert!(stranger.call("1002").await.is_err());
    stage.strike().await;
}
