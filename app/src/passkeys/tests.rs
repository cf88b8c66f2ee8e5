//! Passkeys on a real database, with a device made for tests.

use serde_json::Value;

use super::{Answer, Asked, MOST, Person, Purpose, add, begin_adding, begin_signing_in, check, list, remove, take};
use crate::second_factor::{self, Owner};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::clock::MINUTE_MS;
use crate::shared::problem::Problem;
use crate::testing::{Authenticator, TestPortal, stranger};

fn owner(caller: &Caller) -> Owner<'_> {
    Owner { account_id: &caller.account_id, administrator_id: &caller.administrator_id }
}

fn another_browser() -> Visitor {
    Visitor { browser: "another browser of tests".to_owned(), ..stranger() }
}

/// What the portal asks for.
async fn asked(portal: &TestPortal, caller: &Caller, purpose: Purpose) -> Result<Value, Problem> {
    let work = async || {
        let mut connection = portal.portal.database.read().await.unwrap();
        match purpose {
            Purpose::Add => {
                let person = Person { owner: owner(caller), name: "Lucía", company: "Café Andino" };
                begin_adding(&mut connection, person).await
            }
            Purpose::SignIn => Ok(begin_signing_in(&mut connection, owner(caller)).await?.unwrap_or_default()),
        }
    };
    portal.request(&stranger(), work).await.0
}

/// What a browser was asked, once.
async fn taken(portal: &TestPortal, caller: &Caller, (browser, purpose): (&Visitor, Purpose)) -> Option<Asked> {
    let work = async || {
        let mut connection = portal.portal.database.read().await.unwrap();
        take(&mut connection, owner(caller), purpose).await.unwrap()
    };
    portal.request(browser, work).await.0
}

async fn added(portal: &TestPortal, caller: &Caller, asked: &Asked, credential: &str) -> Result<(), Problem> {
    let work = async || {
        let mut connection = portal.portal.database.read().await.unwrap();
        add(&mut connection, owner(caller), "Mi portátil", Answer { asked, credential }).await
    };
    portal.request(&stranger(), work).await.0
}

async fn checked(portal: &TestPortal, caller: &Caller, asked: &Asked, credential: &str) -> bool {
    let work = async || {
        let mut connection = portal.portal.database.read().await.unwrap();
        check(&mut connection, owner(caller), Answer { asked, credential }).await.unwrap()
    };
    portal.request(&stranger(), work).await.0
}

/// The device adds its passkey.
async fn adds(portal: &TestPortal, caller: &Caller, device: &Authenticator) -> Result<(), Problem> {
    let options = asked(portal, caller, Purpose::Add).await?;
    let state = taken(portal, caller, (&stranger(), Purpose::Add)).await.unwrap();
    added(portal, caller, &state, &device.create(&options)).await
}

/// The device shows its passkey.
async fn opens(portal: &TestPortal, caller: &Caller, device: &Authenticator) -> bool {
    let options = asked(portal, caller, Purpose::SignIn).await.unwrap();
    let Some(state) = taken(portal, caller, (&stranger(), Purpose::SignIn)).await else { return false };
    checked(portal, caller, &state, &device.get(&options)).await
}

async fn count(portal: &TestPortal, caller: &Caller) -> usize {
    let mut connection = portal.portal.database.read().await.unwrap();
    list(&mut connection, owner(caller)).await.unwrap().len()
}

async fn with_codes(portal: &TestPortal, main_number: &str) -> Caller {
    let caller = portal.an_account(main_number).await;
    portal.turn_codes_on(&caller).await;
    caller
}

fn not_made() -> Problem {
    Problem::Refused("passkeys-problem-not-made".to_owned())
}

#[tokio::test]
async fn a_passkey_is_added_used_and_removed() {
    let portal = TestPortal::start().await;
    let caller = with_codes(&portal, "601 555 0100").await;
    let device = Authenticator::default();
    let options = asked(&portal, &caller, Purpose::Add).await.unwrap();
    let asked_for = &options["publicKey"];
    assert_eq!(
        (asked_for["rp"]["id"].as_str(), asked_for["rp"]["name"].as_str()),
        (Some("localhost"), Some("Centralita"))
    );
    assert_eq!(asked_for["user"]["name"].as_str(), Some("Café Andino (Lucía)"));
    assert_eq!(asked_for["authenticatorSelection"]["userVerification"].as_str(), Some("required"));
    adds(&portal, &caller, &device).await.unwrap();
    assert!(
        opens(&portal, &caller, &device).await && opens(&portal, &caller, &device).await,
        "a device need not count"
    );
    assert!(!opens(&portal, &caller, &Authenticator::default()).await, "another device");
    let options = asked(&portal, &caller, Purpose::Add).await.unwrap();
    assert_eq!(options["publicKey"]["excludeCredentials"].as_array().map(Vec::len), Some(1));
    assert_eq!(adds(&portal, &caller, &device).await, Err(not_made()), "it was told not to make another");
    let mut connection = portal.portal.database.read().await.unwrap();
    let own = list(&mut connection, owner(&caller)).await.unwrap();
    assert_eq!((own.len(), own[0].name.as_str()), (1, "Mi portátil"));
    assert!(own[0].last_used_at > Some(own[0].added_at));
    assert!(remove(&mut connection, owner(&caller), &own[0].id).await.unwrap());
    drop(connection);
    assert!(!opens(&portal, &caller, &device).await);
}

#[tokio::test]
async fn what_was_asked_is_answered_once_in_its_browser_and_in_time() {
    let portal = TestPortal::start().await;
    let caller = with_codes(&portal, "601 555 0100").await;
    let other = with_codes(&portal, "601 555 0200").await;
    adds(&portal, &caller, &Authenticator::default()).await.unwrap();
    for purpose in [Purpose::Add, Purpose::SignIn] {
        asked(&portal, &caller, purpose).await.unwrap();
        assert!(taken(&portal, &caller, (&another_browser(), purpose)).await.is_none(), "another browser");
        assert!(taken(&portal, &other, (&stranger(), purpose)).await.is_none(), "another administrator");
        assert!(taken(&portal, &caller, (&stranger(), purpose)).await.is_some());
        assert!(taken(&portal, &caller, (&stranger(), purpose)).await.is_none(), "twice");
        asked(&portal, &caller, purpose).await.unwrap();
        portal.wait_ms(10 * MINUTE_MS);
        assert!(taken(&portal, &caller, (&stranger(), purpose)).await.is_none(), "too late");
    }
}

#[tokio::test]
async fn an_answer_to_something_else_is_refused() {
    let portal = TestPortal::start().await;
    let caller = with_codes(&portal, "601 555 0100").await;
    let device = Authenticator::default();
    let old = asked(&portal, &caller, Purpose::Add).await.unwrap();
    let options = asked(&portal, &caller, Purpose::Add).await.unwrap();
    let state = taken(&portal, &caller, (&stranger(), Purpose::Add)).await.unwrap();
    let elsewhere = |origin: &str| Authenticator::default().at(origin);
    let unverified = Authenticator::default().saying(1);
    for credential in [
        device.create(&old),
        elsewhere("https://localhost:3000").create(&options),
        elsewhere("http://localhost:3001").create(&options),
        elsewhere("http://phones.localhost:3000").create(&options),
        unverified.create(&options),
        "{}".to_owned(),
        String::new(),
    ] {
        assert_eq!(added(&portal, &caller, &state, &credential).await, Err(not_made()), "{credential}");
    }
    added(&portal, &caller, &state, &device.create(&options)).await.unwrap();

    let old = asked(&portal, &caller, Purpose::SignIn).await.unwrap();
    let options = asked(&portal, &caller, Purpose::SignIn).await.unwrap();
    let state = taken(&portal, &caller, (&stranger(), Purpose::SignIn)).await.unwrap();
    let right = device.get(&options);
    let wrong = device.get(&old);
    let device = device.at("https://evil.example");
    let phished = device.get(&options);
    let device = device.at("http://localhost:3000").saying(1);
    for credential in [wrong, phished, device.get(&options), "[]".to_owned(), String::new()] {
        assert!(!checked(&portal, &caller, &state, &credential).await, "{credential}");
    }
    assert!(checked(&portal, &caller, &state, &right).await);
}

#[tokio::test]
async fn a_copy_of_a_device_that_counts_is_found() {
    let portal = TestPortal::start().await;
    let caller = with_codes(&portal, "601 555 0100").await;
    let mut device = Authenticator::default();
    device.counter = 4;
    adds(&portal, &caller, &device).await.unwrap();
    assert!(!opens(&portal, &caller, &device).await, "it has not counted since it was added");
    device.counter = 5;
    let options = asked(&portal, &caller, Purpose::SignIn).await.unwrap();
    let state = taken(&portal, &caller, (&stranger(), Purpose::SignIn)).await.unwrap();
    let early = device.get(&options);
    device.counter = 9;
    assert!(opens(&portal, &caller, &device).await);
    assert!(!checked(&portal, &caller, &state, &early).await, "what was asked before knows an older count");
    for (counter, expected) in [(9, false), (8, false), (0, false), (10, true)] {
        device.counter = counter;
        assert_eq!(opens(&portal, &caller, &device).await, expected, "{counter}");
    }
}

#[tokio::test]
async fn nobody_uses_anothers_passkey() {
    let portal = TestPortal::start().await;
    let caller = with_codes(&portal, "601 555 0100").await;
    let other = with_codes(&portal, "601 555 0200").await;
    let (device, others) = (Authenticator::default(), Authenticator::default());
    adds(&portal, &caller, &device).await.unwrap();
    let known = Problem::Refused("passkeys-problem-known".to_owned());
    assert_eq!(adds(&portal, &other, &device).await, Err(known), "a passkey is one administrator's");
    adds(&portal, &other, &others).await.unwrap();
    assert!(!opens(&portal, &caller, &others).await && !opens(&portal, &other, &device).await);
    assert!(opens(&portal, &caller, &device).await && opens(&portal, &other, &others).await);
    let mut connection = portal.portal.database.read().await.unwrap();
    let own = list(&mut connection, owner(&caller)).await.unwrap();
    assert!(!remove(&mut connection, owner(&other), &own[0].id).await.unwrap());
}

#[tokio::test]
async fn there_are_ten_at_most_and_none_without_codes() {
    let portal = TestPortal::start().await;
    let caller = with_codes(&portal, "601 555 0100").await;
    asked(&portal, &caller, Purpose::Add).await.unwrap();
    for _ in 0..MOST {
        adds(&portal, &caller, &Authenticator::default()).await.unwrap();
    }
    let refused = Problem::Refused("passkeys-problem-most".to_owned());
    assert_eq!(adds(&portal, &caller, &Authenticator::default()).await, Err(refused));
    asked(&portal, &caller, Purpose::SignIn).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    second_factor::turn_off(&mut connection, owner(&caller)).await.unwrap();
    drop(connection);
    assert_eq!(count(&portal, &caller).await, 0);
    assert!(taken(&portal, &caller, (&stranger(), Purpose::SignIn)).await.is_none());
}
