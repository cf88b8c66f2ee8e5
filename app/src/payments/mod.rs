//! Payments: what companies are asked to pay, by which provider, and how it ended. What is paid for is a matter of later
//! features, which are told by a job.

mod payment;
mod settling;
mod store;

#[cfg(test)]
mod tests;

pub use payment::{Checkout, Outcome, Payment, PaymentOf, Provider, Purpose, Request, State};
pub use settling::{PAYMENT_SETTLED, ask, settle, settle_by};
pub use store::{find, find_by_key, find_by_reference, list_for_account};
