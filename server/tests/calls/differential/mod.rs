//! Any companies and calls, followed twice: by the interpreter, and by a caller who hears tones and by phones that ring.
//!
//! `CALLS=5000 SEED=7 cargo test … --test calls differential` tries more of them, or others.

mod acts;
mod company;
mod expected;
mod transcript;

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use app::call_routing::{self, AfterKeys, Answers, Call, Called, Caller, End, Imagined, Key, Outcome};
use fastrand::Rng;
use tokio::task::JoinSet;

use self::acts::{Acts, outside_number, ring};
use self::company::{Company, any_company};
use self::expected::{Expected, expected};
use self::transcript::Transcript;
use crate::phone::TestCall;
use crate::stage::Stage;

/// So many companies call and are called at once.
const COMPANIES: usize = 125;
/// Nobody listens for longer, besides the time that menus wait and phones ring.
const LONGEST_WAIT: Duration = Duration::from_secs(15);
/// A menu waits for five seconds after its greeting, phones ring for five.
const LONGEST_PAUSE: Duration = Duration::from_secs(7);
/// The most keys that are thought about.
const MOST_KEYS: usize = 6;

/// A number from the environment.
fn asked(name: &str, otherwise: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(otherwise)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_call_takes_the_path_that_is_predicted() {
    let stage = Stage::set_alone().await;
    let (calls, seed) = (asked("CALLS", 500), asked("SEED", 1));
    let mut companies = Vec::new();
    for place in 0..COMPANIES.min(calls) {
        companies.push(any_company(&stage, place, u64::try_from(seed * 10_000 + place).unwrap()).await);
    }
    let mut outside = HashMap::new();
    for (place, company) in companies.iter().enumerate() {
        for (user, id) in company.routing.users.iter().enumerate() {
            outside.insert(outside_number(place, user), (id.id.clone(), Arc::clone(&company.acts)));
        }
        outside.insert(outside_number(place, 9), (String::new(), Arc::clone(&company.acts)));
    }
    let (answering, stage) = (Arc::new(outside), Arc::new(stage));
    let carrier = tokio::spawn(answer_outside(Arc::clone(&stage), answering));
    let mut running = JoinSet::new();
    for (place, company) in companies.into_iter().enumerate() {
        let (stage, count) = (Arc::clone(&stage), calls / COMPANIES + usize::from(place < calls % COMPANIES));
        running.spawn(async move { several(&stage, &company, count, seed * 10_000 + place).await });
    }
    let mut differences = Vec::new();
    let mut followed = 0;
    while let Some(result) = running.join_next().await {
        let (count, mut found) = result.unwrap();
        followed += count;
        differences.append(&mut found);
    }
    carrier.abort();
    assert_eq!(followed, calls);
    assert!(
        differences.is_empty(),
        "{} of {calls} calls went another way:\n{}",
        differences.len(),
        differences.join("\n")
    );
    let _ = carrier.await;
    Arc::into_inner(stage).unwrap().strike().await;
}

/// The world outside does what is imagined of the numbers that are called.
async fn answer_outside(stage: Arc<Stage>, known: Arc<HashMap<String, (String, Arc<Mutex<Acts>>)>>) {
    while let Some(call) = stage.carrier.next_call().await {
        let called = call.called();
        let number = called.split("sip:").nth(1).and_then(|rest| rest.split('@').next()).unwrap_or_default();
        if let Some((user, acts)) = known.get(number.trim_start_matches("+57")) {
            ring(call, user, true, acts);
        }
    }
}

/// One call after the other to a company; what went another way than predicted.
async fn several(stage: &Stage, company: &Company, count: usize, seed: usize) -> (usize, Vec<String>) {
    let mut rng = Rng::with_seed(u64::try_from(seed).unwrap());
    let mut differences = Vec::new();
    for place in 0..count {
        let call = any_call(&mut rng, stage, company);
        if let Err(difference) = follow(stage, company, &call).await {
            let path = call_routing::run(&company.routing, &call);
            differences.push(format!("company {seed}, call {place}: {difference}\n  {call:?}\n  {path:?}"));
        }
    }
    (count, differences)
}

/// A call whose path does not take too long.
fn any_call(rng: &mut Rng, stage: &Stage, company: &Company) -> Call {
    loop {
        let mut call = Call { at_ms: stage.portal.clock.now_ms(), ..Call::default() };
        let dialled = rng.choice(["1000", "1002", "1003", "2001", "2002"]).unwrap();
        if rng.u8(0..100) < 80 {
            call.called = Called::Number(company.main_number.clone());
            call.caller = Caller::Outside("+573001112233".to_owned());
        } else {
            call.called = Called::Extension(dialled.to_owned());
            call.caller = Caller::Extension("1001".to_owned());
        }
        call.answers = Answers::Imagined(imagined(rng, company));
        press_keys(rng, company, &mut call);
        let path = call_routing::run(&company.routing, &call);
        if path.end != End::Loop && expected(&path, &call).pauses <= 3 {
            return call;
        }
    }
}

/// One of them may answer.
fn imagined(rng: &mut Rng, company: &Company) -> Vec<Imagined> {
    let users: Vec<&str> = company.routing.users.iter().map(|user| user.id.as_str()).collect();
    let answers = (rng.u8(0..100) < 60).then(|| (rng.usize(0..users.len()), rng.bool()));
    let mut imagined = vec![Imagined { user: String::new(), forwarded: true, outcome: Outcome::Answered }];
    for (place, user) in users.iter().enumerate() {
        for forwarded in [false, true] {
            let outcome = match rng.u8(0..100) {
                _ if !forwarded && !company.phones.contains_key(*user) => Outcome::NotConnected,
                _ if answers == Some((place, forwarded)) => Outcome::Answered,
                0..30 => Outcome::Busy,
                _ => Outcome::NotAnswered,
            };
            imagined.push(Imagined { user: (*user).to_owned(), forwarded, outcome });
        }
    }
    imagined
}

/// Keys that lead somewhere, mostly; then nothing more is pressed.
fn press_keys(rng: &mut Rng, company: &Company, call: &mut Call) {
    call.after_keys = AfterKeys::Wait;
    for _ in 0..MOST_KEYS {
        let path = call_routing::run(&company.routing, call);
        let End::WaitingForKeys(waiting) = path.end else { break };
        let pressed: Vec<Key> =
            waiting.possible.into_iter().filter(|key| !matches!(key, Key::Pause | Key::Silence)).collect();
        let is_begun = !waiting.dialled.is_empty() && waiting.asked != call_routing::Asked::NameChoice;
        let key = match rng.u8(0..100) {
            0..70 => rng.choice(pressed).unwrap_or(Key::Digit(0)),
            70..85 => Key::Digit(rng.u8(0..10)),
            _ if is_begun => Key::Pause,
            _ => Key::Silence,
        };
        call.keys.push(key);
    }
    call.after_keys = AfterKeys::Silence;
}

/// What is expected after so many keys.
fn expected_after(company: &Company, call: &Call, keys: usize) -> (Expected, bool) {
    let begun = Call { keys: call.keys[..keys].to_vec(), after_keys: AfterKeys::Wait, ..call.clone() };
    let path = call_routing::run(&company.routing, &begun);
    (expected(&path, &begun), path.waiting_for_keys())
}

/// Makes the call, and compares.
async fn follow(stage: &Stage, company: &Company, call: &Call) -> Result<(), String> {
    *company.acts.lock().unwrap() = Acts { call: call.clone(), rung: Vec::new() };
    let path = call_routing::run(&company.routing, call);
    let whole = expected(&path, call);
    let made = match &call.called {
        Called::Number(number) => stage.carrier.call(number).await,
        Called::Extension(number) => company.phones[&company.routing.users[0].id].call(number).await,
    };
    let made = match made {
        Ok(made) => made,
        Err(status) if whole.tones.is_empty() => return compare_rung(company, &whole, &status),
        Err(status) => return Err(format!("{:?} is not heard, but {status}", whole.tones)),
    };
    let mut transcript = Transcript::new(company.pitches.clone());
    let mut pressed = 0;
    for (place, key) in call.keys.iter().enumerate() {
        let (so_far, waits) = expected_after(company, call, place);
        if !waits {
            break;
        }
        hears(&made, &mut transcript, &so_far).await?;
        if let Key::Digit(_) | Key::Star | Key::Hash = key {
            let before = if place == 0 { Vec::new() } else { expected_after(company, call, place - 1).0.tones };
            // Nothing new is said: a digit more, or the same greeting again.
            if pressed > 0 && before == so_far.tones && !goes_on(company, call, place) {
                tokio::time::sleep(Duration::from_secs(1)).await;
            }
            made.press(&key.character().to_string()).await;
            pressed += 1;
        }
    }
    hears(&made, &mut transcript, &whole).await?;
    ends(stage, company, &made, &path.end).await?;
    let heard = transcript.read(&made);
    if !matches!(path.end, End::Voicemail { .. } | End::OwnVoicemail { .. }) && heard != whole.tones {
        return Err(format!("heard {heard:?} in all instead of {:?}", whole.tones));
    }
    made.hang_up().await;
    compare_rung(company, &whole, "over")
}

/// The digits of a number are being dialled.
fn goes_on(company: &Company, call: &Call, keys: usize) -> bool {
    let begun = Call { keys: call.keys[..keys].to_vec(), after_keys: AfterKeys::Wait, ..call.clone() };
    let path = call_routing::run(&company.routing, &begun);
    matches!(path.end, End::WaitingForKeys(waiting) if !waiting.dialled.is_empty())
}

async fn hears(call: &TestCall, transcript: &mut Transcript, expected: &Expected) -> Result<(), String> {
    let patience = LONGEST_WAIT + LONGEST_PAUSE * u32::try_from(expected.pauses).unwrap();
    let began = Instant::now();
    loop {
        let heard = transcript.read(call);
        if heard.starts_with(&expected.tones) {
            return Ok(());
        }
        if began.elapsed() > patience {
            return Err(format!("heard {heard:?} instead of {:?}, {:?}", expected.tones, call.state()));
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The call ends as it should: a box takes a message, our side hangs up, or it goes on.
async fn ends(stage: &Stage, company: &Company, call: &TestCall, end: &End<'_>) -> Result<(), String> {
    match end {
        End::Voicemail { user } => {
            let folder = stage.system.files.voicemail().join(&company.caller.account_id).join(user);
            let is_begun = crate::phone::until(|| folder.join("INBOX").exists()).await;
            call.hang_up().await;
            let _ = std::fs::remove_dir_all(folder);
            if is_begun { Ok(()) } else { Err("no box takes a message".to_owned()) }
        }
        End::HungUp | End::NotAnswered | End::Nowhere | End::NoDestination | End::Unknown | End::Fax { .. } => {
            if call.ends().await { Ok(()) } else { Err("our side does not hang up".to_owned()) }
        }
        _ => Ok(()),
    }
}

fn compare_rung(company: &Company, expected: &Expected, state: &str) -> Result<(), String> {
    let rung = company.acts.lock().unwrap().rung.clone();
    let mut rest = rung.as_slice();
    for batch in &expected.rung {
        let (now, later) = rest.split_at_checked(batch.len()).unwrap_or((rest, &[]));
        let mut now = now.to_vec();
        now.sort();
        if now != *batch {
            return Err(format!("{rung:?} rang instead of {:?} ({state})", expected.rung));
        }
        rest = later;
    }
    if rest.iter().any(|(user, _)| !user.is_empty()) {
        return Err(format!("{rung:?} rang, more than {:?} ({state})", expected.rung));
    }
    Ok(())
}
