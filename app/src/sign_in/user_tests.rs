//! Signing in as a user, tried on a real database.

use super::user_sign_in::{UserSignInForm, admit, sign_in_user};
use crate::accounts;
use crate::extensions::{self, UserForm, change_user};
use crate::sessions::Tries;
use crate::shared::browser::Visitor;
use crate::shared::caller::{Caller, Person, UserCaller};
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;
use crate::testing::{BEGINNING_MS, PASSWORD, TestPortal, session_token, stranger};
use crate::user_passwords::{self, SendForm, SetForm, give_temporary, send_password, set_password};

fn form(number: &str, extension: &str, password: &str) -> UserSignInForm {
    UserSignInForm {
        country: "CO".to_owned(),
        number: number.to_owned(),
        extension: extension.to_owned(),
        password: Secret::from(password),
        ..UserSignInForm::default()
    }
}

/// Signs in and gives the token of the session's cookie.
async fn signed_in(portal: &TestPortal, form: UserSignInForm) -> Result<String, Problem> {
    let (result, response) = portal.request(&stranger(), async || sign_in_user(form).await).await;
    result?;
    Ok(session_token(&response))
}

async fn user_of(portal: &TestPortal, token: &str) -> Option<UserCaller> {
    match portal.person(token).await.unwrap() {
        Some(Person::User(user)) => Some(user),
        Some(Person::Administrator(caller)) => panic!("{caller:?}"),
        None => None,
    }
}

async fn temporary(portal: &TestPortal, caller: &Caller, number: &str) -> String {
    let mut connection = portal.portal.database.read().await.unwrap();
    let user = extensions::find_by_number(&mut connection, &caller.account_id, number).await.unwrap().unwrap();
    let account = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    give_temporary(&mut connection, BEGINNING_MS, (&account, &user)).await.unwrap()
}

fn wrong() -> Problem {
    Problem::Refused("sign-in-problem-wrong-user".to_owned())
}

#[tokio::test]
async fn main_number_extension_and_password_open_a_session_of_the_user() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    for number in ["6015550100", "+57 601 555 0100", "(601) 555-0100"] {
        let token = signed_in(&portal, form(number, " 1002 ", PASSWORD)).await.unwrap();
        let found = user_of(&portal, &token).await.unwrap();
        assert_eq!(UserCaller { session: String::new(), ..found }, user);
    }
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "sign-in.sign-in-user");
}

#[tokio::test]
async fn every_failure_gets_the_same_answer() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    portal.a_company("601 555 0200").await;
    portal.a_user(&caller, "1002").await;
    temporary(&portal, &caller, "1003").await;
    for (number, extension, password) in [
        ("6015550100", "1002", "another password"),
        ("6015550100", "1003", "k7mf3x-92hqdr-tb4wzn"),
        ("6015550100", "1001", PASSWORD),
        ("6015550100", "1999", PASSWORD),
        ("6015550200", "1002", PASSWORD),
        ("6015550199", "1002", PASSWORD),
    ] {
        let answer = signed_in(&portal, form(number, extension, password)).await;
        assert_eq!(answer, Err(wrong()), "{number} {extension}");
    }
    let empty = signed_in(&portal, form("6015550100", "x", "")).await;
    assert!(matches!(empty, Err(Problem::Fields(fields)) if fields.len() == 2));
}

#[tokio::test]
async fn the_administrators_password_opens_no_session_of_a_user_nor_the_other_way_round() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    let token = signed_in(&portal, form("6015550100", "1002", PASSWORD)).await.unwrap();
    assert!(user_of(&portal, &token).await.is_some());
    let visitor = Visitor { user: Some(user), ..stranger() };
    let (refused, _) = portal.request(&visitor, async || Caller::administrator()).await;
    assert_eq!(refused, Err(Problem::SignInNeeded));
    let visitor = Visitor { caller: Some(caller), ..stranger() };
    let (refused, _) = portal.request(&visitor, async || UserCaller::with_any_password()).await;
    assert_eq!(refused, Err(Problem::SignInNeeded));
}

#[tokio::test]
async fn a_temporary_password_opens_only_the_way_to_choose_another() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let password = temporary(&portal, &caller, "1002").await;
    let token = signed_in(&portal, form("6015550100", "1002", &password.to_uppercase())).await.unwrap();
    let user = user_of(&portal, &token).await.unwrap();
    assert!(user.must_choose);
    let visitor = Visitor { user: Some(user.clone()), accepts_html: true, ..stranger() };
    let (refused, response) = portal.request(&visitor, async || UserCaller::user()).await;
    assert_eq!(
        (refused, &response.headers["location"]),
        (Err(Problem::SignInNeeded), &"/user/password".parse().unwrap())
    );
    let typed = form("6015550100", "1002", &password);
    let (_, response) = portal.request(&visitor, async || sign_in_user(typed).await).await;
    assert_eq!(response.headers["location"], "/user/password");
    temporary(&portal, &caller, "1002").await;
    assert_eq!(user_of(&portal, &token).await, None, "another one ends the sessions");
    assert_eq!(signed_in(&portal, form("6015550100", "1002", &password)).await, Err(wrong()));
}

#[tokio::test]
async fn a_temporary_password_works_for_fourteen_days() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let password = temporary(&portal, &caller, "1002").await;
    let days = |days: i64| days * 24 * 3_600_000;
    portal.wait_ms(days(14) - 60_000);
    assert!(signed_in(&portal, form("6015550100", "1002", &password)).await.is_ok());
    portal.wait_ms(60_000);
    assert_eq!(signed_in(&portal, form("6015550100", "1002", &password)).await, Err(wrong()));
}

#[tokio::test]
async fn signing_in_again_ends_the_session_that_the_browser_forgets() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    portal.a_user(&caller, "1002").await;
    let first = signed_in(&portal, form("6015550100", "1002", PASSWORD)).await.unwrap();
    let visitor = Visitor { user: user_of(&portal, &first).await, ..stranger() };
    let again = form("6015550100", "1002", PASSWORD);
    portal.request(&visitor, async || sign_in_user(again).await).await.0.unwrap();
    assert_eq!(user_of(&portal, &first).await, None);
}

#[tokio::test]
async fn a_deleted_users_session_ends_and_restoring_the_user_brings_no_password_back() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    let token = signed_in(&portal, form("6015550100", "1002", PASSWORD)).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    extensions::delete(&mut connection, &user.account_id, &user.user_id).await.unwrap();
    assert_eq!(user_passwords::find(&mut connection, &user.account_id, &user.user_id).await.unwrap(), None);
    drop(connection);
    assert_eq!(user_of(&portal, &token).await, None);
    assert_eq!(signed_in(&portal, form("6015550100", "1002", PASSWORD)).await, Err(wrong()));
}

#[tokio::test]
async fn after_five_failures_delays_grow_for_one_extension_and_a_success_forgives() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    portal.a_user(&caller, "1002").await;
    portal.a_user(&caller, "1003").await;
    for extension in ["1002", "1999"] {
        for _ in 0..5 {
            assert_eq!(signed_in(&portal, form("6015550100", extension, "wrong one")).await, Err(wrong()));
        }
        let refused = signed_in(&portal, form("6015550100", extension, PASSWORD)).await;
        assert!(matches!(refused, Err(Problem::TryLater { seconds: 1..=6 })), "{refused:?}");
    }
    assert!(signed_in(&portal, form("6015550100", "1003", PASSWORD)).await.is_ok(), "another extension is free");
    portal.wait_ms(10_000);
    assert!(signed_in(&portal, form("6015550100", "1002", PASSWORD)).await.is_ok());
    assert_eq!(signed_in(&portal, form("6015550100", "1002", "wrong one")).await, Err(wrong()), "forgiven");
}

#[tokio::test]
async fn a_password_that_was_replaced_while_it_was_verified_opens_nothing() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let verified = user_passwords::find(&mut connection, &user.account_id, &user.user_id).await.unwrap().unwrap();
    drop(connection);
    temporary(&portal, &caller, "1002").await;
    let tries = Tries::of_user(&stranger(), "+576015550100", "1002");
    for renewed in [None, Some("renewed".to_owned())] {
        let work = async || admit(&verified, renewed, &tries, false).await;
        let (result, response) = portal.request(&stranger(), work).await;
        assert_eq!(result, Err(wrong()));
        assert!(response.headers.get("set-cookie").is_none());
    }
}

#[tokio::test]
async fn who_is_given_another_password_does_not_wait_for_mistyping_the_old_one() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    let fail = async || {
        for _ in 0..5 {
            assert_eq!(signed_in(&portal, form("6015550100", "1002", "wrong one")).await, Err(wrong()));
        }
        let waits = signed_in(&portal, form("6015550100", "1002", "wrong one")).await;
        assert!(matches!(waits, Err(Problem::TryLater { .. })), "{waits:?}");
    };
    fail().await;
    let id = user.user_id.clone();
    portal.call(&caller, async || send_password(SendForm { id }).await).await.unwrap();
    let sent = portal.queued_mails().await;
    let mut lines = sent[0].body.lines().map(str::trim);
    let sent = lines.find(|line| line.len() == 20 && !line.contains(' ')).unwrap();
    assert!(signed_in(&portal, form("6015550100", "1002", sent)).await.is_ok());
    fail().await;
    let [password, again] = [Secret::from(PASSWORD), Secret::from(PASSWORD)];
    let typed = SetForm { id: user.user_id.clone(), password, again };
    portal.call(&caller, async || set_password(typed).await).await.unwrap();
    assert!(signed_in(&portal, form("6015550100", "1002", PASSWORD)).await.is_ok());
}

#[tokio::test]
async fn a_temporary_password_ends_when_the_user_gets_another_address() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let password = temporary(&portal, &caller, "1002").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let user = extensions::find_by_number(&mut connection, &caller.account_id, "1002").await.unwrap().unwrap();
    drop(connection);
    let changed = UserForm { last_name: "Rojas".to_owned(), ..UserForm::from(user.clone()) };
    portal.call(&caller, async || change_user(changed).await).await.unwrap();
    assert!(signed_in(&portal, form("6015550100", "1002", &password)).await.is_ok(), "a name is no address");
    let version = user.version + 1;
    let moved = UserForm { email: "marta@example.com".to_owned(), version, ..UserForm::from(user) };
    portal.call(&caller, async || change_user(moved).await).await.unwrap();
    assert_eq!(signed_in(&portal, form("6015550100", "1002", &password)).await, Err(wrong()));
    let newer = temporary(&portal, &caller, "1002").await;
    assert!(signed_in(&portal, form("6015550100", "1002", &newer)).await.is_ok());
}

#[test]
fn signing_in_leads_to_pages_of_users_only() {
    for (next, leads_to) in [
        ("/user/preferences?tab=caller_id", "/user/preferences?tab=caller_id"),
        ("/user", "/user"),
        ("", "/user"),
        ("/extensions", "/user"),
        ("/users", "/user"),
        ("/user/\\evil.example", "/user"),
        ("//evil.example/user", "/user"),
    ] {
        let form = UserSignInForm { next: next.to_owned(), ..UserSignInForm::default() };
        assert_eq!(form.leads_to(), leads_to, "{next:?}");
    }
}
