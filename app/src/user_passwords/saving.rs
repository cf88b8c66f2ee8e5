//! A user gets another password: the sessions that the old one opened end, and who mistyped the old one need not wait.

use super::store::{self, Password, SetBy};
use super::temporary;
use crate::accounts::{self, Account};
use crate::extensions::{self, User};
use crate::sessions;
use crate::shared::audit::{self, Actor};
use crate::shared::clock::DAY_MS;
use crate::shared::database::Connection;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;

/// How long a temporary password works: as long as the link that activates an account.
pub const TEMPORARY_DAYS: i64 = 14;

impl Password {
    /// True for the temporary password itself, while it works; what people chose is verified with its hash.
    pub fn is_this_temporary(&self, typed: &Secret, now_ms: i64) -> bool {
        self.is_temporary()
            && !self.went_elsewhere()
            && now_ms < self.changed_at + TEMPORARY_DAYS * DAY_MS
            && temporary::fingerprint(typed.reveal()) == self.temporary_fingerprint
    }
}

/// The user of an id, with the company.
///
/// # Errors
/// [`Problem::NotFound`] where the company has no such user, or a fault of the database.
pub async fn whose(account_id: &str, user_id: &str) -> Result<(Account, User), Problem> {
    let mut connection = Portal::current().database.read().await?;
    let account = accounts::find(&mut connection, account_id).await?.ok_or(Problem::NotFound)?;
    let user = extensions::find(&mut connection, account_id, user_id).await?.ok_or(Problem::NotFound)?;
    Ok((account, user))
}

/// Gives a user a temporary password, which is nowhere but in the mail that is then sent to their address.
///
/// # Errors
/// A fault of the database.
pub async fn give_temporary(
    connection: &mut Connection,
    now_ms: i64,
    (account, user): (&Account, &User),
) -> Result<String, sqlx::Error> {
    let password = temporary::random_password();
    let fingerprint = temporary::fingerprint(&password);
    let kept = Password::temporary((&account.id, &user.id), (fingerprint, &user.email), now_ms);
    replace(connection, (account, user), &kept, "").await?;
    Ok(password)
}

/// Keeps the hash of a password that somebody chose; the session named `except` goes on.
///
/// # Errors
/// A fault of the database.
pub async fn choose(
    connection: &mut Connection,
    now_ms: i64,
    (account, user): (&Account, &User),
    (hash, set_by): (&str, SetBy),
    except: &str,
) -> Result<(), sqlx::Error> {
    let kept = Password::hashed((&account.id, &user.id), hash, set_by, now_ms);
    replace(connection, (account, user), &kept, except).await
}

async fn replace(
    connection: &mut Connection,
    (account, user): (&Account, &User),
    password: &Password,
    except: &str,
) -> Result<(), sqlx::Error> {
    store::save(connection, password).await?;
    sessions::end_sessions_of_user(connection, &account.id, &user.id, except).await?;
    sessions::forgive_failures_of_user(connection, &account.main_number, &user.number).await
}

/// Keeps a newer hash of the same password.
///
/// # Errors
/// A fault of the database.
pub async fn renew_hash(connection: &mut Connection, password: &Password, hash: String) -> Result<(), sqlx::Error> {
    store::save(connection, &Password { password_hash: hash, ..password.clone() }).await
}

/// Notes who made a new password of a user. No revision: restoring the phones must not bring back a password.
///
/// # Errors
/// A fault of the database.
pub async fn note(
    connection: &mut Connection,
    now_ms: i64,
    (actor, action): (Actor<'_>, &'static str),
    (account, user): (&Account, &User),
) -> Result<(), sqlx::Error> {
    let entry = audit::Entry { account_id: &account.id, actor, action, subject: &user.id, before: "", after: "" };
    audit::note(connection, now_ms, entry).await
}
