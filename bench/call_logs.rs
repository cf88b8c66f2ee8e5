//! Measures the call logs of one company with a million calls of two years: fifty users, twenty thousand numbers outside, one of
//! which has a twentieth of all calls. What is measured is the server's own time, through the router: from when it has the
//! request until it has the last byte of the answer. First one visitor asks again and again; then sixteen look at each page for a
//! moment before they ask again, as in `large_company`.
//!
//! `cargo run --release -p server --example call_logs [CALLS]`; with `TEST_DATABASE_URL`, on that PostgreSQL server.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement: it prints, and what cannot be set up ends it"
)]

use std::time::{Duration, Instant};

use app::call_logs::{CallOutcome, CallRecord, Direction, store_records};
use app::shared::caller::Caller;
use app::shared::clock::DAY_MS;
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
const DAYS: i64 = 730;
const USERS: i64 = 50;
const OUTSIDE: i64 = 20_000;
/// Has a twentieth of all calls.
const POPULAR: &str = "+573105550118";
/// How many calls are stored in one transaction.
const BATCH: usize = 10_000;
const VISITORS: u32 = 16;
/// How often one visitor asks, and how often each of sixteen.
const ALONE: u32 = 200;
const REQUESTS: u32 = 30;
/// How long a visitor looks at a page, more or less.
const LOOKS: Duration = Duration::from_millis(100);
const LONGEST_P95: Duration = Duration::from_millis(30);
const LONGEST_P95_OF_CHARTS: Duration = Duration::from_millis(50);

#[tokio::main]
async fn main() {
    let count: i64 = std::env::args().nth(1).map_or(1_000_000, |count| count.parse().unwrap());
    let test = TestPortal::start().await;
    let caller = test.a_company(NUMBER).await;
    let users = users(&test, &caller).await;
    fill(&test, &caller, &users, count).await;
    let router = router(test.portal.clone(), Files::default());
    let cookies = sign_in(&router).await;
    println!("| Page | Bytes | Alone: median ms | 95 % ms | Sixteen: median ms | 95 % ms | |");
    println!("| --- | --: | --: | --: | --: | --: | --- |");
    for page in pages(&test, &caller, &users, count).await {
        report(&router, &cookies, &page).await;
    }
    ways_to_write(&test, &caller, &users).await;
}

/// The ids of fifty users.
async fn users(test: &TestPortal, caller: &Caller) -> Vec<String> {
    for number in 1004..1001 + USERS {
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
    let mut connection = test.portal.database.read().await.unwrap();
    sqlx::query_scalar("SELECT id FROM extensions WHERE account_id = $1 AND kind = 'user' ORDER BY number")
        .bind(caller.account_id.clone())
        .fetch_all(&mut *connection)
        .await
        .unwrap()
}

/// A number that looks like chance: the same for the same place and kind.
fn chance(place: i64, kind: i64, below: i64) -> i64 {
    let seed = place.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(kind.wrapping_mul(1_442_695_040_888_963_407));
    let mixed = (seed ^ (seed >> 29)).wrapping_mul(-4_658_895_280_553_007_687);
    ((mixed ^ (mixed >> 32)) & i64::MAX) % below
}

fn record(caller: &Caller, users: &[String], place: i64, count: i64) -> CallRecord {
    let user = |kind| usize::try_from(chance(place, kind, USERS).min(chance(place, kind + 1, USERS))).unwrap();
    let number_of = |user: usize| (1001 + user).to_string();
    // Two thirds in the ten hours of work.
    let day = DAYS - 1 - place * DAYS / count;
    let minute = if chance(place, 1, 3) > 0 { 720 + chance(place, 2, 600) } else { chance(place, 2, 1_440) };
    let started_at_ms = BEGINNING_MS / DAY_MS * DAY_MS - day * DAY_MS + minute * 60_000 + chance(place, 3, 60_000);
    let outside = if chance(place, 4, 20) == 0 {
        POPULAR.to_owned()
    } else {
        format!("+5730{:08}", chance(chance(place, 5, OUTSIDE), 6, 100_000_000))
    };
    let local = user(7);
    let (direction, remote) = match chance(place, 9, 10) {
        0..6 => (Direction::Incoming, outside),
        6..9 => (Direction::Outgoing, outside),
        _ => (Direction::Internal, number_of(user(10))),
    };
    let is_missed = chance(place, 12, 8) == 0;
    let (outcome, answered_at_ms) =
        if is_missed { (CallOutcome::Missed, None) } else { (CallOutcome::Answered, Some(started_at_ms + 9_000)) };
    CallRecord {
        account_id: caller.account_id.clone(),
        call_id: format!("1795359600.{place}"),
        direction,
        user_id: users[local].clone(),
        local: number_of(local),
        number: "+576015550100".to_owned(),
        remote,
        remote_name: "Alguien".to_owned(),
        started_at_ms,
        answered_at_ms,
        ended_at_ms: started_at_ms + 9_000 + chance(place, 13, 600_000),
        outcome,
        revision: Some(1),
        ..CallRecord::default()
    }
}

async fn fill(test: &TestPortal, caller: &Caller, users: &[String], count: i64) {
    let begun = Instant::now();
    let mut records = Vec::with_capacity(BATCH);
    for place in 0..count {
        records.push(record(caller, users, place, count));
        if records.len() == BATCH || place + 1 == count {
            let mut transaction = test.portal.database.write().await.unwrap();
            store_records(&mut transaction, &records).await.unwrap();
            transaction.commit().await.unwrap();
            records.clear();
        }
    }
    let seconds = begun.elapsed().as_secs_f64();
    println!("{count} calls stored in {seconds:.1} s, {BATCH} in a transaction.\n");
    // What PostgreSQL does by itself after a while.
    if test.database_url.starts_with("postgres:") {
        let mut connection = test.portal.database.read().await.unwrap();
        for table in ["calls", "call_quarters", "call_days"] {
            let sql = sqlx::AssertSqlSafe(format!("VACUUM (ANALYZE) {table}"));
            sqlx::query(sql).execute(&mut *connection).await.unwrap();
        }
    }
}

/// Every way to look for calls, and the charts.
async fn pages(test: &TestPortal, caller: &Caller, users: &[String], count: i64) -> Vec<String> {
    let mut connection = test.portal.database.read().await.unwrap();
    let mut id_at = async |place: i64| -> String {
        sqlx::query_scalar("SELECT id FROM calls WHERE account_id = $1 ORDER BY id LIMIT 1 OFFSET $2")
            .bind(caller.account_id.clone())
            .bind(place)
            .fetch_one(&mut *connection)
            .await
            .unwrap()
    };
    let (middle, old) = (id_at(count / 2).await, id_at(count / 50).await);
    let mut outside = (count / 3..).map(|place| record(caller, users, place, count).remote);
    let rare = outside.find(|remote| remote.starts_with("+5730")).unwrap();
    let end = &rare[rare.len() - 4..];
    let (user, digits) = (&users[3], rare.trim_start_matches("+57"));
    let pages = [
        "/call_logs".to_owned(),
        format!("/call_logs?before={middle}"),
        format!("/call_logs?before={old}"),
        format!("/call_logs?after={old}"),
        "/call_logs?from=2026-03-01&until=2026-03-31".to_owned(),
        "/call_logs?from=2025-01-15&until=2025-01-15".to_owned(),
        "/call_logs?kind=missed".to_owned(),
        format!("/call_logs?kind=internal&before={middle}"),
        format!("/call_logs?number={digits}"),
        "/call_logs?number=310+555+0118".to_owned(),
        format!("/call_logs?number=310+555+0118&before={middle}"),
        format!("/call_logs?number={end}"),
        format!("/call_logs?number={}", &end[1..]),
        "/call_logs?number=8".to_owned(),
        format!("/call_logs?number={end}&kind=missed&from=2025-06-01&until=2026-05-31"),
        format!("/call_logs?extension={user}"),
        format!("/call_logs?extension={user}&kind=missed"),
        format!("/call_logs?extension={user}&number={end}"),
        format!("/call_logs/{middle}"),
        "/call_logs/charts".to_owned(),
        "/call_logs/charts?from=2025-11-22&until=2026-11-22".to_owned(),
    ];
    pages.into()
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

/// The times of sixteen visitors' visits, shortest first.
async fn together(router: &Router, cookies: &str, page: &str) -> Vec<Duration> {
    let visitor = |number: u32| {
        let (router, cookies, page) = (router.clone(), cookies.to_owned(), page.to_owned());
        tokio::spawn(async move {
            let mut times = Vec::new();
            tokio::time::sleep(LOOKS * number / VISITORS).await;
            for request in 0..REQUESTS {
                times.push(visit(&router, &cookies, &page).await.1);
                tokio::time::sleep(LOOKS * (8 + (number * 7 + request * 5) % 17) / 16).await;
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

async fn report(router: &Router, cookies: &str, page: &str) {
    // The first ones warm up.
    let mut bytes = 0;
    for _ in 0..5 {
        bytes = visit(router, cookies, page).await.0;
    }
    let mut alone = Vec::new();
    for _ in 0..ALONE {
        alone.push(visit(router, cookies, page).await.1);
    }
    alone.sort();
    let sixteen = together(router, cookies, page).await;
    let at = |times: &[Duration], part: usize| times[times.len() * part / 100];
    let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
    let longest = if page.contains("charts") { LONGEST_P95_OF_CHARTS } else { LONGEST_P95 };
    let mark = if at(&alone, 95).max(at(&sixteen, 95)) > longest { "slow" } else { "" };
    println!(
        "| `{page}` | {bytes} | {:.1} | {:.1} | {:.1} | {:.1} | {mark} |",
        ms(at(&alone, 50)),
        ms(at(&alone, 95)),
        ms(at(&sixteen, 50)),
        ms(at(&sixteen, 95))
    );
}

/// How long it takes to store calls as they come: one by one, each in a transaction.
async fn ways_to_write(test: &TestPortal, caller: &Caller, users: &[String]) {
    let mut times = Vec::new();
    for place in 0..200 {
        let later = record(caller, users, place, 200);
        let later = CallRecord { call_id: format!("late-{place}"), ..later };
        let begun = Instant::now();
        let mut transaction = test.portal.database.write().await.unwrap();
        assert_eq!(store_records(&mut transaction, &[later]).await.unwrap(), 1);
        transaction.commit().await.unwrap();
        times.push(begun.elapsed());
    }
    times.sort();
    let ms = |part: usize| times[times.len() * part / 100].as_secs_f64() * 1_000.0;
    println!("\nA call stored by itself: median {:.1} ms, 95 % within {:.1} ms.", ms(50), ms(95));
}
