//! A PNG from its first byte to its last.

use super::{is_a_size, u32_at};

/// What each begins with.
pub const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Its chunks follow each other without a gap, each with the right sum; the first tells its size, some hold the picture, and
/// the last ends the file.
pub fn is_whole(bytes: &[u8]) -> bool {
    follow(bytes).unwrap_or(false)
}

fn follow(bytes: &[u8]) -> Option<bool> {
    let (mut place, mut has_picture) = (SIGNATURE.len(), false);
    loop {
        let length = usize::try_from(u32_at(bytes, place)?).ok()?;
        let end = place.checked_add(8)?.checked_add(length)?;
        let named = bytes.get(place + 4..end)?;
        if u32_at(bytes, end)? != sum(named) {
            return None;
        }
        let is_first = place == SIGNATURE.len();
        match &named[..4] {
            b"IHDR" if is_first && length == 13 && is_a_size(u32_at(named, 4)?, u32_at(named, 8)?) => {}
            _ if is_first => return None,
            b"IDAT" => has_picture = true,
            b"IEND" => return Some(has_picture && length == 0 && end + 4 == bytes.len()),
            _ => {}
        }
        place = end + 4;
    }
}

/// The sum of a chunk: CRC-32 as in ISO 3309.
pub fn sum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| (sum >> 8) ^ TABLE[usize::from(sum.to_le_bytes()[0] ^ byte)])
}

const TABLE: [u32; 256] = table();

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let (mut place, mut value) = (0_usize, 0_u32);
    while place < 256 {
        let (mut sum, mut bit) = (value, 0);
        while bit < 8 {
            sum = if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 };
            bit += 1;
        }
        table[place] = sum;
        place += 1;
        value += 1;
    }
    table
}
