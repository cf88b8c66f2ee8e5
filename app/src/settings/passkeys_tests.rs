//! Adding and removing passkeys, tried on a real database.

use serde_json::Value;

use super::operator::reset_second_factor;
use super::passkeys::{AddForm, KIND, RemoveForm, add_passkey, begin_passkey, remove_passkey};
use super::second_factor::{ChangeForm, SECOND_FACTOR, owner, turn_second_factor_off};
use super::tests::now;
use crate::passkeys::{self, OwnPasskey};
use crate::second_factor::{code_at, step_at};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::clock::MINUTE_MS;
use crate::shared::notes::{self, Refused};
use crate::shared::portal::Settings;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;
use crate::testing::{Authenticator, PASSWORD, SECRET, TestPortal, stranger};

fn form(name: &str, password: &str, credential: &str) -> AddForm {
    let (current, credential) = (Secret::from(password), Secret::from(credential));
    AddForm { name: name.to_owned(), current, credential }
}

async fn begun(portal: &TestPortal, caller: &Caller, name: &str, password: &str) -> Result<Value, Problem> {
    portal.call(caller, async || begin_passkey(form(name, password, "")).await).await
}

async fn sent(portal: &TestPortal, caller: &Caller, name: &str, credential: &str) -> Result<(), Problem> {
    portal.call(caller, async || add_passkey(form(name, "", credential)).await).await
}

async fn added(portal: &TestPortal, caller: &Caller, name: &str) -> OwnPasskey {
    let options = begun(portal, caller, name, PASSWORD).await.unwrap();
    sent(portal, caller, name, &Authenticator::default().create(&options)).await.unwrap();
    own(portal, caller).await.pop().unwrap()
}

async fn own(portal: &TestPortal, caller: &Caller) -> Vec<OwnPasskey> {
    let mut connection = portal.portal.database.read().await.unwrap();
    passkeys::list(&mut connection, owner(caller)).await.unwrap()
}

async fn removed(portal: &TestPortal, caller: &Caller, id: &str, password: &str) -> Result<(), Problem> {
    let form = RemoveForm { id: id.to_owned(), current: Secret::from(password) };
    portal.call(caller, async || remove_passkey(form).await).await
}

fn refused(key: &str) -> Problem {
    Problem::Refused(key.to_owned())
}

#[tokio::test]
async fn a_passkey_is_added_with_the_password_and_told_by_mail_and_history() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    portal.turn_codes_on(&caller).await;
    for (password, key) in [("", "settings-problem-current-missing"), ("not it", "settings-problem-current")] {
        assert_eq!(begun(&portal, &caller, "", password).await, Err(Problem::field("form[current]", key)));
    }
    // The script loads the page again, which says why and has what was typed.
    let visitor = Visitor { caller: Some(caller.clone()), ..stranger() };
    let note = portal.request(&visitor, async || notes::take(SECOND_FACTOR, KIND).await).await.0.unwrap();
    let Some(Refused::<AddForm> { form, .. }) = note else { panic!("nothing is kept") };
    assert_eq!((form.current.reveal(), form.credential.reveal()), ("", ""));
    let long = begun(&portal, &caller, &"a".repeat(41), PASSWORD).await;
    assert!(matches!(long, Err(Problem::Fields(_))), "{long:?}");

    let passkey = added(&portal, &caller, " Mi  portátil ").await;
    assert_eq!((passkey.name.as_str(), passkey.last_used_at), ("Mi portátil", None));
    let mails = portal.queued_mails().await;
    assert!(mails.len() == 1 && mails[0].body.contains("se agregó la llave de acceso «Mi portátil»"), "{mails:?}");
    assert!(portal.audited(&caller.account_id).await.contains(&"settings.add-passkey".to_owned()));

    let wrong = Problem::field("form[current]", "settings-problem-current");
    assert_eq!(removed(&portal, &caller, &passkey.id, "not it").await, Err(wrong));
    removed(&portal, &caller, &passkey.id, PASSWORD).await.unwrap();
    assert_eq!(own(&portal, &caller).await, []);
    let mails = portal.queued_mails().await;
    assert!(mails.len() == 1 && mails[0].body.contains("se quitó tu llave de acceso «Mi portátil»"), "{mails:?}");
    assert!(portal.audited(&caller.account_id).await.contains(&"settings.remove-passkey".to_owned()));
    assert_eq!(removed(&portal, &caller, &passkey.id, PASSWORD).await, Err(Problem::NotFound));
}

#[tokio::test]
async fn an_answer_counts_once_in_time_and_where_it_was_asked_for() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    portal.turn_codes_on(&caller).await;
    let device = Authenticator::default();
    let options = begun(&portal, &caller, "", PASSWORD).await.unwrap();
    let credential = device.create(&options);
    let elsewhere =
        Visitor { caller: Some(caller.clone()), browser: "another browser of tests".to_owned(), ..stranger() };
    let sent_elsewhere = async || add_passkey(form("", "", &credential)).await;
    let late = refused("settings-problem-passkey-late");
    assert_eq!(portal.request(&elsewhere, sent_elsewhere).await.0, Err(late.clone()));
    assert_eq!(sent(&portal, &caller, "", "nothing").await, Err(refused("passkeys-problem-not-made")));
    assert_eq!(sent(&portal, &caller, "", &credential).await, Err(late.clone()), "it was answered, wrongly");
    let options = begun(&portal, &caller, "", PASSWORD).await.unwrap();
    portal.wait_ms(10 * MINUTE_MS);
    assert_eq!(sent(&portal, &caller, "", &device.create(&options)).await, Err(late));
    assert_eq!(own(&portal, &caller).await, []);
    assert_eq!(added(&portal, &caller, "").await.name, "Un navegador desconocido");
}

#[tokio::test]
async fn passkeys_are_for_who_has_codes_and_end_with_them() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let off = refused("settings-problem-passkey-off");
    assert_eq!(begun(&portal, &caller, "", PASSWORD).await, Err(off));
    portal.turn_codes_on(&caller).await;
    added(&portal, &caller, "").await;
    let code = code_at(SECRET, step_at(portal.portal.clock.now_ms()));
    let form = ChangeForm { current: Secret::from(PASSWORD), code: Secret::from(code.as_str()) };
    portal.call(&caller, async || turn_second_factor_off(form).await).await.unwrap();
    assert_eq!(own(&portal, &caller).await, []);

    portal.turn_codes_on(&caller).await;
    added(&portal, &caller, "").await;
    let (account, _) = now(&portal, &caller).await;
    reset_second_factor(&portal.portal, &account, None).await.unwrap();
    assert_eq!(own(&portal, &caller).await, []);
}

#[tokio::test]
async fn anothers_passkey_is_not_there() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let other = portal.an_account("601 555 0200").await;
    for one in [&caller, &other] {
        portal.turn_codes_on(one).await;
    }
    let passkey = added(&portal, &caller, "").await;
    let colleague = Caller { administrator_id: other.administrator_id.clone(), ..caller.clone() };
    for another in [&other, &colleague] {
        assert_eq!(removed(&portal, another, &passkey.id, PASSWORD).await, Err(Problem::NotFound));
    }
    assert_eq!(own(&portal, &caller).await, [passkey]);
}

#[tokio::test]
async fn where_the_portal_has_no_name_there_are_none() {
    let mut portal = TestPortal::start().await;
    let settings = Settings { public_url: "http://192.168.1.20:3000".to_owned(), ..(*portal.portal.settings).clone() };
    portal.portal.settings = settings.into();
    let caller = portal.an_account("601 555 0100").await;
    portal.turn_codes_on(&caller).await;
    let refused = refused("passkeys-problem-impossible");
    assert_eq!(begun(&portal, &caller, "", PASSWORD).await, Err(refused));
}
