//! SQL of business hours.

use crate::call_routing::{Hours, Interval, Weekday, WeeklyHours};
use crate::shared::database::{Connection, is_taken};

/// The hours of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedHours {
    /// Counts the changes; 0 when hours were never set.
    pub version: i64,
    /// Open day and night; the intervals are kept.
    pub always_open: bool,
    /// In the order of the week.
    pub intervals: Vec<Interval>,
}

impl SavedHours {
    /// What counts.
    pub fn hours(&self) -> Hours {
        if self.always_open { Hours::Always } else { Hours::Weekly(WeeklyHours(self.intervals.clone())) }
    }
}

/// The hours of an account; open day and night until they are set.
pub async fn find(connection: &mut Connection, account_id: &str) -> Result<SavedHours, sqlx::Error> {
    let saved: Option<(i64, i64)> =
        sqlx::query_as("SELECT version, always_open FROM business_hours WHERE account_id = $1")
            .bind(account_id)
            .fetch_optional(&mut *connection)
            .await?;
    let Some((version, always_open)) = saved else {
        return Ok(SavedHours { version: 0, always_open: true, intervals: Vec::new() });
    };
    let rows: Vec<(i64, i64, i64)> = sqlx::query_as(
        "SELECT day, from_minute, minutes FROM business_hours_intervals WHERE account_id = $1 ORDER BY day, from_minute",
    )
    .bind(account_id)
    .fetch_all(connection)
    .await?;
    let intervals = rows.into_iter().map(interval).collect::<Option<_>>();
    let intervals = intervals.ok_or_else(|| {
        sqlx::Error::Decode(format!("business_hours_intervals of {account_id} hold what is no interval").into())
    })?;
    Ok(SavedHours { version, always_open: always_open == 1, intervals })
}

fn interval((day, from_minute, minutes): (i64, i64, i64)) -> Option<Interval> {
    let day = u8::try_from(day).ok().and_then(Weekday::from_index)?;
    let interval =
        Interval { day, from_minute: u16::try_from(from_minute).ok()?, minutes: u16::try_from(minutes).ok()? };
    interval.is_valid().then_some(interval)
}

/// Saves hours whose version is still this one; false when it is not.
pub async fn save(
    connection: &mut Connection,
    account_id: &str,
    hours: &SavedHours,
    now_ms: i64,
) -> Result<bool, sqlx::Error> {
    let done = if hours.version == 0 {
        sqlx::query(
            "INSERT INTO business_hours (always_open, changed_at, account_id, version) VALUES ($1, $2, $3, $4 + 1)",
        )
    } else {
        sqlx::query(
            "UPDATE business_hours SET always_open = $1, changed_at = $2, version = version + 1 \
             WHERE account_id = $3 AND version = $4",
        )
    };
    let done = done
        .bind(i64::from(hours.always_open))
        .bind(now_ms)
        .bind(account_id)
        .bind(hours.version)
        .execute(&mut *connection)
        .await;
    match done {
        Ok(done) if done.rows_affected() == 1 => {}
        Ok(_) => return Ok(false),
        // Somebody else set them first.
        Err(error) if is_taken(&error) => return Ok(false),
        Err(error) => return Err(error),
    }
    sqlx::query("DELETE FROM business_hours_intervals WHERE account_id = $1")
        .bind(account_id)
        .execute(&mut *connection)
        .await?;
    for interval in &hours.intervals {
        sqlx::query(
            "INSERT INTO business_hours_intervals (account_id, day, from_minute, minutes) VALUES ($1, $2, $3, $4)",
        )
        .bind(account_id)
        .bind(i64::from(interval.day.index()))
        .bind(i64::from(interval.from_minute))
        .bind(i64::from(interval.minutes))
        .execute(&mut *connection)
        .await?;
    }
    Ok(true)
}
