//! Asking for a payment, and how it ends: once, with the work that follows from it.

use super::payment::{Outcome, Payment, PaymentOf, Provider, Request};
use super::store;
use crate::accounts;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::database::Connection;
use crate::shared::jobs;
use crate::shared::random;

/// The kind of the job that carries on what was paid for, with a [`PaymentOf`].
pub const PAYMENT_SETTLED: &str = "payment-settled";

/// Letters and digits that nobody takes for another.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// Asks for a payment. With the key of an earlier one, that one is given and nothing is asked.
///
/// # Errors
/// A fault of the database; an amount that is not above zero is one.
pub async fn ask(
    connection: &mut Connection,
    now_ms: i64,
    provider: Provider,
    request: &Request<'_>,
) -> Result<Payment, sqlx::Error> {
    ask_by(connection, now_ms, Actor::Portal, provider, request).await
}

/// The same, told as asked for by somebody.
///
/// # Errors
/// A fault of the database.
pub async fn ask_by(
    connection: &mut Connection,
    now_ms: i64,
    actor: Actor<'_>,
    provider: Provider,
    request: &Request<'_>,
) -> Result<Payment, sqlx::Error> {
    ask_for(connection, now_ms, (actor, provider, false), request).await.map(|(payment, _)| payment)
}

/// Asks for a payment or for a charge; tells whether it is new.
pub(super) async fn ask_for(
    connection: &mut Connection,
    now_ms: i64,
    (actor, provider, is_charge): (Actor<'_>, Provider, bool),
    request: &Request<'_>,
) -> Result<(Payment, bool), sqlx::Error> {
    accounts::lock(connection, request.account_id).await?;
    let (id, reference) = (random::id(now_ms), reference());
    let is_new = store::insert(connection, now_ms, (&id, &reference), (provider, is_charge), request).await?;
    let payment =
        store::find_by_key(connection, request.account_id, request.key).await?.ok_or(sqlx::Error::RowNotFound)?;
    if is_new {
        note(connection, now_ms, actor, "payments.ask", &payment).await?;
    }
    Ok((payment, is_new))
}

/// What a payer quotes: short enough to be typed into a bank's form, without letters that look like digits.
fn reference() -> String {
    let mut reference: String =
        random::bytes::<8>().iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
    reference.insert(4, '-');
    reference
}

/// Ends a payment, and enqueues what follows from it, in the same transaction. Only the first outcome counts, but for one:
/// what failed can still turn out to be paid, as the money is there then. False when nothing changed.
///
/// # Errors
/// A fault of the database.
pub async fn settle(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    payment_id: &str,
    outcome: Outcome,
) -> Result<bool, sqlx::Error> {
    settle_by(connection, now_ms, Actor::Portal, (account_id, payment_id), outcome).await
}

/// The same, told as done by somebody.
///
/// # Errors
/// A fault of the database.
pub async fn settle_by(
    connection: &mut Connection,
    now_ms: i64,
    actor: Actor<'_>,
    (account_id, payment_id): (&str, &str),
    outcome: Outcome,
) -> Result<bool, sqlx::Error> {
    accounts::lock(connection, account_id).await?;
    if !store::settle(connection, now_ms, (account_id, payment_id), &outcome).await? {
        return Ok(false);
    }
    let payment = store::find(connection, account_id, payment_id).await?.ok_or(sqlx::Error::RowNotFound)?;
    let job = PaymentOf { account_id: account_id.to_owned(), payment_id: payment_id.to_owned() };
    jobs::enqueue(connection, now_ms, PAYMENT_SETTLED, &job).await?;
    note(connection, now_ms, actor, "payments.settle", &payment).await?;
    Ok(true)
}

/// Ends a payment as its provider tells. `by` is the provider's name for what was paid on: money that came by something else
/// before came twice, which is written down for the operator to look at.
///
/// # Errors
/// A fault of the database.
pub(super) async fn conclude(
    connection: &mut Connection,
    now_ms: i64,
    actor: Actor<'_>,
    (payment, by): (&Payment, &str),
    outcome: Outcome,
) -> Result<(), sqlx::Error> {
    let key = (payment.account_id.as_str(), payment.id.as_str());
    let is_paid = outcome == Outcome::Paid;
    settle_by(connection, now_ms, actor, key, outcome).await?;
    if is_paid && !store::claim(connection, key, by).await? {
        tracing::error!(payment = payment.id, "it was paid twice");
        doubt(connection, now_ms, payment, "payments.paid-twice").await?;
    }
    Ok(())
}

/// Writes down what the operator has to look at.
///
/// # Errors
/// A fault of the database.
pub async fn doubt(
    connection: &mut Connection,
    now_ms: i64,
    payment: &Payment,
    action: &'static str,
) -> Result<(), sqlx::Error> {
    let (account_id, subject) = (payment.account_id.as_str(), payment.id.as_str());
    let entry = Entry { account_id, actor: Actor::Portal, action, subject, before: "", after: "" };
    audit::note(connection, now_ms, entry).await
}

async fn note(
    connection: &mut Connection,
    now_ms: i64,
    actor: Actor<'_>,
    action: &'static str,
    payment: &Payment,
) -> Result<(), sqlx::Error> {
    let (account_id, subject, after) = (payment.account_id.as_str(), payment.id.as_str(), told(payment));
    audit::note(connection, now_ms, Entry { account_id, actor, action, subject, before: "", after: &after }).await
}

/// What the audit trail tells of a payment.
fn told(payment: &Payment) -> String {
    serde_json::json!({
        "provider": payment.provider.code(),
        "purpose": payment.purpose.code(),
        "subject": payment.subject,
        "amount": payment.amount.to_decimal(),
        "currency": payment.amount.currency.code(),
        "state": payment.state.code(),
        "reference": payment.reference,
    })
    .to_string()
}
