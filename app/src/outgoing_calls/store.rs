//! SQL of what users may call.

use std::collections::HashMap;

use super::destination_class::DestinationClass;
use super::limits::Limits;
use crate::shared::database::Connection;

#[derive(sqlx::FromRow)]
struct LimitsRow {
    user_id: String,
    calls_to: String,
    calls_at_once: Option<i64>,
    minutes_a_day: Option<i64>,
    version: i64,
}

impl LimitsRow {
    fn limits(&self) -> Limits {
        Limits {
            // What is not known leads nowhere.
            class: DestinationClass::from_code(&self.calls_to).unwrap_or(DestinationClass::Internal),
            calls_at_once: self.calls_at_once.map(|most| u8::try_from(most).unwrap_or(u8::MAX)),
            minutes_a_day: self.minutes_a_day.map(|most| u16::try_from(most).unwrap_or(u16::MAX)),
        }
    }
}

/// What the users of an account may call who have no rules of their own, and how often that was changed.
pub async fn of_company(connection: &mut Connection, account_id: &str) -> Result<(Limits, i64), sqlx::Error> {
    let row: Option<LimitsRow> = sqlx::query_as(
        "SELECT '' AS user_id, calls_to, calls_at_once, minutes_a_day, version FROM calling_rules WHERE account_id = $1",
    )
    .bind(account_id)
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|row| (row.limits(), row.version)).unwrap_or_default())
}

/// Saves it as the next version. Whoever does so holds the account's lock and has looked at the version.
pub async fn save_of_company(
    connection: &mut Connection,
    account_id: &str,
    limits: &Limits,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO calling_rules (account_id, calls_to, calls_at_once, minutes_a_day, version) \
         VALUES ($1, $2, $3, $4, 1) ON CONFLICT (account_id) DO UPDATE SET calls_to = excluded.calls_to, \
         calls_at_once = excluded.calls_at_once, minutes_a_day = excluded.minutes_a_day, \
         version = calling_rules.version + 1",
    )
    .bind(account_id)
    .bind(limits.class.code())
    .bind(limits.calls_at_once.map(i64::from))
    .bind(limits.minutes_a_day.map(i64::from))
    .execute(connection)
    .await
    .map(drop)
}

/// The rules of those users of an account who have their own, by their ids.
pub async fn of_users(connection: &mut Connection, account_id: &str) -> Result<HashMap<String, Limits>, sqlx::Error> {
    let rows: Vec<LimitsRow> = sqlx::query_as(
        "SELECT user_id, calls_to, calls_at_once, minutes_a_day, 0 AS version FROM user_calling_rules \
         WHERE account_id = $1",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (row.user_id.clone(), row.limits())).collect())
}

/// Gives a user rules of their own, or none: then the company's hold.
pub async fn save_of_user(
    connection: &mut Connection,
    (account_id, user_id): (&str, &str),
    limits: Option<&Limits>,
) -> Result<(), sqlx::Error> {
    let Some(limits) = limits else {
        return sqlx::query("DELETE FROM user_calling_rules WHERE account_id = $1 AND user_id = $2")
            .bind(account_id)
            .bind(user_id)
            .execute(connection)
            .await
            .map(drop);
    };
    sqlx::query(
        "INSERT INTO user_calling_rules (account_id, user_id, calls_to, calls_at_once, minutes_a_day) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (account_id, user_id) DO UPDATE SET calls_to = excluded.calls_to, \
         calls_at_once = excluded.calls_at_once, minutes_a_day = excluded.minutes_a_day",
    )
    .bind(account_id)
    .bind(user_id)
    .bind(limits.class.code())
    .bind(limits.calls_at_once.map(i64::from))
    .bind(limits.minutes_a_day.map(i64::from))
    .execute(connection)
    .await
    .map(drop)
}
