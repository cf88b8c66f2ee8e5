//! What the operator asks for the plan and its extras: price lists as files, one per country, with samples that show what one
//! looks like. [`PriceBook`] is what the portal has of them at hand.

mod file;
mod folder;

pub use crate::shared::price_book::{PriceBook, Prices, Tax, WHOLE};
pub use file::FileProblem;
pub use folder::{read, samples};
