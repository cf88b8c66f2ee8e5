//! What an uploaded bill is, judged by its content alone: neither its name nor what the browser says of it counts. A file must
//! be one thing from its first byte to its last, so that nothing else can be made of it.

mod jpeg;
mod pdf;
mod png;

use serde::Serialize;

/// The largest bill, in bytes.
pub const LARGEST_BYTES: u64 = 10 * 1024 * 1024;
/// No picture of a page has more points across or down.
const MOST_POINTS: u32 = 20_000;
/// What pages and programs begin with, in small letters: none of it stands at the head of a bill.
const OTHERS: [&[u8]; 7] = [b"<html", b"<script", b"<!doctype", b"<svg", b"<?php", b"%pdf-", b"<iframe"];
/// How much of a file is looked at by programs that guess what it is.
const HEAD_BYTES: usize = 4096;

/// What a bill is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BillKind {
    /// A document.
    Pdf,
    /// A photograph.
    Jpeg,
    /// A picture.
    Png,
}

impl BillKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Jpeg, Self::Png];

    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpeg",
            Self::Png => "png",
        }
    }

    /// The kind of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// What the name of a file of it ends with.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }
}

/// What a file is, and what of it is kept: all but what stands behind a photograph.
///
/// # Errors
/// The key of why it is no bill.
pub fn judge(bytes: &[u8]) -> Result<(BillKind, &[u8]), &'static str> {
    if bytes.is_empty() {
        return Err("number-porting-problem-bill-empty");
    }
    let kind = if bytes.starts_with(b"%PDF-") {
        BillKind::Pdf
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        BillKind::Jpeg
    } else if bytes.starts_with(png::SIGNATURE) {
        BillKind::Png
    } else {
        return Err("number-porting-problem-bill-kind");
    };
    let whole = match kind {
        BillKind::Pdf => pdf::is_whole(bytes).then_some(bytes),
        BillKind::Jpeg => jpeg::picture(bytes),
        BillKind::Png => png::is_whole(bytes).then_some(bytes),
    };
    let whole = whole.filter(|kept| !holds_something_else(kind, kept));
    whole.map(|kept| (kind, kept)).ok_or("number-porting-problem-bill-broken")
}

/// The head holds the beginning of a page, a program or a document within.
fn holds_something_else(kind: BillKind, bytes: &[u8]) -> bool {
    let own = if kind == BillKind::Pdf { b"%PDF-".len() } else { 0 };
    let head = bytes[own..bytes.len().min(HEAD_BYTES)].to_ascii_lowercase();
    OTHERS.iter().any(|other| contains(&head, other))
}

/// One text stands in another.
fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// A number of two bytes.
fn u16_at(bytes: &[u8], place: usize) -> Option<u16> {
    let pair = bytes.get(place..place.checked_add(2)?)?;
    Some(u16::from_be_bytes([pair[0], pair[1]]))
}

/// A number of four bytes.
fn u32_at(bytes: &[u8], place: usize) -> Option<u32> {
    let four = bytes.get(place..place.checked_add(4)?)?;
    Some(u32::from_be_bytes([four[0], four[1], four[2], four[3]]))
}

/// A picture of a page has neither no points nor more than anybody prints.
fn is_a_size(across: u32, down: u32) -> bool {
    (1..=MOST_POINTS).contains(&across) && (1..=MOST_POINTS).contains(&down)
}

#[cfg(test)]
pub mod samples;
#[cfg(test)]
mod tests;
