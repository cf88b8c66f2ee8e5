//! ISO base media files (MP4, M4A): whether every box is there.

use crate::container::bytes_at;
use crate::refusal::{Error, Refusal};
use std::fs::File;

/// More boxes than any sound of reasonable length has, even one written in fragments.
const MOST_BOXES: u32 = 100_000;

/// Refuses a file with a box that reaches beyond its end, or without the `moov` box, which many
/// programs write last (ISO/IEC 14496-12 section 4.2).
pub fn check(file: &mut File, start: u64, length: u64) -> Result<(), Error> {
    let mut position = start;
    let mut has_index = false;
    for _ in 0..MOST_BOXES {
        let Some([s1, s2, s3, s4, name @ ..]) = bytes_at::<8>(file, position)? else {
            // Fewer than eight bytes are padding.
            return if has_index { Ok(()) } else { Err(Refusal::CutShort.into()) };
        };
        has_index |= name == *b"moov";
        let size = match u64::from(u32::from_be_bytes([s1, s2, s3, s4])) {
            0 => length - position,
            1 => bytes_at(file, position + 8)?.map_or(u64::MAX, u64::from_be_bytes),
            size => size,
        };
        if size < 8 {
            return Err(Refusal::Broken.into());
        }
        position = position.saturating_add(size);
        if position > length {
            return Err(Refusal::CutShort.into());
        }
    }
    Err(Refusal::Broken.into())
}
