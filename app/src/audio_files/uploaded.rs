//! What an island knows of an audio and of uploading: finished sentences, addresses, the picture.

use serde::{Deserialize, Serialize};

use crate::shared::sentences::Sentences;

/// An audio that was uploaded, worded for the visitor.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadedAudio {
    /// Its id.
    pub id: String,
    /// What the visitor calls it.
    pub name: String,
    /// How long it is.
    pub duration_ms: u32,
    /// The same in words: "3:07".
    pub duration: String,
    /// The size of the file as uploaded: "8,9 MB".
    pub size: String,
    /// Its loudness before and after, as a sentence.
    pub loudness: String,
    /// The waveform as the `d` of an SVG path, 480 by 48.
    pub path: String,
    /// Where it is heard as uploaded.
    pub original_url: String,
    /// Where it is heard as a caller hears it.
    pub caller_url: String,
}

/// The kinds of file a browser offers first.
pub const ACCEPTED_FILES: &str = ".mp3,.wav,.ogg,.flac,.m4a,audio/*";

/// The sentence, worded for what the audio is for, that names the field for the file.
pub const CHOOSE: &str = "choose";
/// The sentence that names the button.
pub const SEND: &str = "send";

/// Everything an upload says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadWords {
    /// Begins the ids of the elements; one upload of a page differs from the others in it.
    pub id: String,
    /// Where the file is sent, with purpose and form token.
    pub action: String,
    /// The most bytes that are accepted.
    pub largest_bytes: u32,
    /// The decimal mark of the language.
    pub decimal_mark: String,
    /// Every sentence in the visitor's language, by its Fluent key: one list instead of a field for each keeps the
    /// WebAssembly small. `{sent}`, `{total}` and `{incident}` are filled in by the island.
    pub sentences: Sentences,
}

impl UploadWords {
    /// The sentence of a Fluent key.
    pub fn say(&self, key: &str) -> String {
        self.sentences.find(key).unwrap_or_else(|| key.to_owned())
    }
}
