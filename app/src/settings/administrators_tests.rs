//! Several administrators, tried on a real database.

use super::acceptance::{AcceptForm, accept_invitation};
use super::administrator::{NameForm, save_name};
use super::invitations::{InvitationForm, InviteForm, invite, send_invitation_again, withdraw_invitation};
use super::password::{PasswordForm, change_password};
use super::removal::{RemoveForm, remove_administrator};
use super::store::{self, Invitation};
use super::tests::{mailed, now, signed_in};
use crate::accounts::{self, Administrator};
use crate::shared::caller::Caller;
use crate::shared::clock::{DAY_MS, MINUTE_MS};
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;
use crate::testing::{PASSWORD, TestPortal, stranger};

const ROSAS: &str = "arepas de chocolo con quesito";

async fn invited(portal: &TestPortal, caller: &Caller, email: &str) -> Result<(), Problem> {
    let form = InviteForm { email: email.to_owned(), current: Secret::from(PASSWORD) };
    portal.call(caller, async || invite(form).await).await
}

async fn accepted(portal: &TestPortal, token: &str, password: &str) -> Result<(), Problem> {
    let (token, password) = (Secret::from(token), Secret::from(password));
    let form = AcceptForm { token, name: "Rosa Díaz".to_owned(), password };
    portal.request(&stranger(), async || accept_invitation(form).await).await.0
}

/// Rosa, whom the caller invited; her session is open.
async fn rosa(portal: &TestPortal, caller: &Caller) -> Caller {
    invited(portal, caller, "rosa@example.com").await.unwrap();
    let token = mailed(&portal.queued_mails().await[0], "/invitation/");
    accepted(portal, &token, ROSAS).await.unwrap();
    portal.queued_mails().await;
    signed_in(portal, caller, ROSAS).await.unwrap()
}

async fn people(portal: &TestPortal, caller: &Caller) -> Vec<Administrator> {
    let mut connection = portal.portal.database.read().await.unwrap();
    accounts::list_administrators(&mut connection, &caller.account_id).await.unwrap()
}

async fn invitations(portal: &TestPortal, caller: &Caller) -> Vec<Invitation> {
    let mut connection = portal.portal.database.read().await.unwrap();
    store::list_invitations(&mut connection, &caller.account_id).await.unwrap()
}

async fn removed(portal: &TestPortal, caller: &Caller, id: &str, password: &str) -> Result<(), Problem> {
    let form = RemoveForm { id: id.to_owned(), current: Secret::from(password) };
    portal.call(caller, async || remove_administrator(form).await).await
}

fn dead() -> Result<(), Problem> {
    Err(Problem::Refused("settings-problem-invitation".to_owned()))
}

#[tokio::test]
async fn who_is_invited_chooses_a_password_and_signs_in_with_the_same_number() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    invited(&portal, &caller, "rosa@example.com").await.unwrap();
    let mails = portal.queued_mails().await;
    assert_eq!(
        mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(),
        ["rosa@example.com", "lucia@example.com"]
    );
    let token = mailed(&mails[0], "/invitation/");
    assert_eq!(accepted(&portal, "another", ROSAS).await, dead());
    let same = accepted(&portal, &token, PASSWORD).await;
    assert_eq!(
        same,
        Err(Problem::field("form[password]", "common-problem-password-guessable")),
        "nobody could tell who signs in"
    );
    accepted(&portal, &token, ROSAS).await.unwrap();
    assert_eq!(accepted(&portal, &token, ROSAS).await, dead(), "a link works once");
    assert_eq!(portal.queued_mails().await.len(), 2, "all administrators are told");
    for (password, name) in [(PASSWORD, "Lucía Restrepo"), (ROSAS, "Rosa Díaz")] {
        assert_eq!(signed_in(&portal, &caller, password).await.unwrap().name, name);
    }
    assert!(signed_in(&portal, &caller, "tamales de pipian en hoja").await.is_err());
    let salts: Vec<String> = people(&portal, &caller)
        .await
        .iter()
        .map(|one| one.password_hash.split('$').nth(4).unwrap().to_owned())
        .collect();
    assert_eq!(salts[0], salts[1], "one computation tells who it is");
}

#[tokio::test]
async fn an_invitation_ends_after_fourteen_days_when_it_is_withdrawn_or_sent_again() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    invited(&portal, &caller, "rosa@example.com").await.unwrap();
    let first = mailed(&portal.queued_mails().await[0], "/invitation/");
    let again = invited(&portal, &caller, "ROSA@example.com").await;
    assert_eq!(again, Err(Problem::field("form[email]", "settings-problem-invited")));
    let id = invitations(&portal, &caller).await[0].id.clone();
    let form = || InvitationForm { id: id.clone() };
    let hasty = portal.call(&caller, async || send_invitation_again(form()).await).await;
    assert!(matches!(hasty, Err(Problem::TryLater { .. })), "{hasty:?}");
    portal.wait_ms(14 * DAY_MS);
    assert_eq!(accepted(&portal, &first, ROSAS).await, dead());
    portal.call(&caller, async || send_invitation_again(form()).await).await.unwrap();
    let second = mailed(&portal.queued_mails().await[0], "/invitation/");
    portal.wait_ms(MINUTE_MS);
    portal.call(&caller, async || send_invitation_again(form()).await).await.unwrap();
    assert_eq!(accepted(&portal, &second, ROSAS).await, dead(), "the newest link only");
    let third = mailed(&portal.queued_mails().await[0], "/invitation/");
    portal.call(&caller, async || withdraw_invitation(form()).await).await.unwrap();
    assert_eq!(accepted(&portal, &third, ROSAS).await, dead());
}

#[tokio::test]
async fn the_invitations_of_who_is_removed_end_with_them() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let rosa = rosa(&portal, &caller).await;
    let form = InviteForm { email: "pedro@example.com".to_owned(), current: Secret::from(ROSAS) };
    portal.call(&rosa, async || invite(form).await).await.unwrap();
    let token = mailed(&portal.queued_mails().await[0], "/invitation/");
    invited(&portal, &caller, "ana@example.com").await.unwrap();
    removed(&portal, &caller, &rosa.administrator_id, PASSWORD).await.unwrap();
    assert_eq!(accepted(&portal, &token, "tamales de pipian en hoja").await, dead());
    let waiting: Vec<String> = invitations(&portal, &caller).await.into_iter().map(|one| one.email).collect();
    assert_eq!(waiting, ["ana@example.com"]);
}

#[tokio::test]
async fn a_new_password_takes_back_the_invitations_sent_before() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    invited(&portal, &caller, "intruso@example.com").await.unwrap();
    let token = mailed(&portal.queued_mails().await[0], "/invitation/");
    let (current, password) = (Secret::from(PASSWORD), Secret::from(ROSAS));
    let form = PasswordForm { current, again: password.clone(), password };
    portal.call(&caller, async || change_password(form).await).await.unwrap();
    assert_eq!(accepted(&portal, &token, "tamales de pipian en hoja").await, dead());
    assert!(invitations(&portal, &caller).await.is_empty());
}

#[tokio::test]
async fn another_companys_administrators_and_invitations_are_not_there() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let other = portal.an_account("601 555 0200").await;
    invited(&portal, &other, "rosa@example.com").await.unwrap();
    let id = invitations(&portal, &other).await[0].id.clone();
    portal.wait_ms(MINUTE_MS);
    let form = || InvitationForm { id: id.clone() };
    let refused = portal.call(&caller, async || send_invitation_again(form()).await).await;
    assert_eq!(refused, Err(Problem::NotFound));
    assert_eq!(portal.call(&caller, async || withdraw_invitation(form()).await).await, Err(Problem::NotFound));
    assert_eq!(removed(&portal, &caller, &other.administrator_id, PASSWORD).await, Err(Problem::NotFound));
    assert_eq!(invitations(&portal, &other).await.len(), 1);
}

#[tokio::test]
async fn who_is_removed_is_signed_out_and_told_and_the_last_one_stays() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let last = removed(&portal, &caller, &caller.administrator_id, PASSWORD).await;
    assert_eq!(last, Err(Problem::Refused("settings-problem-last".to_owned())));
    let rosa = rosa(&portal, &caller).await;
    let wrong = removed(&portal, &rosa, &caller.administrator_id, PASSWORD).await;
    assert_eq!(wrong, Err(Problem::field("form[current]", "settings-problem-current")));
    portal.queued_mails().await;
    removed(&portal, &rosa, &caller.administrator_id, ROSAS).await.unwrap();
    assert_eq!(portal.queued_mails().await.len(), 2);
    let left: Vec<_> = people(&portal, &caller).await.into_iter().map(|one| one.name).collect();
    assert_eq!(left, ["Rosa Díaz"]);
    let form = NameForm { version: 1, name: "Otra".to_owned() };
    let refused = portal.call(&caller, async || save_name(form).await).await;
    assert_eq!(refused, Err(Problem::Refused("common-problem-sign-in-needed".to_owned())), "not one of us any more");
}

#[tokio::test]
async fn of_two_who_remove_each_other_at_once_one_stays() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let rosa = rosa(&portal, &caller).await;
    let (first, second) = tokio::join!(
        removed(&portal, &caller, &rosa.administrator_id, PASSWORD),
        removed(&portal, &rosa, &caller.administrator_id, ROSAS)
    );
    assert_eq!([&first, &second].into_iter().filter(|result| result.is_ok()).count(), 1, "{first:?} {second:?}");
    assert_eq!(people(&portal, &caller).await.len(), 1);
    // And each of themselves: the last one cannot.
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let rosa = self::rosa(&portal, &caller).await;
    let (first, second) = tokio::join!(
        removed(&portal, &caller, &caller.administrator_id, PASSWORD),
        removed(&portal, &rosa, &rosa.administrator_id, ROSAS)
    );
    assert_eq!([&first, &second].into_iter().filter(|result| result.is_ok()).count(), 1, "{first:?} {second:?}");
    assert_eq!(people(&portal, &caller).await.len(), 1);
}

#[tokio::test]
async fn a_name_is_changed_where_nobody_changed_it_meanwhile() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let save = async |version: i64, name: &str| {
        let form = NameForm { version, name: name.to_owned() };
        portal.call(&caller, async || save_name(form).await).await
    };
    save(1, "  Lucía  Restrepo Mejía ").await.unwrap();
    assert_eq!(now(&portal, &caller).await.1.name, "Lucía Restrepo Mejía");
    assert_eq!(save(1, "Otra").await, Err(Problem::Conflict));
    assert_eq!(save(2, " ").await, Err(Problem::field("form[name]", "settings-problem-name-missing")));
    assert_eq!(save(2, "a\u{202e}b").await, Err(Problem::field("form[name]", "common-problem-characters")));
}
