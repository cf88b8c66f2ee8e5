//! Removing the files of bills that no request names any more.

use super::request;
use crate::shared::database::Connection;
use crate::shared::jobs;
use crate::shared::portal::Portal;

/// The kind of the job that removes the file of a bill.
pub const REMOVE_BILL: &str = "remove-bill";

/// Enqueues the removal of a file in the transaction that leaves it without use.
pub async fn enqueue_removal(connection: &mut Connection, now_ms: i64, bill_id: &str) -> Result<(), sqlx::Error> {
    jobs::enqueue(connection, now_ms, REMOVE_BILL, &bill_id).await
}

/// Why a file was not removed.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Removes the file of a bill unless a request names it.
///
/// # Errors
/// A fault of the database or of the disk.
pub async fn remove_bill(portal: &Portal, bill_id: &str) -> Result<(), Failure> {
    let mut connection = portal.database.read().await?;
    if !request::names_bill(&mut connection, bill_id).await? {
        portal.documents.remove(bill_id)?;
    }
    Ok(())
}

/// Removes what interrupted uploads left. The server does so before it listens.
///
/// # Errors
/// A fault of the database or of the disk.
pub async fn sweep(portal: &Portal) -> Result<(), Failure> {
    for name in portal.documents.all()? {
        remove_bill(portal, &name).await?;
    }
    Ok(())
}
