//! Booking a transfer that came in: once, of the amount that was asked for.

use jiff::civil::Date;

use super::store;
use crate::accounts::{self, Account};
use crate::payments::payment::{Outcome, Payment, Provider, Purpose, Request, State};
use crate::payments::{settling, store as payments};
use crate::shared::audit::Actor;
use crate::shared::clock::DAY_MS;
use crate::shared::database::Connection;
use crate::shared::money::Money;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// What a transfer paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paid<'a> {
    /// A payment that was asked for, by its id or by the reference that was quoted.
    Payment(&'a str),
    /// An invoice, by what its payments have as their subject.
    Invoice(&'a str),
    /// The prepaid account.
    TopUp,
}

/// A transfer that came in.
#[derive(Clone, Debug)]
pub struct Booking<'a> {
    /// Who paid.
    pub account: &'a Account,
    /// What.
    pub paid: Paid<'a>,
    /// How much.
    pub amount: Money,
    /// On which day.
    pub received_on: Date,
    /// The bank's reference; may be empty.
    pub bank_reference: &'a str,
}

/// Why a transfer was not booked.
#[derive(Debug, thiserror::Error)]
pub enum BookingProblem {
    /// Not of the account's currency.
    #[error("the account pays in {0}")]
    Currency(&'static str),
    /// Nothing, or less.
    #[error("the amount must be more than 0")]
    Nothing,
    /// It is not what was asked for.
    #[error("{asked} {currency} were asked for, not {booked}")]
    Amount {
        /// What was asked for.
        asked: String,
        /// What was to be booked.
        booked: String,
        /// Of which currency both are.
        currency: &'static str,
    },
    /// There is no such payment.
    #[error("the account has no such payment, or nothing of it waits to be paid")]
    NoSuchPayment,
    /// It was paid before.
    #[error("this payment is booked already")]
    PaidAlready,
    /// The same transfer was booked before.
    #[error("a transfer with the reference {0} is booked for this account already")]
    BookedAlready(String),
    /// A transfer of the same day and amount was booked before.
    #[error("a transfer of this day and amount is booked already; tell a second one apart with --reference")]
    SameDay,
    /// It lies in the future.
    #[error("the day it was received lies in the future")]
    Future,
    /// The reference is too long or no line of text.
    #[error("a reference is one line of at most 60 characters")]
    Reference,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Books a transfer; gives the payment that it paid.
///
/// # Errors
/// When it is refused or the database fails.
pub async fn book(portal: &Portal, booking: &Booking<'_>) -> Result<Payment, BookingProblem> {
    let now_ms = portal.clock.now_ms();
    check(now_ms, booking)?;
    let account_id = booking.account.id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let reference = booking.bank_reference;
    if !reference.is_empty() && store::is_booked(&mut transaction, account_id, reference).await? {
        return Err(BookingProblem::BookedAlready(reference.to_owned()));
    }
    let payment = match booking.paid {
        Paid::TopUp => top_up(&mut transaction, now_ms, booking).await?,
        Paid::Payment(name) => named(&mut transaction, account_id, name).await?,
        Paid::Invoice(subject) => of_invoice(&mut transaction, account_id, subject).await?,
    };
    if payment.state == State::Paid {
        return Err(BookingProblem::PaidAlready);
    }
    if payment.amount != booking.amount {
        let (asked, booked) = (payment.amount.to_decimal(), booking.amount.to_decimal());
        return Err(BookingProblem::Amount { asked, booked, currency: payment.amount.currency.code() });
    }
    let received_on = booking.received_on.to_string();
    store::book_transfer(&mut transaction, &payment, (reference, &received_on)).await?;
    let key = (account_id, payment.id.as_str());
    settling::settle_by(&mut transaction, now_ms, Actor::Operator, key, Outcome::Paid).await?;
    let paid = payments::find(&mut transaction, account_id, &payment.id).await?.ok_or(sqlx::Error::RowNotFound)?;
    transaction.commit().await?;
    Ok(paid)
}

fn check(now_ms: i64, booking: &Booking<'_>) -> Result<(), BookingProblem> {
    let currency = booking.account.country.currency();
    if booking.amount.currency != currency {
        return Err(BookingProblem::Currency(currency.code()));
    }
    if booking.amount.minor_units <= 0 {
        return Err(BookingProblem::Nothing);
    }
    let reference = booking.bank_reference;
    if reference.chars().count() > 60 || reference.chars().any(char::is_control) {
        return Err(BookingProblem::Reference);
    }
    // Somewhere it is tomorrow already.
    if booking.received_on > time_zone::date("UTC", now_ms.saturating_add(DAY_MS)) {
        return Err(BookingProblem::Future);
    }
    Ok(())
}

async fn named(connection: &mut Connection, account_id: &str, name: &str) -> Result<Payment, BookingProblem> {
    let by_reference = payments::find_by_reference(connection, account_id, name).await?;
    let found = match by_reference {
        Some(payment) => Some(payment),
        None => payments::find(connection, account_id, name).await?,
    };
    found.ok_or(BookingProblem::NoSuchPayment)
}

/// The payment of an invoice that waits; or one that was paid, to be told so.
async fn of_invoice(connection: &mut Connection, account_id: &str, subject: &str) -> Result<Payment, BookingProblem> {
    let all = payments::list_for_account(connection, account_id).await?;
    // Numbers are printed with zeros in front of them.
    let plain = |number: &str| number.trim_start_matches('0').to_owned();
    let is_of_it = |payment: &Payment| payment.purpose == Purpose::Invoice && plain(&payment.subject) == plain(subject);
    let of_it: Vec<Payment> = all.into_iter().filter(is_of_it).collect();
    let waiting = of_it.iter().position(|payment| payment.state == State::Waiting);
    let place = waiting.or_else(|| of_it.iter().position(|payment| payment.state == State::Paid)).unwrap_or_default();
    of_it.into_iter().nth(place).ok_or(BookingProblem::NoSuchPayment)
}

/// The oldest payment of this amount that somebody asked for and that waits for a transfer; else a new one, for whoever
/// pays without asking.
async fn top_up(connection: &mut Connection, now_ms: i64, booking: &Booking<'_>) -> Result<Payment, BookingProblem> {
    let account_id = booking.account.id.as_str();
    let received_on = booking.received_on.to_string();
    let mut all = payments::list_for_account(connection, account_id).await?;
    let is_same = |payment: &Payment| payment.purpose == Purpose::TopUp && payment.amount == booking.amount;
    let is_booked = |payment: &Payment| payment.state == State::Paid && payment.received_on == received_on;
    if booking.bank_reference.is_empty() && all.iter().any(|payment| is_same(payment) && is_booked(payment)) {
        return Err(BookingProblem::SameDay);
    }
    let waits = |payment: &Payment| payment.state == State::Waiting && payment.provider == Provider::Manual;
    if let Some(place) = all.iter().rposition(|payment| is_same(payment) && waits(payment)) {
        return Ok(all.swap_remove(place));
    }
    let key = match booking.bank_reference {
        "" => format!("transfer {received_on} {}", booking.amount.to_decimal()),
        reference => format!("transfer {reference}"),
    };
    let request = Request { account_id, purpose: Purpose::TopUp, subject: "", amount: booking.amount, key: &key };
    Ok(settling::ask(connection, now_ms, Provider::Manual, &request).await?)
}
