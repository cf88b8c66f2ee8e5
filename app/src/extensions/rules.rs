//! What has an extension's number, and what its number and name may be.

use std::collections::HashSet;

use crate::shared::country::Country;
use crate::shared::hidden::is_hidden;

/// What has a number. The receptionist's is fixed and stands in no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum Kind {
    /// A person.
    User,
    /// Several people who are rung together or one after the other.
    RingGroup,
    /// Where people talk to each other in rooms.
    Conference,
}

impl Kind {
    /// All, in the order they are listed in.
    pub const ALL: [Self; 3] = [Self::User, Self::RingGroup, Self::Conference];

    /// The name in addresses and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::RingGroup => "ring_group",
            Self::Conference => "conference",
        }
    }

    /// The kind of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// The number of the receptionist: the first of the account's length, 1000 with four digits.
pub fn receptionist_number(digits: i64) -> String {
    format!("1{}", "0".repeat(usize::try_from(digits - 1).unwrap_or(3)))
}

/// A number that an extension of the account may have; whether another has it only the database knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtensionNumber(String);

impl ExtensionNumber {
    /// Reads a number of this many digits.
    ///
    /// # Errors
    /// The Fluent key of what is wrong; its sentence may mention the digits as `$number`.
    pub fn parse(typed: &str, digits: i64, country: Country) -> Result<Self, &'static str> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err("extensions-problem-number-missing");
        }
        let length_fits = i64::try_from(typed.len()).is_ok_and(|length| length == digits);
        if !length_fits || !typed.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err("extensions-problem-number-length");
        }
        if typed == receptionist_number(digits) {
            return Err("extensions-problem-number-receptionist");
        }
        // A phone would dial the emergency number before the last digit is pressed, or the extension instead of it.
        if country.emergency_numbers().iter().any(|emergency| emergency.starts_with(typed)) {
            return Err("extensions-problem-number-emergency");
        }
        Ok(Self(typed.to_owned()))
    }

    /// The first number from after the receptionist's on that is allowed and not in `taken`.
    pub fn first_free(taken: &HashSet<&str>, digits: i64, country: Country) -> Option<Self> {
        let first = receptionist_number(digits).parse::<u32>().ok()? + 1;
        (first..first.saturating_mul(10))
            .map(|number| number.to_string())
            .filter(|number| !taken.contains(number.as_str()))
            .find_map(|number| Self::parse(&number, digits, country).ok())
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A person's first and last name; what is no person has its name in the first part alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonName {
    /// First name.
    pub first: String,
    /// Last name.
    pub last: String,
}

impl PersonName {
    /// The most characters of each part.
    pub const LONGEST: i64 = 40;

    /// Reads a first name: not empty, not too long, nothing that is not shown.
    ///
    /// # Errors
    /// The Fluent key of what is wrong; its sentence may mention [`PersonName::LONGEST`] as `$number`.
    pub fn parse_first(typed: &str) -> Result<String, &'static str> {
        Self::parse_part(typed, "extensions-problem-name-missing")
    }

    /// Reads a last name by the same rules.
    ///
    /// # Errors
    /// As for a first name.
    pub fn parse_last(typed: &str) -> Result<String, &'static str> {
        Self::parse_part(typed, "extensions-problem-last-name-missing")
    }

    /// Reads a name, or a part of one, by the same rules; `missing` says that there is none.
    ///
    /// # Errors
    /// As for a first name.
    pub fn parse_part(typed: &str, missing: &'static str) -> Result<String, &'static str> {
        let part = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if part.is_empty() {
            return Err(missing);
        }
        if i64::try_from(part.chars().count()).is_ok_and(|length| length > Self::LONGEST) {
            return Err("common-problem-too-long");
        }
        if part.chars().any(is_hidden) {
            return Err("extensions-problem-name-characters");
        }
        Ok(part)
    }

    /// First and last name.
    pub fn whole(&self) -> String {
        format!("{} {}", self.first, self.last).trim_end().to_owned()
    }

    /// What makes two names the same: case and spaces do not.
    pub fn key(&self) -> String {
        self.whole().to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_accounts_length_and_are_not_the_receptionists() {
        let parsed = |typed| ExtensionNumber::parse(typed, 4, Country::Co).map(|number| number.0);
        assert_eq!(parsed(" 1001 ").as_deref(), Ok("1001"));
        assert_eq!(parsed(""), Err("extensions-problem-number-missing"));
        for typed in ["101", "10011", "10a1", "１００１"] {
            assert_eq!(parsed(typed), Err("extensions-problem-number-length"), "{typed}");
        }
        assert_eq!(parsed("1000"), Err("extensions-problem-number-receptionist"));
        assert_eq!(ExtensionNumber::parse("100", 3, Country::Co), Err("extensions-problem-number-receptionist"));
    }

    #[test]
    fn emergency_numbers_and_their_beginnings_stay_free() {
        for (typed, digits, country) in
            [("123", 3, Country::Co), ("911", 3, Country::Us), ("1161", 4, Country::Fr), ("000", 3, Country::Au)]
        {
            assert_eq!(
                ExtensionNumber::parse(typed, digits, country),
                Err("extensions-problem-number-emergency"),
                "{typed}"
            );
        }
        assert!(ExtensionNumber::parse("1234", 4, Country::Co).is_ok());
    }

    #[test]
    fn the_first_free_number_skips_what_is_taken_or_not_allowed() {
        let free = |taken: &[&str], digits, country| {
            ExtensionNumber::first_free(&taken.iter().copied().collect(), digits, country).unwrap().0
        };
        assert_eq!(free(&[], 4, Country::Co), "1001");
        assert_eq!(free(&["1001", "1003"], 4, Country::Co), "1002");
        let all: Vec<String> = (101..111).map(|number| number.to_string()).collect();
        assert_eq!(free(&all.iter().map(String::as_str).collect::<Vec<_>>(), 3, Country::Co), "113");
    }

    #[test]
    fn names_are_shown_characters_only() {
        assert_eq!(PersonName::parse_first("  María   José "), Ok("María José".to_owned()));
        assert_eq!(PersonName::parse_first(" "), Err("extensions-problem-name-missing"));
        assert_eq!(PersonName::parse_last(" "), Err("extensions-problem-last-name-missing"));
        assert_eq!(PersonName::parse_first(&"a".repeat(41)), Err("common-problem-too-long"));
        assert_eq!(PersonName::parse_first("Ana\u{202e}"), Err("extensions-problem-name-characters"));
        let key = |first: &str, last: &str| PersonName { first: first.to_owned(), last: last.to_owned() }.key();
        assert_eq!(key("ANA", "Gómez"), key("Ana", "GÓMEZ"));
        assert_eq!(key("Ana Gómez", ""), key("Ana", "Gómez"), "a ring group and a person");
    }
}
