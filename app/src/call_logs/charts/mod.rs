//! Calls counted: by day, by hour of the day, by extension. What is counted is written with the calls, so that a chart reads a few
//! hundred rows, however many calls there are.

mod chart_view;
mod counting;
mod figures;
mod page;
mod range;
mod store;
mod tally;

#[cfg(test)]
mod tests;

pub use counting::{count, forget_before, tally_between};
pub use page::ChartsPage;

#[cfg(test)]
pub use store::{BUSIEST, BY_HOUR, BY_PERIOD, TALLY};
