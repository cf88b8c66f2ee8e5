//! How far a call goes.

use serde::{Deserialize, Serialize};

use crate::shared::country::Country;
use crate::shared::phone_number::PhoneNumber;

/// Where calls go, the nearest first: who may call somewhere may also call what is nearer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DestinationClass {
    /// To colleagues only.
    Internal,
    /// To numbers of the country.
    National,
    /// To other countries.
    #[default]
    International,
    /// To numbers that somebody earns on, and to satellites.
    Premium,
}

impl DestinationClass {
    /// All, the nearest first.
    pub const ALL: [Self; 4] = [Self::Internal, Self::National, Self::International, Self::Premium];

    /// The name in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::National => "national",
            Self::International => "international",
            Self::Premium => "premium",
        }
    }

    /// The class of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.code() == code)
    }

    /// The key of what may be called.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Internal => "outgoing-calls-class-internal",
            Self::National => "outgoing-calls-class-national",
            Self::International => "outgoing-calls-class-international",
            Self::Premium => "outgoing-calls-class-premium",
        }
    }

    /// Where a number outside is, seen from a country.
    pub fn of(number: &PhoneNumber, country: Country) -> Self {
        if number.is_at_extra_cost() {
            Self::Premium
        } else if number.is_at_home_in(country) {
            Self::National
        } else {
            Self::International
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_includes_those_before_it() {
        assert!(DestinationClass::ALL.windows(2).all(|pair| pair[0] < pair[1]));
        for class in DestinationClass::ALL {
            assert_eq!(DestinationClass::from_code(class.code()), Some(class));
            let stored = serde_json::to_value(class).unwrap();
            assert_eq!(stored, class.code());
        }
        assert_eq!(DestinationClass::from_code("anywhere"), None);
    }

    #[test]
    fn a_number_is_as_far_as_its_country_and_its_price_make_it() {
        use DestinationClass::{International, National, Premium};
        for (e164, country, class) in [
            ("+576015550100", Country::Co, National),
            ("+573105550100", Country::Co, National),
            ("+576015550100", Country::Mx, International),
            ("+14165550100", Country::Us, National),
            ("+18005550199", Country::Ca, National),
            ("+18765550100", Country::Us, International),
            ("+19002345678", Country::Us, Premium),
            ("+441534123456", Country::Gb, National),
            ("+33899123456", Country::Fr, Premium),
            ("+33899123456", Country::Co, Premium),
            ("+881612345678", Country::Au, Premium),
            ("+611300123456", Country::Au, National),
        ] {
            assert_eq!(DestinationClass::of(&PhoneNumber::stored(e164.to_owned()), country), class, "{e164} {country}");
        }
    }
}
