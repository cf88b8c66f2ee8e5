//! Forgotten passwords, tried on a real database.

use super::send_link::{SEND_LINK, send_link};
use super::server_functions::{NewPasswordForm, RequestForm, ask_for_link, set_password};
use crate::accounts::{self, Purpose};
use crate::sessions::open_session;
use crate::shared::browser::Visitor;
use crate::shared::clock::MINUTE_MS;
use crate::shared::notes::{self, Notice};
use crate::shared::password::{self, Verdict};
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::secret::Secret;
use crate::sign_in::{SignInForm, sign_in};
use crate::testing::{PASSWORD, TestPortal, session_token, stranger};

const NEW: &str = "arepas de choclo sin prisa";

fn asking(number: &str, email: &str) -> RequestForm {
    RequestForm { country: "CO".to_owned(), number: number.to_owned(), email: email.to_owned() }
}

fn plain() -> Visitor {
    Visitor { accepts_html: true, ..stranger() }
}

fn dead() -> Problem {
    Problem::Refused("password-reset-problem-link".to_owned())
}

/// Does the queued work; tells how much there was.
async fn run_jobs(portal: &TestPortal) -> usize {
    let mut connection = portal.portal.database.read().await.unwrap();
    let rows: Vec<(String,)> = sqlx::query_as("DELETE FROM jobs WHERE kind = $1 RETURNING payload")
        .bind(SEND_LINK)
        .fetch_all(&mut *connection)
        .await
        .unwrap();
    drop(connection);
    for (payload,) in &rows {
        send_link(&portal.portal, &serde_json::from_str(payload).unwrap()).await.unwrap();
    }
    rows.len()
}

/// Asks for a link and gives the token that is mailed.
async fn mailed_token(portal: &TestPortal) -> String {
    portal
        .request(&stranger(), async || ask_for_link(asking("6015550100", "lucia@example.com")).await)
        .await
        .0
        .unwrap();
    assert_eq!(run_jobs(portal).await, 1);
    let mails = portal.queued_mails().await;
    assert_eq!(mails.len(), 1);
    let line = mails[0].body.lines().find(|line| line.contains("/new_password/")).unwrap();
    line.trim().strip_prefix("http://localhost:3000/new_password/").unwrap().to_owned()
}

async fn set(portal: &TestPortal, token: &str, password: &str) -> Result<(), Problem> {
    let form = NewPasswordForm { token: Secret::from(token), password: Secret::from(password) };
    portal.request(&stranger(), async || set_password(form).await).await.0
}

async fn is_the_password(portal: &TestPortal, account_id: &str, password: &str) -> bool {
    let mut connection = portal.portal.database.read().await.unwrap();
    let administrator = accounts::first_administrator(&mut connection, account_id).await.unwrap().unwrap();
    password::verify(&Secret::from(password), Some(administrator.password_hash)).await.unwrap() == Verdict::Right
}

#[tokio::test]
async fn a_mailed_link_sets_the_password_once() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let token = mailed_token(&portal).await;
    assert_eq!(set(&portal, &token, NEW).await, Ok(()));
    assert!(is_the_password(&portal, &caller.account_id, NEW).await);
    assert!(portal.audited(&caller.account_id).await.contains(&"password-reset.set-password".to_owned()));
    assert_eq!(set(&portal, &token, PASSWORD).await, Err(dead()));
    assert!(is_the_password(&portal, &caller.account_id, NEW).await);
}

#[tokio::test]
async fn a_mail_tells_that_the_password_was_changed() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    let token = mailed_token(&portal).await;
    set(&portal, &token, NEW).await.unwrap();
    let mails = portal.queued_mails().await;
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to.as_str(), "lucia@example.com");
    assert!(mails[0].subject.contains("Empresa 601 555 0100"), "{}", mails[0].subject);
    assert!(!mails[0].body.contains(NEW) && !mails[0].body.contains(&token));
}

#[tokio::test]
async fn a_link_works_for_thirty_minutes() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    let token = mailed_token(&portal).await;
    portal.wait_ms(30 * MINUTE_MS - 1);
    let mut connection = portal.portal.database.read().await.unwrap();
    let now_ms = portal.portal.clock.now_ms();
    assert!(accounts::find_link_owner(&mut connection, &token, Purpose::Password, now_ms).await.unwrap().is_some());
    drop(connection);
    portal.wait_ms(1);
    assert_eq!(set(&portal, &token, NEW).await, Err(dead()));
}

#[tokio::test]
async fn a_newer_link_ends_the_one_before() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    let first = mailed_token(&portal).await;
    let second = mailed_token(&portal).await;
    assert_eq!(set(&portal, &first, NEW).await, Err(dead()));
    assert_eq!(set(&portal, &second, NEW).await, Ok(()));
}

#[tokio::test]
async fn of_two_who_use_a_link_at_once_one_wins() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let token = mailed_token(&portal).await;
    let other = "lulo frio en la terraza";
    let (first, second) = tokio::join!(set(&portal, &token, NEW), set(&portal, &token, other));
    let winner = match (first, second) {
        (Ok(()), Err(problem)) if problem == dead() => NEW,
        (Err(problem), Ok(())) if problem == dead() => other,
        neither => panic!("{neither:?}"),
    };
    assert!(is_the_password(&portal, &caller.account_id, winner).await);
}

#[tokio::test]
async fn a_new_password_ends_the_sessions_of_its_administrator_only() {
    let portal = TestPortal::start().await;
    let mut tokens = Vec::new();
    for number in ["601 555 0100", "601 555 0199"] {
        let caller = portal.an_account(number).await;
        let open = async || {
            let mut transaction = portal.portal.database.write().await.unwrap();
            open_session(&mut transaction, &caller.account_id, &caller.administrator_id, true).await.unwrap();
            transaction.commit().await.unwrap();
        };
        tokens.push(session_token(&portal.request(&stranger(), open).await.1));
    }
    let token = mailed_token(&portal).await;
    let lives = async |token: &str| portal.person(token).await.unwrap().is_some();
    assert!(lives(&tokens[0]).await && lives(&tokens[1]).await);
    set(&portal, &token, NEW).await.unwrap();
    assert!(!lives(&tokens[0]).await);
    assert!(lives(&tokens[1]).await);
}

#[tokio::test]
async fn everybody_gets_the_same_answer_and_only_the_administrator_a_mail() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    let asked = [
        ("601 555 0100", "LUCIA@example.com", 1),
        ("6015550100", "somebody.else@example.com", 0),
        ("6015550177", "lucia@example.com", 0),
    ];
    for (number, email, mails) in asked {
        let (result, response) = portal.request(&plain(), async || ask_for_link(asking(number, email)).await).await;
        assert_eq!(result, Ok(()));
        assert_eq!(response.headers["location"], "/reset_password/sent");
        assert_eq!(response.headers.len(), 1);
        assert!(portal.queued_mails().await.is_empty(), "nothing is mailed before the answer");
        assert_eq!(run_jobs(&portal).await, 1, "the same work is queued for everybody");
        assert_eq!(portal.queued_mails().await.len(), mails, "{number} {email}");
    }
}

#[tokio::test]
async fn an_account_that_is_not_activated_gets_no_link() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    sqlx::query("UPDATE administrators SET password_hash = ''").execute(&mut *connection).await.unwrap();
    drop(connection);
    portal
        .request(&stranger(), async || ask_for_link(asking("6015550100", "lucia@example.com")).await)
        .await
        .0
        .unwrap();
    assert_eq!(run_jobs(&portal).await, 1);
    assert!(portal.queued_mails().await.is_empty());
}

#[tokio::test]
async fn who_asks_often_waits_for_known_and_unknown_numbers_alike() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    for number in ["6015550100", "6015550177"] {
        let ask = async || ask_for_link(asking(number, "lucia@example.com")).await;
        for _ in 0..5 {
            assert_eq!(portal.request(&stranger(), ask).await.0, Ok(()));
        }
        assert!(matches!(portal.request(&stranger(), ask).await.0, Err(Problem::TryLater { seconds: 1..=6 })));
        assert_eq!(run_jobs(&portal).await, 5);
    }
}

#[tokio::test]
async fn an_address_that_asks_often_waits_whatever_number_it_names() {
    let portal = TestPortal::start().await;
    let ask = async |number: String| {
        portal.request(&stranger(), async || ask_for_link(asking(&number, "lucia@example.com")).await).await.0
    };
    for number in 10..40 {
        assert_eq!(ask(format!("60155501{number}")).await, Ok(()));
    }
    assert!(matches!(ask("6015550199".to_owned()).await, Err(Problem::TryLater { .. })));
}

#[tokio::test]
async fn what_cannot_be_asked_for_comes_back_with_every_problem() {
    let portal = TestPortal::start().await;
    let form = asking("601", "lucia");
    portal.request(&plain(), async || ask_for_link(form).await).await.0.unwrap_err();
    let kept = portal.request(&plain(), async || notes::take_refused::<RequestForm>("/reset_password").await).await.0;
    let kept = kept.unwrap().unwrap();
    assert_eq!((kept.form.number.as_str(), kept.form.email.as_str()), ("601", "lucia"));
    let problems = vec![
        FieldProblem::new("form[number]", "common-problem-phone-wrong"),
        FieldProblem::new("form[email]", "common-problem-email-wrong"),
    ];
    assert_eq!(kept.problem, Problem::Fields(problems));
    assert_eq!(run_jobs(&portal).await, 0);
}

#[tokio::test]
async fn a_weak_password_is_refused_and_leaves_link_and_sessions_alone() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let token = mailed_token(&portal).await;
    let refused = |key: &str| Err(Problem::field("form[password]", key));
    assert_eq!(set(&portal, &token, "corta").await, refused("common-problem-password-short"));
    assert_eq!(set(&portal, &token, "Lucía Restrepo").await, refused("common-problem-password-guessable"));
    assert!(is_the_password(&portal, &caller.account_id, PASSWORD).await);
    assert_eq!(set(&portal, &token, NEW).await, Ok(()));
}

#[tokio::test]
async fn a_refused_password_leads_back_to_its_link_and_neither_is_kept() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    let token = mailed_token(&portal).await;
    let form = NewPasswordForm { token: Secret::from(token.as_str()), password: Secret::from("corta") };
    let (_, response) = portal.request(&plain(), async || set_password(form).await).await;
    assert_eq!(response.headers["location"].to_str().unwrap(), format!("/new_password/{token}"));
    let mut connection = portal.portal.database.read().await.unwrap();
    let rows: Vec<(String, String)> =
        sqlx::query_as("SELECT page, content FROM browser_notes").fetch_all(&mut *connection).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert!(!format!("{rows:?}").contains(&token) && !format!("{rows:?}").contains("corta"), "{rows:?}");
}

#[tokio::test]
async fn after_a_new_password_one_signs_in_with_it() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    let token = mailed_token(&portal).await;
    let form = NewPasswordForm { token: Secret::from(token.as_str()), password: Secret::from(NEW) };
    let (_, response) = portal.request(&plain(), async || set_password(form).await).await;
    assert_eq!(response.headers["location"], "/sign_in");
    let notice = portal.request(&plain(), async || notes::take::<Notice>("/sign_in", "notice").await).await.0;
    assert_eq!(notice.unwrap().unwrap().key, "password-reset-notice-changed");
}

#[tokio::test]
async fn whoever_set_a_new_password_does_not_wait_for_the_wrong_ones_before() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    let signing_in = |password: &str| SignInForm {
        country: "CO".to_owned(),
        number: "6015550100".to_owned(),
        password: Secret::from(password),
        ..SignInForm::default()
    };
    let sign_in = async |password: &str| {
        let form = signing_in(password);
        portal.request(&stranger(), async || sign_in(form).await).await.0
    };
    for _ in 0..5 {
        assert_eq!(sign_in("one I forgot").await, Err(Problem::Refused("sign-in-problem-wrong".to_owned())));
    }
    assert!(matches!(sign_in("one I forgot").await, Err(Problem::TryLater { .. })));
    let token = mailed_token(&portal).await;
    set(&portal, &token, NEW).await.unwrap();
    assert_eq!(sign_in(NEW).await, Ok(()));
}
