//! Whom users may call, through the real router, without scripts.

use app::outgoing_calls::{DestinationClass, calling_rules};
use app::shared::clock::DAY_MS;
use app::shared::language::Language;

use crate::pages::{assert_is_whole, features, speaking};
use crate::site::Site;

const COMPANY: &str = "/preferences/outgoing_calls";
const TAB: &str = "/extensions/1001?tab=outgoing_calls";

#[tokio::test]
async fn the_companys_rules_and_a_users_own_are_saved_by_plain_forms() {
    let (site, features) = (Site::start().await, features());
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    assert!(browser.get("/preferences").await.text().contains(COMPANY));
    let form = browser.form_of(COMPANY, "/api/outgoing-calls/save-company").await;
    let answer = browser.submit(&form.with("form[class]", "national").with("form[calls_at_once]", "2")).await;
    assert_eq!(answer.header("location"), COMPANY);
    assert!(browser.get(COMPANY).await.text().contains("Se guardaron las reglas de la empresa."));
    let form = browser.form_of(TAB, "/api/outgoing-calls/save-user").await;
    let own = form.with("form[rules]", "own").with("form[class]", "internal").with("form[calls_at_once]", "");
    assert_eq!(browser.submit(&own.with("form[minutes_a_day]", "0")).await.header("location"), TAB);
    let page = browser.get(TAB).await.text();
    assert!(page.contains("Escribe un número de minutos de 1 a 1440, o nada."), "{page}");
    let form = browser.form_of(TAB, "/api/outgoing-calls/save-user").await;
    assert_eq!((form.value("form[rules]"), form.value("form[minutes_a_day]")), ("company", ""));
    assert_eq!(browser.submit(&own.with("form[minutes_a_day]", "30")).await.header("location"), TAB);
    let listed = browser.get(COMPANY).await.text();
    assert!(listed.contains("Solo a extensiones de la empresa · 30 minutos al día"), "{listed}");

    let portal = &site.test.portal;
    let mut connection = portal.database.read().await.unwrap();
    let rules = calling_rules(portal, &mut connection, &company.caller.account_id).await.unwrap();
    drop(connection);
    let of = |extension: &str| {
        let user = rules.users.iter().find(|user| user.extension == extension).unwrap();
        (user.class, user.calls_at_once, user.minutes_a_day)
    };
    assert_eq!(of("1001"), (DestinationClass::Internal, None, Some(30)));
    assert_eq!(of("1002"), (DestinationClass::National, Some(2), None));
    let history = browser.get("/history").await.text();
    assert!(
        history.contains("A dónde puede llamar") && history.contains("Solo a extensiones de la empresa"),
        "{history}"
    );
    for language in Language::ALL {
        for page in [COMPANY, TAB, "/history"] {
            assert_is_whole(&speaking(&browser, language).get(page).await, 200, language, page, &features);
        }
    }
}

#[tokio::test]
async fn pages_about_calls_say_that_they_are_stopped() {
    let site = Site::start().await;
    let (_, mut browser) = site.a_company("601 555 0100", 200).await;
    let pages = ["/prepaid_account", COMPANY, TAB];
    let sentence = "Las llamadas salientes están detenidas hasta que se pague.";
    for page in pages {
        assert!(!browser.get(page).await.text().contains(sentence), "{page}");
    }
    site.test.wait_ms(40 * DAY_MS);
    let mut browser = site.browser();
    browser.sign_in("601 555 0100").await;
    for page in pages {
        assert!(browser.get(page).await.text().contains(sentence), "{page}");
    }
}
