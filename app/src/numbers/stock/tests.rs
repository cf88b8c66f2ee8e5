//! The stock on a real database: what is imported, free, held, released.

use crate::accounts::{self, NewAccount, NewAccountProblem};
use crate::numbers::number::{Kind, Number};
use crate::numbers::server_functions::{AddForm, HoldForm, add_number, confirm_page, hold_number, let_number_go};
use crate::numbers::stock::{self, Availability, Holder, Imported, PlaceFilter};
use crate::numbers::store;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::clock::{DAY_MS, MINUTE_MS};
use crate::shared::country::Country;
use crate::shared::email_address::EmailAddress;
use crate::shared::notes;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::problem::Problem;
use crate::shared::rows_file::FileProblem;
use crate::testing::{TestPortal, stranger};

const FILE: &[u8] = b"country,number,city,area_code,kind\nCO,601 555 2001,Bogota,601,local\n\
    CO,601 555 2002,Bogota,601,local\nCO,601 555 2003,Soacha,601,local\nCO,604 555 2001,Medellin,604,local\n\
    US,212 555 0142,New York,212,local\nUS,800 555 0199,,800,toll_free\n";
const FIRST: &str = "+576015552001";
const SECOND: &str = "+576015552002";

/// An account without a password, as nobody signs in.
pub async fn an_account(portal: &TestPortal, country: Country, main_number: &str) -> Result<Caller, NewAccountProblem> {
    let new = NewAccount {
        country,
        company_name: format!("Empresa {main_number}"),
        main_number: PhoneNumber::parse(main_number, country).unwrap(),
        administrator_name: "Lucía Restrepo".to_owned(),
        administrator_email: EmailAddress::parse("lucia@example.com").unwrap(),
    };
    let (account_id, _) = accounts::create(&portal.portal, &new).await?;
    let mut connection = portal.portal.database.read().await.unwrap();
    let administrator = accounts::first_administrator(&mut connection, &account_id).await.unwrap().unwrap();
    Ok(Caller {
        account_id,
        administrator_id: administrator.id,
        name: administrator.name,
        company_name: new.company_name,
        country,
        time_zone: "America/Bogota".to_owned(),
        language: country.language(),
        session: String::new(),
    })
}

/// A portal with a stock.
pub async fn with_stock() -> TestPortal {
    let portal = TestPortal::start().await;
    stock::import(&portal.portal, FILE).await.unwrap();
    portal
}

pub async fn hold(portal: &TestPortal, caller: &Caller, e164: &str) -> Result<(), Problem> {
    let form = HoldForm { number: e164.to_owned(), page: String::new() };
    portal.call(caller, async || hold_number(form).await).await
}

pub async fn add(portal: &TestPortal, caller: &Caller, e164: &str) -> Result<(), Problem> {
    let form = AddForm { number: e164.to_owned(), destination: "receptionist".to_owned() };
    portal.call(caller, async || add_number(form).await).await
}

pub async fn numbers(portal: &TestPortal, caller: &Caller) -> Vec<Number> {
    let mut connection = portal.portal.database.read().await.unwrap();
    store::list(&mut connection, &caller.account_id).await.unwrap()
}

/// How many numbers of a kind a caller may choose from.
async fn free(portal: &TestPortal, caller: &Caller, kind: Kind) -> i64 {
    let mut connection = portal.portal.database.read().await.unwrap();
    let holder = Holder::new(caller, portal.portal.clock.now_ms());
    stock::places(&mut connection, holder, kind).await.unwrap().iter().map(|place| place.free).sum()
}

fn refused(key: &str) -> Result<(), Problem> {
    Err(Problem::Refused(key.to_owned()))
}

#[tokio::test]
async fn of_fifty_people_who_choose_one_number_at_once_one_gets_it() {
    let portal = with_stock().await;
    let mut callers = Vec::new();
    for last in 0..50 {
        callers.push(an_account(&portal, Country::Co, &format!("601 555 {:04}", 7000 + last)).await.unwrap());
    }
    let tries = callers.iter().map(|caller| hold(&portal, caller, FIRST));
    let results = futures_util::future::join_all(tries).await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{results:?}");
    assert!(results.iter().all(|result| result.is_ok() || *result == refused("numbers-problem-taken")), "{results:?}");

    let additions = futures_util::future::join_all(callers.iter().map(|caller| add(&portal, caller, FIRST))).await;
    let added: Vec<bool> = additions.iter().map(Result::is_ok).collect();
    assert_eq!(added, results.iter().map(Result::is_ok).collect::<Vec<_>>(), "who holds it adds it");
}

#[tokio::test]
async fn a_number_that_was_held_is_added_and_is_nobody_elses() {
    let portal = with_stock().await;
    let (caller, other) = (
        an_account(&portal, Country::Co, "601 555 0100").await.unwrap(),
        an_account(&portal, Country::Co, "601 555 0200").await.unwrap(),
    );
    hold(&portal, &caller, FIRST).await.unwrap();
    assert_eq!(add(&portal, &other, FIRST).await, refused("numbers-problem-lapsed"));
    add(&portal, &caller, FIRST).await.unwrap();
    add(&portal, &caller, FIRST).await.unwrap();
    let all = numbers(&portal, &caller).await;
    let added = all.iter().find(|number| number.e164 == FIRST).unwrap();
    assert_eq!((all.len(), added.area_code.as_str(), added.city.as_str()), (2, "601", "Bogota"));
    portal.wait_ms(11 * MINUTE_MS);
    assert_eq!(hold(&portal, &other, FIRST).await, refused("numbers-problem-taken"));
    assert_eq!(portal.audited(&caller.account_id).await, ["account.create", "numbers.add"]);
    assert_eq!(free(&portal, &other, Kind::Local).await, 3);
}

#[tokio::test]
async fn a_hold_ends_after_ten_minutes() {
    let portal = with_stock().await;
    let (caller, other) = (
        an_account(&portal, Country::Co, "601 555 0100").await.unwrap(),
        an_account(&portal, Country::Co, "601 555 0200").await.unwrap(),
    );
    hold(&portal, &caller, FIRST).await.unwrap();
    portal.wait_ms(9 * MINUTE_MS);
    assert_eq!(hold(&portal, &other, FIRST).await, refused("numbers-problem-taken"));
    assert_eq!((free(&portal, &other, Kind::Local).await, free(&portal, &caller, Kind::Local).await), (3, 4));
    portal.wait_ms(MINUTE_MS);
    assert_eq!(add(&portal, &caller, FIRST).await, refused("numbers-problem-lapsed"));
    hold(&portal, &other, FIRST).await.unwrap();
    assert_eq!(hold(&portal, &caller, FIRST).await, refused("numbers-problem-taken"));
    add(&portal, &other, FIRST).await.unwrap();
}

#[tokio::test]
async fn an_administrator_holds_one_number_at_a_time_and_may_let_it_go() {
    let portal = with_stock().await;
    let (caller, other) = (
        an_account(&portal, Country::Co, "601 555 0100").await.unwrap(),
        an_account(&portal, Country::Co, "601 555 0200").await.unwrap(),
    );
    hold(&portal, &caller, FIRST).await.unwrap();
    hold(&portal, &caller, SECOND).await.unwrap();
    hold(&portal, &other, FIRST).await.unwrap();
    // Taken by somebody else: what is held stays held.
    assert_eq!(hold(&portal, &caller, FIRST).await, refused("numbers-problem-taken"));
    add(&portal, &caller, SECOND).await.unwrap();

    let form = |e164: &str| HoldForm { number: e164.to_owned(), page: String::new() };
    portal.call(&caller, async || let_number_go(form(FIRST)).await).await.unwrap();
    assert_eq!(hold(&portal, &caller, FIRST).await, refused("numbers-problem-taken"), "it is not theirs to let go");
    portal.call(&other, async || let_number_go(form(FIRST)).await).await.unwrap();
    hold(&portal, &caller, FIRST).await.unwrap();
}

#[tokio::test]
async fn numbers_are_of_the_companys_country_and_toll_free_ones_of_some() {
    let portal = with_stock().await;
    let colombian = an_account(&portal, Country::Co, "601 555 0100").await.unwrap();
    let american = an_account(&portal, Country::Us, "212 555 0100").await.unwrap();
    assert_eq!(hold(&portal, &colombian, "+18005550199").await, refused("numbers-problem-taken"));
    assert_eq!(hold(&portal, &american, FIRST).await, refused("numbers-problem-taken"));
    assert_eq!(hold(&portal, &colombian, "+576015559999").await, refused("numbers-problem-taken"));
    assert_eq!((free(&portal, &american, Kind::Local).await, free(&portal, &american, Kind::TollFree).await), (1, 1));
    assert_eq!(free(&portal, &colombian, Kind::TollFree).await, 0);
    hold(&portal, &american, "+18005550199").await.unwrap();
    add(&portal, &american, "+18005550199").await.unwrap();
    assert_eq!(numbers(&portal, &american).await[1].kind, Kind::TollFree);
}

#[tokio::test]
async fn a_new_account_has_its_main_number_which_is_no_other_companys_and_not_toll_free() {
    let portal = with_stock().await;
    let caller = an_account(&portal, Country::Co, "601 555 2001").await.unwrap();
    let [main] = numbers(&portal, &caller).await.try_into().unwrap();
    assert_eq!((main.e164.as_str(), main.city.as_str(), main.is_main), (FIRST, "Bogota", true));
    let other = an_account(&portal, Country::Co, "601 555 0200").await.unwrap();
    assert_eq!(hold(&portal, &other, FIRST).await, refused("numbers-problem-taken"));
    hold(&portal, &other, SECOND).await.unwrap();
    add(&portal, &other, SECOND).await.unwrap();
    let taken = an_account(&portal, Country::Co, "601 555 2002").await;
    assert!(matches!(taken, Err(NewAccountProblem::NumberTaken)), "a number that is no main number is taken, too");
    let toll_free = an_account(&portal, Country::Us, "800 555 0199").await;
    assert!(matches!(toll_free, Err(NewAccountProblem::TollFree | NewAccountProblem::NumberAbroad)));
}

#[tokio::test]
async fn a_refused_hold_leads_back_to_the_same_step_and_a_good_one_to_the_confirmation() {
    let portal = with_stock().await;
    let caller = an_account(&portal, Country::Co, "601 555 0100").await.unwrap();
    let other = an_account(&portal, Country::Co, "601 555 0200").await.unwrap();
    hold(&portal, &other, FIRST).await.unwrap();
    let visitor = Visitor { caller: Some(caller), accepts_html: true, ..stranger() };
    let page = "/manage_phone_number/new?area=601&city=Bogota";
    let form = |e164: &str, page: &str| HoldForm { number: e164.to_owned(), page: page.to_owned() };
    let (_, response) = portal.request(&visitor, async || hold_number(form(FIRST, page)).await).await;
    assert_eq!(response.headers.get("location").unwrap(), page);
    let kept = portal.request(&visitor, async || notes::take_refused::<HoldForm>(page).await).await.0;
    assert_eq!(kept.unwrap().unwrap().problem, Problem::Refused("numbers-problem-taken".to_owned()));
    let hostile = "//evil.example/?area=601";
    let (_, response) = portal.request(&visitor, async || hold_number(form(FIRST, hostile)).await).await;
    assert_eq!(response.headers.get("location").unwrap(), "/manage_phone_number/new?area=601");
    let (_, response) = portal.request(&visitor, async || hold_number(form(SECOND, page)).await).await;
    assert_eq!(response.headers.get("location").unwrap(), confirm_page(SECOND).as_str());
}

#[tokio::test]
async fn a_file_is_imported_whole_or_not_at_all_and_twice_without_harm() {
    let portal = TestPortal::start().await;
    let wrong = [FILE, b"CO,1,Bogota,601,local\n"].concat();
    let refused = stock::import(&portal.portal, &wrong).await;
    assert!(matches!(refused, Err(FileProblem::Lines(lines)) if lines.len() == 1 && lines[0].line == 8));
    let mut connection = portal.portal.database.read().await.unwrap();
    assert!(stock::list(&mut connection, &PlaceFilter::default(), 0).await.unwrap().is_empty());
    assert_eq!(stock::import(&portal.portal, FILE).await.unwrap(), Imported { added: 6, known: 0 });
    let corrected = b"country,number,city,area_code,kind\nCO,601 555 2003,Bosa,601,local\n";
    assert_eq!(stock::import(&portal.portal, corrected).await.unwrap(), Imported { added: 0, known: 1 });
    let filter = PlaceFilter { country: Some(Country::Co), area_code: "601".to_owned(), only_free: true };
    let listed = stock::list(&mut connection, &filter, 0).await.unwrap();
    assert_eq!(listed.iter().map(|listed| listed.city.as_str()).collect::<Vec<_>>(), ["Bogota", "Bogota", "Bosa"]);
}

#[tokio::test]
async fn the_operator_sees_what_stands_in_the_way_of_a_number() {
    let portal = with_stock().await;
    let caller = an_account(&portal, Country::Co, "601 555 0100").await.unwrap();
    hold(&portal, &caller, FIRST).await.unwrap();
    add(&portal, &caller, FIRST).await.unwrap();
    hold(&portal, &caller, SECOND).await.unwrap();
    let now_ms = portal.portal.clock.now_ms();
    let mut transaction = portal.portal.database.write().await.unwrap();
    stock::put_back(&mut transaction, &caller.account_id, "+576015552003", now_ms + DAY_MS).await.unwrap();
    transaction.commit().await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let filter = PlaceFilter { country: Some(Country::Co), ..PlaceFilter::default() };
    let listed = stock::list(&mut connection, &filter, now_ms).await.unwrap();
    let expected = [
        Availability::Taken("Empresa 601 555 0100".to_owned()),
        Availability::Held,
        Availability::Resting,
        Availability::Free,
    ];
    assert_eq!(listed.into_iter().map(|listed| listed.availability).collect::<Vec<_>>(), expected);
}
