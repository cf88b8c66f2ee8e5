//! Where numbers lead, and which one is the main number, on a real database.

use super::number::{Destination, Number};
use super::server_functions::{DestinationsForm, MainForm, RowForm, make_main, save_destinations};
use super::stock::tests::{add, an_account, hold, numbers, with_stock};
use super::{destination_of, store, uses_of_extension};
use crate::accounts;
use crate::extensions;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::notes::{self, Notice};
use crate::shared::problem::Problem;
use crate::testing::{TestPortal, stranger};

const SECOND: &str = "+576015552001";

/// A company with a second number.
async fn a_company_with_two_numbers(portal: &TestPortal) -> (Caller, [Number; 2]) {
    let caller = portal.a_company("601 555 0100").await;
    hold(portal, &caller, SECOND).await.unwrap();
    add(portal, &caller, SECOND).await.unwrap();
    let numbers = numbers(portal, &caller).await.try_into().unwrap();
    (caller, numbers)
}

async fn users(portal: &TestPortal, caller: &Caller) -> [String; 3] {
    let mut connection = portal.portal.database.read().await.unwrap();
    let users = extensions::list(&mut connection, &caller.account_id).await.unwrap();
    users.into_iter().map(|user| user.id).collect::<Vec<_>>().try_into().unwrap()
}

/// The row of a number with another destination.
fn row(number: &Number, destination: &str) -> RowForm {
    let (e164, from) = (number.e164.clone(), number.destination.form_value());
    RowForm { number: e164, version: number.version, from, destination: destination.to_owned() }
}

async fn save(portal: &TestPortal, caller: &Caller, rows: Vec<RowForm>) -> Result<(), Problem> {
    let form = DestinationsForm { rows, ..DestinationsForm::default() };
    portal.call(caller, async || save_destinations(form).await).await
}

#[tokio::test]
async fn several_numbers_are_led_elsewhere_at_once() {
    let portal = with_stock().await;
    let (caller, [main, second]) = a_company_with_two_numbers(&portal).await;
    let [ana, ..] = users(&portal, &caller).await;
    let to_ana = format!("extension:{ana}");
    save(&portal, &caller, vec![row(&main, "nobody"), row(&second, &to_ana)]).await.unwrap();
    let after = numbers(&portal, &caller).await;
    assert_eq!(after[0].destination, Destination::Nobody);
    assert_eq!(after[1].destination, Destination::Extension(ana.clone()));
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited.iter().filter(|action| *action == "numbers.change").count(), 2);
    let mut connection = portal.portal.database.read().await.unwrap();
    let called = destination_of(&mut connection, SECOND).await.unwrap();
    assert_eq!(called, Some((caller.account_id.clone(), Destination::Extension(ana.clone()))));
    assert_eq!(destination_of(&mut connection, "+576015559999").await.unwrap(), None);
    let text = stranger().text();
    let uses = uses_of_extension(&mut connection, &caller.account_id, &ana, text).await.unwrap();
    assert_eq!(uses, ["Número 601\u{a0}555\u{a0}2001"]);
}

#[tokio::test]
async fn what_is_no_destination_of_the_company_is_refused_and_nothing_is_saved() {
    let portal = with_stock().await;
    let (caller, [main, second]) = a_company_with_two_numbers(&portal).await;
    let other = portal.a_company("601 555 0200").await;
    let [theirs, ..] = users(&portal, &other).await;
    for wrong in [format!("extension:{theirs}"), "extension:".to_owned(), "voicemail".to_owned(), String::new()] {
        let refused = save(&portal, &caller, vec![row(&main, "nobody"), row(&second, &wrong)]).await;
        assert_eq!(
            refused,
            Err(Problem::field("form[rows][1][destination]", "numbers-problem-destination")),
            "{wrong}"
        );
    }
    let taken_over = save(&portal, &other, vec![row(&second, "nobody")]).await;
    assert_eq!(taken_over, Err(Problem::NotFound));
    assert_eq!(numbers(&portal, &caller).await, [main, second]);
}

#[tokio::test]
async fn nobodys_work_is_silently_overwritten_and_what_a_page_did_not_change_is_left_alone() {
    let portal = with_stock().await;
    let (caller, [main, second]) = a_company_with_two_numbers(&portal).await;
    let [ana, marta, _] = users(&portal, &caller).await.map(|id| format!("extension:{id}"));
    save(&portal, &caller, vec![row(&main, &ana)]).await.unwrap();
    assert_eq!(save(&portal, &caller, vec![row(&main, &marta)]).await, Err(Problem::Conflict));
    // The same change twice is no conflict; a row that was not touched does not undo another's work.
    save(&portal, &caller, vec![row(&main, &ana)]).await.unwrap();
    save(&portal, &caller, vec![row(&main, "receptionist"), row(&second, "nobody")]).await.unwrap();
    let after = numbers(&portal, &caller).await;
    assert_eq!(after.iter().map(|number| number.destination.form_value()).collect::<Vec<_>>(), [ana, "nobody".into()]);
}

#[tokio::test]
async fn a_refused_list_stays_as_chosen_on_the_page_it_came_from() {
    let portal = with_stock().await;
    let (caller, [main, second]) = a_company_with_two_numbers(&portal).await;
    let visitor = Visitor { caller: Some(caller.clone()), accepts_html: true, ..stranger() };
    for (sent, page) in [
        ("/manage_phone_number?q=601", "/manage_phone_number?q=601"),
        ("/manage_phone_number/576015552001", "/manage_phone_number/576015552001"),
        ("//evil.example/", "/manage_phone_number"),
        ("/manage_phone_number/../x", "/manage_phone_number"),
    ] {
        let rows = vec![row(&main, "nobody"), row(&second, "extension:gone")];
        let form = DestinationsForm { page: sent.to_owned(), rows };
        let (_, response) = portal.request(&visitor, async || save_destinations(form.clone()).await).await;
        assert_eq!(response.headers.get("location").unwrap(), page);
        let kept = portal.request(&visitor, async || notes::take_refused::<DestinationsForm>(page).await).await.0;
        assert_eq!(kept.unwrap().unwrap().form, form);
    }
    let form = DestinationsForm { rows: vec![row(&second, "nobody")], ..DestinationsForm::default() };
    portal.request(&visitor, async || save_destinations(form).await).await.0.unwrap();
    let notice =
        portal.request(&visitor, async || notes::take::<Notice>("/manage_phone_number", "notice").await).await.0;
    assert_eq!(notice.unwrap().unwrap().name, "601\u{a0}555\u{a0}2001");
}

#[tokio::test]
async fn another_main_number_is_signed_in_with_and_the_administrators_are_told() {
    let portal = with_stock().await;
    let (caller, [main, second]) = a_company_with_two_numbers(&portal).await;
    portal.queued_mails().await;
    let form = |instead_of: &str| MainForm { number: SECOND.to_owned(), instead_of: instead_of.to_owned() };
    let stale = portal.call(&caller, async || make_main(form("+576015550999")).await).await;
    assert_eq!(stale, Err(Problem::Conflict));
    portal.call(&caller, async || make_main(form(&main.e164)).await).await.unwrap();
    portal.call(&caller, async || make_main(form(&main.e164)).await).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let account = accounts::find_by_number(&mut connection, SECOND).await.unwrap().unwrap();
    assert_eq!(account.id, caller.account_id);
    assert_eq!(accounts::find_by_number(&mut connection, &main.e164).await.unwrap(), None);
    let after = store::list(&mut connection, &caller.account_id).await.unwrap();
    assert_eq!(after, [Number { is_main: true, ..second }, Number { is_main: false, ..main }]);
    drop(connection);
    let [mail] = portal.queued_mails().await.try_into().unwrap();
    assert!(
        mail.subject.contains("601\u{a0}555\u{a0}2001") && mail.body.contains("601\u{a0}555\u{a0}0100"),
        "{mail:?}"
    );
    assert_eq!(portal.audited(&caller.account_id).await.last().unwrap(), "numbers.make-main");
}

#[tokio::test]
async fn a_toll_free_or_another_companys_number_never_becomes_the_main_number() {
    let portal = with_stock().await;
    let caller = an_account(&portal, Country::Us, "212 555 0100").await.unwrap();
    let other = portal.a_company("601 555 0200").await;
    hold(&portal, &caller, "+18005550199").await.unwrap();
    add(&portal, &caller, "+18005550199").await.unwrap();
    let form = |number: &str| MainForm { number: number.to_owned(), instead_of: "+12125550100".to_owned() };
    let refused = portal.call(&caller, async || make_main(form("+18005550199")).await).await;
    assert_eq!(refused, Err(Problem::Refused("numbers-problem-toll-free".to_owned())));
    let foreign = portal.call(&other, async || make_main(form("+18005550199")).await).await;
    assert_eq!(foreign, Err(Problem::NotFound));
    assert_eq!(numbers(&portal, &caller).await[0].e164, "+12125550100");
}

#[tokio::test]
async fn nobody_changes_numbers_without_signing_in() {
    let portal = TestPortal::start().await;
    let saved = portal.request(&stranger(), async || save_destinations(DestinationsForm::default()).await).await.0;
    assert_eq!(saved, Err(Problem::SignInNeeded));
    let made = portal.request(&stranger(), async || make_main(MainForm::default()).await).await.0;
    assert_eq!(made, Err(Problem::SignInNeeded));
}
