//! Time-based one-time passwords as every application makes them: RFC 6238 with SHA-1, six digits, a new one every thirty
//! seconds.

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

use crate::shared::percent_encoding::encoded_value;
use crate::shared::random;

/// For how long a code is shown.
const STEP_MS: i64 = 30_000;
/// The letters of Base32 (RFC 4648).
const LETTERS: [char; 32] = [
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'W',
    'X', 'Y', 'Z', '2', '3', '4', '5', '6', '7',
];

/// A secret of 160 random bits, in Base32.
pub fn new_secret() -> String {
    base32(&random::bytes::<20>())
}

/// The step a moment lies in.
pub fn step_at(now_ms: i64) -> i64 {
    now_ms.div_euclid(STEP_MS)
}

/// The code of a step, six digits; empty for what is no secret.
pub fn code_at(secret: &str, step: i64) -> String {
    let (Some(key), Ok(step)) = (bytes_of(secret), u64::try_from(step)) else { return String::new() };
    let digest = authenticated(&key, &step.to_be_bytes());
    let offset = digest.last().map_or(0, |last| usize::from(last & 0x0f));
    let four = digest.get(offset..offset + 4).and_then(|part| <[u8; 4]>::try_from(part).ok()).unwrap_or_default();
    format!("{:06}", (u32::from_be_bytes(four) & 0x7fff_ffff) % 1_000_000)
}

/// The step near a moment whose code was typed: clocks differ, and typing takes a while, so the ones before and after count.
pub fn matching_step(secret: &str, typed: &str, now_ms: i64) -> Option<i64> {
    let now = step_at(now_ms);
    let mut found = None;
    for step in [now - 1, now, now + 1] {
        let code = code_at(secret, step);
        let same =
            code.len() == typed.len() && code.bytes().zip(typed.bytes()).fold(0, |all, (a, b)| all | (a ^ b)) == 0;
        if same && !code.is_empty() {
            found = Some(step);
        }
    }
    found
}

/// What an application reads from the picture.
pub fn uri(secret: &str, company: &str, name: &str) -> String {
    let label = encoded_value(&format!("Centralita:{company} ({name})")).replace('+', "%20");
    format!("otpauth://totp/{label}?secret={secret}&issuer=Centralita&algorithm=SHA1&digits=6&period=30")
}

/// The HMAC-SHA-1 of a message.
pub fn authenticated(key: &[u8], message: &[u8]) -> Vec<u8> {
    // Keys of any length are taken.
    Hmac::<Sha1>::new_from_slice(key).map_or_else(
        |_| Vec::new(),
        |mut mac| {
            mac.update(message);
            mac.finalize().into_bytes().to_vec()
        },
    )
}

/// Bytes in Base32, without padding.
pub fn base32(bytes: &[u8]) -> String {
    let (mut text, mut buffer, mut bits) = (String::new(), 0_u32, 0);
    for byte in bytes {
        buffer = (buffer << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(letter(buffer >> bits));
        }
    }
    if bits > 0 {
        text.push(letter(buffer << (5 - bits)));
    }
    text
}

fn letter(bits: u32) -> char {
    usize::try_from(bits & 31).ok().and_then(|place| LETTERS.get(place)).copied().unwrap_or('A')
}

fn bytes_of(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut buffer, mut bits) = (Vec::new(), 0_u32, 0);
    for character in text.chars() {
        let value = LETTERS.iter().position(|letter| *letter == character)?;
        buffer = (buffer << 5) | u32::try_from(value).ok()?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((buffer >> bits) & 0xff).ok()?);
        }
        buffer &= (1 << bits) - 1;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "12345678901234567890", the secret of RFC 6238's appendix B.
    const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn codes_are_those_of_the_standard() {
        assert_eq!(base32(b"12345678901234567890"), SECRET);
        assert_eq!(bytes_of(SECRET).as_deref(), Some(b"12345678901234567890".as_slice()));
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code_at(SECRET, step_at(seconds * 1000)), code, "{seconds}");
        }
        assert_eq!(code_at("not a secret", 1), "");
        assert_eq!(code_at(SECRET, -1), "");
    }

    #[test]
    fn the_codes_just_before_and_after_count_too_and_no_others() {
        let now_ms = 1_795_359_600_000;
        let now = step_at(now_ms);
        for step in now - 3..=now + 3 {
            let expected = (now - 1..=now + 1).contains(&step).then_some(step);
            assert_eq!(matching_step(SECRET, &code_at(SECRET, step), now_ms), expected, "{}", step - now);
        }
        assert_eq!(matching_step("", "", now_ms), None);
    }

    #[test]
    fn the_picture_names_the_company_and_the_person() {
        let uri = uri(SECRET, "Café & Co.", "Lucía");
        assert!(uri.starts_with("otpauth://totp/Centralita%3ACaf%C3%A9%20%26%20Co"), "{uri}");
        assert!(uri.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Centralita"), "{uri}");
        assert_eq!(new_secret().len(), 32);
    }
}
