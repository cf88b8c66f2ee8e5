//! The history of signing in: each try that a delay did not hold up, whether it came to something, from where.

use super::store::{self, NewTry};
use crate::shared::browser::Visitor;
use crate::shared::clock::{DAY_MS, HOUR_MS};
use crate::shared::database::Connection;
use crate::shared::random;

/// For how many days it is kept.
pub const KEPT_DAYS: i64 = 90;

/// What a try came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The password was wrong.
    Failed,
    /// The password was right, and the code of the second factor is missing.
    CodeMissing,
    /// A session was opened.
    Done,
}

impl Outcome {
    /// Its name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::CodeMissing => "code",
            Self::Done => "done",
        }
    }

    fn from_code(code: &str) -> Self {
        [Self::CodeMissing, Self::Done].into_iter().find(|outcome| outcome.code() == code).unwrap_or(Self::Failed)
    }
}

/// A try to sign in to an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// What it came to.
    pub outcome: Outcome,
    /// Who it was, unless it failed.
    pub name: String,
    /// From which address.
    pub address: String,
    /// What the browser called itself.
    pub user_agent: String,
    /// When.
    pub tried_at: i64,
}

/// Writes a try as failed before it is known what comes of it; gives its id. One that names no account costs the same.
///
/// # Errors
/// A fault of the database.
pub async fn note_try(
    connection: &mut Connection,
    visitor: &Visitor,
    account_id: Option<&str>,
    now_ms: i64,
) -> Result<String, sqlx::Error> {
    store::delete_tries(connection, now_ms - KEPT_DAYS * DAY_MS, now_ms - HOUR_MS).await?;
    let id = random::id(now_ms);
    let new = NewTry {
        id: &id,
        account_id,
        outcome: Outcome::Failed.code(),
        address: &visitor.address.to_string(),
        user_agent: &visitor.user_agent,
        tried_at: now_ms,
    };
    store::insert_try(connection, &new).await?;
    Ok(id)
}

/// Writes what came of a try, and who it was.
///
/// # Errors
/// A fault of the database.
pub async fn settle_try(
    connection: &mut Connection,
    (account_id, id): (&str, &str),
    outcome: Outcome,
    name: &str,
) -> Result<(), sqlx::Error> {
    store::settle_try(connection, (account_id, id), outcome.code(), name).await
}

/// The newest tries of the last [`KEPT_DAYS`] days that named an account.
///
/// # Errors
/// A fault of the database.
pub async fn list_sign_ins(
    connection: &mut Connection,
    account_id: &str,
    now_ms: i64,
    most: i64,
) -> Result<Vec<SignIn>, sqlx::Error> {
    let rows = store::list_tries(connection, account_id, now_ms - KEPT_DAYS * DAY_MS, most).await?;
    let sign_in = |(outcome, name, address, user_agent, tried_at): store::TryRow| SignIn {
        outcome: Outcome::from_code(&outcome),
        name,
        address,
        user_agent,
        tried_at,
    };
    Ok(rows.into_iter().map(sign_in).collect())
}
