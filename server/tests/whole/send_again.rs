//! Forms that come too late: what was typed is offered to be sent again, and never to another site.

use crate::browser::{Answer, Browser};
use crate::forms::{Form, form};
use crate::site::Site;

const ADD: &str = "/api/extensions/add-user";
const OURS: [(&str, &str); 2] =
    [("origin", "http://localhost:3000"), ("referer", "http://localhost:3000/extensions/new_user")];

async fn post(browser: &mut Browser<'_>, form: &Form, more: &[(&str, &str)]) -> Answer {
    browser.submit_with("text/html", more, form).await
}

async fn a_filled_in_form(browser: &mut Browser<'_>) -> Form {
    let form = browser.form_of("/extensions/new_user", ADD).await;
    let form = form.with("form[first_name]", "Ana \"<b>").with("form[last_name]", "Gómez");
    form.with("form[email]", "ana@example.com").with("form[number]", "1050")
}

#[tokio::test]
async fn what_was_typed_before_the_session_ended_is_sent_again_after_signing_in() {
    let site = Site::start().await;
    let caller = site.test.a_company("601 555 0100").await;
    let mut browser = site.browser();
    browser.sign_in("601 555 0100").await;
    let typed = a_filled_in_form(&mut browser).await;
    // In another tab: signed out.
    let home = browser.get("/").await.text();
    browser.submit(&form(&home, "/api/sign-in/sign-out")).await;

    let answer = post(&mut browser, &typed, &OURS).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/send_again"));
    let page = browser.get("/send_again").await.text();
    let again = form(&page, ADD);
    for name in ["form[first_name]", "form[last_name]", "form[email]", "form[number]"] {
        assert_eq!(again.value(name), typed.value(name), "{name}");
    }
    assert!(page.contains("href=\"/sign_in\""));

    // Sent before signing in: it is still there.
    let answer = post(&mut browser, &again, &OURS).await;
    assert_eq!(answer.header("location"), "/send_again");
    let again = form(&browser.get("/send_again").await.text(), ADD);
    browser.sign_in("601 555 0100").await;
    // The page is older than the session: once more, then it is carried out.
    assert_eq!(post(&mut browser, &again, &OURS).await.header("location"), "/send_again");
    let again = form(&browser.get("/send_again").await.text(), ADD);
    let answer = post(&mut browser, &again, &OURS).await;
    assert_eq!(answer.header("location"), "/extensions");
    let found = app::extensions::list(&mut site.test.portal.database.read().await.unwrap(), &caller.account_id).await;
    assert!(found.unwrap().iter().any(|user| user.number == "1050"));
}

#[tokio::test]
async fn without_proof_that_a_page_of_ours_sent_it_nothing_is_offered() {
    let site = Site::start().await;
    site.test.a_company("601 555 0100").await;
    let mut browser = site.browser();
    browser.sign_in("601 555 0100").await;
    let typed = a_filled_in_form(&mut browser).await.with("form_token", "none");
    for headers in [
        vec![],
        vec![("referer", "https://evil.example/extensions/new_user")],
        vec![("referer", "http://localhost:3000.evil.example/")],
    ] {
        let answer = post(&mut browser, &typed, &headers).await;
        assert_eq!(answer.status, 403, "{headers:?}");
        let page = browser.get("/send_again").await.text();
        assert!(!page.contains("Gómez"), "{headers:?}");
    }
}

#[tokio::test]
async fn a_form_with_a_password_is_not_kept() {
    let site = Site::start().await;
    let mut browser = site.browser();
    let form = browser.form_of("/sign_in", "/api/sign-in/sign-in").await;
    let late = form.with("form_token", "none").with("form[password]", "almojabana");
    let page = [("origin", "http://localhost:3000"), ("referer", "http://localhost:3000/sign_in?next=%2Fextensions")];
    let answer = post(&mut browser, &late, &page).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/sign_in?next=%2Fextensions"));
    assert!(
        browser.get("/sign_in?next=%2Fextensions").await.text().contains("role=\"status\""),
        "the page says what to do"
    );
    assert!(!format!("{:?}", site.everything_but(&[]).await).contains("almojabana"));
    let elsewhere = [("referer", "http://localhost:3000//evil.example/sign_in")];
    assert_eq!(post(&mut browser, &late, &elsewhere).await.status, 403, "an address that leads away is not gone to");
}

#[tokio::test]
async fn no_secret_of_the_settings_is_kept_when_its_form_comes_too_late() {
    let site = Site::start().await;
    site.test.a_company("601 555 0100").await;
    let mut browser = site.browser();
    browser.sign_in("601 555 0100").await;
    let form = browser.form_of("/settings/administrator", "/api/settings/change-email").await;
    let late = form.with("form_token", "none").with("form[current]", "almojabana").with("form[email]", "a@example.com");
    let page = [("origin", "http://localhost:3000"), ("referer", "http://localhost:3000/settings/administrator")];
    let answer = post(&mut browser, &late, &page).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/settings/administrator"));
    assert!(!format!("{:?}", site.everything_but(&[]).await).contains("almojabana"));
}

#[tokio::test]
async fn nor_is_one_with_the_current_password_or_a_passkey() {
    let site = Site::start().await;
    let mut browser = site.browser();
    let token = browser.token().await;
    let page = [("origin", "http://localhost:3000"), ("referer", "http://localhost:3000/settings/second_factor")];
    for name in ["form[current]", "form[credential]"] {
        let fields = [("form_token", token.as_str()), ("form[name]", "x"), (name, "almojabana")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let late = Form { action: "/api/settings/add-passkey".to_owned(), fields };
        let answer = post(&mut browser, &late, &page).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/settings/second_factor"), "{name}");
    }
    assert!(!format!("{:?}", site.everything_but(&[]).await).contains("almojabana"));
}

#[tokio::test]
async fn an_open_page_gets_the_form_token_of_its_browser() {
    let site = Site::start().await;
    site.test.a_company("601 555 0100").await;
    let mut browser = site.browser();
    browser.sign_in("601 555 0100").await;
    let typed = a_filled_in_form(&mut browser).await;
    // Signed in anew in another tab.
    browser.cookies.remove("centralita_session");
    browser.sign_in("601 555 0100").await;
    let token = browser.get("/form_token").await.text();
    let answer = post(&mut browser, &typed.with("form_token", &token), &[]).await;
    assert_eq!(answer.header("location"), "/extensions");
    let mut another = site.browser();
    another.sign_in("601 555 0100").await;
    assert_eq!(post(&mut another, &typed.with("form_token", &token), &[]).await.status, 403);
}

#[tokio::test]
async fn a_stranger_cannot_fill_the_database_with_refused_forms() {
    let site = Site::start().await;
    let form = site.browser().form_of("/sign_in", "/api/sign-in/sign-in").await;
    for size in [1_000, 20_000, 100_000] {
        let mut browser = site.browser();
        let token = browser.token().await;
        let typed = form.with("form_token", &token).with("form[number]", &"9".repeat(size));
        browser.submit(&typed).await;
        let kept = site.everything_but(&[]).await;
        assert_eq!(format!("{kept:?}").contains(&"9".repeat(size)), size == 1_000, "{size}");
    }
}
