//! What users sign in with: a temporary password that is mailed to them, until they choose their own or the administrator
//! types one.

mod card;
mod fields;
mod mails;
mod rules;
mod saving;
mod server_functions;
mod store;
mod temporary;

#[cfg(test)]
mod tests;

pub use card::password_card;
pub use fields::NewPasswordFields;
pub use rules::{NewPassword, judge};
pub use saving::{TEMPORARY_DAYS, choose, give_temporary, note, renew_hash, whose};
pub use server_functions::{SendForm, SetForm, send_password, set_password};
pub use store::{Password, SetBy, find, find_by_numbers};
