//! A JPEG from its first byte to its last.

use super::{is_a_size, u16_at};

/// The picture without what stands behind it: phones put a second, smaller one or notes of their own there, and somebody else
/// might put anything there. Every segment is followed to the next one, through the picture itself, to the end.
pub fn picture(bytes: &[u8]) -> Option<&[u8]> {
    bytes.get(..end_of_picture(bytes)?)
}

/// The place behind the end of the picture, if it is one.
fn end_of_picture(bytes: &[u8]) -> Option<usize> {
    let (mut place, mut has_size, mut has_scan) = (2, false, false);
    loop {
        if *bytes.get(place)? != 0xff {
            return None;
        }
        let marker = *bytes.get(place + 1)?;
        match marker {
            // Filled with ones.
            0xff => place += 1,
            0xd9 => return (has_size && has_scan).then_some(place + 2),
            0x01 | 0xd0..=0xd8 => return None,
            _ => {
                let length = usize::from(u16_at(bytes, place + 2)?);
                if length < 2 || place + 2 + length > bytes.len() {
                    return None;
                }
                if is_size(marker) {
                    let (down, across) = (u16_at(bytes, place + 5)?, u16_at(bytes, place + 7)?);
                    if !is_a_size(u32::from(across), u32::from(down)) {
                        return None;
                    }
                    has_size = true;
                }
                place += 2 + length;
                if marker == 0xda {
                    has_scan = true;
                    place = behind_scan(bytes, place)?;
                }
            }
        }
    }
}

/// A segment that says how large the picture is.
fn is_size(marker: u8) -> bool {
    matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc)
}

/// Where the next segment begins: within a scan, 0xff stands before 0 or before a mark of restarting.
fn behind_scan(bytes: &[u8], begin: usize) -> Option<usize> {
    let mut pairs = bytes.get(begin..)?.windows(2);
    let found = pairs.position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xd0..=0xd7 | 0xff))?;
    Some(begin + found)
}
