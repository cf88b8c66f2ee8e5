//! How people outside get into the conferences. Where the company's numbers lead is known to a later feature.

use std::future::Future;
use std::pin::Pin;

use crate::say;
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The way in from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WayIn {
    /// A number that leads straight in, in E.164.
    Straight(String),
    /// A number that the receptionist answers, in E.164, and what is dialled then.
    Receptionist(String, String),
    /// None.
    Nowhere,
}

/// The way in, found by whoever knows where numbers lead.
pub type FindingWayIn<'a> = Pin<Box<dyn Future<Output = Result<WayIn, Problem>> + Send + 'a>>;
/// How it is found in an account.
pub type FindWayIn = for<'a> fn(&'a Portal, &'a mut Connection, &'a str) -> FindingWayIn<'a>;

impl WayIn {
    /// In words.
    pub fn words(self, text: Text, country: Country) -> String {
        let shown = |e164| PhoneNumber::stored(e164).on_one_line(country);
        match self {
            Self::Straight(called) => say!(text, "conferences-enter-straight", called = shown(called)),
            Self::Receptionist(called, number) => {
                say!(text, "conferences-enter-outside", called = shown(called), number = number)
            }
            Self::Nowhere => text.say("conferences-enter-nowhere"),
        }
    }
}
