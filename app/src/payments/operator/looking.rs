//! Asking the provider what became of a payment, where its word did not reach us.

use crate::payments::charging::Failure;
use crate::payments::payment::{Outcome, Payment, PaymentOf, State};
use crate::payments::provider::{Progress, provider_of};
use crate::payments::{charging, settling, store};
use crate::shared::audit::Actor;
use crate::shared::portal::Portal;

/// Asks what became of a payment that is not paid, and ends it accordingly; gives it as it is then.
///
/// # Errors
/// When the provider does not answer, or a fault of the database.
pub async fn look(portal: &Portal, payment: &Payment) -> Result<Payment, Failure> {
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
        settling::settle_by(&mut transaction, portal.clock.now_ms(), Actor::Operator, key, outcome).await?;
    }
    let found = store::find(&mut transaction, key.0, key.1).await?.ok_or(sqlx::Error::RowNotFound)?;
    transaction.commit().await?;
    Ok(found)
}
