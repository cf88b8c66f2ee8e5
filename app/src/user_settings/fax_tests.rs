//! Whose fax a number is: said on the user's tab and in the list of numbers, kept once.

use super::forms::FaxForm;
use super::server_functions::save_fax;
use super::store;
use super::tab::Tab;
use crate::extensions;
use crate::numbers::{self, Destination, DestinationsForm, Number, RowForm, save_destinations};
use crate::shared::caller::Caller;
use crate::shared::problem::Problem;
use crate::testing::TestPortal;

const FIRST: &str = "+576015552001";
const SECOND: &str = "+576015552002";
const MAIN: &str = "+576015550100";

/// A company with two numbers besides the main one; both lead nowhere.
async fn a_company() -> (TestPortal, Caller) {
    let portal = TestPortal::start().await;
    let caller = portal.a_company("601 555 0100").await;
    let file =
        b"country,number,city,area_code,kind\nCO,601 555 2001,Bogota,601,local\nCO,601 555 2002,Bogota,601,local\n";
    numbers::import(&portal.portal, file).await.unwrap();
    let mut transaction = portal.portal.database.write().await.unwrap();
    for e164 in [FIRST, SECOND] {
        let what = (e164, &Destination::Nobody);
        numbers::add_unattended(&mut transaction, 1, &caller.account_id, what).await.unwrap();
    }
    transaction.commit().await.unwrap();
    (portal, caller)
}

async fn id_of(portal: &TestPortal, caller: &Caller, number: &str) -> String {
    let mut connection = portal.portal.database.read().await.unwrap();
    extensions::find_by_number(&mut connection, &caller.account_id, number).await.unwrap().unwrap().id
}

/// Saves the fax tab of a user as its page shows it now; an empty number switches it off.
async fn on_the_tab(portal: &TestPortal, caller: &Caller, user: &str, e164: &str) -> Result<(), Problem> {
    let mut connection = portal.portal.database.read().await.unwrap();
    let saved = store::find(&mut connection, &caller.account_id, user).await.unwrap().unwrap();
    drop(connection);
    let (id, seen) = (user.to_owned(), Tab::Fax.seen(&saved.settings));
    let form = FaxForm { id, seen, on: !e164.is_empty(), number: e164.to_owned() };
    portal.call(caller, async || save_fax(form).await).await
}

/// Saves the destinations of numbers as the list shows them now.
async fn in_the_list(portal: &TestPortal, caller: &Caller, rows: &[(&str, Destination)]) -> Result<(), Problem> {
    let mut sent = Vec::new();
    for (e164, destination) in rows {
        let number = number(portal, caller, e164).await;
        let (from, destination) = (number.destination.form_value(), destination.form_value());
        sent.push(RowForm { number: number.e164, version: number.version, from, destination });
    }
    let form = DestinationsForm { rows: sent, ..DestinationsForm::default() };
    portal.call(caller, async || save_destinations(form).await).await
}

async fn number(portal: &TestPortal, caller: &Caller, e164: &str) -> Number {
    let mut connection = portal.portal.database.read().await.unwrap();
    numbers::find(&mut connection, &caller.account_id, e164).await.unwrap().unwrap()
}

async fn fax_of(portal: &TestPortal, caller: &Caller, user: &str) -> Option<String> {
    let mut connection = portal.portal.database.read().await.unwrap();
    let saved = store::find(&mut connection, &caller.account_id, user).await.unwrap().unwrap();
    saved.settings.fax.map(|number| number.as_str().to_owned())
}

#[tokio::test]
async fn what_the_tab_saves_the_list_shows() {
    let (portal, caller) = a_company().await;
    let ana = id_of(&portal, &caller, "1001").await;
    on_the_tab(&portal, &caller, &ana, FIRST).await.unwrap();
    assert_eq!(number(&portal, &caller, FIRST).await.destination, Destination::Fax(ana.clone()));
    // Another one: the first leads nowhere again.
    on_the_tab(&portal, &caller, &ana, SECOND).await.unwrap();
    assert_eq!(number(&portal, &caller, FIRST).await.destination, Destination::Nobody);
    assert_eq!(number(&portal, &caller, SECOND).await.destination, Destination::Fax(ana.clone()));
    on_the_tab(&portal, &caller, &ana, "").await.unwrap();
    assert_eq!(number(&portal, &caller, SECOND).await.destination, Destination::Nobody);
    assert_eq!(fax_of(&portal, &caller, &ana).await, None);
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited[audited.len() - 3..], ["user-settings.save-fax"; 3]);
}

#[tokio::test]
async fn what_the_list_saves_the_tab_shows() {
    let (portal, caller) = a_company().await;
    let [ana, marta] = [id_of(&portal, &caller, "1001").await, id_of(&portal, &caller, "1002").await];
    in_the_list(&portal, &caller, &[(FIRST, Destination::Fax(ana.clone()))]).await.unwrap();
    assert_eq!(fax_of(&portal, &caller, &ana).await.as_deref(), Some(FIRST));
    // Two change places in one go.
    in_the_list(&portal, &caller, &[(SECOND, Destination::Fax(marta.clone()))]).await.unwrap();
    let both = [(FIRST, Destination::Fax(marta.clone())), (SECOND, Destination::Fax(ana.clone()))];
    in_the_list(&portal, &caller, &both).await.unwrap();
    assert_eq!(fax_of(&portal, &caller, &ana).await.as_deref(), Some(SECOND));
    assert_eq!(fax_of(&portal, &caller, &marta).await.as_deref(), Some(FIRST));
    in_the_list(&portal, &caller, &[(SECOND, Destination::Extension(ana.clone()))]).await.unwrap();
    assert_eq!(fax_of(&portal, &caller, &ana).await, None);
}

#[tokio::test]
async fn nobody_has_two_fax_numbers_and_no_number_is_the_fax_of_two() {
    let (portal, caller) = a_company().await;
    let [ana, marta] = [id_of(&portal, &caller, "1001").await, id_of(&portal, &caller, "1002").await];
    in_the_list(&portal, &caller, &[(FIRST, Destination::Fax(ana.clone()))]).await.unwrap();
    let second = in_the_list(&portal, &caller, &[(SECOND, Destination::Fax(ana.clone()))]).await;
    assert_eq!(second, Err(Problem::field("form[rows][0][destination]", "numbers-problem-fax-second")));
    assert_eq!(number(&portal, &caller, SECOND).await.destination, Destination::Nobody);
    let anothers = on_the_tab(&portal, &caller, &marta, FIRST).await;
    assert_eq!(anothers, Err(Problem::field("form[number]", "user-settings-problem-fax-number")));
    assert_eq!(fax_of(&portal, &caller, &ana).await.as_deref(), Some(FIRST));
}

#[tokio::test]
async fn the_main_number_and_what_is_no_user_have_no_fax() {
    let (portal, caller) = a_company().await;
    let (ana, other) = (id_of(&portal, &caller, "1001").await, portal.a_company("601 555 0200").await);
    let theirs = id_of(&portal, &other, "1001").await;
    let main = in_the_list(&portal, &caller, &[(MAIN, Destination::Fax(ana))]).await;
    assert_eq!(main, Err(Problem::field("form[rows][0][destination]", "numbers-problem-fax-main")));
    for wrong in [theirs, "nobody".to_owned(), String::new()] {
        let refused = in_the_list(&portal, &caller, &[(FIRST, Destination::Fax(wrong))]).await;
        assert_eq!(refused, Err(Problem::field("form[rows][0][destination]", "numbers-problem-destination")));
    }
    assert_eq!(number(&portal, &caller, FIRST).await.version, 1);
}

#[tokio::test]
async fn a_number_that_is_deleted_is_nobodys_fax() {
    let (portal, caller) = a_company().await;
    let ana = id_of(&portal, &caller, "1001").await;
    on_the_tab(&portal, &caller, &ana, FIRST).await.unwrap();
    let mut transaction = portal.portal.database.write().await.unwrap();
    numbers::delete(&mut transaction, &caller.account_id, FIRST).await.unwrap();
    transaction.commit().await.unwrap();
    assert_eq!(fax_of(&portal, &caller, &ana).await, None);
}

#[tokio::test]
async fn who_is_deleted_leaves_the_fax_to_nobody() {
    let (portal, caller) = a_company().await;
    let [ana, marta] = [id_of(&portal, &caller, "1001").await, id_of(&portal, &caller, "1002").await];
    in_the_list(&portal, &caller, &[(FIRST, Destination::Fax(ana.clone()))]).await.unwrap();
    in_the_list(&portal, &caller, &[(SECOND, Destination::Extension(ana.clone()))]).await.unwrap();
    let mut transaction = portal.portal.database.write().await.unwrap();
    let all = extensions::list_all(&mut transaction, &caller.account_id).await.unwrap();
    let replacement = all.iter().find(|extension| extension.id == marta);
    let account_id = caller.account_id.as_str();
    numbers::clear_or_replace_extension(&mut transaction, account_id, &ana, replacement).await.unwrap();
    transaction.commit().await.unwrap();
    assert_eq!(number(&portal, &caller, FIRST).await.destination, Destination::Nobody);
    assert_eq!(number(&portal, &caller, SECOND).await.destination, Destination::Extension(marta));
}
