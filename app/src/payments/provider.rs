//! What a payment provider can do, and which there are.

use std::future::Future;
use std::pin::Pin;

use super::payment::{Checkout, Payment, Provider};
use super::stripe::Stripe;
use super::transfer::Transfer;
use crate::shared::portal::Settings;

/// What a provider answers, after a while.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, Fault>> + Send + 'a>>;

/// Why a provider did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It did not answer, or not so that one knows whether it was done. To be tried again, under the same key.
    #[error("the payment provider does not answer as it should: {0}")]
    Unanswered(String),
    /// It says no.
    #[error("the payment provider refuses with status {status}: {code}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// Why, as a code.
        code: String,
    },
}

/// Who saves a payment method.
#[derive(Clone, Copy, Debug)]
pub struct Payer<'a> {
    /// The account.
    pub account_id: &'a str,
    /// The company's name.
    pub name: &'a str,
    /// The provider's name for the account, once there is one.
    pub customer: &'a str,
}

/// A charge of a saved payment method.
#[derive(Clone, Copy, Debug)]
pub struct Charge<'a> {
    /// What is paid; its `provider_reference` is what [`PaymentProvider::prepare`] gave.
    pub payment: &'a Payment,
    /// The provider's name for the method.
    pub method: &'a str,
}

/// What became of a payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing yet.
    Waiting,
    /// Somebody has done what there is to do, and the money is on its way.
    UnderWay,
    /// The money came.
    Paid,
    /// It will not come; the code says why.
    Failed(String),
}

/// Somebody who takes payments. Whatever is asked may be asked again after a crash or without an answer, with the same result.
pub trait PaymentProvider: Send + Sync {
    /// A page where the payer pays; nothing where they are told what to do instead.
    fn open_checkout<'a>(&'a self, payment: &'a Payment) -> Answer<'a, Option<Checkout>>;

    /// The provider's name for an account whose methods it is to save; nothing when it saves none.
    fn customer<'a>(&'a self, payer: Payer<'a>) -> Answer<'a, Option<String>>;

    /// A page where the payer has a payment method saved.
    fn open_setup<'a>(&'a self, payer: Payer<'a>) -> Answer<'a, Checkout>;

    /// The provider's name for a charge that is to come. Nothing is charged yet.
    fn prepare<'a>(&'a self, payment: &'a Payment, customer: &'a str) -> Answer<'a, String>;

    /// Charges a saved method, once however often it is asked.
    fn charge<'a>(&'a self, charge: Charge<'a>) -> Answer<'a, Progress>;

    /// What became of a payment.
    fn look<'a>(&'a self, payment: &'a Payment) -> Answer<'a, Progress>;

    /// Forgets a saved method.
    fn forget<'a>(&'a self, method: &'a str) -> Answer<'a, ()>;
}

/// The provider of a payment; nothing when it is not configured any more.
pub fn provider_of(settings: &Settings, provider: Provider) -> Option<Box<dyn PaymentProvider + '_>> {
    match provider {
        Provider::Manual => Some(Box::new(Transfer)),
        Provider::Stripe => {
            let stripe = Stripe::of(settings)?;
            Some(Box::new(stripe))
        }
    }
}

/// Cards can be charged: a provider that does so is configured.
pub fn takes_cards(settings: &Settings) -> bool {
    settings.payments.stripe.is_some()
}

/// The provider that new payments go to.
pub fn usual_provider(settings: &Settings) -> Provider {
    if takes_cards(settings) { Provider::Stripe } else { Provider::Manual }
}
