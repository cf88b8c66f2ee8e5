//! SQL of the pages of the history. What is done is written by `shared::audit`.

use super::filter::Filter;
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::paging::Place;
use crate::shared::revisions::{Revision, tables_of};

/// How many revisions a page shows.
pub const PAGE_LENGTH: usize = 50;

/// The revisions of a page, newest first, and one more where the page is followed by another.
pub async fn list(connection: &mut Connection, caller: &Caller, filter: &Filter) -> Result<Vec<Revision>, sqlx::Error> {
    const DOWN: &str = "SELECT number, saved_at, actor_kind, actor_id, actor_name, action, subject FROM revisions \
         WHERE account_id = $1 AND ($2 = '' OR actor_id = $2 OR actor_kind = $2) AND saved_at >= $3 AND saved_at < $4 \
         AND number < $5 AND ($6 = '' OR EXISTS (SELECT 1 FROM revision_rows WHERE revision_rows.account_id = $1 \
         AND (from_number = number OR until_number = number) AND $6 LIKE '% ' || table_name || ' %')) \
         ORDER BY number DESC LIMIT $7";
    const UP: &str = "SELECT number, saved_at, actor_kind, actor_id, actor_name, action, subject FROM revisions \
         WHERE account_id = $1 AND ($2 = '' OR actor_id = $2 OR actor_kind = $2) AND saved_at >= $3 AND saved_at < $4 \
         AND number > $5 AND ($6 = '' OR EXISTS (SELECT 1 FROM revision_rows WHERE revision_rows.account_id = $1 \
         AND (from_number = number OR until_number = number) AND $6 LIKE '% ' || table_name || ' %')) \
         ORDER BY number LIMIT $7";
    let (sql, number) = match filter.place {
        Place::Newest => (DOWN, i64::MAX),
        Place::Before(number) => (DOWN, number),
        Place::After(number) => (UP, number),
    };
    let (from_ms, until_ms) = filter.moments(&caller.time_zone);
    let mut revisions: Vec<Revision> = sqlx::query_as(sql)
        .bind(&caller.account_id)
        .bind(&filter.who)
        .bind(from_ms)
        .bind(until_ms)
        .bind(number)
        .bind(filter.what.map(tables_of).unwrap_or_default())
        .bind(i64::try_from(PAGE_LENGTH + 1).unwrap_or(i64::MAX))
        .fetch_all(connection)
        .await?;
    revisions.sort_by_key(|revision| std::cmp::Reverse(revision.number));
    Ok(revisions)
}

/// The latest revisions, newest first.
pub async fn latest(connection: &mut Connection, account_id: &str, most: i64) -> Result<Vec<Revision>, sqlx::Error> {
    sqlx::query_as(
        "SELECT number, saved_at, actor_kind, actor_id, actor_name, action, subject FROM revisions \
         WHERE account_id = $1 ORDER BY number DESC LIMIT $2",
    )
    .bind(account_id)
    .bind(most)
    .fetch_all(connection)
    .await
}

/// Who changed something: kind, id and the name they had last.
pub async fn people(
    connection: &mut Connection,
    account_id: &str,
) -> Result<Vec<(String, String, String)>, sqlx::Error> {
    sqlx::query_as(
        "SELECT actor_kind, actor_id, MAX(actor_name) FROM revisions WHERE account_id = $1 \
         GROUP BY actor_kind, actor_id ORDER BY actor_kind, MAX(actor_name)",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await
}

/// Something that was done to the account, not to the set-up of its phones.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct AccountEntry {
    /// Its id; later ones are greater.
    pub id: String,
    /// administrator, operator or user
    pub actor_kind: String,
    /// Who it was, by the name they had then.
    pub actor_name: String,
    /// What was done, as `feature.verb`.
    pub action: String,
    /// To what.
    pub subject: String,
    /// The state before.
    pub before_state: String,
    /// The state after.
    pub after_state: String,
    /// When.
    pub recorded_at: i64,
}

/// What was done to the account before an entry, newest first, and one more where the page is followed by another. Who signed
/// in is told by the settings.
pub async fn list_account_entries(
    connection: &mut Connection,
    account_id: &str,
    before: Option<&str>,
) -> Result<Vec<AccountEntry>, sqlx::Error> {
    sqlx::query_as(
        "SELECT id, actor_kind, actor_name, action, subject, before_state, after_state, recorded_at FROM audit_entries \
         WHERE account_id = $1 AND is_set_up = 0 AND action NOT LIKE 'sign-in.%' AND ($2 = '' OR id < $2) \
         ORDER BY id DESC LIMIT $3",
    )
    .bind(account_id)
    .bind(before.unwrap_or_default())
    .bind(i64::try_from(PAGE_LENGTH + 1).unwrap_or(i64::MAX))
    .fetch_all(connection)
    .await
}
