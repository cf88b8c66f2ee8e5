//! A kept audio and what it is for.

use audio::{Kind, Waveform};

use super::uploaded::UploadedAudio;
use crate::music::Moment;
use crate::shared::language::Text;

/// The size of a waveform in user units, see `style/receptionist.css`.
const WAVEFORM: (u32, u32) = (480, 48);

/// What an audio was uploaded for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Greetings and announcements.
    Recording,
    /// Music on hold.
    HoldMusic,
    /// Music during a transfer.
    TransferMusic,
}

impl Purpose {
    const ALL: [Self; 3] = [Self::Recording, Self::HoldMusic, Self::TransferMusic];

    /// The name in addresses and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Recording => "recording",
            Self::HoldMusic => "hold_music",
            Self::TransferMusic => "transfer_music",
        }
    }

    /// The purpose of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }

    /// The purpose of the music of a moment.
    pub fn of(moment: Moment) -> Self {
        match moment {
            Moment::Hold => Self::HoldMusic,
            Moment::Transfer => Self::TransferMusic,
        }
    }

    /// The moment at which it plays, for music.
    pub fn moment(self) -> Option<Moment> {
        match self {
            Self::Recording => None,
            Self::HoldMusic => Some(Moment::Hold),
            Self::TransferMusic => Some(Moment::Transfer),
        }
    }

    /// The page it is uploaded on.
    pub fn page(self) -> &'static str {
        match self {
            Self::Recording => "/virtual_receptionist/recordings",
            Self::HoldMusic | Self::TransferMusic => "/preferences",
        }
    }

    /// What the field for the file is called: one upload of a page differs from the others in it.
    pub(super) fn choose_key(self) -> &'static str {
        match self {
            Self::Recording => "recordings-choose-recording",
            Self::HoldMusic => "recordings-choose-hold-music",
            Self::TransferMusic => "recordings-choose-transfer-music",
        }
    }

    /// What the button that sends it is called.
    pub(super) fn send_key(self) -> &'static str {
        match self {
            Self::Recording => "recordings-send-recording",
            Self::HoldMusic => "recordings-send-hold-music",
            Self::TransferMusic => "recordings-send-transfer-music",
        }
    }

    /// The notice that it was uploaded.
    pub(super) fn notice(self) -> &'static str {
        match self {
            Self::Recording => "recordings-notice-uploaded",
            Self::HoldMusic => "recordings-notice-hold-music",
            Self::TransferMusic => "recordings-notice-transfer-music",
        }
    }
}

/// An uploaded audio.
#[derive(Clone, Debug, PartialEq)]
pub struct AudioFile {
    /// Its id.
    pub id: String,
    /// What the visitor calls it.
    pub name: String,
    /// What it was uploaded for.
    pub purpose: Purpose,
    /// The kind of the original, by its content: mp3, wav, ogg, flac, m4a or aac.
    pub format: String,
    /// SHA-256 of the original; names its folder.
    pub content_hash: String,
    /// The size of the original.
    pub size_bytes: i64,
    /// How long it is.
    pub duration_ms: i64,
    /// Its loudness as uploaded, in LUFS.
    pub original_loudness: f64,
    /// Its loudness as a caller hears it, in LUFS.
    pub caller_loudness: f64,
    /// The peaks, as [`Waveform::to_hex`] writes them.
    pub waveform: String,
    /// When it was uploaded.
    pub created_at: i64,
}

impl AudioFile {
    /// The media type of the original.
    pub fn media_type(&self) -> &'static str {
        Kind::ALL
            .into_iter()
            .find(|kind| kind.extension() == self.format)
            .map_or("application/octet-stream", Kind::mime)
    }

    /// The Fluent key of what the phone does to the volume. Less than one LUFS is hardly heard.
    fn loudness_key(&self) -> &'static str {
        let louder_by = self.caller_loudness - self.original_loudness;
        if louder_by >= 1.0 {
            "recordings-loudness-louder"
        } else if louder_by <= -1.0 {
            "recordings-loudness-softer"
        } else {
            "recordings-loudness-same"
        }
    }

    /// As pages and islands show it.
    pub fn shown(&self, text: Text) -> UploadedAudio {
        let (width, height) = WAVEFORM;
        UploadedAudio {
            id: self.id.clone(),
            name: self.name.clone(),
            duration_ms: u32::try_from(self.duration_ms).unwrap_or(u32::MAX),
            duration: text.duration(self.duration_ms),
            size: text.file_size(self.size_bytes),
            loudness: text.say(self.loudness_key()),
            path: Waveform::from_hex(&self.waveform)
                .map(|waveform| waveform.svg_path(width, height))
                .unwrap_or_default(),
            original_url: format!("/audio/{}/original", self.id),
            caller_url: format!("/audio/{}/caller.wav", self.id),
        }
    }
}
