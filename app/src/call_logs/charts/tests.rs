//! What is counted, on a real database, against the calls themselves.

use jiff::civil::date;

use super::figures::Figures;
use super::range::Range;
use crate::call_logs::call_record::{CallOutcome, CallRecord, Direction};
use crate::call_logs::calls_for_tests::{incoming, later, shown, store};
use crate::call_logs::search::Count;
use crate::shared::caller::Caller;
use crate::shared::clock::{DAY_MS, HOUR_MS, MINUTE_MS};
use crate::shared::time_zone;
use crate::testing::TestPortal;

async fn figures(portal: &TestPortal, caller: &Caller, zone: &str, range: Range) -> Figures {
    let mut connection = portal.portal.database.read().await.unwrap();
    Figures::of(&mut connection, &caller.account_id, &time_zone::zone(zone), &range).await.unwrap()
}

/// Every 50 minutes for ten days, of all kinds.
fn many(caller: &Caller, users: [&str; 2]) -> Vec<CallRecord> {
    let call = |number: i64| {
        let record = later(incoming(caller, &format!("c{number}")), number * 50 * MINUTE_MS - 5 * DAY_MS);
        let user_id = users[usize::try_from(number % 2).unwrap()].to_owned();
        match number % 7 {
            0 => CallRecord { outcome: CallOutcome::Missed, user_id, ..record },
            1 => CallRecord { direction: Direction::Outgoing, user_id, ..record },
            2 => CallRecord { direction: Direction::Internal, user_id, remote: "1003".to_owned(), ..record },
            3 => CallRecord {
                direction: Direction::Internal,
                outcome: CallOutcome::Missed,
                local: "1003".to_owned(),
                remote: "1001".to_owned(),
                ..record
            },
            _ => CallRecord { user_id, ..record },
        }
    };
    (0..288).map(call).collect()
}

#[tokio::test]
async fn charts_tell_what_the_lists_show_in_every_zone() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let (ana, marta) = (portal.a_user(&caller, "1001").await, portal.a_user(&caller, "1002").await);
    store(&portal, &many(&caller, [&ana.user_id, &marta.user_id])).await;
    // Half an hour off, a quarter of an hour off, and where the clocks change in these days.
    for zone in ["America/Bogota", "Australia/Adelaide", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati"] {
        let mut connection = portal.portal.database.read().await.unwrap();
        let sql = "UPDATE accounts SET time_zone = $1 WHERE id = $2";
        sqlx::query(sql).bind(zone).bind(caller.account_id.clone()).execute(&mut *connection).await.unwrap();
        drop(connection);
        let range = Range { first: date(2026, 11, 18), last: date(2026, 11, 26), is_cut: false };
        let found = figures(&portal, &caller, zone, range).await;
        for (day, tally) in &found.periods {
            for (kind, counted) in [("", tally.all()), ("kind=missed", tally.missed())] {
                let query = format!("from={day}&until={day}&{kind}");
                assert_eq!(
                    shown(&portal, &caller, (&query, None), 500).await.1,
                    Count::Exactly(counted),
                    "{zone} {query}"
                );
                let calls = shown(&portal, &caller, (&query, None), 500).await.0.len();
                assert_eq!(i64::try_from(calls).unwrap(), counted, "{zone} {query}");
            }
        }
        let days = "from=2026-11-18&until=2026-11-26";
        let (all, _) = shown(&portal, &caller, (days, None), 500).await;
        assert_eq!(found.all.all(), i64::try_from(all.len()).unwrap());
        let mut hours = [0; 24];
        for call in &all {
            let begun = jiff::Timestamp::from_millisecond(call.started_at).unwrap().to_zoned(time_zone::zone(zone));
            hours[usize::try_from(begun.hour()).unwrap()] += 1;
        }
        assert_eq!(found.hours.map(|tally| tally.all()), hours, "{zone}");
        assert!(found.busiest.len() == 3, "{:?}", found.busiest);
        for busy in &found.busiest {
            let query = format!("{days}&extension={}", busy.extension);
            let counted = |count| if let Count::Exactly(count) = count { count } else { -1 };
            let calls = counted(shown(&portal, &caller, (&query, None), 1).await.1);
            let missed = counted(shown(&portal, &caller, (&format!("{query}&kind=missed"), None), 1).await.1);
            assert_eq!((calls, missed), (busy.calls, busy.missed), "{zone} {query}");
        }
    }
}

#[tokio::test]
async fn charts_are_of_one_account_and_show_days_without_calls() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    store(&portal, &[incoming(&caller, "c1"), later(incoming(&other, "c1"), HOUR_MS)]).await;
    let range = Range::of(None, None, date(2026, 11, 22));
    let found = figures(&portal, &caller, "America/Bogota", range).await;
    assert_eq!((found.all.all(), found.periods.len()), (1, 30));
    assert_eq!((found.hours[10].all(), found.hours[11].all()), (1, 0));
    assert_eq!(found.busiest, [], "nobody had a part in it");
    let none = figures(&portal, &caller, "America/Bogota", Range::of(None, None, date(2027, 11, 22))).await;
    assert_eq!(none.all.all(), 0);
}
