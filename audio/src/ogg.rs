//! Ogg: whether the last page is there, and whether Vorbis tables are of a sensible size.

use crate::number::count;
use crate::refusal::{Error, Refusal};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// The longest page: a 27-byte header, 255 lacing values and 255 segments of 255 bytes
/// (RFC 3533 section 6).
const LONGEST_PAGE_BYTES: u64 = 27 + 255 + 255 * 255;

/// The flag of the last page of a stream, in the sixth byte of the page header.
const END_OF_STREAM: u8 = 0x04;

/// The most floats the lookup tables of a Vorbis stream may unpack to, 16 MB. Encoders stay below
/// a tenth of it; a few hundred hostile bytes could ask for 4 GB.
const MOST_LOOKUP_VALUES: u64 = 4 << 20;

/// Refuses a file whose last page is incomplete or is not marked as the end of its stream.
pub fn check(file: &mut File, start: u64, length: u64) -> Result<(), Error> {
    let tail_start = length.saturating_sub(LONGEST_PAGE_BYTES).max(start);
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(tail_start))?;
    file.take(LONGEST_PAGE_BYTES).read_to_end(&mut tail)?;
    let last_page = tail
        .windows(5)
        .rposition(|window| window == b"OggS\0")
        .and_then(|place| tail.get(place..));
    match last_page {
        Some(page) if is_complete_end(page) => Ok(()),
        _ => Err(Refusal::CutShort.into()),
    }
}

/// Whether a page is marked as the end of its stream and all its segments are there.
fn is_complete_end(page: &[u8]) -> bool {
    let (Some(flags), Some(segments)) = (page.get(5), page.get(26)) else {
        return false;
    };
    let segments = usize::from(*segments);
    let Some(lacing) = page.get(27..27 + segments) else {
        return false;
    };
    let body: usize = lacing.iter().map(|size| usize::from(*size)).sum();
    flags & END_OF_STREAM != 0 && page.len() >= 27 + segments + body
}

/// Whether the codebooks in the headers of a Vorbis stream unpack to a sensible size. Codebooks
/// start at any bit, so each place with their 24-bit mark is taken for one (Vorbis I specification,
/// section 3.2.1: mark, 16 bits of dimensions, 24 bits of entries, lowest bit first).
pub fn has_sensible_codebooks(headers: &[u8]) -> bool {
    let mut recent = 0_u64;
    let mut values = 0_u64;
    for byte in headers {
        for bit in 0..8 {
            recent = (recent >> 1) | (u64::from((byte >> bit) & 1) << 63);
            if recent & 0xff_ffff == 0x56_4342 {
                let dimensions = (recent >> 24) & 0xffff;
                let entries = (recent >> 40) & 0xff_ffff;
                values += dimensions * entries;
            }
        }
    }
    values <= MOST_LOOKUP_VALUES && count(headers.len()) <= MOST_LOOKUP_VALUES
}

#[cfg(test)]
mod tests {
    use super::{has_sensible_codebooks, is_complete_end};

    fn page(flags: u8, body: usize) -> Vec<u8> {
        let mut page = b"OggS\0".to_vec();
        page.push(flags);
        page.resize(26, 0);
        page.extend([1, 10]);
        page.resize(28 + body, 0);
        page
    }

    #[test]
    fn the_last_page_must_be_whole_and_marked() {
        assert!(is_complete_end(&page(4, 10)));
        assert!(!is_complete_end(&page(0, 10)));
        assert!(!is_complete_end(&page(4, 9)));
        assert!(!is_complete_end(b"OggS\0"));
    }

    fn codebook(dimensions: u16, entries: u32) -> [u8; 8] {
        let bits = 0x56_4342 | (u64::from(dimensions) << 24) | (u64::from(entries) << 40);
        bits.to_le_bytes()
    }

    #[test]
    fn huge_codebooks_are_seen_at_any_bit() {
        assert!(has_sensible_codebooks(&codebook(8, 1000)));
        assert!(!has_sensible_codebooks(&codebook(32, 0xff_ffff)));
        let many = codebook(32, 0x2_0000).repeat(2);
        assert!(!has_sensible_codebooks(&many));
        let shifted: Vec<u8> = (u128::from(u64::from_le_bytes(codebook(32, 0xff_ffff))) << 3)
            .to_le_bytes()
            .to_vec();
        assert!(!has_sensible_codebooks(&shifted));
    }
}
