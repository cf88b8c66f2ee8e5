//! What is said in the model of calls.

use crate::call_routing::Said;
use crate::shared::prompt::{Prompt, PromptKind};

/// A greeting or an announcement as it is edited, in the model of calls; `recordings` are ids with names.
pub fn said(prompt: &Prompt, recordings: &[(String, String)]) -> Said {
    match prompt.kind {
        PromptKind::Text => Said::Text(prompt.text.clone()),
        PromptKind::Audio => {
            let name = recordings.iter().find(|(id, _)| *id == prompt.audio).map(|(_, name)| name.clone());
            Said::Recording { id: prompt.audio.clone(), name: name.unwrap_or_default() }
        }
    }
}
