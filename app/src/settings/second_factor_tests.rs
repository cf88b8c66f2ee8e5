//! Turning the second factor on and off, tried on a real database.

use super::operator::{OperatorProblem, reset_second_factor};
use super::second_factor::{
    BeginForm, CODES, ChangeForm, ConfirmForm, SECOND_FACTOR, begin_second_factor, confirm_second_factor, owner,
    renew_recovery_codes, turn_second_factor_off,
};
use super::tests::{now, signed_in};
use crate::password_reset;
use crate::second_factor::{self, code_at, codes_for, step_at};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::clock::{HOUR_MS, MINUTE_MS};
use crate::shared::notes;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;
use crate::testing::{PASSWORD, TestPortal, stranger};

async fn begun(portal: &TestPortal, caller: &Caller) -> String {
    let form = BeginForm { current: Secret::from(PASSWORD) };
    portal.call(caller, async || begin_second_factor(form).await).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    second_factor::secret_to_confirm(&mut connection, owner(caller), 0).await.unwrap().unwrap()
}

fn code(portal: &TestPortal, secret: &str) -> String {
    code_at(secret, step_at(portal.portal.clock.now_ms()))
}

async fn confirmed(portal: &TestPortal, caller: &Caller, code: &str) -> Result<(), Problem> {
    let form = ConfirmForm { code: Secret::from(code) };
    portal.call(caller, async || confirm_second_factor(form).await).await
}

/// The codes the next page shows, once.
async fn shown_codes(portal: &TestPortal, caller: &Caller) -> Option<Vec<String>> {
    let visitor = Visitor { caller: Some(caller.clone()), ..stranger() };
    let salt: Option<String> =
        portal.request(&visitor, async || notes::take(SECOND_FACTOR, CODES).await).await.0.unwrap();
    salt.map(|salt| codes_for(&visitor.browser, &salt))
}

async fn is_on(portal: &TestPortal, caller: &Caller) -> bool {
    let mut connection = portal.portal.database.read().await.unwrap();
    second_factor::is_on(&mut connection, owner(caller)).await.unwrap()
}

fn both(code: &str) -> ChangeForm {
    ChangeForm { current: Secret::from(PASSWORD), code: Secret::from(code) }
}

fn wrong_code() -> Problem {
    Problem::field("form[code]", "settings-problem-code")
}

#[tokio::test]
async fn the_first_code_turns_it_on_and_shows_recovery_codes_once() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let wrong = BeginForm { current: Secret::from("not it") };
    let refused = portal.call(&caller, async || begin_second_factor(wrong).await).await;
    assert_eq!(refused, Err(Problem::field("form[current]", "settings-problem-current")));
    let elsewhere = signed_in(&portal, &caller, PASSWORD).await.unwrap();
    let secret = begun(&portal, &caller).await;
    assert_eq!(confirmed(&portal, &caller, "000000").await, Err(wrong_code()));
    assert!(!is_on(&portal, &caller).await);
    confirmed(&portal, &caller, &code(&portal, &secret)).await.unwrap();
    assert!(is_on(&portal, &caller).await);
    let mut connection = portal.portal.database.read().await.unwrap();
    let left = crate::sessions::list_sessions(&mut connection, &elsewhere, portal.portal.clock.now_ms()).await;
    assert_eq!(left.unwrap().len(), 0, "what came in without a code ends");
    assert_eq!(second_factor::secret_to_confirm(&mut connection, owner(&caller), 0).await.unwrap(), None);
    drop(connection);
    let codes = shown_codes(&portal, &caller).await.unwrap();
    assert_eq!(codes.len(), 10);
    assert_eq!(shown_codes(&portal, &caller).await, None);
    let mails = portal.queued_mails().await;
    assert!(mails.len() == 1 && mails[0].body.contains("se activó la verificación"), "{mails:?}");
    let again = BeginForm { current: Secret::from(PASSWORD) };
    let refused = portal.call(&caller, async || begin_second_factor(again).await).await;
    assert_eq!(refused, Err(Problem::Refused("settings-problem-second-factor-on".to_owned())));
}

#[tokio::test]
async fn a_secret_that_was_not_confirmed_in_half_an_hour_counts_no_more() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let secret = begun(&portal, &caller).await;
    portal.wait_ms(31 * MINUTE_MS);
    assert_eq!(confirmed(&portal, &caller, &code(&portal, &secret)).await, Err(wrong_code()));
}

#[tokio::test]
async fn turning_it_off_needs_password_and_code_and_so_do_new_recovery_codes() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let secret = begun(&portal, &caller).await;
    let used = code(&portal, &secret);
    confirmed(&portal, &caller, &used).await.unwrap();
    let old = shown_codes(&portal, &caller).await.unwrap();
    let off = async |form: ChangeForm| portal.call(&caller, async || turn_second_factor_off(form).await).await;
    assert_eq!(off(both(&used)).await, Err(wrong_code()), "the code was used to turn it on");
    let without = ChangeForm { current: Secret::from("not it"), code: Secret::from(old[0].as_str()) };
    assert_eq!(off(without).await, Err(Problem::field("form[current]", "settings-problem-current")));
    portal.wait_ms(MINUTE_MS);
    let form = both(&code(&portal, &secret));
    portal.call(&caller, async || renew_recovery_codes(form).await).await.unwrap();
    let new = shown_codes(&portal, &caller).await.unwrap();
    assert_eq!(off(both(&old[0])).await, Err(wrong_code()), "the codes of before are gone");
    off(both(&new[0])).await.unwrap();
    assert!(!is_on(&portal, &caller).await);
    let bodies: String = portal.queued_mails().await.into_iter().map(|mail| mail.body).collect();
    assert!(bodies.contains("códigos de recuperación nuevos") && bodies.contains("se desactivó la verificación"));
}

#[tokio::test]
async fn codes_cannot_be_tried_for_long() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let secret = begun(&portal, &caller).await;
    for _ in 0..5 {
        assert_eq!(confirmed(&portal, &caller, "000000").await, Err(wrong_code()));
    }
    let refused = confirmed(&portal, &caller, &code(&portal, &secret)).await;
    assert!(matches!(refused, Err(Problem::TryLater { .. })), "{refused:?}");
}

#[tokio::test]
async fn a_password_from_a_mailed_link_does_not_get_around_it() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let secret = begun(&portal, &caller).await;
    confirmed(&portal, &caller, &code(&portal, &secret)).await.unwrap();
    portal.queued_mails().await;
    let (account, administrator) = now(&portal, &caller).await;
    let mut transaction = portal.portal.database.write().await.unwrap();
    let until = portal.portal.clock.now_ms() + HOUR_MS;
    let purpose = crate::accounts::Purpose::Password;
    let token =
        crate::accounts::issue_link(&mut transaction, &account.id, &administrator.id, purpose, until).await.unwrap();
    transaction.commit().await.unwrap();
    let (token, password) = (Secret::from(token.as_str()), Secret::from("tamales de pipian en hoja"));
    let form = password_reset::NewPasswordForm { token, password };
    portal.request(&stranger(), async || password_reset::set_password(form).await).await.0.unwrap();
    assert!(is_on(&portal, &caller).await);
    let form = crate::sign_in::SignInForm {
        country: "CO".to_owned(),
        number: account.main_number,
        password: Secret::from("tamales de pipian en hoja"),
        ..crate::sign_in::SignInForm::default()
    };
    let (result, response) = portal.request(&stranger(), async || crate::sign_in::sign_in(form).await).await;
    result.unwrap();
    let cookies = response.headers.get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap().to_owned());
    assert!(cookies.into_iter().all(|cookie| !cookie.starts_with("centralita_session")), "the code is still asked");
}

#[tokio::test]
async fn the_operator_turns_it_off_for_who_lost_everything() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let (account, _) = now(&portal, &caller).await;
    let reset = async || reset_second_factor(&portal.portal, &account, None).await;
    assert!(matches!(reset().await, Err(OperatorProblem::Refused(_))));
    let secret = begun(&portal, &caller).await;
    confirmed(&portal, &caller, &code(&portal, &secret)).await.unwrap();
    portal.queued_mails().await;
    assert_eq!(reset().await.unwrap().id, caller.administrator_id);
    assert!(!is_on(&portal, &caller).await);
    let mails = portal.queued_mails().await;
    assert!(mails.len() == 1 && mails[0].body.contains("Lo hizo el operador"), "{mails:?}");
    assert!(portal.audited(&caller.account_id).await.contains(&"settings.reset-second-factor".to_owned()));
}
