//! Measures how long failures to sign in take: an unknown number, a wrong password, the same where five
//! administrators sign in with the number, an account not yet activated. Tries are
//! interleaved, in random order within a round; the medians must lie within a tenth of each other.
//!
//! `cargo run --release -p server --example sign_in_timing`

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement: it prints, and what cannot be set up ends it"
)]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use app::accounts::{self, Link, NewAccount, NewAdministrator};
use app::shared::country::Country;
use app::shared::email_address::EmailAddress;
use app::shared::password;
use app::shared::phone_number::PhoneNumber;
use app::shared::random;
use app::shared::secret::Secret;
use app::testing::{PASSWORD, TestPortal};
use axum::Router;
use axum::body::{Body, to_bytes};
use http::Request;
use server::assets::Files;
use server::router::router;
use tower::ServiceExt;

const TRIES: usize = 200;
/// A day and more: what was tried before is forgotten, so that no delay begins.
const NEXT_TRY_MS: i64 = 25 * 3_600_000;
const KINDS: [(&str, &str, &str); 4] = [
    ("unknown number", "6015550199", PASSWORD),
    ("wrong password", "6015550100", "another password than that"),
    ("five administrators", "6015550170", "another password than that"),
    ("not activated", "6015550150", PASSWORD),
];

#[tokio::main]
async fn main() -> ExitCode {
    let test = TestPortal::start().await;
    test.an_account("601 555 0100").await;
    add_administrators(&test).await;
    invite(&test).await;
    password::warm_up().await;
    let router = router(test.portal.clone(), Files::default());
    let mut times: [Vec<Duration>; 4] = Default::default();
    for round in 0..=TRIES {
        let [first, ..] = random::bytes::<1>();
        for step in 0..KINDS.len() {
            let kind = (usize::from(first) + step) % KINDS.len();
            let time = a_try(&router, KINDS[kind].1, KINDS[kind].2).await;
            test.wait_ms(NEXT_TRY_MS);
            // The first round warms up.
            if round > 0 {
                times[kind].push(time);
            }
        }
    }
    report(&mut times)
}

async fn add_administrators(test: &TestPortal) {
    let caller = test.an_account("601 555 0170").await;
    let account_id = caller.account_id.as_str();
    for number in 0..4 {
        let (id, name, email) = (random::id(0), format!("Persona {number}"), format!("persona{number}@example.com"));
        let new = NewAdministrator { id: &id, account_id, name: &name, email: &email };
        let typed = Secret::from(format!("arepas de chocolo con quesito {number}").as_str());
        let hash = accounts::hash_password(&test.portal, account_id, &id, &typed).await.unwrap();
        let link = Link { account_id: account_id.to_owned(), administrator_id: id.clone() };
        let mut transaction = test.portal.database.write().await.unwrap();
        accounts::insert_administrator(&mut transaction, new, 0).await.unwrap();
        accounts::replace_password(&mut transaction, &link, &hash).await.unwrap();
        transaction.commit().await.unwrap();
    }
}

async fn invite(test: &TestPortal) {
    let new = NewAccount {
        country: Country::Co,
        company_name: "Panadería El Trigal".to_owned(),
        main_number: PhoneNumber::parse("601 555 0150", Country::Co).unwrap(),
        administrator_name: "Rosa Díaz".to_owned(),
        administrator_email: EmailAddress::parse("rosa@example.com").unwrap(),
    };
    accounts::create(&test.portal, &new).await.unwrap();
}

async fn a_try(router: &Router, number: &str, password: &str) -> Duration {
    let browser = random::token();
    let cookie = format!("centralita_browser={browser}");
    let request = Request::get("/form_token").header("cookie", &cookie).body(Body::empty()).unwrap();
    let token = to_bytes(router.clone().oneshot(request).await.unwrap().into_body(), usize::MAX).await.unwrap();
    let token = String::from_utf8_lossy(&token);
    let password = password.replace(' ', "+");
    let form = format!("form_token={token}&form[country]=CO&form[number]={number}&form[password]={password}");
    let request = Request::post("/api/sign-in/sign-in")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", "text/html")
        .header("cookie", cookie)
        .body(Body::from(form))
        .unwrap();
    let begun = Instant::now();
    let response = router.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    to_bytes(body, usize::MAX).await.unwrap();
    let time = begun.elapsed();
    assert_eq!(parts.headers["location"], "/sign_in", "refused");
    time
}

fn report(times: &mut [Vec<Duration>; 4]) -> ExitCode {
    println!("| Failure | Tries | Median ms | Fastest ms | 95 % ms |");
    println!("| --- | --: | --: | --: | --: |");
    let mut medians = Vec::new();
    for ((name, ..), times) in KINDS.iter().zip(times) {
        times.sort();
        let ms = |place: usize| times[place].as_secs_f64() * 1_000.0;
        let (median, count) = (ms(times.len() / 2), times.len());
        println!("| {name} | {count} | {median:.2} | {:.2} | {:.2} |", ms(0), ms(count * 95 / 100));
        medians.push(median);
    }
    let slowest = medians.iter().copied().fold(0.0, f64::max);
    let fastest = medians.iter().copied().fold(f64::INFINITY, f64::min);
    let apart = (slowest / fastest - 1.0) * 100.0;
    println!("\nThe medians lie {apart:.1} % apart; 10 % is the limit.");
    if apart <= 10.0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
