//! Activating, tried on a real database.

use super::server_functions::{ActivationForm, activate};
use crate::accounts::{self, NewAccount};
use crate::extensions;
use crate::shared::browser::Visitor;
use crate::shared::caller::Person;
use crate::shared::clock::DAY_MS;
use crate::shared::country::Country;
use crate::shared::email_address::EmailAddress;
use crate::shared::notes;
use crate::shared::password::{self, Verdict};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::secret::Secret;
use crate::testing::{PASSWORD, TestPortal, session_token, stranger};

/// An account that was just created: its id and the code of its link.
async fn a_new_account(portal: &TestPortal) -> (String, String) {
    let new = NewAccount {
        country: Country::Co,
        company_name: "Café Andino".to_owned(),
        main_number: PhoneNumber::parse("601 555 0100", Country::Co).unwrap(),
        administrator_name: "Lucía Restrepo".to_owned(),
        administrator_email: EmailAddress::parse("lucia@example.com").unwrap(),
    };
    let (account_id, link) = accounts::create(&portal.portal, &new).await.unwrap();
    portal.queued_mails().await;
    (account_id, link.rsplit_once("code=").unwrap().1.to_owned())
}

fn filled_in(code: &str) -> ActivationForm {
    ActivationForm {
        code: Secret::from(code),
        password: Secret::from(PASSWORD),
        service_address: "Calle 10 # 4-22, Cali".to_owned(),
        time_zone: "America/Bogota".to_owned(),
        caller_id_name: "Café Andino".to_owned(),
        security_question: "activation-question-street".to_owned(),
        security_answer: Secret::from("  Carrera Séptima "),
        first_name: "Lucía".to_owned(),
        last_name: "Restrepo".to_owned(),
        email: "lucia@example.com".to_owned(),
    }
}

async fn activated(portal: &TestPortal, form: ActivationForm) -> Result<(), Problem> {
    portal.request(&stranger(), async || activate(form).await).await.0
}

async fn is_active(portal: &TestPortal, account_id: &str) -> bool {
    let mut connection = portal.portal.database.read().await.unwrap();
    accounts::find(&mut connection, account_id).await.unwrap().unwrap().is_active
}

fn dead() -> Problem {
    Problem::Refused("activation-problem-link".to_owned())
}

fn plain() -> Visitor {
    Visitor { accepts_html: true, ..stranger() }
}

#[tokio::test]
async fn an_activated_account_has_what_was_typed() {
    let portal = TestPortal::start().await;
    let (account_id, code) = a_new_account(&portal).await;
    assert!(!is_active(&portal, &account_id).await);
    portal.wait_ms(1);
    assert_eq!(activated(&portal, filled_in(&code)).await, Ok(()));
    assert!(is_active(&portal, &account_id).await);
    let mut connection = portal.portal.database.read().await.unwrap();
    let company: (String, String, String) =
        sqlx::query_as("SELECT service_address, time_zone, caller_id_name FROM accounts WHERE id = $1")
            .bind(&account_id)
            .fetch_one(&mut *connection)
            .await
            .unwrap();
    assert_eq!(
        (company.0.as_str(), company.1.as_str(), company.2.as_str()),
        ("Calle 10 # 4-22, Cali", "America/Bogota", "Café Andino")
    );
    let secrets: (String, String, String) = sqlx::query_as(
        "SELECT password_hash, security_question, security_answer_hash FROM administrators WHERE account_id = $1",
    )
    .bind(&account_id)
    .fetch_one(&mut *connection)
    .await
    .unwrap();
    let verdict =
        async |typed: &str, hash: &str| password::verify(&Secret::from(typed), Some(hash.to_owned())).await.unwrap();
    assert_eq!(verdict(PASSWORD, &secrets.0).await, Verdict::Right);
    assert_eq!(secrets.1, "activation-question-street");
    assert_eq!(verdict("carrera séptima", &secrets.2).await, Verdict::Right);
    assert_eq!(portal.audited(&account_id).await, ["account.create", "activation.activate"]);
}

#[tokio::test]
async fn the_first_user_gets_1001_and_is_reached_by_key_0_of_a_greeting_that_names_the_company() {
    let portal = TestPortal::start().await;
    let (account_id, code) = a_new_account(&portal).await;
    activated(&portal, filled_in(&code)).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let users = extensions::list(&mut connection, &account_id).await.unwrap();
    assert_eq!(users.len(), 1);
    assert_eq!((users[0].number.as_str(), users[0].email.as_str()), ("1001", "lucia@example.com"));
    let menus: Vec<(String, String)> =
        sqlx::query_as("SELECT slot, greeting_text FROM receptionist_menus WHERE account_id = $1 ORDER BY slot")
            .bind(&account_id)
            .fetch_all(&mut *connection)
            .await
            .unwrap();
    assert_eq!(menus.iter().map(|menu| menu.0.as_str()).collect::<Vec<_>>(), ["closed", "open"]);
    assert!(menus[1].1.contains("Café Andino") && menus[1].1.contains('0'), "{}", menus[1].1);
    let key: (String, String) = sqlx::query_as(
        "SELECT action, user_id FROM receptionist_keys JOIN receptionist_menus ON receptionist_menus.id = menu_id \
         AND receptionist_menus.account_id = receptionist_keys.account_id \
         WHERE receptionist_keys.account_id = $1 AND slot = 'open' AND digit = 0",
    )
    .bind(&account_id)
    .fetch_one(&mut *connection)
    .await
    .unwrap();
    assert_eq!(key, ("user".to_owned(), users[0].id.clone()));
    let mails = portal.queued_mails().await;
    assert!(mails.len() == 1 && mails[0].subject.contains("1001"), "{mails:?}");
}

#[tokio::test]
async fn activating_signs_in_and_leads_home() {
    let portal = TestPortal::start().await;
    let (account_id, code) = a_new_account(&portal).await;
    let (_, response) = portal.request(&plain(), async || activate(filled_in(&code)).await).await;
    assert_eq!(response.headers["location"], "/");
    let person = portal.person(&session_token(&response)).await.unwrap();
    assert!(matches!(&person, Some(Person::Administrator(caller)) if caller.account_id == account_id), "{person:?}");
}

#[tokio::test]
async fn a_link_activates_once() {
    let portal = TestPortal::start().await;
    let (account_id, code) = a_new_account(&portal).await;
    assert_eq!(activated(&portal, filled_in(&code)).await, Ok(()));
    let again = ActivationForm { email: "other@example.com".to_owned(), ..filled_in(&code) };
    assert_eq!(activated(&portal, again).await, Err(dead()));
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(extensions::list(&mut connection, &account_id).await.unwrap()[0].email, "lucia@example.com");
}

#[tokio::test]
async fn of_two_who_activate_at_once_one_wins() {
    let portal = TestPortal::start().await;
    let (account_id, code) = a_new_account(&portal).await;
    let other = ActivationForm { first_name: "Ana".to_owned(), ..filled_in(&code) };
    let (first, second) = tokio::join!(activated(&portal, filled_in(&code)), activated(&portal, other));
    let refused = [first, second].into_iter().filter_map(Result::err).collect::<Vec<_>>();
    assert_eq!(refused, [dead()]);
    let mut connection = portal.portal.database.read().await.unwrap();
    assert_eq!(extensions::list(&mut connection, &account_id).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_link_works_for_fourteen_days() {
    let portal = TestPortal::start().await;
    let (account_id, code) = a_new_account(&portal).await;
    portal.wait_ms(14 * DAY_MS);
    assert_eq!(activated(&portal, filled_in(&code)).await, Err(dead()));
    assert!(!is_active(&portal, &account_id).await);
    portal.wait_ms(-1_000);
    assert_eq!(activated(&portal, filled_in(&code)).await, Ok(()));
}

#[tokio::test]
async fn a_link_for_a_password_activates_nothing() {
    let portal = TestPortal::start().await;
    let (account_id, _) = a_new_account(&portal).await;
    let mut transaction = portal.portal.database.write().await.unwrap();
    let administrator = accounts::first_administrator(&mut transaction, &account_id).await.unwrap().unwrap();
    let until_ms = portal.portal.clock.now_ms() + DAY_MS;
    let purpose = accounts::Purpose::Password;
    let token =
        accounts::issue_link(&mut transaction, &account_id, &administrator.id, purpose, until_ms).await.unwrap();
    transaction.commit().await.unwrap();
    assert_eq!(activated(&portal, filled_in(&token)).await, Err(dead()));
}

#[tokio::test]
async fn every_field_that_cannot_be_accepted_is_named_and_nothing_is_saved() {
    let portal = TestPortal::start().await;
    let (account_id, code) = a_new_account(&portal).await;
    let form = ActivationForm {
        code: Secret::from(code.as_str()),
        password: Secret::from("Café Andino 2026"),
        service_address: "x".repeat(201),
        time_zone: "America/Macondo".to_owned(),
        caller_id_name: "Café; Andino".to_owned(),
        security_question: "common-save".to_owned(),
        security_answer: Secret::from("no"),
        ..ActivationForm::default()
    };
    let Err(Problem::Fields(problems)) = activated(&portal, form).await else { panic!("it was accepted") };
    let wrong = |field: &str, key: &str, number| FieldProblem::with_number(field, key, number);
    let expected = [
        wrong("form[password]", "common-problem-password-guessable", 0),
        wrong("form[service_address]", "common-problem-too-long", 200),
        wrong("form[time_zone]", "activation-problem-time-zone", 0),
        wrong("form[caller_id_name]", "activation-problem-caller-id-characters", 15),
        wrong("form[security_question]", "activation-problem-question", 0),
        wrong("form[security_answer]", "activation-problem-answer-short", 3),
        wrong("form[first_name]", "extensions-problem-name-missing", 40),
        wrong("form[last_name]", "extensions-problem-last-name-missing", 40),
        wrong("form[email]", "common-problem-email-missing", 0),
    ];
    assert_eq!(problems, expected);
    assert!(!is_active(&portal, &account_id).await);
    assert_eq!(activated(&portal, filled_in(&code)).await, Ok(()), "the link is not used up");
}

#[tokio::test]
async fn a_refused_form_comes_back_as_typed_but_without_secrets_and_code() {
    let portal = TestPortal::start().await;
    let (_, code) = a_new_account(&portal).await;
    let form = ActivationForm { email: "lucia".to_owned(), ..filled_in(&code) };
    let (_, response) = portal.request(&plain(), async || activate(form).await).await;
    assert_eq!(response.headers["location"].to_str().unwrap(), format!("/activate?code={code}"));
    let mut connection = portal.portal.database.read().await.unwrap();
    let rows: Vec<(String, String)> =
        sqlx::query_as("SELECT page, content FROM browser_notes").fetch_all(&mut *connection).await.unwrap();
    drop(connection);
    let stored = format!("{rows:?}");
    assert!(![code.as_str(), PASSWORD, "Séptima"].iter().any(|secret| stored.contains(secret)), "{stored}");
    let kept = portal.request(&plain(), async || notes::take_refused::<ActivationForm>("/activate").await).await.0;
    let kept = kept.unwrap().unwrap().form;
    assert_eq!((kept.service_address.as_str(), kept.email.as_str()), ("Calle 10 # 4-22, Cali", "lucia"));
}
