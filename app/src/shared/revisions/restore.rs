//! Brings the tables of the set-up to what a revision has.

use std::collections::BTreeSet;

use sqlx::Any;
use sqlx::query::Query;

use super::export::{SetUp, export};
use super::row::Row;
use super::tables::{Column, Holds, Mark, Rows, TABLES, Table};
use crate::shared::database::Connection;

/// The most values one statement may carry: SQLite's limit is 32 766.
const MOST_VALUES: usize = 30_000;

/// When it is done, and by whom.
#[derive(Clone, Copy, Debug)]
pub struct Stamp<'a> {
    /// When. Milliseconds are also above every count of changes, which makes them versions that nobody has seen.
    pub now_ms: i64,
    /// The administrator's id.
    pub person: &'a str,
}

/// Makes the set-up of an account this one, in the tables that its revision knows.
///
/// Rows that only the set-up refers to go first and come last; rows that stay meanwhile may exchange their unique values;
/// what nothing refers to any more goes when everything points elsewhere. Numbers that came later stay; those that lead to an
/// extension which goes lead to the receptionist, or to nobody if they took faxes.
///
/// # Errors
/// A fault of the database, which also refuses to take away what something outside the set-up needs.
pub async fn apply(
    connection: &mut Connection,
    account_id: &str,
    (target, known): (&SetUp, &str),
    stamp: Stamp<'_>,
) -> Result<(), sqlx::Error> {
    let now = export(connection, account_id).await?;
    let mut tables = Vec::new();
    for table in TABLES.iter().filter(|table| known.contains(&format!(" {} ", table.name))) {
        let mut rows = rows_of(target, table)?;
        if table.name == "numbers" {
            rows.extend(led_nowhere(&now, target, table)?);
        }
        tables.push((table, rows));
    }
    for (table, _) in tables.iter().rev().filter(|(table, _)| table.rows == Rows::Replaced) {
        run(connection, format!("DELETE FROM {} WHERE {} = $1", table.name, table.account), account_id).await?;
    }
    for (table, rows) in &tables {
        match table.rows {
            Rows::Replaced => {}
            Rows::Kept { unique } => {
                for column in unique {
                    let sql = format!("UPDATE {} SET {column} = id WHERE {} = $1", table.name, table.account);
                    run(connection, sql, account_id).await?;
                }
                insert(connection, account_id, table, rows, stamp).await?;
            }
            Rows::Fixed => update(connection, account_id, table, rows, stamp).await?,
        }
    }
    for (table, rows) in tables.iter().rev().filter(|(table, _)| matches!(table.rows, Rows::Kept { .. })) {
        let stays: BTreeSet<String> = rows.iter().map(|row| row.key(table)).collect();
        let gone = rows_of(&now, table)?.into_iter().filter(|row| !stays.contains(&row.key(table)));
        for row in gone {
            delete(connection, account_id, table, &row).await?;
        }
    }
    for (table, rows) in tables.iter().filter(|(table, _)| table.rows == Rows::Replaced) {
        insert(connection, account_id, table, rows, stamp).await?;
    }
    Ok(())
}

/// The numbers that came later and lead to an extension which goes, as they are to be.
fn led_nowhere(now: &SetUp, target: &SetUp, numbers: &Table) -> Result<Vec<Row>, sqlx::Error> {
    let is_there = |table: &str, key: String| target.contains_key(&(table.to_owned(), key));
    let mut later = rows_of(now, numbers)?;
    later.retain(|row| {
        let extension = row.text("extension_id");
        let leads_nowhere = !extension.is_empty() && !is_there("extensions", extension.to_owned());
        leads_nowhere && !is_there(numbers.name, row.key(numbers))
    });
    Ok(later.into_iter().map(Row::led_elsewhere).collect())
}

fn rows_of(set_up: &SetUp, table: &Table) -> Result<Vec<Row>, sqlx::Error> {
    let rows = set_up.iter().filter(|((name, _), _)| name == table.name);
    rows.map(|(_, content)| Row::kept(content)).collect()
}

/// The columns these rows have: they may be older than a column.
fn columns_of(table: &Table, rows: &[Row]) -> Vec<Column> {
    let has = |column: &Column| rows.first().is_some_and(|row| row.has(column.name));
    table.all_columns().filter(has).collect()
}

/// Writes rows; those that are there already are changed.
async fn insert(
    connection: &mut Connection,
    account_id: &str,
    table: &Table,
    rows: &[Row],
    stamp: Stamp<'_>,
) -> Result<(), sqlx::Error> {
    let columns = columns_of(table, rows);
    let names: Vec<&str> = [table.account]
        .into_iter()
        .chain(columns.iter().map(|column| column.name))
        .chain(table.marks.iter().map(|(name, _)| *name))
        .collect();
    for rows in rows.chunks(MOST_VALUES / names.len()) {
        let lines: Vec<String> = (0..rows.len()).map(|line| line_of(line * names.len() + 1, names.len())).collect();
        let (list, lines) = (names.join(", "), lines.join(", "));
        let mut sql = format!("INSERT INTO {} ({list}) VALUES {lines}", table.name);
        if let Rows::Kept { .. } = table.rows {
            let key: Vec<&str> =
                [table.account].into_iter().chain(table.key.iter().map(|column| column.name)).collect();
            let others = names.iter().filter(|name| !key.contains(name));
            let set: Vec<String> = others.map(|name| format!("{name} = excluded.{name}")).collect();
            sql = format!("{sql} ON CONFLICT ({}) DO UPDATE SET {}", key.join(", "), set.join(", "));
        }
        let mut query = sqlx::query(sqlx::AssertSqlSafe(sql));
        for row in rows {
            query = bind_marks(bind_row(query.bind(account_id.to_owned()), row, &columns), table, stamp);
        }
        query.execute(&mut *connection).await?;
    }
    Ok(())
}

/// `($1, $2, $3)`
fn line_of(first: usize, count: usize) -> String {
    let places: Vec<String> = (first..first + count).map(|place| format!("${place}")).collect();
    format!("({})", places.join(", "))
}

/// Gives rows that are there their columns back.
async fn update(
    connection: &mut Connection,
    account_id: &str,
    table: &Table,
    rows: &[Row],
    stamp: Stamp<'_>,
) -> Result<(), sqlx::Error> {
    let columns: Vec<Column> = columns_of(table, rows).into_iter().skip(table.key.len()).collect();
    let names = columns.iter().map(|column| column.name).chain(table.marks.iter().map(|(name, _)| *name));
    let set: Vec<String> = names.zip(1..).map(|(name, place)| format!("{name} = ${place}")).collect();
    let sql = format!("UPDATE {} SET {} WHERE {}", table.name, set.join(", "), condition(table, set.len() + 1));
    for row in rows {
        let query = bind_row(sqlx::query(sqlx::AssertSqlSafe(sql.clone())), row, &columns);
        let query = bind_marks(query, table, stamp).bind(account_id.to_owned());
        bind_row(query, row, table.key).execute(&mut *connection).await?;
    }
    Ok(())
}

async fn delete(connection: &mut Connection, account_id: &str, table: &Table, row: &Row) -> Result<(), sqlx::Error> {
    let sql = format!("DELETE FROM {} WHERE {}", table.name, condition(table, 1));
    let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(account_id.to_owned());
    bind_row(query, row, table.key).execute(connection).await.map(drop)
}

/// The account and the key, from this placeholder on.
fn condition(table: &Table, first: usize) -> String {
    let names = [table.account].into_iter().chain(table.key.iter().map(|column| column.name));
    let parts: Vec<String> = names.zip(first..).map(|(name, place)| format!("{name} = ${place}")).collect();
    parts.join(" AND ")
}

async fn run(connection: &mut Connection, sql: String, account_id: &str) -> Result<(), sqlx::Error> {
    // Names are constants of the list of tables.
    sqlx::query(sqlx::AssertSqlSafe(sql)).bind(account_id).execute(connection).await.map(drop)
}

type Statement<'q> = Query<'q, Any, <Any as sqlx::Database>::Arguments>;

fn bind_row<'q>(query: Statement<'q>, row: &Row, columns: &[Column]) -> Statement<'q> {
    columns.iter().fold(query, |query, column| match column.holds {
        Holds::Text => query.bind(row.optional_text(column.name)),
        Holds::Number => query.bind(row.number(column.name)),
        Holds::Decimal => query.bind(row.decimal(column.name)),
    })
}

fn bind_marks<'q>(query: Statement<'q>, table: &Table, stamp: Stamp<'_>) -> Statement<'q> {
    table.marks.iter().fold(query, |query, (_, mark)| match mark {
        Mark::Version | Mark::Time => query.bind(stamp.now_ms),
        Mark::Person => query.bind(stamp.person.to_owned()),
    })
}
