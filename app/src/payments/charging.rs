//! Charging the saved payment method, with nobody at a browser.

use super::methods::{self, SavedMethod};
use super::payment::{Outcome, Payment, PaymentOf, Request, State};
use super::provider::{Charge, Fault, PaymentProvider, Progress, provider_of, usual_provider};
use super::settling::{self, ask, ask_for};
use super::store;
use crate::shared::audit::Actor;
use crate::shared::clock::HOUR_MS;
use crate::shared::database::Connection;
use crate::shared::jobs;
use crate::shared::portal::{Portal, Settings};

/// The kind of the job that charges the saved payment method, with a [`PaymentOf`].
pub const CHARGE_METHOD: &str = "charge-payment-method";

/// A charge that could not even be prepared for so long is given up: whoever waits for it must know.
const GIVE_UP_AFTER_MS: i64 = 5 * HOUR_MS;

/// Why a charge did not work.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Asks for a payment and enqueues the job that charges the saved payment method with it. With the key of an earlier one,
/// that one is given and nothing is charged. Nothing when the account has no payment method saved.
///
/// # Errors
/// A fault of the database.
pub async fn charge(
    connection: &mut Connection,
    now_ms: i64,
    request: &Request<'_>,
) -> Result<Option<Payment>, sqlx::Error> {
    if let Some(known) = store::find_by_key(connection, request.account_id, request.key).await? {
        return Ok(Some(known));
    }
    let Some(method) = methods::find(connection, request.account_id).await? else { return Ok(None) };
    let (payment, is_new) = ask_for(connection, now_ms, (Actor::Portal, method.provider, true), request).await?;
    if is_new {
        let job = PaymentOf { account_id: payment.account_id.clone(), payment_id: payment.id.clone() };
        jobs::enqueue(connection, now_ms, CHARGE_METHOD, &job).await?;
    }
    Ok(Some(payment))
}

/// Has something paid: by the saved payment method, else by whoever reads that it waits. Somebody may also pay an invoice
/// whose charge failed.
///
/// # Errors
/// A fault of the database.
pub async fn collect(
    connection: &mut Connection,
    now_ms: i64,
    settings: &Settings,
    request: &Request<'_>,
) -> Result<Payment, sqlx::Error> {
    match charge(connection, now_ms, request).await? {
        Some(payment) => Ok(payment),
        None => ask(connection, now_ms, usual_provider(settings), request).await,
    }
}

/// Charges the saved payment method. Two steps: the provider's name for the charge is kept before anything is charged, so
/// that nothing is charged twice, whenever this stops and is run again.
///
/// # Errors
/// When the provider does not answer, or a fault of the database: to be run again.
pub async fn charge_method(portal: &Portal, of: &PaymentOf) -> Result<(), Failure> {
    let mut connection = portal.database.read().await?;
    let payment = store::find(&mut connection, &of.account_id, &of.payment_id).await?;
    let method = methods::find(&mut connection, &of.account_id).await?;
    drop(connection);
    let Some(payment) = payment.filter(|payment| payment.state == State::Waiting) else { return Ok(()) };
    let is_begun = !payment.provider_reference.is_empty();
    let Some(provider) = provider_of(&portal.settings, payment.provider) else {
        // Nothing can be told of what was begun at a provider that is not configured any more.
        let progress = if is_begun { Progress::Waiting } else { Progress::Failed("no_method".to_owned()) };
        return conclude(portal, &payment, progress).await;
    };
    // It may have been charged before, without an answer.
    let progress = if is_begun { provider.look(&payment).await? } else { Progress::Waiting };
    if progress != Progress::Waiting {
        return conclude(portal, &payment, progress).await;
    }
    let Some(method) = method.filter(|method| method.provider == payment.provider) else {
        return conclude(portal, &payment, Progress::Failed("no_method".to_owned())).await;
    };
    let payment = if is_begun {
        payment
    } else {
        match prepare(portal, provider.as_ref(), payment.clone(), &method).await {
            Ok(payment) => payment,
            Err(failure) => return give_up(portal, &payment, failure).await,
        }
    };
    if payment.state != State::Waiting {
        // It was taken back a moment ago.
        return Ok(());
    }
    let progress = provider.charge(Charge { payment: &payment, method: &method.method }).await?;
    conclude(portal, &payment, progress).await
}

async fn prepare(
    portal: &Portal,
    provider: &dyn PaymentProvider,
    payment: Payment,
    method: &SavedMethod,
) -> Result<Payment, Failure> {
    let provider_reference = provider.prepare(&payment, &method.customer).await?;
    let mut transaction = portal.database.write().await?;
    store::prepare_charge(&mut transaction, &payment, &provider_reference).await?;
    let kept = store::find(&mut transaction, &payment.account_id, &payment.id).await?;
    transaction.commit().await?;
    Ok(kept.unwrap_or(payment))
}

/// Nothing was charged, as there is no name for the charge: it may be given up.
async fn give_up(portal: &Portal, payment: &Payment, failure: Failure) -> Result<(), Failure> {
    let refused = match failure.downcast_ref::<Fault>() {
        // A wrong key of ours is no reason to tell a company that its card was refused.
        Some(Fault::Refused { status: 400 | 402 | 404, code }) => Some(code.clone()),
        _ => None,
    };
    let is_late = portal.clock.now_ms() - payment.asked_ms > GIVE_UP_AFTER_MS;
    match refused.or_else(|| is_late.then(|| "no_answer".to_owned())) {
        Some(code) => conclude(portal, payment, Progress::Failed(code)).await,
        None => Err(failure),
    }
}

/// Ends the payment, unless the provider still works on it: then an event tells.
async fn conclude(portal: &Portal, payment: &Payment, progress: Progress) -> Result<(), Failure> {
    let outcome = match progress {
        Progress::Waiting | Progress::UnderWay => return Ok(()),
        Progress::Paid => Outcome::Paid,
        Progress::Failed(code) => Outcome::Failed(code),
    };
    let mut transaction = portal.database.write().await?;
    let ended = (payment, payment.provider_reference.as_str());
    settling::conclude(&mut transaction, portal.clock.now_ms(), Actor::Portal, ended, outcome).await?;
    transaction.commit().await?;
    Ok(())
}
