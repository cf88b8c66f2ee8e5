//! What protects the whole: headers, forms of ours only, limits, cookies, and values that mean harm.

use app::shared::portal::Settings;
use http::{Method, header};

use crate::addresses::{CHOOSE_PAGE, FUNCTIONS, Function, UPLOAD};
use crate::browser::{Answer, Browser};
use crate::forms::{Form, encoded, form};
use crate::pages::filled_in;
use crate::site::{Company, Site};
use crate::sound;

const FORM: &str = "application/x-www-form-urlencoded";

/// A portal with a company, and links that work.
struct Stage {
    site: Site,
    company: Company,
    cookies: std::collections::BTreeMap<String, String>,
    user_cookies: std::collections::BTreeMap<String, String>,
    code: String,
    token: String,
    email_token: String,
}

impl Stage {
    async fn set() -> Self {
        let site = Site::start().await;
        let (company, browser) = site.a_company("601 555 0100", 200).await;
        let cookies = browser.cookies;
        let user_cookies = site.a_users_browser(&company).await.cookies;
        let (_, code) = site.an_invitation("601 555 0150").await;
        let token = site.a_password_link(&company.caller).await;
        let email_token = site.an_email_link(&company.caller).await;
        Self { site, company, cookies, user_cookies, code, token, email_token }
    }

    /// A browser where the company's administrator is signed in.
    fn browser(&self) -> Browser<'_> {
        Browser { cookies: self.cookies.clone(), ..self.site.browser() }
    }

    /// The browser that a function is for: of the administrator or the user, or of a stranger where those are sent away.
    fn browser_for(&self, function: Function) -> Browser<'_> {
        match function.path {
            "/api/sign-in/sign-in" | "/api/sign-in/sign-in-user" => self.site.browser(),
            _ if function.of_users => Browser { cookies: self.user_cookies.clone(), ..self.site.browser() },
            _ => self.browser(),
        }
    }

    fn page_of(&self, function: Function) -> String {
        let page = function.page.replace("{number}", "1002").replace("{id}", &self.company.recording);
        let page = page.replace("{token}", &self.token).replace("{group}", "1100");
        let invitation_token = crate::site::invitation_token(&self.company.caller.account_id);
        let page = page.replace("{email_token}", &self.email_token).replace("{invitation_token}", &invitation_token);
        let page = page.replace("{administrator}", &self.company.administrator);
        let page = page.replace("{holiday}", &self.company.holiday).replace("{room}", &self.company.room);
        let page = page.replace("{menu}", &self.company.extra_menu).replace("{conference}", "1150");
        let page = self.company.with_numbers(&page.replace("{revision}", "1"));
        let page = self.company.with_add_ons(&page);
        if page == "/activate" { format!("{page}?code={}", self.code) } else { page }
    }

    /// The form of a function as its page sends it, filled in so that it would be carried out.
    async fn form_for(&self, browser: &mut Browser<'_>, function: Function) -> Form {
        let mut sent = if function.path == "/api/conferences/set-up" {
            self.site.forget_conferences(&self.company).await;
            form(&browser.get("/conferences").await.text(), function.path)
        } else if function.path == "/api/ip-phones/keep" {
            self.site.gives_its_phone_back(&self.company).await;
            form(&browser.get(&format!("/ip_phones/phones/{}", self.company.phones[1])).await.text(), function.path)
        } else if function.page.is_empty() {
            let token = browser.token().await;
            let fields = [("form_token", token.as_str()), ("slot", "open"), ("form[id]", ""), ("form[code]", "000000")];
            let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
            Form { action: function.path.to_owned(), fields }
        } else {
            if function.page == CHOOSE_PAGE {
                self.site.has_a_temporary_password(&self.company).await;
            }
            let page = self.page_of(function);
            let answer = browser.get(&page).await;
            form(&answer.text(), function.path)
        };
        for (name, value) in [
            ("form[country]", "CO"),
            ("form[first_name]", "Persona"),
            ("form[last_name]", "Nueva"),
            ("form[email]", "persona.nueva@example.com"),
            ("form[password]", "un tinto bien cargado a las cuatro"),
            ("form[again]", "un tinto bien cargado a las cuatro"),
            ("form[service_address]", "Calle 26 # 59-51, Bogotá"),
            ("form[security_answer]", "Almojábana"),
            ("form[replacement]", "nobody"),
            ("form[rows][0][destination]", "nobody"),
            ("form[current]", app::testing::PASSWORD),
            ("form[street]", "Calle 26 # 59-51"),
            ("form[city]", "Bogotá"),
            ("form[region]", "DC"),
            ("form[answer]", "Almojábana"),
            ("form[delivery_address]", "Calle 26 # 59-51, Bogotá"),
        ] {
            if sent.fields.iter().any(|(other, _)| other == name) {
                sent = sent.with(name, value);
            }
        }
        match function.path {
            "/api/sign-in/sign-in" => {
                sent.with("form[number]", "6015550100").with("form[password]", app::testing::PASSWORD)
            }
            "/api/sign-in/sign-in-user" => {
                let sent = sent.with("form[number]", "6015550100").with("form[extension]", "1001");
                sent.with("form[password]", app::testing::PASSWORD)
            }
            "/api/settings/save-name" => sent.with("form[name]", "Lucía Mejía"),
            "/api/settings/accept-invitation" => sent.with("form[name]", "Pedro Arias"),
            "/api/settings/begin-second-factor"
            | "/api/settings/turn-second-factor-off"
            | "/api/settings/renew-recovery-codes" => sent.with("form[current]", app::testing::PASSWORD),
            "/api/password-reset/ask-for-link" => {
                sent.with("form[number]", "6015550100").with("form[email]", "lucia@example.com")
            }
            "/api/receptionist/save-menu" => sent.with("form[greeting][text]", "Hola de nuevo."),
            "/api/ring-groups/add" => {
                sent.with("form[name]", "Grupo nuevo").with("form[members][]", &self.company.users[0])
            }
            "/api/ring-groups/change" => sent.with("form[name]", "Otro nombre"),
            "/api/conferences/add-room" => sent.with("form[name]", "Ventas").with("form[code]", "9753"),
            "/api/receptionist/add-menu" => {
                sent.with("form[name]", "Sedes").with("form[greeting]", "Marque 1 para el norte.")
            }
            "/api/holidays/add" => sent.with("form[name]", "Inventario").with("form[first_day]", "2026-12-24"),
            "/api/business-hours/copy-day" => sent.with("form[to][5]", "true"),
            "/api/ip-phones/order" | "/api/ip-phones/change-user" => sent.with("form[user]", &self.company.users[1]),
            "/api/number-porting/save-carrier" => {
                let sent = sent.with("form[line_type]", "landline").with("form[internet]", "other");
                sent.with("form[carrier]", "Otra").with("form[account]", "7")
            }
            "/api/number-porting/send" => sent.with("form[terms]", "true").with("form[signature]", "Ana Gómez"),
            "/api/preferences/save" => sent.with("form[time_zone]", "America/Lima"),
            _ => sent,
        }
    }
}

async fn post(browser: &mut Browser<'_>, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
    let kind = [("content-type", FORM)];
    let headers: Vec<(&str, &str)> = headers
        .iter()
        .copied()
        .chain(kind.into_iter().filter(|_| headers.iter().all(|(name, _)| *name != "content-type")))
        .collect();
    browser.send(Method::POST, path, &headers, body).await
}

fn assert_headers(answer: &Answer, place: &str) {
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), value, "{name} of {place}");
    }
    assert!(answer.headers.contains_key("permissions-policy"), "{place}");
    let policy = answer.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{place}: {policy}");
    assert!(
        !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'") && !policy.contains('*'),
        "{place}: {policy}"
    );
    assert_eq!(answer.headers.get_all("content-security-policy").iter().count(), 1, "{place}");
    assert!(!answer.headers.contains_key("server") && !answer.headers.contains_key("x-powered-by"), "{place}");
}

#[tokio::test]
async fn every_answer_carries_the_headers_and_every_page_a_policy_with_a_nonce_of_its_own() {
    let stage = Stage::set().await;
    let mut browser = stage.browser();
    let mut nonces = std::collections::BTreeSet::new();
    let (mut pages, public) =
        (filled_in(&stage.company), ["/sign_in", "/reset_password", "/activate", "/nothing/here"]);
    pages.extend(public.map(str::to_owned));
    for page in &pages {
        let answer = browser.get(page).await;
        assert_headers(&answer, page);
        assert_eq!(answer.header("cache-control"), "no-store", "{page}");
        let policy = answer.header("content-security-policy").to_owned();
        let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap().to_owned();
        assert!(nonce.len() >= 16 && nonces.insert(nonce.clone()), "{page}: {policy}");
        let text = answer.text();
        for script in text.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap();
            assert!(
                tag.contains(" src=\"/assets/") || tag.contains(&format!("nonce=\"{nonce}\"")),
                "{page}: <script{tag}>"
            );
        }
        for forbidden in [" style=\"", "<style", " onclick=", " onload=", " onerror=", " onsubmit=", "javascript:"] {
            assert!(!text.contains(forbidden), "{page} has {forbidden}");
        }
    }
    let audio = format!("/audio/{}/original", stage.company.recording);
    let speech = "/audio/speech?text=hola".to_owned();
    for path in [
        "/assets/boot-1.js",
        "/assets/nothing.js",
        "/favicon.svg",
        "/robots.txt",
        "/healthz",
        "/api/nothing",
        &audio,
        &speech,
    ] {
        assert_headers(&browser.get(path).await, path);
    }
    assert_headers(&site_of(&stage).get("/extensions").await, "a redirect");
    for (method, path) in [
        (Method::POST, "/api/extensions/add-user"),
        (Method::PUT, "/"),
        (Method::OPTIONS, "/sign_in"),
        (Method::POST, UPLOAD),
    ] {
        assert_headers(&browser.send(method.clone(), path, &[], Vec::new()).await, &format!("{method} {path}"));
    }
    let asset = browser.get("/assets/main-1.css").await;
    assert_eq!(asset.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(browser.get(&audio).await.header("cache-control").contains("private"));
}

fn site_of(stage: &Stage) -> Browser<'_> {
    stage.site.browser()
}

/// What is wrong, the headers, the token that is sent.
type FromElsewhere = (&'static str, Vec<(&'static str, &'static str)>, String);

/// All ways a form can come from elsewhere: the headers, and whose token it carries.
fn from_elsewhere(own_token: &str, anothers_token: &str) -> Vec<FromElsewhere> {
    let own = || own_token.to_owned();
    vec![
        ("no token", vec![], String::new()),
        ("a token of another browser", vec![], anothers_token.to_owned()),
        ("a token that is none", vec![], "AAAA".to_owned()),
        ("a token of zeros", vec![], "A".repeat(86)),
        ("another origin", vec![("origin", "https://evil.example")], own()),
        ("the origin null", vec![("origin", "null")], own()),
        ("another port", vec![("origin", "http://localhost:3001")], own()),
        ("an origin that begins like ours", vec![("origin", "http://localhost:3000.evil.example")], own()),
        ("cross-site", vec![("sec-fetch-site", "cross-site")], own()),
        ("same-site", vec![("sec-fetch-site", "same-site"), ("origin", "http://localhost:3000")], own()),
    ]
}

#[tokio::test]
async fn what_another_site_sends_is_refused_by_every_server_function_and_changes_nothing() {
    let stage = Stage::set().await;
    for &function in FUNCTIONS {
        let mut browser = stage.browser_for(function);
        let form = stage.form_for(&mut browser, function).await;
        let anothers = stage.site.browser().token().await;
        let before = stage.site.everything_but(&[]).await;
        for (how, headers, token) in from_elsewhere(form.value("form_token"), &anothers) {
            let sent = form.with("form_token", &token);
            for accept in ["text/html", "application/json"] {
                let headers: Vec<(&str, &str)> = headers.iter().copied().chain([("accept", accept)]).collect();
                let answer = post(&mut browser.clone(), function.path, &headers, sent.encoded().into_bytes()).await;
                assert_eq!(answer.status, 403, "{} with {how}: {}", function.path, answer.text());
                assert!(!answer.headers.contains_key("location"), "{}", function.path);
                // Nor in other encodings of the same form.
                let json = [("accept", accept), ("content-type", "application/json")];
                let answer = post(&mut browser.clone(), function.path, &json, b"{\"form\":{}}".to_vec()).await;
                assert_eq!(answer.status, 403, "{} as JSON", function.path);
            }
        }
        assert_eq!(stage.site.everything_but(&[]).await, before, "{}", function.path);
    }
}

#[tokio::test]
async fn an_upload_that_another_site_sends_is_refused_and_changes_nothing() {
    let stage = Stage::set().await;
    let mut browser = stage.browser();
    let own = browser.token().await;
    let anothers = stage.site.browser().token().await;
    let before = (stage.site.everything_but(&[]).await, stage.site.all_of(&stage.company.caller.account_id).await);
    let (kind, body) = sound::upload("tono.wav", &sound::wav(8_000, 1, 500));
    for (how, headers, token) in from_elsewhere(&own, &anothers) {
        let path = format!("{UPLOAD}?purpose=hold_music&form_token={}", encoded(&token));
        let headers: Vec<(&str, &str)> = headers.iter().copied().chain([("content-type", kind.as_str())]).collect();
        let answer = browser.clone().send(Method::POST, &path, &headers, body.clone()).await;
        assert_eq!(answer.status, 403, "{how}: {}", answer.text());
    }
    let after = (stage.site.everything_but(&[]).await, stage.site.all_of(&stage.company.caller.account_id).await);
    assert_eq!(after, before);
    let path = format!("{UPLOAD}?purpose=hold_music&form_token={}", encoded(&own));
    let answer = browser.send(Method::POST, &path, &[("content-type", &kind)], body).await;
    assert_eq!(answer.status, 200, "with its own token it is taken: {}", answer.text());
}

#[tokio::test]
async fn a_browser_that_tells_nothing_about_origins_needs_only_the_token() {
    let mut wrong = Vec::new();
    for &function in FUNCTIONS {
        let stage = Stage::set().await;
        let mut browser = stage.browser_for(function);
        let form = stage.form_for(&mut browser, function).await;
        let before = stage.site.everything_but(&["browser_notes"]).await;
        let answer = post(&mut browser, function.path, &[("accept", "text/html")], form.encoded().into_bytes()).await;
        assert!(matches!(answer.status.as_u16(), 302 | 303), "{}: {} {}", function.path, answer.status, answer.text());
        let after = stage.site.everything_but(&["browser_notes"]).await;
        let reads = matches!(
            function.path,
            "/api/receptionist/test-menu"
                | "/api/assistant/listen-greeting"
                | "/api/extensions/choose-number"
                | "/api/language/choose"
                | "/api/receptionist/listen"
                | "/api/receptionist/load-menu"
                // No provider takes cards here.
                | "/api/payments/add-method"
                | "/api/payments/open-checkout"
                | "/api/sign-in/enter-code"
                // Who has no codes has no passkeys, and no page asks for one.
                | "/api/sign-in/begin-passkey"
                | "/api/sign-in/enter-passkey"
                | "/api/settings/begin-passkey"
                | "/api/settings/add-passkey"
                | "/api/settings/remove-passkey"
                | "/api/settings/end-session"
                | "/api/ring-groups/arrange"
        );
        if (after == before) != reads {
            wrong.push(format!("{}: {:?} to {}", function.path, form.fields, answer.header("location")));
        }
        // Nothing of the set-up is written behind the revision that tells of it.
        stage.site.assert_the_history_tells_all(function.path).await;
    }
    // Otherwise a refusal in the test above would prove nothing.
    assert!(wrong.is_empty(), "carried out or not against what is said of them: {wrong:#?}");
}

#[tokio::test]
async fn a_form_that_is_too_large_is_refused() {
    let stage = Stage::set().await;
    for &function in FUNCTIONS {
        let mut browser = stage.browser_for(function);
        let form = stage.form_for(&mut browser, function).await;
        let before = stage.site.everything_but(&[]).await;
        let mut body = format!("padding={}&", "x".repeat(200 * 1024)).into_bytes();
        body.extend(form.encoded().bytes());
        let answer = post(&mut browser, function.path, &[("accept", "text/html")], body.clone()).await;
        assert_eq!(answer.status, 413, "{}", function.path);
        let headers = [("accept", "application/json"), ("x-form-token", form.value("form_token"))];
        let answer = post(&mut browser, function.path, &headers, body).await;
        assert_eq!(answer.status, 413, "{} with the token in a header", function.path);
        assert_eq!(stage.site.everything_but(&[]).await, before, "{}", function.path);
    }
}

#[tokio::test]
async fn an_upload_that_is_too_large_is_refused_and_leaves_nothing() {
    let site = Site::start_with(|settings| Settings { largest_upload_bytes: 10_000, ..settings }).await;
    site.test.a_company("601 555 0100").await;
    let mut browser = site.browser();
    browser.sign_in("601 555 0100").await;
    let before = site.everything_but(&[]).await;
    let token = browser.token().await;
    let (kind, body) = sound::upload("tono.wav", &sound::wav(8_000, 20, 500));
    let path = format!("{UPLOAD}?purpose=hold_music&form_token={}", encoded(&token));
    let answer = browser.send(Method::POST, &path, &[("content-type", &kind)], body).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.text().contains("recordings-problem-too-big"), "{}", answer.text());
    assert_eq!(site.everything_but(&[]).await, before);
}

#[tokio::test]
async fn cookies_are_out_of_reach_of_scripts_and_other_sites_and_over_https_they_stay_there() {
    for secure in [false, true] {
        let site = Site::start_with(|settings| Settings { secure_cookies: secure, ..settings }).await;
        site.test.an_account("601 555 0100").await;
        let mut browser = site.browser();
        let mut set = Vec::new();
        let mut note = |answer: &Answer| {
            let cookies = answer.headers.get_all(header::SET_COOKIE).iter();
            set.extend(cookies.map(|cookie| cookie.to_str().unwrap().to_owned()));
            assert_eq!(answer.headers.contains_key("strict-transport-security"), secure);
        };
        let page = browser.get("/sign_in").await;
        note(&page);
        let before = browser.cookies["centralita_browser"].clone();
        let form = form(&page.text(), "/api/sign-in/sign-in");
        let form = form.with("form[number]", "6015550100").with("form[password]", app::testing::PASSWORD);
        note(&browser.submit(&form).await);
        assert_ne!(browser.cookies["centralita_browser"], before, "a form token from before signing in must not hold");
        let home = browser.get("/").await.text();
        note(&browser.submit(&self::form(&home, "/api/language/choose")).await);
        note(&browser.submit(&self::form(&home, "/api/sign-in/sign-out")).await);
        for name in ["centralita_browser=", "centralita_session=", "centralita_language="] {
            assert!(set.iter().any(|cookie| cookie.starts_with(name)), "{name} {set:?}");
        }
        for cookie in &set {
            assert!(
                cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax") && cookie.contains("; Path=/"),
                "{cookie}"
            );
            assert_eq!(cookie.contains("; Secure"), secure, "{cookie}");
            assert!(!cookie.contains("Domain="), "{cookie}");
        }
    }
}

#[tokio::test]
async fn choosing_a_language_leads_to_no_other_site() {
    let site = Site::start().await;
    let mut browser = site.browser();
    let form = browser.form_of("/sign_in", "/api/language/choose").await;
    for back in [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\/evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "/\r\n/evil.example",
        "evil.example",
        "javascript:alert(1)",
        " //evil.example",
        "/%09/evil.example",
        "",
        "\u{0}//evil.example",
    ] {
        let answer = browser.submit(&form.with("back", back).with("language", "fr")).await;
        let location = answer.header("location");
        // As a browser reads an address: without tabs and line ends, a backslash as a slash.
        let read = location.replace(['\t', '\n', '\r'], "").replace('\\', "/");
        assert!(read.starts_with('/') && !read.starts_with("//"), "{back:?} leads to {location:?}");
        assert_eq!(answer.status, 303, "{back:?}");
    }
    let answer = browser.submit(&form.with("back", "/activate?code=ABC").with("language", "en")).await;
    assert_eq!(answer.header("location"), "/activate?code=ABC");
}

/// Values that mean harm; each has the word `alert` where a page must not have it as it is.
fn hostile() -> Vec<String> {
    let long = "<b>alert".repeat(1_250);
    [
        "\"><script>alert(1)</script>",
        "'><img src=x onerror=alert(1)>",
        "'; DROP TABLE accounts; --",
        "\r\nX-Injected: <b>alert\r\n\r\n<b>alert",
        "\u{202e}<b>alert\u{2066}",
        "a\u{0}<b>alert",
        "{{7*7}}${7*7}<b>alert",
        "../../../../etc/passwd",
        "-9223372036854775809",
        "\u{feff}\u{ffff}",
    ]
    .into_iter()
    .map(str::to_owned)
    .chain([long])
    .collect()
}

/// The same, and what is no text at all, as it travels.
fn hostile_encoded() -> Vec<String> {
    let raw = ["%", "%zz", "%C3%28", "%ff%fe%00", "%u0041", "%F0%9F", "a%0", "&&&==&[", "%5B%5D"].map(str::to_owned);
    hostile().iter().map(|value| encoded(value)).chain(raw).collect()
}

/// What harm an answer does.
fn harm(answer: &Answer, place: &str) -> Vec<String> {
    let mut found = Vec::new();
    let text = answer.text();
    if answer.status.as_u16() >= 500 {
        found.push(format!("{place}: {} {text}", answer.status));
    }
    let is_html = answer.header("content-type").starts_with("text/html");
    // What an island is given stands in a double-quoted attribute, where only quotation marks need to be encoded.
    let text: String = text
        .split(" data-props=\"")
        .enumerate()
        .map(|(place, part)| if place == 0 { part } else { part.split_once('"').map_or("", |(_, rest)| rest) })
        .collect();
    let markup =
        ["<script>alert", "<img src=x", "<b>alert"].into_iter().find(|markup| is_html && text.contains(markup));
    found.extend(markup.map(|markup| format!("{place}: the page has {markup}")));
    for (name, value) in &answer.headers {
        let value = String::from_utf8_lossy(value.as_bytes());
        if name == "x-injected" || value.contains("<b>") || value.contains("<script>") || value.contains("DROP TABLE") {
            found.push(format!("{place}: {name}: {value}"));
        }
    }
    found
}

fn assert_harmless(answer: &Answer, place: &str) {
    assert_eq!(harm(answer, place), [""; 0]);
}

/// Fields that are all alike are tried once.
fn is_tried(name: &str) -> bool {
    let alike = (1..10).flat_map(|place| [format!("form[keys][{place}]"), format!("form[rows][{place}]")]);
    let repeated = alike.into_iter().any(|start| name.starts_with(&start) && start != "form[keys][1]");
    name != "form_token" && !repeated && !name.starts_with("form[days][")
}

/// These end what other forms need: a session, the password, the thing that a page is about. Each has a stage of its own.
fn ends_what_others_need(function: Function) -> bool {
    const PARTS: [&str; 10] = [
        "/sign-in/",
        "password",
        "/activation/",
        "/delete",
        "/numbers/",
        "/users-csv/",
        "/conferences/set-up",
        "/history/",
        "-invitation",
        "/remove-administrator",
    ];
    PARTS.iter().any(|part| function.path.contains(part))
}

/// Sends every field of a function's form with every hostile value; gives what harm that did.
async fn try_all_fields(stage: &Stage, function: Function) -> Vec<String> {
    let mut found = Vec::new();
    let mut browser = stage.browser_for(function);
    let form = stage.form_for(&mut browser, function).await;
    let mut names: Vec<&str> =
        form.fields.iter().map(|(name, _)| name.as_str()).filter(|name| is_tried(name)).collect();
    names.push("unknown[field]");
    for name in names {
        for value in hostile_encoded() {
            let mut rest = form.clone();
            rest.fields.retain(|(other, _)| other != name);
            let body = format!("{}&{}={value}", rest.encoded(), encoded(name));
            let place = format!("{} {name}={}", function.path, value.chars().take(60).collect::<String>());
            let mut browser = browser.clone();
            for accept in ["application/json", "text/html"] {
                let answer = post(&mut browser, function.path, &[("accept", accept)], body.clone().into_bytes()).await;
                found.extend(harm(&answer, &place));
                let next = answer.header("location").to_owned();
                if !next.is_empty() && next.parse::<http::Uri>().is_err() {
                    found.push(format!("{place} leads to what is no address: {next:?}"));
                } else if !next.is_empty() {
                    assert!(next.starts_with('/') && !next.starts_with("//"), "{place}: {next}");
                    let shown = browser.get(next.split('#').next().unwrap()).await;
                    found.extend(harm(&shown, &format!("{place}, then {next}")));
                }
            }
        }
    }
    found
}

/// What was accepted is shown by these.
async fn assert_shown_without_harm(stage: &Stage) {
    let mut browser = stage.site.browser();
    browser.sign_in("601 555 0100").await;
    for page in ["/", "/extensions", "/virtual_receptionist", "/virtual_receptionist/after_hours", "/preferences"] {
        let answer = browser.get(page).await;
        assert_eq!(answer.status, 200, "{page}");
        assert_harmless(&answer, page);
    }
}

#[tokio::test]
async fn hostile_values_in_any_field_of_any_form_do_no_harm() {
    let mut found = Vec::new();
    let (alone, together): (Vec<Function>, Vec<Function>) =
        FUNCTIONS.iter().copied().partition(|function| ends_what_others_need(*function));
    let stage = Stage::set().await;
    for function in together {
        found.extend(try_all_fields(&stage, function).await);
    }
    assert_shown_without_harm(&stage).await;
    for function in alone {
        let stage = Stage::set().await;
        found.extend(try_all_fields(&stage, function).await);
        // After these, the number or the password of signing in is another one, or there were too many tries.
        let changes_it =
            ["/api/numbers/make-main", "/api/password-reset/set-password", "/api/settings/change-password"];
        let signs_in_no_more = changes_it.contains(&function.path) || function.path.starts_with("/api/sign-in/sign-in");
        if !signs_in_no_more {
            assert_shown_without_harm(&stage).await;
        }
    }
    assert!(found.is_empty(), "{} kinds of harm: {:#?}", found.len(), found.iter().take(40).collect::<Vec<_>>());
}

#[tokio::test]
async fn hostile_values_in_any_address_and_header_do_no_harm() {
    let stage = Stage::set().await;
    let mut browser = stage.browser();
    let token = browser.token().await;
    for value in hostile_encoded() {
        let value: String = value.chars().take(2_000).filter(|character| *character != '[').collect();
        let segment = value.replace('&', "");
        for path in [
            format!("/activate?code={value}"),
            format!("/sign_in?{value}"),
            format!("/?x={value}&{value}=x"),
            format!("/audio/speech?language={value}&text={value}"),
            format!("/new_password/{segment}"),
            format!("/extensions/{segment}"),
            format!("/extensions/{segment}/delete"),
            format!("/virtual_receptionist/recordings/{segment}/delete"),
            format!("/audio/{segment}/original"),
            format!("/audio/{}/{segment}", stage.company.recording),
            format!("/assets/{segment}"),
            format!("/api/{segment}"),
            format!("/{segment}"),
        ] {
            if path.parse::<http::Uri>().is_err() {
                continue;
            }
            assert_harmless(&browser.get(&path).await, &path);
        }
        let (kind, body) = sound::upload("tono.wav", b"not a sound");
        let path = format!("{UPLOAD}?purpose={value}&form_token={}", encoded(&token));
        for accept in ["text/html", "application/json"] {
            let answer = browser
                .clone()
                .send(Method::POST, &path, &[("accept", accept), ("content-type", &kind)], body.clone())
                .await;
            assert_harmless(&answer, &path);
        }
    }
    for value in hostile().iter().filter(|value| http::HeaderValue::from_str(value).is_ok()) {
        let short: String = value.chars().take(4_000).collect();
        for name in ["accept-language", "user-agent", "referer", "x-forwarded-for", "accept-encoding", "range", "host"]
        {
            let headers = [("accept", "text/html"), (name, short.as_str())];
            let answer = browser.clone().send(Method::GET, "/sign_in", &headers, Vec::new()).await;
            assert_harmless(&answer, name);
        }
        for name in ["centralita_session", "centralita_browser", "centralita_language"] {
            let mut browser = stage.browser();
            browser.cookies.insert(name.to_owned(), short.clone());
            assert_harmless(&browser.get("/extensions").await, name);
        }
    }
}

#[tokio::test]
async fn a_hostile_file_name_is_shown_as_text() {
    let stage = Stage::set().await;
    let mut browser = stage.browser();
    let token = browser.token().await;
    for name in [
        "<img src=x onerror=alert(1)>.wav",
        "<b>alert.wav",
        "..%2f..%2f<script>alert(1)</script>",
        "a\u{202e}vaw.<b>alert",
    ] {
        let (kind, body) = sound::upload(name, &sound::wav(8_000, 1, 600));
        let path = format!("{UPLOAD}?purpose=recording&form_token={}", encoded(&token));
        let answer = browser.send(Method::POST, &path, &[("accept", "text/html"), ("content-type", &kind)], body).await;
        assert_eq!(answer.status, 303, "{name}: {}", answer.text());
        assert_harmless(&answer, name);
        let shown = browser.get("/virtual_receptionist/recordings").await;
        assert!(shown.text().contains("alert"), "{name}");
        assert_harmless(&shown, name);
        assert_harmless(&browser.get("/virtual_receptionist").await, name);
    }
}
