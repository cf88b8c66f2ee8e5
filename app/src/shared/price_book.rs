//! What things cost: the operator's price lists, one per country, each with the days from which its prices hold. The portal
//! has them at hand; `prices` reads them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::country::Country;
use super::money::{Currency, Money};

/// A tax on what is sold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tax {
    /// As it stands on the invoice: "IVA".
    pub name: String,
    /// In thousandths of a percent: 19 % is 19,000, and Quebec's 9.975 % is 9,975.
    pub percent_thousandths: i64,
    /// The prices contain it; otherwise it is added to them.
    pub included: bool,
}

/// What a tax is counted in: this many thousandths of a percent are the whole.
pub const WHOLE: i64 = 100_000;

impl Tax {
    /// The percentage with a point and without needless zeros: "19", "9.975".
    pub fn percent(&self) -> String {
        let (whole, rest) = (self.percent_thousandths / 1000, self.percent_thousandths % 1000);
        let decimals = format!("{rest:03}");
        match decimals.trim_end_matches('0') {
            "" => whole.to_string(),
            decimals => format!("{whole}.{decimals}"),
        }
    }
}

/// What holds in a country from a day on. Prices are for a whole month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prices {
    /// The first day.
    pub from: Date,
    /// Nobody has decided these prices: they show what a list looks like, and nothing is invoiced by them.
    pub sample: bool,
    /// Of which currency all amounts are.
    pub currency: Currency,
    /// Who sells: the lines at the head of an invoice, the name first.
    pub seller: Vec<String>,
    /// A user.
    pub user_monthly: Money,
    /// A local number beyond the included ones.
    pub extra_number_monthly: Money,
    /// A toll-free number beyond the included ones.
    pub toll_free_monthly: Money,
    /// A rented phone.
    pub phone_rent_monthly: Money,
    /// How many local numbers an account has for nothing, besides those of its users.
    pub included_numbers: i64,
    /// How many local numbers it has for nothing for each user.
    pub included_numbers_per_user: i64,
    /// How many toll-free numbers it has for nothing.
    pub included_toll_free: i64,
    /// The taxes: all are included in the prices, or all are added to them.
    pub taxes: Vec<Tax>,
    /// What can be added to the prepaid account, the least first.
    pub top_up_amounts: Vec<Money>,
    /// Below which balances it can be refilled, the least first.
    pub refill_thresholds: Vec<Money>,
}

/// The price lists of all countries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PriceBook {
    /// By the code of the country, the earliest first.
    lists: BTreeMap<&'static str, Vec<Prices>>,
}

impl PriceBook {
    /// What holds in a country on a day.
    pub fn on(&self, country: Country, date: Date) -> Option<&Prices> {
        self.of(country).iter().rev().find(|prices| prices.from <= date)
    }

    /// All that holds or will hold in a country, the earliest first.
    pub fn of(&self, country: Country) -> &[Prices] {
        self.lists.get(country.code()).map_or(&[], Vec::as_slice)
    }

    /// Takes a country's prices in, the earliest first. False when there were some already.
    pub fn insert(&mut self, country: Country, prices: Vec<Prices>) -> bool {
        self.lists.insert(country.code(), prices).is_none()
    }

    /// The countries that have prices.
    pub fn countries(&self) -> Vec<Country> {
        self.lists.keys().filter_map(|code| Country::from_code(code)).collect()
    }

    /// The countries whose prices are samples.
    pub fn samples(&self) -> Vec<Country> {
        let is_sample = |country: &Country| self.of(*country).iter().any(|prices| prices.sample);
        self.countries().into_iter().filter(is_sample).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_has_the_decimals_it_needs() {
        for (thousandths, shown) in [(19_000, "19"), (9_975, "9.975"), (5_500, "5.5"), (50, "0.05"), (0, "0")] {
            let tax = Tax { name: "IVA".to_owned(), percent_thousandths: thousandths, included: true };
            assert_eq!(tax.percent(), shown);
        }
    }
}
