//! Writes a revision, in the transaction of the change.

use super::export::{SetUp, export};
use super::read::{newest, state_at};
use super::tables::TABLES;
use crate::shared::account_changes;
use crate::shared::audit::{Actor, Entry};
use crate::shared::database::{Connection, Database};

/// Writes a revision if the set-up is not as the newest one has it. To be called when everything else is written.
///
/// # Errors
/// When the database refuses it.
pub async fn write(connection: &mut Connection, now_ms: i64, entry: Entry<'_>) -> Result<(), sqlx::Error> {
    let account_id = entry.account_id;
    let number = newest(connection, account_id).await? + 1;
    let before = state_at(connection, account_id, number).await?;
    let after = export(connection, account_id).await?;
    if before == after {
        return Ok(());
    }
    insert(connection, now_ms, number, entry).await?;
    let (ended, begun) = (not_in(&before, &after), not_in(&after, &before));
    for (table, key) in ended.keys() {
        sqlx::query(
            "UPDATE revision_rows SET until_number = $1 \
             WHERE account_id = $2 AND table_name = $3 AND row_key = $4 AND until_number IS NULL",
        )
        .bind(number)
        .bind(account_id)
        .bind(table)
        .bind(key)
        .execute(&mut *connection)
        .await?;
    }
    for ((table, key), content) in begun {
        sqlx::query(
            "INSERT INTO revision_rows (account_id, table_name, row_key, from_number, content) \
             VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(account_id)
        .bind(table)
        .bind(key)
        .bind(number)
        .bind(content)
        .execute(&mut *connection)
        .await?;
    }
    account_changes::note(connection, account_id, now_ms).await
}

/// The rows of one set-up that another does not have so.
fn not_in(rows: &SetUp, other: &SetUp) -> SetUp {
    let differs = |(id, content): &(&(String, String), &String)| other.get(*id) != Some(*content);
    rows.iter().filter(differs).map(|(id, content)| (id.clone(), content.clone())).collect()
}

async fn insert(connection: &mut Connection, now_ms: i64, number: i64, entry: Entry<'_>) -> Result<(), sqlx::Error> {
    let (kind, id) = entry.actor.code();
    let name = actor_name(connection, entry).await?;
    let tables: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
    sqlx::query(
        "INSERT INTO revisions (account_id, number, saved_at, actor_kind, actor_id, actor_name, action, subject, tables) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(entry.account_id)
    .bind(number)
    .bind(now_ms)
    .bind(kind)
    .bind(id)
    .bind(name)
    .bind(entry.action)
    .bind(entry.subject)
    .bind(format!(" {} ", tables.join(" ")))
    .execute(connection)
    .await
    .map(drop)
}

/// Who did something, by the name they have now; empty for the operator.
///
/// # Errors
/// A fault of the database.
pub async fn actor_name(connection: &mut Connection, entry: Entry<'_>) -> Result<String, sqlx::Error> {
    match entry.actor {
        Actor::Administrator(caller) => Ok(caller.name.clone()),
        Actor::Operator | Actor::Portal => Ok(String::new()),
        Actor::ComingIn(id) => name_of(connection, entry.account_id, id).await,
        Actor::User(id) => name_of_user(connection, entry.account_id, id).await,
    }
}

async fn name_of(connection: &mut Connection, account_id: &str, id: &str) -> Result<String, sqlx::Error> {
    let name: Option<String> = sqlx::query_scalar("SELECT name FROM administrators WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(id)
        .fetch_optional(connection)
        .await?;
    Ok(name.unwrap_or_default())
}

/// Name and extension of a user.
async fn name_of_user(connection: &mut Connection, account_id: &str, id: &str) -> Result<String, sqlx::Error> {
    let name: Option<String> = sqlx::query_scalar(
        "SELECT first_name || ' ' || last_name || ' (x' || number || ')' FROM extensions \
         WHERE account_id = $1 AND id = $2",
    )
    .bind(account_id)
    .bind(id)
    .fetch_optional(connection)
    .await?;
    Ok(name.unwrap_or_default())
}

/// Begins the history of activated accounts that are older than it, so that their first change can be told from what was
/// there.
///
/// # Errors
/// A fault of the database.
pub async fn begin(database: &Database, now_ms: i64) -> Result<(), sqlx::Error> {
    let mut transaction = database.write().await?;
    let accounts: Vec<String> = sqlx::query_scalar(
        "SELECT id FROM accounts WHERE NOT EXISTS (SELECT 1 FROM revisions WHERE account_id = accounts.id) \
         AND EXISTS (SELECT 1 FROM receptionist_menus WHERE account_id = accounts.id)",
    )
    .fetch_all(&mut *transaction)
    .await?;
    for account_id in &accounts {
        let (action, subject) = ("history.begin", account_id.as_str());
        let entry = Entry { account_id, actor: Actor::Operator, action, subject, before: "", after: "" };
        write(&mut transaction, now_ms, entry).await?;
    }
    transaction.commit().await
}
