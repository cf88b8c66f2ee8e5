//! Any movements in any order, sent again and again, some of them cut off before they are committed: the ledger balances, each
//! counts once, and nobody has less than nothing.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};

use super::{Book, Movement, Posting, check, credit, is_overdrawn, post};
use crate::shared::money::{Currency, Money};
use crate::testing::{BEGINNING_MS, TestPortal};

/// A movement that is tried.
#[derive(Clone, Debug)]
struct Try {
    /// Few keys, so that many are sent again.
    key: u8,
    amount: i64,
    from: Book,
    to: Book,
    /// The process ends before the transaction does.
    cut_off: bool,
}

fn any_try() -> impl Strategy<Value = Try> {
    let book = || prop::sample::select(Book::ALL.to_vec());
    (0_u8..12, 1_i64..1_000, book(), book(), prop::bool::weighted(0.2))
        .prop_map(|(key, amount, from, to, cut_off)| Try { key, amount, from, to, cut_off })
}

/// Carries one out; true when it is posted and committed.
async fn carry_out(portal: &TestPortal, account_id: &str, tried: &Try) -> bool {
    let money = |minor| Money::minor(minor, Currency::Cop);
    let postings = [Posting::new(tried.from, money(-tried.amount)), Posting::new(tried.to, money(tried.amount))];
    let key = format!("key:{}", tried.key);
    let movement = Movement { account_id, key: &key, kind: "tests.any", subject: "", postings: &postings };
    let mut transaction = portal.portal.database.write().await.unwrap();
    match post(&mut transaction, BEGINNING_MS, &movement).await {
        Ok(posted) if !tried.cut_off => {
            transaction.commit().await.unwrap();
            posted
        }
        Ok(_) => false,
        Err(error) => {
            assert!(tried.from == tried.to || is_overdrawn(&error), "{error}");
            false
        }
    }
}

async fn holds(portal: &TestPortal, account_id: &str, tries: &[Try]) -> Result<(), TestCaseError> {
    let (mut counted, mut prepaid) = (BTreeSet::new(), 0);
    for tried in tries {
        if carry_out(portal, account_id, tried).await {
            prop_assert!(counted.insert(tried.key), "the same key twice");
            prepaid += i64::from(tried.from == Book::Prepaid) * tried.amount;
            prepaid -= i64::from(tried.to == Book::Prepaid) * tried.amount;
        }
    }
    let mut connection = portal.portal.database.read().await.unwrap();
    let found = credit(&mut connection, account_id, Book::Prepaid, Currency::Cop).await.unwrap();
    prop_assert!(found.minor_units == prepaid && prepaid >= 0, "{found:?} instead of {prepaid}");
    prop_assert_eq!(check(&mut connection).await.unwrap().findings, vec![]);
    Ok(())
}

#[test]
fn whatever_happens_the_ledger_balances_and_each_movement_counts_once() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let portal = runtime.block_on(TestPortal::start());
    let mut runner =
        TestRunner::new(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() });
    let number = std::cell::Cell::new(1_000);
    let result = runner.run(&vec(any_try(), 1..40), |tries| {
        number.set(number.get() + 1);
        runtime.block_on(async {
            let caller = portal.an_account(&format!("601 555 {}", number.get())).await;
            holds(&portal, &caller.account_id, &tries).await
        })
    });
    // The connections of the pool end with the runtime.
    let _inside = runtime.enter();
    drop(portal);
    match result {
        Ok(()) => {}
        Err(TestError::Fail(reason, tries)) => panic!("{reason}: {tries:#?}"),
        Err(other) => panic!("{other}"),
    }
}
