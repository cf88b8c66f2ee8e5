//! A user gets another password, and the sessions that the old one opened end.

use super::store::{self, Password, SetBy};
use super::temporary;
use crate::sessions;
use crate::shared::clock::DAY_MS;
use crate::shared::database::Connection;
use crate::shared::secret::Secret;

/// How long a temporary password works: as long as the link that activates an account.
const TEMPORARY_MS: i64 = 14 * DAY_MS;

impl Password {
    /// True for the temporary password itself, while it works; what people chose is verified with its hash.
    pub fn is_this_temporary(&self, typed: &Secret, now_ms: i64) -> bool {
        self.is_temporary()
            && now_ms < self.changed_at + TEMPORARY_MS
            && temporary::fingerprint(typed.reveal()) == self.temporary_fingerprint
    }
}

/// Gives a user a temporary password, which is nowhere but in the mail that is then sent.
///
/// # Errors
/// A fault of the database.
pub async fn give_temporary(
    connection: &mut Connection,
    now_ms: i64,
    whose: (&str, &str),
) -> Result<String, sqlx::Error> {
    let password = temporary::random_password();
    let fingerprint = temporary::fingerprint(&password);
    store::save(connection, &Password::temporary(whose, fingerprint, now_ms)).await?;
    sessions::end_sessions_of_user(connection, whose.0, whose.1, "").await?;
    Ok(password)
}

/// Keeps the hash of a password that somebody chose; the session named `except` goes on.
///
/// # Errors
/// A fault of the database.
pub async fn choose(
    connection: &mut Connection,
    now_ms: i64,
    whose: (&str, &str),
    (hash, set_by): (&str, SetBy),
    except: &str,
) -> Result<(), sqlx::Error> {
    store::save(connection, &Password::hashed(whose, hash, set_by, now_ms)).await?;
    sessions::end_sessions_of_user(connection, whose.0, whose.1, except).await
}

/// Keeps a newer hash of the same password.
///
/// # Errors
/// A fault of the database.
pub async fn renew_hash(connection: &mut Connection, password: &Password, hash: String) -> Result<(), sqlx::Error> {
    store::save(connection, &Password { password_hash: hash, ..password.clone() }).await
}
