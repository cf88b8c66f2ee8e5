//! The demonstration company: a Colombian café with a dozen users and a receptionist at work.

mod add_ons;
mod set_up;

#[cfg(test)]
mod tests;

use add_ons::add_ons;
use set_up::set_up;

use crate::accounts::{self, Account, Activation, CompanyFacts, Link, NewAccount, NewAccountProblem, ServiceAddress};
use crate::billing::{self, NotIssued};
use crate::call_logs;
use crate::numbers;
use crate::prepaid_account;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::email_address::EmailAddress;
use crate::shared::password;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::rows_file::FileProblem;
use crate::shared::secret::Secret;

/// What its administrator signs in with.
pub const MAIN_NUMBER: &str = "+576015550100";
const COMPANY: &str = "Café Andino S.A.S.";
const ADMINISTRATOR: &str = "Lucía Restrepo";

/// Why the company could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DemonstrationProblem {
    /// The account was refused.
    #[error(transparent)]
    Account(#[from] NewAccountProblem),
    /// A user or a menu was refused, or the password cannot be hashed.
    #[error("{0}")]
    Refused(#[from] Problem),
    /// Its invoices were refused.
    #[error(transparent)]
    Invoices(#[from] NotIssued),
    /// The stock of numbers or the list of rates was refused.
    #[error(transparent)]
    File(#[from] FileProblem),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// The company, when it is there and whole.
///
/// # Errors
/// A fault of the database.
pub async fn find(portal: &Portal) -> Result<Option<Account>, sqlx::Error> {
    let mut connection = portal.database.read().await?;
    Ok(company(&mut connection).await?.filter(|account| account.is_active))
}

/// The company that has the number. Another one may be its main number by now.
async fn company(connection: &mut Connection) -> Result<Option<Account>, sqlx::Error> {
    match numbers::destination_of(connection, MAIN_NUMBER).await? {
        Some((account_id, _)) => accounts::find(connection, &account_id).await,
        None => Ok(None),
    }
}

/// Sets the password of the company's administrator.
///
/// # Errors
/// See [`DemonstrationProblem`].
pub async fn set_password(portal: &Portal, password: &Secret) -> Result<(), DemonstrationProblem> {
    let hash = password::hash(password).await?;
    let mut transaction = portal.database.write().await?;
    if let Some(account) = company(&mut transaction).await?
        && let Some(administrator) = accounts::first_administrator(&mut transaction, &account.id).await?
    {
        let link = Link { account_id: account.id, administrator_id: administrator.id };
        accounts::lock(&mut transaction, &link.account_id).await?;
        accounts::set_password(&mut transaction, &link, &hash).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Makes the company; what an interrupted start left is completed.
///
/// # Errors
/// See [`DemonstrationProblem`].
pub async fn create(portal: &Portal, password: &Secret) -> Result<(), DemonstrationProblem> {
    let email = |key| Problem::field("email", key);
    let new = NewAccount {
        country: Country::Co,
        company_name: COMPANY.to_owned(),
        main_number: PhoneNumber::stored(MAIN_NUMBER.to_owned()),
        administrator_name: ADMINISTRATOR.to_owned(),
        administrator_email: EmailAddress::parse("lucia.restrepo@cafeandino.example").map_err(email)?,
    };
    match accounts::create(portal, &new).await {
        Ok(_) | Err(NewAccountProblem::NumberTaken) => {}
        Err(problem) => return Err(problem.into()),
    }
    set_password(portal, password).await?;
    // Activated in one transaction: a company is either not there yet or whole.
    numbers::import(portal, numbers::sample().as_bytes()).await?;
    if let Some(account) = company(&mut *portal.database.read().await?).await? {
        prepaid_account::fill_for_demonstration(portal, &account).await?;
    }
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let missing = || Problem::NotFound;
    let account = company(&mut transaction).await?.ok_or_else(missing)?;
    accounts::lock(&mut transaction, &account.id).await?;
    let administrator = accounts::first_administrator(&mut transaction, &account.id).await?.ok_or_else(missing)?;
    let users = set_up(&mut transaction, &account, now_ms).await?;
    add_ons(portal, &mut transaction, (&account, now_ms), &users).await?;
    billing::give_address_for_demonstration(&mut transaction, &account).await?;
    let link = Link { account_id: account.id.clone(), administrator_id: administrator.id };
    let activation = Activation {
        service_address: "Carrera 7 # 71-21, Oficina 402, Bogotá, Bogotá, D.C.",
        time_zone: "America/Bogota",
        caller_id_name: "Cafe Andino",
        security_question: "",
        security_answer_hash: "",
    };
    accounts::activate(&mut transaction, &link, &activation, now_ms).await?;
    accounts::save_company(&mut transaction, &account.id, &company_facts(&activation)).await?;
    billing::issue_for_demonstration(&mut transaction, portal, &account, users.len()).await?;
    let entry = Entry {
        account_id: &account.id,
        actor: Actor::Operator,
        action: "demonstration.create",
        subject: &account.id,
        before: "",
        after: "",
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    call_logs::fill_for_demonstration(&mut transaction, &account.id, now_ms).await?;
    transaction.commit().await?;
    Ok(())
}

/// The names and the address in its parts.
fn company_facts(activation: &Activation<'_>) -> CompanyFacts {
    let [street, unit, city, region] = ["Carrera 7 # 71-21", "Oficina 402", "Bogotá", "DC"].map(str::to_owned);
    CompanyFacts {
        company_name: COMPANY.to_owned(),
        caller_id_name: activation.caller_id_name.to_owned(),
        service_address: activation.service_address.to_owned(),
        address: ServiceAddress { street, unit, city, region, postal_code: String::new() },
        version: 1,
    }
}
