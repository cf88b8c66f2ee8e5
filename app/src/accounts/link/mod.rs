//! Links that are mailed and work once: to activate an account, to set a new password.

mod store;

use super::administrators::{self, Administrator};
use super::store::{Account, find};
use crate::shared::database::Connection;
use crate::shared::random;

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Activating an account.
    Activation,
    /// Setting a new password.
    Password,
}

impl Purpose {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Activation => "activation",
            Self::Password => "password",
        }
    }
}

/// Whose link it is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Link {
    /// The account.
    pub account_id: String,
    /// The administrator it was mailed to.
    pub administrator_id: String,
}

/// Makes a link's token; earlier links of the same purpose stop working.
///
/// # Errors
/// A fault of the database.
pub async fn issue_link(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
    purpose: Purpose,
    until_ms: i64,
) -> Result<String, sqlx::Error> {
    let token = random::token();
    let link = Link { account_id: account_id.to_owned(), administrator_id: administrator_id.to_owned() };
    store::replace_link(connection, &link, purpose.name(), &random::fingerprint(&token), until_ms).await?;
    Ok(token)
}

/// Whose link it is: the account and the administrator of a token, while it works.
///
/// # Errors
/// A fault of the database.
pub async fn find_link_owner(
    connection: &mut Connection,
    token: &str,
    purpose: Purpose,
    now_ms: i64,
) -> Result<Option<(Account, Administrator)>, sqlx::Error> {
    let Some(link) = store::find_link(connection, &random::fingerprint(token), purpose.name(), now_ms).await? else {
        return Ok(None);
    };
    let account = find(connection, &link.account_id).await?;
    // One that was activated in another way is not activated again.
    let account = account.filter(|account| purpose != Purpose::Activation || !account.is_active);
    let administrator = administrators::find_by_id(connection, &link.account_id, &link.administrator_id).await?;
    Ok(account.zip(administrator))
}

/// Ends the links that set an administrator's password: their mailbox is no longer theirs.
///
/// # Errors
/// A fault of the database.
pub async fn forget_password_links(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
) -> Result<(), sqlx::Error> {
    store::delete_links(connection, (account_id, administrator_id), Purpose::Password.name()).await
}

/// Uses a link up; `None` when it does not work or somebody was quicker.
///
/// # Errors
/// A fault of the database.
pub async fn use_link(
    connection: &mut Connection,
    token: &str,
    purpose: Purpose,
    now_ms: i64,
) -> Result<Option<Link>, sqlx::Error> {
    store::delete_link(connection, &random::fingerprint(token), purpose.name(), now_ms).await
}
