//! What users change of their own, tried on a real database.

use super::passwords::{OwnPasswordForm, change_own_password, choose_own_password};
use super::profile::{EmailForm, change_own_email};
use super::server_functions::{save_own_call_forwarding, save_own_caller_id, save_own_voicemail};
use crate::accounts;
use crate::extensions;
use crate::sessions;
use crate::shared::browser::Visitor;
use crate::shared::caller::{Caller, Person, UserCaller};
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;
use crate::testing::{BEGINNING_MS, PASSWORD, TestPortal, session_token, stranger, user_visitor};
use crate::user_passwords;
use crate::user_settings::{self, CallerIdForm, ForwardingForm, SavedUser, Tab, VoicemailForm};

const CHOSEN: &str = "almojabana con tinto del paramo";

async fn saved(portal: &TestPortal, account_id: &str, user_id: &str) -> SavedUser {
    let mut connection = portal.portal.database.read().await.unwrap();
    user_settings::find(&mut connection, account_id, user_id).await.unwrap().unwrap()
}

fn forwarding(saved: &SavedUser, id: &str) -> ForwardingForm {
    ForwardingForm {
        id: id.to_owned(),
        seen: Tab::CallForwarding.seen(&saved.settings),
        on: true,
        number: "310 555 0100".to_owned(),
        ..ForwardingForm::default()
    }
}

/// A company, its user 1002 with an open session, and the session's token.
async fn signed_in(portal: &TestPortal) -> (Caller, UserCaller, String) {
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    let token = another_session(portal, &user).await;
    let Some(Person::User(user)) = portal.person(&token).await.unwrap() else { panic!() };
    (caller, user, token)
}

async fn another_session(portal: &TestPortal, user: &UserCaller) -> String {
    let mut transaction = portal.portal.database.write().await.unwrap();
    let open = async || {
        sessions::open_user_session(&mut transaction, &user.account_id, &user.user_id, false).await.unwrap();
    };
    let ((), response) = portal.request(&stranger(), open).await;
    transaction.commit().await.unwrap();
    session_token(&response)
}

#[tokio::test]
async fn a_user_saves_their_own_preferences_and_the_history_tells_who() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    let before = saved(&portal, &user.account_id, &user.user_id).await;
    let visitor = user_visitor(&user);
    let form = forwarding(&before, &user.user_id);
    portal.request(&visitor, async || save_own_call_forwarding(form).await).await.0.unwrap();
    let seen = Tab::Voicemail.seen(&before.settings);
    let id = user.user_id.clone();
    let form = VoicemailForm { id, seen, on: true, ring_seconds: 45, ..VoicemailForm::default() };
    portal.request(&visitor, async || save_own_voicemail(form).await).await.0.unwrap();
    let seen = Tab::CallerId.seen(&before.settings);
    let id = user.user_id.clone();
    let form = CallerIdForm { id, seen, caller_id: "withheld".to_owned() };
    portal.request(&visitor, async || save_own_caller_id(form).await).await.0.unwrap();
    let after = saved(&portal, &user.account_id, &user.user_id).await.settings;
    assert!(after.forwarding.on && after.voicemail.ring_seconds == 45 && after.caller_id.code() == "withheld");
    let mut connection = portal.portal.database.read().await.unwrap();
    let actors: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT actor_kind, actor_id, actor_name FROM revisions WHERE account_id = $1 ORDER BY number DESC LIMIT 3",
    )
    .bind(&user.account_id)
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    let expected = ("user".to_owned(), user.user_id.clone(), "Marta Peña (x1002)".to_owned());
    assert_eq!(actors, [expected.clone(), expected.clone(), expected]);
}

#[tokio::test]
async fn a_form_of_who_was_signed_in_before_is_saved_for_nobody() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    let other = portal.a_user(&caller, "1003").await;
    let before = saved(&portal, &other.account_id, &other.user_id).await;
    let form = forwarding(&before, &other.user_id);
    let refused = portal.request(&user_visitor(&user), async || save_own_call_forwarding(form).await).await.0;
    assert_eq!(refused, Err(Problem::NotFound));
    assert_eq!(saved(&portal, &other.account_id, &other.user_id).await, before);
    assert!(!saved(&portal, &user.account_id, &user.user_id).await.settings.forwarding.on);
}

#[tokio::test]
async fn the_rules_and_the_notice_of_changes_meanwhile_are_those_of_the_administrator() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    let before = saved(&portal, &user.account_id, &user.user_id).await;
    let form = ForwardingForm { number: "123".to_owned(), ..forwarding(&before, &user.user_id) };
    let refused = portal.request(&user_visitor(&user), async || save_own_call_forwarding(form).await).await.0;
    assert_eq!(refused, Err(Problem::field("form[number]", "user-settings-problem-emergency")));
    let theirs = ForwardingForm { require_key: true, ..forwarding(&before, &user.user_id) };
    portal.call(&caller, async || user_settings::save_call_forwarding(theirs).await).await.unwrap();
    let form = forwarding(&before, &user.user_id);
    let refused = portal.request(&user_visitor(&user), async || save_own_call_forwarding(form).await).await.0;
    assert_eq!(refused, Err(Problem::Conflict));
}

#[tokio::test]
async fn a_user_changes_their_email_against_the_version_they_saw() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    let change = async |version, email: &str| {
        let form = EmailForm { id: user.user_id.clone(), version, email: email.to_owned() };
        portal.request(&user_visitor(&user), async || change_own_email(form).await).await.0
    };
    assert_eq!(change(1, "nadie").await, Err(Problem::field("form[email]", "common-problem-email-wrong")));
    change(1, "marta@example.com").await.unwrap();
    assert_eq!(change(1, "otra@example.com").await, Err(Problem::Conflict));
    let mut connection = portal.portal.database.read().await.unwrap();
    let users = extensions::list(&mut connection, &caller.account_id).await.unwrap();
    let emails: Vec<String> = users.into_iter().map(|user| user.email).collect();
    assert_eq!(emails, ["persona@example.com", "marta@example.com", "persona@example.com"]);
}

#[tokio::test]
async fn the_old_address_is_told_of_the_new_one_once() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    for version in [1, 2] {
        let form = EmailForm { id: user.user_id.clone(), version, email: "marta@example.com".to_owned() };
        portal.request(&user_visitor(&user), async || change_own_email(form).await).await.0.unwrap();
    }
    let mails = portal.queued_mails().await;
    assert_eq!((mails.len(), mails[0].to.as_str()), (1, "persona@example.com"));
    assert!(mails[0].body.contains("marta@example.com") && mails[0].body.contains("1002"), "{}", mails[0].body);
}

#[tokio::test]
async fn an_email_of_who_was_signed_in_before_is_saved_for_nobody() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    let other = portal.a_user(&caller, "1003").await;
    let form = EmailForm { id: other.user_id, version: 1, email: "marta@example.com".to_owned() };
    let refused = portal.request(&user_visitor(&user), async || change_own_email(form).await).await.0;
    assert_eq!(refused, Err(Problem::NotFound));
    assert!(portal.queued_mails().await.is_empty());
    let mut connection = portal.portal.database.read().await.unwrap();
    let users = extensions::list(&mut connection, &caller.account_id).await.unwrap();
    assert!(users.iter().all(|user| user.email == "persona@example.com" && user.version == 1), "{users:?}");
}

#[tokio::test]
async fn who_signed_in_with_what_was_mailed_to_another_address_chooses_nothing() {
    let portal = TestPortal::start().await;
    let (_, user, _) = signed_in(&portal).await;
    let mut connection = portal.portal.database.write().await.unwrap();
    let account = accounts::find(&mut connection, &user.account_id).await.unwrap().unwrap();
    let given = extensions::find(&mut connection, &user.account_id, &user.user_id).await.unwrap().unwrap();
    user_passwords::give_temporary(&mut connection, BEGINNING_MS, (&account, &given)).await.unwrap();
    connection.commit().await.unwrap();
    let token = another_session(&portal, &user).await;
    let Some(Person::User(temporary)) = portal.person(&token).await.unwrap() else { panic!() };
    let mut connection = portal.portal.database.write().await.unwrap();
    let (account_id, id) = (user.account_id.as_str(), user.user_id.as_str());
    let email = "marta@example.com";
    assert!(extensions::set_email(&mut connection, account_id, id, given.version, email).await.unwrap());
    connection.commit().await.unwrap();
    let form = OwnPasswordForm { current: Secret::default(), password: CHOSEN.into(), again: CHOSEN.into() };
    let refused = portal.request(&user_visitor(&temporary), async || choose_own_password(form).await).await.0;
    assert_eq!(refused, Err(Problem::Refused("user-portal-problem-elsewhere".to_owned())));
}

#[tokio::test]
async fn changing_the_password_takes_the_current_one_and_ends_the_other_sessions() {
    let portal = TestPortal::start().await;
    let (_, user, token) = signed_in(&portal).await;
    let other = another_session(&portal, &user).await;
    let change = async |current: &str, again: &str| {
        let [current, password, again] = [current, CHOSEN, again].map(Secret::from);
        let form = OwnPasswordForm { current, password, again };
        portal.request(&user_visitor(&user), async || change_own_password(form).await).await.0
    };
    let wrong = Problem::field("form[current]", "user-portal-problem-current");
    assert_eq!(change("not the password", CHOSEN).await, Err(wrong.clone()));
    let different = change(PASSWORD, "another one").await;
    assert_eq!(different, Err(Problem::field("form[again]", "user-passwords-problem-again")));
    let lives = async |token: &str| portal.person(token).await.unwrap().is_some();
    assert!(lives(&token).await && lives(&other).await);
    change(PASSWORD, CHOSEN).await.unwrap();
    assert_eq!((lives(&token).await, lives(&other).await), (true, false));
    for _ in 0..5 {
        assert_eq!(change(PASSWORD, CHOSEN).await, Err(wrong.clone()), "the old one is not the current one any more");
    }
    assert!(matches!(change(CHOSEN, CHOSEN).await, Err(Problem::TryLater { .. })), "nor can it be tried for long");
}

#[tokio::test]
async fn a_temporary_password_is_replaced_once_without_asking_for_it_again() {
    let portal = TestPortal::start().await;
    let (_, user, _) = signed_in(&portal).await;
    let form = || OwnPasswordForm { current: Secret::default(), password: CHOSEN.into(), again: CHOSEN.into() };
    let choose = async |user: &UserCaller| {
        portal.request(&user_visitor(user), async || choose_own_password(form()).await).await.0
    };
    assert_eq!(choose(&user).await, Err(Problem::NotFound), "who has an own one changes it knowing it");
    let give = async || {
        let mut connection = portal.portal.database.read().await.unwrap();
        let account = accounts::find(&mut connection, &user.account_id).await.unwrap().unwrap();
        let user = extensions::find(&mut connection, &user.account_id, &user.user_id).await.unwrap().unwrap();
        user_passwords::give_temporary(&mut connection, BEGINNING_MS, (&account, &user)).await.unwrap()
    };
    give().await;
    let token = another_session(&portal, &user).await;
    let found = portal.person(&token).await.unwrap();
    let Some(Person::User(temporary)) = found else { panic!("{found:?}") };
    assert!(temporary.must_choose);
    choose(&temporary).await.unwrap();
    let found = portal.person(&token).await.unwrap();
    assert!(matches!(&found, Some(Person::User(user)) if !user.must_choose), "{found:?}");
    let newest = give().await;
    let ended = Problem::Refused("user-portal-problem-ended".to_owned());
    assert_eq!(choose(&temporary).await, Err(ended), "one that was given meanwhile stays");
    let mut connection = portal.portal.database.read().await.unwrap();
    let kept = user_passwords::find(&mut connection, &user.account_id, &user.user_id).await.unwrap().unwrap();
    assert!(kept.is_this_temporary(&Secret::from(newest.as_str()), BEGINNING_MS));
}

#[tokio::test]
async fn with_a_temporary_password_and_for_an_administrator_nothing_is_saved() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let user = portal.a_user(&caller, "1002").await;
    let before = saved(&portal, &user.account_id, &user.user_id).await;
    let temporary = UserCaller { must_choose: true, ..user.clone() };
    let administrator = Visitor { caller: Some(caller.clone()), ..stranger() };
    for visitor in [user_visitor(&temporary), administrator, stranger()] {
        let form = forwarding(&before, &user.user_id);
        let refused = portal.request(&visitor, async || save_own_call_forwarding(form).await).await.0;
        assert_eq!(refused, Err(Problem::SignInNeeded));
        let form = EmailForm { id: user.user_id.clone(), version: 1, email: "otra@example.com".to_owned() };
        let refused = portal.request(&visitor, async || change_own_email(form).await).await.0;
        assert_eq!(refused, Err(Problem::SignInNeeded));
    }
    assert_eq!(saved(&portal, &user.account_id, &user.user_id).await, before);
}
