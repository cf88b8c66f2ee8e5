//! Writing and sending requests to bring numbers, tried on a real database.

use super::bill::{BillKind, samples};
use super::leaving::unfinished;
use super::list;
use super::request::{Bill, Request, State};
use super::rules::{CarrierForm, HolderForm, NumbersForm, ReplacementForm, SendForm};
use super::saving::save_bill;
use super::server_functions::{
    RequestForm, cancel, discard, save_carrier, save_holder, save_numbers, save_replacement, send_request,
};
use super::step::Step;
use crate::accounts;
use crate::shared::caller::Caller;
use crate::shared::problem::Problem;
use crate::testing::{TestPortal, stranger};

pub const NUMBER: &str = "+576015550300";

fn carrier() -> CarrierForm {
    CarrierForm {
        line_type: "landline".to_owned(),
        carrier: "Telefónica del Páramo".to_owned(),
        account: "CT-4471".to_owned(),
        internet: "other".to_owned(),
        ..CarrierForm::default()
    }
}

async fn requests(portal: &TestPortal, caller: &Caller) -> Vec<Request> {
    list(&mut portal.portal.database.read().await.unwrap(), &caller.account_id).await.unwrap()
}

pub async fn newest(portal: &TestPortal, caller: &Caller) -> Request {
    requests(portal, caller).await.remove(0)
}

/// A draft with this number, all of its steps done, and its bill.
pub async fn a_draft(portal: &TestPortal, caller: &Caller, number: &str) -> Request {
    portal.call(caller, async || save_carrier(carrier()).await).await.unwrap();
    let request = newest(portal, caller).await;
    let (id, version) = (request.id.clone(), request.version);
    let (main, others) = (number.to_owned(), vec!["601 555 0301".to_owned(), String::new()]);
    let form = NumbersForm { id: id.clone(), version, main, others, ..NumbersForm::default() };
    portal.call(caller, async || save_numbers(form).await).await.unwrap();
    let (name, address) = ("Café Andino S.A.S.".to_owned(), "Carrera 7 # 71-21\nBogotá".to_owned());
    let form = HolderForm { id: id.clone(), version: version + 1, name, address, ..HolderForm::default() };
    portal.call(caller, async || save_holder(form).await).await.unwrap();
    a_bill(portal, caller, &id).await;
    let (replaced, then) = (caller_main(portal, caller).await, "release".to_owned());
    let version = newest(portal, caller).await.version;
    let form = ReplacementForm { id, version, replaced, then, ..ReplacementForm::default() };
    portal.call(caller, async || save_replacement(form).await).await.unwrap();
    newest(portal, caller).await
}

async fn a_bill(portal: &TestPortal, caller: &Caller, request_id: &str) -> String {
    let id = format!("bill-{}", portal.portal.documents.all().unwrap().len());
    portal.portal.documents.keep(&caller.account_id, &id, &samples::pdf()).unwrap();
    let bill = Bill { id: id.clone(), kind: BillKind::Pdf, name: "factura.pdf".to_owned(), size_bytes: 300 };
    portal.wait_ms(1);
    save_bill(&portal.portal, caller, request_id, bill).await.unwrap();
    id
}

pub async fn caller_main(portal: &TestPortal, caller: &Caller) -> String {
    let mut connection = portal.portal.database.read().await.unwrap();
    accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap().main_number
}

pub fn signed(request: &Request) -> SendForm {
    SendForm {
        id: request.id.clone(),
        version: request.version,
        terms: "true".to_owned(),
        signature: "Lucía Restrepo".to_owned(),
    }
}

pub async fn a_sent_request(portal: &TestPortal, caller: &Caller) -> Request {
    let draft = a_draft(portal, caller, "601 555 0300").await;
    portal.call(caller, async || send_request(signed(&draft)).await).await.unwrap();
    newest(portal, caller).await
}

#[tokio::test]
async fn a_request_is_written_in_steps_signed_and_sent() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let sent = a_sent_request(&portal, &caller).await;
    assert_eq!(
        (sent.state, sent.numbers.as_slice()),
        (State::Received, [NUMBER, "+576015550301"].map(str::to_owned).as_slice())
    );
    let signature = sent.signature.clone().unwrap();
    assert_eq!((signature.name.as_str(), signature.signed_from.as_str()), ("Lucía Restrepo", "127.0.0.1"));
    let mails = portal.queued_mails().await;
    assert!(mails.len() == 1 && mails[0].body.contains("601\u{a0}555\u{a0}0300"), "{mails:?}");
    let again = portal.call(&caller, async || send_request(signed(&sent)).await).await;
    assert_eq!(again, Err(Problem::Refused("number-porting-problem-sent-already".to_owned())));
    let audited = portal.audited(&caller.account_id).await;
    let ours: Vec<&str> = audited.iter().filter_map(|action| action.strip_prefix("number-porting.")).collect();
    assert_eq!(ours, ["begin", "save-numbers", "save-holder", "save-bill", "save-replacement", "send"]);
}

#[tokio::test]
async fn nothing_is_sent_before_every_step_is_done_and_dsl_on_the_line_goes_no_further() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let draft = a_draft(&portal, &caller, "601 555 0300").await;
    let dsl =
        CarrierForm { id: draft.id.clone(), version: draft.version, internet: "dsl_same".to_owned(), ..carrier() };
    portal.call(&caller, async || save_carrier(dsl).await).await.unwrap();
    let stopped = newest(&portal, &caller).await;
    let refused = portal.call(&caller, async || send_request(signed(&stopped)).await).await;
    assert_eq!(refused, Err(Problem::Refused("number-porting-problem-incomplete".to_owned())));
    let mobile = CarrierForm { id: draft.id, version: stopped.version, line_type: "mobile".to_owned(), ..carrier() };
    portal.call(&caller, async || save_carrier(mobile).await).await.unwrap();
    assert!(newest(&portal, &caller).await.numbers.is_empty(), "numbers of another kind are asked for anew");
    assert!(portal.queued_mails().await.is_empty());
}

#[tokio::test]
async fn a_number_is_neither_here_already_nor_in_another_request_under_way() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    let draft = a_draft(&portal, &caller, "601 555 0300").await;
    for (typed, key) in
        [("601 555 0100", "number-porting-problem-own"), ("601 555 0200", "number-porting-problem-here")]
    {
        let (id, version, main) = (draft.id.clone(), draft.version, typed.to_owned());
        let form = NumbersForm { id, version, main, ..NumbersForm::default() };
        let refused = portal.call(&caller, async || save_numbers(form).await).await;
        assert_eq!(refused, Err(Problem::field("form[main]", key)));
    }
    let theirs = a_draft(&portal, &other, "601 555 0300").await;
    portal.call(&caller, async || send_request(signed(&draft)).await).await.unwrap();
    let refused = portal.call(&other, async || send_request(signed(&theirs)).await).await;
    assert_eq!(refused, Err(Problem::Refused("number-porting-problem-requested".to_owned())));
    // It is free again once the first one is over.
    portal.call(&caller, async || cancel(RequestForm { id: draft.id.clone() }).await).await.unwrap();
    portal.call(&other, async || send_request(signed(&theirs)).await).await.unwrap();
}

#[tokio::test]
async fn another_companys_request_is_not_there() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    let draft = a_draft(&portal, &caller, "601 555 0300").await;
    let (id, version) = (draft.id.clone(), draft.version);
    let carrier = CarrierForm { id: id.clone(), version, ..carrier() };
    let numbers = NumbersForm { id: id.clone(), version, main: "601 555 0400".to_owned(), ..NumbersForm::default() };
    let (name, address) = ("X Y".to_owned(), "Z".to_owned());
    let holder = HolderForm { id: id.clone(), version, name, address, ..HolderForm::default() };
    let (replaced, then) = ("+576015550200".to_owned(), "keep".to_owned());
    let replacement = ReplacementForm { id: id.clone(), version, replaced, then, ..ReplacementForm::default() };
    let which = || RequestForm { id: id.clone() };
    let answers = [
        portal.call(&other, async || save_carrier(carrier).await).await,
        portal.call(&other, async || save_numbers(numbers).await).await,
        portal.call(&other, async || save_holder(holder).await).await,
        portal.call(&other, async || save_replacement(replacement).await).await,
        portal.call(&other, async || send_request(signed(&draft)).await).await,
        portal.call(&other, async || discard(which()).await).await,
        portal.call(&other, async || cancel(which()).await).await,
    ];
    assert!(answers.iter().all(|answer| *answer == Err(Problem::NotFound)), "{answers:?}");
    let bill = Bill { id: "other".to_owned(), kind: BillKind::Png, name: String::new(), size_bytes: 1 };
    assert_eq!(save_bill(&portal.portal, &other, &id, bill).await, Err(Problem::NotFound));
    assert_eq!(newest(&portal, &caller).await, draft);
    assert_eq!(portal.request(&stranger(), async || discard(which()).await).await.0, Err(Problem::SignInNeeded));
    portal.call(&caller, async || discard(which()).await).await.unwrap();
    assert!(requests(&portal, &caller).await.is_empty());
}

#[tokio::test]
async fn nobodys_step_is_silently_overwritten() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let draft = a_draft(&portal, &caller, "601 555 0300").await;
    let (id, version) = (draft.id.clone(), draft.version);
    let form = |name: &str| {
        let (name, address) = (name.to_owned(), "Calle 1".to_owned());
        HolderForm { id: id.clone(), version, name, address, ..HolderForm::default() }
    };
    portal.call(&caller, async || save_holder(form("Ana Gómez")).await).await.unwrap();
    let late = portal.call(&caller, async || save_holder(form("Otra Persona")).await).await;
    assert_eq!(late, Err(Problem::Conflict));
    let unseen = portal.call(&caller, async || send_request(signed(&draft)).await).await;
    assert_eq!(unseen, Err(Problem::Conflict), "what is signed is what was on the page");
    assert_eq!(newest(&portal, &caller).await.holder_name, "Ana Gómez");
}

/// Chooses what a draft replaces.
async fn replace(portal: &TestPortal, caller: &Caller, draft: &Request, typed: (&str, &str)) -> Result<(), Problem> {
    let (id, version) = (draft.id.clone(), newest_of(portal, caller, &draft.id).await.version);
    let (replaced, then) = (typed.0.to_owned(), typed.1.to_owned());
    let form = ReplacementForm { id, version, replaced, then, ..ReplacementForm::default() };
    portal.call(caller, async || save_replacement(form).await).await
}

async fn newest_of(portal: &TestPortal, caller: &Caller, id: &str) -> Request {
    requests(portal, caller).await.into_iter().find(|request| request.id == id).unwrap()
}

#[tokio::test]
async fn a_number_is_replaced_by_one_request_under_way_only() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let main = caller_main(&portal, &caller).await;
    let first = a_draft(&portal, &caller, "601 555 0300").await;
    let second = a_draft(&portal, &caller, "601 555 0400").await;
    let numbers = NumbersForm {
        id: second.id.clone(),
        version: second.version,
        main: "601 555 0400".to_owned(),
        ..NumbersForm::default()
    };
    portal.call(&caller, async || save_numbers(numbers).await).await.unwrap();
    portal.call(&caller, async || send_request(signed(&first)).await).await.unwrap();
    // Both said the main number while neither was under way; the second one is not signed with it.
    let late = newest_of(&portal, &caller, &second.id).await;
    let refused = portal.call(&caller, async || send_request(signed(&late)).await).await;
    let key = "number-porting-problem-replaced-elsewhere";
    assert_eq!(refused, Err(Problem::Refused(key.to_owned())));
    let refused = replace(&portal, &caller, &second, (&main, "release")).await;
    assert_eq!(refused, Err(Problem::field("form[replaced]", key)));
    // It replaces none, of which nothing has to be said.
    replace(&portal, &caller, &second, ("none", "")).await.unwrap();
    let free = newest_of(&portal, &caller, &second.id).await;
    portal.call(&caller, async || send_request(signed(&free)).await).await.unwrap();
    // The first one is over: the number may be replaced by another.
    portal.call(&caller, async || cancel(RequestForm { id: first.id.clone() }).await).await.unwrap();
    let third = a_draft(&portal, &caller, "601 555 0500").await;
    assert_eq!((third.replaced_number, third.keeps_replaced), (main, false));
}

#[tokio::test]
async fn what_was_typed_is_kept_when_a_step_is_left_and_asked_for_when_one_goes_on() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let later = || "later".to_owned();
    let blank = CarrierForm { leave: later(), ..CarrierForm::default() };
    portal.call(&caller, async || save_carrier(blank).await).await.unwrap();
    assert!(requests(&portal, &caller).await.is_empty(), "nothing was typed");
    let half = CarrierForm { carrier: "Telefónica".to_owned(), leave: later(), ..CarrierForm::default() };
    portal.call(&caller, async || save_carrier(half.clone()).await).await.unwrap();
    let draft = newest(&portal, &caller).await;
    assert_eq!((draft.carrier.as_ref(), Step::first_open(&draft)), (None, Step::Carrier));
    let typed: CarrierForm = unfinished(&draft, Step::Carrier).unwrap();
    assert_eq!((typed.carrier.as_str(), typed.leave.as_str()), ("Telefónica", ""));

    let (id, version) = (draft.id.clone(), draft.version);
    let complete = CarrierForm { id: id.clone(), version, leave: later(), ..carrier() };
    portal.call(&caller, async || save_carrier(complete).await).await.unwrap();
    let draft = newest(&portal, &caller).await;
    assert_eq!((draft.carrier_name(), Step::first_open(&draft)), ("Telefónica del Páramo", Step::Numbers));
    let others = vec![String::new(), "601".to_owned()];
    let form = |version, leave: &str| {
        let (id, others, leave) = (id.clone(), others.clone(), leave.to_owned());
        NumbersForm { id, version, others, leave, ..NumbersForm::default() }
    };
    let back = form(draft.version, "back");
    portal.call(&caller, async || save_numbers(back).await).await.unwrap();
    let draft = newest(&portal, &caller).await;
    let typed: NumbersForm = unfinished(&draft, Step::Numbers).unwrap();
    assert_eq!((typed.main.as_str(), typed.others.as_slice()), ("", ["601".to_owned()].as_slice()));
    let on = form(draft.version, "");
    let refused = portal.call(&caller, async || save_numbers(on).await).await;
    assert!(matches!(refused, Err(Problem::Fields(_))), "{refused:?}");
    let old = form(draft.version - 1, "back");
    let others = vec!["602".to_owned()];
    let late = portal.call(&caller, async || save_numbers(NumbersForm { others, ..old }).await).await;
    assert_eq!(late, Err(Problem::Conflict), "nobody's words are silently overwritten");

    // A step that was complete and is left incomplete is open again, and nothing is sent.
    let full = a_draft(&portal, &caller, "601 555 0300").await;
    let (id, version, address) = (full.id.clone(), full.version, "Carrera 7".to_owned());
    let form = HolderForm { id, version, address, leave: later(), ..HolderForm::default() };
    portal.call(&caller, async || save_holder(form).await).await.unwrap();
    let left = newest_of(&portal, &caller, &full.id).await;
    assert_eq!(Step::first_open(&left), Step::Holder);
    let refused = portal.call(&caller, async || send_request(signed(&left)).await).await;
    assert_eq!(refused, Err(Problem::Refused("number-porting-problem-incomplete".to_owned())));
    let sent = a_sent_request(&portal, &caller).await;
    let (id, version) = (sent.id.clone(), sent.version);
    let form = HolderForm { id, version, name: "X".to_owned(), leave: later(), ..HolderForm::default() };
    let refused = portal.call(&caller, async || save_holder(form).await).await;
    assert_eq!(refused, Err(Problem::Refused("number-porting-problem-sent-already".to_owned())));
}
