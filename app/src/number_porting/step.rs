//! The steps in which a request is written. Each is saved by itself, so that one can leave and go on another day.

use super::carrier::Internet;
use super::request::Request;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Where the numbers come from.
    Carrier,
    /// Which they are.
    Numbers,
    /// Whose they are.
    Holder,
    /// The carrier's bill.
    Bill,
    /// The number they take the place of.
    Replacement,
    /// Looking at all of it, signing, sending.
    Review,
}

impl Step {
    /// All of them in order.
    pub const ALL: [Self; 6] =
        [Self::Carrier, Self::Numbers, Self::Holder, Self::Bill, Self::Replacement, Self::Review];

    /// The name in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Carrier => "carrier",
            Self::Numbers => "numbers",
            Self::Holder => "holder",
            Self::Bill => "bill",
            Self::Replacement => "replacement",
            Self::Review => "review",
        }
    }

    /// The step of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    /// The key of its name.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Carrier => "number-porting-step-carrier",
            Self::Numbers => "number-porting-step-numbers",
            Self::Holder => "number-porting-step-holder",
            Self::Bill => "number-porting-step-bill",
            Self::Replacement => "number-porting-step-replacement",
            Self::Review => "number-porting-step-review",
        }
    }

    /// The next one; after the last, itself.
    pub fn next(self) -> Self {
        Self::ALL.into_iter().find(|step| *step > self).unwrap_or(self)
    }

    /// The one before; before the first, itself.
    pub fn before(self) -> Self {
        Self::ALL.into_iter().rev().find(|step| *step < self).unwrap_or(self)
    }

    /// The address of the step of a request.
    pub fn page(self, request_id: &str) -> String {
        format!("/number_porting/{request_id}?step={}", self.code())
    }

    /// What it asks is answered.
    pub fn is_done(self, request: &Request) -> bool {
        if request.unfinished.contains_key(self.code()) {
            return false;
        }
        match self {
            Self::Carrier => request.carrier.as_ref().is_some_and(|carrier| carrier.internet != Internet::DslSame),
            Self::Numbers => !request.numbers.is_empty(),
            Self::Holder => !request.holder_name.is_empty(),
            Self::Bill => request.bill.is_some(),
            Self::Replacement => !request.replaced_number.is_empty(),
            Self::Review => false,
        }
    }

    /// The first one that is not done yet; nobody comes beyond it.
    pub fn first_open(request: &Request) -> Self {
        Self::ALL.into_iter().find(|step| !step.is_done(request)).unwrap_or(Self::Review)
    }
}
