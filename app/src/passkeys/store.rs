//! SQL of passkeys and of what browsers were asked.

use crate::second_factor::Owner;
use crate::shared::database::Connection;

/// A passkey as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct OwnPasskey {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it was added.
    pub added_at: i64,
    /// When it was used to sign in last.
    pub last_used_at: Option<i64>,
}

/// The passkeys of an administrator, the oldest first.
///
/// # Errors
/// A fault of the database.
pub async fn list(connection: &mut Connection, owner: Owner<'_>) -> Result<Vec<OwnPasskey>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, name, added_at, last_used_at FROM passkeys WHERE account_id = $1 AND administrator_id = $2 \
         ORDER BY added_at, id",
    )
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .fetch_all(connection)
    .await
}

/// One of them.
///
/// # Errors
/// A fault of the database.
pub async fn find(connection: &mut Connection, owner: Owner<'_>, id: &str) -> Result<Option<OwnPasskey>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, name, added_at, last_used_at FROM passkeys WHERE account_id = $1 AND administrator_id = $2 \
         AND id = $3",
    )
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .bind(id)
    .fetch_optional(connection)
    .await
}

/// Deletes one of them; false when there is none.
///
/// # Errors
/// A fault of the database.
pub async fn delete(connection: &mut Connection, owner: Owner<'_>, id: &str) -> Result<bool, sqlx::Error> {
    let done = sqlx::query("DELETE FROM passkeys WHERE account_id = $1 AND administrator_id = $2 AND id = $3")
        .bind(owner.account_id)
        .bind(owner.administrator_id)
        .bind(id)
        .execute(connection)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// The credentials of an administrator, as JSON.
pub async fn credentials(connection: &mut Connection, owner: Owner<'_>) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT credential FROM passkeys WHERE account_id = $1 AND administrator_id = $2 ORDER BY id")
        .bind(owner.account_id)
        .bind(owner.administrator_id)
        .fetch_all(connection)
        .await
}

/// One of them, by what its device calls it.
pub async fn credential(
    connection: &mut Connection,
    owner: Owner<'_>,
    credential_id: &str,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar(
        "SELECT credential FROM passkeys WHERE account_id = $1 AND administrator_id = $2 AND credential_id = $3",
    )
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .bind(credential_id)
    .fetch_optional(connection)
    .await
}

/// A passkey that is added.
#[derive(Clone, Copy, Debug)]
pub struct NewPasskey<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub credential_id: &'a str,
    pub credential: &'a str,
    pub added_at: i64,
}

/// Writes a passkey; false when somebody, in whatever company, has one that its device calls the same.
pub async fn insert(
    connection: &mut Connection,
    owner: Owner<'_>,
    passkey: NewPasskey<'_>,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "INSERT INTO passkeys (id, account_id, administrator_id, name, credential_id, credential, added_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential_id) DO NOTHING",
    )
    .bind(passkey.id)
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .bind(passkey.name)
    .bind(passkey.credential_id)
    .bind(passkey.credential)
    .bind(passkey.added_at)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A passkey that was used.
#[derive(Clone, Copy, Debug)]
pub struct Use<'a> {
    pub credential_id: &'a str,
    pub credential: &'a str,
    pub counter: i64,
    pub used_at: i64,
}

/// Notes the use of a passkey; false when it is gone, or when its device has counted further already: then this is a copy.
pub async fn note_use(connection: &mut Connection, owner: Owner<'_>, used: Use<'_>) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE passkeys SET credential = $1, counter = $2, last_used_at = $3 WHERE account_id = $4 \
         AND administrator_id = $5 AND credential_id = $6 AND (counter < $2 OR (counter = 0 AND $2 = 0))",
    )
    .bind(used.credential)
    .bind(used.counter)
    .bind(used.used_at)
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .bind(used.credential_id)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What a browser was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To add a passkey.
    Add,
    /// To sign in with one.
    SignIn,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::SignIn => "sign_in",
        }
    }
}

/// Keeps what a browser was asked; what it was asked before is gone, and so is what nobody answered in time.
pub async fn save_ceremony(
    connection: &mut Connection,
    owner: Owner<'_>,
    (browser, purpose): (&str, Purpose),
    state: &str,
    (now_ms, expires_at): (i64, i64),
) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM passkey_ceremonies WHERE expires_at <= $1").bind(now_ms).execute(&mut *connection).await?;
    sqlx::query(
        "INSERT INTO passkey_ceremonies (browser, purpose, account_id, administrator_id, state, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (browser, purpose) DO UPDATE SET \
         account_id = excluded.account_id, administrator_id = excluded.administrator_id, state = excluded.state, \
         expires_at = excluded.expires_at",
    )
    .bind(browser)
    .bind(purpose.as_str())
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .bind(state)
    .bind(expires_at)
    .execute(connection)
    .await
    .map(drop)
}

/// Takes what a browser was asked, once.
pub async fn take_ceremony(
    connection: &mut Connection,
    owner: Owner<'_>,
    (browser, purpose): (&str, Purpose),
    now_ms: i64,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar(
        "DELETE FROM passkey_ceremonies WHERE browser = $1 AND purpose = $2 AND account_id = $3 \
         AND administrator_id = $4 AND expires_at > $5 RETURNING state",
    )
    .bind(browser)
    .bind(purpose.as_str())
    .bind(owner.account_id)
    .bind(owner.administrator_id)
    .bind(now_ms)
    .fetch_optional(connection)
    .await
}
