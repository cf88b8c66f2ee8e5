//! Payments by Stripe, over its HTTP API: nobody's card data comes here, only what people recognise a card by.
//!
//! Amounts, states and errors are as <https://docs.stripe.com/api> describes them.

mod amounts;
mod answers;
mod api;
mod connection;
mod signature;
mod store;
mod webhook;

#[cfg(test)]
mod charges_tests;
#[cfg(test)]
mod events_tests;
#[cfg(test)]
mod pages_tests;
#[cfg(test)]
mod testing;

pub(super) use answers::SavedCard;
pub use api::Stripe;
pub use webhook::receive;
