//! Whether a typed code opens: each opens once, and tries are counted.

use super::recovery_code;
use super::store::{self, Owner};
use super::totp::matching_step;
use crate::shared::database::Connection;
use crate::shared::problem::Problem;
use crate::shared::rate_limit::{self, PER_SUBJECT};

/// What kind of code it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepted {
    /// The application's.
    Code,
    /// A recovery code; so many are left.
    RecoveryCode {
        /// How many.
        left: i64,
    },
}

/// Counts a try to type a code, before it is looked at.
///
/// # Errors
/// [`Problem::TryLater`] while a delay lasts.
pub async fn count_try(connection: &mut Connection, owner: Owner<'_>, now_ms: i64) -> Result<(), Problem> {
    rate_limit::count_try(connection, &subject(owner), PER_SUBJECT, now_ms).await
}

/// Forgets the failed tries, after a success.
///
/// # Errors
/// A fault of the database.
pub async fn forgive_tries(connection: &mut Connection, owner: Owner<'_>) -> Result<(), sqlx::Error> {
    rate_limit::forgive(connection, &subject(owner)).await
}

fn subject(owner: Owner<'_>) -> String {
    format!("second factor of {}", owner.administrator_id)
}

/// Uses up what was typed, a code of the application or a recovery code; `None` when it opens nothing.
///
/// # Errors
/// A fault of the database.
pub async fn check(
    connection: &mut Connection,
    owner: Owner<'_>,
    typed: &str,
    now_ms: i64,
) -> Result<Option<Accepted>, sqlx::Error> {
    let Some(secret) = store::find_confirmed(connection, owner).await? else { return Ok(None) };
    if let Some(step) = matching_step(&secret, &digits(typed), now_ms) {
        let is_new = store::use_step(connection, owner, step).await?;
        return Ok(is_new.then_some(Accepted::Code));
    }
    let Some(code) = recovery_code::normalised(typed) else { return Ok(None) };
    let fingerprint = recovery_code::fingerprint(owner.administrator_id, &code);
    if !store::use_recovery_code(connection, owner, &fingerprint, now_ms).await? {
        return Ok(None);
    }
    Ok(Some(Accepted::RecoveryCode { left: store::recovery_codes_left(connection, owner).await? }))
}

/// Turns the second factor on with the first code of a secret that was begun since `since_ms`; false when it is another code.
///
/// # Errors
/// A fault of the database.
pub async fn confirm(
    connection: &mut Connection,
    owner: Owner<'_>,
    typed: &str,
    (now_ms, since_ms): (i64, i64),
) -> Result<bool, sqlx::Error> {
    let Some(secret) = store::secret_to_confirm(connection, owner, since_ms).await? else { return Ok(false) };
    match matching_step(&secret, &digits(typed), now_ms) {
        Some(step) => store::set_confirmed(connection, owner, step, now_ms).await,
        None => Ok(false),
    }
}

/// Applications show codes with a space in the middle.
fn digits(typed: &str) -> String {
    typed.chars().filter(|character| !character.is_whitespace()).collect()
}
