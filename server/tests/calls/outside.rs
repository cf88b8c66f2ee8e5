//! Calls to numbers outside, and forwarding to them.

use std::time::{Duration, Instant};

use app::accounts;
use app::billing;
use app::call_rates;
use app::numbers::{self, DestinationsForm, RowForm};
use app::outgoing_calls::{self, CompanyForm};
use app::prepaid_account::{Correction, balance, correct};
use app::shared::audit::Actor;
use app::shared::caller::Person;
use app::shared::clock::DAY_MS;
use app::shared::money::{Currency, Money};
use app::trunks::{self, TrunkForm};
use app::user_settings::{self, ForwardingForm, Tab};

use tokio::task::JoinSet;

use crate::phone::{State, TestPhone, until, until_async};
use crate::records::recorded;
use crate::stage::{CARRIER, Stage};

/// A user's calls are forwarded to a mobile.
async fn forwards(stage: &Stage, number: &str, require_key: bool, ring_own: bool) {
    let id = stage.user(number).await;
    let seen = stage.seen(&stage.company, &id, Tab::CallForwarding).await;
    let form = ForwardingForm {
        id,
        seen,
        on: true,
        number: "3105550100".to_owned(),
        require_key,
        ring_own,
        ..ForwardingForm::default()
    };
    let person = Person::Administrator(stage.company.clone());
    stage.save(async || user_settings::change_call_forwarding(&person, &form).await).await;
}

/// The main number leads somewhere else than to the receptionist.
async fn leads_to(stage: &Stage, destination: &str) {
    let mut connection = stage.portal.database.read().await.unwrap();
    let main = "+576015550100";
    let number = numbers::find(&mut connection, &stage.company.account_id, main).await.unwrap().unwrap();
    drop(connection);
    let row = RowForm {
        number: number.e164,
        version: number.version,
        from: number.destination.form_value(),
        destination: destination.to_owned(),
    };
    let form = DestinationsForm { rows: vec![row], ..DestinationsForm::default() };
    stage.save(async || numbers::save_destinations(form).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_user_calls_a_number_outside_and_shows_the_companys() {
    let stage = Stage::set().await;
    let ana = stage.phone("1001").await;
    let (call, answered) = ana.talks_to("6015559900", &stage.carrier, 900.0).await;
    assert!(answered.caller().contains("+576015550100"), "the main number is shown: {}", answered.caller());
    assert!(answered.called().contains("+576015559900"), "E.164 is called: {}", answered.called());
    drop((call, answered));
    let (call, answered) = tokio::join!(ana.call("*676015559900"), stage.carrier.answer(900.0));
    assert!(call.unwrap().hears(900.0).await);
    assert!(!answered.caller().contains("6015550100"), "nothing is shown: {}", answered.caller());
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_disturbs_a_call_behind_star_70() {
    let stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let (call, answered) = ana.talks_to("*706015559900", &stage.carrier, 900.0).await;
    let waiting = marta.call("1001").await.unwrap();
    assert!(waiting.hears(300.0).await, "the box of a user who is busy");
    assert!(!ana.rings_within(Duration::ZERO).await, "it has not rung");
    waiting.hang_up().await;
    call.hang_up().await;
    assert!(answered.ends().await);
    marta.talks_to("1001", &ana, 800.0).await;
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn help_is_called_whatever_a_user_may_not() {
    let stage = Stage::set().await;
    let form = CompanyForm { class: "internal".to_owned(), ..CompanyForm::default() };
    stage.save(async || outgoing_calls::save_company(form).await).await;
    let ana = stage.phone("1001").await;
    let refused = ana.call("6015559900").await.unwrap();
    assert!(refused.hears(300.0).await, "it is told why not");
    assert!(refused.ends().await);
    let (call, answered) = tokio::join!(ana.call("123"), stage.carrier.answer(900.0));
    assert!(call.unwrap().hears(900.0).await);
    assert!(answered.called().contains("sip:123@"), "{}", answered.called());
    // A phone that is set to hide its number.
    let hidden = "\"Anonymous\" <sip:anonymous@anonymous.invalid>";
    let (call, _answered) = tokio::join!(ana.call_as("123", hidden, "Privacy: id\r\n"), stage.carrier.answer(1000.0));
    assert!(call.unwrap().hears(1000.0).await);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_pay_calls_help_and_is_called_but_calls_nobody_else_outside() {
    let stage = Stage::set().await;
    let mut transaction = stage.portal.database.write().await.unwrap();
    let account = accounts::find(&mut transaction, &stage.company.account_id).await.unwrap().unwrap();
    let decided = stage.test.with_decided_prices();
    billing::issue_for_demonstration(&mut transaction, &decided, &account, 3).await.unwrap();
    transaction.commit().await.unwrap();
    stage.test.wait_ms(40 * DAY_MS);
    billing::run(&stage.portal, Actor::Portal).await.unwrap();
    let ana = stage.phone("1001").await;
    let plan = stage.system.folder.join(format!("plans/{}.json", stage.company.account_id));
    let is_stopped = || std::fs::read_to_string(&plan).is_ok_and(|plan| plan.contains("\"stopped\":true"));
    assert!(until(is_stopped).await, "it is told to the switchboard");
    let call = ana.call("6015559900").await.unwrap();
    assert!(call.hears(300.0).await, "it is told why");
    assert!(call.ends().await);
    assert!(!stage.carrier.rings_within(Duration::ZERO).await, "nobody outside is called");
    let (call, answered) = tokio::join!(ana.call("123"), stage.carrier.answer(900.0));
    let call = call.unwrap();
    assert!(call.hears(900.0).await, "help");
    call.hang_up().await;
    assert!(answered.ends().await);
    let call = stage.carrier.call("+576015550100").await.unwrap();
    assert!(call.hears(300.0).await, "the greeting: calls come in");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forwarded_call_is_taken_by_1_and_by_nothing_else() {
    let stage = Stage::set().await;
    forwards(&stage, "1002", true, true).await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let (call, phone) = tokio::join!(ana.call("1002"), async {
        let mobile = stage.carrier.answer(900.0).await;
        assert!(mobile.hears(300.0).await, "it is asked to press 1");
        mobile.press("2").await;
        assert!(mobile.ends().await, "another key does not take it");
        let phone = marta.rung().await;
        assert_eq!(phone.state(), State::Ringing, "the own phone rings on");
        phone.accept(1000.0).await;
        phone
    });
    assert!(call.unwrap().hears(1000.0).await);
    drop(phone);
    let (call, mobile) = tokio::join!(ana.call("1002"), async {
        let mobile = stage.carrier.answer(900.0).await;
        assert!(mobile.hears(300.0).await);
        mobile.press("1").await;
        mobile
    });
    assert!(call.unwrap().hears(900.0).await);
    drop(mobile);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn forwarding_is_set_and_ended_from_the_phone() {
    let stage = Stage::set().await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let call = marta.call("*723105550100").await.unwrap();
    assert!(call.ends().await);
    stage.settled().await;
    // The call is forwarded, and then it is no longer.
    ana.talks_to("1002", &stage.carrier, 900.0).await;
    let call = marta.call("*73").await.unwrap();
    assert!(call.ends().await);
    stage.settled().await;
    ana.talks_to("1002", &marta, 700.0).await;
    stage.strike().await;
}

/// A second to Spain costs ten pesos, and there are some.
async fn with_funds(stage: &Stage, pesos: i64) {
    let file = "country,prefix,destination,price_per_minute,connection_fee,increment_seconds\nCO,34,España,600,0,1\n";
    call_rates::import(&stage.portal, file.as_bytes(), None, false).await.unwrap();
    let mut connection = stage.portal.database.read().await.unwrap();
    let account = accounts::find(&mut connection, &stage.company.account_id).await.unwrap().unwrap();
    drop(connection);
    let amount = Money::minor(pesos, Currency::Cop);
    correct(&stage.portal, &account, &Correction { amount, reason: "Prueba", key: None }).await.unwrap();
}

/// What is free and what is set aside, in pesos.
async fn funds(stage: &Stage) -> (i64, i64) {
    let mut connection = stage.portal.database.read().await.unwrap();
    let found = balance(&mut connection, &stage.company.account_id, Currency::Cop).await.unwrap();
    (found.free.minor_units, found.reserved.minor_units)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_costs_ends_with_the_money() {
    let stage = Stage::set().await;
    with_funds(&stage, 60).await;
    let ana = stage.phone("1001").await;
    let call = ana.call("0034911234567").await.unwrap();
    assert!(call.hears(300.0).await, "what there is in the account");
    assert_eq!(funds(&stage).await, (0, 60), "six seconds");
    let answered = stage.carrier.answer(900.0).await;
    assert!(call.hears(900.0).await);
    let began = Instant::now();
    assert!(call.ends().await, "the money ends");
    assert!((4..8).contains(&began.elapsed().as_secs()), "after {:?}", began.elapsed());
    assert!(answered.ends().await);
    assert!(until_async(async || funds(&stage).await == (0, 0)).await, "it is paid");
    let call = ana.call("0034911234567").await.unwrap();
    assert!(call.hears(300.0).await, "there is nothing left");
    assert!(call.ends().await);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_goes_on_when_more_money_has_come_meanwhile() {
    let stage = Stage::set().await;
    with_funds(&stage, 60).await;
    let ana = stage.phone("1001").await;
    let call = ana.call("0034911234567").await.unwrap();
    let answered = stage.carrier.rung().await;
    assert_eq!(funds(&stage).await, (0, 60), "six seconds");
    with_funds(&stage, 20_000).await;
    answered.accept(900.0).await;
    assert!(call.hears(900.0).await);
    let began = Instant::now();
    assert!(until_async(async || funds(&stage).await == (14_000, 6_060)).await, "ten minutes more are set aside");
    assert!(until(|| began.elapsed() > Duration::from_secs(8)).await);
    assert_eq!((call.state(), answered.state()), (State::Up, State::Up), "it goes on");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_set_aside_goes_back_when_the_caller_does_not_wait() {
    let stage = Stage::set().await;
    with_funds(&stage, 60).await;
    let ana = stage.phone("1001").await;
    let call = ana.call("0034911234567").await.unwrap();
    assert_eq!(funds(&stage).await, (0, 60));
    // While it is told what there is.
    call.hang_up().await;
    assert!(until_async(async || funds(&stage).await == (60, 0)).await);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_costs_ends_with_the_money_also_when_it_was_passed_on() {
    let stage = Stage::set().await;
    with_funds(&stage, 80).await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let call = ana.call("0034911234567").await.unwrap();
    let answered = stage.carrier.answer(900.0).await;
    assert!(call.hears(900.0).await);
    let began = Instant::now();
    call.transfer("1002").await;
    let passed = marta.answer(1000.0).await;
    assert!(answered.hears(1000.0).await, "Spain talks to Marta");
    call.hang_up().await;
    assert!(answered.ends().await, "the money ends");
    assert!((6..10).contains(&began.elapsed().as_secs()), "after {:?}", began.elapsed());
    assert!(passed.ends().await);
    assert!(until_async(async || funds(&stage).await == (0, 0)).await, "all of it is paid");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_was_passed_on_ends_with_the_money_also_by_another_switchboard() {
    let mut stage = Stage::set().await;
    with_funds(&stage, 120).await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let call = ana.call("0034911234567").await.unwrap();
    let answered = stage.carrier.answer(900.0).await;
    assert!(call.hears(900.0).await);
    let began = Instant::now();
    call.transfer("1002").await;
    let passed = marta.answer(1000.0).await;
    assert!(answered.hears(1000.0).await, "Spain talks to Marta");
    call.hang_up().await;
    stage.kill().await;
    stage.run();
    assert!(answered.ends().await, "the money ends");
    assert!((10..16).contains(&began.elapsed().as_secs()), "after {:?}", began.elapsed());
    assert!(passed.ends().await);
    assert!(until_async(async || funds(&stage).await == (0, 0)).await, "all of it is paid");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_called_and_is_passed_on_outside_talks_on_the_money_of_who_did_it() {
    let stage = Stage::set().await;
    with_funds(&stage, 600).await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let (call, passed) = ana.talks_to("1002", &marta, 800.0).await;
    call.transfer("0034911234567").await;
    let answered = stage.carrier.answer(900.0).await;
    assert!(passed.hears(900.0).await, "Marta talks to Spain");
    call.hang_up().await;
    let began = Instant::now();
    assert!(until(|| began.elapsed() > Duration::from_millis(2100)).await);
    passed.hang_up().await;
    assert!(answered.ends().await);
    assert_talked_for_some_seconds(&stage).await;
    let rows = recorded(&stage, 2).await;
    assert!(rows.iter().any(|row| (row.1.as_str(), row.2.as_str()) == ("+34911234567", "answered")), "{rows:?}");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_passed_on_while_it_still_rings_talks_on_the_money_of_who_did_it() {
    let stage = Stage::set().await;
    with_funds(&stage, 600).await;
    let (ana, marta) = (stage.phone("1001").await, stage.phone("1002").await);
    let (call, passed) = ana.talks_to("1002", &marta, 800.0).await;
    let second = ana.call("0034911234567").await.unwrap();
    let ringing = stage.carrier.rung().await;
    call.transfer_to(&second).await;
    assert!(second.ends().await, "Ana has left");
    ringing.accept(900.0).await;
    assert!(passed.hears(900.0).await, "Marta talks to Spain");
    let began = Instant::now();
    assert!(until(|| began.elapsed() > Duration::from_millis(2100)).await);
    passed.hang_up().await;
    assert!(ringing.ends().await);
    assert_talked_for_some_seconds(&stage).await;
    stage.strike().await;
}

/// Of 600 pesos, some seconds of ten pesos each are paid, and nothing is set aside any more.
async fn assert_talked_for_some_seconds(stage: &Stage) {
    assert!(until_async(async || funds(stage).await.1 == 0).await, "nothing is set aside any more");
    let (free, _) = funds(stage).await;
    assert!((550..=580).contains(&free), "{free} are left");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_want_the_number_known_is_known_to_nobody() {
    let stage = Stage::set().await;
    let ana = stage.user("1001").await;
    leads_to(&stage, &format!("extension:{ana}")).await;
    let ana = stage.phone("1001").await;
    let from = format!("\"Anonymous\" <sip:anonymous@{}>", stage.sip);
    let identity = format!("P-Asserted-Identity: \"Luz\" <sip:+573001112233@{}>\r\nPrivacy: id\r\n", stage.sip);
    let (call, answered) = tokio::join!(stage.carrier.call_as("+576015550100", &from, &identity), ana.answer(900.0));
    let caller = answered.caller();
    assert!(!caller.contains("3001112233") && !caller.contains("Luz"), "{caller}");
    call.unwrap().hang_up().await;
    let rows = recorded(&stage, 1).await;
    assert_eq!((rows[0].1.as_str(), rows[0].3.as_str()), ("", ""));
    // A phone may ask for that, too.
    let from = format!("<sip:anonymous@{}>", stage.sip);
    let (call, answered) =
        tokio::join!(ana.call_as("6015559900", &from, "Privacy: id\r\n"), stage.carrier.answer(900.0));
    assert!(call.unwrap().hears(900.0).await);
    assert!(!answered.caller().contains("6015550100"), "{}", answered.caller());
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_signs_in_at_its_carrier_and_is_called_from_there() {
    let stage = Stage::set().await;
    trunks::remove(&stage.portal, "Carrier").await.unwrap();
    let line = TrunkForm {
        name: Some("Registered".to_owned()),
        host: Some(CARRIER.to_owned()),
        port: Some(stage.carrier.port()),
        user: Some("576015550100".to_owned()),
        password: Some("s3cr;t\"=".into()),
        ..TrunkForm::default()
    };
    trunks::add(&stage.portal, &line).await.unwrap();
    assert!(stage.carrier.is_told("username=\"576015550100\"", "576015550100@").await, "it signs in");
    // The carrier calls what the line signed in as, and does not send back what the contact said besides.
    let other = stage.test.a_company("+576015550200").await;
    stage.settled_for(&other.account_id).await;
    let ana = stage.phone_of(&other, "1001").await;
    let call = stage.carrier.call_naming("576015550100", "+576015550200").await.unwrap();
    assert!(call.hears(300.0).await, "the greeting");
    call.press("1001").await;
    let answered = ana.answer(900.0).await;
    assert!(call.hears(900.0).await, "it is the company that is named");
    drop(answered);
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_call_that_is_answered_without_a_switchboard_costs_what_was_talked() {
    let mut stage = Stage::set().await;
    with_funds(&stage, 600).await;
    let ana = stage.phone("1001").await;
    let call = ana.call("0034911234567").await.unwrap();
    let answered = stage.carrier.rung().await;
    stage.kill().await;
    answered.accept(900.0).await;
    assert!(call.hears(900.0).await);
    let began = Instant::now();
    assert!(until(|| began.elapsed() > Duration::from_millis(2100)).await);
    call.hang_up().await;
    assert!(answered.ends().await);
    stage.run();
    let rows = recorded(&stage, 1).await;
    assert_eq!((rows[0].1.as_str(), rows[0].2.as_str()), ("+34911234567", "answered"));
    let (free, reserved) = funds(&stage).await;
    assert_eq!(reserved, 0, "nothing is set aside any more");
    assert!((550..=570).contains(&free), "three to five seconds of ten pesos each, but {free} are left");
    stage.strike().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn calls_that_are_forwarded_and_come_back_end_after_some_rounds() {
    let stage = Stage::set().await;
    forwards(&stage, "1002", false, false).await;
    let marta = stage.user("1002").await;
    leads_to(&stage, &format!("extension:{marta}")).await;
    // The mobile sends every call back to the company's number.
    let carrier = &stage.carrier;
    let mut rounds = Vec::new();
    let mut calling = JoinSet::new();
    let (server, number) = (stage.sip, "+576015550100");
    let send_back = || async move {
        let phone = TestPhone::at("127.0.0.2", server, "+573105550100", "").await;
        phone.call(number).await.map(drop)
    };
    calling.spawn(send_back());
    while let Ok(call) = tokio::time::timeout(Duration::from_secs(3), carrier.rung()).await {
        rounds.push(call);
        assert!(rounds.len() < 40, "it goes round and round");
        calling.spawn(send_back());
    }
    assert!((2..=8).contains(&rounds.len()), "{} rounds", rounds.len());
    stage.strike().await;
}
