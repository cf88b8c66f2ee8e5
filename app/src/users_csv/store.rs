//! SQL of files that were uploaded and not applied yet.

use crate::shared::caller::Caller;
use crate::shared::clock::DAY_MS;
use crate::shared::database::Connection;

/// An uploaded file.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Import {
    /// Another one for each upload.
    pub id: String,
    /// The file, as text.
    pub content: String,
}

/// Keeps a file in place of the administrator's last one; what nobody applied for a day goes.
pub async fn keep(
    connection: &mut Connection,
    caller: &Caller,
    import: &Import,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM user_imports WHERE uploaded_at < $1")
        .bind(now_ms - DAY_MS)
        .execute(&mut *connection)
        .await?;
    sqlx::query(
        "INSERT INTO user_imports (account_id, administrator_id, id, content, uploaded_at) VALUES ($1, $2, $3, $4, $5) \
         ON CONFLICT (account_id, administrator_id) DO UPDATE SET id = excluded.id, content = excluded.content, \
         uploaded_at = excluded.uploaded_at",
    )
    .bind(&caller.account_id)
    .bind(&caller.administrator_id)
    .bind(&import.id)
    .bind(&import.content)
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// The administrator's last file.
pub async fn find(connection: &mut Connection, caller: &Caller) -> Result<Option<Import>, sqlx::Error> {
    sqlx::query_as("SELECT id, content FROM user_imports WHERE account_id = $1 AND administrator_id = $2")
        .bind(&caller.account_id)
        .bind(&caller.administrator_id)
        .fetch_optional(connection)
        .await
}

/// Removes the administrator's last file.
pub async fn delete(connection: &mut Connection, caller: &Caller) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM user_imports WHERE account_id = $1 AND administrator_id = $2")
        .bind(&caller.account_id)
        .bind(&caller.administrator_id)
        .execute(connection)
        .await
        .map(drop)
}
