//! What of the account a user's settings may point to.

use super::rules::Known;
use crate::accounts::Account;
use crate::numbers;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;

/// What of the account matters to the rules: its country and its numbers, the main number first.
pub async fn known(connection: &mut Connection, account: &Account) -> Result<Known, sqlx::Error> {
    Ok(Known { country: account.country, numbers: numbers::list(connection, &account.id).await? })
}

/// The same for a page; read anew after a change only. The main number is none of the set-up that has revisions.
pub async fn current_known(
    portal: &Portal,
    connection: &mut Connection,
    account: &Account,
) -> Result<Known, sqlx::Error> {
    let read = async |connection: &mut Connection| numbers::list(connection, &account.id).await;
    let numbers = portal.of_newest_revision(connection, &account.id, &account.main_number, read).await?;
    Ok(Known { country: account.country, numbers: numbers.to_vec() })
}
