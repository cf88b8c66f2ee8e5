//! The pages of Stripe that are opened for somebody.

use super::testing::fake::{Fake, Trouble};
use super::testing::{a_saved_card, saved};
use crate::payments::looking::{look, look_at_waiting};
use crate::payments::methods::{AddMethodForm, RemoveMethodForm, add_method, remove_method};
use crate::payments::payment::{Provider, State};
use crate::payments::server_functions::{OpenCheckoutForm, open_checkout};
use crate::payments::tests::{asked, found, request};
use crate::shared::audit::Actor;
use crate::shared::clock::DAY_MS;
use crate::shared::problem::Problem;
use crate::testing::{TestPortal, stranger};

#[tokio::test]
async fn a_page_is_opened_once_until_it_lapses() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    let payment = asked(&portal, Provider::Stripe, request(&caller.account_id, "order-1", 50_000)).await;
    let form = || OpenCheckoutForm { id: payment.id.clone() };
    for _ in 0..2 {
        portal.call(&caller, async || open_checkout(form()).await).await.unwrap();
    }
    let first = found(&portal, &payment).await.checkout.unwrap();
    assert!(first.url.starts_with(&fake.url), "{first:?}");
    assert_eq!(fake.times("checkout/sessions"), 1);
    fake.with(|state| {
        let fields = &state.asked.last().unwrap().fields;
        let field = |name: &str| fields.get(name).map_or("", String::as_str);
        assert_eq!(field("line_items[0][price_data][unit_amount]"), "5000000");
        assert_eq!(field("line_items[0][price_data][currency]"), "cop");
        assert_eq!(field("metadata[payment]"), payment.id);
        assert!(field("success_url").ends_with(&format!("/billing/pay/{}?returned=1", payment.id)));
    });
    portal.wait_ms(2 * DAY_MS);
    portal.call(&caller, async || open_checkout(form()).await).await.unwrap();
    assert_ne!(found(&portal, &payment).await.checkout.unwrap().id, first.id);
}

#[tokio::test]
async fn nobody_opens_a_page_for_what_is_not_theirs_or_is_paid() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    let other = portal.an_account("601 555 0200").await;
    let payment = asked(&portal, Provider::Stripe, request(&caller.account_id, "order-1", 50_000)).await;
    let form = || OpenCheckoutForm { id: payment.id.clone() };
    assert_eq!(portal.call(&other, async || open_checkout(form()).await).await, Err(Problem::NotFound));
    let anybody = portal.request(&stranger(), async || open_checkout(form()).await).await.0;
    assert_eq!(anybody, Err(Problem::SignInNeeded));
    fake.run_into(&[Trouble::NoAnswer]);
    let refused = portal.call(&caller, async || open_checkout(form()).await).await;
    assert_eq!(refused, Err(Problem::Refused("payments-problem-provider".to_owned())));
    portal.call(&caller, async || open_checkout(form()).await).await.unwrap();

    // The event is lost; the operator asks.
    let checkout = found(&portal, &payment).await.checkout.unwrap();
    fake.with(|state| state.objects.get_mut(&checkout.id).unwrap()["payment_status"] = "paid".into());
    let looked = look(&portal.portal, &found(&portal, &payment).await, Actor::Operator).await.unwrap();
    assert_eq!(looked.state, State::Paid);
    let refused = portal.call(&caller, async || open_checkout(form()).await).await;
    assert_eq!(refused, Err(Problem::Refused("payments-problem-not-waiting".to_owned())));
}

#[tokio::test]
async fn a_card_is_removed_by_who_has_it_and_only_the_one_on_the_page() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    let other = portal.an_account("601 555 0200").await;
    let method = a_saved_card(&portal, &fake, &caller).await;
    let form = |method: &str| RemoveMethodForm { method: method.to_owned() };
    let theirs = portal.call(&other, async || remove_method(form(&method.method)).await).await;
    assert_eq!(theirs, Err(Problem::NotFound));
    let older = portal.call(&caller, async || remove_method(form("pm_older")).await).await;
    assert_eq!(older, Err(Problem::Conflict));
    assert!(saved(&portal, &caller).await.is_some());
    portal.call(&caller, async || remove_method(form(&method.method)).await).await.unwrap();
    assert_eq!(saved(&portal, &caller).await, None);
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited[audited.len() - 2..], ["payments.save-method", "payments.remove-method"]);
    crate::payments::forget_at_provider(&portal.portal, &method.method).await.unwrap();
    assert_eq!(fake.times("/detach"), 1);
}

#[tokio::test]
async fn without_stripe_no_card_is_saved() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let refused = portal.call(&caller, async || add_method(AddMethodForm::default()).await).await;
    assert_eq!(refused, Err(Problem::Refused("payments-problem-no-cards".to_owned())));
}

#[tokio::test]
async fn before_another_page_is_opened_the_lapsed_one_is_looked_at() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    let payment = asked(&portal, Provider::Stripe, request(&caller.account_id, "order-1", 50_000)).await;
    let form = || OpenCheckoutForm { id: payment.id.clone() };
    portal.call(&caller, async || open_checkout(form()).await).await.unwrap();
    let checkout = found(&portal, &payment).await.checkout.unwrap();
    fake.with(|state| state.objects.get_mut(&checkout.id).unwrap()["payment_status"] = "paid".into());
    portal.wait_ms(2 * DAY_MS);
    let refused = portal.call(&caller, async || open_checkout(form()).await).await;
    assert_eq!(refused, Err(Problem::Refused("payments-problem-not-waiting".to_owned())));
    assert_eq!(found(&portal, &payment).await.state, State::Paid);
    assert_eq!(fake.times("checkout/sessions"), 1);
}

#[tokio::test]
async fn while_money_is_on_its_way_no_other_page_is_opened() {
    let fake = Fake::start().await;
    let portal = fake.portal().await;
    let caller = portal.an_account("601 555 0100").await;
    let payment = asked(&portal, Provider::Stripe, request(&caller.account_id, "order-1", 50_000)).await;
    let form = || OpenCheckoutForm { id: payment.id.clone() };
    portal.call(&caller, async || open_checkout(form()).await).await.unwrap();
    let checkout = found(&portal, &payment).await.checkout.unwrap();
    fake.with(|state| state.objects.get_mut(&checkout.id).unwrap()["status"] = "complete".into());
    portal.wait_ms(2 * DAY_MS);
    let refused = portal.call(&caller, async || open_checkout(form()).await).await;
    assert_eq!(refused, Err(Problem::Refused("payments-problem-not-waiting".to_owned())));
    assert_eq!(fake.times("checkout/sessions"), 1);
    // Its word is lost; it is asked.
    fake.with(|state| state.objects.get_mut(&checkout.id).unwrap()["payment_status"] = "paid".into());
    look_at_waiting(&portal.portal).await.unwrap();
    assert_eq!(found(&portal, &payment).await.state, State::Paid);
}
