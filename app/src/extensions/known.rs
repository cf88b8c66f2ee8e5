//! All extensions of an account, for the many lists to choose from.

use std::sync::Arc;

use super::store::{self, Extension};
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::revisions;

struct Known(Arc<Vec<Extension>>);

/// All extensions, by number; read anew after a change only. Their versions may be older: what is changed is read alone.
///
/// # Errors
/// A fault of the database.
pub async fn known(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
) -> Result<Arc<Vec<Extension>>, sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let revision = revisions::newest(connection, account_id).await?;
    if let Some(kept) = portal.kept.find::<Known>(account_id, revision, now_ms) {
        return Ok(kept.0.clone());
    }
    let all = Arc::new(store::list_all(connection, account_id).await?);
    portal.kept.keep(account_id, revision, now_ms, Arc::new(Known(all.clone())));
    Ok(all)
}
