//! SQL of a company's names and address.

use serde::{Deserialize, Serialize};

use crate::shared::database::Connection;

/// Where help is sent to, in its parts; each may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
pub struct ServiceAddress {
    /// Street and number.
    pub street: String,
    /// Floor, suite, building.
    pub unit: String,
    /// The city.
    pub city: String,
    /// The code of a state, department or province.
    pub region: String,
    /// The postal code.
    pub postal_code: String,
}

/// What a company's page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub struct CompanyFacts {
    /// The company's name.
    pub company_name: String,
    /// What called people see.
    pub caller_id_name: String,
    /// The address in one text, as it was given when the account was activated, or as its parts are written.
    pub service_address: String,
    /// The address in its parts.
    #[sqlx(flatten)]
    pub address: ServiceAddress,
    /// Counts the changes.
    #[sqlx(rename = "company_version")]
    #[serde(skip)]
    pub version: i64,
}

/// What is known of a company.
///
/// # Errors
/// A fault of the database.
pub async fn find_company(connection: &mut Connection, account_id: &str) -> Result<Option<CompanyFacts>, sqlx::Error> {
    sqlx::query_as(
        "SELECT company_name, caller_id_name, service_address, address_street AS street, address_unit AS unit, \
         address_city AS city, address_region AS region, address_postal_code AS postal_code, company_version \
         FROM accounts WHERE id = $1",
    )
    .bind(account_id)
    .fetch_optional(connection)
    .await
}

/// Saves names and address if the version is still that of `facts`; false when it is not.
///
/// # Errors
/// A fault of the database.
pub async fn save_company(
    connection: &mut Connection,
    account_id: &str,
    facts: &CompanyFacts,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE accounts SET company_name = $1, caller_id_name = $2, service_address = $3, address_street = $4, \
         address_unit = $5, address_city = $6, address_region = $7, address_postal_code = $8, \
         company_version = company_version + 1 WHERE id = $9 AND company_version = $10",
    )
    .bind(&facts.company_name)
    .bind(&facts.caller_id_name)
    .bind(&facts.service_address)
    .bind(&facts.address.street)
    .bind(&facts.address.unit)
    .bind(&facts.address.city)
    .bind(&facts.address.region)
    .bind(&facts.address.postal_code)
    .bind(account_id)
    .bind(facts.version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
