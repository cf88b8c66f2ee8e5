//! Measures the receptionist while a hundred callers are in it at once, through a real Asterisk, on the machine that also plays the
//! callers: whether each is answered and hears the greeting, how long that takes, and how much of what is said is lost on the way.
//! Then Asterisk is killed: how soon it greets and rings again.
//!
//! `cargo run --release -p server --example calls_at_once [CALLS]`; needs `scripts/asterisk.sh`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measurement: it prints, and what cannot be set up ends it"
)]

use std::sync::Arc;
use std::time::{Duration, Instant};

use app::receptionist::{self, Prompt, PromptKind, Slot};
use app::shared::live_phones::Presence;
use tokio::task::JoinSet;

use phone::{State, until};
use stage::Stage;

#[expect(dead_code, reason = "the rest is the tests'")]
#[path = "../server/tests/calls/phone/mod.rs"]
mod phone;
#[expect(dead_code, reason = "the rest is the tests'")]
#[path = "../server/tests/calls/stage.rs"]
mod stage;
#[path = "../server/tests/calls/tone.rs"]
mod tone;

/// So long each caller listens; twenty packets of speech are a second's fifth.
const LISTENS: Duration = Duration::from_secs(10);
const PACKETS_A_SECOND: usize = 50;
/// What is told of a greeting that was not heard.
const NEVER: Duration = Duration::from_hours(1);
/// A pause that one can hear.
const AUDIBLE: Duration = Duration::from_millis(100);

/// What a caller got.
struct Listener {
    answered_after: Duration,
    greeted_after: Option<Duration>,
    packets: usize,
    longest_pause: Duration,
    stays: bool,
}

#[tokio::main]
async fn main() {
    let count: usize = std::env::args().nth(1).map_or(100, |count| count.parse().unwrap());
    let stage = Arc::new(Stage::set_alone().await);
    greets(&stage).await;
    // One first: it is not the first call ever that is measured.
    call(&stage, Duration::ZERO).await;
    let mut calls = JoinSet::new();
    for place in 0..count {
        let stage = Arc::clone(&stage);
        // A hundred within a second and a half.
        let delay = Duration::from_millis(15 * u64::try_from(place).unwrap());
        calls.spawn(async move { call(&stage, delay).await });
    }
    let mut heard = Vec::new();
    while let Some(result) = calls.join_next().await {
        heard.extend(result.unwrap());
    }
    report(count, &heard);
    back_again(&stage).await;
    Arc::into_inner(stage).unwrap().strike().await;
}

/// Asterisk is killed: how long it takes until it answers again, greets a caller, and finds a phone that did not sign in again.
async fn back_again(stage: &Stage) {
    let ana = stage.phone("1001").await;
    stage.kill_asterisk("1001").await;
    let killed = Instant::now();
    let is_there = || stage.portal.phones.presence() == Presence::There;
    assert!(until(|| !is_there()).await && until(is_there).await, "it is started again");
    println!("| Asterisk killed, until it is there again | {:.1?} |", killed.elapsed());
    let call = stage.carrier.call("+576015550100").await.unwrap();
    assert!(call.hears(500.0).await, "the greeting");
    println!("| Asterisk killed, until a caller is greeted again | {:.1?} |", killed.elapsed());
    call.press("1001").await;
    let _answered = ana.answer(900.0).await;
    println!("| Asterisk killed, until a phone rings again | {:.1?} |", killed.elapsed());
}

/// The receptionist says a tone of twenty seconds.
async fn greets(stage: &Stage) {
    let recording = stage.upload("recording", 500).await;
    let token = String::new;
    let state = stage.test.call(&stage.company, async || receptionist::load_menu(Slot::Open, token()).await).await;
    let mut form = state.unwrap().form;
    form.greeting = Prompt { kind: PromptKind::Audio, audio: recording.id, ..Prompt::default() };
    stage.save(async || receptionist::save_menu(form, token()).await).await;
}

/// A call that listens; nothing when it is not answered.
async fn call(stage: &Stage, delay: Duration) -> Option<Listener> {
    tokio::time::sleep(delay).await;
    let began = Instant::now();
    let call = stage.carrier.call("+576015550100").await.ok()?;
    let answered_after = began.elapsed();
    let greeted_after = call.hears(500.0).await.then(|| began.elapsed());
    let from = call.packets_from(0).len();
    tokio::time::sleep(LISTENS).await;
    let packets = call.packets_from(from);
    let pauses = packets.windows(2).map(|pair| pair[1].0 - pair[0].0);
    let stays = call.state() == State::Up;
    call.hang_up().await;
    Some(Listener {
        answered_after,
        greeted_after,
        packets: packets.len(),
        longest_pause: pauses.max().unwrap_or_default(),
        stays,
    })
}

fn report(count: usize, heard: &[Listener]) {
    let percentiles = |of: fn(&Listener) -> Duration| {
        let mut times: Vec<Duration> = heard.iter().map(of).collect();
        times.sort_unstable();
        let at = |percent: usize| times.get((times.len() * percent).div_ceil(100).saturating_sub(1)).copied();
        format!("{:.0?}, {:.0?}", at(50).unwrap_or_default(), at(95).unwrap_or_default())
    };
    let expected = heard.len() * PACKETS_A_SECOND * usize::try_from(LISTENS.as_secs()).unwrap();
    let packets: usize = heard.iter().map(|heard| heard.packets).sum();
    let greeted = heard.iter().filter(|heard| heard.greeted_after.is_some()).count();
    let stayed = heard.iter().filter(|heard| heard.stays).count();
    let smooth = heard.iter().filter(|heard| heard.longest_pause < AUDIBLE).count();
    println!("| Figure | Value |\n| --- | --: |");
    println!("| Calls that were made, answered, greeted, and stayed | {count}, {}, {greeted}, {stayed} |", heard.len());
    println!("| Answered after: median, 95 % | {} |", percentiles(|heard| heard.answered_after));
    println!("| Greeting heard after: median, 95 % | {} |", percentiles(|heard| heard.greeted_after.unwrap_or(NEVER)));
    println!("| Longest pause between two packets: median, 95 % | {} |", percentiles(|heard| heard.longest_pause));
    println!("| Packets of speech that came, of those that were due | {packets} of {expected} |");
    println!("| Calls without a pause of {AUDIBLE:?} | {smooth} |");
}
