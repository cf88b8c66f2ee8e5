//! What of the history is shown: the part of its address behind the question mark.

use jiff::civil::Date;

use crate::shared::browser::Visitor;
use crate::shared::paging::Place;
use crate::shared::percent_encoding::encoded_value;
use crate::shared::revisions::Area;
use crate::shared::time_zone;

/// The page of the history.
pub const LIST: &str = "/history";

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only what this person changed: an administrator's id, or `operator`.
    pub who: String,
    /// Only changes in this area.
    pub what: Option<Area>,
    /// Only from this day on.
    pub from: Option<Date>,
    /// Only up to this day, itself included.
    pub until: Option<Date>,
    /// From where on.
    pub place: Place<i64>,
}

impl Filter {
    /// What the address asks for; what cannot be understood does not count.
    pub fn of(visitor: &Visitor) -> Self {
        let value = |name: &str| visitor.query_value(name).unwrap_or_default();
        let number = |name: &str| value(name).parse().ok();
        let what = value("what");
        Self {
            who: value("who"),
            what: Area::ALL.into_iter().find(|area| area.code() == what),
            from: value("from").parse().ok(),
            until: value("until").parse().ok(),
            place: Place::of(number("before"), number("after")),
        }
    }

    /// Nothing is left out.
    pub fn is_everything(&self) -> bool {
        Self { place: Place::Newest, ..self.clone() } == Self::default()
    }

    /// The same from another place.
    pub fn at(&self, place: Place<i64>) -> String {
        let mut parts = Vec::new();
        let mut add = |name: &str, value: String| parts.push(format!("{name}={}", encoded_value(&value)));
        if !self.who.is_empty() {
            add("who", self.who.clone());
        }
        if let Some(area) = self.what {
            add("what", area.code().to_owned());
        }
        if let Some(day) = self.from {
            add("from", day.to_string());
        }
        if let Some(day) = self.until {
            add("until", day.to_string());
        }
        if let Some((name, number)) = place.part() {
            add(name, number.to_string());
        }
        if parts.is_empty() { LIST.to_owned() } else { format!("{LIST}?{}", parts.join("&")) }
    }

    /// The moments between which a revision must have been saved, the last not included.
    pub fn moments(&self, zone: &str) -> (i64, i64) {
        let begins = |day: Date| day.to_zoned(time_zone::zone(zone)).ok().map(|day| day.timestamp().as_millisecond());
        let from = self.from.and_then(begins).unwrap_or(0);
        let until = self.until.and_then(|day| day.tomorrow().ok()).and_then(begins).unwrap_or(i64::MAX);
        (from, until)
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
        let filter = asked("who=01J&what=hours&from=2026-11-01&until=2026-11-22&before=40");
        assert_eq!(filter.what, Some(Area::Hours));
        assert_eq!(filter.place, Place::Before(40));
        let address = filter.at(filter.place);
        assert_eq!(address, "/history?who=01J&what=hours&from=2026%2D11%2D01&until=2026%2D11%2D22&before=40");
        assert_eq!(asked(address.split_once('?').unwrap().1), filter);
        assert_eq!(Filter::default().at(Place::Newest), "/history");
    }

    #[test]
    fn what_cannot_be_understood_does_not_count() {
        let filter = asked("what=nothing&from=ayer&until=2026-13-01&before=x");
        assert!(filter.is_everything() && filter.place == Place::Newest, "{filter:?}");
        assert_eq!(filter.moments("America/Bogota"), (0, i64::MAX));
    }

    #[test]
    fn days_are_those_of_the_account_and_the_last_is_included() {
        let (from, until) = asked("from=2026-11-22&until=2026-11-22").moments("America/Bogota");
        assert_eq!(from, 1_795_323_600_000, "five in the morning in UTC");
        assert_eq!(until - from, 86_400_000);
    }
}
