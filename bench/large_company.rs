//! Measures every page of a large company: 200 users, 20 ring groups, 10 conference rooms, 60 numbers, menus three deep, 40
//! holidays. Sixteen visitors ask through the router, so what is measured is the server's own time: from when it has the
//! request until it has the last byte of the answer. First each asks again as soon as it has its answer, which tells how
//! many pages a second there can be; then each looks at a page for a moment before it asks again, which tells how long one
//! waits where the machine is busy, but not more than it can be.
//!
//! `cargo run --release -p server --example large_company [PAGE…]`; with `TEST_DATABASE_URL`, on that PostgreSQL server.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement: it prints, and what cannot be set up ends it"
)]

use std::fmt::Write;
use std::time::{Duration, Instant};

use app::accounts;
use app::conferences::{self, RoomForm, ServerForm};
use app::holidays::{self, HolidayForm};
use app::numbers::{self, AddForm, HoldForm};
use app::receptionist::{self, KeyAction, KeyForm, NewMenuForm, Slot};
use app::ring_groups::{self, GroupForm};
use app::shared::caller::Caller;
use app::shared::random;
use app::testing::{BEGINNING_MS, PASSWORD, TestPortal};
use app::user_settings::{self, NewUserForm};
use axum::Router;
use axum::body::{Body, to_bytes};
use http::Request;
use server::assets::Files;
use server::router::router;
use tower::ServiceExt;

const NUMBER: &str = "6015550100";
const VISITORS: u32 = 16;
/// How many requests each visitor makes.
const REQUESTS: u32 = 50;
/// How long a visitor looks at a page, more or less: sixteen of them ask for some 150 pages a second.
const LOOKS: Duration = Duration::from_millis(100);
const LONGEST_P95: Duration = Duration::from_millis(15);
/// A page of an administrator of every kind, with all that a large company has: neither every tab nor every confirmation.
const PAGES: [&str; 27] = [
    "/",
    "/assistant",
    "/conferences",
    "/extensions",
    "/extensions?q=persona+12&sort=name",
    "/extensions/1120",
    "/extensions/1120?tab=call_forwarding",
    "/extensions/1120/delete",
    "/extensions/2001",
    "/extensions/new_user",
    "/extensions/new_ring_group",
    "/extensions/import",
    "/history",
    "/manage_phone_number",
    "/manage_phone_number/new",
    "/manage_phone_number/576015551010",
    "/preferences",
    "/virtual_receptionist",
    "/virtual_receptionist/after_hours",
    "/virtual_receptionist/flow",
    "/virtual_receptionist/holidays",
    "/virtual_receptionist/holidays/new",
    "/virtual_receptionist/hours",
    "/virtual_receptionist/menus",
    "/virtual_receptionist/recordings",
    "/virtual_receptionist/settings",
    "/virtual_receptionist/test?keys=1",
];

#[tokio::main]
async fn main() {
    let test = TestPortal::start().await;
    let caller = test.a_company(NUMBER).await;
    fill(&test, &caller).await;
    let router = router(test.portal.clone(), Files::default());
    let cookies = sign_in(&router).await;
    println!("| Page | Bytes | A second, at once | 95 % ms then | Median ms | 95 % ms | |");
    println!("| --- | --: | --: | --: | --: | --: | --- |");
    let asked: Vec<String> = std::env::args().skip(1).collect();
    for page in PAGES {
        if asked.is_empty() || asked.iter().any(|asked| asked == page) {
            report(&router, &cookies, page).await;
        }
    }
}

async fn fill(test: &TestPortal, caller: &Caller) {
    for number in 1004..=1200 {
        let form = NewUserForm {
            first_name: "Persona".to_owned(),
            last_name: number.to_string(),
            email: format!("persona.{number}@example.com"),
            number: number.to_string(),
            ip_phone: true,
            ..NewUserForm::default()
        };
        test.call(caller, async || user_settings::add_user(form).await).await.unwrap();
    }
    let users = ids(test, caller, "user").await;
    assert_eq!(users.len(), 200);
    for group in 1..=20_usize {
        let members = users.iter().cycle().skip(group * 8).take(8).cloned().collect();
        let (name, number) = (format!("Grupo {group}"), (2000 + group).to_string());
        let form =
            GroupForm { name, number, members, then: format!("voicemail:{}", users[group]), ..GroupForm::default() };
        let mut transaction = test.portal.database.write().await.unwrap();
        let account = accounts::find(&mut transaction, &caller.account_id).await.unwrap().unwrap();
        ring_groups::insert_checked(&mut transaction, BEGINNING_MS, &account, &form).await.unwrap();
        transaction.commit().await.unwrap();
    }
    let server = ServerForm { name: "Salas".to_owned(), number: "2100".to_owned(), ..ServerForm::default() };
    test.call(caller, async || conferences::set_up(server).await).await.unwrap();
    for room in 1..=10 {
        let form = RoomForm { name: format!("Sala {room}"), code: format!("24{room:02}"), ..RoomForm::default() };
        test.call(caller, async || conferences::add_room(form).await).await.unwrap();
    }
    numbers(test, caller, &users).await;
    for day in 0..40 {
        let (name, first_day) = (format!("Festivo {day}"), format!("2027-{:02}-{:02}", 1 + day / 4, 1 + day % 4 * 7));
        let form = HolidayForm { name, first_day, ..HolidayForm::default() };
        test.call(caller, async || holidays::add_holiday(form).await).await.unwrap();
    }
    menus(test, caller, &users).await;
}

/// The ids of the account's extensions of a kind.
async fn ids(test: &TestPortal, caller: &Caller, kind: &str) -> Vec<String> {
    let mut connection = test.portal.database.read().await.unwrap();
    sqlx::query_scalar("SELECT id FROM extensions WHERE account_id = $1 AND kind = $2 ORDER BY number")
        .bind(caller.account_id.clone())
        .bind(kind.to_owned())
        .fetch_all(&mut *connection)
        .await
        .unwrap()
}

async fn numbers(test: &TestPortal, caller: &Caller, users: &[String]) {
    let mut file = "country,number,city,area_code,kind\n".to_owned();
    for last in 1000..1100 {
        writeln!(file, "CO,601 555 {last},Bogotá,601,local").unwrap();
    }
    numbers::import(&test.portal, file.as_bytes()).await.unwrap();
    for (last, user) in (1000..1059).zip(users) {
        let (number, destination) = (format!("+57601555{last}"), format!("extension:{user}"));
        let hold = HoldForm { number: number.clone(), ..HoldForm::default() };
        test.call(caller, async || numbers::hold_number(hold).await).await.unwrap();
        let add = AddForm { number, destination };
        test.call(caller, async || numbers::add_number(add).await).await.unwrap();
    }
}

/// Three menus, each led to by the one before, with every key in use.
async fn menus(test: &TestPortal, caller: &Caller, users: &[String]) {
    for name in ["Segundo", "Tercero"] {
        let form = NewMenuForm { name: name.to_owned(), greeting: "Marque 0 para ventas.".to_owned() };
        test.call(caller, async || receptionist::add_menu(form).await).await.unwrap();
    }
    let mut connection = test.portal.database.read().await.unwrap();
    let sql = "SELECT id FROM receptionist_menus WHERE account_id = $1 AND slot = id ORDER BY id";
    let extra: Vec<String> =
        sqlx::query_scalar(sql).bind(caller.account_id.clone()).fetch_all(&mut *connection).await.unwrap();
    drop(connection);
    let slots = [Slot::Open, Slot::Extra(extra[0].clone()), Slot::Extra(extra[1].clone())];
    for (place, slot) in slots.into_iter().enumerate() {
        let state = test.call(caller, async || receptionist::load_menu(slot, String::new()).await).await.unwrap();
        let mut form = state.form;
        for digit in 0..10 {
            let next = extra.get(place).filter(|_| digit == 9).map(|menu| format!("menu:{menu}"));
            let target = next.unwrap_or_else(|| format!("user:{}", users[place * 10 + digit]));
            form.keys[digit] = KeyForm { action: KeyAction::Transfer, target, ..KeyForm::default() };
        }
        test.call(caller, async || receptionist::save_menu(form, String::new()).await).await.unwrap();
    }
}

/// Signs the administrator in; gives the cookies of the session.
async fn sign_in(router: &Router) -> String {
    let browser = format!("centralita_browser={}", random::token());
    let request = Request::get("/form_token").header("cookie", &browser).body(Body::empty()).unwrap();
    let token = to_bytes(router.clone().oneshot(request).await.unwrap().into_body(), usize::MAX).await.unwrap();
    let (token, password) = (String::from_utf8_lossy(&token).into_owned(), PASSWORD.replace(' ', "+"));
    let form = format!("form_token={token}&form[country]=CO&form[number]={NUMBER}&form[password]={password}");
    let request = Request::post("/api/sign-in/sign-in")
        .header("cookie", &browser)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", "text/html")
        .body(Body::from(form))
        .unwrap();
    let answer = router.clone().oneshot(request).await.unwrap();
    let cookies = answer.headers().get_all("set-cookie").into_iter();
    cookies.map(|cookie| cookie.to_str().unwrap().split(';').next().unwrap()).collect::<Vec<_>>().join("; ")
}

async fn visit(router: &Router, cookies: &str, page: &str) -> (usize, Duration) {
    let request = Request::get(page).header("cookie", cookies).header("accept", "text/html").body(Body::empty());
    let (begun, router) = (Instant::now(), router.clone());
    let answer = router.oneshot(request.unwrap()).await.unwrap();
    assert_eq!(answer.status(), 200, "{page}");
    let bytes = to_bytes(answer.into_body(), usize::MAX).await.unwrap().len();
    (bytes, begun.elapsed())
}

/// The times of all visits, shortest first. Each visitor looks at a page half to one and a half times as long before
/// asking again: were it always the same, those who once waited for each other would ask together ever after.
async fn visits(router: &Router, cookies: &str, page: &'static str, looks: Duration) -> Vec<Duration> {
    let visitor = |number: u32| {
        let (router, cookies) = (router.clone(), cookies.to_owned());
        tokio::spawn(async move {
            let mut times = Vec::new();
            tokio::time::sleep(looks * number / VISITORS).await;
            for request in 0..REQUESTS {
                times.push(visit(&router, &cookies, page).await.1);
                tokio::time::sleep(looks * (8 + (number * 7 + request * 5) % 17) / 16).await;
            }
            times
        })
    };
    let visitors: Vec<_> = (0..VISITORS).map(visitor).collect();
    let mut times = Vec::new();
    for visitor in visitors {
        times.extend(visitor.await.unwrap());
    }
    times.sort();
    times
}

async fn report(router: &Router, cookies: &str, page: &'static str) {
    // The first ones warm up.
    let (bytes, _) = visit(router, cookies, page).await;
    visits(router, cookies, page, LOOKS / 10).await;
    let ms = |times: &[Duration], part: usize| times[times.len() * part / 100].as_secs_f64() * 1_000.0;
    let begun = Instant::now();
    let at_once = visits(router, cookies, page, Duration::ZERO).await;
    let a_second = f64::from(VISITORS * REQUESTS) / begun.elapsed().as_secs_f64();
    let times = visits(router, cookies, page, LOOKS).await;
    let mark = if times[times.len() * 95 / 100] > LONGEST_P95 { "slow" } else { "" };
    println!(
        "| `{page}` | {bytes} | {a_second:.0} | {:.1} | {:.1} | {:.1} | {mark} |",
        ms(&at_once, 95),
        ms(&times, 50),
        ms(&times, 95)
    );
}
