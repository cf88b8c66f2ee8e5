//! An administrator's own sessions: which there are, and ending them.

use super::store::{self, Kind};
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::random;

/// A session that goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// What it is named by on pages: nothing that form tokens are made of.
    pub id: String,
    /// What its browser calls itself.
    pub user_agent: String,
    /// The address it was opened from.
    pub address: String,
    /// It is kept for thirty days.
    pub is_kept: bool,
    /// When it was opened.
    pub created_at: i64,
    /// When it was used last, to the minute.
    pub last_used_at: i64,
    /// It is the one that asks.
    pub is_this: bool,
}

/// The sessions of who is asking, the one used last first.
///
/// # Errors
/// A fault of the database.
pub async fn list_sessions(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
) -> Result<Vec<OpenSession>, sqlx::Error> {
    let rows = store::list(connection, (&caller.account_id, &caller.administrator_id), now_ms).await?;
    Ok(rows
        .into_iter()
        .map(|row| OpenSession {
            id: public_id(&row.token_fingerprint),
            user_agent: row.user_agent,
            address: row.address,
            is_kept: row.keep_signed_in == 1,
            created_at: row.created_at,
            last_used_at: row.last_used_at,
            is_this: row.token_fingerprint == caller.session,
        })
        .collect())
}

/// Ends one of the sessions of who is asking; false when they have no such session.
///
/// # Errors
/// A fault of the database.
pub async fn end_session_of(
    connection: &mut Connection,
    caller: &Caller,
    id: &str,
    now_ms: i64,
) -> Result<bool, sqlx::Error> {
    let rows = store::list(connection, (&caller.account_id, &caller.administrator_id), now_ms).await?;
    let Some(row) = rows.into_iter().find(|row| public_id(&row.token_fingerprint) == id) else { return Ok(false) };
    store::delete(connection, Kind::Administrator, &caller.account_id, &row.token_fingerprint).await?;
    Ok(true)
}

/// Ends all sessions of who is asking but the one they ask with.
///
/// # Errors
/// A fault of the database.
pub async fn end_other_sessions(connection: &mut Connection, caller: &Caller) -> Result<(), sqlx::Error> {
    let person = (caller.account_id.as_str(), caller.administrator_id.as_str());
    store::delete_all_of(connection, Kind::Administrator, person, &caller.session).await
}

fn public_id(fingerprint: &str) -> String {
    random::fingerprint(&format!("session {fingerprint}"))
}
