//! What Stripe tells: `POST /api/payments/stripe`. Believed when it is signed, counted once, in any order.

use axum::body::to_bytes;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::answers::{Intent, Metadata, Named, Session};
use super::signature::verify;
use super::store;
use crate::payments::methods::{self, SAVE_METHOD, SaveMethod};
use crate::payments::payment::{Outcome, Payment};
use crate::payments::provider::Progress;
use crate::payments::{settling, store as payments};
use crate::shared::audit::Actor;
use crate::shared::database::Connection;
use crate::shared::jobs;
use crate::shared::money::Money;
use crate::shared::portal::Portal;

/// The longest event, in bytes.
const LONGEST_EVENT: usize = 256 * 1024;

/// An event.
#[derive(Debug, Deserialize)]
struct Event {
    id: String,
    #[serde(rename = "type")]
    kind: String,
    data: Data,
}

/// A charge, or a dispute about one.
#[derive(Debug, Deserialize)]
struct TakenBack {
    payment_intent: Option<String>,
    #[serde(default)]
    metadata: Metadata,
}

#[derive(Debug, Deserialize)]
struct Data {
    object: Value,
}

/// Takes an event in. Stripe sends it again until it is answered well; what does not concern us is answered well, too.
pub async fn receive(portal: Portal, request: Request) -> Response {
    let Some(settings) = &portal.settings.payments.stripe else { return StatusCode::NOT_FOUND.into_response() };
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LONGEST_EVENT).await else { return StatusCode::PAYLOAD_TOO_LARGE.into_response() };
    let now_ms = portal.clock.now_ms();
    if let Err(doubt) = verify(signature(&parts.headers), &body, &settings.webhook_secrets, now_ms) {
        tracing::warn!(?doubt, "an event that is not believed to be Stripe's is refused");
        return StatusCode::BAD_REQUEST.into_response();
    }
    let Ok(event) = serde_json::from_slice::<Event>(&body) else {
        tracing::error!("an event of Stripe cannot be read");
        return StatusCode::BAD_REQUEST.into_response();
    };
    match take_in(&portal, now_ms, &event).await {
        Ok(()) => StatusCode::OK.into_response(),
        Err(error) => {
            tracing::error!(event = event.id, %error, "an event of Stripe cannot be taken in now");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn signature(headers: &HeaderMap) -> &str {
    headers.get("stripe-signature").and_then(|value| value.to_str().ok()).unwrap_or_default()
}

async fn take_in(portal: &Portal, now_ms: i64, event: &Event) -> Result<(), sqlx::Error> {
    let mut transaction = portal.database.write().await?;
    if store::take_event(&mut transaction, now_ms, (&event.id, &event.kind)).await? {
        carry_out(&mut transaction, now_ms, event).await?;
    }
    transaction.commit().await
}

async fn carry_out(connection: &mut Connection, now_ms: i64, event: &Event) -> Result<(), sqlx::Error> {
    match event.kind.as_str() {
        "checkout.session.completed"
        | "checkout.session.async_payment_succeeded"
        | "checkout.session.async_payment_failed"
        | "checkout.session.expired" => match object::<Session>(event) {
            Some(session) => about_page(connection, now_ms, event, &session).await,
            None => Ok(()),
        },
        "payment_intent.succeeded" | "payment_intent.payment_failed" | "payment_intent.canceled" => {
            match object::<Intent>(event) {
                Some(intent) => about_charge(connection, now_ms, &intent).await,
                None => Ok(()),
            }
        }
        "charge.refunded" | "charge.dispute.created" => match object::<TakenBack>(event) {
            Some(taken) => about_taken_back(connection, now_ms, event, &taken).await,
            None => Ok(()),
        },
        "payment_method.detached" => match object::<Named>(event) {
            Some(method) => methods::forget_everywhere(connection, now_ms, &method.id).await,
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

/// What an event is about. One that cannot be read is not sent again: it would be no better.
fn object<T: DeserializeOwned>(event: &Event) -> Option<T> {
    let read = T::deserialize(&event.data.object);
    if read.is_err() {
        tracing::error!(event = event.id, event.kind, "what an event of Stripe is about cannot be read");
    }
    read.ok()
}

/// The account and the payment that an object names: we named them.
async fn named(connection: &mut Connection, metadata: &Metadata) -> Result<Option<Payment>, sqlx::Error> {
    let (Some(account), Some(payment)) = (metadata.get("account"), metadata.get("payment")) else { return Ok(None) };
    payments::find(connection, account, payment).await
}

async fn about_page(
    connection: &mut Connection,
    now_ms: i64,
    event: &Event,
    session: &Session,
) -> Result<(), sqlx::Error> {
    if session.mode == "setup" {
        return about_setup(connection, now_ms, session).await;
    }
    let Some(payment) = named(connection, &session.metadata).await? else { return Ok(()) };
    match (session.progress(), event.kind.as_str()) {
        (Progress::Paid, _) => {
            conclude(connection, now_ms, (&payment, &session.id), session.amount(), Outcome::Paid).await
        }
        // Who was refused, or let the page lapse, may open another one.
        (_, "checkout.session.expired" | "checkout.session.async_payment_failed") => {
            payments::close_checkout(connection, &payment, &session.id).await
        }
        _ => Ok(()),
    }
}

async fn about_setup(connection: &mut Connection, now_ms: i64, session: &Session) -> Result<(), sqlx::Error> {
    let (Some(account_id), Some(setup_intent)) = (session.metadata.get("account"), &session.setup_intent) else {
        return Ok(());
    };
    let customer = methods::find_customer(connection, account_id).await?;
    if session.status.as_deref() != Some("complete") || customer.is_none_or(|known| Some(known) != session.customer) {
        return Ok(());
    }
    let job = SaveMethod { account_id: account_id.clone(), setup_intent: setup_intent.clone() };
    jobs::enqueue(connection, now_ms, SAVE_METHOD, &job).await
}

async fn about_charge(connection: &mut Connection, now_ms: i64, intent: &Intent) -> Result<(), sqlx::Error> {
    let Some(payment) = named(connection, &intent.metadata).await? else { return Ok(()) };
    let what = (&payment, intent.id.as_str());
    match intent.progress() {
        Progress::Paid => conclude(connection, now_ms, what, intent.amount(), Outcome::Paid).await,
        Progress::Failed(code) => conclude(connection, now_ms, what, intent.amount(), Outcome::Failed(code)).await,
        Progress::Waiting | Progress::UnderWay => Ok(()),
    }
}

/// Money that came was given back, or its payer's bank wants it back. What follows is for the operator to decide: nothing of the
/// books is changed by it.
async fn about_taken_back(
    connection: &mut Connection,
    now_ms: i64,
    event: &Event,
    taken: &TakenBack,
) -> Result<(), sqlx::Error> {
    let intent = taken.payment_intent.as_deref().unwrap_or_default();
    tracing::error!(event = event.id, event.kind, intent, "money was taken back at Stripe: the operator has to look");
    match named(connection, &taken.metadata).await? {
        Some(payment) => settling::doubt(connection, now_ms, &payment, "payments.taken-back").await,
        None => Ok(()),
    }
}

/// Ends a payment as an event tells, if it tells of the same amount. What does not fit is for the operator to look at.
async fn conclude(
    connection: &mut Connection,
    now_ms: i64,
    (payment, by): (&Payment, &str),
    amount: Option<Money>,
    outcome: Outcome,
) -> Result<(), sqlx::Error> {
    if amount != Some(payment.amount) {
        tracing::error!(payment = payment.id, "Stripe tells of another amount or currency than was asked for");
        return settling::doubt(connection, now_ms, payment, "payments.other-amount").await;
    }
    settling::conclude(connection, now_ms, Actor::Portal, (payment, by), outcome).await
}
