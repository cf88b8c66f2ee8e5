//! Releasing numbers, tried on a real database.

use super::server_functions::{REST_DAYS, ReleaseForm, release_number};
use crate::numbers::{self, AddForm, HoldForm};
use crate::shared::caller::Caller;
use crate::shared::clock::DAY_MS;
use crate::shared::problem::Problem;
use crate::testing::TestPortal;

const FILE: &[u8] = b"country,number,city,area_code,kind\nCO,601 555 2001,Bogota,601,local\n";
const NUMBER: &str = "+576015552001";

async fn release(portal: &TestPortal, caller: &Caller, e164: &str) -> Result<(), Problem> {
    let form = ReleaseForm { number: e164.to_owned() };
    portal.call(caller, async || release_number(form).await).await
}

/// Adds the number without further ado.
async fn take(portal: &TestPortal, caller: &Caller) -> bool {
    let hold = HoldForm { number: NUMBER.to_owned(), ..HoldForm::default() };
    let add = AddForm { number: NUMBER.to_owned(), destination: "receptionist".to_owned() };
    let held = portal.call(caller, async || numbers::hold_number(hold).await).await;
    held.is_ok() && portal.call(caller, async || numbers::add_number(add).await).await.is_ok()
}

async fn has(portal: &TestPortal, caller: &Caller, e164: &str) -> bool {
    let mut connection = portal.portal.database.read().await.unwrap();
    numbers::find(&mut connection, &caller.account_id, e164).await.unwrap().is_some()
}

#[tokio::test]
async fn a_released_number_rests_before_others_get_it_and_its_company_may_take_it_back() {
    let portal = TestPortal::start().await;
    numbers::import(&portal.portal, FILE).await.unwrap();
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    assert!(take(&portal, &caller).await);
    release(&portal, &caller, NUMBER).await.unwrap();
    assert!(!has(&portal, &caller, NUMBER).await);
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "numbers.release");
    assert!(!take(&portal, &other).await);
    assert!(take(&portal, &caller).await);
    release(&portal, &caller, NUMBER).await.unwrap();
    portal.wait_ms(REST_DAYS * DAY_MS);
    assert!(take(&portal, &other).await);
    assert!(!take(&portal, &caller).await);
}

#[tokio::test]
async fn the_main_number_and_another_companys_are_not_released() {
    let portal = TestPortal::start().await;
    numbers::import(&portal.portal, FILE).await.unwrap();
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    assert!(take(&portal, &caller).await);
    let main = release(&portal, &caller, "+576015550100").await;
    assert_eq!(main, Err(Problem::Refused("numbers-problem-main".to_owned())));
    assert_eq!(release(&portal, &other, NUMBER).await, Err(Problem::NotFound));
    assert_eq!(release(&portal, &other, "+576015559999").await, Err(Problem::NotFound));
    assert!(has(&portal, &caller, NUMBER).await && has(&portal, &caller, "+576015550100").await);
}
