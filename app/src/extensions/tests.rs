//! Users, tried on a real database.

use super::server_functions::{MOST_USERS, UserForm, change_user, insert_checked};
use super::store;
use crate::accounts;
use crate::shared::caller::Caller;
use crate::shared::problem::{FieldProblem, Problem};
use crate::testing::TestPortal;

fn ana() -> UserForm {
    UserForm {
        first_name: "Ana".to_owned(),
        last_name: "Gómez".to_owned(),
        email: "ana@example.com".to_owned(),
        number: "1001".to_owned(),
        ..UserForm::default()
    }
}

/// Adds a user as a form that is sent does.
async fn add(portal: &TestPortal, caller: &Caller, form: UserForm) -> Result<(), Problem> {
    let mut transaction = portal.portal.database.write().await.unwrap();
    accounts::lock(&mut transaction, &caller.account_id).await.unwrap();
    let account = accounts::find(&mut transaction, &caller.account_id).await.unwrap().unwrap();
    insert_checked(&mut transaction, 0, &account, &form).await?;
    transaction.commit().await.unwrap();
    Ok(())
}

async fn users(portal: &TestPortal, caller: &Caller) -> Vec<UserForm> {
    let mut connection = portal.portal.database.read().await.unwrap();
    store::list(&mut connection, &caller.account_id).await.unwrap().into_iter().map(UserForm::from).collect()
}

fn problem(field: &str, key: &str) -> Problem {
    Problem::field(field, key)
}

#[tokio::test]
async fn a_user_is_added_changed_and_found_again() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    add(&portal, &caller, ana()).await.unwrap();
    let saved = users(&portal, &caller).await.remove(0);
    let change = UserForm { number: "1500".to_owned(), email: "ana.gomez@example.com".to_owned(), ..saved };
    portal.call(&caller, async || change_user(change).await).await.unwrap();
    let changed = users(&portal, &caller).await.remove(0);
    assert_eq!(
        (changed.number.as_str(), changed.email.as_str(), changed.version),
        ("1500", "ana.gomez@example.com", 2)
    );
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited[1..], ["extensions.change-user"]);
}

#[tokio::test]
async fn a_number_and_a_name_in_use_are_refused() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    add(&portal, &caller, ana()).await.unwrap();
    let same_number = UserForm { last_name: "Peña".to_owned(), ..ana() };
    let refused = add(&portal, &caller, same_number).await;
    assert_eq!(refused, Err(problem("form[number]", "extensions-problem-number-taken")));
    let same_name = UserForm { number: "1002".to_owned(), first_name: " ANA".to_owned(), ..ana() };
    let refused = add(&portal, &caller, same_name).await;
    assert_eq!(refused, Err(problem("form[last_name]", "extensions-problem-name-taken")));
    assert_eq!(users(&portal, &caller).await.len(), 1);
}

#[tokio::test]
async fn every_wrong_field_is_told_at_once() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let form = UserForm { number: "12".to_owned(), ..UserForm::default() };
    let Err(Problem::Fields(fields)) = add(&portal, &caller, form).await else {
        panic!("accepted");
    };
    let names: Vec<&str> = fields.iter().map(|field| field.field.as_str()).collect();
    assert_eq!(names, ["form[first_name]", "form[last_name]", "form[email]", "form[number]"]);
    assert_eq!(fields[3], FieldProblem::with_number("form[number]", "extensions-problem-number-length", 4));
}

#[tokio::test]
async fn a_change_made_meanwhile_is_not_overwritten() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    add(&portal, &caller, ana()).await.unwrap();
    let saved = users(&portal, &caller).await.remove(0);
    let first = UserForm { email: "one@example.com".to_owned(), ..saved.clone() };
    let second = UserForm { email: "two@example.com".to_owned(), ..saved };
    portal.call(&caller, async || change_user(first).await).await.unwrap();
    assert_eq!(portal.call(&caller, async || change_user(second).await).await, Err(Problem::Conflict));
    assert_eq!(users(&portal, &caller).await[0].email, "one@example.com");
}

#[tokio::test]
async fn another_companys_user_is_not_found_and_not_changed() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let other = portal.an_account("601 555 0200").await;
    add(&portal, &caller, ana()).await.unwrap();
    let saved = users(&portal, &caller).await.remove(0);
    let change = UserForm { email: "taken.over@example.com".to_owned(), ..saved.clone() };
    assert_eq!(portal.call(&other, async || change_user(change).await).await, Err(Problem::NotFound));
    assert_eq!(users(&portal, &caller).await, [saved]);
    assert!(add(&portal, &other, ana()).await.is_ok(), "numbers are per company");
}

#[tokio::test]
async fn the_plan_ends_at_two_hundred_users() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    for number in 1..=MOST_USERS {
        let form = UserForm { number: (1000 + number).to_string(), last_name: format!("Persona {number}"), ..ana() };
        add(&portal, &caller, form).await.unwrap();
    }
    let one_more = UserForm { number: "1999".to_owned(), ..ana() };
    let refused = add(&portal, &caller, one_more).await;
    assert_eq!(refused, Err(Problem::Refused("extensions-problem-most-users".to_owned())));
}

#[tokio::test]
async fn two_people_who_take_the_same_number_at_once_do_not_both_get_it() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let other = UserForm { first_name: "Julián".to_owned(), ..ana() };
    let (first, second) = tokio::join!(add(&portal, &caller, ana()), add(&portal, &caller, other),);
    assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
    assert_eq!(users(&portal, &caller).await.len(), 1);
}

#[tokio::test]
async fn of_two_users_added_at_once_to_an_account_with_place_for_one_one_is_refused() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let account = {
        let mut connection = portal.portal.database.read().await.unwrap();
        accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap()
    };
    let user = |number: i64| UserForm { number: number.to_string(), last_name: format!("Gómez {number}"), ..ana() };
    let mut transaction = portal.portal.database.write().await.unwrap();
    for number in 1001..1000 + MOST_USERS {
        insert_checked(&mut transaction, 0, &account, &user(number)).await.unwrap();
    }
    transaction.commit().await.unwrap();
    let adding = [1300, 1301, 1302, 1303].map(user).map(|form| {
        let portal = &portal;
        let caller = &caller;
        async move { add(portal, caller, form).await }
    });
    let results = futures_util::future::join_all(adding).await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{results:?}");
    let most = Err(Problem::Refused("extensions-problem-most-users".to_owned()));
    assert_eq!(results.iter().filter(|result| **result == most).count(), 3, "{results:?}");
}
