//! What the server gives the menu editor: the menu, what there is to choose from, and every word it shows.

use serde::{Deserialize, Serialize};

use super::menu_form::{MenuForm, RecordingOption, TargetOption};
use super::server_functions::MenuState;
use crate::audio_files::UploadWords;
use crate::shared::sentences::Sentences;

/// Everything the editor needs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EditorProps {
    /// The menu as saved.
    pub state: MenuState,
    /// The menu to go on with: as saved, or as it was typed before a test.
    pub typed: MenuForm,
    /// Where a call can be passed on to.
    pub targets: Vec<TargetOption>,
    /// Recordings to choose from.
    pub recordings: Vec<RecordingOption>,
    /// The tag of the language of spoken texts.
    pub speech_language: String,
    /// Every sentence of the editor in the visitor's language, by its Fluent key. `{key}`, `{number}`, `{parts}`, `{from}`
    /// and `{to}` are filled in by the editor.
    pub words: Sentences,
    /// What uploading a recording says.
    pub upload: UploadWords,
    /// "Don't repeat", "Repeat once", …, in order.
    pub repeats: Vec<String>,
}
