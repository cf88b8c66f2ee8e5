//! What may be chosen for the automatic refill, and when a failed charge is tried again.

use serde::{Deserialize, Serialize};

use crate::shared::clock::{DAY_MS, HOUR_MS};
use crate::shared::money::Money;
use crate::shared::price_book::Prices;
use crate::shared::problem::{FieldProblem, Problem};

/// After so many charges that failed one after the other no more are tried by themselves.
pub const MOST_FAILURES: i64 = 5;

/// How long after a failed charge the next is tried: longer each time; nothing when it is given up.
pub fn retry_after_ms(failures: i64) -> Option<i64> {
    match failures {
        ..=1 => Some(HOUR_MS),
        2 => Some(6 * HOUR_MS),
        3 => Some(DAY_MS),
        4 => Some(3 * DAY_MS),
        MOST_FAILURES.. => None,
    }
}

/// How the refill goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefillState {
    /// Nobody turned it on.
    Off,
    /// It waits for the balance to fall below the threshold.
    Ready,
    /// A charge is under way.
    Charging,
    /// A charge failed; another one is tried then.
    Retrying(i64),
    /// Too many failed.
    Stopped,
}

/// What is chosen for the refill.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RefillForm {
    /// The version that was on the page.
    pub version: i64,
    /// Turned on.
    pub on: bool,
    /// How much, as a decimal.
    pub amount: String,
    /// Below how much, as a decimal.
    pub threshold: String,
}

/// Amount and threshold, both of the price list; where the account is refilled, the amount brings the balance above the threshold, so that no charge follows
/// another at once.
pub fn check(form: &RefillForm, prices: &Prices) -> Result<(Money, Money), Problem> {
    let amount = offered(&form.amount, &prices.top_up_amounts);
    let threshold = offered(&form.threshold, &prices.refill_thresholds);
    let (Some(amount), Some(threshold)) = (amount, threshold) else {
        let wrong = |field: &str, found: Option<Money>| {
            found.is_none().then(|| FieldProblem::new(field, "prepaid-account-problem-amount"))
        };
        let problems = [wrong("form[amount]", amount), wrong("form[threshold]", threshold)];
        return Err(Problem::Fields(problems.into_iter().flatten().collect()));
    };
    if form.on && amount.minor_units < threshold.minor_units {
        return Err(Problem::field("form[amount]", "prepaid-account-problem-amount-below-threshold"));
    }
    Ok((amount, threshold))
}

/// The amount that was chosen, if it is one of those that are offered.
pub fn offered(chosen: &str, amounts: &[Money]) -> Option<Money> {
    amounts.iter().copied().find(|amount| amount.to_decimal() == chosen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prices;
    use crate::shared::country::Country;

    #[test]
    fn each_failure_waits_longer_until_it_is_given_up() {
        let waits: Vec<_> = (1..=MOST_FAILURES).map(retry_after_ms).collect();
        assert!(waits.windows(2).all(|pair| pair[1].is_none() || pair[0] < pair[1]), "{waits:?}");
        assert_eq!(waits.last(), Some(&None));
    }

    #[test]
    fn amount_and_threshold_are_of_the_list_and_the_amount_is_no_less() {
        let book = prices::samples().unwrap();
        let prices = book.on(Country::Co, "2026-11-22".parse().unwrap()).unwrap();
        let form = |amount: &str, threshold: &str| RefillForm {
            on: true,
            amount: amount.to_owned(),
            threshold: threshold.to_owned(),
            ..RefillForm::default()
        };
        let (amount, threshold) = check(&form("50000", "10000"), prices).unwrap();
        assert_eq!((amount.minor_units, threshold.minor_units), (50_000, 10_000));
        for (amount, threshold, fields) in [("1", "10000", 1), ("50000", "", 1), ("-50000", "x", 2)] {
            let Err(Problem::Fields(found)) = check(&form(amount, threshold), prices) else { panic!("{amount}") };
            assert_eq!(found.len(), fields);
        }
        let (least, most) = (prices.top_up_amounts[0], *prices.refill_thresholds.last().unwrap());
        if least.minor_units < most.minor_units {
            let form = form(&least.to_decimal(), &most.to_decimal());
            assert!(check(&form, prices).is_err());
            assert!(check(&RefillForm { on: false, ..form }, prices).is_ok(), "nothing is charged");
        }
        for country in Country::ALL {
            let prices = book.on(country, "2026-11-22".parse().unwrap()).unwrap();
            let (least, most) = (prices.top_up_amounts[0], prices.refill_thresholds.last().unwrap());
            assert!(least.minor_units > 0 && most.minor_units > 0, "{country}");
        }
    }
}
