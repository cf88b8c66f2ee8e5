//! What an island knows of an audio and of uploading: finished sentences, addresses, the picture.

use serde::{Deserialize, Serialize};

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

/// Everything an upload says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadWords {
    /// Begins the ids of the elements; one upload of a page differs from the others in it.
    pub id: String,
    /// Where the file is sent, with purpose and form token.
    pub action: String,
    /// The most bytes that are accepted.
    pub largest_bytes: u32,
    /// What the file field accepts.
    pub accept: String,
    /// The label of the file field.
    pub choose: String,
    /// That a file can be dropped, and which ones fit.
    pub hint: String,
    /// The sentence of the rights.
    pub rights: String,
    /// The button.
    pub send: String,
    /// The button while a file is sent.
    pub cancel: String,
    /// How much was sent; `{sent}` and `{total}` stand for megabytes.
    pub progress: String,
    /// The decimal mark of the language.
    pub decimal_mark: String,
    /// All was sent and is being converted.
    pub preparing: String,
    /// It was cancelled.
    pub cancelled: String,
    /// It is ready.
    pub done: String,
    /// Over the player of the original.
    pub as_uploaded: String,
    /// Over the player of what callers hear.
    pub as_heard: String,
    /// What the waveform is.
    pub waveform: String,
    /// The sentence of each key a refusal may have.
    pub problems: Vec<(String, String)>,
}
