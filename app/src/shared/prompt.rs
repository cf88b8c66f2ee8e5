//! Something callers hear, as it is edited: a text that is spoken, or a recording.

use serde::{Deserialize, Serialize};

/// The longest text that is spoken, in characters.
pub const LONGEST_TEXT: usize = 400;

/// How something is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PromptKind {
    /// A text that is spoken.
    #[default]
    Text,
    /// A recording.
    Audio,
}

/// A greeting or an announcement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prompt {
    /// How it is said.
    pub kind: PromptKind,
    /// What is spoken, kept also while a recording is chosen.
    pub text: String,
    /// The id of the recording.
    pub audio: String,
}
