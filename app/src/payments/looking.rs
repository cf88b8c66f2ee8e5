//! Asking the provider what became of a payment, where its word did not reach us.

use super::charging::{self, Failure};
use super::payment::{Outcome, Payment, PaymentOf, State};
use super::provider::{Progress, provider_of};
use super::{settling, store};
use crate::shared::audit::Actor;
use crate::shared::clock::{DAY_MS, HOUR_MS};
use crate::shared::portal::Portal;

/// Asks what became of a payment that is not paid, and ends it accordingly; gives it as it is then.
///
/// # Errors
/// When the provider does not answer, or a fault of the database.
pub async fn look(portal: &Portal, payment: &Payment, actor: Actor<'_>) -> Result<Payment, Failure> {
    if payment.is_charge && payment.state == State::Waiting {
        // Asking for the charge again asks what became of it, and makes it where it was not made.
        let of = PaymentOf { account_id: payment.account_id.clone(), payment_id: payment.id.clone() };
        charging::charge_method(portal, &of).await?;
        let found = store::find(&mut *portal.database.read().await?, &of.account_id, &of.payment_id).await?;
        return Ok(found.ok_or(sqlx::Error::RowNotFound)?);
    }
    let provider = provider_of(&portal.settings, payment.provider).ok_or("the payment's provider is not configured")?;
    let outcome = match (provider.look(payment).await?, &payment.state) {
        (Progress::Paid, _) => Some(Outcome::Paid),
        (Progress::Failed(code), State::Waiting) => Some(Outcome::Failed(code)),
        _ => None,
    };
    let key = (payment.account_id.as_str(), payment.id.as_str());
    let mut transaction = portal.database.write().await?;
    if let Some(outcome) = outcome {
        let by = payment.checkout.as_ref().map_or(payment.provider_reference.as_str(), |page| page.id.as_str());
        settling::conclude(&mut transaction, portal.clock.now_ms(), actor, (payment, by), outcome).await?;
    }
    let found = store::find(&mut transaction, key.0, key.1).await?.ok_or(sqlx::Error::RowNotFound)?;
    transaction.commit().await?;
    Ok(found)
}

/// Nobody waits for a card so long; its word did not reach us.
const LONG_MS: i64 = 6 * HOUR_MS;
/// Nor does anybody still pay after so long; a page that was left is not asked for every hour for ever.
const TOO_LONG_MS: i64 = 30 * DAY_MS;

/// Asks for all payments that have waited for long.
///
/// # Errors
/// A fault of the database. A provider that does not answer is asked the next time.
pub async fn look_at_waiting(portal: &Portal) -> Result<(), sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let asked = now_ms - TOO_LONG_MS..now_ms - LONG_MS;
    let waiting = store::waiting_since(&mut *portal.database.read().await?, asked).await?;
    for payment in waiting {
        if let Err(error) = look(portal, &payment, Actor::Portal).await {
            tracing::warn!(payment = payment.id, %error, "nothing is known of a payment that has waited for long");
        }
    }
    Ok(())
}
