//! Where somebody pays.

use super::payment::{Outcome, Payment, Purpose};
use super::provider::{Fault, Progress, provider_of};
use super::{settling, store};
use crate::shared::audit::Actor;
use crate::shared::database::unexpected;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The page where a payment is paid and followed.
pub fn pay_page(payment_id: &str) -> String {
    format!("/billing/pay/{payment_id}")
}

/// Opens a page of the provider for a payment, when none is open.
///
/// # Errors
/// When it cannot be paid so, the provider does not answer, or a fault of the database.
pub async fn open_checkout(portal: &Portal, payment: &Payment) -> Result<(), Problem> {
    let gone = || Problem::Refused("payments-problem-provider".to_owned());
    let not_waiting = || Problem::Refused("payments-problem-not-waiting".to_owned());
    if !payment.may_be_paid() {
        return Err(not_waiting());
    }
    let now_ms = portal.clock.now_ms();
    if payment.checkout.as_ref().is_some_and(|page| now_ms < page.until_ms) {
        return Ok(());
    }
    let provider = provider_of(&portal.settings, payment.provider).ok_or_else(gone)?;
    // Before another page is opened: the word that it was paid on the one that lapsed may have been lost, or still be to come.
    if let Some(lapsed) = &payment.checkout {
        match provider.look(payment).await.map_err(|fault| not_reached(&fault))? {
            Progress::Paid => {
                let mut transaction = portal.database.write().await?;
                let paid = (payment, lapsed.id.as_str());
                settling::conclude(&mut transaction, now_ms, Actor::Portal, paid, Outcome::Paid).await?;
                transaction.commit().await?;
                return Err(not_waiting());
            }
            Progress::UnderWay => return Err(not_waiting()),
            Progress::Waiting | Progress::Failed(_) => {}
        }
    }
    if let Some(page) = provider.open_checkout(payment).await.map_err(|fault| not_reached(&fault))? {
        let mut transaction = portal.database.write().await?;
        store::open_checkout(&mut transaction, payment, &page).await?;
        transaction.commit().await?;
    }
    Ok(())
}

/// What is told when the provider does not do what it should: to try again, or that it is a fault of ours.
pub fn not_reached(fault: &Fault) -> Problem {
    match fault {
        Fault::Unanswered(_) => {
            tracing::warn!(%fault, "the payment provider was not reached");
            Problem::Refused("payments-problem-provider".to_owned())
        }
        Fault::Refused { .. } => unexpected(fault),
    }
}

/// Where somebody reads on about what was paid for.
pub fn page_of(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Invoice => "/billing",
        Purpose::TopUp | Purpose::Refill => "/prepaid_account",
    }
}
