//! Calls to test with.

use super::call_record::{CallOutcome, CallRecord, Direction};
use super::recording::store_records;
use super::search::{Filter, Scope, Search};
use super::{call::Call, search::Count};
use crate::account_routing::{self, Setup};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::paging::Place;
use crate::testing::{BEGINNING_MS, TestPortal, stranger};

/// A call from outside that somebody answered after five seconds, for a minute.
pub fn incoming(caller: &Caller, call_id: &str) -> CallRecord {
    CallRecord {
        account_id: caller.account_id.clone(),
        call_id: call_id.to_owned(),
        direction: Direction::Incoming,
        number: "+576015550100".to_owned(),
        remote: "+573005550123".to_owned(),
        started_at_ms: BEGINNING_MS,
        answered_at_ms: Some(BEGINNING_MS + 5_000),
        ended_at_ms: BEGINNING_MS + 65_000,
        outcome: CallOutcome::Answered,
        ..CallRecord::default()
    }
}

/// The same that nobody answered, some time later.
pub fn missed(caller: &Caller, call_id: &str, later_ms: i64) -> CallRecord {
    let record = later(incoming(caller, call_id), later_ms);
    CallRecord { outcome: CallOutcome::Missed, answered_at_ms: None, ..record }
}

/// The call some time later.
pub fn later(record: CallRecord, later_ms: i64) -> CallRecord {
    CallRecord {
        started_at_ms: record.started_at_ms + later_ms,
        answered_at_ms: record.answered_at_ms.map(|answered_at_ms| answered_at_ms + later_ms),
        ended_at_ms: record.ended_at_ms + later_ms,
        ..record
    }
}

/// Stores calls; gives how many were new.
pub async fn store(portal: &TestPortal, records: &[CallRecord]) -> u64 {
    let mut transaction = portal.portal.database.write().await.unwrap();
    let stored = store_records(&mut transaction, records).await.unwrap();
    transaction.commit().await.unwrap();
    stored
}

/// The set-up of an account.
pub async fn setup(portal: &TestPortal, caller: &Caller) -> Setup {
    let mut connection = portal.portal.database.read().await.unwrap();
    account_routing::setup(&mut connection, &caller.account_id, BEGINNING_MS).await.unwrap()
}

/// What an address asks for.
pub fn asked(query: &str) -> Filter {
    Filter::of(&Visitor { query: query.to_owned(), ..stranger() })
}

/// The calls that an address shows, at most so many, and how many there are; those of a user only, if one is given.
pub async fn shown(
    portal: &TestPortal,
    caller: &Caller,
    (query, user_id): (&str, Option<&str>),
    length: usize,
) -> (Vec<Call>, Count) {
    let setup = setup(portal, caller).await;
    let filter = asked(query);
    let mut connection = portal.portal.database.read().await.unwrap();
    let search = Search::begin(&mut connection, &Scope::of(&setup, user_id), &filter).await.unwrap();
    let found = search.page(&mut connection, &filter.place, length).await.unwrap();
    (found.calls, found.count)
}

/// Walks from the newest calls to the oldest and back, a few at a time; gives the ids in the order of the way down.
pub async fn walked(portal: &TestPortal, caller: &Caller, query: &str, length: usize) -> Vec<String> {
    let setup = setup(portal, caller).await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let search = Search::begin(&mut connection, &Scope::of(&setup, None), &asked(query)).await.unwrap();
    let (mut down, mut up) = (Vec::new(), Vec::new());
    let mut place = Place::Newest;
    let last = loop {
        let found = search.page(&mut connection, &place, length).await.unwrap();
        down.extend(found.calls.iter().map(|call| call.id.clone()));
        match found.older {
            Some(older) => place = older,
            None => break found,
        }
    };
    let mut page = last;
    loop {
        let ids: Vec<String> = page.calls.iter().map(|call| call.id.clone()).collect();
        up.splice(0..0, ids);
        match page.newer {
            Some(newer) => page = search.page(&mut connection, &newer, length).await.unwrap(),
            None => break,
        }
    }
    assert_eq!(down, up, "{query}: the way back passes the same calls");
    down
}
