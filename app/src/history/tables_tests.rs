//! The list of the set-up's tables against the database as it is after all migrations.

use std::collections::{BTreeMap, BTreeSet};

use crate::shared::database::Connection;
use crate::shared::revisions::{NOT_SET_UP, TABLES, WORDINGS};
use crate::testing::TestPortal;

/// All tables with their columns.
async fn columns(connection: &mut Connection) -> BTreeMap<String, BTreeSet<String>> {
    let sqlite = "SELECT tables.name, columns.name FROM sqlite_master AS tables \
         JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'";
    let postgres = "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) FROM information_schema.columns \
         WHERE table_schema = 'public'";
    let mut rows: Result<Vec<(String, String)>, _> = sqlx::query_as(sqlite).fetch_all(&mut *connection).await;
    if rows.is_err() {
        rows = sqlx::query_as(postgres).fetch_all(connection).await;
    }
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (table, column) in rows.unwrap() {
        found.entry(table).or_default().insert(column);
    }
    found
}

#[tokio::test]
async fn every_table_of_an_account_is_in_the_set_up_or_left_out_with_a_reason() {
    let portal = TestPortal::start().await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let found = columns(&mut connection).await;
    assert!(found.contains_key("accounts"), "{found:?}");
    let of_accounts = found.iter().filter(|(table, columns)| *table == "accounts" || columns.contains("account_id"));
    let of_accounts: BTreeSet<&str> = of_accounts.map(|(table, _)| table.as_str()).collect();
    let listed = TABLES.iter().map(|table| table.name).chain(NOT_SET_UP.iter().map(|(table, _)| *table));
    assert_eq!(of_accounts, listed.collect(), "tables of accounts, against TABLES and NOT_SET_UP");
    assert!(NOT_SET_UP.iter().all(|(_, reason)| !reason.is_empty()));
}

/// What else accounts have: who they are, not how their telephones are set up.
const OF_ACCOUNTS: [&str; 13] = [
    "activated_at",
    "address_city",
    "address_postal_code",
    "address_region",
    "address_street",
    "address_unit",
    "company_name",
    "country",
    "created_at",
    "extension_digits",
    "language",
    "main_number",
    "service_address",
];

/// What else numbers have: what the operator gave, which nobody changes.
const OF_NUMBERS: [&str; 4] = ["added_at", "area_code", "city", "kind"];

#[tokio::test]
async fn every_column_of_the_set_up_is_listed() {
    let portal = TestPortal::start().await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let found = columns(&mut connection).await;
    for table in TABLES {
        let mut listed: BTreeSet<&str> = table.all_columns().map(|column| column.name).collect();
        listed.insert(table.account);
        listed.extend(table.marks.iter().map(|(name, _)| *name));
        match table.name {
            "accounts" => listed.extend(OF_ACCOUNTS),
            "numbers" => listed.extend(OF_NUMBERS),
            _ => {}
        }
        let columns: BTreeSet<&str> = found[table.name].iter().map(String::as_str).collect();
        assert_eq!(listed, columns, "columns of {}", table.name);
    }
}

#[test]
fn everything_in_the_set_up_has_words() {
    let mut wordless = Vec::new();
    for table in TABLES {
        let wording = WORDINGS.iter().find(|wording| wording.table == table.name);
        let columns = table.all_columns().map(|column| column.name);
        let without = columns.filter(|column| wording.is_none_or(|wording| !wording.has(column)));
        wordless.extend(without.map(|column| format!("{}.{column}", table.name)));
    }
    assert_eq!(wordless, [""; 0], "give these words in shared/revisions/wording.rs");
    for wording in WORDINGS {
        let table = TABLES.iter().find(|table| table.name == wording.table).unwrap();
        let known: BTreeSet<&str> = table.all_columns().map(|column| column.name).collect();
        let said = wording.facts.iter().flat_map(|fact| fact.columns).chain(wording.silent);
        assert!(said.clone().all(|column| known.contains(column)), "a column of {} is gone", wording.table);
    }
}
