//! Passkeys of administrators: what a device or a security key proves in place of a code. There are some only
//! while the codes of `second_factor` are on, which work in every browser and when the device is lost.

mod ceremony;
mod rules;
mod site;
mod store;

#[cfg(test)]
mod tests;

pub use ceremony::{Answer, Asked, Person, add, begin_adding, begin_signing_in, check, take};
pub use rules::{LONGEST_NAME, MOST, read_name};
pub use site::are_possible;
pub use store::{OwnPasskey, Purpose, delete as remove, find, list};
