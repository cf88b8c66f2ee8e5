//! What ring groups point to: asked before an extension or a recording is deleted.

use super::rules::{Group, Then, replaced};
use super::saving::chain;
use super::store::{self, SavedGroup};
use crate::accounts;
use crate::extensions::{self, Extension};
use crate::say;
use crate::shared::chain::leads_to;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::problem::Problem;
use crate::shared::prompt::{Prompt, PromptKind};

/// Where groups point to a user or to another group, in words.
///
/// # Errors
/// A fault of the database.
pub async fn uses_of_extension(
    connection: &mut Connection,
    account_id: &str,
    extension_id: &str,
    text: Text,
) -> Result<Vec<String>, sqlx::Error> {
    let mut uses = Vec::new();
    for SavedGroup { group, .. } in store::list(connection, account_id).await? {
        if group.members.iter().any(|member| member == extension_id) {
            uses.push(say!(text, "ring-groups-use-member", group = group.name.clone()));
        }
        if group.then.extension() == Some(extension_id) {
            uses.push(say!(text, "ring-groups-use-then", group = group.name));
        }
    }
    Ok(uses)
}

/// Where groups play a recording, in words.
///
/// # Errors
/// A fault of the database.
pub async fn uses_of_recording(
    connection: &mut Connection,
    account_id: &str,
    audio_id: &str,
    text: Text,
) -> Result<Vec<String>, sqlx::Error> {
    let plays = |group: &Group| group.announcement.kind == PromptKind::Audio && group.announcement.audio == audio_id;
    let groups = store::list(connection, account_id).await?.into_iter().filter(|saved| plays(&saved.group));
    Ok(groups.map(|saved| say!(text, "ring-groups-use-announcement", group = saved.group.name)).collect())
}

/// Makes groups point to another extension, or nowhere, instead of this one.
///
/// # Errors
/// A replacement that would send calls round, or a fault of the database.
pub async fn clear_or_replace_extension(
    connection: &mut Connection,
    account_id: &str,
    gone: &str,
    replacement: Option<&Extension>,
) -> Result<(), Problem> {
    let before: Vec<SavedGroup> =
        store::list(connection, account_id).await?.into_iter().filter(|saved| saved.id != gone).collect();
    let change = |saved: &SavedGroup| SavedGroup { group: replaced(&saved.group, gone, replacement), ..saved.clone() };
    let mut after: Vec<SavedGroup> = before.iter().map(change).collect();
    let links = chain(&after);
    let goes_round =
        |(id, next): &(String, Option<String>)| next.as_deref().is_some_and(|next| leads_to(&links, next, id));
    if links.iter().any(goes_round) {
        return Err(Problem::field("form[replacement]", "ring-groups-problem-replacement-loop"));
    }
    for (saved, old) in after.iter_mut().zip(&before).filter(|(saved, old)| saved.group != old.group) {
        let hangs_up_anew = saved.group.then == Then::HangUp && old.group.then != Then::HangUp;
        if hangs_up_anew && saved.group.announcement.text.is_empty() {
            saved.group.announcement = first_announcement(connection, account_id).await?;
        }
        store::update(connection, account_id, &saved.id, &saved.group).await?;
        extensions::count_change(connection, account_id, &saved.id).await?;
    }
    Ok(())
}

/// What is heard before hanging up unless somebody writes something else, in the language of the account's prompts.
pub async fn first_announcement(connection: &mut Connection, account_id: &str) -> Result<Prompt, Problem> {
    let account = accounts::find(connection, account_id).await?.ok_or(Problem::NotFound)?;
    let text = account.spoken_text();
    Ok(Prompt { text: text.say("ring-groups-first-announcement"), ..Prompt::default() })
}
