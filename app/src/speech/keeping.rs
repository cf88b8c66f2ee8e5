//! Which spoken texts stay: those used lately, as long as there is room. All others can be made anew.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::shared::clock::DAY_MS;
use crate::shared::portal::Portal;

/// How long a text stays that nobody listens to.
const UNUSED_MS: i64 = 30 * DAY_MS;
/// The most room that spoken texts take together, in bytes.
const MOST_BYTES: u64 = 500 * 1024 * 1024;

/// Removes the spoken texts that were not used for long, and of the others the oldest ones when all take too much room.
///
/// # Errors
/// A fault of the disk.
pub async fn forget_unused(portal: &Portal) -> io::Result<()> {
    let (folder, now) = (portal.media.speech_folder(), time(portal.clock.now_ms()));
    tokio::task::spawn_blocking(move || remove_unused(&folder, now, MOST_BYTES)).await.map_err(io::Error::other)?
}

/// Notes on the folder of a text that it is used now.
pub(super) async fn mark_used(folder: PathBuf, now_ms: i64) {
    let marked = tokio::task::spawn_blocking(move || std::fs::File::open(folder)?.set_modified(time(now_ms)));
    // A text that seems unused is made anew when it is needed.
    drop(marked.await);
}

struct Kept {
    used: SystemTime,
    path: PathBuf,
    bytes: u64,
}

fn remove_unused(folder: &Path, now: SystemTime, most_bytes: u64) -> io::Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    let mut kept = std::fs::read_dir(folder)?.map(|entry| Kept::of(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    kept.sort_by_key(|text| std::cmp::Reverse(text.used));
    let longest = Duration::from_millis(UNUSED_MS.unsigned_abs());
    let mut bytes = 0_u64;
    for text in kept {
        bytes = bytes.saturating_add(text.bytes);
        let unused = now.duration_since(text.used).is_ok_and(|unused| unused > longest);
        if unused || bytes > most_bytes {
            std::fs::remove_dir_all(&text.path)?;
        }
    }
    Ok(())
}

impl Kept {
    fn of(path: PathBuf) -> io::Result<Self> {
        let used = std::fs::metadata(&path)?.modified()?;
        let mut bytes = 0;
        for file in std::fs::read_dir(&path)? {
            bytes += file?.metadata()?.len();
        }
        Ok(Self { used, path, bytes })
    }
}

fn time(now_ms: i64) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(now_ms.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text of two kilobytes, used so many days after the first one.
    fn a_text(folder: &Path, name: &str, day: i64) {
        let text = folder.join(name);
        std::fs::create_dir(&text).unwrap();
        std::fs::write(text.join("8k.wav"), [0; 1024]).unwrap();
        std::fs::write(text.join("16k.wav"), [0; 1024]).unwrap();
        std::fs::File::open(&text).unwrap().set_modified(time(day * DAY_MS)).unwrap();
    }

    fn left(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_was_used_lately_stays_as_long_as_there_is_room() {
        let folder = tempfile::tempdir().unwrap();
        for (name, day) in [("a", 1), ("b", 20), ("c", 40), ("d", 30)] {
            a_text(folder.path(), name, day);
        }
        remove_unused(folder.path(), time(40 * DAY_MS), 1024 * 1024).unwrap();
        assert_eq!(left(folder.path()), ["b", "c", "d"]);
        remove_unused(folder.path(), time(40 * DAY_MS), 5 * 1024).unwrap();
        assert_eq!(left(folder.path()), ["c", "d"]);
        remove_unused(&folder.path().join("nothing"), time(0), 0).unwrap();
    }
}
