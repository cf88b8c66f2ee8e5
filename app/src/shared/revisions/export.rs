//! The set-up of an account as it is now, in a form that is the same whenever the set-up is the same.

use std::collections::BTreeMap;

use super::row::Row;
use super::tables::{TABLES, Table};
use crate::shared::database::Connection;

/// Rows as JSON, by table and key.
pub type SetUp = BTreeMap<(String, String), String>;

/// The set-up of an account.
///
/// # Errors
/// A fault of the database.
pub async fn export(connection: &mut Connection, account_id: &str) -> Result<SetUp, sqlx::Error> {
    let mut set_up = SetUp::new();
    for table in TABLES {
        // Names are constants of the list of tables.
        let sql = sqlx::AssertSqlSafe(select(table));
        for stored in sqlx::query(sql).bind(account_id).fetch_all(&mut *connection).await? {
            let row = Row::stored(table, &stored)?;
            set_up.insert((table.name.to_owned(), row.key(table)), row.content()?);
        }
    }
    Ok(set_up)
}

/// A set-up as one text: two that are the same are the same to the byte.
pub fn exported_form(set_up: &SetUp) -> String {
    let lines = set_up.iter().map(|((table, key), content)| format!("{table} {key} {content}"));
    lines.collect::<Vec<_>>().join("\n")
}

fn select(table: &Table) -> String {
    let columns: Vec<&str> = table.all_columns().map(|column| column.name).collect();
    format!("SELECT {} FROM {} WHERE {} = $1", columns.join(", "), table.name, table.account)
}
