//! A telephone number: read in any usual writing, stored as E.164, shown as its country writes it.

use std::fmt;

use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, Type, country};
use serde::{Deserialize, Serialize};

use super::country::Country;

/// What kind of line a number is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// At a place.
    Landline,
    /// Of a mobile phone.
    Mobile,
    /// One or the other: in North America the number does not tell.
    Either,
    /// Neither: toll-free, at a premium, of a service.
    Special,
}

/// A valid number in E.164 (ITU-T E.164: `+`, country code, at most 15 digits).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhoneNumber(String);

impl PhoneNumber {
    /// Reads a number as people of `country` write it: with spaces, dots, brackets, `+57` or without.
    ///
    /// # Errors
    /// The Fluent key of what is wrong.
    pub fn parse(typed: &str, country: Country) -> Result<Self, &'static str> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err("common-problem-phone-missing");
        }
        // The longest number with usual punctuation is far shorter; a parser need not see more.
        if typed.len() > 40 || typed.chars().any(|character| !is_usual(character)) {
            return Err("common-problem-phone-wrong");
        }
        let read = |region| phonenumber::parse(region, typed).ok().filter(phonenumber::is_valid);
        // From a number of another country the parser would take the digit that people of `country` dial before their own: the 0
        // of Rome, the 1 of Paris.
        let whole = if typed.starts_with('+') { read(None) } else { None };
        whole
            .or_else(|| read(Some(id(country))))
            .map(|number| Self(number.format().mode(Mode::E164).to_string()))
            .ok_or("common-problem-phone-wrong")
    }

    /// Reads a number as it is dialled in `country`: nationally, with `+`, or with what is dialled there to call abroad.
    ///
    /// # Errors
    /// The Fluent key of what is wrong.
    pub fn dialled(typed: &str, country: Country) -> Result<Self, &'static str> {
        let only_marks = |character: char| character.is_ascii_digit() || " -.()\u{a0}".contains(character);
        if typed.chars().all(only_marks) {
            let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
            let mut abroad = country.ways_abroad().iter().filter_map(|way| digits.strip_prefix(way));
            if let Some(number) = abroad.find_map(|rest| Self::parse(&format!("+{rest}"), country).ok()) {
                return Ok(number);
            }
        }
        Self::parse(typed, country)
    }

    /// A number that was stored in E.164.
    pub fn stored(e164: String) -> Self {
        Self(e164)
    }

    /// The number in E.164.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True when the number belongs to the numbering plan of `country`, not to another with the same calling code.
    pub fn is_of(&self, country: Country) -> bool {
        phonenumber::parse(None, &self.0).is_ok_and(|number| number.country().id() == Some(id(country)))
    }

    /// True for what people of `country` do not take for abroad: its own numbers, and those they dial like their own and that
    /// belong together with it.
    pub fn is_at_home_in(&self, country: Country) -> bool {
        let Ok(number) = phonenumber::parse(None, &self.0) else { return false };
        let is_one_of = |places: &[country::Id]| number.country().id().is_some_and(|id| places.contains(&id));
        match country {
            // The plan of North America has other countries, too, which cost more than they seem to.
            Country::Us | Country::Ca => {
                is_one_of(&NORTH_AMERICA) || (number.country().code() == 1 && self.is_toll_free())
            }
            Country::Gb => is_one_of(&[country::GB, country::GG, country::IM, country::JE]),
            Country::Au => is_one_of(&[country::AU, country::CC, country::CX]),
            Country::Co | Country::Mx | Country::Fr => is_one_of(&[id(country)]),
        }
    }

    /// True for what costs far more than its country's other numbers: somebody earns on the calls to it, or a satellite or
    /// another network of no country carries them (ITU-T E.164, shared country codes).
    pub fn is_at_extra_cost(&self) -> bool {
        let of_no_country = phonenumber::parse(None, &self.0)
            .is_ok_and(|number| matches!(number.country().code(), 870 | 878 | 881 | 882 | 883 | 979));
        of_no_country || self.is_premium()
    }

    /// True when somebody earns on the calls to it.
    pub fn is_premium(&self) -> bool {
        let number = phonenumber::parse(None, &self.0);
        number.is_ok_and(|number| number.number_type(&DATABASE) == Type::PremiumRate)
    }

    /// What kind of line it is of, as far as its country's numbering plan tells.
    pub fn line_kind(&self) -> LineKind {
        let Ok(number) = phonenumber::parse(None, &self.0) else { return LineKind::Special };
        match number.number_type(&DATABASE) {
            Type::FixedLine => LineKind::Landline,
            Type::Mobile => LineKind::Mobile,
            Type::FixedLineOrMobile | Type::Voip | Type::Unknown => LineKind::Either,
            _ => LineKind::Special,
        }
    }

    /// True for a number whose calls the called company pays for.
    pub fn is_toll_free(&self) -> bool {
        phonenumber::parse(None, &self.0).is_ok_and(|number| number.number_type(&DATABASE) == Type::TollFree)
    }

    /// As it is written inside `country`: nationally when it is one of theirs, internationally otherwise.
    pub fn shown_in(&self, country: Country) -> String {
        let Ok(number) = phonenumber::parse(None, &self.0) else { return self.0.clone() };
        // The toll-free numbers of North America are of all its countries.
        let shared = matches!(country, Country::Us | Country::Ca) && number.country().code() == 1;
        let home = number.country().id() == Some(id(country)) || (shared && self.is_toll_free());
        if home && country == Country::Co && self.0.len() == 13 {
            // Since 2021 Colombia's numbers have ten digits, written 3-3-4; libphonenumber still writes the old form.
            if let Some((area, (middle, end))) =
                self.0.get(3..13).map(|digits| digits.split_at(3)).map(|(a, b)| (a, b.split_at(3)))
            {
                return format!("{area} {middle} {end}");
            }
        }
        number.format().mode(if home { Mode::National } else { Mode::International }).to_string()
    }
}

impl PhoneNumber {
    /// The same on one line: no line ends within it.
    pub fn on_one_line(&self, country: Country) -> String {
        self.shown_in(country).replace(' ', "\u{a0}")
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The countries between which calls are as at home: Canada, the United States and what belongs to them.
const NORTH_AMERICA: [country::Id; 7] =
    [country::US, country::CA, country::PR, country::VI, country::GU, country::AS, country::MP];

fn is_usual(character: char) -> bool {
    character.is_ascii_digit() || " +-./()\u{a0}\u{202f}\u{2011}\u{2013}".contains(character)
}

fn id(country: Country) -> country::Id {
    match country {
        Country::Co => country::CO,
        Country::Mx => country::MX,
        Country::Us => country::US,
        Country::Ca => country::CA,
        Country::Fr => country::FR,
        Country::Gb => country::GB,
        Country::Au => country::AU,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_writing_is_the_same_number() {
        for typed in
            ["6015550100", "601 555 0100", "(601) 555-0100", "601.555.0100", "+57 601 555 0100", "+576015550100"]
        {
            let number = PhoneNumber::parse(typed, Country::Co).unwrap();
            assert_eq!(number.as_str(), "+576015550100", "{typed}");
        }
        assert_eq!(PhoneNumber::parse("01 42 68 53 00", Country::Fr).unwrap().as_str(), "+33142685300");
        assert_eq!(PhoneNumber::parse("020 7946 0000", Country::Gb).unwrap().as_str(), "+442079460000");
        assert_eq!(PhoneNumber::parse("(02) 9374 4000", Country::Au).unwrap().as_str(), "+61293744000");
        assert_eq!(PhoneNumber::parse("55 5093 4400", Country::Mx).unwrap().as_str(), "+525550934400");
        assert_eq!(PhoneNumber::parse("650-253-0000", Country::Us).unwrap().as_str(), "+16502530000");
    }

    #[test]
    fn a_number_of_another_country_is_the_same_wherever_it_is_written() {
        for e164 in ["+33142680000", "+390612345678", "+442079460000", "+576015550100", "+16502530000", "+882161234567"]
        {
            for country in Country::ALL {
                assert_eq!(PhoneNumber::parse(e164, country).map(|number| number.0).as_deref(), Ok(e164), "{country}");
            }
        }
        assert_eq!(PhoneNumber::parse("+44 (0)20 7946 0000", Country::Gb).unwrap().as_str(), "+442079460000");
        assert_eq!(PhoneNumber::dialled("01133142680000", Country::Us).unwrap().as_str(), "+33142680000");
        assert_eq!(PhoneNumber::dialled("00390612345678", Country::Gb).unwrap().as_str(), "+390612345678");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for typed in ["", "601", "60155501000000000", "601 555 010x", "'; --", "555", "+", "99999999999999999999"] {
            assert!(PhoneNumber::parse(typed, Country::Co).is_err(), "{typed}");
        }
    }

    #[test]
    fn what_is_dialled_to_call_abroad_is_read_in_each_country() {
        for (country, typed) in [
            (Country::Co, "00 34 911 23 45 67"),
            (Country::Co, "009 34 911 23 45 67"),
            (Country::Mx, "0034911234567"),
            (Country::Us, "01134911234567"),
            (Country::Ca, "011 34 911 234 567"),
            (Country::Fr, "0034911234567"),
            (Country::Gb, "00 34 911-234-567"),
            (Country::Au, "001134911234567"),
            (Country::Au, "+34 911 234 567"),
        ] {
            let number = PhoneNumber::dialled(typed, country).map(|number| number.to_string());
            assert_eq!(number.as_deref(), Ok("+34911234567"), "{country}: {typed}");
        }
        assert!(PhoneNumber::dialled("01134911234567", Country::Co).is_err());
    }

    #[test]
    fn what_belongs_together_is_no_abroad() {
        let is_home = |e164: &str, country| PhoneNumber::stored(e164.to_owned()).is_at_home_in(country);
        for (e164, country) in [
            ("+576015550100", Country::Co),
            ("+525550934400", Country::Mx),
            ("+14165550100", Country::Us),
            ("+16502530000", Country::Ca),
            ("+17872345678", Country::Us),
            ("+18005550199", Country::Us),
            ("+18005550199", Country::Ca),
            ("+33142685300", Country::Fr),
            ("+442079460000", Country::Gb),
            ("+441534123456", Country::Gb),
            ("+61293744000", Country::Au),
        ] {
            assert!(is_home(e164, country), "{e164} {country}");
        }
        for (e164, country) in [
            ("+18765550100", Country::Us),
            ("+16502530000", Country::Co),
            ("+59172345678", Country::Co),
            ("+353212345678", Country::Gb),
            ("+6433456789", Country::Au),
            ("no number", Country::Co),
        ] {
            assert!(!is_home(e164, country), "{e164} {country}");
        }
    }

    #[test]
    fn satellites_and_premium_numbers_cost_extra() {
        let is_extra = |e164: &str| PhoneNumber::stored(e164.to_owned()).is_at_extra_cost();
        for e164 in ["+881612345678", "+870773111632", "+979123456789", "+19002345678", "+449012345678"] {
            assert!(is_extra(e164), "{e164}");
        }
        for e164 in ["+576015550100", "+18005550199", "+34911234567", "+80012345678"] {
            assert!(!is_extra(e164), "{e164}");
        }
    }

    #[test]
    fn a_number_is_shown_nationally_at_home_only() {
        let number = PhoneNumber::parse("6015550100", Country::Co).unwrap();
        assert_eq!(number.shown_in(Country::Co), "601 555 0100");
        let toll_free = PhoneNumber::parse("01 8000 123456", Country::Co).unwrap();
        assert_eq!(toll_free.shown_in(Country::Co), "01-800-0123456", "it has eleven digits");
        assert!(number.shown_in(Country::Fr).starts_with("+57 "));
        assert!(number.is_of(Country::Co));
        assert!(!PhoneNumber::parse("416 555 0100", Country::Ca).unwrap().is_of(Country::Us));
    }

    #[test]
    fn the_kind_of_a_line_is_told_where_the_plan_tells() {
        let kind = |typed: &str, country| PhoneNumber::parse(typed, country).unwrap().line_kind();
        assert_eq!(kind("601 555 0100", Country::Co), LineKind::Landline);
        assert_eq!(kind("310 555 0100", Country::Co), LineKind::Mobile);
        assert_eq!(kind("650-253-0000", Country::Us), LineKind::Either);
        assert_eq!(kind("800 555 0199", Country::Us), LineKind::Special);
    }

    #[test]
    fn toll_free_numbers_are_told_from_others_and_are_of_both_countries() {
        for country in [Country::Us, Country::Ca] {
            let number = PhoneNumber::parse("800 555 0199", country).unwrap();
            assert!(number.is_toll_free(), "{country}");
            assert!(!number.shown_in(country).starts_with('+'), "{country}");
        }
        assert!(!PhoneNumber::parse("416 555 0100", Country::Ca).unwrap().is_toll_free());
    }
}
