//! What the demonstration company has: a billing address.

use super::rules::{AddressForm, check};
use super::store;
use crate::accounts::Account;
use crate::shared::database::Connection;
use crate::shared::problem::Problem;

/// Gives the demonstration company a billing address, by the rules of the form.
///
/// # Errors
/// As for a form that is sent.
pub async fn give_address_for_demonstration(connection: &mut Connection, account: &Account) -> Result<(), Problem> {
    let typed = |text: &str| text.to_owned();
    let form = AddressForm {
        name: account.company_name.clone(),
        // A NIT of nobody: its check digit is right, and the series is not given.
        tax_id: typed("999.555.010"),
        street: typed("Carrera 7 # 71-21, piso 4"),
        city: typed("Bogotá"),
        ..AddressForm::default()
    };
    let address = check(&form, account.country)?;
    store::save(connection, (&account.id, 0), &address).await?;
    Ok(())
}
