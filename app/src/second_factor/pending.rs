//! Sign-ins whose password was right and whose code is missing: kept on the server for a few minutes, for one browser.

use super::store::{self, PendingRow};
use crate::shared::browser::Visitor;
use crate::shared::clock::MINUTE_MS;
use crate::shared::database::Connection;
use crate::shared::random;

/// How long a sign-in waits for its code.
pub const PENDING_MINUTES: i64 = 10;

/// A sign-in that waits for its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The account.
    pub account_id: String,
    /// The administrator whose password was right.
    pub administrator_id: String,
    /// The hash of that password.
    pub password_hash: String,
    /// The row of the history of signing in.
    pub sign_in_id: String,
    /// The session is to be kept for thirty days.
    pub keep_signed_in: bool,
    /// The page that was asked for.
    pub next: String,
}

/// Keeps a sign-in for this browser.
///
/// # Errors
/// A fault of the database.
pub async fn keep_pending(
    connection: &mut Connection,
    visitor: &Visitor,
    pending: Pending,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    store::delete_ended_pending(connection, now_ms).await?;
    let Pending { account_id, administrator_id, password_hash, sign_in_id, keep_signed_in, next } = pending;
    let keep_signed_in = i64::from(keep_signed_in);
    let row = PendingRow { account_id, administrator_id, password_hash, sign_in_id, keep_signed_in, next };
    store::insert_pending(connection, &browser(visitor), &row, now_ms + PENDING_MINUTES * MINUTE_MS).await
}

/// The sign-in of this browser that waits for its code.
///
/// # Errors
/// A fault of the database.
pub async fn find_pending(
    connection: &mut Connection,
    visitor: &Visitor,
    now_ms: i64,
) -> Result<Option<Pending>, sqlx::Error> {
    let row = store::find_pending(connection, &browser(visitor), now_ms).await?;
    Ok(row.map(|row| Pending {
        account_id: row.account_id,
        administrator_id: row.administrator_id,
        password_hash: row.password_hash,
        sign_in_id: row.sign_in_id,
        keep_signed_in: row.keep_signed_in == 1,
        next: row.next,
    }))
}

/// Forgets it, once it is done.
///
/// # Errors
/// A fault of the database.
pub async fn forget_pending(connection: &mut Connection, visitor: &Visitor) -> Result<(), sqlx::Error> {
    store::delete_pending(connection, &browser(visitor)).await
}

fn browser(visitor: &Visitor) -> String {
    random::fingerprint(&visitor.browser)
}
