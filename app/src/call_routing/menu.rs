//! A menu: a greeting, ten keys, and what happens without a key or with a wrong one.

use serde::{Deserialize, Serialize};

use super::model::Target;
use super::said::Said;

/// How often a greeting is repeated at most.
pub const MOST_REPEATS: u8 = 3;

/// A menu.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Menu {
    /// The id.
    pub id: String,
    /// What callers hear first.
    pub greeting: Said,
    /// The keys that the greeting's words offer, 0 to 9; only warnings read them.
    pub greeting_keys: Vec<u8>,
    /// The keys that the greeting offers for what another key is called, each with that other one; only warnings read them.
    pub mixed_up: Vec<(u8, u8)>,
    /// The keys that do something.
    pub keys: Vec<MenuKey>,
    /// When no key is pressed.
    pub silence: Fallback,
    /// When a key is pressed that does nothing.
    pub wrong_key: Fallback,
}

impl Menu {
    /// What a key does.
    pub fn key(&self, digit: u8) -> Option<&MenuKey> {
        self.keys.iter().find(|key| key.digit == digit)
    }
}

/// A key that does something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MenuKey {
    /// 0 to 9.
    pub digit: u8,
    /// What it is called; may be empty.
    #[serde(default)]
    pub label: String,
    /// What it does.
    pub action: KeyAction,
}

/// What a key does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyAction {
    /// Passes the call on.
    Transfer(Target),
    /// Says something, then the greeting again.
    Announcement(Said),
    /// Lets the caller spell a name.
    DialByName,
    /// Says the greeting again.
    Repeat,
    /// Ends the call.
    HangUp,
}

/// What happens after silence or a wrong key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Fallback {
    /// How often the greeting is repeated first, 0 to 3.
    pub repeats: u8,
    /// Where the call goes then; without a target it ends.
    pub then: Option<Target>,
}
