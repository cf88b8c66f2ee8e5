//! Which calls are shown: the part of an address behind the question mark.

use jiff::civil::Date;

use super::super::ids::is_id;
use super::super::kind::Which;
use crate::shared::browser::Visitor;
use crate::shared::paging::Place;
use crate::shared::percent_encoding::with_query;
use crate::shared::time_zone;

/// The longest value that is looked at, in characters.
const LONGEST_VALUE: usize = 40;

/// Which calls are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only these.
    pub which: Option<Which>,
    /// Only those of an extension, named as `calls.party` names it; empty for all.
    pub extension: String,
    /// Only from this day on.
    pub from: Option<Date>,
    /// Only up to this day, itself included.
    pub until: Option<Date>,
    /// Only those with this number, as it was typed; empty for all.
    pub number: String,
    /// From where on.
    pub place: Place<String>,
}

impl Filter {
    /// What the address asks for; what cannot be understood does not count.
    pub fn of(visitor: &Visitor) -> Self {
        let value = |name: &str| -> String {
            let value = visitor.query_value(name).unwrap_or_default();
            // No database takes a NUL.
            value.trim().chars().filter(|character| *character != '\0').take(LONGEST_VALUE).collect()
        };
        let which = value("kind");
        let id = |name: &str| Some(value(name)).filter(|id| is_id(id));
        Self {
            which: Which::ALL.into_iter().find(|known| known.code() == which),
            extension: value("extension"),
            from: value("from").parse().ok(),
            until: value("until").parse().ok(),
            number: value("number"),
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
            ("kind", self.which.map(Which::code).unwrap_or_default().to_owned()),
            ("extension", self.extension.clone()),
            ("from", day(self.from)),
            ("until", day(self.until)),
            ("number", self.number.clone()),
        ];
        let place = place.part().map(|(name, id)| (name, id.clone()));
        with_query(address, parts.into_iter().chain(place))
    }

    /// The moments between which calls must have begun, the last not included, by the days of a zone.
    pub fn moments(&self, zone: &str) -> (Option<i64>, Option<i64>) {
        let begins = |day: Date| day.to_zoned(time_zone::zone(zone)).ok().map(|day| day.timestamp().as_millisecond());
        (self.from.and_then(begins), self.until.and_then(|day| day.tomorrow().ok()).and_then(begins))
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
        let query = format!("kind=missed&extension=1101&from=2026-11-01&until=2026-11-22&number=601+555&after={id}");
        let filter = asked(&query);
        assert_eq!((filter.which, filter.place.clone()), (Some(Which::Missed), Place::After(id.to_owned())));
        let address = filter.at("/call_logs", &filter.place);
        assert_eq!(asked(address.split_once('?').unwrap().1), filter);
        assert_eq!(Filter::default().at("/call_logs", &Place::Newest), "/call_logs");
    }

    #[test]
    fn what_cannot_be_understood_does_not_count() {
        let filter = asked("kind=loot&from=ayer&until=2026-13-01&before=';--&number=%00&extension=+");
        assert!(filter.is_everything() && filter.place == Place::Newest, "{filter:?}");
        assert_eq!(asked(&format!("number={}", "1".repeat(5_000))).number.len(), LONGEST_VALUE);
    }

    #[test]
    fn days_are_those_of_the_account_and_the_last_is_included() {
        let filter = asked("from=2026-11-22&until=2026-11-22");
        // Five in the morning in UTC.
        assert_eq!(filter.moments("America/Bogota"), (Some(1_795_323_600_000), Some(1_795_410_000_000)));
        // The clocks go forward on 4 October 2026: the day has 23 hours.
        let (from, until) = asked("from=2026-10-04&until=2026-10-04").moments("Australia/Adelaide");
        assert_eq!(until.unwrap() - from.unwrap(), 23 * 3_600_000);
        assert_eq!(from.unwrap() % 3_600_000, 1_800_000, "half past in UTC");
        assert_eq!(asked("").moments("America/Bogota"), (None, None));
    }
}
