//! The activity on a real database: of one company, by kind and day, page after page.

use super::activity::{Filter, Kind};
use super::calls::{CallToPay, release, reserve, settle};
use super::store::{self, EventRow};
use super::tests::give;
use crate::call_rates;
use crate::shared::caller::Caller;
use crate::shared::clock::DAY_MS;
use crate::shared::paging::Place;
use crate::testing::TestPortal;

async fn events(portal: &TestPortal, caller: &Caller, filter: &Filter, most: i64) -> Vec<EventRow> {
    let kinds = filter.kinds();
    let wanted = filter.wanted(&kinds, &caller.time_zone, most);
    let mut connection = portal.portal.database.read().await.unwrap();
    store::events(&mut connection, &caller.account_id, wanted).await.unwrap()
}

fn amounts(events: &[EventRow]) -> Vec<i64> {
    events.iter().map(|event| event.minor_units).collect()
}

#[tokio::test]
async fn what_happened_is_told_by_kind_and_day_and_page_by_page_and_of_one_company_only() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.an_account("601 555 0100").await, portal.an_account("601 555 0200").await);
    let file = "country,prefix,destination,price_per_minute,connection_fee,increment_seconds\nCO,34,España,100,0,60\n";
    call_rates::import(&portal.portal, file.as_bytes(), None, false).await.unwrap();
    give(&portal, &other, 1).await;
    give(&portal, &caller, 5_000).await;
    portal.wait_ms(DAY_MS);
    for (call_id, seconds) in [("c1", 60), ("c2", 180), ("c3", 0)] {
        portal.wait_ms(1);
        let call = CallToPay { account_id: &caller.account_id, call_id, number: "+34 911 23 45 67" };
        reserve(&portal.portal, &call).await.unwrap();
        settle(&portal.portal, (&caller.account_id, call_id), seconds).await.unwrap();
    }
    let call = CallToPay { account_id: &caller.account_id, call_id: "c4", number: "+34 911 23 45 67" };
    reserve(&portal.portal, &call).await.unwrap();
    release(&portal.portal, (&caller.account_id, "c4")).await.unwrap();

    let all = events(&portal, &caller, &Filter::default(), 50).await;
    assert_eq!(amounts(&all), [-300, -100, 5_000], "nothing of what is set aside and goes back");
    assert_eq!((all[0].number.as_str(), all[0].seconds), ("+34911234567", 180));
    assert_eq!((all[2].subject.as_str(), all[2].number.as_str()), ("Prueba", ""));
    let calls = Filter { kind: Some(Kind::Call), ..Filter::default() };
    assert_eq!(amounts(&events(&portal, &caller, &calls, 50).await), [-300, -100]);
    let first_day = Filter { until: Some("2026-11-22".parse().unwrap()), ..Filter::default() };
    assert_eq!(amounts(&events(&portal, &caller, &first_day, 50).await), [5_000]);
    let next_day = Filter { from: Some("2026-11-23".parse().unwrap()), ..Filter::default() };
    assert_eq!(amounts(&events(&portal, &caller, &next_day, 50).await), [-300, -100]);

    let below = Filter { place: Place::Before(all[0].id.clone()), ..Filter::default() };
    assert_eq!(amounts(&events(&portal, &caller, &below, 1).await), [-100]);
    let above = Filter { place: Place::After(all[2].id.clone()), ..Filter::default() };
    assert_eq!(amounts(&events(&portal, &caller, &above, 1).await), [-100], "the nearest one above");
    assert_eq!(amounts(&events(&portal, &other, &Filter::default(), 50).await), [1]);
}
