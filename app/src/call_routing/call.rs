//! A call, real or imagined: who calls which number when, presses which keys, and who answers.

use serde::{Deserialize, Serialize};

/// A call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Call {
    /// What is called.
    pub called: Called,
    /// Who calls.
    pub caller: Caller,
    /// When: milliseconds since 1970-01-01 00:00 UTC.
    pub at_ms: i64,
    /// What the caller does when asked for keys.
    pub keys: Vec<Key>,
    /// What comes after these keys.
    pub after_keys: AfterKeys,
    /// What comes of ringing.
    pub answers: Answers,
}

/// What is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Called {
    /// A number of the account, as E.164.
    Number(String),
    /// An extension, from inside.
    Extension(String),
}

impl Default for Called {
    fn default() -> Self {
        Self::Number(String::new())
    }
}

/// Who calls.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Caller {
    /// Somebody who hides the number.
    #[default]
    Hidden,
    /// A number outside, as E.164.
    Outside(String),
    /// An extension of the account.
    Extension(String),
}

/// What a caller does when asked for keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Key {
    /// Presses 0 to 9.
    Digit(u8),
    /// Presses `*`.
    Star,
    /// Presses `#`.
    Hash,
    /// Waits for about two seconds: what was dialled is complete.
    Pause,
    /// Does nothing until the greeting is over and the time to choose, too.
    Silence,
}

impl Key {
    /// Keys as they are written: `0` to `9`, `*`, `#`, `,` for a pause and `.` for silence. Anything else is left out.
    pub fn read(written: &str) -> Vec<Self> {
        written.chars().filter_map(Self::of).collect()
    }

    /// The key of a character.
    pub fn of(character: char) -> Option<Self> {
        match character {
            '*' => Some(Self::Star),
            '#' => Some(Self::Hash),
            ',' => Some(Self::Pause),
            '.' => Some(Self::Silence),
            _ => character.to_digit(10).and_then(|digit| u8::try_from(digit).ok()).map(Self::Digit),
        }
    }

    /// The character of a key.
    pub fn character(self) -> char {
        match self {
            Self::Digit(digit) => char::from_digit(u32::from(digit), 10).unwrap_or('?'),
            Self::Star => '*',
            Self::Hash => '#',
            Self::Pause => ',',
            Self::Silence => '.',
        }
    }
}

/// What comes after the last key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AfterKeys {
    /// The caller presses nothing more.
    #[default]
    Silence,
    /// It is not known yet: the path ends where a key is waited for.
    Wait,
}

/// What comes of ringing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answers {
    /// Imagined: these do this whenever they are called, everybody else does not answer.
    Imagined(Vec<Imagined>),
    /// Reported, one for each ringing, in order. After the last one the path ends where a report is waited for.
    Reported(Vec<Report>),
}

impl Default for Answers {
    fn default() -> Self {
        Self::Imagined(Vec::new())
    }
}

/// What somebody does when called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imagined {
    /// The user's id.
    pub user: String,
    /// At the number that the user's calls are forwarded to, rather than at the own devices.
    #[serde(default)]
    pub forwarded: bool,
    /// What comes of it.
    pub outcome: Outcome,
}

/// What came of a ringing, of one user or of a group's users together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// What came of it.
    pub outcome: Outcome,
    /// When somebody of a group answered: the user's id.
    pub user: String,
    /// It was answered at the number that the user's calls are forwarded to.
    pub forwarded: bool,
}

/// What comes of calling somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Nobody answers in time.
    #[default]
    NotAnswered,
    /// Somebody answers.
    Answered,
    /// Something answers at a forwarded number, but does not press the key that it has to.
    NotConfirmed,
    /// The line is busy, or the call is rejected.
    Busy,
    /// No device is connected.
    NotConnected,
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn keys_are_read_as_they_are_written() {
        let keys = Key::read("1 0*#,.");
        assert_eq!(keys, [Key::Digit(1), Key::Digit(0), Key::Star, Key::Hash, Key::Pause, Key::Silence]);
        assert_eq!(keys.into_iter().map(Key::character).collect::<String>(), "10*#,.");
    }
}
