//! What companies owe and own, as double entry: each movement takes from some books what it gives to others, to the last cent,
//! and stays for ever. No page shows it as it is; invoices and the prepaid account are read from it.

mod book;
mod check;
mod movement;
mod store;

#[cfg(test)]
mod any_movements_tests;
#[cfg(test)]
mod tests;

pub use book::Book;
pub use check::{Checked, Finding, check};
pub use movement::{Movement, Posting, Refusal};
pub use store::{balance, covers, credit, is_overdrawn, post};
