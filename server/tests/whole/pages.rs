//! Every page in every language, as a browser gets it.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use app::shared::language::Language;

use crate::addresses::{CHOOSE_PAGE, PAGES, PUBLIC_PAGES, USER_PAGES};
use crate::browser::{Answer, Browser};
use crate::forms::Form;
use crate::site::{Company, Site};

/// The addresses of a company's pages.
pub fn filled_in(company: &Company) -> Vec<String> {
    // There is no transfer music to delete, and the second factor is off.
    let is_there = |page: &&str| !page.contains("transfer_music") && !page.contains("second_factor/");
    let pages = PAGES.iter().copied().filter(is_there);
    let pages = pages.map(|page| page.replace("{administrator}", &company.administrator));
    let pages = pages.map(|page| page.replace("{number}", "1001").replace("{id}", &company.recording));
    let pages = pages.map(|page| page.replace("{holiday}", &company.holiday).replace("{revision}", "1"));
    let pages = pages.map(|page| page.replace("{room}", &company.room).replace("{menu}", &company.extra_menu));
    let pages = pages.map(|page| page.replace("{payment}", &company.payment).replace("{invoice}", &company.invoice));
    let pages = pages.map(|page| page.replace("{call}", &company.call));
    let pages = pages.map(|page| company.with_add_ons(&company.with_numbers(&page)));
    // Ring groups and the conference server have pages of their own at the addresses of extensions.
    let others = ["1100", "1150"].into_iter();
    let others = others.flat_map(|number| [format!("/extensions/{number}"), format!("/extensions/{number}/delete")]);
    let tabs = ["devices", "voicemail", "call_forwarding", "caller_id", "outgoing_calls", "fax"];
    let others = others.chain(["/history?view=account".to_owned()]);
    let calls = ["/call_logs?kind=missed", "/call_logs?number=0000", "/call_logs/charts?from=2001-01-01"];
    let others = others.chain(calls.map(str::to_owned));
    let (rented, draft) = (&company.phones[1], &company.portings[0]);
    let steps = ["carrier", "numbers", "holder", "bill", "replacement"];
    let steps = steps.map(|step| format!("/number_porting/{draft}?step={step}"));
    let phones = [format!("/ip_phones/phones/{rented}"), format!("/ip_phones/phones/{rented}/end")];
    let tabs = tabs.map(|tab| format!("/extensions/1001?tab={tab}"));
    pages.chain(others).chain(tabs).chain(phones).chain(steps).collect()
}

/// The beginnings of Fluent keys: the names of the files of texts.
pub fn features() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/es");
    let names = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let features: BTreeSet<String> =
        names.map(|path| path.file_stem().unwrap().to_str().unwrap().replace('_', "-")).collect();
    assert!(features.contains("common") && features.contains("receptionist"), "{features:?}");
    features
}

/// What people read: text outside of tags, and the attributes that are read out or shown.
fn readable(page: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    for tag in page.split('<').skip(1) {
        let (inside, after) = tag.split_once('>').unwrap_or((tag, ""));
        if !inside.starts_with("script") {
            pieces.push(after.trim().to_owned());
        }
        for name in ["aria-label", "alt", "placeholder", "title"] {
            pieces.extend(crate::forms::attribute(inside, name));
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// The words of a text that look like Fluent keys of these features.
fn keys(text: &str, features: &BTreeSet<String>) -> Vec<String> {
    let words = text
        .split(|character: char| !(character.is_ascii_alphanumeric() || matches!(character, '-' | '/' | '.' | '@')));
    let is_key = |word: &&str| {
        features.iter().any(|feature| word.strip_prefix(feature.as_str()).is_some_and(|rest| rest.starts_with('-')))
    };
    words.filter(is_key).map(str::to_owned).collect()
}

/// The answer is a whole page in this language.
pub fn assert_is_whole(answer: &Answer, status: u16, language: Language, page: &str, features: &BTreeSet<String>) {
    let (text, place) = (answer.text(), format!("{page} in {}", language.tag()));
    assert_eq!(answer.status, status, "{place}: {text}");
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{place}");
    assert!(text.contains(&format!("<html lang=\"{}\">", language.tag())), "{place}: {text}");
    assert_eq!(text.matches("<h1").count(), 1, "{place}: {text}");
    let title = text.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default();
    assert!(title.ends_with("Centralita") && title.len() > "Centralita".len(), "{place}: {title:?}");
    assert!(!text.contains("{$") && !text.contains("{ $") && !text.contains('\u{2068}'), "{place}: {text}");
    let shown: Vec<String> = readable(&text).iter().flat_map(|piece| keys(piece, features)).collect();
    assert!(shown.is_empty(), "{place}: keys are shown: {shown:?}");
}

/// The browser in this language.
pub fn speaking<'a>(browser: &Browser<'a>, language: Language) -> Browser<'a> {
    let mut browser = browser.clone();
    browser.cookies.insert("centralita_language".to_owned(), language.tag().to_owned());
    browser
}

#[tokio::test]
async fn every_page_of_an_administrator_is_whole_in_every_language() {
    let (site, features) = (Site::start().await, features());
    let (company, browser) = site.a_company("601 555 0100", 200).await;
    for language in Language::ALL {
        let mut browser = speaking(&browser, language);
        for page in filled_in(&company) {
            let answer = browser.get(&page).await;
            assert_is_whole(&answer, 200, language, &page, &features);
        }
        for page in [
            "/nothing/here",
            "/extensions/9999",
            "/manage_phone_number/576015559999",
            "/manage_phone_number/576015550100/delete",
            "/manage_phone_number/new/576015559999",
            "/call_logs/x",
            "/call_logs/01J00000000000000000000000",
            "/virtual_receptionist/recordings/x/delete",
            "/virtual_receptionist/menus/open",
            "/conferences/rooms/x",
            "/billing/pay/x",
            "/ip_phones/radio",
            "/ip_phones/phones/x",
            "/number_porting/x",
            "/porting_status/x",
            "/porting_status/x/bill",
            "/preferences/transfer_music/delete",
            "/settings/administrators/x/delete",
            "/settings/second_factor/codes",
            "/settings/second_factor/off",
            "/settings/second_factor/passkeys/x/delete",
        ] {
            let answer = browser.get(page).await;
            assert_is_whole(&answer, 404, language, page, &features);
        }
    }
}

/// Who holds a connection and waits for another may wait for ever, when others do the same.
#[tokio::test]
async fn no_page_needs_two_connections_at_a_time() {
    let site = Site::start().await;
    let (company, mut administrator) = site.a_company("601 555 0100", 200).await;
    let mut user = site.a_users_browser(&company).await;
    let mut pages: Vec<(bool, String)> = filled_in(&company).into_iter().map(|page| (false, page)).collect();
    pages.extend(USER_PAGES.iter().map(|page| (true, (*page).to_owned())));
    let database = &site.test.portal.database;
    let _held = [database.read().await, database.read().await, database.read().await];
    for (is_users, page) in pages {
        let browser = if is_users { &mut user } else { &mut administrator };
        let answer = tokio::time::timeout(Duration::from_secs(20), browser.get(&page)).await;
        assert!(answer.is_ok(), "{page} waits for a second connection");
    }
}

#[tokio::test]
async fn every_page_of_a_user_is_whole_in_every_language() {
    let (site, features) = (Site::start().await, features());
    let (company, _) = site.a_company("601 555 0100", 200).await;
    let browser = site.a_users_browser(&company).await;
    let tabs = ["call_forwarding", "caller_id"].map(|tab| format!("/user/preferences?tab={tab}"));
    let pages = USER_PAGES.iter().copied().filter(|page| *page != CHOOSE_PAGE).map(str::to_owned);
    let pages: Vec<String> = pages.chain(tabs).collect();
    for language in Language::ALL {
        for page in &pages {
            let answer = speaking(&browser, language).get(page).await;
            assert_is_whole(&answer, 200, language, page, &features);
        }
        let answer = speaking(&browser, language).get("/user/nothing").await;
        assert_is_whole(&answer, 404, language, "/user/nothing", &features);
    }
    site.has_a_temporary_password(&company).await;
    for language in Language::ALL {
        let mut browser = speaking(&browser, language);
        assert_is_whole(&browser.get(CHOOSE_PAGE).await, 200, language, CHOOSE_PAGE, &features);
        for page in &pages {
            assert_eq!(browser.get(page).await.header("location"), CHOOSE_PAGE, "{page}");
        }
    }
}

#[tokio::test]
async fn every_public_page_is_whole_in_every_language_also_for_links_that_do_not_work() {
    let (site, features) = (Site::start().await, features());
    let (_, code) = site.an_invitation("601 555 0150").await;
    let (company, _) = site.a_company("601 555 0100", 200).await;
    let token = site.a_password_link(&company.caller).await;
    let email_token = site.an_email_link(&company.caller).await;
    let invitation_token = crate::site::invitation_token(&company.caller.account_id);
    for language in Language::ALL {
        let mut browser = speaking(&site.browser(), language);
        for &page in PUBLIC_PAGES {
            let page = page.replace("{email_token}", &email_token).replace("{invitation_token}", &invitation_token);
            let page = &page.replace("{token}", &token);
            let answer = browser.get(page).await;
            assert_is_whole(&answer, 200, language, page, &features);
        }
        for (page, status) in [
            ("/sign_in?for=users".to_owned(), 200),
            (format!("/activate?code={code}"), 200),
            ("/activate?code=".to_owned(), 200),
            ("/activate?code=ABCDEFGHIJKLMNOP".to_owned(), 410),
            ("/new_password/ABCDEFGHIJKLMNOP".to_owned(), 410),
            ("/confirm_email/ABCDEFGHIJKLMNOP".to_owned(), 410),
            ("/invitation/ABCDEFGHIJKLMNOP".to_owned(), 410),
            ("/nothing/here".to_owned(), 404),
        ] {
            let answer = browser.get(&page).await;
            assert_is_whole(&answer, status, language, &page, &features);
        }
    }
}

#[tokio::test]
async fn a_refused_form_comes_back_whole_in_every_language() {
    let (site, features) = (Site::start().await, features());
    let (_, browser) = site.a_company("601 555 0100", 200).await;
    for language in Language::ALL {
        let mut browser = speaking(&browser, language);
        let form = browser.form_of("/extensions/new_user", "/api/extensions/add-user").await;
        let answer = browser.submit(&form.with("form[number]", "1000").with("form[email]", "nobody")).await;
        assert_eq!(answer.header("location"), "/extensions/new_user");
        let answer = browser.get("/extensions/new_user").await;
        assert_is_whole(&answer, 200, language, "/extensions/new_user", &features);
        assert!(answer.text().contains("aria-invalid=\"true\""), "{}", answer.text());
    }
}

#[tokio::test]
async fn who_is_not_signed_in_is_sent_to_the_sign_in() {
    let site = Site::start().await;
    let (company, _) = site.a_company("601 555 0100", 200).await;
    let pages = filled_in(&company).into_iter().chain(["/preferences/transfer_music/delete".to_owned()]);
    for page in pages {
        let answer = site.browser().get(&page).await;
        let sign_in = match page.as_str() {
            "/" => "/sign_in".to_owned(),
            page => format!("/sign_in?next={}", page.replace('?', "%3F").replace('=', "%3D")),
        };
        assert_eq!((answer.status.as_u16(), answer.header("location")), (303, sign_in.as_str()), "{page}");
        assert!(!answer.text().contains("Gómez") && !answer.text().contains("Lucía"), "{page}");
    }
}

#[test]
fn keys_are_recognised_in_what_is_read() {
    let features = BTreeSet::from(["common".to_owned(), "extensions".to_owned()]);
    let page = r#"<p class="common-x">Hola</p><a href="/extensions" aria-label="common-tab-home">extensions-title</a>"#;
    let found: Vec<String> = readable(page).iter().flat_map(|piece| keys(piece, &features)).collect();
    assert_eq!(found, ["extensions-title", "common-tab-home"]);
}

#[tokio::test]
async fn a_menu_that_was_only_tried_or_heard_does_not_overwrite_what_a_colleague_saved_meanwhile() {
    const PAGE: &str = "/virtual_receptionist";
    let site = Site::start().await;
    let (_, mut owner) = site.a_company("601 555 0100", 200).await;
    for function in ["/api/receptionist/test-menu", "/api/receptionist/listen"] {
        let save = owner.form_of(PAGE, "/api/receptionist/save-menu").await;
        let typed = Form { action: function.to_owned(), ..save.with("form[greeting][text]", "Lo que escribo yo.") };
        let mut colleague = owner.clone();
        colleague.submit(&save.with("form[greeting][text]", &format!("Del colega {function}."))).await;
        let to_test = owner.submit(&typed).await.header("location").to_owned();
        assert!(to_test.starts_with(PAGE), "{to_test}");
        let again = owner.form_of(PAGE, "/api/receptionist/save-menu").await;
        assert_eq!(again.value("form[greeting][text]"), "Lo que escribo yo.");
        owner.submit(&again).await;
        let told = owner.get(PAGE).await.text();
        assert!(told.contains("Lo que escribo yo.") && told.contains("problem-summary"), "{told}");
        let mut colleague = owner.clone();
        let saved = colleague.form_of(PAGE, "/api/receptionist/save-menu").await;
        assert_eq!(saved.value("form[greeting][text]"), format!("Del colega {function}."));
    }
}
