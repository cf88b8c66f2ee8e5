//! The kinds of sound file that can be uploaded.

/// A kind of sound file, by its container.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// MPEG audio layer III frames, with or without tags (ISO/IEC 11172-3).
    Mp3,
    /// RIFF WAVE.
    Wav,
    /// Ogg (RFC 3533); only Vorbis inside it can be decoded.
    Ogg,
    /// Native FLAC (RFC 9639).
    Flac,
    /// An ISO base media file (ISO/IEC 14496-12) with AAC-LC or ALAC inside.
    M4a,
    /// A bare AAC-LC stream of ADTS frames (ISO/IEC 13818-7).
    Aac,
}

impl Kind {
    /// Every kind, for lists shown to people and for tests.
    pub const ALL: [Self; 6] = [Self::Mp3, Self::Wav, Self::Ogg, Self::Flac, Self::M4a, Self::Aac];

    /// The media type to serve the file with.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Mp3 => "audio/mpeg",
            Self::Wav => "audio/wav",
            Self::Ogg => "audio/ogg",
            Self::Flac => "audio/flac",
            Self::M4a => "audio/mp4",
            Self::Aac => "audio/aac",
        }
    }

    /// The usual file extension, without a dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Mp3 => "mp3",
            Self::Wav => "wav",
            Self::Ogg => "ogg",
            Self::Flac => "flac",
            Self::M4a => "m4a",
            Self::Aac => "aac",
        }
    }

    /// The kind a file name claims by its extension, in any case; `None` when the name has no
    /// extension or one that claims no kind known here.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "mp3" => Some(Self::Mp3),
            "wav" | "wave" => Some(Self::Wav),
            "ogg" | "oga" => Some(Self::Ogg),
            "flac" => Some(Self::Flac),
            "m4a" | "mp4" => Some(Self::M4a),
            "aac" => Some(Self::Aac),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn the_extension_names_the_kind_in_any_case() {
        assert_eq!(Kind::from_name("Hold music.MP3"), Some(Kind::Mp3));
        assert_eq!(Kind::from_name("a.b.Wave"), Some(Kind::Wav));
        assert_eq!(Kind::from_name("a.oga"), Some(Kind::Ogg));
        assert_eq!(Kind::from_name("a.mp4"), Some(Kind::M4a));
        assert_eq!(Kind::from_name(".aac"), Some(Kind::Aac));
    }

    #[test]
    fn other_names_claim_nothing() {
        for name in ["", "mp3", "a.", "a.mp3.exe", "wav.txt"] {
            assert_eq!(Kind::from_name(name), None, "{name:?}");
        }
    }

    #[test]
    fn every_kind_is_named_by_its_own_extension() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_name(&format!("x.{}", kind.extension())), Some(kind));
            assert!(kind.mime().starts_with("audio/"));
        }
    }
}
