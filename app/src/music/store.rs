//! SQL of `account_music`.

use super::Moment;
use crate::shared::database::Connection;

/// The id of the audio that plays; `None`: silence on hold, ringing during a transfer.
pub async fn audio_at(
    connection: &mut Connection,
    account_id: &str,
    moment: Moment,
) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT audio_id FROM account_music WHERE account_id = $1 AND moment = $2")
        .bind(account_id)
        .bind(moment.code())
        .fetch_optional(connection)
        .await
}

/// The moments at which an audio plays.
pub async fn moments_of(
    connection: &mut Connection,
    account_id: &str,
    audio_id: &str,
) -> Result<Vec<Moment>, sqlx::Error> {
    let codes: Vec<String> =
        sqlx::query_scalar("SELECT moment FROM account_music WHERE account_id = $1 AND audio_id = $2 ORDER BY moment")
            .bind(account_id)
            .bind(audio_id)
            .fetch_all(connection)
            .await?;
    Ok(codes.iter().filter_map(|code| Moment::from_code(code)).collect())
}

/// Lets an audio play from now on.
pub async fn set(
    connection: &mut Connection,
    account_id: &str,
    moment: Moment,
    audio_id: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO account_music (account_id, moment, audio_id) VALUES ($1, $2, $3) \
         ON CONFLICT (account_id, moment) DO UPDATE SET audio_id = excluded.audio_id",
    )
    .bind(account_id)
    .bind(moment.code())
    .bind(audio_id)
    .execute(connection)
    .await
    .map(drop)
}

/// Lets nothing play from now on.
pub async fn clear(connection: &mut Connection, account_id: &str, moment: Moment) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM account_music WHERE account_id = $1 AND moment = $2")
        .bind(account_id)
        .bind(moment.code())
        .execute(connection)
        .await
        .map(drop)
}
