//! Measures how long a saved change takes to the phone system, with a thousand companies of ten users: from when it is sent until
//! the switchboard works by it, and, for some of them, until a caller hears it. Also: how many files a change of one company
//! touches.
//!
//! `cargo run --release -p server --example propagation [COMPANIES]`; with `TEST_DATABASE_URL`, on that PostgreSQL server. Needs
//! `scripts/asterisk.sh`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measurement: it prints, and what cannot be set up ends it"
)]

use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use app::accounts;
use app::extensions::{self, UserForm};
use app::receptionist::{self, Prompt, Slot};
use app::shared::caller::Caller;
use app::testing::BEGINNING_MS;

use stage::Stage;

#[expect(dead_code, reason = "the rest is the tests'")]
#[path = "../server/tests/calls/phone/mod.rs"]
mod phone;
#[expect(dead_code, reason = "the rest is the tests'")]
#[path = "../server/tests/calls/stage.rs"]
mod stage;
#[path = "../server/tests/calls/tone.rs"]
mod tone;

const USERS: usize = 10;
const CHANGES: usize = 200;
/// Of so many changes one is listened to.
const LISTENED: usize = 10;

#[tokio::main]
async fn main() {
    let count: usize = std::env::args().nth(1).map_or(1_000, |count| count.parse().unwrap());
    let stage = Stage::set().await;
    let mut companies = Vec::new();
    let began = Instant::now();
    for place in 0..count {
        companies.push(a_company(&stage, place).await);
    }
    for (company, _) in &companies {
        stage.settled_for(&company.account_id).await;
    }
    println!("{count} companies of {USERS} users were set up and taken over in {:.0?}.\n", began.elapsed());
    let (mut taken_over, mut heard, mut files) = (Vec::new(), Vec::new(), Vec::new());
    for change in 0..CHANGES {
        // A prime, so that they are all over the place.
        let (company, number) = &companies[change * 7919 % count];
        let pitch = 400 + 100 * (change % 20);
        // As the disk tells the time.
        let before = touched(&stage.system.folder);
        let saved = greets(&stage, company, pitch).await;
        stage.settled_for(&company.account_id).await;
        taken_over.push(saved.elapsed());
        if change % LISTENED == 0 {
            let call = stage.carrier.call(number).await.unwrap();
            assert!(call.hears(f64::from(u32::try_from(pitch).unwrap())).await, "the new greeting");
            heard.push(saved.elapsed());
            call.hang_up().await;
        }
        files.push(
            changed_since(&stage.system.files.etc(), before)
                + changed_since(&stage.system.folder.join("plans"), before),
        );
    }
    println!("| Figure | Median | 95 % | Longest |\n| --- | --: | --: | --: |");
    report("Saved until the switchboard works by it", taken_over);
    report("Saved until a caller hears it, with calling, speaking and recognising it", heard);
    let most = files.into_iter().max().unwrap_or_default();
    println!("\nA change touched {most} files at most.");
    stage.strike().await;
}

async fn a_company(stage: &Stage, place: usize) -> (Caller, String) {
    let number = format!("+57601556{place:04}");
    let caller = stage.test.a_company(&number).await;
    let mut transaction = stage.portal.database.write().await.unwrap();
    let account = accounts::find(&mut transaction, &caller.account_id).await.unwrap().unwrap();
    for user in 4..=USERS {
        let form = UserForm {
            first_name: "Persona".to_owned(),
            last_name: user.to_string(),
            email: format!("persona.{user}@example.com"),
            number: (1000 + user).to_string(),
            ..UserForm::default()
        };
        extensions::insert_checked(&mut transaction, BEGINNING_MS, &account, &form).await.unwrap();
    }
    transaction.commit().await.unwrap();
    (caller, number)
}

/// Saves a greeting that is a tone; when.
async fn greets(stage: &Stage, company: &Caller, pitch: usize) -> Instant {
    let token = String::new;
    let state = stage.test.call(company, async || receptionist::load_menu(Slot::Open, token()).await).await;
    let mut form = state.unwrap().form;
    form.greeting = Prompt { text: format!("{pitch} Hz"), ..Prompt::default() };
    let saved = Instant::now();
    stage.test.call(company, async || receptionist::save_menu(form, token()).await).await.unwrap();
    saved
}

/// When a file is written now.
fn touched(folder: &Path) -> SystemTime {
    let path = folder.join("touched");
    std::fs::write(&path, "").unwrap();
    path.metadata().unwrap().modified().unwrap()
}

/// How many files in a folder were written since then.
fn changed_since(folder: &Path, moment: SystemTime) -> usize {
    let mut changed = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            changed += changed_since(&path, moment);
        } else if path.metadata().and_then(|about| about.modified()).is_ok_and(|written| written >= moment) {
            changed += 1;
        }
    }
    changed
}

fn report(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() * percent).div_ceil(100).saturating_sub(1)];
    println!("| {name} | {:.0?} | {:.0?} | {:.0?} |", at(50), at(95), at(100));
}
