//! The objects of Stripe's API, as far as they are read.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::amounts::from_stripe;
use crate::payments::provider::Progress;
use crate::shared::money::Money;

/// Names that we gave to an object.
pub type Metadata = BTreeMap<String, String>;

/// A Checkout Session: a page where something is paid or a card is saved.
#[derive(Clone, Debug, Deserialize)]
pub struct Session {
    pub id: String,
    #[serde(default)]
    pub mode: String,
    pub url: Option<String>,
    /// In seconds since 1970.
    #[serde(default)]
    pub expires_at: i64,
    #[serde(default)]
    pub status: Option<String>,
    #[serde(default)]
    pub payment_status: String,
    pub amount_total: Option<i64>,
    pub currency: Option<String>,
    pub customer: Option<String>,
    pub setup_intent: Option<String>,
    #[serde(default)]
    pub metadata: Metadata,
}

impl Session {
    /// What it is about.
    pub fn amount(&self) -> Option<Money> {
        from_stripe(self.amount_total?, self.currency.as_deref()?)
    }

    /// What became of the payment on it. Who gives up a page may still open another.
    pub fn progress(&self) -> Progress {
        match (self.payment_status.as_str(), self.status.as_deref()) {
            ("paid", _) => Progress::Paid,
            (_, Some("complete")) => Progress::UnderWay,
            _ => Progress::Waiting,
        }
    }
}

/// A `PaymentIntent`: a charge.
#[derive(Clone, Debug, Deserialize)]
pub struct Intent {
    #[serde(default)]
    pub id: String,
    pub status: String,
    pub amount: i64,
    pub currency: String,
    #[serde(default)]
    pub last_payment_error: Option<Refusal>,
    #[serde(default)]
    pub metadata: Metadata,
}

impl Intent {
    /// What it is about.
    pub fn amount(&self) -> Option<Money> {
        from_stripe(self.amount, &self.currency)
    }

    /// What became of it. Who would have to confirm a charge in a browser is not there.
    pub fn progress(&self) -> Progress {
        match self.status.as_str() {
            "succeeded" => Progress::Paid,
            "canceled" => Progress::Failed("canceled".to_owned()),
            "requires_action" => Progress::Failed("authentication_required".to_owned()),
            "requires_payment_method" => {
                self.last_payment_error.as_ref().map_or(Progress::Waiting, |refusal| Progress::Failed(refusal.reason()))
            }
            "processing" => Progress::UnderWay,
            _ => Progress::Waiting,
        }
    }
}

/// Why something was refused.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Refusal {
    #[serde(default, rename = "type")]
    pub kind: String,
    pub code: Option<String>,
    pub decline_code: Option<String>,
}

impl Refusal {
    /// The reason as a code: that of the bank where it gives one.
    pub fn reason(&self) -> String {
        let general = matches!(self.decline_code.as_deref(), None | Some("" | "generic_decline"));
        let code = if general { self.code.as_deref() } else { self.decline_code.as_deref() };
        let code =
            code.filter(|code| !code.is_empty()).unwrap_or(if self.kind.is_empty() { "unknown" } else { &self.kind });
        // A code is a word; it is kept and told.
        code.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '_').take(60).collect()
    }
}

/// What an error is wrapped in.
#[derive(Clone, Debug, Deserialize)]
pub struct Refused {
    pub error: Refusal,
}

/// An object of which only the name matters.
#[derive(Clone, Debug, Deserialize)]
pub struct Named {
    pub id: String,
}

/// A `SetupIntent` with the card it saved.
#[derive(Clone, Debug, Deserialize)]
pub struct SetupIntent {
    pub status: String,
    /// In seconds since 1970.
    pub created: i64,
    pub customer: Option<String>,
    pub payment_method: Option<Method>,
}

/// A saved payment method.
#[derive(Clone, Debug, Deserialize)]
pub struct Method {
    pub id: String,
    pub card: Option<Card>,
}

/// What people recognise a card by.
#[derive(Clone, Debug, Deserialize)]
pub struct Card {
    pub brand: String,
    pub last4: String,
    pub exp_month: i64,
    pub exp_year: i64,
}

/// A card that was saved, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedCard {
    /// Stripe's name for the account.
    pub customer: String,
    /// Stripe's name for the card.
    pub method: String,
    /// Its kind, such as `visa`.
    pub brand: String,
    /// Its last four digits.
    pub last_four: String,
    /// The last month it is good for.
    pub expires: (i64, i64),
    /// When it was saved, in milliseconds.
    pub made_ms: i64,
}

impl SetupIntent {
    /// The card, if one was saved.
    pub fn card(self) -> Option<SavedCard> {
        if self.status != "succeeded" {
            return None;
        }
        let method = self.payment_method?;
        let card = method.card?;
        let short = |text: &str| text.chars().filter(|letter| !letter.is_control()).take(20).collect();
        Some(SavedCard {
            customer: self.customer?,
            method: method.id,
            brand: short(&card.brand),
            last_four: short(&card.last4),
            expires: (card.exp_month, card.exp_year),
            made_ms: self.created.saturating_mul(1000),
        })
    }
}
