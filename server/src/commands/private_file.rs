//! Files that only their owner can read.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Whether there may be a file of that name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewFile {
    /// There must be none.
    Only,
    /// One that is there is replaced.
    OrReplaced,
}

/// Writes a file that only its owner can read.
pub fn private_file(path: &Path, new: NewFile, content: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).mode(0o600);
    match new {
        NewFile::Only => options.create_new(true),
        NewFile::OrReplaced => options.create(true).truncate(true),
    };
    options.open(path)?.write_all(content)
}
