//! How a carrier writes numbers.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::shared::country::Country;
use crate::shared::phone_number::PhoneNumber;

/// How numbers are written to a carrier, and how it writes them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberFormat {
    /// Country code and number: `576015550100`.
    E164,
    /// The same behind a plus: `+576015550100`.
    #[default]
    Plus,
    /// As people dial in a country: `6015550100` there, `0034911234567` abroad.
    National(Country),
}

/// The digits a number in E.164 has: no country has shorter ones with their code in front.
const LEAST_DIGITS: usize = 7;
const MOST_DIGITS: usize = 15;

impl NumberFormat {
    /// Its name in commands and in the database.
    pub fn code(self) -> String {
        match self {
            Self::E164 => "e164".to_owned(),
            Self::Plus => "plus".to_owned(),
            Self::National(country) => format!("national:{country}"),
        }
    }

    /// The format of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "e164" => Some(Self::E164),
            "plus" => Some(Self::Plus),
            _ => code.strip_prefix("national:").and_then(Country::from_code).map(Self::National),
        }
    }

    /// A number in E.164 as this carrier takes it. What is none, such as a number for help, stays as it is.
    pub fn write(self, e164: &str) -> String {
        let Some(digits) = e164.strip_prefix('+') else { return e164.to_owned() };
        match self {
            Self::E164 => digits.to_owned(),
            Self::Plus => e164.to_owned(),
            Self::National(country) => match digits.strip_prefix(country.calling_code()) {
                Some(rest) => national(e164, rest, country),
                None => format!("{}{digits}", country.ways_abroad().first().copied().unwrap_or_default()),
            },
        }
    }

    /// The number in E.164 that this carrier means: in its format, or else with a plus, as country code and number, or as people
    /// write in `home`, the country that is asked where the format says none. Nothing where it sends no number.
    pub fn read(self, sent: &str, home: Option<Country>) -> Option<String> {
        let is_mark = |character: &char| matches!(character, ' ' | '-' | '.' | '(' | ')');
        let sent: String = sent.trim().chars().filter(|character| !is_mark(character)).take(MOST_DIGITS + 10).collect();
        let (is_plus, digits) = sent.strip_prefix('+').map_or((false, sent.as_str()), |digits| (true, digits));
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let whole = || international(digits);
        let known = || whole().filter(|e164| PhoneNumber::parse(e164, Country::Co).is_ok());
        let dialled = |country| PhoneNumber::dialled(&sent, country).ok().map(|number| number.to_string());
        match self {
            _ if is_plus => whole(),
            Self::National(country) => dialled(country).or_else(known),
            Self::E164 | Self::Plus => {
                let abroad = || digits.strip_prefix("00").and_then(international);
                known().or_else(|| home.and_then(dialled)).or_else(whole).or_else(abroad)
            }
        }
    }
}

/// A number with its country's code in front, which never begins with a zero.
fn international(digits: &str) -> Option<String> {
    let is_one = (LEAST_DIGITS..=MOST_DIGITS).contains(&digits.len()) && !digits.starts_with('0');
    is_one.then(|| format!("+{digits}"))
}

/// As it is dialled in its country. Colombia's numbers have no digit in front since 2021, which the tables do not know.
fn national(e164: &str, rest: &str, country: Country) -> String {
    if country == Country::Co && rest.len() == 10 {
        return rest.to_owned();
    }
    let shown = PhoneNumber::stored(e164.to_owned()).shown_in(country);
    // Neighbours with the same code are shown with it.
    let is_national = !shown.starts_with('+');
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    if is_national && digits.ends_with(rest) {
        return digits;
    }
    match country {
        Country::Fr | Country::Gb | Country::Au => format!("0{rest}"),
        Country::Co | Country::Mx | Country::Us | Country::Ca => rest.to_owned(),
    }
}

impl fmt::Display for NumberFormat {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.code())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn formats() -> Vec<NumberFormat> {
        let nationals = Country::ALL.into_iter().map(NumberFormat::National);
        [NumberFormat::E164, NumberFormat::Plus].into_iter().chain(nationals).collect()
    }

    #[test]
    fn a_format_has_a_name() {
        for format in formats() {
            assert_eq!(NumberFormat::from_code(&format.code()), Some(format));
        }
        assert_eq!(NumberFormat::from_code("national:co"), Some(NumberFormat::National(Country::Co)));
        for code in ["", "E164", "national", "national:", "national:XX", "plus "] {
            assert_eq!(NumberFormat::from_code(code), None, "{code}");
        }
    }

    #[test]
    fn numbers_are_written_as_the_carrier_takes_them() {
        use NumberFormat::{E164, National, Plus};
        for (format, e164, written) in [
            (E164, "+576015550100", "576015550100"),
            (Plus, "+576015550100", "+576015550100"),
            (National(Country::Co), "+576015550100", "6015550100"),
            (National(Country::Co), "+573105550100", "3105550100"),
            (National(Country::Co), "+5718000123456", "018000123456"),
            (National(Country::Co), "+34911234567", "0034911234567"),
            (National(Country::Mx), "+525550934400", "5550934400"),
            (National(Country::Us), "+16502530000", "6502530000"),
            (National(Country::Us), "+14165550100", "4165550100"),
            (National(Country::Us), "+576015550100", "011576015550100"),
            (National(Country::Ca), "+14165550100", "4165550100"),
            (National(Country::Fr), "+33142685300", "0142685300"),
            (National(Country::Gb), "+442079460000", "02079460000"),
            (National(Country::Gb), "+441534123456", "01534123456"),
            (National(Country::Au), "+61293744000", "0293744000"),
            (National(Country::Au), "+611300123456", "1300123456"),
            (National(Country::Au), "+576015550100", "0011576015550100"),
        ] {
            assert_eq!(format.write(e164), written, "{format} {e164}");
        }
        for format in formats() {
            assert_eq!(format.write("123"), "123", "help is dialled as it is");
            assert_eq!(format.write(""), "");
        }
    }

    #[test]
    fn numbers_are_read_however_a_carrier_sends_them() {
        let co = Some(Country::Co);
        let read = |format: NumberFormat, sent: &str| format.read(sent, co);
        for format in [NumberFormat::E164, NumberFormat::Plus, NumberFormat::National(Country::Co)] {
            for sent in ["+576015550100", "576015550100", "6015550100", "+57 601 555-0100", " (601) 555.0100 "] {
                assert_eq!(read(format, sent).as_deref(), Some("+576015550100"), "{format} {sent}");
            }
            assert_eq!(read(format, "0034911234567").as_deref(), Some("+34911234567"), "{format}");
            for sent in
                ["", "+", "anonymous", "123", "57601555010x", "6015550100;ext=1", "+0576015550100", "'; --", "٣٤٥"]
            {
                assert_eq!(read(format, sent), None, "{format} {sent:?}");
            }
        }
        for sent in ["34911234567", "0034911234567"] {
            assert_eq!(NumberFormat::E164.read(sent, None).as_deref(), Some("+34911234567"));
        }
        assert_eq!(
            NumberFormat::Plus.read("+9991234567890", None).as_deref(),
            Some("+9991234567890"),
            "no plan has it yet"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn what_was_written_is_read_again(
            place in 0..9_usize, number in "(57601555[0-9]{4}|5255509344[0-9]{2}|1650253[0-9]{4}|3314268[0-9]{4}|4420794600[0-9]{2}|6129374[0-9]{4}|3491123[0-9]{4})",
        ) {
            let (format, e164) = (formats()[place], format!("+{number}"));
            prop_assert_eq!(format.read(&format.write(&e164), None), Some(e164));
        }

        #[test]
        fn any_text_is_read_as_a_number_or_as_none(place in 0..9_usize, sent in "\\PC{0,60}|[+0-9*# .-]{0,30}") {
            if let Some(e164) = formats()[place].read(&sent, Some(Country::Mx)) {
                prop_assert!(e164.starts_with('+') && e164[1..].bytes().all(|byte| byte.is_ascii_digit()));
                prop_assert!(e164.len() <= MOST_DIGITS + 1);
            }
        }
    }
}
