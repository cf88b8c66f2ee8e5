//! What the operator does with payments: booking transfers, looking at them, asking the provider what became of one.

mod booking;
mod looking;
mod store;

#[cfg(test)]
mod tests;

pub use booking::{Booking, BookingProblem, Paid, book};
pub use looking::look;
pub use store::{find_for_operator, list_for_operator};
