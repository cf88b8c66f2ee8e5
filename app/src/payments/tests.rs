//! Payments, tried on a real database.

use super::{Outcome, Payment, Provider, Purpose, Request, State, ask, find, list_for_account, settle};
use crate::shared::money::{Currency, Money};
use crate::testing::TestPortal;

pub fn request<'a>(account_id: &'a str, key: &'a str, pesos: i64) -> Request<'a> {
    let amount = Money::minor(pesos, Currency::Cop);
    Request { account_id, purpose: Purpose::TopUp, subject: "order", amount, key }
}

pub async fn asked(portal: &TestPortal, provider: Provider, request: Request<'_>) -> Payment {
    // What is written has an order.
    portal.wait_ms(1);
    let now_ms = portal.portal.clock.now_ms();
    let mut transaction = portal.portal.database.write().await.unwrap();
    let payment = ask(&mut transaction, now_ms, provider, &request).await.unwrap();
    transaction.commit().await.unwrap();
    payment
}

pub async fn settled(portal: &TestPortal, payment: &Payment, outcome: Outcome) -> bool {
    portal.wait_ms(1);
    let now_ms = portal.portal.clock.now_ms();
    let mut transaction = portal.portal.database.write().await.unwrap();
    let first = settle(&mut transaction, now_ms, &payment.account_id, &payment.id, outcome).await.unwrap();
    transaction.commit().await.unwrap();
    first
}

pub async fn found(portal: &TestPortal, payment: &Payment) -> Payment {
    let mut connection = portal.portal.database.read().await.unwrap();
    find(&mut connection, &payment.account_id, &payment.id).await.unwrap().unwrap()
}

pub async fn jobs_of_kind(portal: &TestPortal, kind: &str) -> i64 {
    let mut connection = portal.portal.database.read().await.unwrap();
    let counted = sqlx::query_scalar("SELECT COUNT(*) FROM jobs WHERE kind = $1").bind(kind);
    counted.fetch_one(&mut *connection).await.unwrap()
}

#[tokio::test]
async fn asking_twice_with_a_key_is_one_payment() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let other = portal.an_account("601 555 0200").await;
    let first = asked(&portal, Provider::Manual, request(&caller.account_id, "order-1", 50_000)).await;
    let again = asked(&portal, Provider::Stripe, request(&caller.account_id, "order-1", 70_000)).await;
    let theirs = asked(&portal, Provider::Manual, request(&other.account_id, "order-1", 50_000)).await;
    assert_eq!(first, again);
    assert_ne!((&first.id, &first.reference), (&theirs.id, &theirs.reference));
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(list_for_account(&mut connection, &caller.account_id).await.unwrap(), [first]);
    assert_eq!(find(&mut connection, &caller.account_id, &theirs.id).await.unwrap(), None);
}

#[tokio::test]
async fn the_first_outcome_counts_and_what_follows_is_enqueued_with_it() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let payment = asked(&portal, Provider::Manual, request(&caller.account_id, "order-1", 50_000)).await;
    assert!(settled(&portal, &payment, Outcome::Paid).await);
    assert!(!settled(&portal, &payment, Outcome::Paid).await);
    assert!(!settled(&portal, &payment, Outcome::Failed("card_declined".to_owned())).await);
    assert_eq!(found(&portal, &payment).await.state, State::Paid);
    assert_eq!(jobs_of_kind(&portal, super::PAYMENT_SETTLED).await, 1);
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited[audited.len() - 2..], ["payments.ask", "payments.settle"]);
}

#[tokio::test]
async fn what_failed_may_still_be_paid_as_the_money_is_there() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let payment = asked(&portal, Provider::Stripe, request(&caller.account_id, "order-1", 50_000)).await;
    let failed = || Outcome::Failed("card_declined".to_owned());
    assert!(settled(&portal, &payment, failed()).await);
    assert!(!settled(&portal, &payment, failed()).await);
    assert_eq!(found(&portal, &payment).await.state, State::Failed("card_declined".to_owned()));
    assert!(settled(&portal, &payment, Outcome::Paid).await);
    assert_eq!(found(&portal, &payment).await.state, State::Paid);
}

#[tokio::test]
async fn nothing_is_not_paid() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let mut transaction = portal.portal.database.write().await.unwrap();
    for pesos in [0, -1] {
        let request = request(&caller.account_id, "order-1", pesos);
        assert!(ask(&mut transaction, 0, Provider::Manual, &request).await.is_err());
        transaction.rollback().await.unwrap();
        transaction = portal.portal.database.write().await.unwrap();
    }
}

#[tokio::test]
async fn in_whatever_order_outcomes_come_what_was_paid_stays_paid() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    // Four outcomes, each of them paid or failed.
    for order in 0..16 {
        let key = format!("order-{order}");
        let payment = asked(&portal, Provider::Stripe, request(&caller.account_id, &key, 50_000)).await;
        let (mut any_paid, mut any) = (false, false);
        for place in 0..4 {
            let is_paid = (order >> place) & 1 == 1;
            let outcome = if is_paid { Outcome::Paid } else { Outcome::Failed("card_declined".to_owned()) };
            let changes = !any || (is_paid && !any_paid);
            assert_eq!(settled(&portal, &payment, outcome).await, changes, "{order:04b}, outcome {place}");
            (any_paid, any) = (any_paid || is_paid, true);
            let is_paid_now = found(&portal, &payment).await.state == State::Paid;
            assert_eq!(is_paid_now, any_paid, "{order:04b}, outcome {place}");
        }
    }
}
