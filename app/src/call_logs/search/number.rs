//! Which number somebody means who types one, or the end of one.

use super::super::recording::reversed_digits;
use super::found::Scope;
use super::store;
use crate::shared::database::Connection;
use crate::shared::phone_number::PhoneNumber;

/// Calls with which numbers are meant. Digits are written from the last to the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Number {
    /// With any.
    Any,
    /// With one that nobody called or was called by.
    Unknown,
    /// One of the account's own, in E.164.
    Own(String),
    /// One of the other side, by all its digits.
    Is(String),
    /// Several that end so.
    Ends(String),
    /// Several that end so, with so many calls that they are found soonest by looking at all calls.
    EndsOften(String),
}

/// What was typed, in any usual way of writing it: a whole number, or how one ends.
pub async fn meant(connection: &mut Connection, scope: &Scope<'_>, typed: &str) -> Result<Number, sqlx::Error> {
    if typed.is_empty() {
        return Ok(Number::Any);
    }
    if let Ok(number) = PhoneNumber::parse(typed, scope.country) {
        if scope.own_numbers.iter().any(|own| own == number.as_str()) {
            return Ok(Number::Own(number.as_str().to_owned()));
        }
        let digits = reversed_digits(number.as_str());
        if store::ends_of(connection, scope.account_id, &digits).await?.is_some() {
            return Ok(Number::Is(digits));
        }
    }
    let digits = reversed_digits(typed);
    if digits.is_empty() {
        return Ok(Number::Unknown);
    }
    Ok(match store::ends_of(connection, scope.account_id, &digits).await? {
        None => Number::Unknown,
        Some((first, last)) if first == last => Number::Is(first),
        Some(_) => Number::Ends(digits),
    })
}
