//! Where to send somebody to pay.

use super::payment::{Outcome, Payment, Purpose};
use super::provider::{Fault, Offer, Progress, WayToPay, provider_of};
use super::settling::settle;
use super::store;
use crate::shared::database::unexpected;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The page where a payment is paid and followed.
pub fn pay_page(payment_id: &str) -> String {
    format!("/billing/pay/{payment_id}")
}

/// How a payment is paid. A page of the provider is opened when none is open.
///
/// # Errors
/// When the provider does not answer, or a fault of the database.
pub async fn way_to_pay(portal: &Portal, payment: &Payment) -> Result<WayToPay, Problem> {
    let gone = || Problem::Refused("payments-problem-provider".to_owned());
    let not_waiting = || Problem::Refused("payments-problem-not-waiting".to_owned());
    if !payment.may_be_paid() {
        return Err(not_waiting());
    }
    let now_ms = portal.clock.now_ms();
    if let Some(checkout) = payment.checkout.as_ref().filter(|page| now_ms < page.until_ms) {
        return Ok(WayToPay::Redirect(checkout.url.clone()));
    }
    let provider = provider_of(&portal.settings, payment.provider).ok_or_else(gone)?;
    // Before another page is opened: the word that it was paid on the one that lapsed may have been lost.
    if payment.checkout.is_some()
        && provider.look(payment).await.map_err(|fault| not_reached(&fault))? == Progress::Paid
    {
        let mut transaction = portal.database.write().await?;
        settle(&mut transaction, now_ms, &payment.account_id, &payment.id, Outcome::Paid).await?;
        transaction.commit().await?;
        return Err(not_waiting());
    }
    match provider.offer(payment).await.map_err(|fault| not_reached(&fault))? {
        Offer::Instructions(instructions) => Ok(WayToPay::Instructions(instructions)),
        Offer::Page(page) => {
            let mut transaction = portal.database.write().await?;
            store::open_checkout(&mut transaction, payment, &page).await?;
            transaction.commit().await?;
            Ok(WayToPay::Redirect(page.url))
        }
    }
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
