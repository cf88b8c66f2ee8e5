//! An administrator gives a user another password, tried on a real database.

use super::server_functions::{SendForm, SetForm, send_password, set_password};
use super::store::{self, Password};
use crate::extensions;
use crate::sessions;
use crate::shared::caller::{Caller, UserCaller};
use crate::shared::password::{self, Verdict};
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;
use crate::testing::{BEGINNING_MS, PASSWORD, TestPortal, stranger};

const TYPED: &str = "almojabana con tinto del paramo";

fn send(user: &UserCaller) -> SendForm {
    SendForm { id: user.user_id.clone() }
}

fn set(user: &UserCaller, password: &str, again: &str) -> SetForm {
    SetForm { id: user.user_id.clone(), password: Secret::from(password), again: Secret::from(again) }
}

async fn saved(portal: &TestPortal, user: &UserCaller) -> Option<Password> {
    let mut connection = portal.portal.database.read().await.unwrap();
    store::find(&mut connection, &user.account_id, &user.user_id).await.unwrap()
}

/// Opens a session of the user and tells how many there are.
async fn sessions_of(portal: &TestPortal, user: &UserCaller, open_one: bool) -> i64 {
    let mut transaction = portal.portal.database.write().await.unwrap();
    if open_one {
        let work = async || {
            sessions::open_user_session(&mut transaction, &user.account_id, &user.user_id, false).await.unwrap();
        };
        portal.request(&stranger(), work).await;
    }
    let count = sqlx::query_scalar("SELECT COUNT(*) FROM user_sessions WHERE user_id = $1").bind(&user.user_id);
    let count = count.fetch_one(&mut *transaction).await.unwrap();
    transaction.commit().await.unwrap();
    count
}

async fn a_user(portal: &TestPortal) -> (Caller, UserCaller) {
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    (caller, user)
}

#[tokio::test]
async fn a_password_that_is_sent_replaces_the_old_one_and_ends_the_sessions() {
    let portal = TestPortal::start().await;
    let (caller, user) = a_user(&portal).await;
    assert_eq!(sessions_of(&portal, &user, true).await, 1);
    portal.call(&caller, async || send_password(send(&user)).await).await.unwrap();
    let password = saved(&portal, &user).await.unwrap();
    assert!(password.is_temporary() && !password.is_own());
    let mails = portal.queued_mails().await;
    assert_eq!((mails.len(), mails[0].to.as_str()), (1, "persona@example.com"));
    let mailed = mails[0]
        .body
        .lines()
        .map(str::trim)
        .find(|line| password.is_this_temporary(&Secret::from(*line), BEGINNING_MS));
    assert_eq!(mailed.map(str::len), Some(20), "{}", mails[0].body);
    assert!(mails[0].body.contains("http://localhost:3000/sign_in?for=users"), "{}", mails[0].body);
    assert_eq!(sessions_of(&portal, &user, false).await, 0);
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "user-passwords.send");
}

#[tokio::test]
async fn the_first_password_replaces_none_and_the_mail_says_so() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let user = extensions::find_by_number(&mut connection, &caller.account_id, "1003").await.unwrap().unwrap();
    let before = store::find(&mut connection, &caller.account_id, &user.id).await.unwrap();
    assert_eq!(before, None, "nobody gave one yet");
    sqlx::query("UPDATE extensions SET email = 'persona@example.com'").execute(&mut *connection).await.unwrap();
    drop(connection);
    for (round, replaces) in [(0, false), (1, true)] {
        portal.wait_ms(1);
        let form = SendForm { id: user.id.clone() };
        portal.call(&caller, async || send_password(form).await).await.unwrap();
        let mails = portal.queued_mails().await;
        assert_eq!(mails.last().unwrap().body.contains("La anterior ya no sirve."), replaces, "{round}: {mails:?}");
    }
}

#[tokio::test]
async fn a_password_that_is_typed_is_hashed_never_mailed_and_ends_the_sessions() {
    let portal = TestPortal::start().await;
    let (caller, user) = a_user(&portal).await;
    assert_eq!(sessions_of(&portal, &user, true).await, 1);
    portal.call(&caller, async || set_password(set(&user, TYPED, TYPED)).await).await.unwrap();
    let password = saved(&portal, &user).await.unwrap();
    assert!(!password.is_temporary() && !password.is_own());
    let verdict = password::verify(&Secret::from(TYPED), Some(password.password_hash)).await.unwrap();
    assert_eq!(verdict, Verdict::Right);
    let mails = portal.queued_mails().await;
    assert!(mails.len() == 1 && !format!("{mails:?}").contains(TYPED), "{mails:?}");
    assert_eq!(sessions_of(&portal, &user, false).await, 0);
}

#[tokio::test]
async fn a_typed_password_must_be_strong_and_the_same_twice() {
    let portal = TestPortal::start().await;
    let (caller, user) = a_user(&portal).await;
    let before = saved(&portal, &user).await;
    for (password, again, field, key) in [
        ("corta", "corta", "form[password]", "common-problem-password-short"),
        ("123456789012", "123456789012", "form[password]", "common-problem-password-guessable"),
        (TYPED, "another one", "form[again]", "user-passwords-problem-again"),
    ] {
        let refused = portal.call(&caller, async || set_password(set(&user, password, again)).await).await;
        assert_eq!(refused, Err(Problem::field(field, key)));
    }
    assert_eq!(saved(&portal, &user).await, before);
    assert!(portal.queued_mails().await.is_empty());
}

#[tokio::test]
async fn without_an_email_a_password_can_only_be_typed() {
    let portal = TestPortal::start().await;
    let (caller, user) = a_user(&portal).await;
    let mut connection = portal.portal.database.read().await.unwrap();
    sqlx::query("UPDATE extensions SET email = ''").execute(&mut *connection).await.unwrap();
    drop(connection);
    let refused = portal.call(&caller, async || send_password(send(&user)).await).await;
    assert_eq!(refused, Err(Problem::Refused("user-passwords-no-email".to_owned())));
    portal.call(&caller, async || set_password(set(&user, TYPED, TYPED)).await).await.unwrap();
    assert!(portal.queued_mails().await.is_empty());
}

#[tokio::test]
async fn a_temporary_password_is_known_to_have_gone_to_another_address_and_a_typed_one_goes_nowhere() {
    let portal = TestPortal::start().await;
    let (caller, user) = a_user(&portal).await;
    let move_to = async |email: &str| {
        let mut connection = portal.portal.database.read().await.unwrap();
        let sql = "UPDATE extensions SET email = $1 WHERE id = $2";
        sqlx::query(sql).bind(email).bind(&user.user_id).execute(&mut *connection).await.unwrap();
    };
    let went_elsewhere = async || saved(&portal, &user).await.unwrap().went_elsewhere();
    portal.call(&caller, async || send_password(send(&user)).await).await.unwrap();
    assert!(!went_elsewhere().await);
    move_to("marta@example.com").await;
    assert!(went_elsewhere().await);
    portal.call(&caller, async || set_password(set(&user, TYPED, TYPED)).await).await.unwrap();
    assert!(!went_elsewhere().await);
    move_to("otra@example.com").await;
    assert!(!went_elsewhere().await);
}

#[tokio::test]
async fn another_companys_user_and_a_stranger_get_nothing() {
    let portal = TestPortal::start().await;
    let (_, user) = a_user(&portal).await;
    let other = portal.a_company("601 555 0200").await;
    let before = saved(&portal, &user).await;
    assert!(before.as_ref().is_some_and(|password| !password.password_hash.contains(PASSWORD)));
    assert_eq!(portal.call(&other, async || send_password(send(&user)).await).await, Err(Problem::NotFound));
    let refused = portal.call(&other, async || set_password(set(&user, TYPED, TYPED)).await).await;
    assert_eq!(refused, Err(Problem::NotFound));
    let (refused, _) = portal.request(&stranger(), async || send_password(send(&user)).await).await;
    assert_eq!(refused, Err(Problem::SignInNeeded));
    assert_eq!(saved(&portal, &user).await, before);
}
