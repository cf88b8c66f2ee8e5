//! The plans by which a database answers: every question for calls goes by an index, and by the one that is meant.

use sqlx::AssertSqlSafe;

use super::call_record::CallRecord;
use super::calls_for_tests::{incoming, later, store};
use super::charts::{BUSIEST, BY_HOUR, BY_PERIOD, TALLY};
use super::ids;
use super::kind::Which;
use super::search::{Number, Slice, Statement, Wanted};
use crate::shared::database::Connection;
use crate::testing::TestPortal;

/// A question with its values.
#[derive(Clone, Debug)]
enum Value {
    Text(String),
    Number(i64),
}

/// How the database would answer, line by line.
async fn plan(connection: &mut Connection, sql: &str, values: &[Value]) -> Vec<String> {
    #[expect(clippy::disallowed_methods, reason = "tests have no configuration file")]
    let is_postgres = std::env::var("TEST_DATABASE_URL").is_ok();
    if is_postgres {
        let sql = format!("EXPLAIN {sql}");
        let mut query = sqlx::query_scalar(AssertSqlSafe(sql));
        for value in values {
            query = match value {
                Value::Text(text) => query.bind(text.clone()),
                Value::Number(number) => query.bind(*number),
            };
        }
        return query.fetch_all(connection).await.unwrap();
    }
    let mut query = sqlx::query_as::<_, (i64, i64, i64, String)>(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}")));
    for value in values {
        query = match value {
            Value::Text(text) => query.bind(text.clone()),
            Value::Number(number) => query.bind(*number),
        };
    }
    query.fetch_all(connection).await.unwrap().into_iter().map(|(.., line)| line).collect()
}

/// What is read without an index, or from the first row to the last.
fn full_scans(plan: &[String]) -> Vec<&String> {
    let tables = ["calls", "call_quarters", "call_days"];
    let reads = |line: &&String| {
        let reads_all = |table: &str| {
            let (sqlite, postgres) = (format!("SCAN {table}"), format!("Seq Scan on {table}"));
            let sqlite = line.trim() == sqlite || line.contains(&format!("{sqlite} "));
            sqlite || line.contains(&postgres)
        };
        tables.into_iter().any(reads_all)
    };
    plan.iter().filter(reads).collect()
}

fn wanted(account_id: &str, which: Option<Which>, extension: &str, number: Number) -> Wanted {
    let (account_id, extension) = (account_id.to_owned(), extension.to_owned());
    let (from, until) = (ids::first_at(1_790_000_000_000), ids::BEYOND.to_owned());
    Wanted { account_id, which, extension, number, from, until }
}

/// Questions with the index each goes by.
fn questions(account_id: &str) -> Vec<(Wanted, &'static str)> {
    let digits = |text: &str| text.to_owned();
    let mut all = Vec::new();
    for which in [None, Some(Which::Missed), Some(Which::Internal), Some(Which::Outgoing)] {
        let by_kind = if which.is_some() { "calls_by_kind" } else { "calls" };
        all.push((wanted(account_id, which, "", Number::Any), by_kind));
        all.push((wanted(account_id, which, "someone", Number::Any), "calls_by_party"));
        for extension in ["", "someone"] {
            let own = Number::Own("+576015550100".to_owned());
            all.push((wanted(account_id, which, extension, own), "calls_by_own_number"));
            all.push((wanted(account_id, which, extension, Number::Is(digits("3210555"))), "calls_by_remote"));
            all.push((wanted(account_id, which, extension, Number::Ends(digits("321"))), "calls_by_remote"));
        }
    }
    all.push((wanted(account_id, None, "", Number::EndsOften(digits("321"))), "calls"));
    all
}

#[tokio::test]
async fn every_question_for_calls_goes_by_the_index_that_is_meant() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let record = |call: i64| CallRecord {
        remote: format!("+5730055{:05}", call % 700),
        ..later(incoming(&caller, &format!("c{call}")), call * 60_000)
    };
    store(&portal, &(0..4_000).map(record).collect::<Vec<_>>()).await;
    let mut connection = portal.portal.database.write().await.unwrap();
    #[expect(clippy::disallowed_methods, reason = "tests have no configuration file")]
    if std::env::var("TEST_DATABASE_URL").is_ok() {
        // So few rows are read soonest all together: what matters is whether an index could answer.
        for sql in ["ANALYZE", "SET LOCAL enable_seqscan = off", "SET LOCAL enable_bitmapscan = off"] {
            sqlx::query(sql).execute(&mut *connection).await.unwrap();
        }
    }
    let id = ids::first_at(1_795_400_000_000);
    for (wanted, index) in questions(&caller.account_id) {
        let newest = Slice { beside: None, upwards: false, most: 51 };
        let pages =
            [newest, Slice { beside: Some(&id), ..newest }, Slice { beside: Some(&id), upwards: true, ..newest }];
        let pages = pages.map(|slice| wanted.page(slice));
        for Statement { sql, values } in pages.into_iter().chain([wanted.count(10_001)]) {
            let values: Vec<Value> = values.into_iter().map(Value::Text).collect();
            let plan = plan(&mut connection, &sql, &values).await;
            let told = plan.join("\n");
            assert!(full_scans(&plan).is_empty(), "{sql}\n{told}");
            let named = |name: &str| told.contains(name);
            let by_primary_key = named("sqlite_autoindex_calls_1") || named("calls_pkey");
            let is_meant = if index == "calls" { by_primary_key } else { named(index) };
            // What ends often is counted where it lies together.
            let is_counted = sql.starts_with("SELECT COUNT") && named("calls_by_remote");
            assert!(is_meant || is_counted, "not by {index}:\n{sql}\n{told}");
        }
    }
}

#[tokio::test]
async fn every_question_of_a_chart_goes_by_an_index() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let record = |call: i64| later(incoming(&caller, &format!("c{call}")), call * 3_600_000);
    store(&portal, &(0..1_500).map(record).collect::<Vec<_>>()).await;
    let mut connection = portal.portal.database.write().await.unwrap();
    #[expect(clippy::disallowed_methods, reason = "tests have no configuration file")]
    if std::env::var("TEST_DATABASE_URL").is_ok() {
        for sql in ["ANALYZE", "SET LOCAL enable_seqscan = off"] {
            sqlx::query(sql).execute(&mut *connection).await.unwrap();
        }
    }
    let account = || Value::Text(caller.account_id.clone());
    let numbers = |count: i64| (0..count).map(|number| Value::Number(20_700 + number));
    let ids = (0..4).map(|number| Value::Text(ids::first_at(1_795_000_000_000 + number)));
    let of_busiest: Vec<Value> = std::iter::once(account()).chain(numbers(2)).chain(ids).collect();
    let with = |count: i64| std::iter::once(account()).chain(numbers(count)).collect::<Vec<_>>();
    for (sql, values) in [(TALLY, with(6)), (BY_PERIOD, with(3)), (BY_HOUR, with(3)), (BUSIEST, of_busiest)] {
        let plan = plan(&mut connection, sql, &values).await;
        assert!(full_scans(&plan).is_empty(), "{sql}\n{}", plan.join("\n"));
    }
}

#[test]
fn a_full_scan_is_seen() {
    let of = |line: &str| full_scans(&[line.to_owned()]).len();
    assert_eq!(of("SCAN calls"), 1);
    assert_eq!(of("SCAN calls USING INDEX calls_by_kind"), 1);
    assert_eq!(of("  ->  Seq Scan on calls  (cost=0.00..1.00 rows=1 width=1)"), 1);
    assert_eq!(of("SEARCH calls USING INDEX calls_by_kind (account_id=? AND kind=?)"), 0);
    assert_eq!(of("SCAN found"), 0);
    assert_eq!(of("Index Scan Backward using calls_pkey on calls"), 0);
}
