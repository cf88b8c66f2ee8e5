//! Any calls, begun, prolonged, ended, released, told twice, out of order and too late: what is in the ledger is what the calls
//! say, nobody is charged twice, and nobody has less than nothing.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};

use super::{CallToPay, prolong, release, release_expired, reserve, settle, store};
use crate::call_rates;
use crate::ledger;
use crate::prepaid_account::tests::{give, has};
use crate::shared::clock::MINUTE_MS;
use crate::testing::TestPortal;

#[derive(Clone, Debug)]
enum Step {
    Reserve(u8),
    Prolong(u8, i64),
    Settle(u8, i64),
    Release(u8),
    Wait(i64),
    Give(i64),
}

fn any_step() -> impl Strategy<Value = Step> {
    let call = 0_u8..6;
    prop_oneof![
        3 => call.clone().prop_map(Step::Reserve),
        1 => (call.clone(), 0_i64..2_500).prop_map(|(call, beyond)| Step::Prolong(call, beyond)),
        3 => (call.clone(), 0_i64..4_000).prop_map(|(call, seconds)| Step::Settle(call, seconds)),
        1 => call.prop_map(Step::Release),
        1 => (1_i64..180).prop_map(Step::Wait),
        1 => (1_i64..900).prop_map(Step::Give),
    ]
}

async fn holds(portal: &TestPortal, number: &str, steps: &[Step]) -> Result<(), TestCaseError> {
    let caller = portal.an_account(number).await;
    let account_id = caller.account_id.as_str();
    let (mut given, mut costs) = (0, BTreeMap::new());
    for step in steps {
        // Nothing here may fail, whatever the order.
        match step {
            Step::Reserve(call) => {
                let call_id = format!("{call}");
                let call = CallToPay { account_id, call_id: &call_id, number: "+34911234567" };
                let _may_be_refused = reserve(&portal.portal, &call).await;
            }
            Step::Prolong(call, beyond) => {
                let _may_be_refused = prolong(&portal.portal, (account_id, &format!("{call}")), *beyond).await;
            }
            Step::Settle(call, seconds) => {
                let cost = settle(&portal.portal, (account_id, &format!("{call}")), *seconds).await.unwrap();
                if let Some(cost) = cost {
                    let first = *costs.entry(*call).or_insert(cost.minor_units);
                    prop_assert_eq!(first, cost.minor_units, "a call costs what it was told to cost first");
                }
            }
            Step::Release(call) => drop(release(&portal.portal, (account_id, &format!("{call}"))).await.unwrap()),
            Step::Wait(minutes) => {
                portal.wait_ms(minutes * MINUTE_MS);
                release_expired(&portal.portal).await.unwrap();
            }
            Step::Give(amount) => {
                give(portal, &caller, *amount).await;
                given += amount;
            }
        }
    }
    let (free, reserved) = has(portal, &caller).await;
    let mut connection = portal.portal.database.read().await.unwrap();
    prop_assert_eq!(store::reserved(&mut connection, account_id).await.unwrap(), reserved);
    prop_assert_eq!(ledger::check(&mut connection).await.unwrap().findings, vec![]);
    // What calls earned, less what was not there to take.
    let costs: i64 = costs.values().sum();
    let taken = given - free - reserved;
    prop_assert!(free >= 0 && taken >= 0 && taken <= costs, "{given} given, {free} free, {reserved} reserved, {costs}");
    Ok(())
}

#[test]
fn whatever_is_told_in_whatever_order_nobody_is_charged_twice() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let portal = runtime.block_on(async {
        let portal = TestPortal::start().await;
        let file =
            "country,prefix,destination,price_per_minute,connection_fee,increment_seconds\nCO,34,España,10.5,3,30\n";
        call_rates::import(&portal.portal, file.as_bytes(), None, false).await.unwrap();
        portal
    });
    let mut runner =
        TestRunner::new(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() });
    let number = std::cell::Cell::new(1_000);
    let result = runner.run(&vec(any_step(), 1..40), |steps| {
        number.set(number.get() + 1);
        runtime.block_on(holds(&portal, &format!("601 555 {}", number.get()), &steps))
    });
    // The connections of the pool end with the runtime.
    let _inside = runtime.enter();
    drop(portal);
    match result {
        Ok(()) => {}
        Err(TestError::Fail(reason, steps)) => panic!("{reason}: {steps:#?}"),
        Err(other) => panic!("{other}"),
    }
}
