//! What the server gives the menu editor: the menu, what there is to choose from, and every word it shows.

use serde::{Deserialize, Serialize};

use super::menu_form::{RecordingOption, TargetOption};
use super::server_functions::MenuState;

/// Everything the editor needs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EditorProps {
    /// The menu as saved.
    pub state: MenuState,
    /// Where a call can be passed on to.
    pub targets: Vec<TargetOption>,
    /// Recordings to choose from.
    pub recordings: Vec<RecordingOption>,
    /// The tag of the language of spoken texts.
    pub speech_language: String,
    /// Proves that what is sent was made by our page.
    pub form_token: String,
    /// The words.
    pub texts: EditorTexts,
    /// Sentences of refusals, by their keys.
    pub sentences: Vec<(String, String)>,
}

/// The words of the editor, in the visitor's language. `{key}`, `{name}` and `{number}` are filled in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct EditorTexts {
    pub greeting: String,
    pub greeting_text: String,
    pub kind_text: String,
    pub kind_audio: String,
    pub recording: String,
    pub no_recording: String,
    pub characters: String,
    pub listen: String,
    pub keys: String,
    pub keys_hint: String,
    pub key: String,
    pub free: String,
    pub add_action: String,
    pub action: String,
    pub actions: Vec<String>,
    pub target: String,
    pub choose_target: String,
    pub external: String,
    pub external_hint: String,
    pub label: String,
    pub label_hint: String,
    pub announcement: String,
    pub clear_key: String,
    pub move_key: String,
    pub moving: String,
    pub moved: String,
    pub move_cancelled: String,
    pub silence: String,
    pub wrong_key: String,
    pub repeats: Vec<String>,
    pub then: String,
    pub hang_up: String,
    pub undo: String,
    pub redo: String,
    pub save: String,
    pub saving: String,
    pub saved: String,
    pub unsaved_one: String,
    pub unsaved_many: String,
    pub all_saved: String,
    pub fix_first: String,
    pub conflict_title: String,
    pub conflict_changed: String,
    pub conflict_take_theirs: String,
    pub conflict_keep_mine: String,
    pub empty_greeting: String,
    pub long_greeting: String,
    pub key_without_target: String,
    pub key_without_announcement: String,
    pub offered_key: String,
    pub nothing_to_choose: String,
}
