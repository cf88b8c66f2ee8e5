//! Nobody reaches what is another company's, by any address, and reading changes nothing.

use http::Method;

use crate::addresses::{FUNCTIONS, Function, PAGES};
use crate::browser::Browser;
use crate::forms::{Form, encoded};
use crate::pages::filled_in;
use crate::reaching_out::reaching_out;
use crate::site::{Company, Site};
use crate::sound;

/// What only reading may change: when a session was used last, what a page says once.
const READING_CHANGES: [&str; 3] = ["sessions", "user_sessions", "browser_notes"];

/// Every address of a company that can be read.
pub fn readable(company: &Company) -> Vec<String> {
    let audio = [&company.recording, &company.music]
        .into_iter()
        .flat_map(|id| [format!("/audio/{id}/original"), format!("/audio/{id}/caller.wav")]);
    let others = [
        "/audio/speech?language=es-CO&text=hola",
        "/call_logs/calls.csv",
        "/extensions/export.csv",
        "/prepaid_account/activity.csv",
    ]
    .map(str::to_owned);
    let invoice = format!("/billing/invoices/{}.pdf", company.invoice);
    let bill = format!("/porting_status/{}/bill", company.portings[2]);
    filled_in(company).into_iter().chain(audio).chain(others).chain([invoice, bill]).collect()
}

pub async fn form_of(browser: &mut Browser<'_>, function: Function, company: &Company) -> Form {
    if function.page.is_empty() {
        let token = browser.token().await;
        let fields =
            [("form_token", token.as_str()), ("slot", "open"), ("form[name]", "Más"), ("form[number]", "1160")];
        let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        return Form { action: function.path.to_owned(), fields };
    }
    // The user 1002 is nobody's target, so that deleting asks for no replacement.
    let page = function.page.replace("{number}", "1002").replace("{id}", &company.recording);
    let page = page.replace("{group}", "1100").replace("{holiday}", &company.holiday).replace("{revision}", "1");
    if page.contains("phone_number}") || page.contains("stock_number}") {
        has_its_numbers(browser, company).await;
    }
    let page = company.with_numbers(&page);
    let page = page.replace("{room}", &company.room).replace("{menu}", &company.extra_menu);
    let page = page.replace("{conference}", "1150").replace("{administrator}", &company.administrator);
    let page = company.with_add_ons(&page);
    browser.form_of(&page, function.path).await
}

/// Adds the company's second number and holds the other one again where an earlier form has released or added them.
async fn has_its_numbers(browser: &mut Browser<'_>, company: &Company) {
    for digits in [&company.phone_number, &company.stock_number] {
        let form = browser.form_of("/manage_phone_number/new?area=601", "/api/numbers/hold").await;
        let held = browser.submit(&form.with("form[number]", &format!("+{digits}"))).await;
        if held.header("location").ends_with(digits.as_str()) && *digits == company.phone_number {
            let form = browser.form_of(held.header("location"), "/api/numbers/add").await;
            browser.submit(&form).await;
        }
    }
}

/// The form with the id of something new where it would delete what an earlier one has deleted already.
async fn naming_what_is_there(
    site: &Site,
    ours: &mut Browser<'_>,
    function: Function,
    own: &Company,
    form: Form,
) -> Form {
    let account = own.caller.account_id.as_str();
    let id = match function.path {
        "/api/extensions/delete" if form.value("form[id]") == own.users[1] => {
            let number = "SELECT CAST(1001 + COUNT(*) AS TEXT) FROM audit_entries WHERE account_id = $1";
            let number = site.one(number, &[account]).await;
            let user = ours.form_of("/extensions/new_user", "/api/extensions/add-user").await;
            let user = user.with("form[first_name]", "Persona").with("form[last_name]", &number);
            let user = user
                .with("form[email]", "persona@example.com")
                .with("form[number]", &number)
                .with("form[direct_number]", "");
            assert_eq!(ours.submit(&user).await.header("location"), "/extensions");
            ours.form_of(&format!("/extensions/{number}/delete"), function.path).await.value("form[id]").to_owned()
        }
        "/api/recordings/delete" if form.value("form[id]") == own.recording => {
            assert_eq!(ours.upload("recording", &sound::wav(8_000, 1, 200)).await.status, 303);
            let id = "SELECT id FROM audio_files WHERE account_id = $1 AND purpose = 'recording' AND id <> $2";
            site.one(id, &[account, &own.recording]).await
        }
        "/api/conferences/delete-room" if form.value("form[id]") == own.room => {
            let room = ours.form_of("/conferences/rooms/new", "/api/conferences/add-room").await;
            let room = room.with("form[name]", "Ventas").with("form[code]", "9753");
            assert_eq!(ours.submit(&room).await.header("location"), "/conferences");
            site.one("SELECT id FROM conference_rooms WHERE account_id = $1 AND id <> $2", &[account, &own.room]).await
        }
        "/api/receptionist/delete-menu" if form.value("form[id]") == own.extra_menu => {
            let menu = ours.form_of("/virtual_receptionist/menus/new", "/api/receptionist/add-menu").await;
            let menu = menu.with("form[name]", "Sedes").with("form[greeting]", "Marque 1 para el norte.");
            let location = ours.submit(&menu).await.header("location").to_owned();
            location.rsplit('/').next().unwrap().to_owned()
        }
        "/api/holidays/delete" if form.value("form[id]") == own.holiday => {
            let holiday = ours.form_of("/virtual_receptionist/holidays/new", "/api/holidays/add").await;
            let holiday = holiday.with("form[name]", "Aniversario").with("form[first_day]", "2027-03-01");
            let holiday = holiday.with("form[greeting]", "none");
            let list = "/virtual_receptionist/holidays?year=2027";
            assert_eq!(ours.submit(&holiday).await.header("location"), list);
            let id = "SELECT id FROM holidays WHERE account_id = $1 AND id <> $2 ORDER BY id DESC";
            site.one(id, &[account, &own.holiday]).await
        }
        _ => return form,
    };
    form.with("form[id]", &id)
}

#[tokio::test]
async fn a_company_cannot_read_another() {
    let site = Site::start().await;
    let (_, mut ours) = site.a_company("601 555 0100", 200).await;
    let (theirs, mut owner) = site.a_company("601 555 0200", 300).await;
    let mut form = owner.form_of("/extensions/1002", "/api/extensions/change-user").await;
    form = form.with("form[first_name]", "Persona").with("form[last_name]", "Ajena").with("form[number]", "1777");
    assert_eq!(owner.submit(&form).await.header("location"), "/extensions/1777");
    let before = site.all_of(&theirs.caller.account_id).await;

    let ids =
        [&theirs.recording, &theirs.music, &theirs.holiday, &theirs.phone_number, &theirs.room, &theirs.extra_menu];
    let ids = ids.into_iter().chain([&theirs.payment, &theirs.invoice, &theirs.administrator, &theirs.call]);
    let ids: Vec<&String> = ids.chain(&theirs.phones).chain(&theirs.portings).collect();
    let by_id = |page: &String| ids.iter().any(|id| page.contains(id.as_str()));
    let pages = readable(&theirs).into_iter().filter(by_id);
    for page in pages.chain(["/extensions/1777".to_owned(), "/extensions/1777/delete".to_owned()]) {
        assert_eq!(owner.get(&page).await.status, 200, "{page}");
        let answer = ours.get(&page).await;
        assert_eq!(answer.status, 404, "{page}");
        assert!(!answer.text().contains("Ajena"), "{page}");
        let head = ours.send(Method::HEAD, &page, &[], Vec::new()).await;
        assert_eq!(head.status, 404, "HEAD {page}");
    }
    // Pages that everybody has show their own company's things only.
    for page in PAGES.iter().copied().filter(|page| !page.contains('{')) {
        let text = ours.get(page).await.text();
        for secret in [
            "Ajena",
            "1777",
            "601 555 0200",
            &theirs.recording,
            &theirs.music,
            &theirs.users[0],
            &theirs.menu,
            &theirs.extra_menu,
            &theirs.conference,
            &theirs.room,
            &theirs.holiday,
            &theirs.phone_number,
            &theirs.administrator,
            &theirs.invitation,
            &theirs.payment,
            &theirs.call,
            &theirs.phones[0],
            &theirs.portings[0],
            &theirs.portings[2],
        ] {
            assert!(!text.contains(secret), "{page} shows {secret}");
        }
    }
    assert_eq!(site.all_of(&theirs.caller.account_id).await, before);
}

#[tokio::test]
async fn a_company_cannot_change_another_by_any_server_function() {
    let site = Site::start().await;
    let (own, mut ours) = site.a_company("601 555 0100", 200).await;
    let (theirs, _) = site.a_company("601 555 0200", 300).await;
    let before = site.all_of(&theirs.caller.account_id).await;
    for function in FUNCTIONS.iter().copied().filter(|function| function.private) {
        let form = form_of(&mut ours, function, &own).await;
        for form in reaching_out(function, &form, &theirs) {
            for accept in ["text/html", "application/json"] {
                let form = naming_what_is_there(&site, &mut ours, function, &own, form.clone()).await;
                let answer = ours.submit_as(accept, &Form { action: function.path.to_owned(), ..form.clone() }).await;
                assert!(answer.status.as_u16() < 500, "{} {:?}: {}", function.path, form.fields, answer.text());
                let after = site.all_of(&theirs.caller.account_id).await;
                assert_eq!(after, before, "{} {:?}", function.path, form.fields);
                // Nothing of ours points there now.
                let pointing = site.all_of(&own.caller.account_id).await;
                let ids = [&theirs.group, &theirs.conference, &theirs.menu, &theirs.extra_menu];
                let ids = ids.into_iter().chain([&theirs.room, &theirs.recording, &theirs.music]);
                for id in theirs.users.iter().chain(ids) {
                    let tables = [
                        "extensions",
                        "ring_groups",
                        "ring_group_members",
                        "receptionist_keys",
                        "receptionist_menus",
                        "receptionist_reach",
                        "conference_rooms",
                        "account_music",
                        "audio_files",
                        "holidays",
                        "numbers",
                        "ip_phones",
                    ];
                    let found = tables.into_iter().find(|table| pointing[*table].iter().any(|row| row.contains(id)));
                    assert_eq!(found, None, "{} {:?}", function.path, form.fields);
                }
            }
        }
    }
}

#[tokio::test]
async fn a_refusal_is_the_same_whether_the_thing_is_anothers_or_nobodys() {
    let site = Site::start().await;
    let (own, mut ours) = site.a_company("601 555 0100", 200).await;
    let (theirs, _) = site.a_company("601 555 0200", 300).await;
    for (path, id) in [
        ("/api/extensions/change-user", &theirs.users[0]),
        ("/api/extensions/delete", &theirs.users[0]),
        ("/api/extensions/delete", &theirs.group),
        ("/api/user-passwords/send", &theirs.users[0]),
        ("/api/user-passwords/set", &theirs.users[0]),
        ("/api/user-settings/save-devices", &theirs.users[0]),
        ("/api/user-settings/save-voicemail", &theirs.users[0]),
        ("/api/user-settings/save-call-forwarding", &theirs.users[0]),
        ("/api/user-settings/save-caller-id", &theirs.users[0]),
        ("/api/user-settings/save-fax", &theirs.users[0]),
        ("/api/outgoing-calls/save-user", &theirs.users[0]),
        ("/api/ring-groups/change", &theirs.group),
        ("/api/ring-groups/arrange", &theirs.group),
        ("/api/recordings/rename", &theirs.recording),
        ("/api/recordings/delete", &theirs.recording),
        ("/api/conferences/change-server", &theirs.conference),
        ("/api/conferences/change-room", &theirs.room),
        ("/api/conferences/delete-room", &theirs.room),
        ("/api/receptionist/rename-menu", &theirs.extra_menu),
        ("/api/receptionist/delete-menu", &theirs.extra_menu),
        ("/api/receptionist/delete-menu", &theirs.menu),
        ("/api/payments/open-checkout", &theirs.payment),
        ("/api/payments/cancel", &theirs.payment),
        ("/api/holidays/change", &theirs.holiday),
        ("/api/holidays/delete", &theirs.holiday),
        ("/api/settings/send-invitation-again", &theirs.invitation),
        ("/api/settings/withdraw-invitation", &theirs.invitation),
        ("/api/settings/remove-administrator", &theirs.administrator),
        ("/api/settings/end-session", &theirs.administrator),
        ("/api/provisioning/show-password", &theirs.phones[1]),
        ("/api/provisioning/show-softphone", &theirs.users[0]),
        ("/api/provisioning/renew-softphone", &theirs.users[0]),
        ("/api/ip-phones/change-user", &theirs.phones[0]),
        ("/api/ip-phones/ask-return", &theirs.phones[1]),
        ("/api/ip-phones/cancel", &theirs.phones[0]),
        ("/api/number-porting/save-numbers", &theirs.portings[0]),
        ("/api/number-porting/save-holder", &theirs.portings[0]),
        ("/api/number-porting/save-replacement", &theirs.portings[0]),
        ("/api/number-porting/discard", &theirs.portings[1]),
        ("/api/number-porting/cancel", &theirs.portings[2]),
        ("/api/numbers/make-main", &format!("+{}", theirs.phone_number)),
        ("/api/numbers/release", &format!("+{}", theirs.phone_number)),
    ] {
        let field = if path.starts_with("/api/numbers/") { "form[number]" } else { "form[id]" };
        let function = FUNCTIONS.iter().copied().find(|function| function.path == path).unwrap();
        let form = form_of(&mut ours, function, &own).await;
        let mut answers = Vec::new();
        for id in [id, "01J00000000000000000000000"] {
            let form = Form { action: path.to_owned(), ..form.with(field, id) };
            let answer = ours.submit_as("application/json", &form).await;
            answers.push((answer.status.as_u16(), answer.text()));
        }
        assert_eq!(answers[0], (404, "\"NotFound\"".to_owned()), "{path}");
        assert_eq!(answers[0], answers[1], "{path}");
    }
}

#[tokio::test]
async fn who_is_not_signed_in_changes_nothing() {
    let site = Site::start().await;
    let (company, owner) = site.a_company("601 555 0100", 200).await;
    let before = site.all_of(&company.caller.account_id).await;
    for page in readable(&company).into_iter().filter(|page| page.starts_with("/audio/")) {
        assert_eq!(site.browser().get(&page).await.status, 404, "{page}");
    }
    for function in FUNCTIONS.iter().copied().filter(|function| function.private) {
        let form = form_of(&mut owner.clone(), function, &company).await;
        let mut stranger = site.browser();
        let token = stranger.token().await;
        let form = form.with("form_token", &token);
        for (accept, status) in [("text/html", 300..=303), ("application/json", 401..=401)] {
            let form = Form { action: function.path.to_owned(), ..form.clone() };
            let answer = stranger.submit_as(accept, &form).await;
            assert!(
                status.contains(&answer.status.as_u16()),
                "{} {accept}: {} {}",
                function.path,
                answer.status,
                answer.text()
            );
            assert!(!answer.text().contains("Gómez"), "{}", function.path);
        }
        assert_eq!(site.all_of(&company.caller.account_id).await, before, "{}", function.path);
    }
    let mut stranger = site.browser();
    let token = stranger.token().await;
    for purpose in ["recording", "hold_music", "transfer_music"] {
        let (kind, body) = sound::upload("tono.wav", &sound::wav(8_000, 1, 400));
        let path = format!("/api/audio/upload?purpose={purpose}&form_token={}", encoded(&token));
        let answer = stranger.send(Method::POST, &path, &[("content-type", &kind)], body).await;
        assert_eq!(answer.status, 401, "{purpose}");
    }
    assert_eq!(site.all_of(&company.caller.account_id).await, before);
}

#[tokio::test]
async fn an_ended_session_opens_nothing() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let kept = browser.clone();
    let form = browser.form_of("/", "/api/sign-in/sign-out").await;
    assert_eq!(browser.submit(&form).await.header("location"), "/sign_in");
    let mut thief = kept;
    for page in readable(&company) {
        let answer = thief.get(&page).await;
        assert!(matches!(answer.status.as_u16(), 303 | 404), "{page}: {}", answer.status);
    }
}

#[tokio::test]
async fn reading_changes_nothing() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let (_, code) = site.an_invitation("601 555 0150").await;
    let token = site.a_password_link(&company.caller).await;
    let email_token = site.an_email_link(&company.caller).await;
    let invitation_token = crate::site::invitation_token(&company.caller.account_id);
    let public = [
        "/sign_in",
        "/reset_password",
        "/activate",
        "/healthz",
        "/favicon.svg",
        "/robots.txt",
        "/assets/boot-1.js",
        "/nothing",
    ];
    let mut addresses: Vec<String> = public.map(str::to_owned).into();
    addresses.extend([format!("/activate?code={code}"), format!("/new_password/{token}")]);
    addresses.extend([format!("/confirm_email/{email_token}"), format!("/invitation/{invitation_token}")]);
    addresses.extend(readable(&company));
    // What a form would change, in the address instead of the body.
    for &function in FUNCTIONS {
        let fields = "form[id]=x&form[moment]=hold&language=en&back=/&slot=open";
        let form = if function.private {
            form_of(&mut browser, function, &company).await.encoded()
        } else {
            fields.replace(['[', ']'], "")
        };
        addresses.extend([function.path.to_owned(), format!("{}?{form}", function.path)]);
    }
    addresses.push("/api/audio/upload?purpose=recording".to_owned());
    let before = site.everything_but(&READING_CHANGES).await;
    for address in addresses {
        for method in [Method::GET, Method::HEAD] {
            let answer = browser.send(method.clone(), &address, &[("accept", "text/html")], Vec::new()).await;
            assert!(answer.status.as_u16() < 500, "{method} {address}: {} {}", answer.status, answer.text());
        }
        assert_eq!(site.everything_but(&READING_CHANGES).await, before, "{address}");
    }
}
