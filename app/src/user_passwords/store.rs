//! SQL of the passwords of users.

use crate::shared::database::Connection;

/// Who made a password last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetBy {
    /// Whose it is.
    User,
    /// Who runs the phones.
    Administrator,
}

impl SetBy {
    fn code(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Administrator => "administrator",
        }
    }
}

/// What a user signs in with.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Password {
    /// The account.
    pub account_id: String,
    /// The user.
    pub user_id: String,
    /// The hash; empty while the password is a temporary one.
    pub password_hash: String,
    /// The fingerprint of a temporary password, else empty.
    pub temporary_fingerprint: String,
    /// The address a temporary password was mailed to, else empty.
    pub(super) mailed_to: String,
    /// 1: the user has another address by now.
    pub(super) went_elsewhere: i64,
    /// Who made it last, as the database has it.
    pub(super) set_by: String,
    /// When.
    pub changed_at: i64,
}

impl Password {
    /// A password that is hashed.
    pub fn hashed((account_id, user_id): (&str, &str), hash: &str, set_by: SetBy, now_ms: i64) -> Self {
        Self {
            account_id: account_id.to_owned(),
            user_id: user_id.to_owned(),
            password_hash: hash.to_owned(),
            temporary_fingerprint: String::new(),
            mailed_to: String::new(),
            went_elsewhere: 0,
            set_by: set_by.code().to_owned(),
            changed_at: now_ms,
        }
    }

    /// A temporary password.
    pub fn temporary(whose: (&str, &str), (fingerprint, mailed_to): (String, &str), now_ms: i64) -> Self {
        let password = Self::hashed(whose, "", SetBy::Administrator, now_ms);
        Self { temporary_fingerprint: fingerprint, mailed_to: mailed_to.to_owned(), ..password }
    }

    /// It was mailed, and another is to be chosen.
    pub fn is_temporary(&self) -> bool {
        self.password_hash.is_empty()
    }

    /// It is a temporary one that was mailed to another address than the user has now: it does not work any more.
    pub fn went_elsewhere(&self) -> bool {
        self.went_elsewhere == 1
    }

    /// The user chose it.
    pub fn is_own(&self) -> bool {
        self.set_by == SetBy::User.code()
    }
}

/// The password of a user.
///
/// # Errors
/// A fault of the database.
pub async fn find(
    connection: &mut Connection,
    account_id: &str,
    user_id: &str,
) -> Result<Option<Password>, sqlx::Error> {
    sqlx::query_as(
        "SELECT passwords.account_id, passwords.user_id, password_hash, temporary_fingerprint, mailed_to, \
         CASE WHEN password_hash = '' AND mailed_to <> email THEN 1 ELSE 0 END AS went_elsewhere, set_by, changed_at \
         FROM user_passwords AS passwords \
         JOIN extensions ON extensions.account_id = passwords.account_id AND extensions.id = passwords.user_id \
         WHERE passwords.account_id = $1 AND passwords.user_id = $2",
    )
    .bind(account_id)
    .bind(user_id)
    .fetch_optional(connection)
    .await
}

/// The password of the user who has an extension of the company with this main number, in E.164.
///
/// # Errors
/// A fault of the database.
pub async fn find_by_numbers(
    connection: &mut Connection,
    main_number: &str,
    extension: &str,
) -> Result<Option<Password>, sqlx::Error> {
    sqlx::query_as(
        "SELECT passwords.account_id, passwords.user_id, password_hash, temporary_fingerprint, mailed_to, \
         CASE WHEN password_hash = '' AND mailed_to <> email THEN 1 ELSE 0 END AS went_elsewhere, set_by, changed_at \
         FROM accounts JOIN extensions ON extensions.account_id = accounts.id \
         JOIN user_passwords AS passwords ON passwords.account_id = extensions.account_id \
         AND passwords.user_id = extensions.id \
         WHERE accounts.main_number = $1 AND extensions.number = $2 AND extensions.kind = 'user'",
    )
    .bind(main_number)
    .bind(extension)
    .fetch_optional(connection)
    .await
}

/// Keeps the password of a user instead of any other.
pub async fn save(connection: &mut Connection, password: &Password) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO user_passwords \
         (account_id, user_id, password_hash, temporary_fingerprint, mailed_to, set_by, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (account_id, user_id) DO UPDATE \
         SET password_hash = excluded.password_hash, temporary_fingerprint = excluded.temporary_fingerprint, \
         mailed_to = excluded.mailed_to, set_by = excluded.set_by, changed_at = excluded.changed_at",
    )
    .bind(&password.account_id)
    .bind(&password.user_id)
    .bind(&password.password_hash)
    .bind(&password.temporary_fingerprint)
    .bind(&password.mailed_to)
    .bind(&password.set_by)
    .bind(password.changed_at)
    .execute(connection)
    .await
    .map(drop)
}
