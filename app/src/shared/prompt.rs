//! Something callers hear, as it is edited: a text that is spoken, or a recording.

use serde::{Deserialize, Serialize};

/// The longest text that is spoken, in characters.
pub const LONGEST_TEXT: usize = 400;

/// How something is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", try_from = "String")]
pub enum PromptKind {
    /// A text that is spoken.
    #[default]
    Text,
    /// A recording.
    Audio,
}

/// By way of its name: what serde writes for an enumeration is three times as much to download.
impl TryFrom<String> for PromptKind {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        match name.as_str() {
            "text" => Ok(Self::Text),
            "audio" => Ok(Self::Audio),
            _ => Err("no such kind"),
        }
    }
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

/// Why a text cannot be heard by callers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// There is none.
    Missing,
    /// It has characters that are not spoken.
    Characters,
    /// It has nothing to speak.
    Silent,
    /// It is longer than [`LONGEST_TEXT`].
    Long,
}

/// What is wrong with a text that callers would hear, without the spaces around it.
pub fn text_fault(text: &str) -> Option<TextFault> {
    if text.is_empty() {
        Some(TextFault::Missing)
    } else if !text.chars().all(is_kept) {
        Some(TextFault::Characters)
    } else if !text.chars().any(char::is_alphanumeric) {
        Some(TextFault::Silent)
    } else {
        (text.chars().count() > LONGEST_TEXT).then_some(TextFault::Long)
    }
}

/// As much of a text that is not heard as could be heard again.
pub fn unheard(text: &str) -> String {
    text.chars().filter(|character| is_kept(*character)).take(LONGEST_TEXT).collect()
}

fn is_kept(character: char) -> bool {
    !character.is_control() || character == '\n'
}
