//! SQL of billing addresses.

use super::rules::BillingAddress;
use crate::shared::database::Connection;

/// A billing address as it is saved.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SavedAddress {
    /// Counts the changes.
    pub version: i64,
    /// The address.
    #[sqlx(flatten)]
    pub address: BillingAddress,
}

/// The billing address of an account, once one was given.
pub async fn find(connection: &mut Connection, account_id: &str) -> Result<Option<SavedAddress>, sqlx::Error> {
    sqlx::query_as(
        "SELECT version, name, tax_id, street, city, region, postal_code FROM billing_addresses WHERE account_id = $1",
    )
    .bind(account_id)
    .fetch_optional(connection)
    .await
}

/// Saves an address over the one of this version; 0 is for none. False when there is another.
pub async fn save(
    connection: &mut Connection,
    (account_id, version): (&str, i64),
    address: &BillingAddress,
) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "INSERT INTO billing_addresses (account_id, name, tax_id, street, city, region, postal_code) \
         SELECT $1, $2, $3, $4, $5, $6, $7 FROM accounts WHERE id = $1 AND ($8 = 0 OR EXISTS \
         (SELECT 1 FROM billing_addresses WHERE account_id = $1)) \
         ON CONFLICT (account_id) DO UPDATE SET name = excluded.name, tax_id = excluded.tax_id, street = excluded.street, \
         city = excluded.city, region = excluded.region, postal_code = excluded.postal_code, \
         version = billing_addresses.version + 1 WHERE billing_addresses.version = $8",
    )
    .bind(account_id)
    .bind(&address.name)
    .bind(&address.tax_id)
    .bind(&address.street)
    .bind(&address.city)
    .bind(&address.region)
    .bind(&address.postal_code)
    .bind(version)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
