//! Money: exact amounts in the smallest unit of a currency, never in floating point.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::language::{Language, Text};

/// The currencies of the countries an account can belong to, stored as their ISO 4217 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Colombian peso. ISO 4217 gives it two decimals, but no coin or price has had cents since 1984: amounts are whole pesos.
    Cop,
    /// Mexican peso.
    Mxn,
    /// United States dollar.
    Usd,
    /// Canadian dollar.
    Cad,
    /// Euro.
    Eur,
    /// Pound sterling.
    Gbp,
    /// Australian dollar.
    Aud,
}

impl Currency {
    /// All of them.
    pub const ALL: [Self; 7] = [Self::Cop, Self::Mxn, Self::Usd, Self::Cad, Self::Eur, Self::Gbp, Self::Aud];

    /// The ISO 4217 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cop => "COP",
            Self::Mxn => "MXN",
            Self::Usd => "USD",
            Self::Cad => "CAD",
            Self::Eur => "EUR",
            Self::Gbp => "GBP",
            Self::Aud => "AUD",
        }
    }

    /// The currency of a code, if it is one of ours.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|currency| currency.code().eq_ignore_ascii_case(code))
    }

    /// How many digits stand behind the decimal mark.
    pub fn decimals(self) -> usize {
        match self {
            Self::Cop => 0,
            _ => 2,
        }
    }

    /// How many of the smallest unit make one.
    pub fn minor_per_unit(self) -> i64 {
        match self {
            Self::Cop => 1,
            _ => 100,
        }
    }

    fn symbol(self) -> &'static str {
        match self {
            Self::Eur => "€",
            Self::Gbp => "£",
            _ => "$",
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

/// An amount. Sums of one currency only: adding another is `None`, as is what does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// In the smallest unit: cents, or whole Colombian pesos.
    pub minor_units: i64,
    /// Of which currency.
    pub currency: Currency,
}

impl Money {
    /// An amount in the smallest unit.
    pub const fn minor(minor_units: i64, currency: Currency) -> Self {
        Self { minor_units, currency }
    }

    /// Nothing.
    pub const fn zero(currency: Currency) -> Self {
        Self::minor(0, currency)
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Option<Self> {
        let same = self.currency == other.currency;
        let sum = self.minor_units.checked_add(other.minor_units).filter(|_| same)?;
        Some(Self::minor(sum, self.currency))
    }

    /// The difference.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self::minor(other.minor_units.checked_neg()?, other.currency))
    }

    /// The sum of several amounts, all of this currency.
    pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::zero(currency), Self::plus)
    }

    /// The amount times `numerator / denominator`, rounded once: halves away from zero, as merchants do. `None` when the
    /// denominator is not positive or the result does not fit.
    pub fn times(self, numerator: i64, denominator: i64) -> Option<Self> {
        if denominator <= 0 {
            return None;
        }
        let product = i128::from(self.minor_units) * i128::from(numerator);
        let denominator = i128::from(denominator);
        let rounded = (product.abs() * 2 + denominator) / (denominator * 2) * product.signum();
        Some(Self::minor(i64::try_from(rounded).ok()?, self.currency))
    }

    /// Reads an amount as the configuration, files and the command line have it: digits, with a point before the decimals.
    /// No more decimals than the currency has.
    pub fn from_decimal(written: &str, currency: Currency) -> Option<Self> {
        let (whole, decimals) = written.split_once('.').unwrap_or((written, ""));
        if written.ends_with('.') {
            return None;
        }
        from_parts(whole, decimals, currency)
    }

    /// Reads an amount as people of a language type it: with its marks between thousands and before the decimals, with or
    /// without the currency's symbol or code.
    pub fn parse(typed: &str, currency: Currency, language: Language) -> Option<Self> {
        let bare = typed.trim().trim_start_matches(currency.code()).trim_end_matches(currency.code());
        let bare = bare.trim().trim_start_matches(currency.symbol()).trim_end_matches(currency.symbol());
        let text = Text::new(language);
        let (thousands, decimal) = (text.thousands_mark(), text.decimal_mark());
        let (whole, decimals) = bare.trim().split_once(decimal).unwrap_or((bare.trim(), ""));
        let groups: Vec<&str> =
            whole.split(|mark: char| mark == thousands || (thousands == NARROW && mark.is_whitespace())).collect();
        // "1.5" is no thousand and five: groups behind the first have three digits.
        let are_groups = groups.iter().skip(1).all(|group| group.len() == 3);
        are_groups.then(|| from_parts(&groups.concat(), decimals, currency)).flatten()
    }

    /// The amount as the configuration, files and the command line have it: "35000", "9.95", "-0.05".
    pub fn to_decimal(self) -> String {
        let (sign, whole, decimals) = self.parts();
        let point = if decimals.is_empty() { "" } else { "." };
        format!("{sign}{whole}{point}{decimals}").replace('−', "-")
    }

    fn parts(self) -> (&'static str, u64, String) {
        let sign = if self.minor_units < 0 { "−" } else { "" };
        let absolute = self.minor_units.unsigned_abs();
        let unit = self.currency.minor_per_unit().unsigned_abs();
        let width = self.currency.decimals();
        let decimals = if width == 0 { String::new() } else { format!("{:0width$}", absolute % unit) };
        (sign, absolute / unit, decimals)
    }
}

/// Between thousands in French (U+202F).
const NARROW: char = '\u{202f}';

fn from_parts(whole: &str, decimals: &str, currency: Currency) -> Option<Money> {
    let only_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !only_digits(whole) || !only_digits(decimals) || decimals.len() > currency.decimals() {
        return None;
    }
    let padded = format!("{whole}{decimals:0<width$}", width = currency.decimals());
    Some(Money::minor(padded.parse().ok()?, currency))
}

impl Text {
    /// An amount as the language writes it: "$ 35.000", "$1,234.50", "1 234,50 €".
    pub fn money(self, money: Money) -> String {
        let decimal = self.decimal_mark();
        let (sign, whole, decimals) = money.parts();
        let grouped = self.whole(whole);
        let number = if decimals.is_empty() { grouped } else { format!("{grouped}{decimal}{decimals}") };
        let symbol = money.currency.symbol();
        match self.language() {
            Language::Fr => format!("{sign}{number}\u{a0}{symbol}"),
            Language::Es | Language::EsCo => format!("{sign}{symbol}\u{a0}{number}"),
            Language::EsMx | Language::En => format!("{sign}{symbol}{number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_follow_the_language() {
        let say = |language, money| Text::new(language).money(money);
        assert_eq!(say(Language::EsCo, Money::minor(1_035_000, Currency::Cop)), "$\u{a0}1.035.000");
        assert_eq!(say(Language::EsMx, Money::minor(123_450, Currency::Mxn)), "$1,234.50");
        assert_eq!(say(Language::En, Money::minor(-5, Currency::Gbp)), "−£0.05");
        assert_eq!(say(Language::Fr, Money::minor(123_450, Currency::Eur)), "1\u{202f}234,50\u{a0}€");
        assert_eq!(say(Language::En, Money::minor(i64::MIN, Currency::Usd)), "−$92,233,720,368,547,758.08");
    }

    #[test]
    fn what_is_typed_is_read_by_the_language() {
        let read = |typed, currency, language| Money::parse(typed, currency, language).map(|money| money.minor_units);
        for typed in ["35000", "35.000", "$ 35.000", "$35.000", "COP 35.000", " 35.000 COP "] {
            assert_eq!(read(typed, Currency::Cop, Language::EsCo), Some(35_000), "{typed}");
        }
        assert_eq!(read("1,234.5", Currency::Usd, Language::En), Some(123_450));
        assert_eq!(read("1 234,05 €", Currency::Eur, Language::Fr), Some(123_405));
        for typed in ["", "-5", "1.5", "35,5", "1e3", "٣", "12.34.567", "$", "99999999999999999999"] {
            assert_eq!(read(typed, Currency::Cop, Language::EsCo), None, "{typed}");
        }
        assert_eq!(read("9.955", Currency::Usd, Language::En), None);
    }

    #[test]
    fn decimals_are_written_and_read_again() {
        for (written, currency, minor) in
            [("9.95", Currency::Usd, 995), ("0.05", Currency::Eur, 5), ("35000", Currency::Cop, 35_000)]
        {
            let money = Money::from_decimal(written, currency).unwrap();
            assert_eq!(money, Money::minor(minor, currency));
            assert_eq!(money.to_decimal(), written);
        }
        assert_eq!(Money::from_decimal("9.5", Currency::Usd), Some(Money::minor(950, Currency::Usd)));
        for wrong in ["9.", ".5", "9,95", "1.234", "+1", ""] {
            assert_eq!(Money::from_decimal(wrong, Currency::Usd), None, "{wrong}");
        }
    }

    #[test]
    fn parts_are_rounded_once_and_halves_go_up() {
        let cents = |minor| Money::minor(minor, Currency::Usd);
        assert_eq!(cents(5000).times(11, 30), Some(cents(1833)));
        assert_eq!(cents(1).times(1, 2), Some(cents(1)));
        assert_eq!(cents(-1).times(1, 2), Some(cents(-1)));
        assert_eq!(cents(100).times(1, 3), Some(cents(33)));
        assert_eq!(cents(i64::MAX).times(i64::MAX, i64::MAX), Some(cents(i64::MAX)));
        assert_eq!(cents(i64::MAX).times(2, 1), None);
        assert_eq!(cents(1).times(1, 0), None);
    }

    #[test]
    fn currencies_do_not_mix() {
        assert_eq!(Money::minor(1, Currency::Usd).plus(Money::minor(1, Currency::Cad)), None);
        assert_eq!(Money::minor(i64::MAX, Currency::Usd).plus(Money::minor(1, Currency::Usd)), None);
        assert_eq!(
            Money::minor(5, Currency::Usd).minus(Money::minor(7, Currency::Usd)),
            Some(Money::minor(-2, Currency::Usd))
        );
    }
}
