//! What a file is compared with.

use super::plan::Known;
use crate::accounts::Account;
use crate::extensions::{self, Kind};
use crate::shared::database::Connection;

/// Users, and what else has an extension.
pub async fn known(connection: &mut Connection, account: &Account) -> Result<Known, sqlx::Error> {
    let users = extensions::list(connection, &account.id).await?;
    let all = extensions::list_all(connection, &account.id).await?;
    let others = all.into_iter().filter(|extension| extension.kind != Kind::User);
    Ok(Known {
        digits: account.extension_digits,
        country: account.country,
        users,
        others: others.map(|other| (other.number, other.name.to_lowercase())).collect(),
    })
}
