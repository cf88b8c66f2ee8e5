//! Why a request is rejected: codes the operator names, worded for the company with what to do about it.

use serde::Serialize;

use super::step::Step;

/// A reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The carrier knows the account by another name.
    Name,
    /// Or at another address.
    Address,
    /// The account's number is not the carrier's.
    CarrierAccount,
    /// A number is not of that carrier, or does not work.
    NumberUnknown,
    /// A number cannot be moved here.
    NotPortable,
    /// Something is owed, or a contract has not ended.
    Debt,
    /// Internet comes by the line.
    Dsl,
    /// The bill cannot be read.
    BillUnreadable,
    /// The bill is too old or shows something else.
    BillWrong,
    /// What the operator's words say.
    Other,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Name,
        Self::Address,
        Self::CarrierAccount,
        Self::NumberUnknown,
        Self::NotPortable,
        Self::Debt,
        Self::Dsl,
        Self::BillUnreadable,
        Self::BillWrong,
        Self::Other,
    ];

    /// The name at the command line and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::CarrierAccount => "carrier-account",
            Self::NumberUnknown => "number-unknown",
            Self::NotPortable => "not-portable",
            Self::Debt => "debt",
            Self::Dsl => "dsl",
            Self::BillUnreadable => "bill-unreadable",
            Self::BillWrong => "bill-wrong",
            Self::Other => "other",
        }
    }

    /// The reason of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// The key of the reason in plain words.
    pub fn words_key(self) -> &'static str {
        match self {
            Self::Name => "number-porting-reason-name",
            Self::Address => "number-porting-reason-address",
            Self::CarrierAccount => "number-porting-reason-carrier-account",
            Self::NumberUnknown => "number-porting-reason-number-unknown",
            Self::NotPortable => "number-porting-reason-not-portable",
            Self::Debt => "number-porting-reason-debt",
            Self::Dsl => "number-porting-reason-dsl",
            Self::BillUnreadable => "number-porting-reason-bill-unreadable",
            Self::BillWrong => "number-porting-reason-bill-wrong",
            Self::Other => "number-porting-reason-other",
        }
    }

    /// The key of what to do about it.
    pub fn cure_key(self) -> &'static str {
        match self {
            Self::Name => "number-porting-cure-name",
            Self::Address => "number-porting-cure-address",
            Self::CarrierAccount => "number-porting-cure-carrier-account",
            Self::NumberUnknown => "number-porting-cure-number-unknown",
            Self::NotPortable => "number-porting-cure-not-portable",
            Self::Debt => "number-porting-cure-debt",
            Self::Dsl => "number-porting-cure-dsl",
            Self::BillUnreadable => "number-porting-cure-bill-unreadable",
            Self::BillWrong => "number-porting-cure-bill-wrong",
            Self::Other => "number-porting-cure-other",
        }
    }

    /// The step at which it is put right.
    pub fn step(self) -> Step {
        match self {
            Self::Name | Self::Address => Step::Holder,
            Self::CarrierAccount | Self::Dsl | Self::Debt => Step::Carrier,
            Self::NumberUnknown | Self::NotPortable => Step::Numbers,
            Self::BillUnreadable | Self::BillWrong => Step::Bill,
            Self::Other => Step::Review,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::language::{Language, Text};

    #[test]
    fn every_reason_is_worded_with_what_to_do_in_every_language() {
        for reason in Reason::ALL {
            assert_eq!(Reason::from_code(reason.code()), Some(reason));
            for language in Language::ALL {
                for key in [reason.words_key(), reason.cure_key()] {
                    let words = Text::new(language).say(key);
                    assert!(words != key && words.ends_with('.'), "{key} in {}", language.tag());
                }
            }
        }
    }
}
