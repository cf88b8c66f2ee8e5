//! What a call to a number costs, however the number is written.

use crate::accounts::Account;
use crate::call_rates::{Names, RateList, Tariff};
use crate::extensions;
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::phone_number::PhoneNumber;

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cost {
    /// An extension of the company: as many digits as those have.
    Internal(String),
    /// Help: nothing, from any telephone, whatever is in the account.
    Emergency,
    /// The plan covers it.
    Included {
        /// The number.
        number: PhoneNumber,
    },
    /// It is paid from the prepaid account.
    Priced {
        /// The number.
        number: PhoneNumber,
        /// What is there.
        names: Names,
        /// What it costs.
        tariff: Tariff,
    },
    /// There is no price for it: it cannot be called.
    Unknown(PhoneNumber),
    /// It is no telephone number.
    NoNumber,
}

/// What a call costs to what a company's administrator typed: an extension is one that the company has.
///
/// # Errors
/// A fault of the database.
pub async fn cost_for(
    connection: &mut Connection,
    account: &Account,
    typed: &str,
    list: Option<&RateList>,
) -> Result<Cost, sqlx::Error> {
    let cost = cost_of(typed, account.country, list);
    let is_missing = match &cost {
        Cost::Internal(number) => extensions::kind_of_number(connection, &account.id, number).await?.is_none(),
        _ => false,
    };
    Ok(if is_missing { Cost::NoNumber } else { cost })
}

/// The most digits of an extension.
const MOST_EXTENSION_DIGITS: usize = 5;
const LEAST_EXTENSION_DIGITS: usize = 3;

/// What a call costs to what was typed or dialled; whatever has as many digits as extensions is taken for one.
pub fn cost_of(typed: &str, country: Country, list: Option<&RateList>) -> Cost {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let is_national = !typed.trim_start().starts_with('+');
    if is_national && country.emergency_numbers().contains(&digits.as_str()) {
        return Cost::Emergency;
    }
    if is_national && (LEAST_EXTENSION_DIGITS..=MOST_EXTENSION_DIGITS).contains(&digits.len()) && only_marks(typed) {
        return Cost::Internal(digits);
    }
    let Ok(number) = PhoneNumber::dialled(typed, country) else { return Cost::NoNumber };
    let found = list.and_then(|list| list.find(number.as_str()));
    match found {
        Some(found) if found.tariff.is_included() => Cost::Included { number },
        Some(found) => Cost::Priced { number, names: found.names.clone(), tariff: found.tariff },
        // Without a line of its own, what is national is covered, but for numbers that cost more than others.
        None if number.is_of(country) && !number.is_premium() => Cost::Included { number },
        None => Cost::Unknown(number),
    }
}

fn only_marks(typed: &str) -> bool {
    typed.chars().all(|character| character.is_ascii_digit() || " -.()\u{a0}".contains(character))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call_rates::Rate;

    fn list() -> RateList {
        let rate = |prefix: &str, name: &str, per_minute: i64| Rate {
            prefix: prefix.to_owned(),
            names: Names { es: name.to_owned(), en: name.to_owned(), fr: name.to_owned() },
            tariff: Tariff { per_minute: per_minute * 1_000_000, connection: 0, increment_seconds: 60 },
        };
        let rates = vec![rate("34", "España", 70), rate("346", "España, móviles", 210), rate("33", "Francia", 0)];
        RateList::new("l".to_owned(), "2026-01-01".to_owned(), false, rates)
    }

    fn said(typed: &str) -> String {
        match cost_of(typed, Country::Co, Some(&list())) {
            Cost::Internal(extension) => format!("internal {extension}"),
            Cost::Emergency => "emergency".to_owned(),
            Cost::Included { number } => format!("included {number}"),
            Cost::Priced { number, names, .. } => format!("{} {number}", names.es),
            Cost::Unknown(number) => format!("unknown {number}"),
            Cost::NoNumber => "no number".to_owned(),
        }
    }

    #[test]
    fn any_usual_writing_is_answered() {
        for typed in ["+34 911 23 45 67", "0034911234567", "00 34 911 234 567", "+34-911.234.567", "009 34 911234567"] {
            assert_eq!(said(typed), "España +34911234567", "{typed}");
        }
        assert_eq!(said("00 54 9 11 2345 6789"), "unknown +5491123456789", "no carrier 5 to +49");
        assert_eq!(said("+34 612 34 56 78"), "España, móviles +34612345678");
        assert_eq!(said("+33 1 42 68 53 00"), "included +33142685300", "a price of nothing");
        assert_eq!(said("601 555 0100"), "included +576015550100", "national, without a line");
        assert_eq!(said("+49 30 123456"), "unknown +4930123456");
        assert_eq!(said("123"), "emergency");
        assert_eq!(said("1001"), "internal 1001");
        assert_eq!(said(" 10-01 "), "internal 1001");
        for typed in ["", "hola", "+", "12", "00", "9999999999999999", "'; --", "+57 1", "1001x"] {
            assert_eq!(said(typed), "no number", "{typed}");
        }
    }
}
