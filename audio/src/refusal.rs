//! Why a file cannot be used, told apart from trouble with the disk.

use crate::kind::Kind;
use std::fmt;

/// Why an uploaded file cannot be used. Each is the uploader's to mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The file has no bytes, or is a proper container without one sample.
    Empty,
    /// The file is in no container known here.
    NotAudio,
    /// The file is sound, but of another kind than its name claims.
    WrongKind {
        /// The kind the name claims.
        named: Kind,
        /// The kind the content is.
        found: Kind,
    },
    /// The container is known, what is inside it cannot be decoded: another codec, a sample rate
    /// outside 4 to 192 kHz or more than eight channels.
    UnsupportedCodec,
    /// The file ends before its container says it does.
    CutShort,
    /// There is more sound than may be kept.
    TooLong {
        /// The longest sound allowed, in seconds.
        limit_seconds: u32,
    },
    /// The sound unpacks to more samples than are worked on, because of a high sample rate or many channels.
    TooLarge,
    /// Nothing in the band a telephone carries is louder than -60 dBFS, or no part of it passes
    /// the loudness gate at -70 LUFS.
    Silent,
    /// The container is known, but the data inside it cannot be read or mostly fails to decode.
    Broken,
}

/// The code of every refusal, as [`Refusal::code`] gives them.
pub const CODES: [&str; 9] =
    ["empty", "not-audio", "wrong-kind", "unsupported-codec", "cut-short", "too-long", "too-large", "silent", "broken"];

impl Refusal {
    /// A stable name of the reason, to look a message up by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::NotAudio => "not-audio",
            Self::WrongKind { .. } => "wrong-kind",
            Self::UnsupportedCodec => "unsupported-codec",
            Self::CutShort => "cut-short",
            Self::TooLong { .. } => "too-long",
            Self::TooLarge => "too-large",
            Self::Silent => "silent",
            Self::Broken => "broken",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongKind { named, found } => {
                write!(formatter, "the name says {} but the content is {}", named.extension(), found.extension())
            }
            Self::TooLong { limit_seconds } => {
                write!(formatter, "longer than {limit_seconds} seconds")
            }
            _ => formatter.write_str(self.code()),
        }
    }
}

/// Why no telephone audio was made.
#[derive(Debug)]
pub enum Error {
    /// The file is at fault.
    Refused(Refusal),
    /// The disk is at fault: a file could not be read or written.
    Io(std::io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => write!(formatter, "the file cannot be used: {refusal}"),
            Self::Io(error) => write!(formatter, "cannot read or write sound: {error}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Refused(_) => None,
            Self::Io(error) => Some(error),
        }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

impl From<hound::Error> for Error {
    fn from(error: hound::Error) -> Self {
        match error {
            hound::Error::IoError(error) => Self::Io(error),
            other => Self::Io(std::io::Error::other(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CODES, Refusal};
    use crate::kind::Kind;

    #[test]
    fn every_code_is_listed_once() {
        let refusals = [
            Refusal::Empty,
            Refusal::NotAudio,
            Refusal::WrongKind { named: Kind::Mp3, found: Kind::Wav },
            Refusal::UnsupportedCodec,
            Refusal::CutShort,
            Refusal::TooLong { limit_seconds: 1 },
            Refusal::TooLarge,
            Refusal::Silent,
            Refusal::Broken,
        ];
        assert_eq!(refusals.map(Refusal::code), CODES);
    }
}
