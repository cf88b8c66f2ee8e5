//! Temporary passwords. They are random, so the database keeps a plain SHA-256 of them: nobody can try 2^89 values, and two
//! hundred users of a list need no two hundred slow hashes. What people choose is hashed slowly.

use crate::shared::random;

/// Small letters and digits without those that look alike.
const LETTERS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS: usize = 3;
const GROUP_LENGTH: usize = 6;

/// A random password as it is mailed: 18 of 31 letters, which is 89 bits, in groups that are easily typed.
pub fn random_password() -> String {
    let letters: Vec<u8> = std::iter::from_fn(|| Some(letter())).take(GROUPS * GROUP_LENGTH).collect();
    let groups: Vec<_> = letters.chunks(GROUP_LENGTH).map(String::from_utf8_lossy).collect();
    groups.join("-")
}

/// One letter, each as likely as any other: what would make some more likely is drawn again.
fn letter() -> u8 {
    loop {
        let [drawn] = random::bytes::<1>();
        let place = usize::from(drawn);
        if let Some(letter) = LETTERS.get(place % LETTERS.len()).filter(|_| place < 256 - 256 % LETTERS.len()) {
            return *letter;
        }
    }
}

/// What the database keeps of a temporary password, however its letters and dashes were typed.
pub fn fingerprint(typed: &str) -> String {
    let letters: String = typed.chars().filter(|letter| letter.is_alphanumeric()).collect();
    random::fingerprint(&letters.to_lowercase())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn temporary_passwords_are_long_random_and_easily_typed() {
        let passwords: BTreeSet<String> = (0..200).map(|_| random_password()).collect();
        assert_eq!(passwords.len(), 200);
        let drawn: BTreeSet<u8> = passwords.iter().flat_map(|password| password.bytes()).collect();
        let expected: BTreeSet<u8> = LETTERS.iter().copied().chain([b'-']).collect();
        assert_eq!(drawn, expected, "every letter is drawn and no other");
        assert!(passwords.iter().all(|password| password.len() == 20 && password.split('-').count() == 3));
        let length = u32::try_from(GROUPS * GROUP_LENGTH).unwrap();
        assert!(u128::try_from(LETTERS.len()).unwrap().pow(length) >= 1 << 80);
    }

    #[test]
    fn dashes_spaces_and_capitals_do_not_matter_when_one_is_typed() {
        let expected = fingerprint("k7mf3x-92hqdr-tb4wzn");
        for typed in ["K7MF3X-92HQDR-TB4WZN", " k7mf3x 92hqdr tb4wzn ", "k7mf3x92hqdrtb4wzn"] {
            assert_eq!(fingerprint(typed), expected, "{typed}");
        }
        assert_ne!(fingerprint("k7mf3x-92hqdr-tb4wzm"), expected);
    }
}
