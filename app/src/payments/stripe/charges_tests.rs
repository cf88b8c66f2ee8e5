//! Charging the saved card, whatever happens on the way.

use super::testing::fake::{Cards, Fake, Trouble};
use super::testing::{a_saved_card, saved};
use crate::payments::charging::{charge, charge_method, collect};
use crate::payments::looking::{look, look_at_waiting};
use crate::payments::methods::{RemoveMethodForm, remove_method};
use crate::payments::payment::{Payment, PaymentOf, Provider, Purpose, Request, State};
use crate::payments::server_functions::{OpenCheckoutForm, open_checkout};
use crate::payments::tests::{found, jobs_of_kind, request};
use crate::payments::{PAYMENT_SETTLED, telling};
use crate::shared::audit::Actor;
use crate::shared::caller::Caller;
use crate::shared::clock::HOUR_MS;
use crate::shared::problem::Problem;
use crate::testing::TestPortal;

async fn a_charge(portal: &TestPortal, caller: &Caller) -> Payment {
    let now_ms = portal.portal.clock.now_ms();
    let mut transaction = portal.portal.database.write().await.unwrap();
    let request = Request { purpose: Purpose::Invoice, ..request(&caller.account_id, "invoice-1", 50_000) };
    let asked = charge(&mut transaction, now_ms, &request).await.unwrap();
    transaction.commit().await.unwrap();
    asked.unwrap()
}

fn of(payment: &Payment) -> PaymentOf {
    PaymentOf { account_id: payment.account_id.clone(), payment_id: payment.id.clone() }
}

async fn run(portal: &TestPortal, payment: &Payment) -> bool {
    charge_method(&portal.portal, &of(payment)).await.is_ok()
}

#[tokio::test]
async fn the_saved_card_is_charged_once_in_hundredths() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    let method = a_saved_card(&portal, &fake, &caller).await;
    let payment = a_charge(&portal, &caller).await;
    assert_eq!(a_charge(&portal, &caller).await, payment);
    assert_eq!(jobs_of_kind(&portal, "charge-payment-method").await, 1);
    assert!(run(&portal, &payment).await && run(&portal, &payment).await);
    assert_eq!(found(&portal, &payment).await.state, State::Paid);
    assert_eq!(jobs_of_kind(&portal, PAYMENT_SETTLED).await, 1);
    fake.with(|state| {
        assert_eq!(state.charged, 1);
        let field = |end: &str, name: &str| {
            let asked = state.asked.iter().find(|asked| asked.path.ends_with(end)).unwrap();
            asked.fields.get(name).cloned().unwrap_or_default()
        };
        assert_eq!(field("payment_intents", "amount"), "5000000");
        assert_eq!(field("payment_intents", "currency"), "cop");
        assert_eq!(field("payment_intents", "customer"), method.customer);
        assert_eq!(field("confirm", "payment_method"), method.method);
        assert_eq!(field("confirm", "off_session"), "true");
    });
}

#[tokio::test]
async fn an_answer_that_was_lost_is_asked_for_again_and_nothing_is_charged_twice() {
    for keys_are_forgotten in [false, true] {
        let fake = Fake::start().await;
        let portal = fake.portal().await;
        let caller = portal.an_account("601 555 0100").await;
        a_saved_card(&portal, &fake, &caller).await;
        let payment = a_charge(&portal, &caller).await;
        // The charge is made, and the process ends before it is recorded.
        fake.run_into(&[Trouble::None, Trouble::NoAnswer]);
        assert!(!run(&portal, &payment).await);
        assert_eq!((found(&portal, &payment).await.state, fake.with(|state| state.charged)), (State::Waiting, 1));
        if keys_are_forgotten {
            fake.forget_keys();
        }
        assert!(run(&portal, &payment).await);
        assert_eq!((found(&portal, &payment).await.state, fake.with(|state| state.charged)), (State::Paid, 1));
    }
}

#[tokio::test]
async fn trouble_at_stripe_is_waited_out() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    a_saved_card(&portal, &fake, &caller).await;
    let payment = a_charge(&portal, &caller).await;
    let first = [Trouble::Status(500), Trouble::Status(429), Trouble::Status(409), Trouble::Garbled, Trouble::NoAnswer];
    for trouble in first.into_iter().chain([Trouble::Status(401), Trouble::Status(403)]) {
        fake.run_into(&[trouble]);
        assert!(!run(&portal, &payment).await, "{trouble:?}");
        assert_eq!(found(&portal, &payment).await.state, State::Waiting, "{trouble:?}");
    }
    // What comes first is done: the charge is prepared, or looked at. The last of them is made, and its answer cannot be read.
    for trouble in &first[..4] {
        let asked_before = fake.times("/confirm");
        fake.run_into(&[Trouble::None, *trouble]);
        assert!(!run(&portal, &payment).await, "{trouble:?}");
        assert_eq!((found(&portal, &payment).await.state, fake.times("/confirm")), (State::Waiting, asked_before + 1));
    }
    assert!(run(&portal, &payment).await);
    assert_eq!((found(&portal, &payment).await.state, fake.with(|state| state.charged)), (State::Paid, 1));
}

#[tokio::test]
async fn a_declined_card_fails_with_the_banks_reason_and_the_administrators_are_told_once() {
    for (code, kept) in [("insufficient_funds", "insufficient_funds"), ("generic_decline", "card_declined")] {
        let fake = Fake::start().await;
        let portal = fake.portal().await;
        let caller = portal.an_account("601 555 0100").await;
        a_saved_card(&portal, &fake, &caller).await;
        fake.with(|state| state.cards = Cards::Decline(code));
        let payment = a_charge(&portal, &caller).await;
        assert!(run(&portal, &payment).await);
        assert_eq!(found(&portal, &payment).await.state, State::Failed(kept.to_owned()));
        for _ in 0..2 {
            telling::tell(&portal.portal, &of(&payment)).await.unwrap();
        }
        let mails = portal.queued_mails().await;
        assert_eq!(mails.len(), 1);
        assert!(
            mails[0].subject.contains("50.000") && mails[0].body.contains(&format!("/billing/pay/{}", payment.id)),
            "{mails:?}"
        );
        assert!(!mails[0].body.contains(kept), "a code is no word: {mails:?}");
    }
}

#[tokio::test]
async fn what_takes_time_waits_for_its_event_and_another_amount_is_no_payment() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    a_saved_card(&portal, &fake, &caller).await;
    let payment = a_charge(&portal, &caller).await;
    fake.with(|state| state.cards = Cards::TakeTime);
    assert!(run(&portal, &payment).await);
    assert_eq!(found(&portal, &payment).await.state, State::Waiting);

    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    a_saved_card(&portal, &fake, &caller).await;
    let payment = a_charge(&portal, &caller).await;
    fake.with(|state| state.cards = Cards::PayOther);
    assert!(!run(&portal, &payment).await);
    assert_eq!(found(&portal, &payment).await.state, State::Waiting);
}

#[tokio::test]
async fn without_a_card_nothing_is_charged() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    let mut transaction = portal.portal.database.write().await.unwrap();
    let asked = charge(&mut transaction, 0, &request(&caller.account_id, "refill-1", 50_000)).await.unwrap();
    assert_eq!(asked, None);
    transaction.commit().await.unwrap();

    // It is removed before the job runs.
    let method = a_saved_card(&portal, &fake, &caller).await;
    let payment = a_charge(&portal, &caller).await;
    let form = RemoveMethodForm { method: method.method };
    portal.call(&caller, async || remove_method(form).await).await.unwrap();
    assert_eq!(saved(&portal, &caller).await, None);
    assert!(run(&portal, &payment).await);
    assert_eq!(found(&portal, &payment).await.state, State::Failed("no_method".to_owned()));
    assert_eq!(fake.with(|state| state.charged), 0);
}

#[tokio::test]
async fn a_card_that_was_charged_before_it_was_removed_has_paid() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    let method = a_saved_card(&portal, &fake, &caller).await;
    let payment = a_charge(&portal, &caller).await;
    fake.run_into(&[Trouble::None, Trouble::NoAnswer]);
    assert!(!run(&portal, &payment).await);
    let form = RemoveMethodForm { method: method.method };
    portal.call(&caller, async || remove_method(form).await).await.unwrap();
    assert!(run(&portal, &payment).await);
    assert_eq!((found(&portal, &payment).await.state, fake.with(|state| state.charged)), (State::Paid, 1));
}

#[tokio::test]
async fn a_charge_of_which_nothing_was_heard_is_asked_for() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    a_saved_card(&portal, &fake, &caller).await;
    let payment = a_charge(&portal, &caller).await;
    fake.with(|state| state.cards = Cards::TakeTime);
    assert!(run(&portal, &payment).await);
    let reference = found(&portal, &payment).await.provider_reference;
    fake.with(|state| state.objects.get_mut(&reference).unwrap()["status"] = "succeeded".into());
    look_at_waiting(&portal.portal).await.unwrap();
    assert_eq!(found(&portal, &payment).await.state, State::Waiting, "its word may still come");
    portal.wait_ms(7 * HOUR_MS);
    look_at_waiting(&portal.portal).await.unwrap();
    assert_eq!(found(&portal, &payment).await.state, State::Paid);
}

#[tokio::test]
async fn a_charge_that_could_not_be_prepared_for_hours_is_given_up() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    a_saved_card(&portal, &fake, &caller).await;
    let payment = a_charge(&portal, &caller).await;
    fake.run_into(&[Trouble::Status(503)]);
    assert!(!run(&portal, &payment).await);
    portal.wait_ms(6 * HOUR_MS);
    fake.run_into(&[Trouble::Status(503)]);
    assert!(run(&portal, &payment).await);
    assert_eq!(found(&portal, &payment).await.state, State::Failed("no_answer".to_owned()));
}

#[tokio::test]
async fn an_invoice_whose_charge_failed_can_still_be_paid_on_a_page() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    a_saved_card(&portal, &fake, &caller).await;
    fake.with(|state| state.cards = Cards::Decline("expired_card"));
    let payment = a_charge(&portal, &caller).await;
    let form = || OpenCheckoutForm { id: payment.id.clone() };
    let early = portal.call(&caller, async || open_checkout(form()).await).await;
    assert_eq!(early, Err(Problem::Refused("payments-problem-not-waiting".to_owned())));
    assert!(run(&portal, &payment).await);
    portal.call(&caller, async || open_checkout(form()).await).await.unwrap();
    assert!(found(&portal, &payment).await.checkout.is_some());
}

#[tokio::test]
async fn the_operator_has_a_charge_that_nobody_knows_of_made_or_told() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    a_saved_card(&portal, &fake, &caller).await;
    let payment = a_charge(&portal, &caller).await;
    fake.run_into(&[Trouble::None, Trouble::NoAnswer]);
    assert!(!run(&portal, &payment).await);
    fake.forget_keys();
    let looked = look(&portal.portal, &found(&portal, &payment).await, Actor::Operator).await.unwrap();
    assert_eq!((looked.state, fake.with(|state| state.charged)), (State::Paid, 1));
}

#[tokio::test]
async fn what_is_collected_is_charged_where_a_card_is_saved_and_asked_for_elsewhere() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let [with, without] = [portal.an_account("601 555 0100").await, portal.an_account("601 555 0200").await];
    a_saved_card(&portal, &fake, &with).await;
    let mut transaction = portal.portal.database.write().await.unwrap();
    for (caller, is_charge) in [(&with, true), (&without, false)] {
        let request = request(&caller.account_id, "invoice-1", 50_000);
        let payment = collect(&mut transaction, 0, &portal.portal.settings, &request).await.unwrap();
        assert_eq!((payment.is_charge, payment.provider), (is_charge, Provider::Stripe));
    }
}
