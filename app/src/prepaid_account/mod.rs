//! The prepaid account: what a company paid ahead for calls that its plan does not cover, how it is refilled, what calls cost and
//! what happened. Money is moved in the ledger only.

mod activity;
mod activity_page;
mod calls;
mod card;
mod cost;
mod cost_view;
mod demonstration;
mod export;
mod forms;
mod funds;
mod mails;
mod operator;
mod page;
mod pending;
mod rates_page;
mod refill;
mod rules;
mod server_functions;
mod store;

#[cfg(test)]
mod activity_tests;
#[cfg(test)]
mod tests;

pub use activity_page::ActivityPage;
pub use calls::{Allowed, CallToPay, NotAllowed, prolong, release, reserve, settle};
pub use card::card;
pub use cost::{Cost, cost_of};
pub use demonstration::fill_for_demonstration;
pub use export::export;
pub use funds::{Balance, balance, payment_settled};
pub use operator::{Correction, CorrectionProblem, correct};
pub use page::Page;
pub use rates_page::RatesPage;
pub use rules::{RefillForm, RefillState};
pub use server_functions::{add_funds, save_refill};
pub use store::{PrepaidAccount, find};

use crate::shared::portal::Portal;

/// What is done from time to time: funds that were set aside for calls that nobody ended go back, and failed charges are
/// tried again.
///
/// # Errors
/// A fault of the database.
pub async fn tend(portal: &Portal) -> Result<(), sqlx::Error> {
    calls::release_expired(portal).await?;
    refill::retry_due(portal).await
}
