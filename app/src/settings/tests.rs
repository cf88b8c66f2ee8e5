//! Company, email, password, question and sessions, tried on a real database.

use super::company::{CompanyForm, save_company};
use super::email_change::{ConfirmForm, EmailForm, change_email, confirm_email, withdraw_email};
use super::operator::{OperatorProblem, verify_answer};
use super::password::{PasswordForm, change_password};
use super::question::{QuestionForm, save_question};
use super::sessions::{SessionForm, end_other_sessions, end_session};
use crate::accounts::{self, Account, Administrator, Purpose};
use crate::sessions::{self, OpenSession};
use crate::shared::caller::{Caller, Person};
use crate::shared::clock::HOUR_MS;
use crate::shared::mail::Mail;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;
use crate::sign_in::{SignInForm, sign_in};
use crate::testing::{PASSWORD, TestPortal, session_token, stranger};

const OTHER: &str = "arepas de chocolo con quesito";

/// The account and its first administrator as they are now.
pub async fn now(portal: &TestPortal, caller: &Caller) -> (Account, Administrator) {
    let mut connection = portal.portal.database.read().await.unwrap();
    let account = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    let id = caller.administrator_id.as_str();
    let found = accounts::find_administrator_by_id(&mut connection, &caller.account_id, id).await.unwrap();
    (account, found.unwrap())
}

/// What stands behind a path in a mailed link.
pub fn mailed(mail: &Mail, path: &str) -> String {
    let (_, rest) = mail.body.split_once(&format!("http://localhost:3000{path}")).unwrap();
    rest.split_whitespace().next().unwrap().to_owned()
}

/// Signs in with a password; gives the caller with their session.
pub async fn signed_in(portal: &TestPortal, caller: &Caller, password: &str) -> Result<Caller, Problem> {
    let (account, _) = now(portal, caller).await;
    let form = SignInForm {
        country: "CO".to_owned(),
        number: account.main_number,
        password: Secret::from(password),
        ..SignInForm::default()
    };
    let (result, response) = portal.request(&stranger(), async || sign_in(form).await).await;
    result?;
    let found = portal.person(&session_token(&response)).await.unwrap().unwrap();
    let Person::Administrator(caller) = found else { panic!("{found:?}") };
    Ok(caller)
}

fn current(password: &str) -> Secret {
    Secret::from(password)
}

fn wrong_current() -> Problem {
    Problem::field("form[current]", "settings-problem-current")
}

fn company(version: i64) -> CompanyForm {
    let [company_name, caller_id_name, street, city, region] =
        ["Café Andino", "Cafe Andino", "Carrera 7 # 71-21", "Bogotá", "DC"].map(str::to_owned);
    CompanyForm { version, company_name, caller_id_name, street, city, region, ..CompanyForm::default() }
}

#[tokio::test]
async fn names_and_address_are_saved_told_and_nobody_overwrites_unknowingly() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    portal.call(&caller, async || save_company(company(1)).await).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let facts = accounts::find_company(&mut connection, &caller.account_id).await.unwrap().unwrap();
    drop(connection);
    assert_eq!((facts.company_name.as_str(), facts.version), ("Café Andino", 2));
    assert_eq!(facts.service_address, "Carrera 7 # 71-21, Bogotá, Bogotá, D.C.", "who reads the text reads the same");
    assert_eq!(portal.call(&caller, async || save_company(company(1)).await).await, Err(Problem::Conflict));
    assert!(portal.audited(&caller.account_id).await.contains(&"settings.save-company".to_owned()));
}

#[tokio::test]
async fn an_incomplete_address_is_refused_part_by_part() {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let form = CompanyForm {
        caller_id_name: "Dieciséis letras".to_owned(),
        street: "Carrera larga".to_owned(),
        city: " ".to_owned(),
        region: "XX".to_owned(),
        postal_code: "1".to_owned(),
        ..company(1)
    };
    let Err(Problem::Fields(fields)) = portal.call(&caller, async || save_company(form).await).await else { panic!() };
    let fields: Vec<_> = fields.iter().map(|field| (field.field.as_str(), field.key.as_str())).collect();
    assert_eq!(
        fields,
        [
            ("form[caller_id_name]", "common-problem-too-long"),
            ("form[street]", "settings-missing-number"),
            ("form[city]", "settings-missing-city"),
            ("form[region]", "settings-missing-region"),
            ("form[postal_code]", "settings-problem-postal-code"),
        ]
    );
}

#[tokio::test]
async fn an_email_counts_once_its_own_mailbox_has_answered() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let form = |password: &str| EmailForm { email: "nueva@example.com".to_owned(), current: current(password) };
    assert_eq!(portal.call(&caller, async || change_email(form("not it")).await).await, Err(wrong_current()));
    portal.call(&caller, async || change_email(form(PASSWORD)).await).await.unwrap();
    assert_eq!(now(&portal, &caller).await.1.email, "lucia@example.com", "not before the link is followed");
    let mails = portal.queued_mails().await;
    let told: Vec<_> = mails.iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!(told, ["nueva@example.com", "lucia@example.com"]);
    assert!(!mails[1].body.contains("/confirm_email/"), "the link goes to the new mailbox only");
    let token = mailed(&mails[0], "/confirm_email/");

    let confirm = async |token: &str| {
        let form = ConfirmForm { token: Secret::from(token) };
        portal.request(&stranger(), async || confirm_email(form).await).await.0
    };
    let dead = Err(Problem::Refused("settings-problem-link".to_owned()));
    assert_eq!(confirm("another").await, dead);
    confirm(&token).await.unwrap();
    assert_eq!(now(&portal, &caller).await.1.email, "nueva@example.com");
    assert_eq!(confirm(&token).await, dead, "a link works once");
    let mails = portal.queued_mails().await;
    assert_eq!(mails.iter().map(|mail| mail.to.as_str()).collect::<Vec<_>>(), ["lucia@example.com"]);
}

#[tokio::test]
async fn a_link_for_an_email_works_a_day_until_withdrawn_and_the_newest_only() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let ask = async |email: &str| {
        let form = EmailForm { email: email.to_owned(), current: current(PASSWORD) };
        portal.call(&caller, async || change_email(form).await).await.unwrap();
        mailed(&portal.queued_mails().await[0], "/confirm_email/")
    };
    let confirm = async |token: &str| {
        let form = ConfirmForm { token: Secret::from(token) };
        portal.request(&stranger(), async || confirm_email(form).await).await.0
    };
    let dead = Err(Problem::Refused("settings-problem-link".to_owned()));
    let old = ask("uno@example.com").await;
    let late = ask("dos@example.com").await;
    assert_eq!(confirm(&old).await, dead);
    portal.wait_ms(24 * HOUR_MS);
    assert_eq!(confirm(&late).await, dead);
    let withdrawn = ask("tres@example.com").await;
    portal.call(&caller, async || withdraw_email().await).await.unwrap();
    assert_eq!(confirm(&withdrawn).await, dead);
    assert_eq!(portal.call(&caller, async || withdraw_email().await).await, Err(Problem::NotFound));
    let own = EmailForm { email: "LUCIA@example.com".to_owned(), current: current(PASSWORD) };
    let refused = portal.call(&caller, async || change_email(own).await).await;
    assert_eq!(refused, Err(Problem::field("form[email]", "settings-problem-email-taken")));
}

#[tokio::test]
async fn a_new_password_needs_the_old_one_ends_other_sessions_and_is_told() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let here = signed_in(&portal, &caller, PASSWORD).await.unwrap();
    let there = signed_in(&portal, &caller, PASSWORD).await.unwrap();
    let form = |old: &str, new: &str, again: &str| PasswordForm {
        current: current(old),
        password: Secret::from(new),
        again: Secret::from(again),
    };
    for (typed, refused) in [
        (form("not it", OTHER, OTHER), wrong_current()),
        (form(PASSWORD, "corta", "corta"), Problem::field("form[password]", "common-problem-password-short")),
        (form(PASSWORD, OTHER, "otra"), Problem::field("form[again]", "user-passwords-problem-again")),
    ] {
        assert_eq!(portal.call(&here, async || change_password(typed).await).await, Err(refused));
    }
    portal.call(&here, async || change_password(form(PASSWORD, OTHER, OTHER)).await).await.unwrap();
    let open = open_sessions(&portal, &here).await;
    assert_eq!(open.iter().map(|session| session.is_this).collect::<Vec<_>>(), [true]);
    assert_ne!(there.session, here.session);
    assert!(signed_in(&portal, &caller, PASSWORD).await.is_err());
    assert!(signed_in(&portal, &caller, OTHER).await.is_ok());
    let mails = portal.queued_mails().await;
    assert!(mails.len() == 1 && mails[0].body.contains("cambió tu contraseña"), "{mails:?}");
    assert!(!mails[0].body.contains(OTHER));
}

#[tokio::test]
async fn a_new_password_ends_what_was_begun_with_the_old_one() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let form = EmailForm { email: "intruso@example.com".to_owned(), current: current(PASSWORD) };
    portal.call(&caller, async || change_email(form).await).await.unwrap();
    let token = Secret::from(mailed(&portal.queued_mails().await[0], "/confirm_email/").as_str());
    let link = password_link(&portal, &caller).await;
    let form = PasswordForm { current: current(PASSWORD), password: Secret::from(OTHER), again: Secret::from(OTHER) };
    portal.call(&caller, async || change_password(form).await).await.unwrap();
    let confirmed = portal.request(&stranger(), async || confirm_email(ConfirmForm { token }).await).await.0;
    assert_eq!(confirmed, Err(Problem::Refused("settings-problem-link".to_owned())));
    assert!(!password_link_works(&portal, &link).await);
}

#[tokio::test]
async fn a_new_email_ends_the_links_that_went_to_the_old_one() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let link = password_link(&portal, &caller).await;
    assert!(password_link_works(&portal, &link).await);
    let form = EmailForm { email: "nueva@example.com".to_owned(), current: current(PASSWORD) };
    portal.call(&caller, async || change_email(form).await).await.unwrap();
    let token = Secret::from(mailed(&portal.queued_mails().await[0], "/confirm_email/").as_str());
    portal.request(&stranger(), async || confirm_email(ConfirmForm { token }).await).await.0.unwrap();
    assert!(!password_link_works(&portal, &link).await);
}

async fn password_link(portal: &TestPortal, caller: &Caller) -> String {
    let (account_id, id) = (caller.account_id.as_str(), caller.administrator_id.as_str());
    let until_ms = portal.portal.clock.now_ms() + HOUR_MS;
    let mut connection = portal.portal.database.read().await.unwrap();
    accounts::issue_link(&mut connection, account_id, id, Purpose::Password, until_ms).await.unwrap()
}

async fn password_link_works(portal: &TestPortal, token: &str) -> bool {
    let mut connection = portal.portal.database.read().await.unwrap();
    let now_ms = portal.portal.clock.now_ms();
    accounts::find_link_owner(&mut connection, token, Purpose::Password, now_ms).await.unwrap().is_some()
}

#[tokio::test]
async fn who_changes_the_password_over_and_over_waits() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let mut old = PASSWORD.to_owned();
    for place in 0..6 {
        let new = format!("{OTHER} {place}");
        let form = PasswordForm {
            current: current(&old),
            password: Secret::from(new.as_str()),
            again: Secret::from(new.as_str()),
        };
        let result = portal.call(&caller, async || change_password(form).await).await;
        assert_eq!(matches!(result, Err(Problem::TryLater { .. })), place == 5, "{place}: {result:?}");
        old = new;
    }
}

#[tokio::test]
async fn the_current_password_cannot_be_tried_for_long() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let form = |old: &str| EmailForm { email: "nueva@example.com".to_owned(), current: current(old) };
    for _ in 0..5 {
        assert_eq!(portal.call(&caller, async || change_email(form("not it")).await).await, Err(wrong_current()));
    }
    // Whatever form it is tried with.
    let question = QuestionForm {
        question: "activation-question-pet".to_owned(),
        answer: Secret::from("Motas"),
        current: current(PASSWORD),
    };
    let refused = portal.call(&caller, async || save_question(question).await).await;
    assert!(matches!(refused, Err(Problem::TryLater { .. })), "{refused:?}");
}

#[tokio::test]
async fn the_operator_checks_the_answer_without_seeing_it() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let (account, _) = now(&portal, &caller).await;
    let check = async |email: Option<&str>, said: &str| verify_answer(&portal.portal, &account, email, said).await;
    assert!(matches!(check(None, "motas").await, Err(OperatorProblem::Refused(_))), "there is no question yet");
    let form = QuestionForm {
        question: "activation-question-pet".to_owned(),
        answer: Secret::from(" Motas "),
        current: current(PASSWORD),
    };
    portal.call(&caller, async || save_question(form).await).await.unwrap();
    assert!(check(None, "  MOTAS\n").await.unwrap().is_right);
    assert!(!check(Some("Lucia@example.com"), "otra").await.unwrap().is_right);
    assert!(matches!(check(Some("nadie@example.com"), "motas").await, Err(OperatorProblem::NotFound(_))));
    for _ in 0..4 {
        assert!(!check(None, "otra").await.unwrap().is_right);
    }
    assert!(matches!(check(None, "motas").await, Err(OperatorProblem::Refused(_))), "tries are held up");
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited.iter().filter(|action| *action == "settings.answer-was-wrong").count(), 5, "{audited:?}");
    let mut connection = portal.portal.database.read().await.unwrap();
    let (id, account_id) = (&caller.administrator_id, &caller.account_id);
    let kept = accounts::find_answer_hash(&mut connection, account_id, id).await.unwrap().unwrap();
    assert!(kept.starts_with("$argon2id$"), "{kept}");
}

async fn open_sessions(portal: &TestPortal, caller: &Caller) -> Vec<OpenSession> {
    let mut connection = portal.portal.database.read().await.unwrap();
    sessions::list_sessions(&mut connection, caller, portal.portal.clock.now_ms()).await.unwrap()
}

#[tokio::test]
async fn sessions_are_ended_one_by_one_or_all_others_and_nobody_elses() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let other = portal.an_account("601 555 0200").await;
    let here = signed_in(&portal, &caller, PASSWORD).await.unwrap();
    let theirs = signed_in(&portal, &other, PASSWORD).await.unwrap();
    for _ in 0..3 {
        signed_in(&portal, &caller, PASSWORD).await.unwrap();
    }
    let end = async |id: &str| {
        let form = SessionForm { id: id.to_owned() };
        portal.call(&here, async || end_session(form).await).await
    };
    let open = open_sessions(&portal, &here).await;
    assert_eq!((open.len(), open.iter().filter(|session| session.is_this).count()), (4, 1));
    assert!(open.iter().all(|session| session.id != here.session), "the fingerprint is not shown");
    let foreign = open_sessions(&portal, &theirs).await;
    for id in [foreign[0].id.as_str(), "", &theirs.session, &here.session] {
        assert_eq!(end(id).await, Err(Problem::NotFound), "{id}");
    }
    let one = open.iter().find(|session| !session.is_this).unwrap();
    end(&one.id).await.unwrap();
    assert_eq!(end(&one.id).await, Err(Problem::NotFound));
    assert_eq!(open_sessions(&portal, &here).await.len(), 3);
    portal.call(&here, async || end_other_sessions().await).await.unwrap();
    assert_eq!(open_sessions(&portal, &here).await.len(), 1);
    assert_eq!(open_sessions(&portal, &theirs).await.len(), 1);
}
