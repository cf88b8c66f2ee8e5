//! The part of a file that holds the sound, as the decoder sees it.

use std::fs::File;
use std::io::{Read, Result, Seek, SeekFrom};
use symphonia::core::io::MediaSource;

/// A window onto a file. Tags before and after the window, such as large cover pictures, are never
/// read, so they cost no memory.
pub struct Window {
    file: File,
    start: u64,
    length: u64,
    position: u64,
    seekable: bool,
}

impl Window {
    pub fn open(mut file: File, start: u64, end: u64, seekable: bool) -> Result<Self> {
        file.seek(SeekFrom::Start(start))?;
        Ok(Self { file, start, length: end.saturating_sub(start), position: 0, seekable })
    }
}

impl Read for Window {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let left = self.length.saturating_sub(self.position);
        let read = (&mut self.file).take(left).read(buffer)?;
        self.position += crate::number::count(read);
        Ok(read)
    }
}

impl Seek for Window {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        let position = match to {
            SeekFrom::Start(position) => Some(position),
            SeekFrom::End(offset) => self.length.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        let absolute = position.and_then(|position| self.start.checked_add(position));
        let (Some(position), Some(absolute)) = (position, absolute) else {
            return Err(std::io::ErrorKind::InvalidInput.into());
        };
        self.file.seek(SeekFrom::Start(absolute))?;
        self.position = position;
        Ok(position)
    }
}

impl MediaSource for Window {
    fn is_seekable(&self) -> bool {
        self.seekable
    }

    fn byte_len(&self) -> Option<u64> {
        Some(self.length)
    }
}
