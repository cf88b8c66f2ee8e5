//! Months go by, passes are cut off, invoices are paid and taken back in any order: numbers have no gap, the ledger balances,
//! and nothing is charged twice.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};

use super::issuing::{issue_month, today};
use super::tests::{account, balance, invoices, pay, start};
use super::{Kind, Month, operator, run};
use crate::accounts::Account;
use crate::ledger::{self, Book};
use crate::payments;
use crate::shared::audit::Actor;
use crate::shared::clock::DAY_MS;
use crate::shared::money::{Currency, Money};
use crate::shared::portal::Portal;
use crate::testing::TestPortal;

/// What happens in the property test.
#[derive(Clone, Copy, Debug)]
enum Step {
    Days(i64),
    Pass { cut_off: bool },
    Pay,
    Credit(i64),
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (1_i64..40).prop_map(Step::Days),
        prop::bool::ANY.prop_map(|cut_off| Step::Pass { cut_off }),
        Just(Step::Pay),
        (1_i64..200_000).prop_map(Step::Credit),
    ]
}

async fn take(test: &TestPortal, portal: &Portal, account: &Account, step: Step) {
    let all = invoices(portal, &account.id).await;
    match step {
        Step::Days(days) => test.wait_ms(days * DAY_MS),
        Step::Pass { cut_off: false } => {
            assert_eq!(run(portal, Actor::Portal).await.unwrap().failed, Vec::<String>::new());
        }
        Step::Pass { cut_off: true } => {
            let month = Month::of(today(account, portal.clock.now_ms())).previous();
            let mut transaction = portal.database.write().await.unwrap();
            issue_month(&mut transaction, portal, account, month, Actor::Portal).await.unwrap();
        }
        Step::Pay => {
            let mut connection = portal.database.read().await.unwrap();
            let asked = payments::list_for_account(&mut connection, &account.id).await.unwrap();
            drop(connection);
            if asked.iter().any(|payment| payment.state == payments::State::Waiting) {
                pay(portal, &account.id).await;
            }
        }
        Step::Credit(amount) => {
            if let Some(invoice) = all.iter().find(|invoice| invoice.document.kind == Kind::Invoice) {
                let amount = Some(Money::minor(amount, Currency::Cop));
                drop(operator::credit(portal, invoice.document.number, amount, "Prueba").await);
            }
        }
    }
}

async fn holds(portal: &Portal, account: &Account) -> Result<(), TestCaseError> {
    let mut connection = portal.database.read().await.unwrap();
    prop_assert_eq!(operator::check(&mut connection).await.unwrap().1, Vec::<String>::new());
    prop_assert_eq!(ledger::check(&mut connection).await.unwrap().findings, vec![]);
    drop(connection);
    let all = invoices(portal, &account.id).await;
    let months: Vec<_> =
        all.iter().filter(|it| it.document.kind == Kind::Invoice).map(|it| it.document.statement.month).collect();
    prop_assert_eq!(months.iter().collect::<BTreeSet<_>>().len(), months.len(), "a month is charged once");
    let owed: i64 = all.iter().map(|it| it.document.statement.total.minor_units - it.paid.minor_units).sum();
    prop_assert_eq!(balance(portal, &account.id, Book::Receivable).await, owed);
    let paid: i64 = all.iter().map(|it| it.paid.minor_units).sum();
    prop_assert_eq!(balance(portal, &account.id, Book::Cash).await, paid);
    Ok(())
}

#[test]
fn whatever_happens_numbers_have_no_gap_the_ledger_balances_and_nothing_is_charged_twice() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (test, portal) = runtime.block_on(start());
    let mut runner =
        TestRunner::new(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() });
    let number = std::cell::Cell::new(1_000);
    let result = runner.run(&prop::collection::vec(any_step(), 1..12), |steps| {
        number.set(number.get() + 1);
        runtime.block_on(async {
            let caller = test.a_company(&format!("601 555 {}", number.get())).await;
            let account = account(&portal, &caller.account_id).await;
            for step in steps {
                take(&test, &portal, &account, step).await;
            }
            holds(&portal, &account).await
        })
    });
    // The connections of the pool end with the runtime.
    let _inside = runtime.enter();
    drop((test, portal));
    match result {
        Ok(()) => {}
        Err(TestError::Fail(reason, steps)) => panic!("{reason}: {steps:#?}"),
        Err(other) => panic!("{other}"),
    }
}
