//! The configuration of one Asterisk: an instance with files that never change, files of what does, and the phones in a small
//! database that Asterisk reads whenever a phone signs in or calls, so that thousands of them need no reload.

mod file;
mod instance;
mod phones;

pub use file::{ConfigFile, Value, replace};
pub use instance::{Instance, Outside};
pub use phones::{Box, Phone, PhoneBook};
