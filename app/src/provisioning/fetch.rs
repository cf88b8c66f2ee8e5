//! A time a phone asked for its settings.

use crate::shared::hidden::is_hidden;

/// So much is kept of what a phone calls itself.
const LONGEST_NAME: usize = 200;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It got its settings.
    Given,
    /// It had them already.
    Unchanged,
    /// It was refused: over plain HTTP, at an address that is not open any more, or for another device's file.
    Refused,
}

impl Outcome {
    const ALL: [Self; 3] = [Self::Given, Self::Unchanged, Self::Refused];

    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Unchanged => "unchanged",
            Self::Refused => "refused",
        }
    }

    /// The one of a name.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code).unwrap_or(Self::Refused)
    }

    /// The key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Given => "provisioning-outcome-given",
            Self::Unchanged => "provisioning-outcome-unchanged",
            Self::Refused => "provisioning-outcome-refused",
        }
    }
}

/// A time a phone asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetch {
    /// When.
    pub at_ms: i64,
    /// From which address.
    pub address: String,
    /// What it called itself: its model, firmware and hardware address. Anybody can claim that.
    pub user_agent: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The digest of what it has then; empty when it was refused.
    pub digest: String,
    /// The revision that was made of.
    pub revision: i64,
}

/// What a phone calls itself, as it is kept and shown.
pub fn cleaned(user_agent: &str) -> String {
    user_agent.chars().filter(|letter| !is_hidden(*letter)).take(LONGEST_NAME).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_phone_calls_itself_is_short_and_hides_nothing() {
        assert_eq!(cleaned(" Yealink SIP-T23G 44.80.0.60\u{202e}\r\n\u{0} "), "Yealink SIP-T23G 44.80.0.60");
        assert_eq!(cleaned(&"é".repeat(500)).chars().count(), LONGEST_NAME);
    }
}
