//! Funds, refills and what the operator puts right, on a real database.

use super::cost::{Cost, cost_for};
use super::funds::{balance, payment_settled};
use super::operator::{Correction, CorrectionProblem, correct};
use super::rules::{RefillForm, RefillState};
use super::server_functions::{FundsForm, add_funds, save_refill};
use super::store::{self, PrepaidAccount};
use super::{calls, tend};
use crate::accounts;
use crate::call_rates;
use crate::ledger;
use crate::payments::{self, CancelForm, Outcome, Payment, State};
use crate::shared::caller::Caller;
use crate::shared::clock::{DAY_MS, HOUR_MS};
use crate::shared::money::{Currency, Money};
use crate::shared::problem::{FieldProblem, Problem};
use crate::testing::{TestPortal, stranger};

/// Gives a company pesos, as the operator does.
pub async fn give(portal: &TestPortal, caller: &Caller, pesos: i64) {
    change(portal, caller, pesos, None).await.unwrap();
}

async fn change(
    portal: &TestPortal,
    caller: &Caller,
    pesos: i64,
    key: Option<&str>,
) -> Result<bool, CorrectionProblem> {
    let mut connection = portal.portal.database.read().await.unwrap();
    let account = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    drop(connection);
    let amount = Money::minor(pesos, Currency::Cop);
    correct(&portal.portal, &account, &Correction { amount, reason: "Prueba", key }).await
}

/// What is free and what is set aside.
pub async fn has(portal: &TestPortal, caller: &Caller) -> (i64, i64) {
    let mut connection = portal.portal.database.read().await.unwrap();
    let found = balance(&mut connection, &caller.account_id, Currency::Cop).await.unwrap();
    (found.free.minor_units, found.reserved.minor_units)
}

async fn chosen(portal: &TestPortal, caller: &Caller) -> PrepaidAccount {
    let mut connection = portal.portal.database.read().await.unwrap();
    store::find(&mut connection, &caller.account_id).await.unwrap().unwrap()
}

async fn all_payments(portal: &TestPortal, caller: &Caller) -> Vec<Payment> {
    let mut connection = portal.portal.database.read().await.unwrap();
    payments::list_for_account(&mut connection, &caller.account_id).await.unwrap()
}

/// The provider tells how a payment ended, twice, and the job that follows runs twice.
async fn ends(portal: &TestPortal, caller: &Caller, payment_id: &str, outcome: Outcome) {
    for _ in 0..2 {
        let mut transaction = portal.portal.database.write().await.unwrap();
        let now_ms = portal.portal.clock.now_ms();
        payments::settle(&mut transaction, now_ms, &caller.account_id, payment_id, outcome.clone()).await.unwrap();
        transaction.commit().await.unwrap();
        payment_settled(&portal.portal, &caller.account_id, payment_id).await.unwrap();
    }
}

/// A payment method, as the provider has it saved.
async fn save_method(portal: &TestPortal, caller: &Caller) {
    let mut connection = portal.portal.database.read().await.unwrap();
    for sql in [
        "INSERT INTO payment_customers (account_id, provider, customer) VALUES ($1, 'stripe', 'cus_1')",
        "INSERT INTO payment_methods (account_id, provider, method, brand, last_four, expires_month, expires_year, saved_at) \
         VALUES ($1, 'stripe', 'pm_1', 'visa', '4242', 12, 2031, 0)",
    ] {
        sqlx::query(sql).bind(&caller.account_id).execute(&mut *connection).await.unwrap();
    }
}

fn refill(version: i64, on: bool) -> RefillForm {
    RefillForm { version, on, amount: "50000".to_owned(), threshold: "10000".to_owned() }
}

/// A call to Spain that costs so many pesos.
async fn spend(portal: &TestPortal, caller: &Caller, pesos: i64) {
    let file = "country,prefix,destination,price_per_minute,connection_fee,increment_seconds\nCO,34,España,60,0,1\n";
    call_rates::import(&portal.portal, file.as_bytes(), None, false).await.unwrap();
    let call_id = portal.portal.clock.now_ms().to_string();
    portal.wait_ms(1);
    let call = calls::CallToPay { account_id: &caller.account_id, call_id: &call_id, number: "+34911234567" };
    calls::reserve(&portal.portal, &call).await.unwrap();
    calls::settle(&portal.portal, (&caller.account_id, &call_id), pesos).await.unwrap();
}

#[tokio::test]
async fn what_is_paid_is_credited_once_however_often_it_is_told() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let form = FundsForm { amount: "50000".to_owned(), key: "01KAH0000000000000000000AA".to_owned() };
    for _ in 0..2 {
        let form = form.clone();
        portal.call(&caller, async || add_funds(form).await).await.unwrap();
    }
    let asked = all_payments(&portal, &caller).await;
    assert_eq!(asked.len(), 1, "sent twice, asked once");
    assert_eq!((has(&portal, &caller).await, &asked[0].state), ((0, 0), &State::Waiting));
    payment_settled(&portal.portal, &caller.account_id, &asked[0].id).await.unwrap();
    assert_eq!(has(&portal, &caller).await, (0, 0), "it is not paid yet");
    ends(&portal, &caller, &asked[0].id, Outcome::Paid).await;
    assert_eq!(has(&portal, &caller).await, (50_000, 0));
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited.iter().filter(|action| *action == "prepaid_account.credit").count(), 1);
    let other = portal.an_account("601 555 0200").await;
    payment_settled(&portal.portal, &other.account_id, &asked[0].id).await.unwrap();
    assert_eq!(has(&portal, &other).await, (0, 0));
}

#[tokio::test]
async fn a_payment_that_waits_is_found_again_and_can_be_taken_back_by_its_company() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.an_account("601 555 0100").await, portal.an_account("601 555 0200").await);
    let ask = |amount: &str, key: &str| FundsForm { amount: amount.to_owned(), key: key.to_owned() };
    let first = ask("50000", "01KAH0000000000000000000AA");
    portal.call(&caller, async || add_funds(first).await).await.unwrap();
    portal.wait_ms(1);
    let again = ask("50000", "01KAH0000000000000000000AB");
    portal.call(&caller, async || add_funds(again).await).await.unwrap();
    let asked = all_payments(&portal, &caller).await;
    assert_eq!(asked.len(), 1, "as much again has the reference it had: {asked:?}");
    let sql = "SELECT actor_kind || ' ' || actor_name FROM audit_entries WHERE action = 'payments.ask'";
    let mut connection = portal.portal.database.read().await.unwrap();
    let actor: String = sqlx::query_scalar(sql).fetch_one(&mut *connection).await.unwrap();
    drop(connection);
    assert_eq!(actor, format!("administrator {}", caller.name));
    let cancel = || CancelForm { id: asked[0].id.clone() };
    let theirs = portal.call(&other, async || payments::cancel(cancel()).await).await;
    assert_eq!(theirs, Err(Problem::NotFound));
    portal.call(&caller, async || payments::cancel(cancel()).await).await.unwrap();
    let twice = portal.call(&caller, async || payments::cancel(cancel()).await).await;
    assert_eq!(twice, Err(Problem::Refused("payments-problem-not-waiting".to_owned())));
    let anew = ask("50000", "01KAH0000000000000000000AC");
    portal.call(&caller, async || add_funds(anew).await).await.unwrap();
    assert_eq!(all_payments(&portal, &caller).await.len(), 2);
    // The money came all the same.
    ends(&portal, &caller, &asked[0].id, Outcome::Paid).await;
    assert_eq!(has(&portal, &caller).await, (50_000, 0));
}

#[tokio::test]
async fn only_an_extension_that_there_is_costs_nothing_as_one() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let account = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    let one = cost_for(&mut connection, &account, "1001", None).await.unwrap();
    assert_eq!(one, Cost::Internal("1001".to_owned()));
    for none in ["601", "777", "12345"] {
        assert_eq!(cost_for(&mut connection, &account, none, None).await.unwrap(), Cost::NoNumber, "{none}");
    }
}

#[tokio::test]
async fn a_payment_that_failed_credits_nothing_until_it_turns_out_to_be_paid() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let form = FundsForm { amount: "20000".to_owned(), key: "01KAH0000000000000000000AB".to_owned() };
    portal.call(&caller, async || add_funds(form).await).await.unwrap();
    let id = all_payments(&portal, &caller).await[0].id.clone();
    ends(&portal, &caller, &id, Outcome::Failed("card_declined".to_owned())).await;
    assert_eq!(has(&portal, &caller).await, (0, 0));
    ends(&portal, &caller, &id, Outcome::Paid).await;
    assert_eq!(has(&portal, &caller).await, (20_000, 0));
}

#[tokio::test]
async fn only_offered_amounts_are_asked_for() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let wrong = Err(Problem::field("form[amount]", "prepaid-account-problem-amount"));
    for amount in ["", "1", "-50000", "50000.00", "1e9", "50.000"] {
        let form = FundsForm { amount: amount.to_owned(), key: "01KAH0000000000000000000AC".to_owned() };
        assert_eq!(portal.call(&caller, async || add_funds(form).await).await, wrong, "{amount}");
    }
    for key in ["", "x", "'; DROP TABLE payments; --"] {
        let form = FundsForm { amount: "50000".to_owned(), key: key.to_owned() };
        let result = portal.call(&caller, async || add_funds(form).await).await;
        assert_eq!(result, Err(Problem::Refused("common-problem-form".to_owned())));
    }
    assert_eq!(all_payments(&portal, &caller).await, []);
    let result = portal.request(&stranger(), async || add_funds(FundsForm::default()).await).await.0;
    assert_eq!(result, Err(Problem::SignInNeeded));
}

#[tokio::test]
async fn the_account_is_refilled_once_for_each_time_it_falls_below_the_threshold() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    save_method(&portal, &caller).await;
    give(&portal, &caller, 12_000).await;
    portal.call(&caller, async || save_refill(refill(1, true)).await).await.unwrap();
    assert_eq!(all_payments(&portal, &caller).await, [], "there is enough");
    spend(&portal, &caller, 500).await;
    assert_eq!(all_payments(&portal, &caller).await, []);
    for _ in 0..3 {
        spend(&portal, &caller, 1_000).await;
        spend(&portal, &caller, 1_000).await;
        tend(&portal.portal).await.unwrap();
    }
    let asked = all_payments(&portal, &caller).await;
    assert_eq!((asked.len(), asked[0].amount.minor_units, asked[0].is_charge), (1, 50_000, true));
    assert_eq!(chosen(&portal, &caller).await.refill_state(), RefillState::Charging);
    ends(&portal, &caller, &asked[0].id, Outcome::Paid).await;
    assert_eq!(has(&portal, &caller).await, (12_000 - 500 - 6_000 + 50_000, 0));
    assert_eq!(chosen(&portal, &caller).await.refill_state(), RefillState::Ready);
    change(&portal, &caller, -50_000, None).await.unwrap();
    assert_eq!(all_payments(&portal, &caller).await.len(), 2, "it fell below it again");
    assert_eq!(portal.queued_mails().await.len(), 0, "it is refilled: nobody needs to do anything");
}

#[tokio::test]
async fn a_call_that_needs_more_than_there_is_refills_the_account_once() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    save_method(&portal, &caller).await;
    give(&portal, &caller, 30_000).await;
    portal.call(&caller, async || save_refill(refill(1, true)).await).await.unwrap();
    let file = "country,prefix,destination,price_per_minute,connection_fee,increment_seconds\nCO,34,España,3000,0,60\n";
    call_rates::import(&portal.portal, file.as_bytes(), None, false).await.unwrap();
    let own = (caller.account_id.as_str(), "c1");
    let call = calls::CallToPay { account_id: own.0, call_id: own.1, number: "+34911234567" };
    calls::reserve(&portal.portal, &call).await.unwrap();
    assert_eq!(all_payments(&portal, &caller).await, [], "ten minutes are paid for");
    for _ in 0..2 {
        assert!(calls::prolong(&portal.portal, own, 600).await.is_err());
    }
    let asked = all_payments(&portal, &caller).await;
    assert_eq!((asked.len(), asked[0].amount.minor_units, asked[0].is_charge), (1, 50_000, true));
    ends(&portal, &caller, &asked[0].id, Outcome::Paid).await;
    assert!(calls::prolong(&portal.portal, own, 600).await.is_ok(), "the call goes on");
    calls::settle(&portal.portal, own, 660).await.unwrap();
    assert_eq!(has(&portal, &caller).await, (30_000 + 50_000 - 33_000, 0));
    assert_eq!(all_payments(&portal, &caller).await.len(), 1);
    assert_eq!(chosen(&portal, &caller).await.refill_state(), RefillState::Ready);
}

#[tokio::test]
async fn a_failed_charge_waits_also_while_calls_need_more_than_there_is() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    save_method(&portal, &caller).await;
    give(&portal, &caller, 30_000).await;
    portal.call(&caller, async || save_refill(refill(1, true)).await).await.unwrap();
    let file = "country,prefix,destination,price_per_minute,connection_fee,increment_seconds\nCO,34,España,3000,0,60\n";
    call_rates::import(&portal.portal, file.as_bytes(), None, false).await.unwrap();
    let call =
        |call_id: &'static str| calls::CallToPay { account_id: &caller.account_id, call_id, number: "+34911234567" };
    calls::reserve(&portal.portal, &call("c1")).await.unwrap();
    assert!(calls::reserve(&portal.portal, &call("c2")).await.is_err(), "all of it is set aside");
    let id = all_payments(&portal, &caller).await[0].id.clone();
    ends(&portal, &caller, &id, Outcome::Failed("card_declined".to_owned())).await;
    for call_id in ["c2", "c3"] {
        assert!(calls::reserve(&portal.portal, &call(call_id)).await.is_err());
    }
    // What goes back is above the threshold again.
    calls::settle(&portal.portal, (&caller.account_id, "c1"), 60).await.unwrap();
    calls::reserve(&portal.portal, &call("c4")).await.unwrap();
    assert!(calls::reserve(&portal.portal, &call("c5")).await.is_err());
    assert_eq!(all_payments(&portal, &caller).await.len(), 1, "the next one is not due yet");
    assert_eq!(portal.queued_mails().await.len(), 1);
}

#[tokio::test]
async fn a_refill_that_is_switched_off_before_it_began_is_taken_back() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    save_method(&portal, &caller).await;
    portal.call(&caller, async || save_refill(refill(1, true)).await).await.unwrap();
    let first = all_payments(&portal, &caller).await[0].clone();
    portal.call(&caller, async || save_refill(refill(2, false)).await).await.unwrap();
    let canceled = State::Failed(payments::CANCELED.to_owned());
    assert_eq!(all_payments(&portal, &caller).await[0].state, canceled, "it was not begun");
    assert_eq!(chosen(&portal, &caller).await.refill_state(), RefillState::Off);
    payment_settled(&portal.portal, &caller.account_id, &first.id).await.unwrap();
    assert_eq!(portal.queued_mails().await.len(), 0, "nothing went wrong");
    portal.call(&caller, async || save_refill(refill(3, true)).await).await.unwrap();
    assert_eq!(all_payments(&portal, &caller).await.len(), 2, "switched on again, it is asked for anew");
}

#[tokio::test]
async fn a_failed_charge_waits_longer_each_time_tells_the_administrators_and_is_given_up() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    save_method(&portal, &caller).await;
    portal.call(&caller, async || save_refill(refill(1, true)).await).await.unwrap();
    for (charges, wait_ms) in [(1, HOUR_MS), (2, 6 * HOUR_MS), (3, DAY_MS), (4, 3 * DAY_MS)] {
        let asked = all_payments(&portal, &caller).await;
        assert_eq!(asked.len(), charges);
        let waiting = asked.iter().find(|payment| payment.state == State::Waiting).unwrap();
        ends(&portal, &caller, &waiting.id, Outcome::Failed("insufficient_funds".to_owned())).await;
        let mails = portal.queued_mails().await;
        assert_eq!(mails.len(), 1, "told once: {mails:?}");
        assert!(mails[0].body.contains("50.000"), "{}", mails[0].body);
        let state = chosen(&portal, &caller).await.refill_state();
        assert_eq!(state, RefillState::Retrying(portal.portal.clock.now_ms() + wait_ms));
        portal.wait_ms(wait_ms - 1);
        tend(&portal.portal).await.unwrap();
        assert_eq!(all_payments(&portal, &caller).await.len(), charges, "it is not time yet");
        portal.wait_ms(1);
        tend(&portal.portal).await.unwrap();
        tend(&portal.portal).await.unwrap();
    }
    let asked = all_payments(&portal, &caller).await;
    let waiting = asked.iter().find(|payment| payment.state == State::Waiting).unwrap();
    ends(&portal, &caller, &waiting.id, Outcome::Failed("expired_card".to_owned())).await;
    assert_eq!(chosen(&portal, &caller).await.refill_state(), RefillState::Stopped);
    portal.wait_ms(30 * DAY_MS);
    tend(&portal.portal).await.unwrap();
    assert_eq!(all_payments(&portal, &caller).await.len(), 5);
    // Saving it again is another try.
    portal.call(&caller, async || save_refill(refill(2, true)).await).await.unwrap();
    assert_eq!(all_payments(&portal, &caller).await.len(), 6);
}

#[tokio::test]
async fn funds_that_came_meanwhile_end_the_tries() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    save_method(&portal, &caller).await;
    portal.call(&caller, async || save_refill(refill(1, true)).await).await.unwrap();
    let id = all_payments(&portal, &caller).await[0].id.clone();
    ends(&portal, &caller, &id, Outcome::Failed("insufficient_funds".to_owned())).await;
    give(&portal, &caller, 10_000).await;
    assert_eq!(chosen(&portal, &caller).await.refill_state(), RefillState::Ready);
    portal.wait_ms(DAY_MS);
    tend(&portal.portal).await.unwrap();
    assert_eq!(all_payments(&portal, &caller).await.len(), 1);
}

#[tokio::test]
async fn who_has_no_refill_is_told_once_for_each_time_the_balance_is_low() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    give(&portal, &caller, 6_000).await;
    assert_eq!(portal.queued_mails().await.len(), 0);
    for pesos in [900, 200, 300] {
        spend(&portal, &caller, pesos).await;
    }
    let mails = portal.queued_mails().await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(mails[0].body.contains("4.900") && mails[0].subject.contains("Empresa"), "{:?}", mails[0]);
    give(&portal, &caller, 5_000).await;
    change(&portal, &caller, -6_000, None).await.unwrap();
    assert_eq!(portal.queued_mails().await.len(), 1, "again");
}

#[tokio::test]
async fn a_refill_needs_a_method_amounts_of_the_list_and_the_newest_version() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let none = Err(Problem::Refused("prepaid-account-problem-no-method".to_owned()));
    assert_eq!(portal.call(&caller, async || save_refill(refill(1, true)).await).await, none);
    assert_eq!(portal.call(&caller, async || save_refill(refill(1, false)).await).await, Ok(()));
    save_method(&portal, &caller).await;
    assert_eq!(portal.call(&caller, async || save_refill(refill(1, true)).await).await, Err(Problem::Conflict));
    let form = RefillForm { amount: "1".to_owned(), ..refill(2, true) };
    let wrong = FieldProblem::new("form[amount]", "prepaid-account-problem-amount");
    let result = portal.call(&caller, async || save_refill(form).await).await;
    assert_eq!(result, Err(Problem::Fields(vec![wrong])));
    assert_eq!(portal.call(&caller, async || save_refill(refill(2, true)).await).await, Ok(()));
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited.iter().filter(|action| *action == "prepaid_account.save_refill").count(), 2);
}

#[tokio::test]
async fn the_operator_puts_right_with_a_reason_once_for_each_key_and_never_below_nothing() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    assert!(change(&portal, &caller, 5_000, Some("ticket 1")).await.unwrap());
    assert!(!change(&portal, &caller, 5_000, Some("ticket 1")).await.unwrap());
    assert!(matches!(change(&portal, &caller, -5_001, None).await, Err(CorrectionProblem::Overdrawn)));
    assert!(matches!(change(&portal, &caller, 0, None).await, Err(CorrectionProblem::Nothing)));
    assert!(change(&portal, &caller, -5_000, None).await.unwrap());
    assert_eq!(has(&portal, &caller).await, (0, 0));
    let mut connection = portal.portal.database.read().await.unwrap();
    let account = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    assert_eq!(ledger::check(&mut connection).await.unwrap().movements, 2);
    drop(connection);
    let amount = Money::minor(1, Currency::Cop);
    for reason in ["", "  ", "a\nb", &"x".repeat(201)] {
        let refused = correct(&portal.portal, &account, &Correction { amount, reason, key: None }).await;
        assert!(matches!(refused, Err(CorrectionProblem::Reason)), "{reason:?}");
    }
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited.iter().filter(|action| *action == "prepaid_account.correct").count(), 2);
}
