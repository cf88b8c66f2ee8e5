//! Passwords of administrators. All of a company sign in with the same number, and the password alone tells who it is: so
//! theirs share a salt, which makes the search one computation however many they are, and no two are the same.

use super::administrators;
use super::link::{Link, forget_password_links};
use crate::shared::database::Connection;
use crate::shared::password::{self, Fit};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;

/// The hashes of an account's other administrators.
///
/// # Errors
/// A fault of the database.
pub async fn hashes_beside(
    connection: &mut Connection,
    account_id: &str,
    administrator_id: &str,
) -> Result<Vec<String>, sqlx::Error> {
    let all = administrators::list_administrators(connection, account_id).await?;
    let others = all.into_iter().filter(|other| other.id != administrator_id && !other.password_hash.is_empty());
    Ok(others.map(|other| other.password_hash).collect())
}

/// Hashes a password for an administrator, or, with an empty id, for one who is to come. It takes long: not within a
/// transaction.
///
/// # Errors
/// A fault of ours.
pub async fn hash_password(
    portal: &Portal,
    account_id: &str,
    administrator_id: &str,
    typed: &Secret,
) -> Result<String, Problem> {
    let mut connection = portal.database.read().await?;
    let others = hashes_beside(&mut connection, account_id, administrator_id).await?;
    drop(connection);
    password::hash_beside(typed, others).await
}

/// Sets the password that [`hash_password`] hashed. What somebody who knew the old one may have begun ends with it: links to set
/// another, and a new email that was not confirmed.
///
/// # Errors
/// When another administrator has the same, which is said no clearer than of any other password that is soon guessed;
/// [`Problem::TryLater`] in the rare case that all others changed theirs meanwhile.
pub async fn replace_password(connection: &mut Connection, link: &Link, hash: &str) -> Result<(), Problem> {
    let others = hashes_beside(connection, &link.account_id, &link.administrator_id).await?;
    match password::fit(hash, &others) {
        Fit::Fits => {
            administrators::set_password(connection, link, hash).await?;
            let (account_id, administrator_id) = (link.account_id.as_str(), link.administrator_id.as_str());
            forget_password_links(connection, account_id, administrator_id).await?;
            administrators::delete_invitations_by(connection, account_id, administrator_id).await?;
            Ok(administrators::delete_email_change(connection, account_id, administrator_id).await.map(drop)?)
        }
        Fit::Same => Err(Problem::field("form[password]", "common-problem-password-guessable")),
        Fit::OtherSalt => Err(Problem::TryLater { seconds: 1 }),
    }
}
