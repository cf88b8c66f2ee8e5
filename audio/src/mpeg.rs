//! MPEG audio frames and ADTS frames: finding the first one, and the tag some encoders put in it.

/// How far behind the tags the first frame is searched, in bytes.
pub const SEARCH_BYTES: u64 = 64 * 1024;

/// The longest MP3 frame: 320 kbit/s at 32 kHz, or 160 kbit/s at 8 kHz, and a padding byte.
pub const LONGEST_FRAME_BYTES: usize = 1441;

/// How many frames must follow one another for a place to count as the start of the stream.
const FRAMES_IN_A_ROW: usize = 3;

/// How long a stream says it is, in the frame that encoders of variable bit rate put first. One that
/// could not go back to fill it in leaves zeros, which say nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StreamTag {
    /// The number of frames, without the one with the tag.
    pub frames: Option<u64>,
    /// The number of bytes, with the frame with the tag.
    pub bytes: Option<u64>,
}

/// Whether `actual` is clearly less than `promised`. Encoders differ in whether they count the
/// first frame, and a few damaged frames are no cut.
pub const fn falls_short(actual: u64, promised: u64) -> bool {
    actual.saturating_add(promised / 100).saturating_add(3) < promised
}

/// Whether `actual` is clearly more than `promised`: files joined end to end keep the first tag.
pub const fn goes_beyond(actual: u64, promised: u64) -> bool {
    actual > promised.saturating_add(promised / 20)
}

/// What of a layer III frame header matters here (ISO/IEC 11172-3 section 2.4.2.3).
struct Header {
    frame_bytes: usize,
    /// The length of the side information that follows the header and the checksum.
    side_bytes: usize,
    /// The version, layer and sample rate bits, which stay the same throughout a stream.
    constant_bits: u32,
}

fn parse(bytes: &[u8]) -> Option<Header> {
    let word = u32::from_be_bytes(bytes.first_chunk().copied()?);
    let sync = word >> 21;
    let version = (word >> 19) & 3;
    let layer = (word >> 17) & 3;
    let bit_rate = (word >> 12) & 15;
    let sample_rate = (word >> 10) & 3;
    if sync != 0x7ff || version == 1 || layer != 1 || sample_rate == 3 {
        return None;
    }
    let is_version_one = version == 3;
    let bits_per_second = 1000
        * if is_version_one {
            [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
        } else {
            [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
        }
        .get(usize::try_from(bit_rate).ok()?)?;
    if bits_per_second == 0 {
        return None;
    }
    let halvings = match version {
        3 => 0,
        2 => 1,
        _ => 2,
    };
    let samples_per_second = [44_100, 48_000, 32_000].get(usize::try_from(sample_rate).ok()?)? >> halvings;
    let bytes_per_second_factor = if is_version_one { 144 } else { 72 };
    let padding = usize::from(word & 0x200 != 0);
    let is_mono = word & 0xc0 == 0xc0;
    Some(Header {
        frame_bytes: bytes_per_second_factor * bits_per_second / samples_per_second + padding,
        side_bytes: match (is_version_one, is_mono) {
            (true, false) => 32,
            (false, true) => 9,
            _ => 17,
        },
        constant_bits: word & 0xfffe_0c00,
    })
}

/// The place of the first frame within `reach` bytes that others follow. A stream may also end
/// after fewer frames, if its first one is at the very start.
pub fn find_first_frame(bytes: &[u8], reach: usize) -> Option<usize> {
    (0..bytes.len().min(reach)).find(|place| starts_stream(bytes, *place))
}

fn starts_stream(bytes: &[u8], start: usize) -> bool {
    let Some(first) = bytes.get(start..).and_then(parse) else {
        return false;
    };
    let mut place = start + first.frame_bytes;
    for _ in 1..FRAMES_IN_A_ROW {
        if place >= bytes.len() {
            return start == 0 && place == bytes.len();
        }
        match bytes.get(place..).and_then(parse) {
            Some(next) if next.constant_bits == first.constant_bits => place += next.frame_bytes,
            _ => return false,
        }
    }
    true
}

/// Reads the tag in a frame at the start of `bytes`: `Xing` or `Info` behind the side information
/// (as LAME writes it), or `VBRI` 32 bytes behind the header (as the Fraunhofer encoder does).
pub fn stream_tag(bytes: &[u8]) -> Option<StreamTag> {
    let header = parse(bytes)?;
    let word = |place: usize| {
        let bytes = bytes.get(place..)?.first_chunk().copied()?;
        Some(u64::from(u32::from_be_bytes(bytes)))
    };
    let xing = 4 + header.side_bytes;
    if matches!(bytes.get(xing..xing + 4)?, b"Xing" | b"Info") {
        let flags = word(xing + 4)?;
        let has_frames = flags & 1 != 0;
        let has_bytes = flags & 2 != 0;
        let bytes_place = if has_frames { xing + 12 } else { xing + 8 };
        return Some(StreamTag {
            frames: word(xing + 8).filter(|frames| has_frames && *frames > 0),
            bytes: word(bytes_place).filter(|bytes| has_bytes && *bytes > 0),
        });
    }
    let vbri = 36;
    (bytes.get(vbri..vbri + 4)? == b"VBRI").then_some(StreamTag { frames: word(vbri + 14), bytes: word(vbri + 10) })
}

/// Whether an ADTS frame starts here and another, or the end, follows it (ISO/IEC 13818-7
/// section 6.2).
pub fn starts_with_adts(bytes: &[u8]) -> bool {
    let Some(length) = adts_frame_bytes(bytes) else {
        return false;
    };
    match bytes.get(length..) {
        Some([]) => true,
        Some(next) => adts_frame_bytes(next).is_some(),
        None => false,
    }
}

fn adts_frame_bytes(bytes: &[u8]) -> Option<usize> {
    let [0xff, second, third, fourth, fifth, sixth, ..] = *bytes else {
        return None;
    };
    let is_sync = second & 0xf6 == 0xf0;
    let has_sample_rate = (third >> 2) & 15 < 13;
    let length = (usize::from(fourth & 3) << 11) | (usize::from(fifth) << 3) | usize::from(sixth >> 5);
    (is_sync && has_sample_rate && length > 7).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::{falls_short, find_first_frame, goes_beyond, parse, starts_with_adts, stream_tag};

    /// A silent frame of 128 kbit/s at 44.1 kHz, 417 bytes.
    fn frame() -> Vec<u8> {
        let mut frame = vec![0xff, 0xfb, 0x90, 0x00];
        frame.resize(417, 0);
        frame
    }

    #[test]
    fn frames_are_as_long_as_the_specification_says() {
        let bytes_of = |header: [u8; 4]| parse(&header).map(|header| header.frame_bytes);
        assert_eq!(bytes_of([0xff, 0xfb, 0x90, 0x00]), Some(417));
        assert_eq!(bytes_of([0xff, 0xfb, 0x92, 0x00]), Some(418));
        assert_eq!(bytes_of([0xff, 0xf3, 0x80, 0xc0]), Some(208));
        assert_eq!(bytes_of([0xff, 0xfd, 0x90, 0x00]), None, "layer II");
        assert_eq!(bytes_of([0xff, 0xfb, 0xf0, 0x00]), None, "bit rate 15");
    }

    #[test]
    fn a_stream_starts_where_frames_follow_one_another() {
        let stream = frame().repeat(4);
        assert_eq!(find_first_frame(&stream, 10), Some(0));
        let mut cut_out = vec![0xff, 0xfb, 0x90, 0x00, 1, 2, 3];
        cut_out.extend(&stream);
        assert_eq!(find_first_frame(&cut_out, 100), Some(7));
        assert_eq!(find_first_frame(&frame(), 10), Some(0), "a single frame");
        assert_eq!(find_first_frame(b"\xff\xfb\x90\x00 but text", 10), None);
    }

    #[test]
    fn the_tag_is_read_from_the_first_frame() {
        let mut bytes = frame();
        bytes.splice(36..52, *b"Xing\0\0\0\x03\0\0\x01\0\0\x02\0\0");
        let tag = stream_tag(&bytes);
        assert_eq!(tag.and_then(|tag| tag.frames), Some(0x100));
        assert_eq!(tag.and_then(|tag| tag.bytes), Some(0x2_0000));
        assert_eq!(stream_tag(&frame()), None);
    }

    #[test]
    fn small_differences_are_neither_short_nor_long() {
        assert!(!falls_short(987, 1000));
        assert!(falls_short(980, 1000));
        assert!(!goes_beyond(1010, 1000));
        assert!(goes_beyond(1100, 1000));
    }

    #[test]
    fn adts_needs_a_second_frame_or_the_end() {
        let mut bytes = vec![0xff, 0xf1, 0x50, 0x80, 0x01, 0x5f, 0xfc];
        bytes.resize(10, 0);
        assert!(starts_with_adts(&bytes));
        assert!(!starts_with_adts(&[bytes.clone(), vec![1, 2, 3]].concat()));
        assert!(starts_with_adts(&bytes.repeat(2)));
    }
}
