//! What Stripe is asked.

use axum::body::Body;
use http::{Method, Request, StatusCode, header};
use serde::de::DeserializeOwned;

use super::amounts::to_stripe;
use super::answers::{Intent, Named, Refused, SavedCard, Session, SetupIntent};
use super::connection::exchange;
use crate::payments::payment::{Checkout, Payment};
use crate::payments::provider::{Answer, Charge, Fault, Payer, PaymentProvider, Progress};
use crate::shared::percent_encoding::encoded_value;
use crate::shared::portal::{Settings, StripeSettings};

/// The version of the API that this is written for: Stripe keeps to it until it is asked for another.
const VERSION: &str = "2025-03-31.basil";

/// Stripe, as it is configured.
pub struct Stripe<'a> {
    settings: &'a StripeSettings,
    portal: &'a Settings,
}

/// Fields of a request, by their names.
type Fields<'a> = Vec<(&'a str, String)>;

impl<'a> Stripe<'a> {
    /// Stripe, if it is configured.
    pub fn of(portal: &'a Settings) -> Option<Self> {
        portal.payments.stripe.as_ref().map(|settings| Self { settings, portal })
    }

    /// Asks for something to be done. With the same key it is done once, and the answer is the same.
    async fn post<T: DeserializeOwned>(&self, path: &str, key: &str, fields: &Fields<'_>) -> Result<T, Fault> {
        let pairs = fields.iter().map(|(name, value)| format!("{}={}", encoded_value(name), encoded_value(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let request = self
            .request(Method::POST, path)
            .header("idempotency-key", key)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body));
        self.answer(request).await
    }

    async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Fault> {
        self.answer(self.request(Method::GET, path).body(Body::empty())).await
    }

    fn request(&self, method: Method, path: &str) -> http::request::Builder {
        let uri = format!("{}/v1/{path}", self.settings.api_url.trim_end_matches('/'));
        let key = format!("Bearer {}", self.settings.secret_key.reveal());
        Request::builder().method(method).uri(uri).header(header::AUTHORIZATION, key).header("stripe-version", VERSION)
    }

    async fn answer<T: DeserializeOwned>(&self, request: http::Result<Request<Body>>) -> Result<T, Fault> {
        let request = request.map_err(|error| Fault::Unanswered(format!("not asked: {error}")))?;
        let (status, body) = exchange(self.settings.timeout, request).await?;
        if status.is_success() {
            return serde_json::from_slice(&body).map_err(|_| Fault::Unanswered("unreadable".to_owned()));
        }
        // Busy, or the same request is under way: nobody knows yet what was done.
        let is_later =
            matches!(status, StatusCode::CONFLICT | StatusCode::TOO_MANY_REQUESTS) || !status.is_client_error();
        match serde_json::from_slice::<Refused>(&body) {
            Ok(refused) if !is_later => Err(Fault::Refused { status: status.as_u16(), code: refused.error.reason() }),
            _ => Err(Fault::Unanswered(format!("status {status}"))),
        }
    }

    /// The card that a page saved; nothing when it saved none.
    pub async fn saved_card(&self, setup_intent: &str) -> Result<Option<SavedCard>, Fault> {
        let path = format!("setup_intents/{}?expand[]=payment_method", encoded_id(setup_intent));
        Ok(self.get::<SetupIntent>(&path).await?.card())
    }

    /// A page for paying.
    async fn checkout(&self, payment: &Payment) -> Result<Checkout, Fault> {
        let page = self.portal.address(&format!("/billing/pay/{}", payment.id));
        let mut fields = vec![
            ("mode", "payment".to_owned()),
            // What takes days is not taken: the page could lapse meanwhile, and another be paid.
            ("payment_method_types[0]", "card".to_owned()),
            ("client_reference_id", payment.id.clone()),
            ("success_url", format!("{page}?returned=1")),
            ("cancel_url", page),
            ("line_items[0][quantity]", "1".to_owned()),
            ("line_items[0][price_data][product_data][name]", format!("Centralita {}", payment.reference)),
            ("metadata[account]", payment.account_id.clone()),
            ("metadata[payment]", payment.id.clone()),
        ];
        let (amount, currency) = told(payment)?;
        fields.push(("line_items[0][price_data][unit_amount]", amount));
        fields.push(("line_items[0][price_data][currency]", currency));
        let key = format!("{}-checkout-{}", payment.id, payment.checkouts);
        let session: Session = self.post("checkout/sessions", &key, &fields).await?;
        if session.amount() != Some(payment.amount) {
            return Err(Fault::Unanswered("the page is about another amount".to_owned()));
        }
        self.page(session)
    }

    /// A page that was opened. Nobody is sent to a page that is not protected.
    fn page(&self, session: Session) -> Result<Checkout, Fault> {
        let is_safe = |url: &String| url.starts_with("https://") || self.settings.api_url.starts_with("http://");
        let url = session.url.filter(is_safe).ok_or_else(|| Fault::Unanswered("a page without address".to_owned()))?;
        Ok(Checkout { id: session.id, url, until_ms: session.expires_at.saturating_mul(1000) })
    }

    async fn make_customer(&self, payer: Payer<'_>) -> Result<Option<String>, Fault> {
        let fields = vec![("name", payer.name.to_owned()), ("metadata[account]", payer.account_id.to_owned())];
        let key = format!("{}-customer", payer.account_id);
        Ok(Some(self.post::<Named>("customers", &key, &fields).await?.id))
    }

    async fn make_setup(&self, payer: Payer<'_>) -> Result<Checkout, Fault> {
        let page = self.portal.address("/billing/payment_method");
        let fields = vec![
            ("mode", "setup".to_owned()),
            ("customer", payer.customer.to_owned()),
            ("payment_method_types[0]", "card".to_owned()),
            ("success_url", format!("{page}?returned=1")),
            ("cancel_url", page),
            ("metadata[account]", payer.account_id.to_owned()),
        ];
        // Another page each time: one that was used cannot be used again, and none costs anything.
        let key = format!("{}-setup-{}", payer.account_id, crate::shared::random::token());
        self.page(self.post("checkout/sessions", &key, &fields).await?)
    }

    async fn make_intent(&self, payment: &Payment, customer: &str) -> Result<String, Fault> {
        let (amount, currency) = told(payment)?;
        let fields = vec![
            ("amount", amount),
            ("currency", currency),
            ("customer", customer.to_owned()),
            ("payment_method_types[0]", "card".to_owned()),
            ("description", format!("Centralita {}", payment.reference)),
            ("metadata[account]", payment.account_id.clone()),
            ("metadata[payment]", payment.id.clone()),
        ];
        Ok(self.post::<Named>("payment_intents", &format!("{}-intent", payment.id), &fields).await?.id)
    }

    /// Charges what was prepared. It can be charged once only, also when the key is long forgotten at Stripe.
    async fn confirm(&self, charge: Charge<'_>) -> Result<Progress, Fault> {
        let intent = encoded_id(&charge.payment.provider_reference);
        let fields = vec![("payment_method", charge.method.to_owned()), ("off_session", "true".to_owned())];
        let key = format!("{}-charge-{}", charge.payment.id, charge.method);
        let answered: Result<Intent, Fault> =
            self.post(&format!("payment_intents/{intent}/confirm"), &key, &fields).await;
        match answered {
            Ok(intent) => progress_of(&intent, charge.payment),
            Err(Fault::Refused { code, .. }) if code == "payment_intent_unexpected_state" => {
                self.look_at_intent(charge.payment).await
            }
            Err(Fault::Refused { status: 400 | 402 | 404, code }) => Ok(Progress::Failed(code)),
            Err(fault) => Err(fault),
        }
    }

    async fn look_at_intent(&self, payment: &Payment) -> Result<Progress, Fault> {
        let intent: Intent = self.get(&format!("payment_intents/{}", encoded_id(&payment.provider_reference))).await?;
        progress_of(&intent, payment)
    }

    async fn look_at(&self, payment: &Payment) -> Result<Progress, Fault> {
        let Some(checkout) = &payment.checkout else {
            let is_begun = !payment.provider_reference.is_empty();
            return if is_begun { self.look_at_intent(payment).await } else { Ok(Progress::Waiting) };
        };
        let session: Session = self.get(&format!("checkout/sessions/{}", encoded_id(&checkout.id))).await?;
        match session.progress() {
            Progress::Paid if session.amount() != Some(payment.amount) => Err(another_amount()),
            progress => Ok(progress),
        }
    }

    async fn detach(&self, method: &str) -> Result<(), Fault> {
        let path = format!("payment_methods/{}/detach", encoded_id(method));
        match self.post::<Named>(&path, &format!("{method}-detach"), &Vec::new()).await {
            // It belongs to nobody any more.
            Ok(_) | Err(Fault::Refused { status: 400 | 404, .. }) => Ok(()),
            Err(fault) => Err(fault),
        }
    }
}

/// A name of Stripe's as part of an address; underscores are the only marks in them.
fn encoded_id(id: &str) -> String {
    id.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect()
}

/// Amount and currency, as Stripe counts and writes them.
fn told(payment: &Payment) -> Result<(String, String), Fault> {
    let refused = || Fault::Refused { status: 400, code: "amount_too_large".to_owned() };
    let amount = to_stripe(payment.amount).ok_or_else(refused)?;
    Ok((amount.to_string(), payment.amount.currency.code().to_lowercase()))
}

fn another_amount() -> Fault {
    Fault::Unanswered("it was paid, but not this amount".to_owned())
}

/// What became of a charge; another amount than ours is no answer to our question.
fn progress_of(intent: &Intent, payment: &Payment) -> Result<Progress, Fault> {
    if intent.amount() == Some(payment.amount) { Ok(intent.progress()) } else { Err(another_amount()) }
}

impl PaymentProvider for Stripe<'_> {
    fn open_checkout<'a>(&'a self, payment: &'a Payment) -> Answer<'a, Option<Checkout>> {
        Box::pin(async { self.checkout(payment).await.map(Some) })
    }

    fn customer<'a>(&'a self, payer: Payer<'a>) -> Answer<'a, Option<String>> {
        Box::pin(self.make_customer(payer))
    }

    fn open_setup<'a>(&'a self, payer: Payer<'a>) -> Answer<'a, Checkout> {
        Box::pin(self.make_setup(payer))
    }

    fn prepare<'a>(&'a self, payment: &'a Payment, customer: &'a str) -> Answer<'a, String> {
        Box::pin(self.make_intent(payment, customer))
    }

    fn charge<'a>(&'a self, charge: Charge<'a>) -> Answer<'a, Progress> {
        Box::pin(self.confirm(charge))
    }

    fn look<'a>(&'a self, payment: &'a Payment) -> Answer<'a, Progress> {
        Box::pin(self.look_at(payment))
    }

    fn forget<'a>(&'a self, method: &'a str) -> Answer<'a, ()> {
        Box::pin(self.detach(method))
    }
}
