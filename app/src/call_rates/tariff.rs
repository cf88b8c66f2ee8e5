//! What a call costs, exactly: in millionths of the currency's unit, rounded once for each call.

use crate::shared::language::Text;
use crate::shared::money::{Currency, Money};

/// How many of the smallest part make one of the currency.
pub const MICROS: i64 = 1_000_000;
/// How many decimals that is.
const DECIMALS: usize = 6;

/// How a call is charged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tariff {
    /// For a minute, in millionths of the currency's unit.
    pub per_minute: i64,
    /// Once, when the call is answered, in millionths of the currency's unit.
    pub connection: i64,
    /// Each that begins counts whole.
    pub increment_seconds: i64,
}

impl Tariff {
    /// The plan covers it.
    pub fn is_included(self) -> bool {
        self.per_minute == 0 && self.connection == 0
    }

    /// What a call costs that was talked for so long. What is not answered costs nothing. The sum of connection and increments
    /// is rounded once, to the smallest unit of the currency, halves up.
    pub fn cost(self, seconds: i64, currency: Currency) -> Money {
        if seconds <= 0 {
            return Money::zero(currency);
        }
        let increment = i128::from(self.increment_seconds.max(1));
        let charged = (i128::from(seconds) + increment - 1) / increment * increment;
        let sixtieths = i128::from(self.connection) * 60 + i128::from(self.per_minute) * charged;
        let divisor = 60 * i128::from(MICROS);
        let doubled = sixtieths.checked_mul(i128::from(currency.minor_per_unit()) * 2);
        let rounded = doubled.and_then(|doubled| doubled.checked_add(divisor)).map(|sum| sum / (divisor * 2));
        Money::minor(rounded.and_then(|rounded| i64::try_from(rounded).ok()).unwrap_or(i64::MAX), currency)
    }

    /// For how long one can talk for an amount, at most `most` seconds: a multiple of the increment where the amount decides.
    pub fn seconds_for(self, amount: Money, most: i64) -> i64 {
        let fits = |seconds| self.cost(seconds, amount.currency).minor_units <= amount.minor_units;
        if fits(most) {
            return most;
        }
        let (mut long_enough, mut too_long) = (0, most / self.increment_seconds.max(1) + 1);
        while too_long - long_enough > 1 {
            let middle = i64::midpoint(long_enough, too_long);
            if fits(middle.saturating_mul(self.increment_seconds)) {
                long_enough = middle;
            } else {
                too_long = middle;
            }
        }
        long_enough.saturating_mul(self.increment_seconds).min(most)
    }
}

/// Reads a price as files have it: digits, with a point before at most six decimals.
pub fn parse_price(written: &str) -> Option<i64> {
    let (whole, decimals) = written.split_once('.').unwrap_or((written, ""));
    let only_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_one = !whole.is_empty() && !written.ends_with('.') && only_digits(whole) && only_digits(decimals);
    // A million of any currency for a minute is no price.
    if !is_one || whole.len() > DECIMALS || decimals.len() > DECIMALS {
        return None;
    }
    format!("{whole}{decimals:0<DECIMALS$}").parse().ok()
}

/// A price as files have it: "0.0125".
pub fn decimal_price(micros: i64) -> String {
    let (whole, rest) = (micros / MICROS, micros % MICROS);
    if rest == 0 {
        return whole.to_string();
    }
    format!("{whole}.{rest:06}").trim_end_matches('0').to_owned()
}

/// A price as the language writes it, with all decimals it has: "$ 115,5", "$0.0125".
pub fn shown_price(text: Text, micros: i64, currency: Currency) -> String {
    let minor_micros = MICROS / currency.minor_per_unit();
    if micros % minor_micros == 0 {
        return text.money(Money::minor(micros / minor_micros, currency));
    }
    // The whole part as an amount of a currency without decimals, and the decimals behind it.
    let decimals = format!("{:06}", micros % MICROS);
    let decimals = decimals.trim_end_matches('0');
    let whole = text.money(Money::minor(micros / MICROS * currency.minor_per_unit(), currency));
    let mark = text.decimal_mark();
    let zeros = format!("{mark}{:0<width$}", "", width = currency.decimals());
    if currency.decimals() > 0 {
        return whole.replacen(&zeros, &format!("{mark}{decimals}"), 1);
    }
    // No decimals stand there: they go behind the last digit.
    let end = whole.rfind(|character: char| character.is_ascii_digit()).map_or(whole.len(), |place| place + 1);
    let (number, rest) = whole.split_at(end);
    format!("{number}{mark}{decimals}{rest}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::shared::language::Language;

    fn tariff(per_minute: &str, connection: &str, increment_seconds: i64) -> Tariff {
        let price = |written| parse_price(written).unwrap();
        Tariff { per_minute: price(per_minute), connection: price(connection), increment_seconds }
    }

    #[test]
    fn each_increment_that_begins_counts_and_the_sum_is_rounded_once() {
        let usd = |seconds, tariff: Tariff| tariff.cost(seconds, Currency::Usd).minor_units;
        let by_minute = tariff("0.05", "0", 60);
        assert_eq!([0, 1, 60, 61].map(|seconds| usd(seconds, by_minute)), [0, 5, 5, 10]);
        // 6 seconds are a tenth: half a cent goes up, less goes down.
        let by_six = tariff("0.05", "0.1", 6);
        assert_eq!([0, 1, 6, 7, 60].map(|seconds| usd(seconds, by_six)), [0, 11, 11, 11, 15]);
        assert_eq!(usd(6, tariff("0.04", "0", 6)), 0, "0.4 cents");
        assert_eq!(usd(3_600, tariff("0.0125", "0", 1)), 75);
        assert_eq!(tariff("115.5", "0", 60).cost(180, Currency::Cop).minor_units, 347, "346.5 pesos");
        assert_eq!(usd(-5, by_minute), 0);
        let most = Tariff { per_minute: i64::MAX, connection: i64::MAX, increment_seconds: 1 };
        assert_eq!(usd(i64::MAX, most), i64::MAX);
    }

    #[test]
    fn prices_are_read_exactly_or_not_at_all() {
        for (written, micros) in [("0", 0), ("0.0125", 12_500), ("115.5", 115_500_000), ("1.000000", 1_000_000)] {
            assert_eq!(parse_price(written), Some(micros), "{written}");
            assert_eq!(parse_price(&decimal_price(micros)), Some(micros));
        }
        for wrong in ["", ".5", "5.", "-1", "+1", "1,5", "0.1234567", "1000000000", "1e3", "٣"] {
            assert_eq!(parse_price(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_price_is_shown_with_all_its_decimals() {
        let shown = |language, price: &str, currency| {
            shown_price(Text::new(language), parse_price(price).unwrap(), currency).replace('\u{a0}', " ")
        };
        assert_eq!(shown(Language::EsCo, "115.5", Currency::Cop), "$ 115,5");
        assert_eq!(shown(Language::EsCo, "1150", Currency::Cop), "$ 1.150");
        assert_eq!(shown(Language::En, "0.0125", Currency::Usd), "$0.0125");
        assert_eq!(shown(Language::En, "1.05", Currency::Gbp), "£1.05");
        assert_eq!(shown(Language::Fr, "0.125", Currency::Eur), "0,125 €");
        assert_eq!(shown(Language::EsMx, "1234.5678", Currency::Mxn), "$1,234.5678");
    }

    proptest! {
        #[test]
        fn what_is_covered_is_paid_for_and_one_increment_more_is_not(
            per_minute in 0..5_000_000_i64, connection in 0..2_000_000_i64, increment in 1..120_i64, amount in 0..10_000_i64,
        ) {
            let tariff = Tariff { per_minute, connection, increment_seconds: increment };
            let amount = Money::minor(amount, Currency::Usd);
            let seconds = tariff.seconds_for(amount, 7_200);
            prop_assert!(tariff.cost(seconds, Currency::Usd).minor_units <= amount.minor_units);
            if seconds < 7_200 {
                prop_assert!(tariff.cost(seconds + increment, Currency::Usd).minor_units > amount.minor_units);
            }
        }
    }
}
