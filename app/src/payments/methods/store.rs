//! SQL of saved payment methods.

use super::SavedMethod;
use crate::payments::payment::{Checkout, Provider};
use crate::payments::stripe::SavedCard;
use crate::shared::database::Connection;

#[derive(sqlx::FromRow)]
struct MethodRow {
    provider: String,
    customer: String,
    method: String,
    brand: String,
    last_four: String,
    expires_month: i64,
    expires_year: i64,
}

/// The saved payment method of an account.
pub async fn find(connection: &mut Connection, account_id: &str) -> Result<Option<SavedMethod>, sqlx::Error> {
    let row: Option<MethodRow> = sqlx::query_as(
        "SELECT payment_methods.provider, customer, method, brand, last_four, expires_month, expires_year FROM payment_methods \
         JOIN payment_customers ON payment_customers.account_id = payment_methods.account_id \
         WHERE payment_methods.account_id = $1",
    )
    .bind(account_id)
    .fetch_optional(connection)
    .await?;
    let saved = |row: MethodRow| {
        let provider = Provider::from_code(&row.provider)
            .ok_or_else(|| sqlx::Error::Decode(format!("payment_methods.provider: {}", row.provider).into()))?;
        let MethodRow { customer, method, brand, last_four, expires_month, expires_year, .. } = row;
        Ok(SavedMethod { provider, customer, method, brand, last_four, expires_month, expires_year })
    };
    row.map(saved).transpose()
}

/// The provider's name for an account.
pub async fn find_customer(connection: &mut Connection, account_id: &str) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT customer FROM payment_customers WHERE account_id = $1")
        .bind(account_id)
        .fetch_optional(connection)
        .await
}

/// Keeps the provider's name for an account. The first one counts.
pub async fn insert_customer(
    connection: &mut Connection,
    account_id: &str,
    provider: Provider,
    customer: &str,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO payment_customers (account_id, provider, customer) VALUES ($1, $2, $3) \
         ON CONFLICT (account_id) DO NOTHING",
    )
    .bind(account_id)
    .bind(provider.code())
    .bind(customer)
    .execute(connection)
    .await
    .map(drop)
}

/// The page that is open to save a method.
pub async fn find_setup(connection: &mut Connection, account_id: &str) -> Result<Option<Checkout>, sqlx::Error> {
    let row: Option<(String, String, i64)> = sqlx::query_as(
        "SELECT setup_id, setup_url, setup_until FROM payment_customers WHERE account_id = $1 AND setup_id <> ''",
    )
    .bind(account_id)
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|(id, url, until_ms)| Checkout { id, url, until_ms }))
}

/// Keeps the page that is open to save a method.
pub async fn set_setup(connection: &mut Connection, account_id: &str, page: &Checkout) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE payment_customers SET setup_id = $1, setup_url = $2, setup_until = $3 WHERE account_id = $4")
        .bind(&page.id)
        .bind(&page.url)
        .bind(page.until_ms)
        .bind(account_id)
        .execute(connection)
        .await
        .map(drop)
}

/// Marks a card as the newest of its account, if it is the account's and newer than what was heard of before.
pub async fn take_newest(connection: &mut Connection, account_id: &str, card: &SavedCard) -> Result<bool, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE payment_customers SET newest_method_at = $1, setup_id = '', setup_url = '', setup_until = 0 \
         WHERE account_id = $2 AND customer = $3 AND newest_method_at < $1",
    )
    .bind(card.made_ms)
    .bind(account_id)
    .bind(&card.customer)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Saves a method in place of the one there is.
pub async fn replace(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    card: &SavedCard,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO payment_methods (account_id, provider, method, brand, last_four, expires_month, expires_year, saved_at) \
         VALUES ($1, 'stripe', $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (account_id) DO UPDATE SET method = excluded.method, brand = excluded.brand, \
         last_four = excluded.last_four, expires_month = excluded.expires_month, expires_year = excluded.expires_year, \
         saved_at = excluded.saved_at",
    )
    .bind(account_id)
    .bind(&card.method)
    .bind(&card.brand)
    .bind(&card.last_four)
    .bind(card.expires.0)
    .bind(card.expires.1)
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
}

/// Removes the method of an account.
pub async fn delete(connection: &mut Connection, account_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM payment_methods WHERE account_id = $1")
        .bind(account_id)
        .execute(connection)
        .await
        .map(drop)
}

/// The account that has a method of the provider's.
pub async fn account_of(connection: &mut Connection, method: &str) -> Result<Option<String>, sqlx::Error> {
    sqlx::query_scalar("SELECT account_id FROM payment_methods WHERE method = $1")
        .bind(method)
        .fetch_optional(connection)
        .await
}
