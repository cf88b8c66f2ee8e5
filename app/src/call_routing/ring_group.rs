//! A ring group's part of the routing.

use serde::{Deserialize, Serialize};

use super::model::Target;
use super::said::Said;

/// Users who are called together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RingGroup {
    /// The id.
    pub id: String,
    /// The extension number.
    pub number: String,
    /// What it is called.
    pub name: String,
    /// The ids of its users, in their order.
    pub members: Vec<String>,
    /// How they ring.
    pub mode: RingMode,
    /// How long: all together, or each one.
    pub ring_seconds: u8,
    /// What happens when nobody answers.
    pub then: AfterRinging,
    /// Callers may dial the extension in a menu.
    pub reachable_by_extension: bool,
    /// Callers may spell the name in a menu.
    pub reachable_by_name: bool,
}

impl Default for RingGroup {
    fn default() -> Self {
        Self {
            id: String::new(),
            number: String::new(),
            name: String::new(),
            members: Vec::new(),
            mode: RingMode::default(),
            ring_seconds: 30,
            then: AfterRinging::default(),
            reachable_by_extension: true,
            reachable_by_name: false,
        }
    }
}

/// How the members of a group ring.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RingMode {
    /// All together.
    #[default]
    Simultaneous,
    /// One after the other.
    Sequential,
}

/// What happens when nobody of a group answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AfterRinging {
    /// The call goes on.
    Transfer(Target),
    /// The call ends, after an announcement that may be empty.
    HangUp(Said),
}

impl Default for AfterRinging {
    fn default() -> Self {
        Self::HangUp(Said::default())
    }
}
