//! SQL of what Stripe told.

use crate::shared::clock::DAY_MS;
use crate::shared::database::Connection;

/// Events are sent again for three days at most, and their signatures count for minutes.
const KEPT_MS: i64 = 60 * DAY_MS;

/// Takes an event in; false when it was told before.
pub async fn take_event(
    connection: &mut Connection,
    now_ms: i64,
    (event_id, kind): (&str, &str),
) -> Result<bool, sqlx::Error> {
    sqlx::query("DELETE FROM payment_events WHERE received_at < $1")
        .bind(now_ms - KEPT_MS)
        .execute(&mut *connection)
        .await?;
    let done = sqlx::query(
        "INSERT INTO payment_events (provider, event_id, kind, received_at) VALUES ('stripe', $1, $2, $3) \
         ON CONFLICT (provider, event_id) DO NOTHING",
    )
    .bind(event_id)
    .bind(kind)
    .bind(now_ms)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
