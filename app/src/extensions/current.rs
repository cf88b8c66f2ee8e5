//! All extensions of an account, for the many lists to choose from.

use std::sync::Arc;

use super::store::{self, Extension};
use crate::shared::database::Connection;
use crate::shared::portal::Portal;

/// All extensions, by number; read anew after a change only. Their versions may be older: what is changed is read alone.
///
/// # Errors
/// A fault of the database.
pub async fn current(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
) -> Result<Arc<Vec<Extension>>, sqlx::Error> {
    let read = async |connection: &mut Connection| store::list_all(connection, account_id).await;
    portal.of_newest_revision(connection, account_id, (), read).await
}
