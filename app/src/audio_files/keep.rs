//! Keeps a finished upload, whole or not at all, and forgets an audio that is no longer wanted.

use super::audio_file::{AudioFile, Purpose};
use super::convert::Work;
use super::quota::check_room;
use super::removal::{self, REMOVE_AUDIO, RemoveAudio};
use super::store;
use crate::accounts;
use crate::music::{self, Moment};
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::jobs;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// Moves the folder into its place and writes the row; music plays from then on instead of what played before.
pub(super) async fn keep(portal: Portal, caller: Caller, work: Work, audio: AudioFile) -> Result<AudioFile, Problem> {
    let _changing = portal.media.changing().await;
    let (media, to) = (portal.media.clone(), portal.media.folder(&caller.account_id, &audio.content_hash));
    let placed = tokio::task::spawn_blocking(move || media.place(work.finished.path(), &to));
    placed.await.map_err(|error| unexpected(&error))?.map_err(|error| unexpected(&error))?;
    let written = write(&portal, &caller, &audio).await;
    if written.is_err() {
        let content = RemoveAudio { account_id: caller.account_id, content_hash: audio.content_hash.clone() };
        // What fails here is found by the sweep of the next start.
        drop(removal::remove_if_unnamed(&portal, &content).await);
    }
    written?;
    tracing::info!(audio.id, audio.size_bytes, "audio uploaded");
    Ok(audio)
}

async fn write(portal: &Portal, caller: &Caller, audio: &AudioFile) -> Result<(), Problem> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    if audio.purpose == Purpose::Recording {
        check_room(store::used(&mut transaction, &caller.account_id, audio.purpose).await?)?;
    }
    store::insert(&mut transaction, &caller.account_id, audio).await?;
    let (action, before) = match audio.purpose.moment() {
        None => ("recordings.upload", String::new()),
        Some(moment) => ("music.replace", play(&mut transaction, now_ms, &caller.account_id, moment, audio).await?),
    };
    let entry = Entry {
        account_id: &caller.account_id,
        actor: Actor::Administrator(caller),
        action,
        subject: &audio.id,
        before: &before,
        after: &state(audio),
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}

/// Lets an audio play; gives the state of the one that played before, which is forgotten.
async fn play(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    moment: Moment,
    audio: &AudioFile,
) -> Result<String, sqlx::Error> {
    let played = music::audio_at(connection, account_id, moment).await?;
    music::set(connection, account_id, moment, &audio.id).await?;
    let Some(played) = played else { return Ok(String::new()) };
    forget(connection, now_ms, account_id, &played).await
}

/// Deletes an audio that nothing plays and gives its state for the audit trail; a job removes its folder when no other
/// row names the same content.
///
/// # Errors
/// A fault of the database, which also refuses to delete what a menu of the receptionist plays.
pub async fn forget(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    audio_id: &str,
) -> Result<String, sqlx::Error> {
    let Some(audio) = store::find(connection, account_id, audio_id).await? else { return Ok(String::new()) };
    if music::moments_of(connection, account_id, audio_id).await?.is_empty() {
        store::delete(connection, account_id, audio_id).await?;
        let content = RemoveAudio { account_id: account_id.to_owned(), content_hash: audio.content_hash.clone() };
        jobs::enqueue(connection, now_ms, REMOVE_AUDIO, &content).await?;
    }
    Ok(state(&audio))
}

fn state(audio: &AudioFile) -> String {
    serde_json::json!({ "purpose": audio.purpose.code(), "name": audio.name, "content_hash": audio.content_hash })
        .to_string()
}
