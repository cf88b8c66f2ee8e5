//! Ten thousand tries to set something aside at once: never more than there is.

use tokio::task::JoinSet;

use super::reserving::{Hold, hold};
use super::store;
use crate::call_rates::{Names, Tariff};
use crate::ledger;
use crate::prepaid_account::tests::{give, has};
use crate::shared::money::{Currency, Money};
use crate::shared::portal::Portal;
use crate::testing::TestPortal;

const TRIES: usize = 10_000;
/// How many try at a time: more would only wait for a connection.
const AT_A_TIME: usize = 16;
const EACH: i64 = 100;
const ENOUGH_FOR: i64 = 250;

/// Tries every so-manieth call, one after the other; how many were allowed. Each call is tried twice.
async fn some(portal: Portal, account_id: String, first: usize) -> usize {
    let names = Names { es: String::new(), en: String::new(), fr: String::new() };
    let tariff = Tariff { per_minute: 100_000_000, connection: 0, increment_seconds: 60 };
    let amount = Money::minor(EACH, Currency::Cop);
    let mut allowed = 0;
    for place in (first..TRIES).step_by(AT_A_TIME) {
        let call_id = format!("call {}", place / 2);
        let wanted = Hold {
            account_id: &account_id,
            call_id: &call_id,
            number: "+34911234567",
            names: &names,
            tariff,
            amount,
            seconds: 60,
        };
        let mut transaction = portal.database.write().await.unwrap();
        if hold(&mut transaction, portal.clock.now_ms(), &wanted).await.is_ok() {
            transaction.commit().await.unwrap();
            allowed += 1;
        }
    }
    allowed
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_thousand_at_once_never_overdraw_an_account() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    give(&portal, &caller, ENOUGH_FOR * EACH + 50).await;
    let mut tasks = JoinSet::new();
    for first in 0..AT_A_TIME {
        tasks.spawn(some(portal.portal.clone(), caller.account_id.clone(), first));
    }
    let allowed: usize = tasks.join_all().await.into_iter().sum();
    // Both tries of a call are allowed, and the second sets nothing aside.
    assert_eq!(has(&portal, &caller).await, (50, ENOUGH_FOR * EACH), "{allowed} tries were allowed");
    assert!((250..=500).contains(&allowed), "{allowed}");
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(store::reserved(&mut connection, &caller.account_id).await.unwrap(), ENOUGH_FOR * EACH);
    assert_eq!(ledger::check(&mut connection).await.unwrap().findings, []);
}
