//! What a file is by its content, and whether the container says that some of it is missing.

use crate::kind::Kind;
use crate::mpeg::{self, StreamTag};
use crate::refusal::{Error, Refusal};
use crate::{isomp4, riff};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

/// The part of a file that holds the sound.
pub struct Container {
    pub kind: Kind,
    /// Where the sound starts, in bytes: behind any `ID3v2` tag.
    pub start: u64,
    /// Where it ends, in bytes: before any `ID3v1` or APE tag.
    pub end: u64,
    /// The tag in the first frame of an MP3.
    pub tag: Option<StreamTag>,
}

/// Names the kind of a file and refuses one that its container shows to be cut short.
pub fn inspect(file: &mut File) -> Result<Container, Error> {
    let length = file.metadata()?.len();
    if length == 0 {
        return Err(Refusal::Empty.into());
    }
    let start = skip_id3v2(file, length)?;
    if start >= length {
        return Err(Refusal::CutShort.into());
    }
    let mut container = Container { kind: Kind::Wav, start, end: length, tag: None };
    let magic: [u8; 12] = bytes_at(file, start)?.unwrap_or_default();
    match magic {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E'] => {
            riff::check(file, start, length)?;
        }
        // The decoder notices an Ogg stream without its last page, and FLAC says how many samples
        // it has.
        [b'O', b'g', b'g', b'S', ..] => container.kind = Kind::Ogg,
        [b'f', b'L', b'a', b'C', ..] => container.kind = Kind::Flac,
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => {
            container.kind = Kind::M4a;
            isomp4::check(file, start, length)?;
        }
        _ => inspect_frames(file, &mut container)?,
    }
    Ok(container)
}

/// Tells a bare stream of MP3 or ADTS frames from what is no sound at all.
fn inspect_frames(file: &mut File, container: &mut Container) -> Result<(), Error> {
    let mut head = Vec::new();
    file.seek(SeekFrom::Start(container.start))?;
    file.take(mpeg::SEARCH_BYTES).read_to_end(&mut head)?;
    if mpeg::starts_with_adts(&head) {
        container.kind = Kind::Aac;
        return Ok(());
    }
    // Junk is usual between a tag and the first frame, and a stream cut out of a longer one
    // starts with the rest of a frame.
    let reach = if container.start > 0 { head.len() } else { mpeg::LONGEST_FRAME_BYTES };
    let Some(first) = mpeg::find_first_frame(&head, reach) else {
        return Err(Refusal::NotAudio.into());
    };
    container.kind = Kind::Mp3;
    container.start += crate::number::count(first);
    container.end = skip_trailing_tags(file, container.start, container.end)?;
    container.tag = head.get(first..).and_then(mpeg::stream_tag);
    if let Some(bytes) = container.tag.and_then(|tag| tag.bytes)
        && mpeg::falls_short(container.end - container.start, bytes)
    {
        return Err(Refusal::CutShort.into());
    }
    Ok(())
}

/// Where the sound starts behind `ID3v2` tags (`ID3v2.4` structure, section 3.1).
fn skip_id3v2(file: &mut File, length: u64) -> std::io::Result<u64> {
    let mut start = 0;
    while start < length {
        let Some([b'I', b'D', b'3', _, _, flags, size @ ..]) = bytes_at::<10>(file, start)? else {
            break;
        };
        let size = size.iter().fold(0, |size, byte| (size << 7) | u64::from(byte & 0x7f));
        let footer = if flags & 0x10 == 0 { 0 } else { 10 };
        start += 10 + size + footer;
    }
    Ok(start)
}

/// Where the sound ends before an `ID3v1` tag (128 bytes) and an `APEv2` tag, whose cover pictures
/// could be taken for frames.
fn skip_trailing_tags(file: &mut File, start: u64, mut end: u64) -> std::io::Result<u64> {
    if let Some(tag) = end.checked_sub(128)
        && tag > start
        && bytes_at(file, tag)? == Some(*b"TAG")
    {
        end = tag;
    }
    if let Some(footer) = end.checked_sub(32)
        && footer > start
        && let Some([name @ .., v1, v2, v3, v4, s1, s2, s3, s4, _, _, _, _, _, _, _, flags]) =
            bytes_at::<24>(file, footer)?
        && (name, [v1, v2, v3, v4]) == (*b"APETAGEX", 2000_u32.to_le_bytes())
    {
        let header = if flags & 0x80 == 0 { 0 } else { 32 };
        let size = u64::from(u32::from_le_bytes([s1, s2, s3, s4]));
        end = end.saturating_sub(size + header).max(start);
    }
    Ok(end)
}

/// The bytes at a place in a file; `None` when the file ends before them.
pub fn bytes_at<const N: usize>(file: &mut File, position: u64) -> std::io::Result<Option<[u8; N]>> {
    file.seek(SeekFrom::Start(position))?;
    let mut bytes = [0; N];
    match file.read_exact(&mut bytes) {
        Ok(()) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error),
    }
}
