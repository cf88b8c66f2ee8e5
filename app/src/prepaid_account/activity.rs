//! What of the activity is shown: the part of its address behind the question mark. And what happened, in words.

use jiff::civil::Date;

use super::calls::CALL;
use super::funds::{REFILL, TOP_UP};
use super::operator::CORRECTION;
use super::store::{EventRow, Wanted};
use crate::call_rates::Names;
use crate::shared::browser::Visitor;
use crate::shared::language::Text;
use crate::shared::money::{Currency, Money};
use crate::shared::paging::Place;
use crate::shared::percent_encoding::with_query;
use crate::shared::time_zone;

/// The page of the activity, and the file of what it shows.
pub const LIST: &str = "/prepaid_account/activity";
/// See [`LIST`].
pub const FILE: &str = "/prepaid_account/activity.csv";

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A call was paid.
    Call,
    /// Somebody added funds.
    TopUp,
    /// They were added automatically.
    Refill,
    /// The operator put something right.
    Correction,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Call, Self::TopUp, Self::Refill, Self::Correction];

    /// As the ledger has it.
    pub fn stored(self) -> &'static str {
        match self {
            Self::Call => CALL,
            Self::TopUp => TOP_UP,
            Self::Refill => REFILL,
            Self::Correction => CORRECTION,
        }
    }

    /// As addresses have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::TopUp => "top_up",
            Self::Refill => "refill",
            Self::Correction => "correction",
        }
    }

    /// The Fluent key of its name.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Call => "prepaid-account-kind-call",
            Self::TopUp => "prepaid-account-kind-top-up",
            Self::Refill => "prepaid-account-kind-refill",
            Self::Correction => "prepaid-account-kind-correction",
        }
    }
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only from this day on.
    pub from: Option<Date>,
    /// Only up to this day, itself included.
    pub until: Option<Date>,
    /// From where on.
    pub place: Place<String>,
}

impl Filter {
    /// What the address asks for; what cannot be understood does not count.
    pub fn of(visitor: &Visitor) -> Self {
        let value = |name: &str| visitor.query_value(name).unwrap_or_default();
        let kind = value("kind");
        let id = |name: &str| Some(value(name)).filter(|id| is_id(id));
        Self {
            kind: Kind::ALL.into_iter().find(|known| known.code() == kind),
            from: value("from").parse().ok(),
            until: value("until").parse().ok(),
            place: Place::of(id("before"), id("after")),
        }
    }

    /// Nothing is left out.
    pub fn is_everything(&self) -> bool {
        Self { place: Place::Newest, ..self.clone() } == Self::default()
    }

    /// The same at an address and from a place.
    pub fn at(&self, address: &str, place: &Place<String>) -> String {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let parts = [
            ("kind", self.kind.map(Kind::code).unwrap_or_default().to_owned()),
            ("from", day(self.from)),
            ("until", day(self.until)),
        ];
        let place = place.part().map(|(name, id)| (name, id.clone()));
        with_query(address, parts.into_iter().chain(place))
    }

    /// The kinds, as the store takes them.
    pub fn kinds(&self) -> String {
        let kinds = Kind::ALL.into_iter().filter(|kind| self.kind.is_none_or(|wanted| wanted == *kind));
        format!(" {} ", kinds.map(Kind::stored).collect::<Vec<_>>().join(" "))
    }

    /// What the store is asked for, with `kinds` of [`Self::kinds`] and the days of the account's time zone.
    pub fn wanted<'a>(&'a self, kinds: &'a str, zone: &str, most: i64) -> Wanted<'a> {
        let begins = |day: Date| day.to_zoned(time_zone::zone(zone)).ok().map(|day| day.timestamp().as_millisecond());
        let beside = self.place.part().map_or("", |(_, id)| id.as_str());
        Wanted {
            kinds,
            from_ms: self.from.and_then(begins).unwrap_or(0),
            until_ms: self.until.and_then(|day| day.tomorrow().ok()).and_then(begins).unwrap_or(i64::MAX),
            beside,
            upwards: matches!(self.place, Place::After(_)),
            most,
        }
    }
}

fn is_id(text: &str) -> bool {
    text.len() == 26 && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

impl EventRow {
    /// What happened.
    pub fn event_kind(&self) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.stored() == self.kind)
    }

    /// What it changed.
    pub fn amount(&self) -> Money {
        Money::minor(self.minor_units, Currency::from_code(&self.currency).unwrap_or(Currency::Usd))
    }

    /// Where a call went, in the language.
    pub fn destination(&self, text: Text) -> String {
        let (es, en, fr) = (self.destination_es.clone(), self.destination_en.clone(), self.destination_fr.clone());
        Names { es, en, fr }.of(text.language()).to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::stranger;

    fn asked(query: &str) -> Filter {
        Filter::of(&Visitor { query: query.to_owned(), ..stranger() })
    }

    #[test]
    fn an_address_says_what_is_shown_and_is_understood_again() {
        let id = "01KAH0000000000000000000AA";
        let filter = asked(&format!("kind=call&from=2026-11-01&until=2026-11-22&after={id}"));
        assert_eq!((filter.kind, filter.place.clone()), (Some(Kind::Call), Place::After(id.to_owned())));
        let address = filter.at(LIST, &filter.place);
        assert_eq!(asked(address.split_once('?').unwrap().1), filter);
        assert_eq!(
            filter.at(FILE, &Place::Newest),
            format!("{FILE}?kind=call&from=2026%2D11%2D01&until=2026%2D11%2D22")
        );
        assert_eq!(Filter::default().at(LIST, &Place::Newest), LIST);
        let kinds = filter.kinds();
        let wanted = filter.wanted(&kinds, "America/Bogota", 51);
        assert_eq!((wanted.kinds, wanted.upwards), (" prepaid_account.call ", true));
        assert_eq!(wanted.until_ms - wanted.from_ms, 22 * 86_400_000);
    }

    #[test]
    fn what_cannot_be_understood_does_not_count() {
        let filter = asked("kind=loot&from=ayer&until=2026-13-01&before=';--");
        assert!(filter.is_everything() && filter.place == Place::Newest, "{filter:?}");
    }
}
