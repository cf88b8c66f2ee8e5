//! Looking for calls: what an address asks for, what number was meant, the calls of a page and how many there are.

mod filter;
mod found;
mod number;
mod store;

pub use filter::Filter;
pub use found::{Count, Scope, Search};

#[cfg(test)]
pub use number::Number;
#[cfg(test)]
pub use store::{Slice, Statement, Wanted};
