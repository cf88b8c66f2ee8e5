//! The stock as the operator keeps it: what is in it, and what stands in the way of each number.

mod store;

pub use store::{insert, list, put_back, update};

use crate::shared::country::Country;

/// Which numbers the operator asks for; empty texts ask for all.
#[derive(Clone, Debug, Default)]
pub struct PlaceFilter {
    /// Of this country.
    pub country: Option<Country>,
    /// With this area code.
    pub area_code: String,
    /// Only what anybody may add now.
    pub only_free: bool,
}

/// What stands in the way of adding a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Availability {
    /// Nothing.
    Free,
    /// Somebody is about to add it.
    Held,
    /// It was released not long ago.
    Resting,
    /// This company has it.
    Taken(String),
}

/// A number as the operator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The number in E.164.
    pub e164: String,
    /// The code of its country.
    pub country: String,
    /// The code of its kind.
    pub kind: String,
    /// Its area code.
    pub area_code: String,
    /// Its city.
    pub city: String,
    /// Whether it can be had.
    pub availability: Availability,
}
