//! Measures how many calls a second one core follows through the set-up of an ordinary account: the demonstration company's,
//! with keys, extensions, names, groups and mistakes, in open and in closed hours.
//!
//! `cargo run --release -p server --example call_routing`

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement: it prints, and what cannot be set up ends it"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use app::account_routing;
use app::accounts;
use app::call_routing::{Call, Called, Key, Routing, run, warnings};
use app::demonstration::{self, MAIN_NUMBER};
use app::shared::secret::Secret;
use app::testing::{BEGINNING_MS, PASSWORD, TestPortal};

const LENGTH: Duration = Duration::from_secs(5);
const DAY_MS: i64 = 86_400_000;
/// What callers press.
const KEYS: [&str; 10] = ["", "0", "1,", "2,", "4.", "9266#", "1007", "1199.", "7 7 7", "..."];

#[tokio::main]
async fn main() {
    let test = TestPortal::start().await;
    demonstration::create(&test.portal, &Secret::from(PASSWORD)).await.unwrap();
    let mut connection = test.portal.database.read().await.unwrap();
    let account = accounts::find_by_number(&mut connection, MAIN_NUMBER).await.unwrap().unwrap();
    let routing = account_routing::load(&mut connection, &account.id, BEGINNING_MS).await.unwrap();
    drop(connection);
    let calls: Vec<Call> = [0, DAY_MS].into_iter().flat_map(calls).collect();
    println!("| Work | A second | Each |");
    println!("| --- | --: | --: |");
    let mut next = calls.iter().cycle();
    report("a call", || black_box(run(black_box(&routing), next.next().unwrap()).steps.len()));
    report("all warnings", || black_box(pointed_out(black_box(&routing))));
}

/// One call for each way of pressing keys, so long after the beginning.
fn calls(after_ms: i64) -> Vec<Call> {
    let call = |keys: &str| Call {
        called: Called::Number(MAIN_NUMBER.to_owned()),
        at_ms: BEGINNING_MS + after_ms,
        keys: Key::read(keys),
        ..Call::default()
    };
    KEYS.into_iter().map(call).collect()
}

fn pointed_out(routing: &Routing) -> usize {
    warnings(routing).len()
}

fn report(name: &str, mut work: impl FnMut() -> usize) {
    let begun = Instant::now();
    let mut times = 0_u32;
    while begun.elapsed() < LENGTH {
        for _ in 0..100 {
            work();
        }
        times += 100;
    }
    let each = begun.elapsed() / times;
    println!("| {name} | {:.0} | {:.2} µs |", 1.0 / each.as_secs_f64(), each.as_secs_f64() * 1_000_000.0);
}
