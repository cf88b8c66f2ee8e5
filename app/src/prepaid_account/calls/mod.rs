//! Calls that are paid from the prepaid account: something is set aside before, what the call cost is taken after, the rest goes
//! back. The telephone system calls these functions. Each may be called again with the same call: it is done once.

mod ending;
mod reserving;
mod store;

#[cfg(test)]
mod any_calls_tests;
#[cfg(test)]
mod many_calls_tests;
#[cfg(test)]
mod tests;

pub use ending::{release, release_expired, settle};
pub use reserving::{Allowed, CallToPay, NotAllowed, prolong, reserve};

/// What happened, in the ledger.
pub const RESERVED: &str = "prepaid_account.reserve";
/// See [`RESERVED`].
pub const RELEASED: &str = "prepaid_account.release";
/// See [`RESERVED`]: the only one of these that people see.
pub const CALL: &str = "prepaid_account.call";
