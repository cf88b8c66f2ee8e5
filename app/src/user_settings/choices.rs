//! What of the account a user's settings may point to.

use super::rules::Known;
use crate::accounts::Account;
use crate::shared::phone_number::PhoneNumber;

/// What of the account matters to the rules: its country and its numbers, the main number first.
pub fn known(account: &Account) -> Known {
    Known { country: account.country, numbers: vec![PhoneNumber::stored(account.main_number.clone())] }
}
