//! What the operator does with payments: booking transfers and looking at them.

mod booking;
mod store;

#[cfg(test)]
mod tests;

pub use booking::{Booking, BookingProblem, Paid, book};
pub use store::{find_for_operator, list_for_operator};
