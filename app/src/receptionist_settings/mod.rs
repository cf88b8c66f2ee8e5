//! What callers may dial in the receptionist's menus: extensions, names, `*` for the voicemail boxes; and who is reached
//! in which way.

mod page;
mod server_functions;
mod settings;
mod store;

#[cfg(test)]
mod tests;

pub use page::Page;
pub use server_functions::{SettingsForm, save_settings};
pub use settings::{Reach, Settings};

use std::collections::BTreeMap;

use crate::shared::database::Connection;

/// What callers of an account may dial.
///
/// # Errors
/// A fault of the database.
pub async fn settings(connection: &mut Connection, account_id: &str) -> Result<Settings, sqlx::Error> {
    Ok(store::find(connection, account_id).await?.0)
}

/// How callers reach the extensions, by id. One that is not there is reached in both ways.
///
/// # Errors
/// A fault of the database.
pub async fn reach(connection: &mut Connection, account_id: &str) -> Result<BTreeMap<String, Reach>, sqlx::Error> {
    store::reach(connection, account_id).await
}
