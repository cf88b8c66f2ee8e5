//! The call logs over HTTP, as a browser without JavaScript uses them.

use app::shared::clock::DAY_MS;

use crate::browser::Browser;
use crate::isolation::form_of;
use crate::site::{HOSTILE_NAME, Site};

const LIST: &str = "/call_logs";

async fn text(browser: &mut Browser<'_>, page: &str) -> String {
    let answer = browser.get(page).await;
    assert_eq!(answer.status, 200, "{page}");
    answer.text()
}

#[tokio::test]
async fn what_strangers_call_themselves_is_shown_as_they_wrote_it_and_kept_to_itself() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let page = format!("{LIST}/{}", company.call);
    let mut user = site.a_users_browser(&company).await;
    for shown in
        [text(&mut browser, LIST).await, text(&mut browser, &page).await, text(&mut user, "/user/call_logs").await]
    {
        assert!(shown.contains("<bdi>&lt;/bdi&gt;&lt;script&gt;alert("), "{shown}");
        assert!(!shown.contains("<script>alert") && !shown.contains('\u{202e}'), "{shown}");
    }
    assert!(HOSTILE_NAME.contains('\u{202e}') && HOSTILE_NAME.contains('\n'));
    let file = text(&mut browser, "/call_logs/calls.csv").await;
    assert!(file.contains("</bdi><script>alert('uno')</script>\"\"${dos}=tres\""), "{file}");
    assert_eq!(file.trim_end().split("\r\n").count(), 5, "no name ends a line: {file}");
}

#[tokio::test]
async fn a_call_is_told_with_its_way_and_the_revision_it_went_by() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let missed = format!("{LIST}/{}", company.call);
    let revision = "UPDATE calls SET revision = (SELECT MAX(number) FROM revisions WHERE revisions.account_id = $1) \
                    WHERE account_id = $1 AND call_id = 'missed' RETURNING CAST(revision AS TEXT)";
    let revision = site.one(revision, &[&company.caller.account_id]).await;
    let shown = text(&mut browser, &missed).await;
    for told in ["Llamada entrante", "300\u{a0}555\u{a0}0123", "Se llama al 601\u{a0}555\u{a0}0100", "Perdida", "1001"]
    {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    let link = format!("/history?before={}#revision-{revision}", revision.parse::<i64>().unwrap() + 1);
    assert!(shown.contains(&format!("href=\"{link}\"")), "{shown}");
    assert!(text(&mut browser, link.split('#').next().unwrap()).await.contains(&format!("id=\"revision-{revision}\"")));

    // Once something was changed, what was then is known only if the phone system kept it.
    let form = browser.form_of("/extensions/1002", "/api/extensions/change-user").await;
    browser.submit(&form.with("form[first_name]", "Otra")).await;
    assert!(text(&mut browser, &missed).await.contains("ya no se conoce"));
    let routing = "INSERT INTO revision_runs (account_id, number, run_at, routing) VALUES ($1, CAST($2 AS BIGINT), 0, '{}') \
                   RETURNING account_id";
    site.one(routing, &[&company.caller.account_id, &revision]).await;
    assert!(text(&mut browser, &missed).await.contains("Ese número no es de la empresa."));

    for (kind, told) in [("outgoing", "No había saldo"), ("internal", "De esta llamada no se guardaron los pasos")] {
        let list = text(&mut browser, &format!("{LIST}?kind={kind}")).await;
        let (_, rest) = list.split_once("href=\"/call_logs/0").unwrap();
        let page = format!("{LIST}/0{}", rest.split('"').next().unwrap());
        let shown = text(&mut browser, &page).await;
        assert!(shown.contains(told), "{page}: {shown}");
    }
}

#[tokio::test]
async fn a_user_has_the_own_calls_only_on_the_page_and_in_the_file() {
    let site = Site::start().await;
    let (company, _) = site.a_company("601 555 0100", 200).await;
    let (theirs, _) = site.a_company("601 555 0200", 300).await;
    // As if another of our users had made one of the calls.
    let moved = "UPDATE calls SET party = $2, remote = '+573005559999', remote_reversed = '999955500375' \
                 WHERE account_id = $1 AND call_id = 'answered' RETURNING id";
    site.one(moved, &[&company.caller.account_id, &company.users[1]]).await;
    let mut user = site.a_users_browser(&company).await;
    for query in ["", "?extension=", "?extension=1000", "?kind=outgoing", "?number=9999", "?number=0123"] {
        for page in ["/user/call_logs", "/user/call_logs/calls.csv"] {
            let page = format!("{page}{query}{}", if query == "?extension=" { company.users[1].as_str() } else { "" });
            let shown = text(&mut user, &page).await;
            assert!(!shown.contains("3005559999") && !shown.contains("300\u{a0}555\u{a0}9999"), "{page}: {shown}");
        }
    }
    assert!(text(&mut user, "/user/call_logs").await.contains("3 llamadas"));
    for page in [format!("{LIST}/{}", company.call), format!("{LIST}/{}", theirs.call)] {
        assert_eq!(user.get(&page).await.header("location"), "/user", "{page}");
    }
    site.has_a_temporary_password(&company).await;
    for page in ["/user/call_logs", "/user/call_logs/calls.csv"] {
        assert_eq!(user.get(page).await.header("location"), "/user/password", "{page}");
    }
}

#[tokio::test]
async fn who_has_no_file_of_calls_is_led_to_where_there_is_one() {
    let site = Site::start().await;
    let (company, mut owner) = site.a_company("601 555 0100", 200).await;
    let mut user = site.a_users_browser(&company).await;
    let to = async |browser: &mut Browser<'_>, page: &str| browser.get(page).await.header("location").to_owned();
    assert_eq!(to(&mut site.browser(), "/call_logs/calls.csv").await, "/sign_in?next=/call_logs/calls.csv");
    assert_eq!(to(&mut user, "/call_logs/calls.csv").await, "/user");
    assert!(to(&mut owner, "/user/call_logs/calls.csv").await.starts_with("/sign_in?for=users"));
    let answer = owner.get("/call_logs/calls.csv?kind=missed").await;
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"llamadas.csv\"");
    assert_eq!(answer.text().trim_end().split("\r\n").count(), 3, "{}", answer.text());
}

#[tokio::test]
async fn what_is_deleted_with_time_is_gone_from_every_page() {
    let site = Site::start().await;
    let (company, mut browser) = site.a_company("601 555 0100", 200).await;
    let function = *crate::addresses::FUNCTIONS.iter().find(|function| function.path == "/api/call-logs/keep").unwrap();
    let form = form_of(&mut browser, function, &company).await.with("form[days]", "30");
    assert_eq!(browser.submit(&form).await.header("location"), "/call_logs/settings");
    assert!(text(&mut browser, "/call_logs/settings").await.contains("Las llamadas se guardan 30 días."));
    site.test.wait_ms(32 * DAY_MS);
    assert_eq!(app::call_logs::forget_old(&site.test.portal).await.unwrap(), 4);
    browser.sign_in("601 555 0100").await;
    assert!(text(&mut browser, LIST).await.contains("Todavía no hay llamadas"));
    let charts = text(&mut browser, "/call_logs/charts?from=2026-11-22&until=2026-11-22").await;
    assert!(charts.contains("No hay llamadas en estos días"), "{charts}");
    assert_eq!(browser.get(&format!("{LIST}/{}", company.call)).await.status, 404);
}

#[tokio::test]
async fn calls_missed_today_are_told_on_the_home_page() {
    let site = Site::start().await;
    let (_, mut browser) = site.a_company("601 555 0100", 200).await;
    let home = text(&mut browser, "/").await;
    assert!(home.contains("2 llamadas perdidas hoy"), "{home}");
    let (_, rest) = home.split_once("href=\"/call_logs?kind=missed").unwrap();
    let address = format!("/call_logs?kind=missed{}", rest.split('"').next().unwrap().replace("&amp;", "&"));
    assert!(text(&mut browser, &address).await.contains("2 llamadas"));
    site.test.wait_ms(DAY_MS);
    browser.sign_in("601 555 0100").await;
    assert!(!text(&mut browser, "/").await.contains("perdidas hoy"));
}
