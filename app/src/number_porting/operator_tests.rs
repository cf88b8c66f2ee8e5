//! What the operator does with requests, until the day the numbers move, tried on a real database.

use super::bill::samples;
use super::request::State;
use super::rules::{HolderForm, ReplacementForm};
use super::server_functions::{RequestForm, cancel, save_holder, save_replacement, send_request};
use super::tests::{NUMBER, a_draft, a_sent_request, caller_main, newest, signed};
use super::{PortingProblem, Reason, advance, confirm_date, read_bill, reject, remove_bill, sweep};
use crate::accounts;
use crate::extensions;
use crate::numbers::{self, Destination, HoldForm};
use crate::shared::clock::DAY_MS;
use crate::shared::problem::Problem;
use crate::shared::revisions;
use crate::testing::TestPortal;
use crate::user_settings::{self, CallerIdForm, Tab};

const MAIN: &str = "+576015550100";

/// Brings a request to the confirmed day, which is today.
async fn confirmed(portal: &TestPortal, id: &str) {
    for state in [State::Sent, State::Reviewing] {
        portal.wait_ms(1);
        advance(&portal.portal, id, state).await.unwrap();
    }
    portal.wait_ms(1);
    confirm_date(&portal.portal, id, today(portal)).await.unwrap();
    portal.wait_ms(1);
}

fn today(portal: &TestPortal) -> jiff::civil::Date {
    let now = jiff::Timestamp::from_millisecond(portal.portal.clock.now_ms()).unwrap();
    now.in_tz("America/Bogota").unwrap().date()
}

#[tokio::test]
async fn on_the_day_the_first_number_takes_the_place_of_the_replaced_one_with_its_mapping() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let account_id = caller.account_id.as_str();
    let mut connection = portal.portal.database.read().await.unwrap();
    let user = extensions::find_by_number(&mut connection, account_id, "1002").await.unwrap().unwrap();
    let settings = user_settings::find(&mut connection, account_id, &user.id).await.unwrap().unwrap().settings;
    drop(connection);
    let seen = Tab::CallerId.seen(&settings);
    let saved = CallerIdForm { id: user.id.clone(), seen, caller_id: MAIN.to_owned() };
    portal.call(&caller, async || user_settings::save_caller_id(saved).await).await.unwrap();
    let request = a_sent_request(&portal, &caller).await;
    confirmed(&portal, &request.id).await;
    portal.queued_mails().await;
    let before = revisions::newest(&mut portal.portal.database.read().await.unwrap(), account_id).await.unwrap();
    let ported = advance(&portal.portal, &request.id, State::Ported).await.unwrap();
    assert_eq!(ported.state, State::Ported);

    let mut connection = portal.portal.database.read().await.unwrap();
    let account = accounts::find(&mut connection, account_id).await.unwrap().unwrap();
    assert_eq!(account.main_number, NUMBER);
    let numbers = numbers::list(&mut connection, account_id).await.unwrap();
    let led: Vec<_> = numbers.iter().map(|number| (number.e164.as_str(), &number.destination)).collect();
    assert_eq!(led, [(NUMBER, &Destination::Receptionist), ("+576015550301", &Destination::Receptionist)]);
    assert_eq!(user_settings::users_of_number(&mut connection, account_id, NUMBER).await.unwrap().len(), 1);
    assert_eq!(revisions::newest(&mut connection, account_id).await.unwrap(), before + 1);
    drop(connection);
    assert_eq!(portal.audited(account_id).await.last().unwrap(), "number-porting.complete");
    let mails = portal.queued_mails().await;
    assert!(mails.len() == 1 && mails[0].body.contains("/sign_in"), "who signs in needs to know: {mails:?}");
}

#[tokio::test]
async fn a_toll_free_number_never_becomes_the_main_number() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let request = a_sent_request(&portal, &caller).await;
    // As when the company has made what is replaced its main number since.
    let mut connection = portal.portal.database.write().await.unwrap();
    sqlx::query("UPDATE porting_numbers SET e164 = '+5718000123456' WHERE e164 = $1")
        .bind(NUMBER)
        .execute(&mut *connection)
        .await
        .unwrap();
    connection.commit().await.unwrap();
    confirmed(&portal, &request.id).await;
    advance(&portal.portal, &request.id, State::Ported).await.unwrap();
    assert_eq!(caller_main(&portal, &caller).await, MAIN);
    let mut connection = portal.portal.database.read().await.unwrap();
    let numbers = numbers::list(&mut connection, &caller.account_id).await.unwrap();
    assert!(numbers.iter().any(|number| number.e164 == MAIN), "it stays: {numbers:?}");
    assert!(numbers.iter().any(|number| number.e164 == "+5718000123456"));
}

#[tokio::test]
async fn a_number_that_is_under_way_is_not_taken_from_the_stock() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    a_sent_request(&portal, &caller).await;
    let mut connection = portal.portal.database.write().await.unwrap();
    sqlx::query(
        "INSERT INTO stock_numbers (e164, country, kind, area_code, city) VALUES ($1, 'CO', 'local', '601', 'Bogotá')",
    )
    .bind(NUMBER)
    .execute(&mut *connection)
    .await
    .unwrap();
    connection.commit().await.unwrap();
    let form = HoldForm { number: NUMBER.to_owned(), ..HoldForm::default() };
    let held = portal.call(&caller, async || numbers::hold_number(form).await).await;
    assert_eq!(held, Err(Problem::Refused("numbers-problem-taken".to_owned())));
}

#[tokio::test]
async fn a_kept_number_stays_and_a_fax_follows_to_the_new_one_only() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.portal.database.write().await.unwrap();
    let user = extensions::find_by_number(&mut transaction, account_id, "1003").await.unwrap().unwrap().id;
    let fax = Destination::Fax(user.clone());
    numbers::insert_ported(&mut transaction, account_id, ("+576015550111", numbers::Kind::Local), &fax, 0)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let draft = a_draft(&portal, &caller, "601 555 0300").await;
    let (id, version) = (draft.id.clone(), draft.version);
    let form = ReplacementForm {
        id,
        version,
        replaced: "+576015550111".to_owned(),
        then: "keep".to_owned(),
        ..ReplacementForm::default()
    };
    portal.call(&caller, async || save_replacement(form).await).await.unwrap();
    let draft = newest(&portal, &caller).await;
    portal.call(&caller, async || send_request(signed(&draft)).await).await.unwrap();
    confirmed(&portal, &draft.id).await;
    advance(&portal.portal, &draft.id, State::Ported).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    for (e164, destination) in [(NUMBER, fax), ("+576015550111", Destination::Nobody)] {
        let found = numbers::find(&mut connection, account_id, e164).await.unwrap().unwrap();
        assert_eq!(found.destination, destination, "{e164}");
    }
    assert_eq!(accounts::find(&mut connection, account_id).await.unwrap().unwrap().main_number, MAIN);
}

#[tokio::test]
async fn what_cannot_be_completed_changes_nothing_at_all() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    let request = a_sent_request(&portal, &caller).await;
    confirmed(&portal, &request.id).await;
    // The second of the numbers is somebody's by now.
    let mut transaction = portal.portal.database.write().await.unwrap();
    let taken = ("+576015550301", numbers::Kind::Local);
    numbers::insert_ported(&mut transaction, &other.account_id, taken, &Destination::Nobody, 0).await.unwrap();
    transaction.commit().await.unwrap();
    let before = newest(&portal, &caller).await;
    let refused = advance(&portal.portal, &request.id, State::Ported).await;
    assert!(matches!(refused, Err(PortingProblem::NumberTaken(number)) if number == "+576015550301"));
    assert_eq!(newest(&portal, &caller).await, before);
    assert_eq!(caller_main(&portal, &caller).await, MAIN);
    let mut connection = portal.portal.database.read().await.unwrap();
    assert!(numbers::find(&mut connection, &caller.account_id, NUMBER).await.unwrap().is_none());
}

#[tokio::test]
async fn a_rejected_request_tells_why_and_is_corrected_and_sent_again() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let request = a_sent_request(&portal, &caller).await;
    portal.wait_ms(1);
    advance(&portal.portal, &request.id, State::Sent).await.unwrap();
    portal.queued_mails().await;
    portal.wait_ms(1);
    reject(&portal.portal, &request.id, Reason::Name, "Figura como\nCafé Andino SAS\u{202e}.").await.unwrap();
    let rejected = newest(&portal, &caller).await;
    let event = rejected.rejection().unwrap();
    assert_eq!((event.reason, event.note.as_str()), (Some(Reason::Name), "Figura como Café Andino SAS."));
    assert!(portal.queued_mails().await[0].body.contains("Figura como Café Andino SAS."));
    let (id, version) = (rejected.id.clone(), rejected.version);
    let form = HolderForm {
        id,
        version,
        name: "Café Andino SAS".to_owned(),
        address: "Carrera 7".to_owned(),
        ..HolderForm::default()
    };
    portal.call(&caller, async || save_holder(form).await).await.unwrap();
    let corrected = newest(&portal, &caller).await;
    assert_eq!(corrected.state, State::Rejected);
    portal.call(&caller, async || send_request(signed(&corrected)).await).await.unwrap();
    let again = newest(&portal, &caller).await;
    let states: Vec<State> = again.events.iter().map(|event| event.state).collect();
    assert_eq!((again.id, again.state), (request.id, State::Received));
    assert_eq!(states, [State::Received, State::Sent, State::Rejected, State::Received]);
}

#[tokio::test]
async fn steps_of_the_operator_that_do_not_follow_are_refused() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let draft = a_draft(&portal, &caller, "601 555 0300").await;
    assert!(matches!(advance(&portal.portal, &draft.id, State::Sent).await, Err(PortingProblem::NoRequest(_))));
    portal.call(&caller, async || send_request(signed(&draft)).await).await.unwrap();
    for state in [State::Reviewing, State::Ported, State::Received, State::Confirmed, State::Cancelled, State::Rejected]
    {
        let refused = advance(&portal.portal, &draft.id, state).await;
        assert!(matches!(refused, Err(PortingProblem::Impossible(State::Received, _))), "{state:?}");
    }
    let early = confirm_date(&portal.portal, &draft.id, today(&portal)).await;
    assert!(matches!(early, Err(PortingProblem::Impossible(State::Received, State::Confirmed))));
    confirmed(&portal, &draft.id).await;
    let yesterday = today(&portal).yesterday().unwrap();
    assert!(matches!(confirm_date(&portal.portal, &draft.id, yesterday).await, Err(PortingProblem::NoDay(_))));
    confirm_date(&portal.portal, &draft.id, today(&portal).tomorrow().unwrap()).await.unwrap();
    assert!(matches!(advance(&portal.portal, &draft.id, State::Ported).await, Err(PortingProblem::TooEarly(_))));
    let late = portal.call(&caller, async || cancel(RequestForm { id: draft.id.clone() }).await).await;
    assert_eq!(late, Err(Problem::Refused("number-porting-problem-not-cancelled".to_owned())));
    portal.wait_ms(DAY_MS);
    advance(&portal.portal, &draft.id, State::Ported).await.unwrap();
    let over = reject(&portal.portal, &draft.id, Reason::Other, "").await;
    assert!(matches!(over, Err(PortingProblem::Impossible(State::Ported, State::Rejected))));
}

#[tokio::test]
async fn a_bill_is_read_by_the_operator_and_goes_when_nobody_needs_it() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let request = a_sent_request(&portal, &caller).await;
    portal.wait_ms(1);
    let (read, content) = read_bill(&portal.portal, &request.id).await.unwrap();
    assert_eq!((read.id.as_str(), content), (request.id.as_str(), samples::pdf()));
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "number-porting.read-bill");
    assert!(super::bill::judge(super::EXAMPLE_BILL).is_ok());
    let bill = request.bill.unwrap().id;
    portal.portal.documents.keep(&caller.account_id, "left-behind", b"x").unwrap();
    sweep(&portal.portal).await.unwrap();
    assert_eq!(portal.portal.documents.all().unwrap(), std::slice::from_ref(&bill));
    portal.call(&caller, async || cancel(RequestForm { id: request.id.clone() }).await).await.unwrap();
    remove_bill(&portal.portal, &bill).await.unwrap();
    assert!(portal.portal.documents.all().unwrap().is_empty());
    assert!(matches!(read_bill(&portal.portal, &request.id).await, Err(PortingProblem::NoBill)));
}
