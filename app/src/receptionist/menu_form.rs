//! A menu as it is edited: what the plain form posts and what the island holds. Values are as typed; `menu` checks them.

use serde::{Deserialize, Serialize};

pub use crate::shared::prompt::{LONGEST_TEXT, Prompt, PromptKind};

/// How many characters of a text count: without the spaces around it, a line end as one however it is written.
pub fn counted(text: &str) -> usize {
    text.trim().chars().filter(|character| *character != '\r').count()
}

/// The page on which calls are tried.
pub const TEST_PAGE: &str = "/virtual_receptionist/test";

/// Which menu.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Slot {
    /// Plays in business hours.
    #[default]
    Open,
    /// Plays the rest of the time.
    Closed,
    /// Plays when a key or silence leads to it; by its id.
    Extra(String),
}

impl Slot {
    /// The two that every account has.
    pub const MAIN: [Self; 2] = [Self::Open, Self::Closed];

    /// Its name in the database and in forms.
    pub fn name(&self) -> &str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Extra(id) => id,
        }
    }

    /// The page where it is edited.
    pub fn page(&self) -> String {
        match self {
            Self::Open => "/virtual_receptionist".to_owned(),
            Self::Closed => "/virtual_receptionist/after_hours".to_owned(),
            Self::Extra(id) => format!("/virtual_receptionist/menus/{id}"),
        }
    }

    /// The page where calls are tried with it as it was kept.
    pub fn test_page(&self) -> String {
        format!("{TEST_PAGE}?draft={}", self.name())
    }
}

impl From<String> for Slot {
    fn from(name: String) -> Self {
        match name.as_str() {
            "open" => Self::Open,
            "closed" => Self::Closed,
            _ => Self::Extra(name),
        }
    }
}

impl From<Slot> for String {
    fn from(slot: Slot) -> Self {
        slot.name().to_owned()
    }
}

/// What a key does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", try_from = "String")]
pub enum KeyAction {
    /// Nothing: it counts as a wrong key.
    #[default]
    None,
    /// Passes the call on.
    Transfer,
    /// Says something, then the greeting again.
    Announcement,
    /// Lets the caller spell a name.
    DialByName,
    /// Says the greeting again.
    Repeat,
    /// Ends the call.
    HangUp,
}

impl KeyAction {
    /// All, in the order of the list to choose from.
    pub const ALL: [Self; 6] =
        [Self::None, Self::Transfer, Self::Announcement, Self::DialByName, Self::Repeat, Self::HangUp];

    /// Its name in forms.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Transfer => "transfer",
            Self::Announcement => "announcement",
            Self::DialByName => "dial_by_name",
            Self::Repeat => "repeat",
            Self::HangUp => "hang_up",
        }
    }

    /// The action of a name; nothing when there is none.
    pub fn from_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|action| action.name() == name).unwrap_or_default()
    }
}

/// By way of its name: what serde writes for an enumeration is three times as much to download.
impl TryFrom<String> for KeyAction {
    type Error = &'static str;

    fn try_from(name: String) -> Result<Self, Self::Error> {
        Self::ALL.into_iter().find(|action| action.name() == name).ok_or("no such action")
    }
}

/// One key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyForm {
    /// What it does.
    pub action: KeyAction,
    /// What it is called in the menu; may be empty.
    pub label: String,
    /// For transfers: `user:ID`, `group:ID`, `conference:ID`, `voicemail:ID`, `menu:ID` or `external`.
    pub target: String,
    /// For transfers to `external`: the number as typed.
    pub external: String,
    /// For announcements.
    pub announcement: Prompt,
}

/// What happens after silence or a wrong key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Fallback {
    /// How often the greeting is repeated first, 0 to 3.
    pub repeats: u8,
    /// Then: `hang_up`, or a target as in [`KeyForm::target`].
    pub target: String,
    /// For `external`: the number as typed.
    pub external: String,
}

/// A whole menu.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MenuForm {
    /// Which menu.
    pub slot: Slot,
    /// The version that was opened.
    pub version: i64,
    /// What callers hear first.
    pub greeting: Prompt,
    /// The keys 0 to 9.
    pub keys: Vec<KeyForm>,
    /// When no key is pressed.
    pub silence: Fallback,
    /// When a key is pressed that does nothing.
    pub wrong_key: Fallback,
}

impl MenuForm {
    /// The same form with exactly ten keys.
    #[must_use]
    pub fn with_ten_keys(mut self) -> Self {
        self.keys.resize_with(10, KeyForm::default);
        self
    }

    /// Which parts differ from another menu: `greeting`, the digits, `silence`, `wrong_key`.
    pub fn changes_from(&self, other: &Self) -> Vec<Part> {
        let mut parts = Vec::new();
        if self.greeting != other.greeting {
            parts.push(Part::Greeting);
        }
        for (digit, (mine, theirs)) in self.keys.iter().zip(&other.keys).enumerate() {
            if mine != theirs {
                parts.push(Part::Key(digit));
            }
        }
        if self.silence != other.silence {
            parts.push(Part::Silence);
        }
        if self.wrong_key != other.wrong_key {
            parts.push(Part::WrongKey);
        }
        parts
    }
}

/// A part of a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The greeting.
    Greeting,
    /// The key of this digit.
    Key(usize),
    /// What happens after silence.
    Silence,
    /// What happens after a wrong key.
    WrongKey,
}

/// Something a call can be passed on to, for the lists to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetOption {
    /// As in [`KeyForm::target`].
    pub value: String,
    /// Its name: "Ana Gómez".
    pub name: String,
    /// What kind of target it is and its number: "1003", "buzón 1003".
    pub detail: String,
    /// The heading it stands under.
    pub group: String,
}

impl TargetOption {
    /// As a line of a list names it.
    pub fn label(&self) -> String {
        if self.detail.is_empty() { self.name.clone() } else { format!("{} · {}", self.name, self.detail) }
    }
}

/// A recording to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordingOption {
    /// Its id.
    pub id: String,
    /// Its name and duration.
    pub name: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_name_exactly_the_parts_that_differ() {
        let one = MenuForm::default().with_ten_keys();
        let mut two = one.clone();
        assert!(two.changes_from(&one).is_empty());
        two.keys[7].label = "Bodega".to_owned();
        two.silence.repeats = 2;
        assert_eq!(two.changes_from(&one), [Part::Key(7), Part::Silence]);
        two.greeting.text = "Hola".to_owned();
        assert_eq!(two.changes_from(&one)[0], Part::Greeting);
    }

    #[test]
    fn names_of_actions_lead_back_to_them() {
        for action in KeyAction::ALL {
            assert_eq!(KeyAction::from_name(action.name()), action);
        }
        assert_eq!(KeyAction::from_name("explode"), KeyAction::None);
    }
}
