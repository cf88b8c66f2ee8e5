//! A new user with a number of their own, tried on a real database.

use super::adding::{DRAFT, NEW_PAGE, NewUserForm, add_user, choose_number};
use crate::extensions;
use crate::numbers::{self, AddForm, Destination, HoldForm, Number};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::problem::{FieldProblem, Problem};
use crate::testing::{TestPortal, stranger};

const FILE: &[u8] = b"country,number,city,area_code,kind\nCO,601 555 2001,Bogota,601,local\n\
    CO,601 555 2002,Bogota,601,local\nCO,604 555 2001,Medellin,604,local\nUS,212 555 0142,New York,212,local\n";
const FIRST: &str = "+576015552001";
const SECOND: &str = "+576015552002";
const FIELD: &str = "form[direct_number]";

async fn with_stock() -> TestPortal {
    let portal = TestPortal::start().await;
    numbers::import(&portal.portal, FILE).await.unwrap();
    portal
}

fn carlos(direct_number: &str) -> NewUserForm {
    NewUserForm {
        first_name: "Carlos".to_owned(),
        last_name: "Rojas".to_owned(),
        email: "carlos@example.com".to_owned(),
        number: "1004".to_owned(),
        ip_phone: true,
        direct_number: direct_number.to_owned(),
        ..NewUserForm::default()
    }
}

async fn add(portal: &TestPortal, caller: &Caller, direct_number: &str) -> Result<(), Problem> {
    let form = carlos(direct_number);
    portal.call(caller, async || add_user(form).await).await
}

/// Makes a number of the stock the company's, with a destination.
async fn take(portal: &TestPortal, caller: &Caller, e164: &str, destination: &str) {
    let hold = HoldForm { number: e164.to_owned(), ..HoldForm::default() };
    portal.call(caller, async || numbers::hold_number(hold).await).await.unwrap();
    let form = AddForm { number: e164.to_owned(), destination: destination.to_owned() };
    portal.call(caller, async || numbers::add_number(form).await).await.unwrap();
}

async fn number(portal: &TestPortal, caller: &Caller, e164: &str) -> Option<Number> {
    let mut connection = portal.portal.database.read().await.unwrap();
    numbers::find(&mut connection, &caller.account_id, e164).await.unwrap()
}

/// Where a number of the new user leads.
async fn to_carlos(portal: &TestPortal, caller: &Caller) -> Destination {
    let mut connection = portal.portal.database.read().await.unwrap();
    let user = extensions::find_by_number(&mut connection, &caller.account_id, "1004").await.unwrap().unwrap();
    Destination::Extension(user.id)
}

async fn count(portal: &TestPortal, caller: &Caller) -> (i64, i64) {
    let mut connection = portal.portal.database.read().await.unwrap();
    let users = extensions::count(&mut connection, &caller.account_id).await.unwrap();
    (users, numbers::count(&mut connection, &caller.account_id).await.unwrap())
}

/// What the form offers, as its values.
async fn offered(portal: &TestPortal, caller: &Caller, chosen: &str) -> (Vec<String>, String) {
    let mut connection = portal.portal.database.read().await.unwrap();
    let (text, now_ms): (Text, i64) = (stranger().text(), portal.portal.clock.now_ms());
    let offer = numbers::offer(&mut connection, text, (caller, now_ms), chosen).await.unwrap();
    (offer.options.into_iter().map(|option| option.value).collect(), offer.chosen)
}

#[tokio::test]
async fn a_new_number_and_one_that_led_nowhere_lead_to_the_new_user_and_the_mail_names_it() {
    for own in [false, true] {
        let portal = with_stock().await;
        let caller = portal.a_company("601 555 0100").await;
        if own {
            take(&portal, &caller, FIRST, "nobody").await;
        }
        add(&portal, &caller, FIRST).await.unwrap();
        let found = number(&portal, &caller, FIRST).await.unwrap();
        assert_eq!(found.destination, to_carlos(&portal, &caller).await, "own: {own}");
        assert_eq!(found.city, "Bogota");
        let mails = portal.queued_mails().await;
        assert!(mails.len() == 1 && mails[0].body.contains("601 555 2001"), "{mails:?}");
        assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "extensions.add-user");
    }
}

#[tokio::test]
async fn who_chooses_a_place_gets_its_next_free_number() {
    let portal = with_stock().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    take(&portal, &other, FIRST, "receptionist").await;
    add(&portal, &caller, "local/601/Bogota").await.unwrap();
    assert_eq!(number(&portal, &caller, SECOND).await.unwrap().destination, to_carlos(&portal, &caller).await);
    let full = add(&portal, &other, "local/601/Bogota").await;
    assert_eq!(full, Err(Problem::field(FIELD, "numbers-problem-taken")));
}

#[tokio::test]
async fn a_number_that_is_held_elsewhere_by_the_same_person_stays_held() {
    let portal = with_stock().await;
    let caller = portal.a_company("601 555 0100").await;
    let hold = HoldForm { number: SECOND.to_owned(), ..HoldForm::default() };
    portal.call(&caller, async || numbers::hold_number(hold).await).await.unwrap();
    add(&portal, &caller, FIRST).await.unwrap();
    let form = AddForm { number: SECOND.to_owned(), destination: "nobody".to_owned() };
    portal.call(&caller, async || numbers::add_number(form).await).await.unwrap();
}

#[tokio::test]
async fn a_number_that_is_not_to_be_had_is_refused_and_nothing_is_changed() {
    let portal = with_stock().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    take(&portal, &other, FIRST, "nobody").await;
    take(&portal, &caller, SECOND, "receptionist").await;
    let before = count(&portal, &caller).await;
    for (chosen, key) in [
        (FIRST, "numbers-problem-taken"),
        (SECOND, "numbers-problem-in-use"),
        ("+576015550100", "numbers-problem-in-use"),
        ("+576015550200", "numbers-problem-taken"),
        ("+12125550142", "numbers-problem-taken"),
        ("+573105550100", "numbers-problem-taken"),
        ("local/212/New York", "numbers-problem-taken"),
        ("local/605/Cartagena", "numbers-problem-taken"),
        ("nobody", "numbers-problem-taken"),
    ] {
        assert_eq!(add(&portal, &caller, chosen).await, Err(Problem::field(FIELD, key)), "{chosen}");
    }
    assert_eq!(count(&portal, &caller).await, before);
    assert_eq!(number(&portal, &other, FIRST).await.unwrap().destination, Destination::Nobody);
    assert!(portal.queued_mails().await.is_empty());
}

#[tokio::test]
async fn where_anything_else_is_wrong_the_number_is_not_taken_and_all_is_told_at_once() {
    let portal = with_stock().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    let wrong = NewUserForm { number: "1001".to_owned(), ..carlos(FIRST) };
    let refused = portal.call(&caller, async || add_user(wrong).await).await;
    assert_eq!(refused, Err(Problem::field("form[number]", "extensions-problem-number-taken")));
    take(&portal, &other, FIRST, "nobody").await;
    let expected = [("form[number]", "extensions-problem-number-taken"), (FIELD, "numbers-problem-taken")];
    let expected = Problem::Fields(expected.map(|(field, key)| FieldProblem::new(field, key)).to_vec());
    for chosen in [FIRST, "+57601555\0", "local/601/\0"] {
        let wrong = NewUserForm { number: "1001".to_owned(), ..carlos(chosen) };
        let refused = portal.call(&caller, async || add_user(wrong).await).await;
        assert_eq!(refused, Err(expected.clone()), "{chosen:?}");
    }
}

#[tokio::test]
async fn of_twenty_who_add_a_user_with_the_same_number_one_gets_it_and_the_others_keep_what_they_typed() {
    let portal = with_stock().await;
    let mut callers = Vec::new();
    for last in 0..20 {
        callers.push(portal.a_company(&format!("601 555 {:04}", 7000 + last)).await);
    }
    let results = futures_util::future::join_all(callers.iter().map(|caller| add(&portal, caller, FIRST))).await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{results:?}");
    let taken = Err(Problem::field(FIELD, "numbers-problem-taken"));
    for (caller, result) in callers.iter().zip(&results) {
        assert!(*result == Ok(()) || *result == taken, "{result:?}");
        let added = i64::from(result.is_ok());
        assert_eq!(count(&portal, caller).await, (3 + added, 1 + added));
    }
}

#[tokio::test]
async fn the_form_offers_what_leads_nowhere_the_places_and_the_numbers_of_the_chosen_one() {
    let portal = with_stock().await;
    let (caller, other) = (portal.a_company("601 555 0100").await, portal.a_company("601 555 0200").await);
    take(&portal, &caller, SECOND, "nobody").await;
    let places = ["local/601/Bogota", "local/604/Medellin"];
    assert_eq!(
        offered(&portal, &caller, "").await,
        (["", SECOND, places[0], places[1]].map(str::to_owned).to_vec(), String::new())
    );
    let (values, chosen) = offered(&portal, &caller, places[0]).await;
    assert_eq!(
        (values, chosen.as_str()),
        (["", SECOND, FIRST, places[0], places[1]].map(str::to_owned).to_vec(), places[0])
    );
    assert_eq!(offered(&portal, &caller, FIRST).await.1, FIRST);
    let as_nothing = offered(&portal, &caller, "").await;
    assert_eq!(offered(&portal, &caller, "local/601/Bogota\0").await, as_nothing);
    // Somebody else was quicker: the place has none left.
    take(&portal, &other, FIRST, "nobody").await;
    assert_eq!(
        offered(&portal, &caller, FIRST).await,
        (["", SECOND, places[1]].map(str::to_owned).to_vec(), String::new())
    );
}

#[tokio::test]
async fn looking_at_the_numbers_of_a_place_keeps_what_is_typed() {
    let portal = with_stock().await;
    let caller = portal.a_company("601 555 0100").await;
    let visitor = Visitor { caller: Some(caller.clone()), accepts_html: true, ..stranger() };
    let form = NewUserForm { email: "not yet".to_owned(), ..carlos("local/601/Bogota") };
    let (_, response) = portal.request(&visitor, async || choose_number(form.clone()).await).await;
    assert_eq!(response.headers["location"], "/extensions/new_user#form-direct_number");
    let kept = portal.request(&visitor, async || notes::take::<NewUserForm>(NEW_PAGE, DRAFT).await).await.0;
    assert_eq!(kept.unwrap().unwrap(), form);
    assert_eq!(count(&portal, &caller).await, (3, 1));
    let (result, _) = portal.request(&stranger(), async || choose_number(carlos("")).await).await;
    assert_eq!(result, Err(Problem::SignInNeeded));
}

#[tokio::test]
async fn the_numbers_of_a_place_are_shown_open_and_the_first_is_chosen() {
    let portal = with_stock().await;
    let caller = portal.a_company("601 555 0100").await;
    for (asked, chosen) in [("local/601/Bogota", FIRST), (SECOND, SECOND), ("", "")] {
        let mut connection = portal.portal.database.read().await.unwrap();
        let (text, now_ms): (Text, i64) = (stranger().text(), portal.portal.clock.now_ms());
        let offer = numbers::offer(&mut connection, text, (&caller, now_ms), asked).await.unwrap();
        assert_eq!((offer.chosen.as_str(), offer.is_open), (asked, false));
        let opened = offer.opened();
        assert_eq!((opened.chosen.as_str(), opened.is_open), (chosen, true), "{asked}");
    }
}
