//! Tries to sign in are counted for the address they come from and for what they try, before a password is looked at.

use crate::shared::browser::Visitor;
use crate::shared::database::Connection;
use crate::shared::problem::Problem;
use crate::shared::rate_limit::{self, PER_ADDRESS, PER_SUBJECT};

/// What a try counts for.
#[derive(Clone, Debug)]
pub struct Tries {
    address: String,
    subject: String,
}

impl Tries {
    /// Of an administrator.
    pub fn of_administrator(visitor: &Visitor, main_number: &str) -> Self {
        Self { address: address_subject(visitor), subject: number_subject(main_number) }
    }

    /// Of a user.
    pub fn of_user(visitor: &Visitor, main_number: &str, extension: &str) -> Self {
        Self { address: address_subject(visitor), subject: user_subject(main_number, extension) }
    }

    /// Counts a try.
    ///
    /// # Errors
    /// [`Problem::TryLater`] while a delay lasts.
    pub async fn count(&self, connection: &mut Connection, now_ms: i64) -> Result<(), Problem> {
        rate_limit::count_try(connection, &self.address, PER_ADDRESS, now_ms).await?;
        rate_limit::count_try(connection, &self.subject, PER_SUBJECT, now_ms).await
    }

    /// Forgives the failures after a success: all of what was tried, one of the address. In the order in which they are
    /// counted, so that two transactions do not wait for each other.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn forgive(&self, connection: &mut Connection) -> Result<(), sqlx::Error> {
        rate_limit::take_back(connection, &self.address).await?;
        rate_limit::forgive(connection, &self.subject).await
    }
}

/// Forgets the failed tries to sign in with a main number, after a new password.
///
/// # Errors
/// A fault of the database.
pub async fn forgive_failures(connection: &mut Connection, main_number: &str) -> Result<(), sqlx::Error> {
    rate_limit::forgive(connection, &number_subject(main_number)).await
}

/// Forgets the failed tries of a user, who has another password now.
///
/// # Errors
/// A fault of the database.
pub async fn forgive_failures_of_user(
    connection: &mut Connection,
    main_number: &str,
    extension: &str,
) -> Result<(), sqlx::Error> {
    rate_limit::forgive(connection, &user_subject(main_number, extension)).await
}

fn address_subject(visitor: &Visitor) -> String {
    rate_limit::from_address("sign-in", visitor.address)
}

fn user_subject(main_number: &str, extension: &str) -> String {
    format!("sign-in {main_number} extension {extension}")
}

fn number_subject(main_number: &str) -> String {
    format!("sign-in {main_number}")
}
