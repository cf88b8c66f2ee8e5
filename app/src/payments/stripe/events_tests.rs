//! What Stripe tells: signed or not, again and in any order.

use axum::body::Body;
use axum::extract::Request;
use serde_json::{Value, json};

use super::testing::fake::{Fake, WEBHOOK_SECRET};
use super::testing::{a_saved_card, customer, save, saved, setup_intent};
use crate::payments::PAYMENT_SETTLED;
use crate::payments::payment::{Payment, Provider, State};
use crate::payments::stripe::receive;
use crate::payments::stripe::signature::sign;
use crate::payments::tests::{asked, found, jobs_of_kind, request};
use crate::shared::caller::Caller;
use crate::testing::TestPortal;

async fn send(portal: &TestPortal, body: &str, signature: Option<String>) -> u16 {
    let mut request = Request::builder().method("POST").uri("/api/payments/stripe");
    if let Some(signature) = signature {
        request = request.header("stripe-signature", signature);
    }
    let request = request.body(Body::from(body.to_owned())).unwrap();
    receive(portal.portal.clone(), request).await.status().as_u16()
}

async fn tell(portal: &TestPortal, event: &Value) -> u16 {
    let body = event.to_string();
    let signature = sign(body.as_bytes(), WEBHOOK_SECRET, portal.portal.clock.now_ms());
    send(portal, &body, Some(signature)).await
}

fn event(id: &str, kind: &str, object: &Value) -> Value {
    json!({ "id": id, "object": "event", "type": kind, "created": 1_795_359_600, "data": { "object": object } })
}

fn session(payment: &Payment, payment_status: &str, amount: i64) -> Value {
    json!({
        "id": "cs_1", "object": "checkout.session", "mode": "payment", "status": "complete", "payment_status": payment_status,
        "amount_total": amount, "currency": "cop", "url": null, "customer": null, "expires_at": 1_795_446_000,
        "metadata": { "account": payment.account_id, "payment": payment.id },
    })
}

fn intent(payment: &Payment, status: &str) -> Value {
    json!({
        "id": "pi_1", "object": "payment_intent", "status": status, "amount": 5_000_000, "currency": "cop",
        "last_payment_error": { "type": "card_error", "code": "card_declined", "decline_code": "lost_card" },
        "metadata": { "account": payment.account_id, "payment": payment.id },
    })
}

async fn a_payment(portal: &TestPortal) -> (Caller, Payment) {
    let caller = portal.an_account("601 555 0100").await;
    let payment = asked(portal, Provider::Stripe, request(&caller.account_id, "order-1", 50_000)).await;
    (caller, payment)
}

#[tokio::test]
async fn what_is_not_signed_by_stripe_changes_nothing() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let (_, payment) = a_payment(&portal).await;
    let body = event("evt_1", "checkout.session.completed", &session(&payment, "paid", 5_000_000)).to_string();
    let now_ms = portal.portal.clock.now_ms();
    let good = sign(body.as_bytes(), WEBHOOK_SECRET, now_ms);
    let forged = [
        None,
        Some(String::new()),
        Some("t=1795359600,v1=00".to_owned()),
        Some(sign(body.as_bytes(), "whsec_other", now_ms)),
        Some(sign(b"{}", WEBHOOK_SECRET, now_ms)),
        // Somebody who saw it sends it again, later.
        Some(sign(body.as_bytes(), WEBHOOK_SECRET, now_ms - 301_000)),
        Some(good.replace("v1=", "v0=")),
    ];
    for signature in forged {
        assert_eq!(send(&portal, &body, signature.clone()).await, 400, "{signature:?}");
    }
    assert_eq!(found(&portal, &payment).await.state, State::Waiting);
    assert_eq!(send(&portal, &body, Some(good)).await, 200);
    assert_eq!(found(&portal, &payment).await.state, State::Paid);
}

#[tokio::test]
async fn an_event_counts_once_and_so_does_what_it_tells() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let (caller, payment) = a_payment(&portal).await;
    for id in ["evt_1", "evt_1", "evt_2"] {
        let paid = event(id, "checkout.session.completed", &session(&payment, "paid", 5_000_000));
        assert_eq!(tell(&portal, &paid).await, 200);
    }
    // A new secret is signed with, too, while the old one is replaced.
    let body = event("evt_3", "checkout.session.completed", &session(&payment, "paid", 5_000_000)).to_string();
    let signature = sign(body.as_bytes(), "whsec_new", portal.portal.clock.now_ms());
    assert_eq!(send(&portal, &body, Some(signature)).await, 200);
    assert_eq!(jobs_of_kind(&portal, PAYMENT_SETTLED).await, 1);
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited.iter().filter(|action| *action == "payments.settle").count(), 1);
}

#[tokio::test]
async fn events_may_come_in_any_order() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let (_, payment) = a_payment(&portal).await;
    let failed = event("evt_1", "payment_intent.payment_failed", &intent(&payment, "requires_payment_method"));
    let paid = event("evt_2", "payment_intent.succeeded", &intent(&payment, "succeeded"));
    assert_eq!(tell(&portal, &failed).await, 200);
    assert_eq!(found(&portal, &payment).await.state, State::Failed("lost_card".to_owned()));
    assert_eq!(tell(&portal, &paid).await, 200);
    assert_eq!(found(&portal, &payment).await.state, State::Paid);
    let late = event("evt_3", "payment_intent.payment_failed", &intent(&payment, "requires_payment_method"));
    let canceled = event("evt_4", "payment_intent.canceled", &intent(&payment, "canceled"));
    for event in [late, canceled] {
        assert_eq!(tell(&portal, &event).await, 200);
        assert_eq!(found(&portal, &payment).await.state, State::Paid);
    }
}

#[tokio::test]
async fn money_that_is_on_its_way_is_not_there_yet() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let (_, payment) = a_payment(&portal).await;
    let completed = event("evt_1", "checkout.session.completed", &session(&payment, "unpaid", 5_000_000));
    assert_eq!(tell(&portal, &completed).await, 200);
    assert_eq!(found(&portal, &payment).await.state, State::Waiting);
    let paid = event("evt_2", "checkout.session.async_payment_succeeded", &session(&payment, "paid", 5_000_000));
    assert_eq!(tell(&portal, &paid).await, 200);
    assert_eq!(found(&portal, &payment).await.state, State::Paid);
}

#[tokio::test]
async fn money_that_comes_by_a_second_page_is_noted_as_paid_twice() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let (caller, payment) = a_payment(&portal).await;
    let twice = async || {
        let audited = portal.audited(&caller.account_id).await;
        audited.iter().filter(|action| *action == "payments.paid-twice").count()
    };
    let first = session(&payment, "paid", 5_000_000);
    let mut second = first.clone();
    second["id"] = json!("cs_2");
    for (event_id, session, noted) in [("evt_1", &first, 0), ("evt_2", &first, 0), ("evt_3", &second, 1)] {
        assert_eq!(tell(&portal, &event(event_id, "checkout.session.completed", session)).await, 200);
        assert_eq!(twice().await, noted, "{event_id}");
    }
    assert_eq!(jobs_of_kind(&portal, PAYMENT_SETTLED).await, 1);
}

#[tokio::test]
async fn another_amount_or_currency_pays_nothing_and_is_noted() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let (caller, payment) = a_payment(&portal).await;
    let mut dollars = session(&payment, "paid", 5_000_000);
    dollars["currency"] = json!("usd");
    let others = [session(&payment, "paid", 50_000), session(&payment, "paid", 5_000_001), dollars];
    for (place, object) in others.iter().enumerate() {
        let event = event(&format!("evt_{place}"), "checkout.session.completed", object);
        assert_eq!(tell(&portal, &event).await, 200);
    }
    assert_eq!(found(&portal, &payment).await.state, State::Waiting);
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited.iter().filter(|action| *action == "payments.other-amount").count(), 3);
}

#[tokio::test]
async fn what_does_not_concern_us_is_acknowledged_and_what_is_no_event_is_not() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let (_, payment) = a_payment(&portal).await;
    let mut nobodys = session(&payment, "paid", 5_000_000);
    nobodys["metadata"] = json!({ "account": "nobody", "payment": payment.id });
    let unnamed = json!({ "id": "cs_2", "payment_status": "paid" });
    for (place, (kind, object)) in [
        ("invoice.paid", json!({})),
        ("checkout.session.completed", nobodys),
        ("checkout.session.completed", unnamed),
        ("checkout.session.completed", json!({ "id": 7 })),
        ("payment_intent.succeeded", json!([])),
        ("payment_method.detached", json!({ "id": "pm_of_nobody" })),
    ]
    .into_iter()
    .enumerate()
    {
        assert_eq!(tell(&portal, &event(&format!("evt_{place}"), kind, &object)).await, 200, "{kind}");
    }
    for body in ["", "{", "[]", "{\"id\":\"evt_9\"}"] {
        let signature = sign(body.as_bytes(), WEBHOOK_SECRET, portal.portal.clock.now_ms());
        assert_eq!(send(&portal, body, Some(signature)).await, 400, "{body}");
    }
    assert_eq!(found(&portal, &payment).await.state, State::Waiting);
    let without = TestPortal::start().await;
    assert_eq!(tell(&without, &event("evt_1", "invoice.paid", &json!({}))).await, 404);
}

#[tokio::test]
async fn a_saved_card_is_taken_from_stripes_word_and_the_newest_one_stays() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    let first = a_saved_card(&portal, &fake, &caller).await;
    assert_eq!((first.last_four.as_str(), first.expires().as_str()), ("4242", "12/2031"));
    let known = customer(&portal, &caller).await;
    let completed = |id: &str, customer: &str, intent: &str| {
        let object = json!({
            "id": "cs_9", "mode": "setup", "status": "complete", "payment_status": "no_payment_required", "url": null,
            "customer": customer, "setup_intent": intent, "metadata": { "account": caller.account_id },
        });
        event(id, "checkout.session.completed", &object)
    };
    // Of another customer: nothing is asked for.
    assert_eq!(tell(&portal, &completed("evt_1", "cus_other", "seti_other")).await, 200);
    assert_eq!(jobs_of_kind(&portal, "save-payment-method").await, 0);
    assert_eq!(tell(&portal, &completed("evt_2", &known, "seti_new")).await, 200);
    assert_eq!(jobs_of_kind(&portal, "save-payment-method").await, 1);
    setup_intent(&fake, "seti_new", &known, "pm_new", 1_795_000_100);
    setup_intent(&fake, "seti_older", &known, "pm_older", 1_795_000_050);
    setup_intent(&fake, "seti_others", "cus_other", "pm_others", 1_795_000_900);
    for intent in ["seti_new", "seti_older", "seti_others", "seti_new"] {
        save(&portal, &caller, intent).await;
        assert_eq!(saved(&portal, &caller).await.unwrap().method, "pm_new", "{intent}");
    }
    // The one it replaced is forgotten at Stripe, too, and the administrators were told once.
    assert_eq!(jobs_of_kind(&portal, "forget-payment-method").await, 1);
    assert_eq!(portal.queued_mails().await.len(), 1);

    let detached = event("evt_3", "payment_method.detached", &json!({ "id": "pm_new" }));
    assert_eq!(tell(&portal, &detached).await, 200);
    assert_eq!(saved(&portal, &caller).await, None);
    save(&portal, &caller, "seti_new").await;
    assert_eq!(saved(&portal, &caller).await, None, "what was removed does not come back");
}
