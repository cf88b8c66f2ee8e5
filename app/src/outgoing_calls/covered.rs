//! What the plan covers, in few prefixes: known without asking the database.

use serde::{Deserialize, Serialize};

use crate::call_rates::RateList;
use crate::shared::country::Country;
use crate::shared::phone_number::PhoneNumber;

/// More prefixes than this are not carried about; then nothing is known without asking.
const MOST: usize = 2_000;

/// What is covered: where a list of rates says otherwise than for the shorter prefix, or than for what it does not list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covered {
    /// Prefixes in order, and whether numbers that begin so are covered.
    prefixes: Vec<(String, bool)>,
    /// There were too many.
    too_many: bool,
}

impl Covered {
    /// What a list says to the companies of a country; without one, what is national is covered.
    pub fn of(country: Country, list: Option<&RateList>) -> Self {
        let rates = list.map(RateList::rates).unwrap_or_default();
        let home = country.calling_code();
        let mut prefixes: Vec<(String, bool)> = Vec::new();
        // Those that the next prefix may begin with, each the beginning of the one behind it.
        let mut open: Vec<(&str, bool)> = Vec::new();
        for (prefix, tariff) in rates {
            let is_covered = tariff.is_included();
            while open.last().is_some_and(|(shorter, _)| !prefix.starts_with(shorter)) {
                open.pop();
            }
            let says_more = match open.last() {
                Some((_, as_shorter)) => *as_shorter != is_covered,
                // What is not listed and abroad is not covered anyway.
                None => is_covered || prefix.starts_with(home) || home.starts_with(prefix),
            };
            if says_more {
                open.push((prefix, is_covered));
                prefixes.push((prefix.to_owned(), is_covered));
            }
            if prefixes.len() > MOST {
                return Self { prefixes: Vec::new(), too_many: true };
            }
        }
        Self { prefixes, too_many: false }
    }

    /// The plan covers calls to a number, for sure.
    pub fn includes(&self, number: &PhoneNumber, country: Country) -> bool {
        if self.too_many {
            return false;
        }
        let digits = number.as_str().trim_start_matches('+');
        let listed = self.prefixes.iter().filter(|(prefix, _)| digits.starts_with(prefix.as_str()));
        let longest = listed.max_by_key(|(prefix, _)| prefix.len());
        longest.map_or_else(|| number.is_of(country) && !number.is_premium(), |(_, is_covered)| *is_covered)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::call_rates::{Names, Rate, Tariff};
    use crate::prepaid_account::{Cost, cost_of};

    fn list(rates: impl IntoIterator<Item = (String, bool)>) -> RateList {
        let rate = |(prefix, is_included): (String, bool)| Rate {
            names: Names { es: prefix.clone(), en: prefix.clone(), fr: prefix.clone() },
            prefix,
            tariff: Tariff { per_minute: i64::from(!is_included), connection: 0, increment_seconds: 60 },
        };
        RateList::new("l".to_owned(), "2026-01-01".to_owned(), false, rates.into_iter().map(rate).collect())
    }

    #[test]
    fn what_a_list_says_twice_or_of_abroad_is_left_out() {
        let rates = [("1", true), ("1867", false), ("18671", false), ("34", false), ("346", false), ("33", true)];
        let covered = Covered::of(Country::Us, Some(&list(rates.map(|(prefix, is)| (prefix.to_owned(), is)))));
        let kept: Vec<_> = covered.prefixes.iter().map(|(prefix, is)| (prefix.as_str(), *is)).collect();
        assert_eq!(kept, [("1", true), ("1867", false), ("33", true)]);
        let includes = |e164: &str| covered.includes(&PhoneNumber::stored(e164.to_owned()), Country::Us);
        assert!(includes("+16502530000") && includes("+14165550100") && includes("+33142685300"));
        assert!(!includes("+18676670000") && !includes("+34911234567") && !includes("+576015550100"));
    }

    #[test]
    fn of_too_many_prefixes_nothing_is_known() {
        let rates = (0..=MOST).map(|line| (format!("57{line:04}"), line % 2 == 0));
        let covered = Covered::of(Country::Co, Some(&list(rates)));
        assert!(!covered.includes(&PhoneNumber::stored("+576015550100".to_owned()), Country::Co));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn it_says_what_the_price_says(
            rates in prop::collection::btree_map("(57|34|1|33)[0-3]{0,4}", any::<bool>(), 0..30),
            number in "(57[0-9]{10}|34[0-9]{9}|1[2-9][0-9]{9}|33[1-9][0-9]{8})",
            place in 0..Country::ALL.len(),
        ) {
            let (list, country) = (list(rates), Country::ALL[place]);
            let says = match cost_of(&format!("+{number}"), country, Some(&list)) {
                Cost::Included { .. } => true,
                Cost::NoNumber => return Ok(()),
                _ => false,
            };
            let covered = Covered::of(country, Some(&list));
            prop_assert_eq!(covered.includes(&PhoneNumber::stored(format!("+{number}")), country), says);
        }
    }
}
