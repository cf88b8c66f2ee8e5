//! Identifiers and tokens nobody can guess.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Random bytes from the operating system.
///
/// # Panics
/// When the operating system cannot give random bytes: nothing secure can be done then.
#[expect(clippy::expect_used, reason = "without random bytes no token or identifier is safe")]
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A token of 256 random bits, safe in URLs and cookies.
pub fn token() -> String {
    written(&bytes::<32>())
}

/// Bytes as tokens are written.
pub fn written(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// So many random small letters and digits that nobody takes for one another, each of nearly five bits.
pub fn readable<const N: usize>() -> String {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
    let letter = |byte: u8| LETTERS.get(usize::from(byte) % LETTERS.len()).copied().map_or('x', char::from);
    bytes::<N>().into_iter().map(letter).collect()
}

/// A new identifier: a ULID, ordered by the time it was made.
pub fn id(now_ms: i64) -> String {
    let time = u64::try_from(now_ms).unwrap_or_default();
    ulid::Ulid::from_parts(time, u128::from_le_bytes(bytes::<16>())).to_string()
}

/// What the database keeps of a token, so that a stolen database opens no session: its SHA-256.
pub fn fingerprint(token: &str) -> String {
    written(&Sha256::digest(token.as_bytes()))
}
