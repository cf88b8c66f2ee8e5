//! A PDF from its first byte to its last.

use super::contains;

/// How far from the end the last words may stand; some programs write line ends behind them.
const TAIL_BYTES: usize = 1024;
/// What a bill does not do: run programs, or carry other files.
const ACTIVE: [&[u8]; 4] = [b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/RichMedia"];

/// It begins as PDFs do, ends with `startxref`, a place in the file where objects are listed, and `%%EOF`, and has nothing
/// behind it.
pub fn is_whole(bytes: &[u8]) -> bool {
    let version = bytes.get(5..8);
    let is_version = version.is_some_and(|three| matches!(three, [b'1' | b'2', b'.', digit] if digit.is_ascii_digit()));
    is_version
        && contains(bytes, b"/Root")
        && ends_well(bytes).unwrap_or(false)
        && !ACTIVE.iter().any(|word| contains(bytes, word))
}

fn ends_well(bytes: &[u8]) -> Option<bool> {
    let tail_begins = bytes.len().saturating_sub(TAIL_BYTES);
    let tail = bytes.get(tail_begins..)?;
    let end = last(tail, b"%%EOF")?;
    let nothing_behind = tail.get(end + 5..)?.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0);
    let start = last(tail.get(..end)?, b"startxref")?;
    let place = std::str::from_utf8(tail.get(start + 9..end)?).ok()?.trim().parse::<usize>().ok()?;
    let listed = bytes.get(place..)?;
    // A table, or an object that holds one.
    let is_list = place < tail_begins + start && (listed.starts_with(b"xref") || is_object(listed));
    Some(nothing_behind && is_list)
}

/// An object begins here: "12 0 obj".
fn is_object(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(24)]).into_owned();
    let mut words = head.split_ascii_whitespace();
    let is_number = |word: Option<&str>| word.is_some_and(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    is_number(words.next()) && is_number(words.next()) && words.next().is_some_and(|word| word.starts_with("obj"))
}

/// Where a text stands last.
fn last(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).rposition(|window| window == part)
}
