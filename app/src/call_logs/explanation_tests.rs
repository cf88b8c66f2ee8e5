//! Explaining calls by what decided about them then.

use super::call_record::CallRecord;
use super::calls_for_tests::{incoming, setup, shown, store};
use super::explanation::Explanation;
use crate::account_routing::Setup;
use crate::call_routing::{Answers, Call, Called, Outcome, Report};
use crate::extensions;
use crate::shared::caller::Caller;
use crate::shared::revisions;
use crate::testing::{BEGINNING_MS, TestPortal};

/// A call to the main number that Ana answers after the caller pressed 0.
fn call(setup: &Setup) -> Call {
    let ana = setup.routing.users.iter().find(|user| user.last_name == "Gómez").unwrap();
    let user = ana.id.clone();
    let reports = vec![Report { outcome: Outcome::Answered, user, forwarded: false }];
    Call {
        called: Called::Number("+576015550100".to_owned()),
        at_ms: BEGINNING_MS,
        keys: crate::call_routing::Key::read("0"),
        answers: Answers::Reported(reports),
        ..Call::default()
    }
}

async fn explained(portal: &TestPortal, caller: &Caller, call_id: &str, revision: Option<i64>) -> Explanation {
    let before = setup(portal, caller).await;
    let record = CallRecord { revision, call: Some(call(&before)), ..incoming(caller, call_id) };
    store(portal, &[record]).await;
    again(portal, caller, call_id).await
}

/// The explanation of a call that is stored.
async fn again(portal: &TestPortal, caller: &Caller, call_id: &str) -> Explanation {
    let id = super::ids::id_of(BEGINNING_MS, &caller.account_id, call_id);
    let (calls, _) = shown(portal, caller, ("", None), 50).await;
    let call = calls.into_iter().find(|call| call.id == id).unwrap();
    let now = setup(portal, caller).await;
    let mut connection = portal.portal.database.read().await.unwrap();
    Explanation::of(&mut connection, &caller.account_id, &call, &now).await.unwrap()
}

async fn newest(portal: &TestPortal, caller: &Caller) -> i64 {
    revisions::newest(&mut portal.portal.database.read().await.unwrap(), &caller.account_id).await.unwrap()
}

/// Keeps what decides about calls, as the phone system does when it takes a revision over.
async fn run_revision(portal: &TestPortal, caller: &Caller) -> i64 {
    let (number, now) = (newest(portal, caller).await, setup(portal, caller).await);
    let sql = "INSERT INTO revision_runs (account_id, number, run_at, routing) VALUES ($1, $2, $3, $4)";
    sqlx::query(sql)
        .bind(caller.account_id.clone())
        .bind(number)
        .bind(BEGINNING_MS)
        .bind(serde_json::to_string(&now.routing).unwrap())
        .execute(&mut *portal.portal.database.read().await.unwrap())
        .await
        .unwrap();
    number
}

/// Gives the user 1001 another name.
async fn rename(portal: &TestPortal, caller: &Caller) {
    let mut connection = portal.portal.database.read().await.unwrap();
    let user = extensions::find_by_number(&mut connection, &caller.account_id, "1001").await.unwrap().unwrap();
    drop(connection);
    let form = extensions::UserForm {
        id: user.id,
        version: user.version,
        first_name: "Beatriz".to_owned(),
        last_name: user.last_name,
        email: user.email,
        number: "1077".to_owned(),
    };
    portal.call(caller, async || extensions::change_user(form).await).await.unwrap();
}

/// Who answered, by the name and the number of then.
fn answered(explanation: &Explanation) -> (String, String) {
    let Explanation::Way(way) = explanation else { panic!("{explanation:?}") };
    let Answers::Reported(reports) = &way.1.answers else { panic!("{explanation:?}") };
    let user = way.0.user(&reports[0].user).unwrap();
    (user.first_name.clone(), user.number.clone())
}

#[tokio::test]
async fn a_call_is_explained_by_the_set_up_of_its_time() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let then = run_revision(&portal, &caller).await;
    assert_eq!(answered(&explained(&portal, &caller, "c1", Some(then)).await), ("Ana".to_owned(), "1001".to_owned()));
    rename(&portal, &caller).await;
    assert_eq!(answered(&again(&portal, &caller, "c1").await), ("Ana".to_owned(), "1001".to_owned()));
    let now = newest(&portal, &caller).await;
    assert!(now > then);
    let of_now = explained(&portal, &caller, "c2", Some(now)).await;
    assert_eq!(answered(&of_now).0, "Beatriz", "nothing was changed since, so what is now was then");
}

#[tokio::test]
async fn what_is_not_known_any_more_is_not_made_up() {
    let portal = TestPortal::start().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    let then = newest(&portal, &caller).await;
    rename(&portal, &caller).await;
    // That of another account is not asked.
    run_revision(&portal, &other).await;
    assert_eq!(explained(&portal, &caller, "c1", Some(then)).await, Explanation::Gone);
    assert_eq!(explained(&portal, &caller, "c2", None).await, Explanation::Gone);
    let keys = "1".repeat(20_000);
    let endless = Call { keys: crate::call_routing::Key::read(&keys), ..Call::default() };
    let endless = CallRecord { call: Some(endless), ..incoming(&caller, "c3") };
    store(&portal, &[endless, incoming(&caller, "c4")]).await;
    assert_eq!(again(&portal, &caller, "c3").await, Explanation::None);
    assert_eq!(again(&portal, &caller, "c4").await, Explanation::None);
}
