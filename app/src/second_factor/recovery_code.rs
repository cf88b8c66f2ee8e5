//! Recovery codes: ten, each of 80 random bits, shown once. The database keeps their fingerprints only. So that not even the
//! moment between making and showing leaves them there, they are worked out anew when they are shown, from a salt that the
//! database keeps for that moment and the random id that the browser alone has.

use super::totp::{authenticated, base32};
use crate::shared::random;

/// How many codes there are.
pub const MOST: usize = 10;
/// How many letters and digits a code has.
const LENGTH: usize = 16;

/// What codes are made of, together with the browser's id.
pub fn new_salt() -> String {
    random::token()
}

/// The codes that a salt gives in a browser, as they are written down.
pub fn codes_for(browser: &str, salt: &str) -> Vec<String> {
    (0..MOST)
        .map(|place| {
            let bytes = authenticated(browser.as_bytes(), format!("recovery code {place} {salt}").as_bytes());
            let letters: Vec<char> = base32(&bytes).chars().take(LENGTH).collect();
            letters.chunks(4).map(|part| part.iter().collect::<String>()).collect::<Vec<_>>().join("-")
        })
        .collect()
}

/// A typed code as it is compared: without spaces and dashes, in capitals; 0 and 1 are read as O and I, as no code has them.
pub fn normalised(typed: &str) -> Option<String> {
    let code: String = typed
        .chars()
        .filter(|character| !character.is_whitespace() && *character != '-')
        .map(|character| match character.to_ascii_uppercase() {
            '0' => 'O',
            '1' => 'I',
            other => other,
        })
        .collect();
    (code.len() == LENGTH && code.chars().all(|character| character.is_ascii_alphanumeric())).then_some(code)
}

/// What the database keeps of a code.
pub fn fingerprint(administrator_id: &str, normalised: &str) -> String {
    random::fingerprint(&format!("recovery code of {administrator_id} {normalised}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_ten_differ_and_need_both_halves() {
        let codes = codes_for("a browser", "a salt");
        assert_eq!(codes, codes_for("a browser", "a salt"));
        let all: std::collections::BTreeSet<_> = codes.iter().chain(&codes_for("another", "a salt")).cloned().collect();
        assert_eq!(all.len(), 2 * MOST);
        assert!(codes.iter().all(|code| code.len() == 19 && normalised(code).is_some()), "{codes:?}");
    }

    #[test]
    fn a_code_is_read_as_people_write_it() {
        assert_eq!(normalised(" abcd efgh-ijkl 0153 ").as_deref(), Some("ABCDEFGHIJKLOI53"));
        for typed in ["", "123456", "ABCD-EFGH-IJKL-MNO", "ABCD-EFGH-IJKL-MNOÑ"] {
            assert_eq!(normalised(typed), None, "{typed}");
        }
    }
}
