//! A number of a company, its kind, and where its calls go.

use serde::Serialize;

use crate::shared::country::Country;
use crate::shared::phone_number::PhoneNumber;

/// What kind of number it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Of a place.
    #[default]
    Local,
    /// The company pays for the call.
    TollFree,
}

impl Kind {
    /// Both, in the order they are offered in.
    pub const ALL: [Self; 2] = [Self::Local, Self::TollFree];

    /// The name in addresses, in files and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Local => "local",
            Self::TollFree => "toll_free",
        }
    }

    /// The kind of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The kinds there are in a country.
    pub fn of(country: Country) -> &'static [Self] {
        match country {
            Country::Us | Country::Ca => &Self::ALL,
            Country::Co | Country::Mx | Country::Fr | Country::Gb | Country::Au => &[Self::Local],
        }
    }
}

/// Where the calls of a number go.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Destination {
    /// To the receptionist.
    #[default]
    Receptionist,
    /// To whatever has an extension number: its id.
    Extension(String),
    /// To the fax of a user: the id.
    Fax(String),
    /// Nowhere.
    Nobody,
}

impl Destination {
    /// As forms write it.
    pub fn form_value(&self) -> String {
        match self {
            Self::Receptionist => "receptionist".to_owned(),
            Self::Extension(id) => format!("extension:{id}"),
            Self::Fax(id) => format!("fax:{id}"),
            Self::Nobody => "nobody".to_owned(),
        }
    }

    /// Reads what a form sent. Whether the company has such an extension, only the database knows.
    pub fn from_form(value: &str) -> Option<Self> {
        match value {
            "receptionist" => Some(Self::Receptionist),
            "nobody" => Some(Self::Nobody),
            other => match other.split_once(':')? {
                ("extension", id) => Some(Self::Extension(id.to_owned())),
                ("fax", id) => Some(Self::Fax(id.to_owned())),
                _ => None,
            },
        }
    }

    /// The id of the extension, or of the user whose fax it is.
    pub fn extension_id(&self) -> Option<&str> {
        match self {
            Self::Extension(id) | Self::Fax(id) => Some(id),
            Self::Receptionist | Self::Nobody => None,
        }
    }
}

/// A number of a company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Number {
    /// The number in E.164.
    pub e164: String,
    /// Its kind.
    pub kind: Kind,
    /// Its area code, as its country writes it; empty when unknown.
    pub area_code: String,
    /// Its place; empty when unknown.
    pub city: String,
    /// Where its calls go.
    pub destination: Destination,
    /// Counts the changes.
    pub version: i64,
    /// It is the company's main number.
    pub is_main: bool,
}

impl Number {
    /// As it is written in the company's country, on one line.
    pub fn shown_in(&self, country: Country) -> String {
        shown(&self.e164, country)
    }

    /// Why it cannot become the main number.
    pub fn main_problem(&self) -> Option<&'static str> {
        match (self.kind, &self.destination) {
            (Kind::TollFree, _) => Some("numbers-problem-toll-free"),
            (Kind::Local, Destination::Fax(_)) => Some("numbers-problem-main-fax"),
            (Kind::Local, _) => None,
        }
    }

    /// The address of its page.
    pub fn page(&self) -> String {
        address(&self.e164)
    }
}

/// A number as it is written in a country, on one line.
pub fn shown(e164: &str, country: Country) -> String {
    PhoneNumber::stored(e164.to_owned()).on_one_line(country)
}

/// The address of the page of a company's number.
pub fn address(e164: &str) -> String {
    format!("/manage_phone_number/{}", digits(e164))
}

/// The digits of a number, as addresses name it.
pub fn digits(e164: &str) -> &str {
    e164.trim_start_matches('+')
}

/// The number that an address names.
pub fn from_address(digits: &str) -> String {
    format!("+{digits}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_comes_back_from_a_form_as_it_was_sent() {
        let [extension, fax] = [Destination::Extension("01J".to_owned()), Destination::Fax("01J".to_owned())];
        for destination in [Destination::Receptionist, extension, fax, Destination::Nobody] {
            assert_eq!(Destination::from_form(&destination.form_value()), Some(destination));
        }
        assert_eq!(Destination::from_form("01J"), None);
    }

    #[test]
    fn toll_free_numbers_are_of_the_united_states_and_canada_only() {
        let with: Vec<_> = Country::ALL.into_iter().filter(|country| Kind::of(*country).len() == 2).collect();
        assert_eq!(with, [Country::Us, Country::Ca]);
    }
}
