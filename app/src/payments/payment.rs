//! A payment: who pays how much what for, and how it ended.

use serde::{Deserialize, Serialize};

use crate::shared::money::Money;

/// Who takes the money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Provider {
    /// A transfer, which the operator books by hand.
    Manual,
    /// Stripe, by card and what else it takes.
    Stripe,
}

impl Provider {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Manual, Self::Stripe];

    /// Its code in the database and in commands.
    pub fn code(self) -> &'static str {
        match self {
            Self::Manual => "manual",
            Self::Stripe => "stripe",
        }
    }

    /// The provider of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|provider| provider.code() == code)
    }
}

/// What is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// An invoice.
    Invoice,
    /// Money for the prepaid account, added by somebody.
    TopUp,
    /// Money for the prepaid account, added because it ran low.
    Refill,
}

impl Purpose {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Invoice, Self::TopUp, Self::Refill];

    /// Its code in the database and in commands.
    pub fn code(self) -> &'static str {
        match self {
            Self::Invoice => "invoice",
            Self::TopUp => "top_up",
            Self::Refill => "refill",
        }
    }

    /// The purpose of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }
}

/// Why a payment ends that is not asked for any more, because less is owed than it says.
pub const REPLACED: &str = "replaced";

/// Why a payment ends that who asked for it took back.
pub const CANCELED: &str = "canceled";

/// How far a payment is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// The money has not come yet.
    Waiting,
    /// It came.
    Paid,
    /// It will not come; the code says why, see [`super::failure_sentence`].
    Failed(String),
}

impl State {
    /// Its code in the database and in commands.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Paid => "paid",
            Self::Failed(_) => "failed",
        }
    }
}

/// How a payment ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The money came.
    Paid,
    /// It will not come, for the reason of this code.
    Failed(String),
}

/// What somebody is asked to pay.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Who pays.
    pub account_id: &'a str,
    /// What for.
    pub purpose: Purpose,
    /// Of which invoice or order, as the feature that asks names it.
    pub subject: &'a str,
    /// How much, more than nothing.
    pub amount: Money,
    /// What asks: asking twice with the same key is one payment.
    pub key: &'a str,
}

/// A payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// Its id.
    pub id: String,
    /// Who pays.
    pub account_id: String,
    /// Who takes the money.
    pub provider: Provider,
    /// What for.
    pub purpose: Purpose,
    /// Of which invoice or order.
    pub subject: String,
    /// How much.
    pub amount: Money,
    /// What a payer quotes in a transfer.
    pub reference: String,
    /// The saved payment method is charged, with nobody at a browser.
    pub is_charge: bool,
    /// How far it is.
    pub state: State,
    /// The provider's or the bank's name for it, once there is one.
    pub provider_reference: String,
    /// The page of the provider that is open for it.
    pub checkout: Option<Checkout>,
    /// How many such pages there were.
    pub checkouts: i64,
    /// The day a transfer came in.
    pub received_on: String,
    /// When it was asked for.
    pub asked_ms: i64,
    /// When it ended.
    pub settled_ms: Option<i64>,
}

impl Payment {
    /// Somebody may go and pay it. A charge is paid without them, unless it failed and nothing else asks for the money.
    pub fn may_be_paid(&self) -> bool {
        match &self.state {
            State::Waiting => !self.is_charge,
            State::Failed(code) => self.purpose == Purpose::Invoice && code != REPLACED,
            State::Paid => false,
        }
    }

    /// Money may be on its way: it is being charged, or a page where it is paid is open.
    pub fn is_under_way(&self, now_ms: i64) -> bool {
        let is_charged = self.is_charge && self.state == State::Waiting && !self.provider_reference.is_empty();
        let has_page = self.checkout.as_ref().is_some_and(|page| page.until_ms > now_ms);
        is_charged || (has_page && self.state != State::Paid)
    }

    /// Who asked for it may take it back: nothing is owed.
    pub fn may_be_canceled(&self) -> bool {
        self.state == State::Waiting && self.purpose == Purpose::TopUp && !self.is_charge
    }
}

/// A page of the provider where something is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkout {
    /// The provider's name for it.
    pub id: String,
    /// Its address.
    pub url: String,
    /// Until when it can be used.
    pub until_ms: i64,
}

/// Names a payment in a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentOf {
    /// Who pays.
    pub account_id: String,
    /// The payment.
    pub payment_id: String,
}
