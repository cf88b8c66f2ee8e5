//! Storing calls and looking for them, on a real database.

use super::call_record::{CallOutcome, CallRecord, Direction};
use super::calls_for_tests::{incoming, later, missed, shown, store, walked};
use super::kind::Kind;
use super::recording::store_records;
use super::search::Count;
use crate::shared::caller::Caller;
use crate::shared::clock::{DAY_MS, HOUR_MS, MINUTE_MS};
use crate::testing::{BEGINNING_MS, TestPortal};

/// A call from an extension to another.
fn internal(caller: &Caller, call_id: &str, (user_id, from): (&str, &str), to: &str) -> CallRecord {
    CallRecord {
        direction: Direction::Internal,
        user_id: user_id.to_owned(),
        local: from.to_owned(),
        remote: to.to_owned(),
        number: String::new(),
        ..incoming(caller, call_id)
    }
}

async fn numbers(portal: &TestPortal, caller: &Caller, query: &str) -> Vec<String> {
    let (calls, count) = shown(portal, caller, (query, None), 50).await;
    assert_eq!(count, Count::Exactly(i64::try_from(calls.len()).unwrap()), "{query}");
    calls.into_iter().map(|call| call.remote).collect()
}

#[tokio::test]
async fn a_call_is_stored_and_counted_once_however_often_it_is_told() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let records = [incoming(&caller, "c1"), missed(&caller, "c2", MINUTE_MS), incoming(&caller, "c1")];
    assert_eq!(store(&portal, &records).await, 2);
    assert_eq!(store(&portal, &records).await, 0);
    // Another moment does not make it another call.
    assert_eq!(store(&portal, &[later(incoming(&caller, "c1"), HOUR_MS)]).await, 0);
    let (calls, count) = shown(&portal, &caller, ("", None), 50).await;
    assert_eq!((calls.len(), count), (2, Count::Exactly(2)));
    assert_eq!((calls[0].kind, calls[0].outcome), (Kind::IncomingMissed, CallOutcome::Missed));
    assert_eq!((calls[1].kind, calls[1].talked_ms()), (Kind::Incoming, Some(60_000)));
    assert_eq!(shown(&portal, &caller, ("kind=missed", None), 50).await.1, Count::Exactly(1));
}

#[tokio::test]
async fn what_is_not_committed_counts_nowhere_and_can_be_stored_again() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let records: Vec<CallRecord> = (0..70).map(|call| missed(&caller, &format!("c{call}"), call * 1_000)).collect();
    let mut transaction = portal.portal.database.write().await.unwrap();
    assert_eq!(store_records(&mut transaction, &records).await.unwrap(), 70);
    drop(transaction);
    assert_eq!(shown(&portal, &caller, ("", None), 50).await.1, Count::Exactly(0));
    assert_eq!(store(&portal, &records[..10]).await, 10);
    assert_eq!(store(&portal, &records).await, 60, "among many, those that are there already are told from the others");
    assert_eq!(shown(&portal, &caller, ("", None), 50).await.1, Count::Exactly(70));
}

#[tokio::test]
async fn calls_of_no_account_do_not_stand_in_the_way_of_others() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    let nobodys = CallRecord { account_id: "gone".to_owned(), ..incoming(&caller, "c0") };
    let records = [nobodys, incoming(&caller, "c1"), incoming(&other, "c1"), later(incoming(&other, "c2"), 1)];
    assert_eq!(store(&portal, &records).await, 3);
    assert_eq!(shown(&portal, &caller, ("", None), 50).await.1, Count::Exactly(1));
    let (theirs, count) = shown(&portal, &other, ("number=300+555+0123", None), 50).await;
    assert_eq!((theirs.len(), count), (2, Count::Exactly(2)));
}

#[tokio::test]
async fn a_number_is_found_in_any_usual_way_of_writing_it_and_by_its_end() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let with = |call_id: &str, remote: &str, later_ms| CallRecord {
        remote: remote.to_owned(),
        ..later(incoming(&caller, call_id), later_ms)
    };
    let records = [
        with("c1", "+573005550123", 0),
        with("c2", "+12125550123", 1_000),
        with("c3", "+573005559999", 2_000),
        with("c4", "", 3_000),
        with("c5", "5550123", 4_000),
    ];
    store(&portal, &records).await;
    for typed in ["300 555 0123", "%2B57 300-555-0123", "(300)5550123", "573005550123", "3005550123"] {
        assert_eq!(numbers(&portal, &caller, &format!("number={typed}")).await, ["+573005550123"], "{typed}");
    }
    assert_eq!(numbers(&portal, &caller, "number=0123").await, ["5550123", "+12125550123", "+573005550123"]);
    assert_eq!(numbers(&portal, &caller, "number=55-99 99").await, ["+573005559999"]);
    // The own number that was called.
    assert_eq!(numbers(&portal, &caller, "number=601 555 0100").await.len(), 5);
    for nothing in ["number=4444", "number=301 555 0123", "number='; --", "number=%25", "number=___"] {
        assert_eq!(numbers(&portal, &caller, nothing).await, [""; 0], "{nothing}");
    }
    let narrowed = numbers(&portal, &caller, "number=0123&kind=incoming&from=2026-11-22&until=2026-11-22").await;
    assert_eq!(narrowed.len(), 3);
    assert_eq!(numbers(&portal, &caller, "number=0123&kind=missed").await, [""; 0]);
    assert_eq!(numbers(&portal, &caller, "number=0123&until=2026-11-21").await, [""; 0]);
}

#[tokio::test]
async fn an_extension_has_the_calls_it_made_and_got_and_missed_only_what_was_made_to_it() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let (ana, marta) = (portal.a_user(&caller, "1001").await, portal.a_user(&caller, "1002").await);
    let of_ana = CallRecord { user_id: ana.user_id.clone(), local: "1001".to_owned(), ..incoming(&caller, "c1") };
    let to_marta = internal(&caller, "c2", (&ana.user_id, "1001"), "1002");
    let to_marta = CallRecord { outcome: CallOutcome::Missed, ..later(to_marta, 1_000) };
    let messages = internal(&caller, "c3", (&ana.user_id, "1001"), "*98");
    let messages = CallRecord { outcome: CallOutcome::Voicemail, ..later(messages, 2_000) };
    let by_number = CallRecord { local: "1002".to_owned(), ..missed(&caller, "c4", 3_000) };
    store(&portal, &[of_ana, to_marta, messages, by_number]).await;
    let of = async |query: &str| numbers(&portal, &caller, query).await;
    let (ana, marta) = (ana.user_id.as_str(), marta.user_id.as_str());
    assert_eq!(of(&format!("extension={ana}")).await, ["*98", "1002", "+573005550123"]);
    assert_eq!(of(&format!("extension={ana}&kind=missed")).await, [""; 0], "who calls misses nothing");
    assert_eq!(of(&format!("extension={ana}&kind=internal")).await, ["*98", "1002"]);
    assert_eq!(of(&format!("extension={marta}&kind=missed")).await, ["+573005550123", "1002"]);
    assert_eq!(of(&format!("extension={marta}&number=1002")).await, ["1002"]);
    assert_eq!(of("kind=missed").await, ["+573005550123", "1002"], "nobody misses a call to the own messages");
    // A user sees the own calls, whatever the address says.
    let own = shown(&portal, &caller, (&format!("extension={ana}"), Some(marta)), 50).await;
    assert_eq!((own.0.len(), own.1), (2, Count::Exactly(2)));
}

#[tokio::test]
async fn every_page_is_reached_in_both_directions_whatever_is_looked_for() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1001").await;
    let mut records = Vec::new();
    for call in 0..45 {
        let call_id = format!("c{call}");
        // Some begin at the same moment.
        let at_ms = call / 3 * MINUTE_MS;
        records.push(match call % 5 {
            0 => internal(&caller, &call_id, (&user.user_id, "1001"), "1002"),
            1 => CallRecord { outcome: CallOutcome::Busy, ..internal(&caller, &call_id, ("", "1002"), "1001") },
            2 => missed(&caller, &call_id, 0),
            3 => CallRecord { direction: Direction::Outgoing, ..incoming(&caller, &call_id) },
            _ => CallRecord { remote: format!("+57300555{}123", call % 10), ..incoming(&caller, &call_id) },
        });
        let record = records.pop().unwrap();
        records.push(later(record, at_ms));
    }
    assert_eq!(store(&portal, &records).await, 45);
    let extension = format!("extension={}", user.user_id);
    for (query, count) in [
        ("", 45),
        ("kind=missed", 18),
        ("kind=internal", 18),
        ("kind=outgoing", 9),
        ("kind=incoming", 18),
        (extension.as_str(), 18),
        ("number=0123", 18),
        ("number=123", 27),
        ("number=300 555 0123", 18),
        ("number=601 555 0100", 27),
        ("from=2026-11-22", 45),
        ("until=2026-11-21", 0),
    ] {
        for length in [1, 4, 50] {
            let ids = walked(&portal, &caller, query, length).await;
            assert_eq!(ids.len(), count, "{query} by {length}");
            assert!(ids.windows(2).all(|pair| pair[0] > pair[1]), "{query} by {length}");
        }
    }
}

#[tokio::test]
async fn days_are_those_of_the_accounts_zone() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    // Ten in the morning in Bogotá; seven hours before, it is still dark there, and eleven hours before, it is yesterday.
    let record = |call: &str, hours: i64| later(incoming(&caller, call), hours * HOUR_MS);
    store(&portal, &[record("c1", 0), record("c2", -7), record("c3", -11), record("c4", 14), record("c5", -24)]).await;
    for (query, count) in [
        ("from=2026-11-22&until=2026-11-22", 2),
        ("from=2026-11-22", 3),
        ("until=2026-11-21", 2),
        ("from=2026-11-23", 1),
        ("from=2026-11-21&until=2026-11-21&kind=incoming", 2),
        ("from=2026-11-24&until=2026-11-20", 0),
    ] {
        assert_eq!(numbers(&portal, &caller, query).await.len(), count, "{query}");
    }
    assert_eq!(BEGINNING_MS % DAY_MS, 15 * HOUR_MS);
}
