//! Calls on a real database: what is set aside, what they cost, and that each is done once.

use super::store;
use super::{Allowed, CallToPay, NotAllowed, prolong, release, release_expired, reserve, settle};
use crate::accounts;
use crate::billing;
use crate::call_rates;
use crate::ledger;
use crate::prepaid_account::tests::{give, has};
use crate::shared::caller::Caller;
use crate::shared::clock::{DAY_MS, HOUR_MS};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::testing::TestPortal;

const SPAIN: &str = "+34 911 23 45 67";

/// A company with funds, where a minute to Spain costs 100 pesos and each minute counts.
async fn a_company(portal: &TestPortal, funds: i64) -> Caller {
    let caller = portal.an_account("601 555 0100").await;
    let file = "country,prefix,destination,price_per_minute,connection_fee,increment_seconds\n\
                CO,34,España,100,0,60\nCO,33,Francia,0.1,0,1\n";
    call_rates::import(&portal.portal, file.as_bytes(), None, false).await.unwrap();
    if funds > 0 {
        give(portal, &caller, funds).await;
    }
    caller
}

fn call<'a>(caller: &'a Caller, call_id: &'a str, number: &'a str) -> CallToPay<'a> {
    CallToPay { account_id: &caller.account_id, call_id, number }
}

/// What was answered; faults of the database end the test.
fn told(answered: Result<Allowed, NotAllowed>) -> Result<Allowed, String> {
    answered.map_err(|why| match why {
        NotAllowed::Database(fault) => panic!("{fault}"),
        why => why.to_string(),
    })
}

fn refused(why: NotAllowed) -> Result<Allowed, String> {
    Err(why.to_string())
}

#[expect(clippy::unnecessary_wraps, reason = "what answers are compared with")]
fn seconds(in_all: i64) -> Result<Allowed, String> {
    Ok(Allowed::Seconds { in_all })
}

#[tokio::test]
async fn a_call_sets_aside_pays_and_gives_back_the_rest() {
    let portal = TestPortal::start().await;
    let caller = a_company(&portal, 5_000).await;
    let own = |call_id: &'static str| (caller.account_id.as_str(), call_id);
    let first = call(&caller, "c1", SPAIN);
    assert_eq!(told(reserve(&portal.portal, &first).await), seconds(600));
    assert_eq!(has(&portal, &caller).await, (4_000, 1_000));
    assert_eq!(told(reserve(&portal.portal, &first).await), seconds(600), "the same call again");
    assert_eq!(has(&portal, &caller).await, (4_000, 1_000));
    for _ in 0..2 {
        assert_eq!(settle(&portal.portal, own("c1"), 61).await.unwrap().unwrap().minor_units, 200);
        assert_eq!(has(&portal, &caller).await, (4_800, 0));
    }
    assert!(!release(&portal.portal, own("c1")).await.unwrap(), "it was paid");
    assert_eq!(told(reserve(&portal.portal, &first).await), refused(NotAllowed::NoCall), "it has ended");
    assert_eq!(settle(&portal.portal, own("c2"), 61).await.unwrap(), None);
}

#[tokio::test]
async fn as_many_minutes_as_there_are_funds_for() {
    let portal = TestPortal::start().await;
    let caller = a_company(&portal, 350).await;
    assert_eq!(told(reserve(&portal.portal, &call(&caller, "c1", SPAIN)).await), seconds(180));
    assert_eq!(has(&portal, &caller).await, (50, 300));
    assert_eq!(told(reserve(&portal.portal, &call(&caller, "c2", SPAIN)).await), refused(NotAllowed::NoCredit));
    // A price that rounds to nothing still needs something.
    assert_eq!(told(reserve(&portal.portal, &call(&caller, "c3", "+33 1 42 68 53 00")).await), seconds(600));
    assert_eq!(has(&portal, &caller).await, (49, 301));
}

#[tokio::test]
async fn what_costs_nothing_needs_no_funds_and_what_has_no_price_is_not_called() {
    let portal = TestPortal::start().await;
    let caller = a_company(&portal, 0).await;
    for number in ["123", "1001", "601 555 0200"] {
        assert_eq!(told(reserve(&portal.portal, &call(&caller, "c", number)).await), Ok(Allowed::Free), "{number}");
    }
    for number in ["+49 30 123456", "hola"] {
        let found = told(reserve(&portal.portal, &call(&caller, "c", number)).await);
        assert_eq!(found, refused(NotAllowed::NoPrice), "{number}");
    }
    assert_eq!(told(reserve(&portal.portal, &call(&caller, "c", SPAIN)).await), refused(NotAllowed::NoCredit));
}

#[tokio::test]
async fn a_call_that_goes_on_sets_more_aside_once_for_each_slice() {
    let portal = TestPortal::start().await;
    let caller = a_company(&portal, 2_500).await;
    let own = (caller.account_id.as_str(), "c1");
    assert_eq!(told(prolong(&portal.portal, own, 600).await), refused(NotAllowed::NoCall));
    reserve(&portal.portal, &call(&caller, "c1", SPAIN)).await.unwrap();
    for _ in 0..2 {
        assert_eq!(told(prolong(&portal.portal, own, 600).await), seconds(1_200));
        assert_eq!(has(&portal, &caller).await, (500, 2_000));
    }
    assert_eq!(told(prolong(&portal.portal, own, 1_200).await), seconds(1_500), "five minutes are left");
    assert_eq!(told(prolong(&portal.portal, own, 1_500).await), refused(NotAllowed::NoCredit));
    assert_eq!(settle(&portal.portal, own, 1_499).await.unwrap().unwrap().minor_units, 2_500);
    assert_eq!(has(&portal, &caller).await, (0, 0));
}

#[tokio::test]
async fn what_nobody_ended_goes_back_and_is_still_paid_when_the_end_is_told_later() {
    let portal = TestPortal::start().await;
    let caller = a_company(&portal, 5_000).await;
    let own = (caller.account_id.as_str(), "c1");
    reserve(&portal.portal, &call(&caller, "c1", SPAIN)).await.unwrap();
    assert_eq!(release_expired(&portal.portal).await.unwrap(), 0);
    portal.wait_ms(600_000 + HOUR_MS);
    assert_eq!(release_expired(&portal.portal).await.unwrap(), 1);
    assert_eq!(release_expired(&portal.portal).await.unwrap(), 0);
    assert_eq!(has(&portal, &caller).await, (5_000, 0));
    assert_eq!(settle(&portal.portal, own, 60).await.unwrap().unwrap().minor_units, 100);
    assert_eq!(has(&portal, &caller).await, (4_900, 0));
}

#[tokio::test]
async fn a_call_that_lasted_too_long_never_takes_more_than_there_is() {
    let portal = TestPortal::start().await;
    let caller = a_company(&portal, 1_150).await;
    let own = (caller.account_id.as_str(), "c1");
    reserve(&portal.portal, &call(&caller, "c1", SPAIN)).await.unwrap();
    assert_eq!(settle(&portal.portal, own, 3_600).await.unwrap().unwrap().minor_units, 6_000);
    assert_eq!(has(&portal, &caller).await, (0, 0));
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(ledger::check(&mut connection).await.unwrap().findings, []);
    assert_eq!(store::reserved(&mut connection, &caller.account_id).await.unwrap(), 0);
}

#[tokio::test]
async fn a_call_that_was_not_made_gives_everything_back() {
    let portal = TestPortal::start().await;
    let (caller, neighbour) = (a_company(&portal, 5_000).await, portal.an_account("601 555 0200").await);
    reserve(&portal.portal, &call(&caller, "c1", SPAIN)).await.unwrap();
    assert!(!release(&portal.portal, (&neighbour.account_id, "c1")).await.unwrap(), "it is another company's");
    assert_eq!(settle(&portal.portal, (&neighbour.account_id, "c1"), 60).await.unwrap(), None);
    assert!(release(&portal.portal, (&caller.account_id, "c1")).await.unwrap());
    assert!(!release(&portal.portal, (&caller.account_id, "c1")).await.unwrap());
    assert_eq!(has(&portal, &caller).await, (5_000, 0));
    reserve(&portal.portal, &call(&caller, "c2", SPAIN)).await.unwrap();
    assert_eq!(settle(&portal.portal, (&caller.account_id, "c2"), 0).await.unwrap().unwrap().minor_units, 0);
    assert_eq!(has(&portal, &caller).await, (5_000, 0), "nobody answered");
}

#[tokio::test]
async fn where_calls_are_stopped_only_help_colleagues_and_support_are_called() {
    let portal = TestPortal::start().await;
    let caller = a_company(&portal, 5_000).await;
    let mut transaction = portal.portal.database.write().await.unwrap();
    let account = accounts::find(&mut transaction, &caller.account_id).await.unwrap().unwrap();
    let decided = portal.with_decided_prices();
    billing::issue_for_demonstration(&mut transaction, &decided, &account, 3).await.unwrap();
    transaction.commit().await.unwrap();
    let mut settings = (*portal.portal.settings).clone();
    settings.billing.support_number = Some(PhoneNumber::stored("+576015559999".to_owned()));
    let portal_with_support = Portal { settings: settings.into(), ..portal.portal.clone() };
    let answer = async |call_id: &'static str, number: &'static str| {
        told(reserve(&portal_with_support, &call(&caller, call_id, number)).await)
    };
    portal.wait_ms(30 * DAY_MS);
    assert_eq!(answer("c1", SPAIN).await, seconds(600), "it is overdue, no more");
    portal.wait_ms(10 * DAY_MS);
    for number in [SPAIN, "601 555 0200", "310 555 0100"] {
        assert_eq!(answer("c2", number).await, refused(NotAllowed::Stopped), "{number}");
    }
    for number in ["123", "112", "1001", "601 555 9999"] {
        assert_eq!(answer("c2", number).await, Ok(Allowed::Free), "{number}");
    }
    assert_eq!(
        told(prolong(&portal_with_support, (&caller.account_id, "c1"), 600).await),
        seconds(1_200),
        "it goes on"
    );
}
