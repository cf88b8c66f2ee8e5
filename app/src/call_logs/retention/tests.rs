//! How long calls are kept, on a real database.

use super::forget_old;
use super::server_functions::{KeepForm, save_keeping};
use super::store::{self, Keeping};
use crate::call_logs::call_record::CallRecord;
use crate::call_logs::calls_for_tests::{later, missed, shown, store as store_calls};
use crate::call_logs::search::Count;
use crate::shared::caller::Caller;
use crate::shared::clock::DAY_MS;
use crate::shared::problem::Problem;
use crate::testing::TestPortal;

async fn keeping(portal: &TestPortal, caller: &Caller) -> Keeping {
    store::find(&mut portal.portal.database.read().await.unwrap(), &caller.account_id).await.unwrap()
}

async fn keep(portal: &TestPortal, caller: &Caller, version: i64, days: &str) -> Result<(), Problem> {
    let form = KeepForm { version, days: days.to_owned(), ..KeepForm::default() };
    portal.call(caller, async || save_keeping(form).await).await
}

#[tokio::test]
async fn how_long_calls_are_kept_is_chosen_once_at_a_time_and_told() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    assert_eq!(keeping(&portal, &caller).await, Keeping { keep_days: 730, version: 0 });
    for wrong in ["", "29", "3651", "-90", "90 días", "1e3", "99999999999999999999"] {
        let refused = keep(&portal, &caller, 0, wrong).await;
        assert_eq!(refused, Err(Problem::field("form[days]", "call-logs-problem-days")), "{wrong}");
    }
    assert_eq!(keep(&portal, &caller, 0, " 90 ").await, Ok(()));
    assert_eq!(keep(&portal, &caller, 0, "120").await, Err(Problem::Conflict));
    assert_eq!(keep(&portal, &caller, 1, "90").await, Ok(()), "the same again is no change to tell");
    assert_eq!(keep(&portal, &caller, 2, "3650").await, Ok(()));
    assert_eq!(keeping(&portal, &caller).await, Keeping { keep_days: 3_650, version: 3 });
    assert_eq!(keeping(&portal, &other).await.version, 0);
    let told = portal.audited(&caller.account_id).await;
    assert_eq!(told.iter().filter(|action| *action == "call-logs.keep").count(), 2);
}

#[tokio::test]
async fn what_is_older_is_deleted_from_lists_and_counts_and_nothing_else_is() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    let of = |caller: &Caller| -> Vec<CallRecord> {
        let call = |number: i64| missed(caller, &format!("c{number}"), -number * DAY_MS / 20);
        (0..1_800).map(call).collect()
    };
    store_calls(&portal, &of(&caller)).await;
    store_calls(&portal, &of(&other)).await;
    assert_eq!(forget_old(&portal.portal).await.unwrap(), 0, "ninety days are within the usual time");
    // It would delete calls: nothing happens before that is confirmed.
    let asked = keep(&portal, &caller, 0, "30").await;
    assert_eq!(asked, Err(Problem::Refused("call-logs-problem-confirm".to_owned())));
    assert_eq!(keeping(&portal, &caller).await, Keeping { keep_days: 730, version: 0 });
    assert_eq!(forget_old(&portal.portal).await.unwrap(), 0);
    let form = KeepForm { version: 0, days: "30".to_owned(), confirmed: true };
    portal.call(&caller, async || save_keeping(form).await).await.unwrap();
    // It is three in the afternoon in UTC: thirteen of today's, and thirty whole days.
    assert_eq!(forget_old(&portal.portal).await.unwrap(), 1_800 - 613);
    let (calls, count) = shown(&portal, &caller, ("", None), 2_000).await;
    assert_eq!((calls.len(), count), (613, Count::Exactly(613)));
    assert_eq!(
        shown(&portal, &caller, ("until=2026-10-22", None), 50).await.1,
        Count::Exactly(4),
        "of a part of a day"
    );
    assert_eq!(shown(&portal, &other, ("", None), 50).await.1, Count::Exactly(1_800));
    assert_eq!(forget_old(&portal.portal).await.unwrap(), 0);
    // What is told late is deleted again.
    store_calls(&portal, &[later(missed(&caller, "late", 0), -100 * DAY_MS)]).await;
    assert_eq!(forget_old(&portal.portal).await.unwrap(), 1);
    assert_eq!(shown(&portal, &caller, ("kind=missed", None), 50).await.1, Count::Exactly(613));
    portal.wait_ms(DAY_MS);
    assert_eq!(forget_old(&portal.portal).await.unwrap(), 20, "a day later, a day's");
}
