//! Signing in with a passkey, tried on a real database.

use serde_json::Value;

use super::code_tests::{now_code, too_late, typed_code, typed_password, with_second_factor};
use super::passkey::{PasskeyForm, begin_passkey, enter_passkey};
use crate::passkeys::{self, Answer, Person, Purpose};
use crate::second_factor::Owner;
use crate::sessions::{Outcome, list_sign_ins};
use crate::shared::browser::Visitor;
use crate::shared::caller::{Caller, Person as SignedIn};
use crate::shared::clock::MINUTE_MS;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;
use crate::testing::{Authenticator, TestPortal, stranger};

fn owner(caller: &Caller) -> Owner<'_> {
    Owner { account_id: &caller.account_id, administrator_id: &caller.administrator_id }
}

/// Adds the device's passkey.
async fn added(portal: &TestPortal, caller: &Caller, device: &Authenticator) {
    let work = async || {
        let mut connection = portal.portal.database.read().await.unwrap();
        let person = Person { owner: owner(caller), name: "Lucía", company: "Café Andino" };
        let options = passkeys::begin_adding(&mut connection, person).await.unwrap();
        let asked = passkeys::take(&mut connection, owner(caller), Purpose::Add).await.unwrap().unwrap();
        let answer = Answer { asked: &asked, credential: &device.create(&options) };
        passkeys::add(&mut connection, owner(caller), "Mi portátil", answer).await.unwrap();
    };
    portal.request(&stranger(), work).await;
}

async fn begun(portal: &TestPortal, browser: &Visitor) -> Result<Value, Problem> {
    let visitor = Visitor { accepts_html: false, ..browser.clone() };
    portal.request(&visitor, async || begin_passkey().await).await.0
}

/// Sends what the device answered; gives the token of the session and where it leads, or the problem.
async fn shown(portal: &TestPortal, browser: &Visitor, credential: &str) -> Result<(String, String), Problem> {
    let form = PasskeyForm { credential: Secret::from(credential) };
    let (result, response) = portal.request(browser, async || enter_passkey(form).await).await;
    result?;
    let mut cookies = response.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap());
    let token = cookies.find_map(|cookie| cookie.strip_prefix("centralita_session=")).unwrap();
    assert!(token.contains("Max-Age=2592000"), "keeping signed in is not forgotten: {token}");
    let token = token.split(';').next().unwrap().to_owned();
    Ok((token, response.headers["location"].to_str().unwrap().to_owned()))
}

fn wrong() -> Problem {
    Problem::Refused("sign-in-problem-passkey".to_owned())
}

#[tokio::test]
async fn the_password_and_a_passkey_lead_to_the_page_that_was_asked_for() {
    let portal = TestPortal::start().await;
    let caller = with_second_factor(&portal).await;
    let device = Authenticator::default();
    added(&portal, &caller, &device).await;
    assert_eq!(begun(&portal, &stranger()).await, Err(too_late()), "the password comes first");
    let (browser, _) = typed_password(&portal, "/preferences").await;
    let options = begun(&portal, &browser).await.unwrap();
    assert_eq!(options["publicKey"]["allowCredentials"].as_array().map(Vec::len), Some(1));
    let credential = device.get(&options);
    assert_eq!(shown(&portal, &stranger(), &credential).await, Err(too_late()), "another browser");
    let (token, location) = shown(&portal, &browser, &credential).await.unwrap();
    assert_eq!(location, "/preferences");
    let Some(SignedIn::Administrator(found)) = portal.person(&token).await.unwrap() else { panic!() };
    assert_eq!(found.administrator_id, caller.administrator_id);
    let mut connection = portal.portal.database.read().await.unwrap();
    let noted = list_sign_ins(&mut connection, &caller.account_id, portal.portal.clock.now_ms(), 10).await.unwrap();
    assert_eq!(noted.into_iter().map(|one| one.outcome).collect::<Vec<_>>(), [Outcome::Done]);
    drop(connection);
    assert_eq!(shown(&portal, &browser, &credential).await, Err(too_late()), "it waits no more");
    let (browser, _) = typed_password(&portal, "").await;
    assert_eq!(shown(&portal, &browser, &credential).await, Err(wrong()), "nothing was asked");
    begun(&portal, &browser).await.unwrap();
    assert_eq!(shown(&portal, &browser, &credential).await, Err(wrong()), "an answer to something else");
    typed_code(&portal, &browser, &now_code(&portal)).await.unwrap();
}

#[tokio::test]
async fn who_has_no_passkey_or_removed_it_is_asked_for_the_code() {
    let portal = TestPortal::start().await;
    let caller = with_second_factor(&portal).await;
    let device = Authenticator::default();
    let (browser, _) = typed_password(&portal, "").await;
    assert_eq!(begun(&portal, &browser).await, Err(wrong()));
    added(&portal, &caller, &device).await;
    let options = begun(&portal, &browser).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let own = passkeys::list(&mut connection, owner(&caller)).await.unwrap();
    passkeys::remove(&mut connection, owner(&caller), &own[0].id).await.unwrap();
    drop(connection);
    assert_eq!(shown(&portal, &browser, &device.get(&options)).await, Err(wrong()), "removed meanwhile");
    typed_code(&portal, &browser, &now_code(&portal)).await.unwrap();
}

#[tokio::test]
async fn a_sign_in_ends_with_its_time_and_with_another_password() {
    let portal = TestPortal::start().await;
    let caller = with_second_factor(&portal).await;
    let device = Authenticator::default();
    added(&portal, &caller, &device).await;
    let (browser, _) = typed_password(&portal, "").await;
    let options = begun(&portal, &browser).await.unwrap();
    portal.wait_ms(10 * MINUTE_MS);
    assert_eq!(shown(&portal, &browser, &device.get(&options)).await, Err(too_late()));
    let (browser, _) = typed_password(&portal, "").await;
    let options = begun(&portal, &browser).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    sqlx::query("UPDATE administrators SET password_hash = 'another' WHERE account_id = $1")
        .bind(&caller.account_id)
        .execute(&mut *connection)
        .await
        .unwrap();
    drop(connection);
    assert_eq!(shown(&portal, &browser, &device.get(&options)).await, Err(too_late()));
}

#[tokio::test]
async fn wrong_passkeys_are_held_up_together_with_wrong_codes() {
    let portal = TestPortal::start().await;
    let caller = with_second_factor(&portal).await;
    let device = Authenticator::default();
    added(&portal, &caller, &device).await;
    let (browser, _) = typed_password(&portal, "").await;
    for _ in 0..5 {
        let options = begun(&portal, &browser).await.unwrap();
        let other = Authenticator::default();
        assert_eq!(shown(&portal, &browser, &other.get(&options)).await, Err(wrong()));
    }
    let options = begun(&portal, &browser).await.unwrap();
    let refused = shown(&portal, &browser, &device.get(&options)).await;
    assert!(matches!(refused, Err(Problem::TryLater { .. })), "{refused:?}");
    let refused = typed_code(&portal, &browser, &now_code(&portal)).await;
    assert!(matches!(refused, Err(Problem::TryLater { .. })), "{refused:?}");
    portal.wait_ms(10_000);
    assert!(shown(&portal, &browser, &device.get(&options)).await.is_ok(), "what was not looked at is still asked");
}
