//! The history of the account on a real database.

use super::store::list_account_entries;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::testing::{BEGINNING_MS, TestPortal};

fn entry<'a>(caller: &'a Caller, actor: Actor<'a>, action: &'static str) -> Entry<'a> {
    Entry { account_id: &caller.account_id, actor, action, subject: "", before: "", after: "" }
}

#[tokio::test]
async fn it_tells_what_the_revisions_do_not_newest_first_with_the_names_of_then() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let other = portal.a_company("601 555 0200").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let by = Actor::Administrator(&caller);
    for (after, actor, action) in [
        (1, by, "settings.change-password"),
        (2, Actor::ComingIn(&caller.administrator_id), "sign-in.sign-in"),
        (3, Actor::Operator, "settings.reset-second-factor"),
    ] {
        audit::note(&mut connection, BEGINNING_MS + after, entry(&caller, actor, action)).await.unwrap();
    }
    audit::record(&mut connection, BEGINNING_MS + 4, entry(&caller, by, "preferences.save")).await.unwrap();
    sqlx::query("UPDATE administrators SET name = 'Otra'").execute(&mut *connection).await.unwrap();
    let told = list_account_entries(&mut connection, &caller.account_id, None).await.unwrap();
    let told: Vec<_> = told.iter().map(|entry| (entry.actor_name.as_str(), entry.action.as_str())).collect();
    let expected =
        [("", "settings.reset-second-factor"), ("Lucía Restrepo", "settings.change-password"), ("", "account.create")];
    assert_eq!(told, expected);
    let theirs = list_account_entries(&mut connection, &other.account_id, None).await.unwrap();
    assert_eq!(theirs.len(), 1);
    let older = list_account_entries(&mut connection, &caller.account_id, Some("0")).await.unwrap();
    assert_eq!(older, []);
}
