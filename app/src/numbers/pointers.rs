//! Which numbers lead to an extension: asked before it is deleted.

use super::number::{Destination, Number, shown};
use super::store;
use crate::accounts;
use crate::extensions::Extension;
use crate::say;
use crate::shared::database::Connection;
use crate::shared::language::Text;

/// The numbers that lead to an extension, in words.
///
/// # Errors
/// A fault of the database.
pub async fn uses_of_extension(
    connection: &mut Connection,
    account_id: &str,
    extension_id: &str,
    text: Text,
) -> Result<Vec<String>, sqlx::Error> {
    let leads_there = |number: &Number| number.destination.extension_id() == Some(extension_id);
    let numbers: Vec<_> = store::list(connection, account_id).await?.into_iter().filter(leads_there).collect();
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let Some(account) = accounts::find(connection, account_id).await? else { return Ok(Vec::new()) };
    let words = |number: Number| {
        let written = shown(&number.e164, account.country);
        match number.destination {
            Destination::Fax(_) => say!(text, "numbers-use-fax", number = written),
            _ => say!(text, "numbers-use", number = written),
        }
    };
    Ok(numbers.into_iter().map(words).collect())
}

/// Leads the numbers of an extension to another one, or nowhere; those of a fax always nowhere.
///
/// # Errors
/// A fault of the database.
pub async fn clear_or_replace_extension(
    connection: &mut Connection,
    account_id: &str,
    gone: &str,
    replacement: Option<&Extension>,
) -> Result<(), sqlx::Error> {
    let destination = replacement.map_or(Destination::Nobody, |other| Destination::Extension(other.id.clone()));
    store::move_all(connection, account_id, gone, &destination).await
}
