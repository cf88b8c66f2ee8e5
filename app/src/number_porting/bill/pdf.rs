//! A PDF from its first byte to its last.

use super::contains;

/// How far from the end the last words may stand; some programs write line ends behind them.
const TAIL_BYTES: usize = 1024;
/// What a bill does not do: run programs, send what is typed, or carry other files. Objects that are compressed are not looked into:
/// whoever opens a bill opens a document of a stranger.
const ACTIVE: [&[u8]; 9] = [
    b"AA",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"ImportData",
    b"JS",
    b"JavaScript",
    b"Launch",
    b"RichMedia",
    b"SubmitForm",
];

/// It begins as PDFs do, ends with `startxref`, a place in the file where objects are listed, and `%%EOF`, and has nothing
/// behind it.
pub fn is_whole(bytes: &[u8]) -> bool {
    let version = bytes.get(5..8);
    let is_version = version.is_some_and(|three| matches!(three, [b'1' | b'2', b'.', digit] if digit.is_ascii_digit()));
    is_version
        && contains(bytes, b"/Root")
        && ends_well(bytes).unwrap_or(false)
        && !names(bytes).iter().any(|name| ACTIVE.contains(&name.as_slice()))
}

/// The names outside of streams, as they are meant: a letter may be written by its number ("/J#53").
fn names(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut names = Vec::new();
    let mut rest = bytes;
    while let Some(place) = rest.iter().position(|byte| *byte == b'/' || *byte == b's') {
        rest = &rest[place..];
        if rest.starts_with(b"stream") && stands_behind_a_dictionary(&bytes[..bytes.len() - rest.len()]) {
            let end = rest.windows(9).position(|window| window == b"endstream").unwrap_or(rest.len());
            rest = &rest[end..];
            rest = rest.get(9..).unwrap_or_default();
        } else if rest[0] == b'/' {
            let is_end = |byte: &u8| byte.is_ascii_whitespace() || b"\0()<>[]{}/%".contains(byte);
            let length = rest[1..].iter().position(is_end).unwrap_or(rest.len() - 1);
            names.push(meant(&rest[1..=length]));
            rest = &rest[1 + length..];
        } else {
            rest = &rest[1..];
        }
    }
    names
}

/// What comes before the word that begins a stream: a comment or a text may say it, too.
fn stands_behind_a_dictionary(before: &[u8]) -> bool {
    before.trim_ascii_end().ends_with(b">>")
}

fn meant(written: &[u8]) -> Vec<u8> {
    let mut name = Vec::new();
    let mut rest = written;
    while let Some((first, others)) = rest.split_first() {
        let digits = others.get(..2).filter(|_| *first == b'#').and_then(|digits| std::str::from_utf8(digits).ok());
        if let Some(letter) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            name.push(letter);
            rest = &others[2..];
        } else {
            name.push(*first);
            rest = others;
        }
    }
    name
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
