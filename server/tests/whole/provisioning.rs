//! Phones that fetch their settings through the router: whatever is wrong looks alike, and over HTTPS there is no other way.

use app::ip_phones::Mac;
use app::provisioning;
use app::shared::clock::MINUTE_MS;
use app::shared::portal::{PhoneSystemSettings, Settings};
use http::Method;

use crate::browser::Answer;
use crate::site::{Company, Site};

/// The device that the rented phone of a company has.
fn mac(pitch: u32) -> String {
    Mac::parse(&format!("805ec0000{pitch}")).unwrap().as_str().to_owned()
}

/// The path that was given to a phone: `/provision/{token}/`.
async fn opened(site: &Site, company: &Company) -> String {
    let window = provisioning::open(&site.test.portal, &company.phones[1], 60).await.unwrap();
    window.address.strip_prefix(&site.test.portal.settings.public_url).unwrap().to_owned()
}

async fn get(site: &Site, path: &str, headers: &[(&str, &str)]) -> Answer {
    site.browser().send(Method::GET, path, headers, Vec::new()).await
}

fn is_secret(text: &str) -> bool {
    ["account.1", "password", "pbx.example", "provision"].iter().any(|word| text.contains(word))
}

/// All that an answer tells.
fn told(answer: &Answer) -> (u16, Vec<(String, String)>, Vec<u8>) {
    let mut headers: Vec<(String, String)> =
        answer.headers.iter().map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    headers.sort();
    (answer.status.as_u16(), headers, answer.body.clone())
}

#[tokio::test]
async fn a_phone_fetches_its_file_and_the_pages_tell() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let page = format!("/ip_phones/phones/{}", company.phones[1]);
    assert!(browser.get(&page).await.text().contains("todavía no pidió sus ajustes"));
    let (first, file) = (opened(&site, &company).await, format!("{}.cfg", mac(200)));
    let agent = "Yealink SIP-T23G <b>44.84\u{e9}</b>";
    let answer = get(&site, &format!("{first}{file}"), &[("user-agent", agent)]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(!answer.headers.contains_key("set-cookie"), "phones are no browsers");
    let text = answer.text();
    assert!(text.starts_with("#!version:1.0.0.1\n") && text.contains("\naccount.1.label = 1003\n"), "{text}");
    let (_, next) = text.rsplit_once("static.auto_provision.server.url = http://localhost:3000").unwrap();
    let next = next.trim();
    assert!(next.starts_with("/provision/") && next != first, "{next}");

    let tag = answer.header("etag").to_owned();
    let same = get(&site, &format!("{next}{file}"), &[("if-none-match", &tag)]).await;
    assert_eq!((same.status.as_u16(), same.header("etag"), same.body.len()), (304, tag.as_str(), 0));
    for page in [&page, "/ip_phones", "/extensions/1003?tab=devices"] {
        let shown = browser.get(page).await.text();
        assert!(shown.contains("Al día"), "{page}: {shown}");
        assert!(!shown.contains(next.trim_end_matches('/').rsplit('/').next().unwrap()), "{page} shows the token");
    }
    let shown = browser.get(&page).await.text();
    assert!(shown.contains("Yealink SIP-T23G &lt;b&gt;44.84") && shown.contains("Recibió sus ajustes"), "{shown}");

    let form = browser.form_of(&page, "/api/provisioning/show-password").await;
    let password =
        site.one("SELECT admin_password FROM phone_provisioning WHERE phone_id = $1", &[&company.phones[1]]).await;
    assert!(!shown.contains(&password));
    assert_eq!(browser.submit(&form).await.header("location"), format!("{page}#settings"));
    let shown = browser.get(&page).await;
    assert!(shown.text().contains(&password) && shown.header("cache-control") == "no-store");
    assert!(!browser.get(&page).await.text().contains(&password), "it is shown once");
    let history = browser.get("/history?view=account").await.text();
    assert!(history.contains("Vio la contraseña de los ajustes propios"), "{history}");
}

#[tokio::test]
async fn whatever_is_wrong_is_answered_alike() {
    let site = Site::start().await;
    let (own, _) = site.a_company("601 555 0100", 200).await;
    let (theirs, _) = site.a_company("601 555 0200", 300).await;
    let (address, others) = (opened(&site, &own).await, opened(&site, &theirs).await);
    let (file, their_file) = (format!("{}.cfg", mac(200)), format!("{}.cfg", mac(300)));
    let upper = file.to_uppercase();
    let token = address.trim_end_matches('/').rsplit('/').next().unwrap();
    let wrong = [
        format!("/provision/guess/{file}"),
        format!("/provision/{}/{file}", "A".repeat(43)),
        format!("/provision/{}/{file}", &token[1..]),
        format!("/provision/{token}%00/{file}"),
        format!("{others}{file}"),
        format!("{address}{their_file}"),
        format!("{address}{upper}"),
        format!("{address}x/{file}"),
        format!("{address}../{token}/{file}"),
        format!("{address}%2e%2e/{file}"),
        format!("{address}{file}%0a"),
        format!("{address}softphone.xml"),
        format!("{address}{}.boot", mac(200)),
        format!("{address}y000000000044.cfg"),
        address.clone(),
        address.trim_end_matches('/').to_owned(),
        "/provision/softphone.xml".to_owned(),
        format!("/provision//{file}"),
    ];
    let expected = told(&get(&site, &wrong[0], &[]).await);
    assert_eq!((expected.0, expected.2.len()), (404, 0));
    for path in &wrong {
        assert_eq!(told(&get(&site, path, &[]).await), expected, "{path}");
    }
    let right = format!("{address}{file}");
    for method in [Method::HEAD, Method::POST, Method::PUT, Method::OPTIONS, Method::DELETE] {
        let answer = site.browser().send(method.clone(), &right, &[], Vec::new()).await;
        let (status, headers, body) = told(&answer);
        assert_eq!((status, &headers, &body), (404, &expected.1, &expected.2), "{method}");
    }
    assert_eq!(get(&site, &right, &[]).await.status, 200);
    let refused = "SELECT CAST(COUNT(*) AS TEXT) FROM phone_fetches WHERE phone_id = $1 AND outcome = 'refused'";
    let known: i64 = site.one(refused, &[&own.phones[1]]).await.parse().unwrap();
    assert_eq!(known, 5, "what concerns a known phone is noted");
    let digests = "SELECT CAST(COUNT(*) AS TEXT) FROM phone_fetches WHERE account_id = $1 AND outcome <> 'refused'";
    assert_eq!(site.one(digests, &[&theirs.caller.account_id]).await, "0");
    // A phone that is back has nothing to ask for.
    app::ip_phones::advance(&site.test.portal, &own.phones[1], app::ip_phones::State::Returned).await.unwrap();
    assert_eq!(told(&get(&site, &right, &[]).await), expected);
}

#[tokio::test]
async fn where_there_is_https_there_is_no_other_way() {
    let secure = |trust_proxy| move |settings| Settings { secure_cookies: true, trust_proxy, ..settings };
    for trust_proxy in [true, false] {
        let site = Site::start_with(secure(trust_proxy)).await;
        let (company, _) = site.a_company("601 555 0100", 200).await;
        let right = format!("{}{}.cfg", opened(&site, &company).await, mac(200));
        let wrong = told(&get(&site, "/provision/guess/x.cfg", &[]).await);
        for headers in [&[][..], &[("x-forwarded-proto", "http")], &[("x-forwarded-proto", "https, http")]] {
            let answer = get(&site, &right, headers).await;
            assert_eq!(told(&answer), wrong, "{headers:?}");
            assert!(!is_secret(&answer.text()));
        }
        let answer = get(&site, &right, &[("x-forwarded-proto", "https")]).await;
        assert_eq!(answer.status == 200, trust_proxy, "who says so is believed only behind a proxy");
        let noted = "SELECT CAST(COUNT(*) AS TEXT) FROM phone_fetches WHERE outcome = 'refused'";
        assert_eq!(site.one(noted, &[]).await, if trust_proxy { "3" } else { "4" });
    }
}

#[tokio::test]
async fn who_guesses_waits_and_others_do_not() {
    let site = Site::start_with(|settings| Settings { trust_proxy: true, ..settings }).await;
    let (company, _) = site.a_company("601 555 0100", 200).await;
    let right = format!("{}{}.cfg", opened(&site, &company).await, mac(200));
    for _ in 0..60 {
        let answer = get(&site, "/provision/guess/x.cfg", &[("x-forwarded-for", "198.51.100.9")]).await;
        assert_eq!(answer.status, 404);
    }
    let late = get(&site, &right, &[("x-forwarded-for", "198.51.100.9")]).await;
    assert_eq!((late.status.as_u16(), late.header("retry-after")), (429, "601"));
    assert!(!is_secret(&late.text()));
    assert_eq!(get(&site, &right, &[("x-forwarded-for", "198.51.100.10")]).await.status, 200);
    site.test.wait_ms(10 * MINUTE_MS);
    assert_eq!(get(&site, &right, &[("x-forwarded-for", "198.51.100.9")]).await.status, 200);
}

#[tokio::test]
async fn hostile_names_stay_in_their_lines() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let right = format!("{}{}.cfg", opened(&site, &company).await, mac(200));
    let lines = get(&site, &right, &[]).await.text().lines().count();
    for name in ["Ana\" = %NULL%", "#!version:9", "$(id)", "a;b\\c", "<sip:x@y>", "account.1.password = x"] {
        for (number, field) in [("1003", "form[first_name]"), ("1001", "form[last_name]")] {
            let form = browser.form_of(&format!("/extensions/{number}"), "/api/extensions/change-user").await;
            assert_eq!(browser.submit(&form.with(field, name)).await.status, 303, "{name}");
        }
        let text = get(&site, &right, &[]).await.text();
        assert_eq!(text.lines().count(), lines, "{text}");
        assert!(text.lines().skip(1).all(|line| line.split_once(" = ").is_some_and(|(key, _)| !key.contains(' '))));
        let passwords: Vec<&str> = text.lines().filter(|line| line.starts_with("account.1.password = ")).collect();
        assert!(passwords.len() == 1 && !passwords[0].ends_with(" x"), "{passwords:?}");
        assert!(!text.contains("Ana\"") && !text.contains("<sip"), "{text}");
    }
}

#[tokio::test]
async fn a_softphone_is_shown_once_and_read_from_its_picture_for_a_while() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let mut own = site.a_users_browser(&company).await;
    let page = "/extensions/1001?tab=devices";
    let secret = "SELECT secret FROM sip_devices WHERE user_id = $1 AND kind = 'softphone'";
    let form = browser.form_of(page, "/api/provisioning/show-softphone").await;
    assert_eq!(browser.submit(&form).await.header("location"), format!("{page}#softphone"));
    let first = site.one(secret, &[&company.users[0]]).await;
    let shown = browser.get(page).await;
    assert!(shown.text().contains(&first) && shown.text().contains("class=\"qr\""), "{}", shown.text());
    assert_eq!(shown.header("cache-control"), "no-store");
    for page in [page, "/extensions", "/user"] {
        let text = if page == "/user" { own.get(page).await.text() } else { browser.get(page).await.text() };
        assert!(!text.contains(&first), "{page}");
    }
    let form = own.form_of("/user", "/api/provisioning/renew-own-softphone").await;
    assert_eq!(own.submit(&form).await.header("location"), "/user#softphone");
    let second = site.one(secret, &[&company.users[0]]).await;
    assert_ne!(first, second);
    assert!(own.get("/user").await.text().contains(&second));
    // The address in the picture, as a test that knows the browser's id works it out.
    let links = "SELECT CAST(COUNT(*) AS TEXT) FROM softphone_links";
    assert_eq!(site.one(links, &[]).await, "1", "a newer one ends the older");
    let history = browser.get("/history?view=account").await.text();
    assert!(history.contains("Vio la contraseña del softphone de Ana Gómez · 1001."), "{history}");

    // The token is nowhere: put one that is known in the place of the fingerprint.
    let fingerprint = app::shared::random::fingerprint("known");
    let sql = "UPDATE softphone_links SET token_fingerprint = $1 RETURNING user_id";
    site.one(sql, &[&fingerprint]).await;
    let answer = get(&site, "/provision/known/softphone.xml", &[]).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/xml"));
    assert!(answer.text().contains(&second) && answer.text().contains("sip:pbx.example:5060;transport=udp"));
    assert_eq!(get(&site, "/provision/known/other.xml", &[]).await.status, 404);
    site.test.wait_ms(15 * MINUTE_MS);
    assert_eq!(get(&site, "/provision/known/softphone.xml", &[]).await.status, 404);
}

#[tokio::test]
async fn without_a_phone_system_the_pages_say_so() {
    let site = Site::start_with(|settings| Settings { phone_system: PhoneSystemSettings::default(), ..settings }).await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let mut own = site.a_users_browser(&company).await;
    for page in ["/extensions/1001?tab=devices", &format!("/ip_phones/phones/{}", company.phones[1])] {
        let text = browser.get(page).await.text();
        assert!(text.contains("no tiene una central conectada"), "{page}: {text}");
        assert!(!text.contains("/api/provisioning/show-softphone"), "{page}");
    }
    assert!(own.get("/user").await.text().contains("no tiene una central conectada"));
    let right = format!("{}{}.cfg", opened(&site, &company).await, mac(200));
    assert_eq!(get(&site, &right, &[]).await.status, 404);
}
