//! Ring groups in the model of calls.

use super::group_form::Mode;
use super::rules::{Group, Then};
use super::store::{self, SavedGroup};
use crate::audio_files;
use crate::call_routing::{AfterRinging, RingGroup, RingMode, Target};
use crate::shared::database::Connection;

/// The groups of an account, by number; `recordings` are ids with names.
///
/// # Errors
/// A fault of the database.
pub async fn routing_groups(
    connection: &mut Connection,
    account_id: &str,
    recordings: &[(String, String)],
) -> Result<Vec<RingGroup>, sqlx::Error> {
    let groups = store::list(connection, account_id).await?;
    Ok(groups.into_iter().map(|saved| routing_group(saved, recordings)).collect())
}

fn routing_group(SavedGroup { id, group, .. }: SavedGroup, recordings: &[(String, String)]) -> RingGroup {
    let mode = match group.mode {
        Mode::Simultaneous => RingMode::Simultaneous,
        Mode::Sequential => RingMode::Sequential,
    };
    RingGroup {
        id,
        then: after_ringing(&group, recordings),
        number: group.number,
        name: group.name,
        members: group.members,
        mode,
        ring_seconds: u8::try_from(group.ring_seconds).unwrap_or(u8::MAX),
        ..RingGroup::default()
    }
}

fn after_ringing(group: &Group, recordings: &[(String, String)]) -> AfterRinging {
    match &group.then {
        Then::User(id) => AfterRinging::Transfer(Target::User(id.clone())),
        Then::Group(id) => AfterRinging::Transfer(Target::RingGroup(id.clone())),
        Then::Voicemail(id) => AfterRinging::Transfer(Target::Voicemail(id.clone())),
        Then::HangUp => AfterRinging::HangUp(audio_files::said(&group.announcement, recordings)),
    }
}
