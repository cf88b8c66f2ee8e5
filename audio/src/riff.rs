//! RIFF WAVE: whether the samples the header promises are there.

use crate::container::bytes_at;
use crate::refusal::{Error, Refusal};
use std::fs::File;

/// Programs that write to a pipe cannot know the size beforehand: they promise this or more, up to
/// 2^32 - 1, and mean "until the file ends".
const UNKNOWN_SIZE: u32 = 0x7fff_0000;

/// Refuses a file whose data chunk is longer than what is left of the file.
pub fn check(file: &mut File, start: u64, length: u64) -> Result<(), Error> {
    let mut position = start + 12;
    loop {
        let Some([a, b, c, d, size @ ..]) = bytes_at::<8>(file, position)? else {
            return Err(Refusal::CutShort.into());
        };
        let size = u32::from_le_bytes(size);
        let content = position + 8;
        if [a, b, c, d] == *b"data" {
            return if size < UNKNOWN_SIZE && content + u64::from(size) > length {
                Err(Refusal::CutShort.into())
            } else {
                Ok(())
            };
        }
        // Chunks start at even places.
        position = content + u64::from(size) + u64::from(size % 2);
    }
}
