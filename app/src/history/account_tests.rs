//! The history of the account on a real database.

use super::account_view::{facts, sentence};
use super::store::{AccountEntry, list_account_entries};
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::language::{Language, Text};
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

fn told(action: &str, subject: &str, before: &str, after: &str) -> AccountEntry {
    AccountEntry {
        id: String::new(),
        actor_kind: "administrator".to_owned(),
        actor_name: "Lucía Restrepo".to_owned(),
        action: action.to_owned(),
        subject: subject.to_owned(),
        before_state: before.to_owned(),
        after_state: after.to_owned(),
        recorded_at: BEGINNING_MS,
    }
}

#[test]
fn amounts_numbers_and_what_an_address_was_are_told() {
    let text = Text::new(Language::EsCo);
    let asked = told("payments.ask", "1", "", r#"{"amount":"50000","currency":"COP"}"#);
    assert_eq!(sentence(text, &asked), "Pidió un pago de $\u{a0}50.000.");
    assert_eq!(sentence(text, &told("billing.issue", "000002", "", "{}")), "Emitió la factura 000002.");
    let state = |address: &str| format!(r#"{{"company_name":"Café Andino","service_address":"{address}"}}"#);
    let moved = told("settings.save-company", "Café Andino", &state("Calle 1"), &state("Calle 2"));
    let moved = facts(text, &moved);
    let moved: Vec<_> = moved.iter().map(|fact| [&fact.label, &fact.before, &fact.after]).collect();
    assert_eq!(moved, [["Dirección para llamadas de emergencia", "Calle 1", "Calle 2"]]);
}
