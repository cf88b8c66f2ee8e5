//! SQL of `assistant_steps`.

use super::steps::{Progress, State, Step};
use crate::shared::database::Connection;

/// How far an account came.
pub async fn find(connection: &mut Connection, account_id: &str) -> Result<Progress, sqlx::Error> {
    let rows: Vec<(String, String)> = sqlx::query_as("SELECT step, state FROM assistant_steps WHERE account_id = $1")
        .bind(account_id)
        .fetch_all(connection)
        .await?;
    Ok(Progress::of(&rows))
}

/// Notes how a step was left.
pub async fn mark(
    connection: &mut Connection,
    account_id: &str,
    step: Step,
    state: State,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO assistant_steps (account_id, step, state, changed_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (account_id, step) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at",
    )
    .bind(account_id)
    .bind(step.code())
    .bind(state.code())
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}
