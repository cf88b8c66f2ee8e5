//! What of the account a user's settings may point to.

use super::rules::Known;
use crate::accounts::Account;
use crate::numbers;
use crate::shared::database::Connection;

/// What of the account matters to the rules: its country and its numbers, the main number first.
pub async fn known(connection: &mut Connection, account: &Account) -> Result<Known, sqlx::Error> {
    Ok(Known { country: account.country, numbers: numbers::list(connection, &account.id).await? })
}
