//! Storing what the phone system recorded: each call once, with what counts it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::call_record::{CallRecord, Direction};
use super::charts;
use super::ids;
use super::kind::Kind;
use super::store::{self, NewCall};
use crate::shared::database::Connection;
use crate::shared::hidden::is_hidden;
use crate::shared::typed_text::in_one;

/// How many characters are kept of a name, of a number and of the phone system's name for a call.
const LONGEST_NAME: usize = 80;
const LONGEST_NUMBER: usize = 32;
const LONGEST_CALL_ID: usize = 64;
/// How many digits of a number can be looked for by its end.
pub const LONGEST_DIGITS: usize = 20;
/// What is looked at of a text that is longer than anything of use.
const LONGEST_TEXT: usize = 4_096;
/// A caller who presses keys for ever is not kept.
const LONGEST_ROUTED_BYTES: usize = 4_000;

/// Stores calls; gives how many were not known yet. What is known already changes nothing, and neither do calls of an account
/// that is not there. To be called within a transaction: rows and what counts them belong together.
///
/// # Errors
/// A fault of the database.
pub async fn store_records(connection: &mut Connection, records: &[CallRecord]) -> Result<u64, sqlx::Error> {
    let mut by_account = BTreeMap::<&str, Vec<&CallRecord>>::new();
    for record in records {
        by_account.entry(&record.account_id).or_default().push(record);
    }
    let mut stored = 0;
    for (account_id, records) in by_account {
        let Some(extensions) = store::extensions_by_number(connection, account_id).await? else {
            tracing::warn!(account.id = account_id, calls = records.len(), "calls of no account are passed over");
            continue;
        };
        let mut calls: Vec<_> = records.into_iter().map(|record| new_call(record, &extensions)).collect();
        // Whoever stores the same calls at the same time waits in the same order.
        calls.sort_by(|one, other| one.id.cmp(&other.id));
        let mut ids: BTreeSet<String> = store::insert(connection, account_id, &calls).await?.into_iter().collect();
        calls.retain(|call| ids.remove(&call.id));
        charts::count(connection, account_id, &calls).await?;
        stored += u64::try_from(calls.len()).unwrap_or_default();
    }
    Ok(stored)
}

fn new_call(record: &CallRecord, extensions: &HashMap<String, String>) -> NewCall {
    let named = |number: &str| extensions.get(number).cloned().unwrap_or_else(|| number.to_owned());
    let call_id = cleaned(&record.call_id, LONGEST_CALL_ID);
    let (local_number, remote) = (cleaned(&record.local, LONGEST_NUMBER), cleaned(&record.remote, LONGEST_NUMBER));
    let user_id = cleaned(&record.user_id, LONGEST_NUMBER);
    let party = if user_id.is_empty() { named(&local_number) } else { user_id };
    // Codes such as *98 are nobody's number, and a call to oneself has one side.
    let is_peer = record.direction == Direction::Internal && remote.chars().all(|digit| digit.is_ascii_digit());
    let peer = Some(&remote).filter(|_| is_peer).map(|remote| named(remote)).filter(|peer| *peer != party);
    let peer = peer.unwrap_or_default();
    let started_at = record.started_at_ms.clamp(0, ids::LAST_MS);
    let ended_at = record.ended_at_ms.clamp(started_at, ids::LAST_MS);
    let kind = match Kind::of(record.direction, record.outcome) {
        // Nobody else was called.
        Kind::InternalMissed if peer.is_empty() => Kind::Internal,
        kind => kind,
    };
    let routed = record.call.as_ref().and_then(|call| serde_json::to_string(call).ok());
    NewCall {
        id: ids::id_of(started_at, &record.account_id, &call_id),
        call_id,
        kind,
        party,
        peer,
        local_number,
        own_number: cleaned(&record.number, LONGEST_NUMBER),
        remote_reversed: reversed_digits(&remote),
        remote,
        remote_name: cleaned(&record.remote_name, LONGEST_NAME),
        started_at,
        answered_at: record.answered_at_ms.map(|answered_at| answered_at.clamp(started_at, ended_at)),
        ended_at,
        outcome: record.outcome,
        refusal: cleaned(&record.refusal, LONGEST_NUMBER),
        revision: record.revision,
        routed: routed.filter(|routed| routed.len() <= LONGEST_ROUTED_BYTES).unwrap_or_default(),
    }
}

/// Text of strangers on one line, without anything that is not seen, and no longer than there is room for.
fn cleaned(text: &str, longest: usize) -> String {
    let seen: String = text
        .chars()
        .take(LONGEST_TEXT)
        .filter(|character| character.is_whitespace() || !is_hidden(*character))
        .collect();
    let cut: String = in_one(&seen).chars().take(longest).collect();
    cut.trim_end().to_owned()
}

/// The digits of a number from the last to the first, as far as they can be looked for.
pub fn reversed_digits(number: &str) -> String {
    number.chars().rev().filter(char::is_ascii_digit).take(LONGEST_DIGITS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_strangers_stays_on_its_line_and_hides_nothing() {
        assert_eq!(cleaned(" \"><img src=x>\r\nX: ${1} ", 80), "\"><img src=x> X: ${1}");
        assert_eq!(cleaned("a\u{0}b\u{202e}c\u{7}d", 80), "abcd");
        assert_eq!(cleaned("שלום", 80), "שלום");
        assert_eq!(cleaned(&"ñ".repeat(4_000), 80), "ñ".repeat(80));
        assert_eq!(cleaned("ab cd", 3), "ab");
    }

    #[test]
    fn numbers_are_turned_around_digit_by_digit() {
        assert_eq!(reversed_digits("+57 601-555 0123"), "321055510675");
        assert_eq!(reversed_digits("anonymous"), "");
        assert_eq!(reversed_digits(&"12".repeat(30)).len(), LONGEST_DIGITS);
    }
}
