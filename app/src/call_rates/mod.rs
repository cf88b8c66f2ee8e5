//! What calls cost by where they go: lists that the operator imports, one after the other for each country. The longest prefix
//! of a number decides.

mod file;
mod operator;
mod prefix_table;
mod rate_list;
mod sample;
mod store;
mod tariff;

#[cfg(test)]
mod tests;

pub use operator::{Imported, import};
pub use prefix_table::PrefixTable;
pub use rate_list::{Destination, Names, Rate, RateList, list_on};
pub use sample::sample;
pub use store::{ListRow, lists};
pub use tariff::{Tariff, decimal_price, shown_price};
