//! The saved payment method of an account: the provider holds it, and people recognise it by its last digits.

mod card_view;
mod page;
mod remove_page;
mod saving;
mod server_functions;
mod store;

pub use card_view::{MethodCard, MethodSummary, summary};
pub use page::MethodPage;
pub use remove_page::RemoveMethodPage;
pub use saving::{FORGET_METHOD, SAVE_METHOD, SaveMethod, forget_at_provider, forget_everywhere, save_method};
pub use server_functions::{AddMethodForm, RemoveMethodForm, add_method, remove_method};
pub use store::{find, find_customer};

use super::payment::Provider;
use crate::say;
use crate::shared::language::Text;

/// The page of the payment method.
pub const PAGE: &str = "/billing/payment_method";

/// A saved payment method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedMethod {
    /// Who holds it.
    pub provider: Provider,
    /// Whom it belongs to there.
    pub customer: String,
    /// The provider's name for it.
    pub method: String,
    /// Its kind, such as `visa`.
    pub brand: String,
    /// Its last four digits.
    pub last_four: String,
    /// The last month it is good for, 1 to 12.
    pub expires_month: i64,
    /// And the year.
    pub expires_year: i64,
}

impl SavedMethod {
    /// "Visa ending in 4242".
    pub fn name(&self, text: Text) -> String {
        say!(text, "payments-method-name", brand = brand(&self.brand), digits = self.last_four.clone())
    }

    /// "12/2031".
    pub fn expires(&self) -> String {
        format!("{:02}/{}", self.expires_month, self.expires_year)
    }

    /// It is good for nothing from this month on.
    pub fn is_expired(&self, year: i64, month: i64) -> bool {
        (self.expires_year, self.expires_month) < (year, month)
    }
}

/// A kind of card as it calls itself.
fn brand(code: &str) -> String {
    let known = [
        ("amex", "American Express"),
        ("diners", "Diners Club"),
        ("discover", "Discover"),
        ("jcb", "JCB"),
        ("mastercard", "Mastercard"),
        ("unionpay", "UnionPay"),
        ("visa", "Visa"),
    ];
    known.into_iter().find(|(known, _)| *known == code).map_or_else(|| code.to_owned(), |(_, name)| name.to_owned())
}
