//! Payments through the router: the pages, and what another machine sends.

use std::time::Duration;

use app::payments::{self, Outcome};
use app::shared::portal::{PaymentSettings, Settings, StripeSettings};
use app::shared::secret::Secret;
use http::Method;

use crate::site::Site;

/// An event that concerns nobody, signed at the time at which the clock of tests begins:
/// `printf '%s' "1795359600.$EVENT" | openssl dgst -sha256 -hmac whsec_of_tests`
const EVENT: &str = r#"{"id":"evt_1","type":"invoice.paid","data":{"object":{}}}"#;
const SIGNATURE: &str = "t=1795359600,v1=23aef7aa930632724f078f0fa893dfd1aac6f2257753b38a9641ad78775c830f";

fn with_stripe(settings: Settings) -> Settings {
    let stripe = StripeSettings {
        // Nothing listens there.
        api_url: "http://127.0.0.1:9".to_owned(),
        secret_key: Secret::from("sk_test_of_tests"),
        webhook_secrets: vec![Secret::from("whsec_of_tests")],
        timeout: Duration::from_secs(5),
    };
    Settings { payments: PaymentSettings { stripe: Some(stripe), ..PaymentSettings::default() }, ..settings }
}

async fn send(site: &Site, signature: &str, body: &str) -> u16 {
    let headers = [("stripe-signature", signature), ("content-type", "application/json")];
    let body = body.as_bytes().to_vec();
    site.browser().send(Method::POST, "/api/payments/stripe", &headers, body).await.status.as_u16()
}

#[tokio::test]
async fn an_event_needs_a_signature_and_no_form_token() {
    let site = Site::start_with(with_stripe).await;
    assert_eq!(send(&site, SIGNATURE, EVENT).await, 200);
    assert_eq!(send(&site, SIGNATURE, EVENT).await, 200);
    for (signature, body) in [("", EVENT), (SIGNATURE, "{}"), (&SIGNATURE.replace("v1", "v0"), EVENT)] {
        assert_eq!(send(&site, signature, body).await, 400, "{signature}");
    }
    assert_eq!(send(&site, SIGNATURE, &"x".repeat(300 * 1024)).await, 413);
    site.test.wait_ms(301_000);
    assert_eq!(send(&site, SIGNATURE, EVENT).await, 400);
    let without = Site::start().await;
    assert_eq!(send(&without, SIGNATURE, EVENT).await, 404);
}

#[tokio::test]
async fn the_page_of_a_payment_tells_how_to_pay_and_that_it_was_paid() {
    let site = Site::start_with(|settings| {
        let bank_instructions = "Banco de Pruebas\nCuenta 123 <b>456</b>".to_owned();
        Settings { payments: PaymentSettings { bank_instructions, stripe: None }, ..settings }
    })
    .await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let page = format!("/billing/pay/{}", company.payment);
    let text = browser.get(&page).await.text();
    let reference = "SELECT reference FROM payments WHERE id = $1";
    let reference = site.one(reference, &[&company.payment]).await;
    for words in ["50.000", "COP", reference.as_str(), "Banco de Pruebas", "Cuenta 123 &lt;b&gt;456"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let mut transaction = site.test.portal.database.write().await.unwrap();
    let now_ms = site.test.portal.clock.now_ms();
    let account_id = company.caller.account_id.as_str();
    payments::settle(&mut transaction, now_ms, account_id, &company.payment, Outcome::Paid).await.unwrap();
    transaction.commit().await.unwrap();
    let text = browser.get(&page).await.text();
    assert!(text.contains("Pagado") && !text.contains("Banco de Pruebas"), "{text}");
}

#[tokio::test]
async fn a_provider_that_does_not_answer_is_told_in_words_and_the_form_can_be_sent_again() {
    let site = Site::start_with(with_stripe).await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    site.one("UPDATE payments SET provider = 'stripe' WHERE id = $1 RETURNING id", &[&company.payment]).await;
    let page = format!("/billing/pay/{}", company.payment);
    let form = browser.form_of(&page, "/api/payments/open-checkout").await;
    assert_eq!(browser.submit(&form).await.header("location"), page);
    let text = browser.get(&page).await.text();
    assert!(text.contains("problem-summary") && text.contains("no responde"), "{text}");
    browser.form_of(&page, "/api/payments/open-checkout").await;

    let form = browser.form_of("/billing/payment_method", "/api/payments/add-method").await;
    assert_eq!(browser.submit(&form).await.header("location"), "/billing/payment_method");
    let text = browser.get("/billing/payment_method").await.text();
    assert!(text.contains("problem-summary") && text.contains("no responde"), "{text}");
    assert!(text.contains("Visa terminada en 4242") && text.contains("12/2031"), "{text}");
}
