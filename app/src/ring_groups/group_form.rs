//! A ring group as it is edited: what the form posts. Values are as typed; `rules` checks them.

use serde::{Deserialize, Serialize};

use crate::shared::prompt::Prompt;

/// How the members are rung.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// All at once, until one answers.
    #[default]
    Simultaneous,
    /// One after the other.
    Sequential,
}

impl Mode {
    /// Both, in the order they are offered in.
    pub const ALL: [Self; 2] = [Self::Simultaneous, Self::Sequential];

    /// The name in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Simultaneous => "simultaneous",
            Self::Sequential => "sequential",
        }
    }

    /// The mode of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// What is typed of a ring group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GroupForm {
    /// Whose change it is; empty for a new group.
    pub id: String,
    /// The version that was on the page.
    pub version: i64,
    /// Its name.
    pub name: String,
    /// Its extension number.
    pub number: String,
    /// How the members are rung.
    pub mode: Mode,
    /// The ids of the ticked users, in order.
    pub members: Vec<String>,
    /// How long all members ring, or each one in turn.
    pub ring_seconds: i64,
    /// When nobody answers: `hang_up`, `user:ID`, `group:ID` or `voicemail:ID`.
    pub then: String,
    /// What is heard before hanging up.
    pub announcement: Prompt,
    /// While the members are arranged: `up:ID` or `down:ID`, else only what is ticked counts.
    pub step: String,
}

impl Default for GroupForm {
    fn default() -> Self {
        Self {
            id: String::new(),
            version: 0,
            name: String::new(),
            number: String::new(),
            mode: Mode::default(),
            members: Vec::new(),
            ring_seconds: 30,
            then: "hang_up".to_owned(),
            announcement: Prompt::default(),
            step: String::new(),
        }
    }
}
