//! Everything that decides whether a user's call goes out, as one value that can be kept and asked without a database.

use serde::{Deserialize, Serialize};

use super::covered::Covered;
use super::destination_class::DestinationClass;
use crate::shared::country::Country;
use crate::shared::phone_number::PhoneNumber;

/// The rules of an account at a moment. They change with each change of the account, with a new day, a new list of rates and an
/// invoice that is overdue for too long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallingRules {
    /// Where the company is.
    pub country: Country,
    /// How many digits extensions have.
    pub extension_digits: u8,
    /// Its main number, in E.164.
    pub main_number: String,
    /// Outgoing calls are stopped until an invoice is paid.
    pub stopped: bool,
    /// The number of the operator's support, which can be called nevertheless.
    pub support_number: Option<PhoneNumber>,
    /// What the plan covers.
    pub covered: Covered,
    /// Each user's.
    pub users: Vec<UserRules>,
}

/// The rules of a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserRules {
    /// The user's id.
    pub user_id: String,
    /// Their extension number.
    pub extension: String,
    /// How far they may call.
    pub class: DestinationClass,
    /// How many calls outside they may make at once.
    pub calls_at_once: Option<u8>,
    /// How many minutes a day they may talk in them.
    pub minutes_a_day: Option<u16>,
    /// What the people see whom they call.
    pub shown: Shown,
    /// The name that goes with the number, 15 characters at most; empty where there is none.
    pub caller_name: String,
}

/// What people outside see of a caller.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// A number, in E.164.
    Number(String),
    /// None. Where help is called, the main number is shown all the same.
    Withheld,
}

impl CallingRules {
    /// The rules of a user.
    pub fn user(&self, user_id: &str) -> Option<&UserRules> {
        self.users.iter().find(|user| user.user_id == user_id)
    }

    /// Calls to this number are stopped until an invoice is paid: all but those to the operator's support.
    pub fn stops(&self, e164: &PhoneNumber) -> bool {
        self.stopped && self.support_number.as_ref() != Some(e164)
    }
}
