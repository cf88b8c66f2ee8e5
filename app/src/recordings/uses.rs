//! Where an audio is used, in words: what keeps it from being deleted.

use crate::holidays;
use crate::music::{self, Moment};
use crate::receptionist;
use crate::ring_groups;
use crate::shared::database::Connection;
use crate::shared::language::Text;

/// The places that play an audio.
pub(super) async fn uses(
    connection: &mut Connection,
    account_id: &str,
    audio_id: &str,
    text: Text,
) -> Result<Vec<String>, sqlx::Error> {
    let moments = music::moments_of(connection, account_id, audio_id).await?;
    let mut uses = receptionist::uses_of_recording(connection, account_id, audio_id, text).await?;
    uses.extend(ring_groups::uses_of_recording(connection, account_id, audio_id, text).await?);
    uses.extend(holidays::uses_of_recording(connection, account_id, audio_id, text).await?);
    uses.extend(moments.into_iter().map(|moment| match moment {
        Moment::Hold => text.say("recordings-use-hold-music"),
        Moment::Transfer => text.say("recordings-use-transfer-music"),
    }));
    Ok(uses)
}
