//! What strangers send.

use std::time::Duration;

use app::shared::clock::MINUTE_MS;

use crate::phone::{NO_TEXT, TestPhone, until, until_async};
use crate::records::recorded;
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

/// Numbers that are none.
const NUMBERS: [&str; 6] =
    ["%24%7BEXTEN%7D", "%0d%0aX-Evil%3a%201", "1;drop", "'--", "%24(id)", "1001%22%26System(id)"];

#[tokio::test(flavor = "multi_thread")]
async fn whatever_a_caller_is_called_the_call_goes_its_way_and_the_name_stays_a_name() {
    let stage = Stage::set().await;
    let outside = &stage.carrier;
    let long = "x".repeat(4096);
    let no_text = format!("Ana {NO_TEXT}{NO_TEXT}");
    let named = NAMES.into_iter().chain([long.as_str(), no_text.as_str()]).map(|name| (name, "+573001112233"));
    let numbered = NUMBERS.into_iter().map(|number| ("Ana", number));
    for (name, number) in named.chain(numbered) {
        let from = format!("\"{name}\" <sip:{number}@{}>", stage.sip);
        let call = outside.call_as("+576015550100", &from, "").await;
        let call = call.unwrap_or_else(|answer| panic!("{name} {number}: {answer}"));
        assert!(call.hears(300.0).await, "{name} {number}");
        call.hang_up().await;
    }
    let rows = recorded(&stage, NAMES.len() + 2 + NUMBERS.len()).await;
    for name in NAMES.into_iter().filter(|name| !name.contains('\\')) {
        // What turns a line of text around is left out.
        let name = name.replace('\u{202e}', "");
        assert!(rows.iter().any(|row| row.3 == name), "{name} is not among {rows:?}");
    }
    for (_, remote, ..) in &rows {
        assert!(remote.bytes().all(|byte| byte.is_ascii_digit() || byte == b'+'), "{remote} is no number");
    }
    let journal = std::fs::read_to_string(stage.system.folder.join("journal.jsonl")).unwrap();
    assert!(journal.contains("${SHELL(id)}"), "the name is kept as it was sent: {journal}");
    assert!(!journal.contains("uid="), "nothing was executed");
    stage.strike().await;
}

/// Whoever dials this is answered. What is no address at all gets no answer, not even a refusal.
async fn reaches(phone: &TestPhone, dialled: &str) -> bool {
    let answer = tokio::time::timeout(Duration::from_secs(3), phone.call(dialled)).await;
    answer.is_ok_and(|call| call.is_ok())
}

#[tokio::test(flavor = "multi_thread")]
async fn numbers_that_are_none_reach_nobody() {
    let stage = Stage::set().await;
    let (ana, outside) = (stage.phone("1001").await, &stage.carrier);
    for dialled in ["+576015550199", "1001", "*98", "s", "${EXTEN}", "1001@acc_x", "%31001", "x".repeat(300).as_str()] {
        assert!(!reaches(outside, dialled).await, "{dialled} from outside");
    }
    assert!(!ana.rings_within(Duration::from_millis(500)).await, "nobody outside dials an extension");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_lets_nobody_in_and_names_are_not_told_apart() {
    let stage = Stage::set().await;
    let device = stage.device(&stage.company, "1001").await;
    let known = TestPhone::sign_in(stage.sip, &device.name, "wrong").await.err().unwrap();
    let unknown = TestPhone::sign_in(stage.sip, "pnobody", "wrong").await.err().unwrap();
    assert_eq!(known, unknown);
    // Who is not signed in calls nobody.
    let stranger = TestPhone::new(stage.sip, &device.name, "wrong").await;
    assert!(stranger.call("1002").await.is_err());
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_companys_phones_reach_no_other_company() {
    let stage = Stage::set().await;
    let other = stage.test.a_company("+576015550200").await;
    stage.settled_for(&other.account_id).await;
    let (ana, theirs) = (stage.phone("1001").await, stage.phone_of(&other, "1002").await);
    let (call, answered) = tokio::join!(theirs.call("1001"), async { ana.rings_within(Duration::from_secs(3)).await });
    assert!(!answered, "an extension is dialled in one's own company");
    drop(call);
    let device = stage.device(&stage.company, "1001").await;
    for dialled in [device.name.as_str(), "acc_x", "1001@other"] {
        assert!(!reaches(&theirs, dialled).await, "{dialled}");
    }
    // Nor is somebody passed on there.
    let luis = stage.phone("1002").await;
    let their_device = stage.device(&other, "1002").await;
    for number in [their_device.name.as_str(), &format!("1002%40acc_{}", other.account_id), "1002%40from_trunks"] {
        let (call, _answered) = ana.talks_to("1002", &luis, 700.0).await;
        call.transfer(number).await;
        assert!(!theirs.rings_within(Duration::from_secs(1)).await, "{number}");
        call.hang_up().await;
    }
    assert!(TestPhone::sign_in(stage.sip, &device.name, their_device.secret.reveal()).await.is_err());
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_tries_many_passwords_is_shut_out_for_a_while_and_it_is_shown_with_the_phone() {
    let stage = Stage::set().await;
    let device = stage.device(&stage.company, "1001").await;
    let (name, secret) = (device.name.as_str(), device.secret.reveal());
    let try_from = async |address: &str, secret: &str| TestPhone::sign_in_at(address, stage.sip, name, secret).await;
    let at_home = try_from("127.0.0.4", secret).await.unwrap();
    let tried = |address: &str| {
        let tried = stage.portal.phones.get(name).wrong_passwords;
        if tried.address == address { tried.count } else { 0 }
    };
    // It is watched a moment after Asterisk is there.
    let is_shown = async || {
        assert!(try_from("127.0.0.3", "wrong").await.is_err());
        tried("127.0.0.3") > 0
    };
    assert!(until_async(is_shown).await, "a wrong password is shown");
    for tries in 1..20 {
        assert!(try_from("127.0.0.3", "wrong").await.is_err());
        assert!(until(|| tried("127.0.0.3") > tries).await, "after {tries}");
    }
    let acl = stage.system.files.etc().join("pjsip_acl.conf");
    assert!(until(|| std::fs::read_to_string(&acl).unwrap().contains("127.0.0.3")).await);
    assert!(until_async(async || try_from("127.0.0.3", secret).await.is_err()).await, "even the right one is refused");
    for _ in 0..25 {
        assert!(try_from("127.0.0.4", "wrong").await.is_err());
    }
    assert!(try_from("127.0.0.4", secret).await.is_ok(), "a phone of ours is signed in from there");
    stage.test.wait_ms(16 * MINUTE_MS);
    assert!(until_async(async || try_from("127.0.0.3", secret).await.is_ok()).await, "it is let in again");
    drop(at_home);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_that_calls_and_calls_leaves_the_lines_to_others() {
    let stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let mut calls = Vec::new();
    while let Ok(call) = ana.call("1000").await {
        calls.push(call);
        assert!(calls.len() < 30, "it takes as many calls as it likes");
    }
    assert!((10..=12).contains(&calls.len()), "{} calls", calls.len());
    let call = marta.call("1000").await.unwrap();
    assert!(call.hears(300.0).await, "a colleague calls all the same");
    drop(calls);
    stage.strike().await;
}
