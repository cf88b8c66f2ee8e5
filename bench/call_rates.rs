//! Measures how long it takes to find what a call costs among 100,000 prefixes, and what such a list takes.
//!
//! `cargo run --release -p server --example call_rates`

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement: it prints, and what cannot be set up ends it"
)]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

use app::call_rates::{import, list_on};
use app::shared::country::Country;
use app::testing::TestPortal;

const PREFIXES: usize = 100_000;
const LENGTH: Duration = Duration::from_secs(3);

#[tokio::main]
async fn main() {
    let test = TestPortal::start().await;
    let mut chance = Chance(7);
    let mut prefixes = BTreeSet::new();
    while prefixes.len() < PREFIXES {
        prefixes.insert(chance.digits(2, 8));
    }
    let mut file = "country,prefix,destination,price_per_minute,connection_fee,increment_seconds\n".to_owned();
    for prefix in &prefixes {
        writeln!(file, "CO,{prefix},Destination {},{}.5,0,60", prefix.len(), prefix.len()).unwrap();
    }
    let begun = Instant::now();
    let day = jiff_day();
    import(&test.portal, file.as_bytes(), Some(day), true).await.unwrap();
    let imported = begun.elapsed();
    let mut connection = test.portal.database.read().await.unwrap();
    let begun = Instant::now();
    let list = list_on(&test.portal, &mut connection, Country::Co, day).await.unwrap().unwrap();
    let loaded = begun.elapsed();
    let numbers: Vec<String> = (0..100_000).map(|_| format!("+{}", chance.digits(8, 15))).collect();
    let found = numbers.iter().filter(|number| list.find(number).is_some()).count();
    let (begun, mut times, mut next) = (Instant::now(), 0_u32, numbers.iter().cycle());
    while begun.elapsed() < LENGTH {
        for _ in 0..1_000 {
            black_box(list.find(black_box(next.next().unwrap())));
        }
        times += 1_000;
    }
    let each = begun.elapsed() / times;
    println!("| Work, with {PREFIXES} prefixes | Takes |");
    println!("| --- | --: |");
    println!("| importing them from a file | {:.2} s |", imported.as_secs_f64());
    println!("| reading them into memory, once for each list | {:.2} s |", loaded.as_secs_f64());
    println!(
        "| finding a number's rate ({found} of {} have one) | {:.3} µs |",
        numbers.len(),
        each.as_secs_f64() * 1e6
    );
}

fn jiff_day() -> jiff::civil::Date {
    "2026-01-01".parse().unwrap()
}

/// The same digits each time.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Between `least` and `most` digits, the first one no zero.
    fn digits(&mut self, least: u64, most: u64) -> String {
        let length = least + self.next() % (most - least + 1);
        let rest: String = (1..length).map(|_| char::from(b'0' + u8::try_from(self.next() % 10).unwrap())).collect();
        format!("{}{rest}", 1 + self.next() % 9)
    }
}
