//! What somebody may call, and how much.

use serde::{Deserialize, Serialize};

use super::destination_class::DestinationClass;

/// The most calls at once that a limit can be.
pub const MOST_CALLS: u8 = 50;
/// The most minutes of a day that a limit can be.
pub const MOST_MINUTES: u16 = 1_440;

/// What somebody may call outside, and how much; without a limit where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// How far.
    pub class: DestinationClass,
    /// How many calls at once.
    pub calls_at_once: Option<u8>,
    /// How many minutes in a day of the account's time zone.
    pub minutes_a_day: Option<u16>,
}
