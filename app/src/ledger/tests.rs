//! The ledger on a real database: what it refuses, and that nothing changes what was posted.

use super::{Book, Movement, Posting, Refusal, balance, check, covers, credit, is_overdrawn, post};
use crate::shared::money::{Currency, Money};
use crate::testing::{BEGINNING_MS, TestPortal};

fn pesos(book: Book, minor: i64) -> Posting {
    Posting::new(book, Money::minor(minor, Currency::Cop))
}

fn movement<'a>(account_id: &'a str, key: &'a str, postings: &'a [Posting]) -> Movement<'a> {
    Movement { account_id, key, kind: "tests.movement", subject: "", postings }
}

#[tokio::test]
async fn a_movement_is_posted_once_and_balances_follow() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.an_account("601 555 0100").await, portal.an_account("601 555 0200").await);
    let mut transaction = portal.portal.database.write().await.unwrap();
    let paid = [pesos(Book::Cash, 50_000), pesos(Book::Prepaid, -50_000)];
    let first = movement(&caller.account_id, "top_up:1", &paid);
    assert!(post(&mut transaction, BEGINNING_MS, &first).await.unwrap());
    assert!(!post(&mut transaction, BEGINNING_MS, &first).await.unwrap());
    assert!(post(&mut transaction, BEGINNING_MS, &movement(&other.account_id, "top_up:1", &paid)).await.unwrap());
    transaction.commit().await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    for account_id in [&caller.account_id, &other.account_id] {
        let found = credit(&mut connection, account_id, Book::Prepaid, Currency::Cop).await.unwrap();
        assert_eq!(found.minor_units, 50_000);
        assert_eq!(
            balance(&mut connection, account_id, Book::Prepaid, Currency::Usd).await.unwrap(),
            Money::zero(Currency::Usd)
        );
    }
    let checked = check(&mut connection).await.unwrap();
    assert_eq!((checked.movements, checked.postings, checked.balances, checked.findings), (2, 4, 4, vec![]));
}

#[tokio::test]
async fn what_does_not_balance_is_refused_by_the_rules_and_by_the_database() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let wrong = [pesos(Book::Cash, 50_000), pesos(Book::Prepaid, -49_999)];
    let mut transaction = portal.portal.database.write().await.unwrap();
    let refused =
        post(&mut transaction, BEGINNING_MS, &movement(&caller.account_id, "wrong", &wrong)).await.unwrap_err();
    assert_eq!(refused.to_string(), sqlx::Error::from(Refusal::Unbalanced).to_string());
    // Rows that another program writes: the second posting takes one peso less than the first gives.
    let insert = "INSERT INTO ledger_movements (account_id, id, movement_key, kind, subject, currency, positions, posted_at) \
                  VALUES ($1, 'm', 'm', 'tests.movement', '', 'COP', 2, 0)";
    sqlx::query(insert).bind(&caller.account_id).execute(&mut *transaction).await.unwrap();
    for (position, previous, book, minor, before, after) in
        [(1_i64, None, "cash", 50_i64, 0_i64, 50_i64), (2, Some(1_i64), "tax", -49, 50, 1)]
    {
        sqlx::query(
            "INSERT INTO ledger_postings (account_id, movement_id, position, previous, positions, currency, book, \
             minor_units, sum_before, sum_after) VALUES ($1, 'm', $2, $3, 2, 'COP', $4, $5, $6, $7)",
        )
        .bind(&caller.account_id)
        .bind(position)
        .bind(previous)
        .bind(book)
        .bind(minor)
        .bind(before)
        .bind(after)
        .execute(&mut *transaction)
        .await
        .unwrap();
    }
    assert!(transaction.commit().await.is_err(), "the last posting must bring the sum to zero");
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(check(&mut connection).await.unwrap().movements, 0);
}

#[tokio::test]
async fn no_single_posting_can_be_changed_deleted_or_added_later() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let mut transaction = portal.portal.database.write().await.unwrap();
    let postings = [pesos(Book::Receivable, 119), pesos(Book::PlanRevenue, -100), pesos(Book::Tax, -19)];
    post(&mut transaction, BEGINNING_MS, &movement(&caller.account_id, "invoice:1", &postings)).await.unwrap();
    transaction.commit().await.unwrap();
    for statement in [
        "DELETE FROM ledger_postings WHERE position = 1",
        "DELETE FROM ledger_postings WHERE position = 2",
        "DELETE FROM ledger_postings WHERE position = 3",
        "UPDATE ledger_postings SET minor_units = minor_units + 1 WHERE position = 1",
        "UPDATE ledger_postings SET minor_units = minor_units + 1, sum_after = sum_after + 1 WHERE position = 1",
        "UPDATE ledger_postings SET currency = 'USD'",
        "UPDATE ledger_postings SET last_sum = 1",
        "DELETE FROM ledger_movements",
        "UPDATE ledger_movements SET positions = 4",
        "UPDATE ledger_movements SET currency = 'USD'",
        "INSERT INTO ledger_postings SELECT account_id, movement_id, 4, 3, 3, currency, 'cash', 1, 0, 1, 0 \
         FROM ledger_postings WHERE position = 3",
        "INSERT INTO ledger_postings SELECT account_id, movement_id, 4, 3, 4, currency, 'cash', 1, 0, 1, 0 \
         FROM ledger_postings WHERE position = 3",
    ] {
        let mut transaction = portal.portal.database.write().await.unwrap();
        let done = sqlx::query(statement).execute(&mut *transaction).await;
        let kept = done.is_ok() && transaction.commit().await.is_ok();
        assert!(!kept, "{statement}");
    }
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(check(&mut connection).await.unwrap().findings, []);
}

#[tokio::test]
async fn the_database_refuses_less_than_nothing() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.portal.database.write().await.unwrap();
    let paid = [pesos(Book::Cash, 100), pesos(Book::Prepaid, -100)];
    post(&mut transaction, BEGINNING_MS, &movement(account_id, "top_up", &paid)).await.unwrap();
    for (minor, wanted) in [(100, true), (101, false)] {
        let amount = Money::minor(minor, Currency::Cop);
        assert_eq!(covers(&mut transaction, account_id, Book::Prepaid, amount).await.unwrap(), wanted);
    }
    transaction.commit().await.unwrap();
    for book in [Book::Prepaid, Book::Reserved] {
        let mut transaction = portal.portal.database.write().await.unwrap();
        let taken = [pesos(book, 101), pesos(Book::CallRevenue, -101)];
        let refused = post(&mut transaction, BEGINNING_MS, &movement(account_id, "call", &taken)).await.unwrap_err();
        assert!(is_overdrawn(&refused), "{refused}");
    }
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(check(&mut connection).await.unwrap().movements, 1);
}

#[tokio::test]
async fn the_check_finds_what_another_program_changed() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let paid = [pesos(Book::Cash, 100), pesos(Book::Prepaid, -100)];
    let mut transaction = portal.portal.database.write().await.unwrap();
    post(&mut transaction, BEGINNING_MS, &movement(&caller.account_id, "top_up", &paid)).await.unwrap();
    transaction.commit().await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let sql = "UPDATE ledger_balances SET minor_units = -1000 WHERE book = 'prepaid'";
    sqlx::query(sql).execute(&mut *connection).await.unwrap();
    sqlx::query("DELETE FROM ledger_postings").execute(&mut *connection).await.unwrap();
    let told: Vec<_> = check(&mut connection).await.unwrap().findings.iter().map(ToString::to_string).collect();
    let account = format!("account {}", caller.account_id);
    assert_eq!(
        told,
        [
            format!("{account}: movement top_up sums to 0 and lacks 2 postings"),
            format!("{account}: cash in COP is 100, its postings sum to 0"),
            format!("{account}: prepaid in COP is -1000, its postings sum to 0"),
        ]
    );
}

#[tokio::test]
async fn what_is_posted_during_a_check_is_not_seen_by_it() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let paid = [pesos(Book::Cash, 100), pesos(Book::Prepaid, -100)];
    let mut snapshot = portal.portal.database.snapshot().await.unwrap();
    assert_eq!(check(&mut snapshot).await.unwrap().movements, 0);
    let mut transaction = portal.portal.database.write().await.unwrap();
    post(&mut transaction, BEGINNING_MS, &movement(&caller.account_id, "top_up", &paid)).await.unwrap();
    transaction.commit().await.unwrap();
    assert_eq!(check(&mut snapshot).await.unwrap().movements, 0);
    drop(snapshot);
    let mut another = portal.portal.database.snapshot().await.unwrap();
    assert_eq!(check(&mut another).await.unwrap().movements, 1);
}
