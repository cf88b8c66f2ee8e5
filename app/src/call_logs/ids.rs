//! The ids of calls: ULIDs, so that they are in the order of time, and a span of time is a span of ids.

use sha2::{Digest, Sha256};
use ulid::Ulid;

/// The id of a call: always the same for the same call, which nobody else has.
pub fn id_of(started_at_ms: i64, account_id: &str, call_id: &str) -> String {
    let digest = Sha256::new().chain_update(account_id).chain_update([0]).chain_update(call_id).finalize();
    let unique = digest.iter().take(16).fold(0, |all, byte| (all << 8) | u128::from(*byte));
    Ulid::from_parts(known(started_at_ms), unique).to_string()
}

/// Not greater than the id of any call that began at this moment or later, greater than those of all before.
pub fn first_at(time_ms: i64) -> String {
    Ulid::from_parts(known(time_ms), 0).to_string()
}

fn known(time_ms: i64) -> u64 {
    u64::try_from(time_ms.clamp(0, LAST_MS)).unwrap_or_default()
}

/// The last moment that ids know.
pub const LAST_MS: i64 = (1 << 48) - 1;

/// Not greater than any id.
pub const LEAST: &str = "0";
/// Greater than every id.
pub const BEYOND: &str = "Z";

/// What comes right behind an id.
pub fn behind(id: &str) -> String {
    format!("{id}0")
}

/// True for what may be an id; addresses hold anything.
pub fn is_id(text: &str) -> bool {
    text.len() == 26 && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_in_the_order_of_time_and_of_one_call_each() {
        let id = |ms, call| id_of(ms, "account", call);
        assert!(id(1_000, "b") < id(1_001, "a") && id(1_001, "a") < id(4_000_000_000_000, "a"));
        assert_eq!(id(1_000, "a"), id(1_000, "a"));
        assert_ne!(id(1_000, "a"), id(1_000, "b"));
        assert_ne!(id(1_000, "a"), id_of(1_000, "another", "a"));
        assert!(first_at(1_000) <= id(1_000, "a") && id(999, "a") < first_at(1_000));
        assert!(is_id(&id(-1, "")) && !is_id("' OR 1=1 --") && !is_id(""));
        let last = id(i64::MAX, "a");
        assert!(LEAST <= first_at(0).as_str() && last.as_str() < BEYOND);
        assert!(last < behind(&last));
    }
}
