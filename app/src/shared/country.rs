//! The countries an account can belong to, with what differs between them.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::language::Language;
use super::money::Currency;

/// A country, stored as its ISO 3166-1 alpha-2 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Country {
    /// Colombia.
    Co,
    /// Mexico.
    Mx,
    /// United States.
    Us,
    /// Canada.
    Ca,
    /// France.
    Fr,
    /// United Kingdom.
    Gb,
    /// Australia.
    Au,
}

impl Country {
    /// All of them, in the order of the sign-in page.
    pub const ALL: [Self; 7] = [Self::Co, Self::Mx, Self::Us, Self::Ca, Self::Fr, Self::Gb, Self::Au];

    /// The ISO 3166-1 alpha-2 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Co => "CO",
            Self::Mx => "MX",
            Self::Us => "US",
            Self::Ca => "CA",
            Self::Fr => "FR",
            Self::Gb => "GB",
            Self::Au => "AU",
        }
    }

    /// The country of a code, if it is one of ours.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|country| country.code().eq_ignore_ascii_case(code))
    }

    /// The Fluent key of its name.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Co => "common-country-co",
            Self::Mx => "common-country-mx",
            Self::Us => "common-country-us",
            Self::Ca => "common-country-ca",
            Self::Fr => "common-country-fr",
            Self::Gb => "common-country-gb",
            Self::Au => "common-country-au",
        }
    }

    /// Its flag, an SVG picture of ours.
    pub fn flag(self) -> &'static str {
        match self {
            Self::Co => include_str!("flags/co.svg"),
            Self::Mx => include_str!("flags/mx.svg"),
            Self::Us => include_str!("flags/us.svg"),
            Self::Ca => include_str!("flags/ca.svg"),
            Self::Fr => include_str!("flags/fr.svg"),
            Self::Gb => include_str!("flags/gb.svg"),
            Self::Au => include_str!("flags/au.svg"),
        }
    }

    /// The language of the portal there, until somebody chooses another.
    pub fn language(self) -> Language {
        match self {
            Self::Co => Language::EsCo,
            Self::Mx => Language::EsMx,
            Self::Us | Self::Ca | Self::Gb | Self::Au => Language::En,
            Self::Fr => Language::Fr,
        }
    }

    /// What is paid with there.
    pub fn currency(self) -> Currency {
        match self {
            Self::Co => Currency::Cop,
            Self::Mx => Currency::Mxn,
            Self::Us => Currency::Usd,
            Self::Ca => Currency::Cad,
            Self::Fr => Currency::Eur,
            Self::Gb => Currency::Gbp,
            Self::Au => Currency::Aud,
        }
    }

    /// The time zone of most of its people.
    pub fn usual_time_zone(self) -> &'static str {
        self.time_zones().first().copied().unwrap_or("UTC")
    }

    /// Its time zones (IANA names), the most usual first.
    pub fn time_zones(self) -> &'static [&'static str] {
        match self {
            Self::Co => &["America/Bogota"],
            Self::Mx => &[
                "America/Mexico_City",
                "America/Cancun",
                "America/Merida",
                "America/Monterrey",
                "America/Chihuahua",
                "America/Ciudad_Juarez",
                "America/Mazatlan",
                "America/Hermosillo",
                "America/Tijuana",
            ],
            Self::Us => &[
                "America/New_York",
                "America/Chicago",
                "America/Denver",
                "America/Phoenix",
                "America/Los_Angeles",
                "America/Anchorage",
                "Pacific/Honolulu",
            ],
            Self::Ca => &[
                "America/Toronto",
                "America/Winnipeg",
                "America/Regina",
                "America/Edmonton",
                "America/Vancouver",
                "America/Halifax",
                "America/St_Johns",
            ],
            Self::Fr => &["Europe/Paris"],
            Self::Gb => &["Europe/London"],
            Self::Au => &[
                "Australia/Sydney",
                "Australia/Melbourne",
                "Australia/Brisbane",
                "Australia/Adelaide",
                "Australia/Darwin",
                "Australia/Perth",
                "Australia/Hobart",
            ],
        }
    }

    /// The digits that its numbers begin with in E.164 (ITU-T E.164, country codes).
    pub fn calling_code(self) -> &'static str {
        match self {
            Self::Co => "57",
            Self::Mx => "52",
            Self::Us | Self::Ca => "1",
            Self::Fr => "33",
            Self::Gb => "44",
            Self::Au => "61",
        }
    }

    /// What people there dial before the code of another country, the usual way first. In Colombia a digit may choose a carrier.
    pub fn ways_abroad(self) -> &'static [&'static str] {
        match self {
            Self::Us | Self::Ca => &["011"],
            Self::Au => &["0011"],
            Self::Co => &["00", "009", "007", "005"],
            Self::Mx | Self::Fr | Self::Gb => &["00"],
        }
    }

    /// What people there dial before a number to hide their own for one call, the usual way first.
    pub fn ways_to_hide(self) -> &'static [&'static str] {
        match self {
            Self::Au => &["1831", "*67"],
            Self::Gb => &["141", "1831", "*67"],
            Self::Co | Self::Mx | Self::Us | Self::Ca | Self::Fr => &["*67"],
        }
    }

    /// The numbers that must always reach help, as dialled there.
    pub fn emergency_numbers(self) -> &'static [&'static str] {
        match self {
            Self::Co => &["123", "112", "111", "119", "125", "127", "132", "144", "157", "165"],
            Self::Mx => &["911", "060", "065", "066", "068", "089"],
            Self::Us | Self::Ca => &["911", "988"],
            Self::Fr => &["15", "17", "18", "112", "114", "115", "116000", "116117", "119", "191", "196", "197"],
            Self::Gb => &["999", "112"],
            Self::Au => &["000", "106", "112"],
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}
