//! What a caller is told.

use serde::{Deserialize, Serialize};

/// A greeting or an announcement.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// A text that is spoken.
    Text(String),
    /// A recording.
    Recording {
        /// Its id.
        id: String,
        /// Its name, for those who read about it.
        name: String,
    },
}

impl Said {
    /// There is nothing to hear.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Recording { id, .. } => id.is_empty(),
        }
    }
}

impl Default for Said {
    fn default() -> Self {
        Self::Text(String::new())
    }
}
