//! The billing address, tried on a real database.

use super::find;
use super::rules::AddressForm;
use super::server_functions::save_address;
use crate::shared::caller::Caller;
use crate::shared::problem::Problem;
use crate::testing::{TestPortal, stranger};

fn form(version: i64, name: &str) -> AddressForm {
    let [name, tax_id, street, city] = [name, "800.197.268-4", "Carrera 7 # 71-21", "Bogotá"].map(str::to_owned);
    AddressForm { version, name, tax_id, street, city, ..AddressForm::default() }
}

async fn save(portal: &TestPortal, caller: &Caller, form: AddressForm) -> Result<(), Problem> {
    portal.call(caller, async || save_address(form).await).await
}

#[tokio::test]
async fn an_address_is_saved_over_the_one_that_was_on_the_page() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let other = portal.an_account("601 555 0200").await;
    assert_eq!(save(&portal, &caller, form(1, "Nadie")).await, Err(Problem::Conflict));
    save(&portal, &caller, form(0, "Café Andino S.A.S.")).await.unwrap();
    assert_eq!(save(&portal, &caller, form(0, "Otra")).await, Err(Problem::Conflict));
    save(&portal, &caller, form(1, "Café Andino S.A.")).await.unwrap();
    assert_eq!(save(&portal, &caller, form(1, "Otra")).await, Err(Problem::Conflict));
    save(&portal, &other, form(0, "Otra")).await.unwrap();
    let mut connection = portal.portal.database.read().await.unwrap();
    let saved = find(&mut connection, &caller.account_id).await.unwrap().unwrap();
    assert_eq!((saved.version, saved.address.name.as_str()), (2, "Café Andino S.A."));
    let audited = portal.audited(&caller.account_id).await;
    assert_eq!(audited[audited.len() - 2..], ["payments.save-billing-address"; 2]);
}

#[tokio::test]
async fn what_is_wrong_or_nobodys_is_refused() {
    let portal = TestPortal::start().await;
    let caller = portal.an_account("601 555 0100").await;
    let wrong = AddressForm { tax_id: "800197268-5".to_owned(), ..form(0, "Café Andino") };
    let refused = Problem::field("form[tax_id]", "billing-address-problem-tax-id");
    assert_eq!(save(&portal, &caller, wrong).await, Err(refused));
    let anybody = portal.request(&stranger(), async || save_address(form(0, "Café")).await).await.0;
    assert_eq!(anybody, Err(Problem::SignInNeeded));
}
