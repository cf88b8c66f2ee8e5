//! Booking transfers, tried on a real database.

use jiff::civil::{Date, date};

use super::{Booking, BookingProblem, Paid, book};
use crate::accounts::{self, Account};
use crate::payments::payment::{Payment, Provider, Purpose, Request, State};
use crate::payments::tests::{asked, found, jobs_of_kind, request};
use crate::payments::{PAYMENT_SETTLED, PaymentOf, tell};
use crate::shared::money::{Currency, Money};
use crate::testing::TestPortal;

const DAY: Date = date(2026, 11, 20);

async fn an_account(portal: &TestPortal, number: &str) -> Account {
    let caller = portal.an_account(number).await;
    let mut connection = portal.portal.database.read().await.unwrap();
    accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap()
}

fn booking<'a>(account: &'a Account, paid: Paid<'a>, pesos: i64, bank_reference: &'a str) -> Booking<'a> {
    let amount = Money::minor(pesos, Currency::Cop);
    Booking { account, paid, amount, received_on: DAY, bank_reference }
}

async fn booked(portal: &TestPortal, booking: Booking<'_>) -> Result<Payment, BookingProblem> {
    portal.wait_ms(1);
    book(&portal.portal, &booking).await
}

#[tokio::test]
async fn a_transfer_pays_what_its_reference_names() {
    let portal = TestPortal::start().await;
    let account = an_account(&portal, "601 555 0100").await;
    let payment = asked(&portal, Provider::Manual, request(&account.id, "order-1", 50_000)).await;
    let paid = booked(&portal, booking(&account, Paid::Payment(&payment.reference), 50_000, "TR-1")).await.unwrap();
    assert_eq!((&paid.id, &paid.state, paid.received_on.as_str()), (&payment.id, &State::Paid, "2026-11-20"));
    assert_eq!(jobs_of_kind(&portal, PAYMENT_SETTLED).await, 1);
    let of = PaymentOf { account_id: account.id.clone(), payment_id: payment.id.clone() };
    for _ in 0..2 {
        tell(&portal.portal, &of).await.unwrap();
    }
    let mails = portal.queued_mails().await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].body.contains(&payment.reference) && mails[0].body.contains("50.000"), "{mails:?}");
    assert_eq!(portal.audited(&account.id).await.last().unwrap(), "payments.settle");
}

#[tokio::test]
async fn a_transfer_is_booked_once() {
    let portal = TestPortal::start().await;
    let account = an_account(&portal, "601 555 0100").await;
    let payment = asked(&portal, Provider::Manual, request(&account.id, "order-1", 50_000)).await;
    let by_name = |reference| booking(&account, Paid::Payment(&payment.id), 50_000, reference);
    booked(&portal, by_name("TR-1")).await.unwrap();
    assert!(matches!(booked(&portal, by_name("TR-2")).await, Err(BookingProblem::PaidAlready)));
    let same = booking(&account, Paid::TopUp, 50_000, "TR-1");
    assert!(matches!(booked(&portal, same).await, Err(BookingProblem::BookedAlready(_))));
    // Without a reference, day and amount tell transfers apart.
    booked(&portal, booking(&account, Paid::TopUp, 70_000, "")).await.unwrap();
    let again = booked(&portal, booking(&account, Paid::TopUp, 70_000, "")).await;
    assert!(matches!(again, Err(BookingProblem::SameDay)));
    booked(&portal, booking(&account, Paid::TopUp, 70_000, "TR-3")).await.unwrap();
    assert_eq!(jobs_of_kind(&portal, PAYMENT_SETTLED).await, 3);
}

#[tokio::test]
async fn another_amount_currency_or_day_is_refused() {
    let portal = TestPortal::start().await;
    let account = an_account(&portal, "601 555 0100").await;
    let payment = asked(&portal, Provider::Manual, request(&account.id, "order-1", 50_000)).await;
    let good = booking(&account, Paid::Payment(&payment.reference), 50_000, "TR-1");
    let of = |amount: Money| Booking { amount, ..good.clone() };
    let refused = booked(&portal, of(Money::minor(50_000, Currency::Usd))).await;
    assert!(matches!(refused, Err(BookingProblem::Currency("COP"))));
    for pesos in [49_999, 50_001] {
        let refused = booked(&portal, of(Money::minor(pesos, Currency::Cop))).await;
        assert!(matches!(refused, Err(BookingProblem::Amount { .. })));
    }
    for pesos in [0, -50_000] {
        let refused = booked(&portal, of(Money::minor(pesos, Currency::Cop))).await;
        assert!(matches!(refused, Err(BookingProblem::Nothing)));
    }
    let later = Booking { received_on: date(2026, 12, 1), ..good.clone() };
    assert!(matches!(booked(&portal, later).await, Err(BookingProblem::Future)));
    let lines = Booking { bank_reference: "a\nb", ..good.clone() };
    assert!(matches!(booked(&portal, lines).await, Err(BookingProblem::Reference)));
    assert_eq!(found(&portal, &payment).await.state, State::Waiting);
}

#[tokio::test]
async fn nobody_pays_for_another_account() {
    let portal = TestPortal::start().await;
    let account = an_account(&portal, "601 555 0100").await;
    let other = an_account(&portal, "601 555 0200").await;
    let payment = asked(&portal, Provider::Manual, request(&account.id, "order-1", 50_000)).await;
    for name in [&payment.reference, &payment.id] {
        let refused = booked(&portal, booking(&other, Paid::Payment(name), 50_000, "TR-1")).await;
        assert!(matches!(refused, Err(BookingProblem::NoSuchPayment)));
    }
}

#[tokio::test]
async fn a_top_up_that_was_asked_for_first_is_paid_first_and_nobody_has_to_ask() {
    let portal = TestPortal::start().await;
    let account = an_account(&portal, "601 555 0100").await;
    let first = asked(&portal, Provider::Manual, request(&account.id, "order-1", 50_000)).await;
    portal.wait_ms(1);
    let second = asked(&portal, Provider::Manual, request(&account.id, "order-2", 50_000)).await;
    for (reference, expected) in [("TR-1", Some(&first)), ("TR-2", Some(&second)), ("TR-3", None)] {
        let paid = booked(&portal, booking(&account, Paid::TopUp, 50_000, reference)).await.unwrap();
        assert_eq!(paid.purpose, Purpose::TopUp);
        match expected {
            Some(payment) => assert_eq!(paid.id, payment.id),
            None => assert!(paid.id != first.id && paid.id != second.id),
        }
    }
}

#[tokio::test]
async fn an_invoice_is_named_by_what_its_payment_is_about() {
    let portal = TestPortal::start().await;
    let account = an_account(&portal, "601 555 0100").await;
    let request =
        Request { purpose: Purpose::Invoice, subject: "000017", ..request(&account.id, "invoice:000017", 50_000) };
    let payment = asked(&portal, Provider::Stripe, request).await;
    let missing = booked(&portal, booking(&account, Paid::Invoice("18"), 50_000, "TR-1")).await;
    assert!(matches!(missing, Err(BookingProblem::NoSuchPayment)));
    let paid = booked(&portal, booking(&account, Paid::Invoice("17"), 50_000, "TR-1")).await.unwrap();
    assert_eq!((paid.id, paid.provider), (payment.id, Provider::Manual));
    let again = booked(&portal, booking(&account, Paid::Invoice("17"), 50_000, "TR-2")).await;
    assert!(matches!(again, Err(BookingProblem::PaidAlready)));
}
