//! Removes the folders of audio that no row and no revision names any more.

use std::error::Error;
use std::io;

use serde::{Deserialize, Serialize};

use super::store;
use crate::accounts;
use crate::shared::portal::Portal;
use crate::shared::revisions;

/// The kind of the job that removes a folder.
pub const REMOVE_AUDIO: &str = "remove-audio";

/// A content that may be without a row.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct RemoveAudio {
    pub account_id: String,
    pub content_hash: String,
}

/// Carries out a job of the kind [`REMOVE_AUDIO`].
///
/// # Errors
/// A fault of the database or the disk.
pub async fn remove_content(portal: &Portal, payload: &str) -> Result<(), Box<dyn Error + Send + Sync>> {
    let content: RemoveAudio = serde_json::from_str(payload)?;
    let _changing = portal.media.changing().await;
    remove_if_unnamed(portal, &content).await
}

/// Removes what a crash between placing a folder and writing its row left. Folders of accounts that this database does not
/// know stay: it may be the wrong database.
///
/// # Errors
/// A fault of the database or the disk.
pub async fn sweep(portal: &Portal) -> Result<(), Box<dyn Error + Send + Sync>> {
    let media = portal.media.clone();
    for (account_id, content_hash) in tokio::task::spawn_blocking(move || media.all()).await?? {
        let mut connection = portal.database.read().await?;
        let known = accounts::find(&mut connection, &account_id).await?.is_some();
        drop(connection);
        if !known {
            continue;
        }
        let _changing = portal.media.changing().await;
        remove_if_unnamed(portal, &RemoveAudio { account_id, content_hash }).await?;
    }
    Ok(())
}

/// To be called while `changing` is held.
pub(super) async fn remove_if_unnamed(
    portal: &Portal,
    content: &RemoveAudio,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut connection = portal.database.read().await?;
    let (account_id, content_hash) = (content.account_id.as_str(), content.content_hash.as_str());
    if store::content_is_named(&mut connection, account_id, content_hash).await?
        || revisions::names_content(&mut connection, account_id, content_hash).await?
    {
        return Ok(());
    }
    drop(connection);
    let (media, folder) = (portal.media.clone(), portal.media.folder(&content.account_id, &content.content_hash));
    tokio::task::spawn_blocking(move || -> io::Result<()> { media.remove(&folder) }).await??;
    tracing::info!(account.id = content.account_id, "audio without use removed");
    Ok(())
}
