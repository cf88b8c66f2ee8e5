//! SQL of holidays.

use jiff::civil::Date;

use super::rules::{GreetingKind, HolidayDetails};
use crate::call_routing::{self, Part, Said};
use crate::shared::database::Connection;

/// A holiday of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// Its id.
    pub id: String,
    /// Counts the changes.
    pub version: i64,
    /// What it is.
    pub details: HolidayDetails,
    /// The name of its recording.
    pub audio_name: Option<String>,
}

impl Holiday {
    /// The holiday in the model of calls.
    pub fn routing(&self) -> call_routing::Holiday {
        let details = &self.details;
        let greeting = match (details.greeting, &details.greeting_audio) {
            (GreetingKind::Text, _) => Some(Said::Text(details.greeting_text.clone())),
            (GreetingKind::Audio, Some(id)) => {
                Some(Said::Recording { id: id.clone(), name: self.audio_name.clone().unwrap_or_default() })
            }
            _ => None,
        };
        call_routing::Holiday { name: details.name.clone(), date: details.routing_date(), part: details.part, greeting }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    name: String,
    yearly: i64,
    first_day: String,
    last_day: String,
    from_minute: Option<i64>,
    until_minute: Option<i64>,
    greeting_kind: String,
    greeting_text: String,
    greeting_audio_id: Option<String>,
    version: i64,
    audio_name: Option<String>,
}

impl TryFrom<Row> for Holiday {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let day = |text: &str| {
            text.parse::<Date>().map_err(|error| sqlx::Error::Decode(format!("holiday {}: {error}", row.id).into()))
        };
        let minute = |minute: Option<i64>| minute.and_then(|minute| u16::try_from(minute).ok());
        let part = minute(row.from_minute).zip(minute(row.until_minute));
        let details = HolidayDetails {
            name: row.name,
            yearly: row.yearly == 1,
            first_day: day(&row.first_day)?,
            last_day: day(&row.last_day)?,
            part: part.map(|(from_minute, until_minute)| Part { from_minute, until_minute }),
            greeting: GreetingKind::from_name(&row.greeting_kind),
            greeting_text: row.greeting_text,
            greeting_audio: row.greeting_audio_id,
        };
        Ok(Self { id: row.id, version: row.version, details, audio_name: row.audio_name })
    }
}

/// All holidays of an account, by their first day.
pub async fn list(connection: &mut Connection, account_id: &str) -> Result<Vec<Holiday>, sqlx::Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT holidays.id, holidays.name, yearly, first_day, last_day, from_minute, until_minute, greeting_kind, \
         greeting_text, greeting_audio_id, holidays.version, audio_files.name AS audio_name FROM holidays \
         LEFT JOIN audio_files ON audio_files.account_id = holidays.account_id \
         AND audio_files.id = holidays.greeting_audio_id \
         WHERE holidays.account_id = $1 ORDER BY first_day, holidays.id",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(Holiday::try_from).collect()
}

/// The holiday of an id.
pub async fn find(connection: &mut Connection, account_id: &str, id: &str) -> Result<Option<Holiday>, sqlx::Error> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT holidays.id, holidays.name, yearly, first_day, last_day, from_minute, until_minute, greeting_kind, \
         greeting_text, greeting_audio_id, holidays.version, audio_files.name AS audio_name FROM holidays \
         LEFT JOIN audio_files ON audio_files.account_id = holidays.account_id \
         AND audio_files.id = holidays.greeting_audio_id WHERE holidays.account_id = $1 AND holidays.id = $2",
    )
    .bind(account_id)
    .bind(id)
    .fetch_optional(connection)
    .await?;
    row.map(Holiday::try_from).transpose()
}

/// How many holidays an account has.
pub async fn count(connection: &mut Connection, account_id: &str) -> Result<i64, sqlx::Error> {
    let (count,): (i64,) = sqlx::query_as("SELECT COUNT(*) FROM holidays WHERE account_id = $1")
        .bind(account_id)
        .fetch_one(connection)
        .await?;
    Ok(count)
}

/// Adds a holiday.
pub async fn insert(
    connection: &mut Connection,
    account_id: &str,
    id: &str,
    details: &HolidayDetails,
    now_ms: i64,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO holidays (id, account_id, name, yearly, first_day, last_day, from_minute, until_minute, \
         greeting_kind, greeting_text, greeting_audio_id, created_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(id)
    .bind(account_id)
    .bind(&details.name)
    .bind(i64::from(details.yearly))
    .bind(details.first_day.to_string())
    .bind(details.last_day.to_string())
    .bind(details.part.map(|part| i64::from(part.from_minute)))
    .bind(details.part.map(|part| i64::from(part.until_minute)))
    .bind(details.greeting.name())
    .bind(&details.greeting_text)
    .bind(&details.greeting_audio)
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// Changes a holiday whose version is still this one; false when it is not.
pub async fn update(
    connection: &mut Connection,
    account_id: &str,
    (id, version): (&str, i64),
    details: &HolidayDetails,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE holidays SET name = $1, yearly = $2, first_day = $3, last_day = $4, from_minute = $5, \
         until_minute = $6, greeting_kind = $7, greeting_text = $8, greeting_audio_id = $9, version = version + 1 \
         WHERE account_id = $10 AND id = $11 AND version = $12",
    )
    .bind(&details.name)
    .bind(i64::from(details.yearly))
    .bind(details.first_day.to_string())
    .bind(details.last_day.to_string())
    .bind(details.part.map(|part| i64::from(part.from_minute)))
    .bind(details.part.map(|part| i64::from(part.until_minute)))
    .bind(details.greeting.name())
    .bind(&details.greeting_text)
    .bind(&details.greeting_audio)
    .bind(account_id)
    .bind(id)
    .bind(version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes a holiday.
pub async fn delete(connection: &mut Connection, account_id: &str, id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM holidays WHERE account_id = $1 AND id = $2")
        .bind(account_id)
        .bind(id)
        .execute(connection)
        .await
        .map(drop)
}
