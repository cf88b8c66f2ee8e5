//! Lists of rates on a real database: imported whole or not at all, one after the other by their day.

use jiff::civil::Date;

use super::{import, list_on, lists};
use crate::shared::account_changes;
use crate::shared::country::Country;
use crate::shared::rows_file::FileProblem;
use crate::testing::TestPortal;

const HEAD: &str = "country,prefix,destination,price_per_minute,connection_fee,increment_seconds";

fn day(written: &str) -> Date {
    written.parse().unwrap()
}

/// What a minute to Spain costs a company of Colombia on a day.
async fn price(portal: &TestPortal, on: &str) -> Option<i64> {
    let mut connection = portal.portal.database.read().await.unwrap();
    let list = list_on(&portal.portal, &mut connection, Country::Co, day(on)).await.unwrap()?;
    list.find("+34911234567").map(|found| found.tariff.per_minute / 1_000_000)
}

async fn take(portal: &TestPortal, lines: &str, from: &str) {
    let file = format!("{HEAD}\n{lines}\n");
    import(&portal.portal, file.as_bytes(), Some(day(from)), false).await.unwrap();
}

#[tokio::test]
async fn the_list_of_the_day_counts_and_of_one_day_the_last() {
    let portal = TestPortal::start().await;
    assert_eq!(price(&portal, "2026-11-30").await, None);
    take(&portal, "CO,34,Spain,100,0,60", "2026-12-01").await;
    take(&portal, "CO,34,Spain,200,0,60\nMX,34,Spain,1,0,60", "2027-01-01").await;
    let days = ["2026-11-30", "2026-12-01", "2026-12-31", "2027-01-01", "2030-01-01"];
    let mut found = Vec::new();
    for day in days {
        found.push(price(&portal, day).await);
    }
    assert_eq!(found, [None, Some(100), Some(100), Some(200), Some(200)]);
    portal.wait_ms(1);
    take(&portal, "CO,34,Spain,150,0,60", "2027-01-01").await;
    assert_eq!(price(&portal, "2027-01-01").await, Some(150), "what was in memory is of another list");
    let mut connection = portal.portal.database.read().await.unwrap();
    let lists = lists(&mut connection).await.unwrap();
    let told: Vec<_> = lists.iter().map(|list| (list.country.as_str(), list.valid_from.as_str())).collect();
    assert_eq!(told, [("CO", "2027-01-01"), ("CO", "2027-01-01"), ("CO", "2026-12-01"), ("MX", "2027-01-01")]);
}

#[tokio::test]
async fn a_file_with_a_wrong_line_leaves_everything_as_it_was() {
    let portal = TestPortal::start().await;
    let mut lines: Vec<String> = (100..1_300).map(|prefix| format!("CO,{prefix},Somewhere,1.5,0,60")).collect();
    lines[700] = "CO,34,Spain,free,0,60".to_owned();
    let file = |lines: &[String]| format!("{HEAD}\n{}\n", lines.join("\n"));
    let refused = import(&portal.portal, file(&lines).as_bytes(), None, false).await;
    assert!(matches!(refused, Err(FileProblem::Lines(lines)) if lines.len() == 1 && lines[0].line == 702));
    assert_eq!(lists(&mut portal.portal.database.read().await.unwrap()).await.unwrap(), []);
    lines[700] = "CO,34,Spain,1,0,60".to_owned();
    let imported = import(&portal.portal, file(&lines).as_bytes(), None, false).await.unwrap();
    assert_eq!((imported.len(), imported[0].rates, imported[0].valid_from), (1, 1_200, day("2026-11-22")));
    assert_eq!(price(&portal, "2026-11-22").await, Some(1), "of several writes at a time");
}

#[tokio::test]
async fn destinations_are_found_by_name_and_by_digits() {
    let portal = TestPortal::start().await;
    take(
        &portal,
        "CO,34,\"España, fijos\",100,0,60\nCO,346,\"España, móviles\",200,0,60\nCO,347,\"España, móviles\",200,0,60\nCO,33,Francia,90,0,60",
        "2026-11-01",
    )
    .await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let list = list_on(&portal.portal, &mut connection, Country::Co, day("2026-11-22")).await.unwrap().unwrap();
    let found = |typed: &str| {
        let (found, count) = list.search(typed, (crate::shared::language::Language::EsCo, Country::Co), 2);
        (found.iter().map(|found| (found.names.es.clone(), found.prefixes.len())).collect::<Vec<_>>(), count)
    };
    let (fixed, mobile, france) = (("España, fijos", 1), ("España, móviles", 2), ("Francia", 1));
    let owned =
        |some: &[(&str, usize)]| some.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect::<Vec<_>>();
    assert_eq!(found("espana"), (owned(&[fixed, mobile]), 2));
    assert_eq!(found("MOVILES"), (owned(&[mobile]), 1));
    assert_eq!(found("+34 6"), (owned(&[mobile]), 1));
    assert_eq!(found("33"), (owned(&[france]), 1));
    for typed in ["0034", "00 34", "009 34"] {
        assert_eq!(found(typed), (owned(&[fixed, mobile]), 2), "as it is dialled: {typed}");
    }
    assert_eq!(found("0049"), (vec![], 0));
    assert_eq!(found(""), (owned(&[fixed, mobile]), 3));
    assert_eq!(found("Marte"), (vec![], 0));
}

#[tokio::test]
async fn a_new_list_is_told_to_the_phone_system_for_the_companies_of_its_country() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let count = async || {
        let mut connection = portal.portal.database.read().await.unwrap();
        let all = account_changes::all(&mut connection).await.unwrap();
        all.into_iter().find(|(account, _)| *account == caller.account_id).map(|(_, count)| count)
    };
    let before = count().await.unwrap();
    take(&portal, "MX,34,Spain,100,0,60", "2026-12-01").await;
    assert_eq!(count().await, Some(before), "of another country");
    take(&portal, "CO,34,Spain,100,0,60", "2026-12-01").await;
    assert_eq!(count().await, Some(before + 1));
}
