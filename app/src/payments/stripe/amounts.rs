//! Amounts as Stripe counts them: in hundredths for all of our currencies. Only those of its list of zero-decimal currencies
//! (<https://docs.stripe.com/currencies#zero-decimal>) are counted in whole units, and the Colombian peso is not on it.

use crate::shared::money::{Currency, Money};

/// How many of Stripe's units make one of ours.
fn factor(currency: Currency) -> i64 {
    100 / currency.minor_per_unit()
}

/// An amount for Stripe; nothing when it does not fit.
pub fn to_stripe(money: Money) -> Option<i64> {
    money.minor_units.checked_mul(factor(money.currency))
}

/// An amount of Stripe's; nothing when it is in no currency of ours or in parts of its smallest unit.
pub fn from_stripe(amount: i64, currency: &str) -> Option<Money> {
    let currency = Currency::from_code(currency)?;
    (amount % factor(currency) == 0).then(|| Money::minor(amount / factor(currency), currency))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pesos_are_told_in_hundredths_and_cents_as_they_are() {
        assert_eq!(to_stripe(Money::minor(35_000, Currency::Cop)), Some(3_500_000));
        for currency in Currency::ALL.into_iter().filter(|currency| *currency != Currency::Cop) {
            assert_eq!(to_stripe(Money::minor(995, currency)), Some(995), "{currency}");
        }
        assert_eq!(to_stripe(Money::minor(i64::MAX, Currency::Cop)), None);
    }

    #[test]
    fn what_is_told_comes_back_exactly() {
        for currency in Currency::ALL {
            for minor in [1, 99, 100, 35_000, 9_007_199_254_740_993] {
                let money = Money::minor(minor, currency);
                let code = currency.code().to_lowercase();
                assert_eq!(from_stripe(to_stripe(money).unwrap(), &code), Some(money));
            }
        }
        assert_eq!(from_stripe(3_500_050, "cop"), None);
        assert_eq!(from_stripe(100, "jpy"), None);
    }
}
