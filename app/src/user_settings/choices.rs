//! What of the account a user's settings may point to.

use super::rules::Known;
use crate::accounts::Account;
use crate::numbers::{self, Destination};
use crate::shared::database::Connection;
use crate::shared::phone_number::PhoneNumber;

/// What of the account matters to the rules: its country and its numbers, the main number first.
pub async fn known(connection: &mut Connection, account: &Account) -> Result<Known, sqlx::Error> {
    let (mut numbers, mut faxes) = (Vec::new(), Vec::new());
    for number in numbers::list(connection, &account.id).await? {
        let e164 = PhoneNumber::stored(number.e164);
        if let Destination::Fax(user_id) = number.destination {
            faxes.push((e164.clone(), user_id));
        }
        numbers.push(e164);
    }
    Ok(Known { country: account.country, numbers, faxes })
}
