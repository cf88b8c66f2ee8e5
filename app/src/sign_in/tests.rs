//! Signing in, tried on a real database.

use super::server_functions::{SignInForm, Verified, admit, sign_in};
use crate::accounts;
use crate::shared::answer;
use crate::shared::caller::Person;
use crate::shared::clock::{DAY_MS, HOUR_MS, MINUTE_MS};
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;
use crate::testing::{PASSWORD, TestPortal, session_token, stranger};

fn form(number: &str, password: &str) -> SignInForm {
    SignInForm {
        country: "CO".to_owned(),
        number: number.to_owned(),
        password: Secret::from(password),
        keep_signed_in: false,
        next: String::new(),
    }
}

/// Signs in and gives the token of the session's cookie.
async fn signed_in(portal: &TestPortal, form: SignInForm) -> Result<String, Problem> {
    let (result, response) = portal.request(&stranger(), async || sign_in(form).await).await;
    result?;
    Ok(session_token(&response))
}

fn wrong() -> Problem {
    Problem::Refused("sign-in-problem-wrong".to_owned())
}

#[tokio::test]
async fn the_number_in_any_writing_and_the_password_open_a_session() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    for number in ["6015550100", "+57 601 555 0100", "(601) 555-0100"] {
        let token = signed_in(&portal, form(number, PASSWORD)).await.unwrap();
        let found = portal.person(&token).await.unwrap();
        let Some(Person::Administrator(found)) = found else { panic!("{found:?}") };
        assert_eq!(found.administrator_id, caller.administrator_id);
    }
    assert_eq!(portal.person("another token").await.unwrap(), None);
}

#[tokio::test]
async fn wrong_password_and_unknown_number_get_the_same_answer() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    assert_eq!(signed_in(&portal, form("6015550100", "not the password")).await, Err(wrong()));
    assert_eq!(signed_in(&portal, form("6015550199", "not the password")).await, Err(wrong()));
}

#[tokio::test]
async fn an_account_that_is_not_activated_cannot_be_signed_in_to() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    sqlx::query("UPDATE administrators SET password_hash = ''").execute(&mut *connection).await.unwrap();
    assert_eq!(signed_in(&portal, form("6015550100", PASSWORD)).await, Err(wrong()));
    assert!(portal.audited(&caller.account_id).await.iter().all(|action| action != "sign-in.sign-in"));
}

#[tokio::test]
async fn after_five_failures_delays_grow_also_for_numbers_nobody_has() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    for number in ["6015550100", "6015550177"] {
        for _ in 0..5 {
            assert_eq!(signed_in(&portal, form(number, "wrong one")).await, Err(wrong()));
        }
        let refused = signed_in(&portal, form(number, PASSWORD)).await;
        assert!(matches!(refused, Err(Problem::TryLater { seconds: 1..=6 })), "{refused:?}");
    }
    portal.wait_ms(10_000);
    assert!(signed_in(&portal, form("6015550100", PASSWORD)).await.is_ok());
}

#[tokio::test]
async fn an_address_that_fails_often_waits_whatever_number_it_tries() {
    let portal = TestPortal::start().await;
    let mut last = Ok(String::new());
    for number in 0..32 {
        last = signed_in(&portal, form(&format!("60155501{number:02}"), "wrong one")).await;
    }
    assert!(matches!(last, Err(Problem::TryLater { .. })), "{last:?}");
}

#[tokio::test]
async fn a_success_forgives_the_number_and_takes_back_one_try_of_the_address() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    for _ in 0..3 {
        for _ in 0..4 {
            assert_eq!(signed_in(&portal, form("6015550100", "wrong one")).await, Err(wrong()));
        }
        signed_in(&portal, form("6015550100", PASSWORD)).await.unwrap();
    }
    for number in 0..18 {
        let number = format!("60155502{number:02}");
        assert_eq!(signed_in(&portal, form(&number, "wrong one")).await, Err(wrong()));
    }
    let refused = signed_in(&portal, form("6015550100", PASSWORD)).await;
    assert!(matches!(refused, Err(Problem::TryLater { .. })), "thirty failures of the address count: {refused:?}");
}

#[tokio::test]
async fn of_twenty_tries_at_once_five_are_free() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    let tries = (0..20).map(|_| signed_in(&portal, form("6015550100", "wrong one")));
    let results = futures_util::future::join_all(tries).await;
    assert_eq!(results.iter().filter(|result| **result == Err(wrong())).count(), 5, "{results:?}");
    let waits = |result: &&Result<String, Problem>| matches!(result, Err(Problem::TryLater { .. }));
    assert_eq!(results.iter().filter(waits).count(), 15, "{results:?}");
}

#[tokio::test]
async fn a_password_that_was_replaced_while_it_was_verified_opens_nothing() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let mut connection = portal.portal.database.read().await.unwrap();
    let account = accounts::find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    let verified = accounts::first_administrator(&mut connection, &caller.account_id).await.unwrap().unwrap();
    sqlx::query("UPDATE administrators SET password_hash = 'another'").execute(&mut *connection).await.unwrap();
    drop(connection);
    let typed = form("6015550100", PASSWORD);
    let noted = Verified { form: &typed, sign_in_id: "" };
    let (result, response) = portal.request(&stranger(), async || admit(&account, &verified, None, &noted).await).await;
    assert_eq!(result, Err(wrong()));
    assert!(response.headers.get("set-cookie").is_none());
    let renewed = Some("renewed".to_owned());
    let (result, _) = portal.request(&stranger(), async || admit(&account, &verified, renewed, &noted).await).await;
    assert_eq!(result, Err(wrong()), "nor does it come back");
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_without_use_and_a_kept_one_after_thirty_days() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    let short = signed_in(&portal, form("6015550100", PASSWORD)).await.unwrap();
    let kept = signed_in(&portal, SignInForm { keep_signed_in: true, ..form("6015550100", PASSWORD) }).await.unwrap();
    let lives = async |token: &str| portal.person(token).await.unwrap().is_some();
    portal.wait_ms(11 * HOUR_MS);
    assert!(lives(&short).await);
    portal.wait_ms(11 * HOUR_MS);
    assert!(lives(&short).await, "use puts the end off");
    portal.wait_ms(12 * HOUR_MS + MINUTE_MS);
    assert!(!lives(&short).await);
    assert!(lives(&kept).await);
    portal.wait_ms(29 * DAY_MS);
    assert!(!lives(&kept).await);
}

#[tokio::test]
async fn a_plain_form_is_sent_on_home_or_back_with_what_was_typed() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    let visitor = crate::shared::browser::Visitor { accepts_html: true, ..stranger() };
    let (_, response) = portal.request(&visitor, async || sign_in(form("6015550100", PASSWORD)).await).await;
    assert_eq!(response.headers.get("location").unwrap(), "/");
    let (_, response) = portal.request(&visitor, async || sign_in(form("6015550100", "wrong one")).await).await;
    assert_eq!(response.headers.get("location").unwrap(), "/sign_in");
    let kept =
        portal.request(&visitor, async || crate::shared::notes::take_refused::<SignInForm>("/sign_in").await).await.0;
    let kept = kept.unwrap().unwrap();
    assert_eq!((kept.form.number.as_str(), kept.form.password.reveal()), ("6015550100", ""));
    assert_eq!(answer::status(&kept.problem), 422);
}

#[tokio::test]
async fn signing_in_leads_to_the_page_that_was_asked_for_and_nowhere_else() {
    let portal = TestPortal::start().await;
    portal.an_account("601 555 0100").await;
    let visitor = crate::shared::browser::Visitor { accepts_html: true, ..stranger() };
    for (next, leads_to) in [
        ("/virtual_receptionist?tab=1", "/virtual_receptionist?tab=1"),
        ("", "/"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example/", "/"),
        ("/\t/evil.example/", "/"),
        ("/api/sign-in/sign-out", "/"),
        ("javascript:alert(1)", "/"),
    ] {
        let form = SignInForm { next: next.to_owned(), ..form("6015550100", PASSWORD) };
        let (_, response) = portal.request(&visitor, async || sign_in(form).await).await;
        assert_eq!(response.headers.get("location").unwrap(), leads_to, "{next:?}");
    }
}

#[tokio::test]
async fn a_refused_sign_in_does_not_forget_the_page_that_was_asked_for() {
    let portal = TestPortal::start().await;
    let visitor = crate::shared::browser::Visitor { accepts_html: true, ..stranger() };
    let form = SignInForm { next: "/preferences".to_owned(), ..form("6015550100", "wrong one") };
    portal.request(&visitor, async || sign_in(form).await).await.0.unwrap_err();
    let kept =
        portal.request(&visitor, async || crate::shared::notes::take_refused::<SignInForm>("/sign_in").await).await.0;
    assert_eq!(kept.unwrap().unwrap().form.leads_to(), "/preferences");
}
