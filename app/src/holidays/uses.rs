//! Where holidays play a recording, in words: what keeps it from being deleted.

use super::rules::GreetingKind;
use super::store;
use crate::say;
use crate::shared::database::Connection;
use crate::shared::language::Text;

/// The holidays that greet with a recording.
///
/// # Errors
/// A fault of the database.
pub async fn uses_of_recording(
    connection: &mut Connection,
    account_id: &str,
    audio_id: &str,
    text: Text,
) -> Result<Vec<String>, sqlx::Error> {
    let holidays = store::list(connection, account_id).await?.into_iter().map(|holiday| holiday.details);
    let greets = |details: &super::rules::HolidayDetails| {
        details.greeting == GreetingKind::Audio && details.greeting_audio.as_deref() == Some(audio_id)
    };
    Ok(holidays.filter(greets).map(|details| say!(text, "holidays-use-greeting", name = details.name)).collect())
}
