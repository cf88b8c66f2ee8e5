//! Passkeys through the real router, with a device made for tests in place of a script.

use app::shared::language::Language;
use app::shared::portal::Settings;
use app::shared::problem::Problem;
use app::testing::{Authenticator, PASSWORD};
use http::Method;
use serde_json::Value;

use crate::browser::Browser;
use crate::pages::{assert_is_whole, features, speaking};
use crate::site::{Company, Site};

const PAGE: &str = "/settings/second_factor";
const BEGIN: &str = "/api/settings/begin-passkey";
const ADD: &str = "/api/settings/add-passkey";
const ENTER: &str = "/api/sign-in/enter-passkey";

/// Adds a passkey as the script does; gives the device and the page that removes the passkey.
async fn added(site: &Site, company: &Company, browser: &mut Browser<'_>) -> (Authenticator, String) {
    let device = Authenticator::default();
    let form = browser.form_of(PAGE, ADD).await.with("form[name]", "Mi \"portátil\"").with("form[current]", PASSWORD);
    let begin = crate::forms::Form { action: BEGIN.to_owned(), ..form.clone() };
    let answer = browser.submit_as("application/json", &begin).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/json"));
    let options: Value = serde_json::from_slice(&answer.body).unwrap();
    let answer = browser.submit(&form.with("form[credential]", &device.create(&options))).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, PAGE));
    let id = site.one("SELECT id FROM passkeys WHERE account_id = $1", &[&company.caller.account_id]).await;
    (device, format!("{PAGE}/passkeys/{id}/delete"))
}

#[tokio::test]
async fn a_passkey_is_added_opens_the_portal_and_is_removed() {
    let (site, features) = (Site::start().await, features());
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    site.test.turn_codes_on(&company.caller).await;
    let (device, removal) = added(&site, &company, &mut browser).await;
    let shown = browser.get(PAGE).await.text();
    assert!(shown.contains("Se agregó la llave de acceso") && shown.contains("No se ha usado todavía"), "{shown}");
    for language in Language::ALL {
        for page in [PAGE, "/settings/second_factor/off", &removal] {
            assert_is_whole(&speaking(&browser, language).get(page).await, 200, language, page, &features);
        }
    }

    let mut other = site.browser();
    let form = other.form_of("/sign_in?next=%2Fpreferences", "/api/sign-in/sign-in").await;
    let form = form.with("form[country]", "CO").with("form[number]", "6015550100").with("form[password]", PASSWORD);
    assert_eq!(other.submit(&form).await.header("location"), "/sign_in/code");
    for language in Language::ALL {
        let answer = speaking(&other, language).get("/sign_in/code").await;
        assert_is_whole(&answer, 200, language, "/sign_in/code", &features);
    }
    let form = other.form_of("/sign_in/code", ENTER).await;
    let begin = crate::forms::Form { action: "/api/sign-in/begin-passkey".to_owned(), ..form.clone() };
    let options: Value = serde_json::from_slice(&other.submit_as("application/json", &begin).await.body).unwrap();
    let answer = other.submit(&form.with("form[credential]", "{}")).await;
    assert_eq!(answer.header("location"), "/sign_in/code");
    assert!(other.get("/sign_in/code").await.text().contains("Esa llave de acceso no sirve."));
    let form = other.form_of("/sign_in/code", ENTER).await;
    let used = other.submit(&form.with("form[credential]", &device.get(&options))).await;
    assert_eq!(used.header("location"), "/sign_in/code", "what was asked was answered already");
    let options: Value = serde_json::from_slice(&other.submit_as("application/json", &begin).await.body).unwrap();
    let answer = other.submit(&form.with("form[credential]", &device.get(&options))).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/preferences"));

    let form = other.form_of(&removal, "/api/settings/remove-passkey").await;
    let answer = other.submit(&form.with("form[current]", "not it")).await;
    assert_eq!(answer.header("location"), removal);
    assert!(other.get(&removal).await.text().contains("Esa no es tu contraseña actual."));
    assert_eq!(other.submit(&form.with("form[current]", PASSWORD)).await.header("location"), PAGE);
    assert_eq!(other.get(&removal).await.status, 404);
    let told = other.get("/history?view=account").await.text();
    for words in ["Agregó la llave de acceso Mi", "Quitó la llave de acceso Mi", "Lucía Restrepo"] {
        assert!(told.contains(words), "{words} is not told: {told}");
    }
}

#[tokio::test]
async fn what_the_portal_does_not_begin_is_told_by_the_page() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    site.test.turn_codes_on(&company.caller).await;
    let form = browser.form_of(PAGE, ADD).await.with("form[name]", "Mi portátil").with("form[current]", "not it");
    let begin = crate::forms::Form { action: BEGIN.to_owned(), ..form };
    let answer = browser.submit_as("application/json", &begin).await;
    let problem: Problem = serde_json::from_slice(&answer.body).unwrap();
    let wrong = Problem::field("form[current]", "settings-problem-current");
    assert_eq!((answer.status.as_u16(), problem), (422, wrong));
    let shown = browser.get(PAGE).await.text();
    assert!(shown.contains("Esa no es tu contraseña actual."), "{shown}");
    assert_eq!(crate::forms::form(&shown, ADD).value("form[name]"), "Mi portátil");
    assert!(!format!("{:?}", site.everything_but(&[]).await).contains("not it"));
}

#[tokio::test]
async fn a_company_reaches_no_passkey_of_another() {
    let site = Site::start().await;
    let (own, mut ours) = site.a_company("601 555 0100", 200).await;
    let (theirs, mut owner) = site.a_company("601 555 0200", 300).await;
    site.test.turn_codes_on(&own.caller).await;
    site.test.turn_codes_on(&theirs.caller).await;
    let (_, removal) = added(&site, &own, &mut ours).await;
    let form = ours.form_of(&removal, "/api/settings/remove-passkey").await;
    let (_, removal) = added(&site, &theirs, &mut owner).await;
    assert_eq!(owner.get(&removal).await.status, 200);
    for method in [Method::GET, Method::HEAD] {
        assert_eq!(ours.send(method, &removal, &[("accept", "text/html")], Vec::new()).await.status, 404);
    }
    let before = site.all_of(&theirs.caller.account_id).await;
    let id = removal.split('/').nth(4).unwrap().to_owned();
    let form = form.with("form[current]", PASSWORD).with("form[id]", &id);
    assert_eq!(ours.submit_as("application/json", &form).await.status, 404);
    assert_eq!(site.all_of(&theirs.caller.account_id).await, before);
}

#[tokio::test]
async fn where_the_portal_has_no_name_the_page_says_so_and_signing_in_asks_for_a_code() {
    let unnamed = |settings| Settings { public_url: "http://192.168.1.20:3000".to_owned(), ..settings };
    let site = Site::start_with(unnamed).await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    site.test.turn_codes_on(&company.caller).await;
    let shown = browser.get(PAGE).await.text();
    assert!(shown.contains("aquí tiene una dirección IP") && !shown.contains(ADD), "{shown}");
    let mut other = site.browser();
    let form = other.form_of("/sign_in", "/api/sign-in/sign-in").await;
    let form = form.with("form[country]", "CO").with("form[number]", "6015550100").with("form[password]", PASSWORD);
    other.submit(&form).await;
    let shown = other.get("/sign_in/code").await.text();
    assert!(shown.contains("/api/sign-in/enter-code") && !shown.contains(ENTER), "{shown}");
}
