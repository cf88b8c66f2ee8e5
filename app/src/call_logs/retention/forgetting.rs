//! Deleting calls that are older than they are kept, and what counted them.

use super::server_functions::kept_from;
use super::store;
use crate::call_logs::charts;
use crate::call_logs::ids::first_at;
use crate::shared::portal::Portal;

/// How many calls are deleted in one transaction: others who write wait no longer than for that.
const BATCH: i64 = 500;

/// Deletes what is older than it is kept, a few calls at a time; gives how many.
///
/// # Errors
/// A fault of the database. What was deleted until then stays deleted, and the next time goes on.
pub async fn forget_old(portal: &Portal) -> Result<u64, sqlx::Error> {
    let accounts = store::oldest(&mut *portal.database.read().await?).await?;
    let mut forgotten = 0;
    for (account_id, keep_days, oldest) in accounts {
        let before_ms = kept_from(portal.clock.now_ms(), keep_days);
        if oldest < first_at(before_ms) {
            forgotten += forget_of(portal, &account_id, before_ms).await?;
        }
    }
    Ok(forgotten)
}

async fn forget_of(portal: &Portal, account_id: &str, before_ms: i64) -> Result<u64, sqlx::Error> {
    let mut forgotten = 0;
    loop {
        let mut transaction = portal.database.write().await?;
        let deleted = store::delete_before(&mut transaction, account_id, &first_at(before_ms), BATCH).await?;
        let is_all = deleted < BATCH.unsigned_abs();
        if is_all {
            charts::forget_before(&mut transaction, account_id, before_ms).await?;
        }
        transaction.commit().await?;
        forgotten += deleted;
        if is_all {
            return Ok(forgotten);
        }
        tokio::task::yield_now().await;
    }
}
