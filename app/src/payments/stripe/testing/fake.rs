//! A stand-in for Stripe on this machine. It speaks the documented JSON, remembers keys, and can be told to fail.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::Response;
use http::StatusCode;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::shared::browser::form_values;
use crate::shared::portal::{PaymentSettings, Settings, StripeSettings};
use crate::shared::secret::Secret;
use crate::testing::TestPortal;

/// What events are signed with.
pub const WEBHOOK_SECRET: &str = "whsec_tests";
const KEY: &str = "sk_test_of_tests";

/// What goes wrong with one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing.
    None,
    /// It is not done.
    Status(u16),
    /// It is done, and the answer is lost on the way.
    NoAnswer,
    /// It is done, and the answer cannot be read.
    Garbled,
}

/// What was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    pub path: String,
    pub key: String,
    pub fields: BTreeMap<String, String>,
}

/// How cards answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cards {
    /// They pay.
    #[default]
    Pay,
    /// The bank says no, with this code.
    Decline(&'static str),
    /// It takes a while.
    TakeTime,
    /// They pay another amount.
    PayOther,
}

#[derive(Default)]
pub struct State {
    pub asked: Vec<Asked>,
    pub troubles: VecDeque<Trouble>,
    pub cards: Cards,
    /// How often a card was charged.
    pub charged: usize,
    pub objects: BTreeMap<String, Value>,
    answers: BTreeMap<String, (u16, Value)>,
    made: usize,
}

/// The stand-in.
#[derive(Clone)]
pub struct Fake {
    pub url: String,
    state: Arc<Mutex<State>>,
}

impl Fake {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let fake = Self { url, state: Arc::default() };
        let answering = fake.clone();
        let router = Router::new().fallback(async move |request: Request| answering.answer(request).await);
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        fake
    }

    /// A portal that pays by this Stripe.
    pub async fn portal(&self) -> TestPortal {
        let mut portal = TestPortal::start().await;
        let stripe = StripeSettings {
            api_url: self.url.clone(),
            secret_key: Secret::from(KEY),
            webhook_secrets: vec![Secret::from("whsec_new"), Secret::from(WEBHOOK_SECRET)],
            timeout: Duration::from_millis(400),
        };
        let payments = PaymentSettings { stripe: Some(stripe), ..PaymentSettings::default() };
        portal.portal.settings = Arc::new(Settings { payments, ..(*portal.portal.settings).clone() });
        portal
    }

    /// Looks at what happened, or changes what will.
    pub fn with<T>(&self, look: impl FnOnce(&mut State) -> T) -> T {
        look(&mut self.state.lock().unwrap())
    }

    /// What the next requests run into.
    pub fn run_into(&self, troubles: &[Trouble]) {
        self.with(|state| state.troubles = troubles.iter().copied().collect());
    }

    /// Keys are forgotten after a day.
    pub fn forget_keys(&self) {
        self.with(|state| state.answers.clear());
    }

    /// How often a path was asked.
    pub fn times(&self, end: &str) -> usize {
        self.with(|state| state.asked.iter().filter(|asked| asked.path.ends_with(end)).count())
    }

    async fn answer(&self, request: Request) -> Response {
        let (parts, body) = request.into_parts();
        let body = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
        let header = |name: &str| parts.headers.get(name).map_or("", |value| value.to_str().unwrap()).to_owned();
        let path = parts.uri.path().trim_start_matches("/v1/").to_owned();
        let fields: BTreeMap<String, String> = form_values(&body).collect();
        let asked = Asked { path, key: header("idempotency-key"), fields };
        let is_known = header("authorization") == format!("Bearer {KEY}") && !header("host").is_empty();
        let (trouble, status, answer) = self.with(|state| {
            let trouble = state.troubles.pop_front().unwrap_or(Trouble::None);
            state.asked.push(asked.clone());
            let (status, answer) = match trouble {
                Trouble::Status(status) => (status, error("api_error", "trouble", None)),
                _ if !is_known => (401, error("invalid_request_error", "api_key", None)),
                _ => state.carry_out(&asked, &self.url),
            };
            (trouble, status, answer)
        });
        if trouble == Trouble::NoAnswer {
            std::future::pending::<()>().await;
        }
        let body = if trouble == Trouble::Garbled { "<html>".to_owned() } else { answer.to_string() };
        Response::builder().status(StatusCode::from_u16(status).unwrap()).body(Body::from(body)).unwrap()
    }
}

fn error(kind: &str, code: &str, decline: Option<&str>) -> Value {
    json!({ "error": { "type": kind, "code": code, "decline_code": decline, "message": "In words." } })
}

impl State {
    /// The same answer to the same key.
    fn carry_out(&mut self, asked: &Asked, url: &str) -> (u16, Value) {
        if let Some(known) = self.answers.get(&asked.key).filter(|_| !asked.key.is_empty()) {
            return known.clone();
        }
        let answer = self.do_it(asked, url);
        self.answers.insert(asked.key.clone(), answer.clone());
        answer
    }

    fn do_it(&mut self, asked: &Asked, url: &str) -> (u16, Value) {
        self.made += 1;
        let id = |prefix: &str| format!("{prefix}_{}", self.made);
        let field = |name: &str| asked.fields.get(name).cloned().unwrap_or_default();
        let number = |name: &str| field(name).parse::<i64>().unwrap_or_default();
        let metadata = json!({ "account": field("metadata[account]"), "payment": field("metadata[payment]") });
        let parts: Vec<&str> = asked.path.split('/').collect();
        let made = match parts.as_slice() {
            ["customers"] => json!({ "id": id("cus"), "object": "customer" }),
            ["checkout", "sessions"] => {
                let session = id("cs");
                json!({
                    "id": session, "object": "checkout.session", "mode": field("mode"), "url": format!("{url}/c/{session}"),
                    "expires_at": 1_795_446_000, "status": "open", "payment_status": "unpaid", "metadata": metadata,
                    "amount_total": number("line_items[0][price_data][unit_amount]"),
                    "currency": field("line_items[0][price_data][currency]"), "customer": field("customer"),
                })
            }
            ["payment_intents"] => json!({
                "id": id("pi"), "object": "payment_intent", "status": "requires_confirmation", "metadata": metadata,
                "amount": number("amount"), "currency": field("currency"), "last_payment_error": null,
            }),
            ["payment_intents", intent, "confirm"] => return self.confirm(intent),
            ["payment_methods", method, "detach"] => json!({ "id": method, "object": "payment_method" }),
            ["setup_intents" | "payment_intents", id] | ["checkout", "sessions", id] => {
                let found = self.objects.get(*id).cloned();
                return found
                    .map_or((404, error("invalid_request_error", "resource_missing", None)), |found| (200, found));
            }
            _ => return (404, error("invalid_request_error", "resource_missing", None)),
        };
        self.objects.insert(made["id"].as_str().unwrap().to_owned(), made.clone());
        (200, made)
    }

    fn confirm(&mut self, intent: &str) -> (u16, Value) {
        let Some(object) = self.objects.get_mut(intent) else {
            return (404, error("invalid_request_error", "resource_missing", None));
        };
        if object["status"] != "requires_confirmation" && object["status"] != "requires_payment_method" {
            return (400, error("invalid_request_error", "payment_intent_unexpected_state", None));
        }
        match self.cards {
            Cards::Pay | Cards::PayOther => {
                self.charged += 1;
                object["status"] = json!("succeeded");
                if self.cards == Cards::PayOther {
                    object["amount"] = json!(1);
                }
                (200, object.clone())
            }
            Cards::TakeTime => {
                object["status"] = json!("processing");
                (200, object.clone())
            }
            Cards::Decline(code) => {
                let refused = error("card_error", "card_declined", Some(code));
                object["status"] = json!("requires_payment_method");
                object["last_payment_error"] = refused["error"].clone();
                (402, refused)
            }
        }
    }
}
