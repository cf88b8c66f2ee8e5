//! Files that Asterisk reads under a name of their own: links where the disk allows it, else copies.

use std::io;
use std::path::Path;

/// Puts a file at a second place; one that is there already stays.
///
/// # Errors
/// A fault of the disk.
pub fn link(from: &Path, to: &Path) -> io::Result<()> {
    if to.exists() {
        return Ok(());
    }
    match std::fs::hard_link(from, to) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        // Another disk.
        Err(_) if from.exists() => {
            let beside = to.with_extension("new");
            std::fs::copy(from, &beside)?;
            std::fs::rename(beside, to)
        }
        result => result,
    }
}
