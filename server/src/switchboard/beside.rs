//! A switchboard in a process of its own: it writes down how the phones stand, and the portal reads it.

use std::fs::File;
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use app::shared::clock::Clock;
use app::shared::live_phones::Moment;
use app::shared::portal::Portal;
use asterisk::configuration::replace;

/// The file, in the folder that both share.
const FILE: &str = "live.json";
/// Changes that come one after the other are written together.
const BETWEEN_WRITINGS: Duration = Duration::from_millis(200);
/// It is written at least so often, so that the portal knows that the switchboard is there.
const HEARTBEAT: Duration = Duration::from_secs(2);
/// How often the portal looks.
const BETWEEN_LOOKS: Duration = Duration::from_millis(200);
/// A switchboard that has not written for so long is away.
const LONGEST_SILENCE: Duration = Duration::from_secs(6);

/// Writes down how the phones stand, for ever: in the switchboard's process.
pub async fn tell(portal: &Portal, folder: &Path) {
    let mut changes = portal.phones.watch();
    loop {
        changes.mark_unchanged();
        if let Err(error) = write(portal, &folder.join(FILE)) {
            tracing::error!(%error, "the portal cannot be told how the phones stand");
        }
        tokio::time::sleep(BETWEEN_WRITINGS).await;
        // Told of a change, or in time for the next heartbeat.
        let _ = tokio::time::timeout(HEARTBEAT, changes.changed()).await;
    }
}

fn write(portal: &Portal, path: &Path) -> std::io::Result<()> {
    replace(path, &serde_json::to_string(&portal.phones.moment())?)?;
    // Also when nothing changed: that it is new tells that somebody is there.
    let now_ms = u64::try_from(Clock::System.now_ms()).unwrap_or_default();
    File::options().append(true).open(path)?.set_modified(UNIX_EPOCH + Duration::from_millis(now_ms))
}

/// Reads how the phones stand, for ever: in the portal's process.
pub async fn follow(portal: &Portal, folder: &Path) {
    let path = folder.join(FILE);
    let (mut read_of, mut known) = (None, None);
    portal.phones.set_presence(false, portal.clock.now_ms());
    loop {
        let written = std::fs::metadata(&path).and_then(|about| about.modified()).ok();
        // A clock that was set back says nothing about age.
        let is_there = written.is_some_and(|written| written.elapsed().unwrap_or_default() < LONGEST_SILENCE);
        if !is_there && read_of.take().is_some() {
            tracing::warn!("the switchboard is away");
            known = None;
            portal.phones.set_presence(false, portal.clock.now_ms());
        }
        if is_there && read_of != written {
            match read(&path) {
                Ok(moment) if known.as_ref() == Some(&moment) => read_of = written,
                Ok(moment) => {
                    portal.phones.take_over(moment.clone());
                    (read_of, known) = (written, Some(moment));
                }
                Err(error) => tracing::warn!(%error, "what the switchboard wrote cannot be read"),
            }
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

fn read(path: &Path) -> std::io::Result<Moment> {
    Ok(serde_json::from_slice(&std::fs::read(path)?)?)
}
