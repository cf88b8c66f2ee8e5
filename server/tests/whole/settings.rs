//! The second factor through the real router, without scripts.

use app::second_factor::{Owner, code_at, secret_to_confirm, step_at};
use app::shared::language::Language;
use app::testing::PASSWORD;

use crate::browser::Browser;
use crate::pages::{assert_is_whole, features, speaking};
use crate::site::{Company, Site};

const PAGE: &str = "/settings/second_factor";

/// Turns the second factor on with the forms; gives the secret and the recovery codes that the page shows.
async fn turned_on(site: &Site, company: &Company, browser: &mut Browser<'_>) -> (String, Vec<String>) {
    let form = browser.form_of(PAGE, "/api/settings/begin-second-factor").await;
    assert_eq!(browser.submit(&form.with("form[current]", PASSWORD)).await.header("location"), PAGE);
    let owner = Owner { account_id: &company.caller.account_id, administrator_id: &company.caller.administrator_id };
    let mut connection = site.test.portal.database.read().await.unwrap();
    let secret = secret_to_confirm(&mut connection, owner, 0).await.unwrap().unwrap();
    drop(connection);
    let shown = browser.get(PAGE).await.text();
    assert!(shown.contains("<svg viewBox") && shown.contains(&secret[..4]), "{shown}");
    let form = browser.form_of(PAGE, "/api/settings/confirm-second-factor").await;
    assert_eq!(browser.submit(&form.with("form[code]", &code(site, &secret))).await.header("location"), PAGE);
    let shown = browser.get(PAGE).await.text();
    assert!(!shown.contains(&secret[..4]), "the secret is not shown again");
    let codes: Vec<String> = shown.split("<code>").skip(1).map(|rest| rest[..19].to_owned()).collect();
    assert_eq!(codes.len(), 10, "{shown}");
    assert!(!browser.get(PAGE).await.text().contains(&codes[0]), "the codes are shown once");
    (secret, codes)
}

fn code(site: &Site, secret: &str) -> String {
    code_at(secret, step_at(site.test.portal.clock.now_ms()))
}

#[tokio::test]
async fn the_second_factor_is_set_up_asked_for_and_turned_off_without_scripts() {
    let (site, features) = (Site::start().await, features());
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let (secret, codes) = turned_on(&site, &company, &mut browser).await;
    for language in Language::ALL {
        for page in [PAGE, "/settings/second_factor/codes", "/settings/second_factor/off", "/settings", "/"] {
            assert_is_whole(&speaking(&browser, language).get(page).await, 200, language, page, &features);
        }
    }

    let mut other = site.browser();
    other.get("/settings/sessions").await;
    let form = other.form_of("/sign_in?next=%2Fsettings%2Fsessions", "/api/sign-in/sign-in").await;
    let form = form.with("form[country]", "CO").with("form[number]", "6015550100").with("form[password]", PASSWORD);
    assert_eq!(other.submit(&form).await.header("location"), "/sign_in/code");
    assert!(!other.cookies.contains_key("centralita_session"));
    for language in Language::ALL {
        let answer = speaking(&other, language).get("/sign_in/code").await;
        assert_is_whole(&answer, 200, language, "/sign_in/code", &features);
    }
    let form = other.form_of("/sign_in/code", "/api/sign-in/enter-code").await;
    let answer = other.submit(&form.with("form[code]", "000000")).await;
    assert_eq!(answer.header("location"), "/sign_in/code");
    let shown = other.get("/sign_in/code").await.text();
    assert!(shown.contains("Ese código no sirve") && !shown.contains("000000"), "{shown}");
    site.test.wait_ms(60_000);
    let form = other.form_of("/sign_in/code", "/api/sign-in/enter-code").await;
    let answer = other.submit(&form.with("form[code]", &code(&site, &secret))).await;
    assert_eq!((answer.status.as_u16(), answer.header("location")), (303, "/settings/sessions"));
    let shown = other.get("/settings/sessions").await.text();
    assert!(shown.contains("Esta sesión") && shown.contains("Entró"), "{shown}");
    let form = crate::forms::form(&shown, "/api/settings/end-session");
    assert_eq!(other.submit(&form).await.header("location"), "/settings/sessions");
    assert_eq!(browser.get("/settings").await.status, 303, "that was the other browser");

    let off = "/settings/second_factor/off";
    let form = other.form_of(off, "/api/settings/turn-second-factor-off").await.with("form[current]", PASSWORD);
    assert_eq!(other.submit(&form.with("form[code]", &code(&site, &secret))).await.header("location"), off, "used");
    assert_eq!(other.submit(&form.with("form[code]", &codes[3])).await.header("location"), PAGE);
    let told = other.get("/history?view=account").await.text();
    for words in ["Activó la verificación en dos pasos.", "Desactivó la verificación en dos pasos.", "Lucía Restrepo"]
    {
        assert!(told.contains(words), "{words} is not told: {told}");
    }
    site.browser().sign_in("601 555 0100").await;
}
