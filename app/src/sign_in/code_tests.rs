//! Signing in with a second factor, tried on a real database.

use super::second_step::{CODE_PAGE, CodeForm, enter_code};
use super::server_functions::{SignInForm, sign_in};
use crate::second_factor::{self, Owner, code_at, step_at};
use crate::sessions::{Outcome, list_sign_ins};
use crate::shared::browser::Visitor;
use crate::shared::caller::{Caller, Person};
use crate::shared::clock::MINUTE_MS;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;
use crate::testing::{PASSWORD, TestPortal, stranger};

const SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const RECOVERY: &str = "AAAA-BBBB-CCCC-DDDD";

/// An account whose administrator has a second factor.
pub(super) async fn with_second_factor(portal: &TestPortal) -> Caller {
    let caller = portal.an_account("601 555 0100").await;
    let owner = Owner { account_id: &caller.account_id, administrator_id: &caller.administrator_id };
    let now_ms = portal.portal.clock.now_ms();
    let mut connection = portal.portal.database.read().await.unwrap();
    second_factor::begin(&mut connection, owner, SECRET, now_ms).await.unwrap();
    let code = code_at(SECRET, step_at(now_ms));
    assert!(second_factor::confirm(&mut connection, owner, &code, (now_ms, now_ms)).await.unwrap());
    second_factor::replace_recovery_codes(&mut connection, owner, &[RECOVERY.to_owned()]).await.unwrap();
    drop(connection);
    portal.wait_ms(MINUTE_MS);
    caller
}

/// Types the password in a browser; gives the browser as it goes on, and where it is sent.
pub(super) async fn typed_password(portal: &TestPortal, next: &str) -> (Visitor, String) {
    let plain = Visitor { accepts_html: true, ..stranger() };
    let form = SignInForm {
        country: "CO".to_owned(),
        number: "6015550100".to_owned(),
        password: Secret::from(PASSWORD),
        keep_signed_in: true,
        next: next.to_owned(),
    };
    let (result, response) = portal.request(&plain, async || sign_in(form).await).await;
    result.unwrap();
    let cookies: Vec<&str> =
        response.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap()).collect();
    assert!(cookies.iter().all(|cookie| !cookie.starts_with("centralita_session")), "{cookies:?}");
    let browser = cookies.iter().find_map(|cookie| cookie.strip_prefix("centralita_browser=")).unwrap();
    let browser = browser.split(';').next().unwrap().to_owned();
    assert_ne!(browser, plain.browser, "a planted id of a browser waits for nothing");
    let location = response.headers["location"].to_str().unwrap().to_owned();
    (Visitor { browser, ..plain }, location)
}

/// Types a code; gives the token of the session and where it leads, or the problem.
pub(super) async fn typed_code(
    portal: &TestPortal,
    visitor: &Visitor,
    code: &str,
) -> Result<(String, String), Problem> {
    let form = CodeForm { code: Secret::from(code) };
    let (result, response) = portal.request(visitor, async || enter_code(form).await).await;
    result?;
    let mut cookies = response.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap());
    let token = cookies.find_map(|cookie| cookie.strip_prefix("centralita_session=")).unwrap();
    assert!(token.contains("Max-Age=2592000"), "keeping signed in is not forgotten: {token}");
    let token = token.split(';').next().unwrap().to_owned();
    Ok((token, response.headers["location"].to_str().unwrap().to_owned()))
}

pub(super) fn now_code(portal: &TestPortal) -> String {
    code_at(SECRET, step_at(portal.portal.clock.now_ms()))
}

fn wrong() -> Problem {
    Problem::field("form[code]", "sign-in-problem-code")
}

pub(super) fn too_late() -> Problem {
    Problem::Refused("sign-in-problem-code-late".to_owned())
}

#[tokio::test]
async fn the_password_leads_to_the_code_and_the_code_to_the_page_that_was_asked_for() {
    let portal = TestPortal::start().await;
    let caller = with_second_factor(&portal).await;
    let (browser, location) = typed_password(&portal, "/preferences").await;
    assert_eq!(location, CODE_PAGE);
    assert_eq!(typed_code(&portal, &stranger(), &now_code(&portal)).await, Err(too_late()), "another browser");
    let code = now_code(&portal);
    let (token, location) = typed_code(&portal, &browser, &code).await.unwrap();
    assert_eq!(location, "/preferences");
    let Some(Person::Administrator(found)) = portal.person(&token).await.unwrap() else { panic!() };
    assert_eq!(found.administrator_id, caller.administrator_id);
    let mut connection = portal.portal.database.read().await.unwrap();
    let noted = list_sign_ins(&mut connection, &caller.account_id, portal.portal.clock.now_ms(), 10).await.unwrap();
    let noted: Vec<_> = noted.into_iter().map(|one| (one.outcome, one.name)).collect();
    assert_eq!(noted, [(Outcome::Done, caller.name.clone())]);
    drop(connection);
    assert_eq!(typed_code(&portal, &browser, &code).await, Err(too_late()), "it waits no more");
    let (browser, _) = typed_password(&portal, "").await;
    assert_eq!(typed_code(&portal, &browser, &code).await, Err(wrong()), "the same code does not open twice");
}

#[tokio::test]
async fn a_recovery_code_opens_once_and_is_told_by_mail() {
    let portal = TestPortal::start().await;
    with_second_factor(&portal).await;
    let (browser, _) = typed_password(&portal, "").await;
    typed_code(&portal, &browser, " aaaabbbb cccc-dddd ").await.unwrap();
    let mails = portal.queued_mails().await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].body.contains("códigos de recuperación. No queda ninguno"), "{}", mails[0].body);
    let (browser, _) = typed_password(&portal, "").await;
    assert_eq!(typed_code(&portal, &browser, RECOVERY).await, Err(wrong()));
}

#[tokio::test]
async fn a_sign_in_waits_ten_minutes_and_ends_with_another_password() {
    let portal = TestPortal::start().await;
    let caller = with_second_factor(&portal).await;
    let (browser, _) = typed_password(&portal, "").await;
    portal.wait_ms(10 * MINUTE_MS);
    assert_eq!(typed_code(&portal, &browser, &now_code(&portal)).await, Err(too_late()));
    let (browser, _) = typed_password(&portal, "").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    sqlx::query("UPDATE administrators SET password_hash = 'another' WHERE account_id = $1")
        .bind(&caller.account_id)
        .execute(&mut *connection)
        .await
        .unwrap();
    drop(connection);
    assert_eq!(typed_code(&portal, &browser, &now_code(&portal)).await, Err(too_late()));
}

#[tokio::test]
async fn wrong_codes_are_held_up_and_a_new_sign_in_does_not_help() {
    let portal = TestPortal::start().await;
    with_second_factor(&portal).await;
    let (browser, _) = typed_password(&portal, "").await;
    for _ in 0..5 {
        assert_eq!(typed_code(&portal, &browser, "000000").await, Err(wrong()));
    }
    let (again, _) = typed_password(&portal, "").await;
    for browser in [&browser, &again] {
        let refused = typed_code(&portal, browser, &now_code(&portal)).await;
        assert!(matches!(refused, Err(Problem::TryLater { .. })), "{refused:?}");
    }
    portal.wait_ms(10_000);
    assert!(typed_code(&portal, &again, &now_code(&portal)).await.is_ok());
}
