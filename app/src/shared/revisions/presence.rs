//! From when until when rows of the set-up were there, by the history: what is paid for by the day.

use super::row::Row;
use crate::shared::database::Connection;

/// A state of a row, and how long it held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The table.
    pub table: String,
    /// The key of the row, without the account.
    pub key: String,
    /// The row.
    pub row: Row,
    /// The first moment.
    pub from_ms: i64,
    /// The first moment it no longer was so; `None` while it is.
    pub until_ms: Option<i64>,
}

/// All states of rows of a table that held at any moment between two.
///
/// # Errors
/// A fault of the database.
pub async fn held(
    connection: &mut Connection,
    account_id: &str,
    table: &str,
    (from_ms, until_ms): (i64, i64),
) -> Result<Vec<Held>, sqlx::Error> {
    let rows: Vec<(String, String, i64, Option<i64>)> = sqlx::query_as(
        "SELECT revision_rows.row_key, revision_rows.content, begun.saved_at, ended.saved_at FROM revision_rows \
         JOIN revisions AS begun ON begun.account_id = revision_rows.account_id AND begun.number = revision_rows.from_number \
         LEFT JOIN revisions AS ended ON ended.account_id = revision_rows.account_id AND ended.number = revision_rows.until_number \
         WHERE revision_rows.account_id = $1 AND revision_rows.table_name = $2 AND begun.saved_at < $3 \
         AND (ended.saved_at IS NULL OR ended.saved_at >= $4) ORDER BY revision_rows.row_key, begun.saved_at",
    )
    .bind(account_id)
    .bind(table)
    .bind(until_ms)
    .bind(from_ms)
    .fetch_all(connection)
    .await?;
    let read = |(key, content, from_ms, until_ms): (String, String, i64, Option<i64>)| {
        Row::kept(&content).map(|row| Held { table: table.to_owned(), key, row, from_ms, until_ms })
    };
    rows.into_iter().map(read).collect()
}
