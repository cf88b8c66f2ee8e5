//! What the list of numbers shows: searched, by destination, some at a time; and the addresses that keep the choice.

use super::number::{Destination, Number};
use crate::shared::browser::form_value;
use crate::shared::folded::folded;
use crate::shared::percent_encoding::encoded_value;

/// The list.
pub const LIST: &str = "/manage_phone_number";
/// How many numbers a page shows: each has a list of all destinations.
const ON_A_PAGE: usize = 20;
/// The longest search, in characters.
const LONGEST_SEARCH: usize = 80;

/// Which destinations are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// All.
    #[default]
    All,
    /// The receptionist.
    Receptionist,
    /// Users, groups and whatever else has an extension.
    Extensions,
    /// Somebody's fax.
    Faxes,
    /// None.
    Nobody,
}

impl Only {
    /// All, in the order they are offered in.
    pub const ALL: [Self; 5] = [Self::All, Self::Receptionist, Self::Extensions, Self::Faxes, Self::Nobody];

    fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Receptionist => "receptionist",
            Self::Extensions => "extensions",
            Self::Faxes => "faxes",
            Self::Nobody => "nobody",
        }
    }

    /// True for a number whose calls go there.
    pub fn includes(self, destination: &Destination) -> bool {
        match self {
            Self::All => true,
            Self::Receptionist => *destination == Destination::Receptionist,
            Self::Extensions => matches!(destination, Destination::Extension(_)),
            Self::Faxes => matches!(destination, Destination::Fax(_)),
            Self::Nobody => *destination == Destination::Nobody,
        }
    }
}

/// What a visitor chose to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is searched for.
    pub search: String,
    /// Only these.
    pub only: Only,
    /// The page of the list, from 0 on.
    pub page: usize,
}

/// A page of the list.
#[derive(Clone, Debug)]
pub struct Shown {
    /// Its numbers.
    pub numbers: Vec<Number>,
    /// How many there are on all pages.
    pub found: usize,
    /// How many pages there are.
    pub pages: usize,
}

impl Choice {
    /// The choice in an address; what it does not know is as if it was not there.
    pub fn of(query: &str) -> Self {
        let value = |name| form_value(query, name).unwrap_or_default();
        let only = value("to");
        Self {
            search: value("q").trim().chars().take(LONGEST_SEARCH).collect(),
            only: Only::ALL.into_iter().find(|other| other.code() == only).unwrap_or_default(),
            page: value("page").parse::<usize>().map_or(0, |page| page.saturating_sub(1)),
        }
    }

    /// The choice of an address that a form sent back.
    pub fn of_address(address: &str) -> Self {
        Self::of(address.split_once('?').map_or("", |(_, query)| query))
    }

    /// Everything is shown.
    pub fn is_everything(&self) -> bool {
        self.search.is_empty() && self.only == Only::All
    }

    /// The address of the list with this choice: always the same for the same choice.
    pub fn href(&self) -> String {
        let page = if self.page == 0 { String::new() } else { (self.page + 1).to_string() };
        let parts = [("q", self.search.clone()), ("to", self.only.code().to_owned()), ("page", page)];
        let parts: Vec<String> = parts
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encoded_value(&value)))
            .collect();
        if parts.is_empty() { LIST.to_owned() } else { format!("{LIST}?{}", parts.join("&")) }
    }

    /// The same search among other destinations.
    pub fn with_only(&self, only: Only) -> Self {
        Self { only, page: 0, ..self.clone() }
    }

    /// Another page.
    pub fn with_page(&self, page: usize) -> Self {
        Self { page, ..self.clone() }
    }

    /// The value of the destination's filter, for the search to keep it.
    pub fn only_code(&self) -> &'static str {
        self.only.code()
    }

    /// The numbers to show; `words` gives what is shown of one besides its digits.
    pub fn shown(&self, all: &[Number], words: impl Fn(&Number) -> String) -> Shown {
        let searched = folded(&self.search);
        let digits: String = searched.chars().filter(char::is_ascii_digit).collect();
        // "604 55" is looked for in the digits, however they are written; "bogota 601" word by word.
        let is_number = !digits.is_empty() && !searched.chars().any(char::is_alphabetic);
        let matches = |number: &Number| {
            let all = folded(&format!("{} {}", number.e164, words(number)));
            (is_number && number.e164.contains(&digits)) || searched.split_whitespace().all(|word| all.contains(word))
        };
        let found: Vec<&Number> =
            all.iter().filter(|number| self.only.includes(&number.destination) && matches(number)).collect();
        let pages = found.len().div_ceil(ON_A_PAGE);
        let skip = self.page.min(pages.saturating_sub(1)) * ON_A_PAGE;
        let numbers = found.iter().skip(skip).take(ON_A_PAGE).map(|number| (*number).clone()).collect();
        Shown { numbers, found: found.len(), pages }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::number::Kind;

    fn number(last: usize, destination: Destination) -> Number {
        Number {
            e164: format!("+57604555{last:04}"),
            kind: Kind::Local,
            area_code: "604".to_owned(),
            city: "Medellín".to_owned(),
            destination,
            version: 1,
            is_main: false,
        }
    }

    fn found(choice: &Choice, all: &[Number]) -> usize {
        choice.shown(all, |number| format!("604 555 {} {}", &number.e164[9..], number.city)).found
    }

    #[test]
    fn an_address_is_the_choice_it_was_made_of() {
        for choice in [
            Choice::default(),
            Choice { search: "Ñuñoa & 604".to_owned(), only: Only::Nobody, page: 2 },
            Choice { only: Only::Extensions, ..Choice::default() },
        ] {
            assert_eq!(Choice::of_address(&choice.href()), choice);
        }
        assert_eq!(Choice::of("to=x&page=-1&q=").href(), LIST);
    }

    #[test]
    fn a_number_is_found_by_its_digits_in_any_writing_and_by_its_place() {
        let all = [number(1234, Destination::Receptionist), number(5678, Destination::Nobody)];
        for (search, expected) in [
            ("604 555 12", 1),
            ("+57 604-555-1234", 1),
            ("5551234", 1),
            ("medellin", 2),
            ("medellin 5678", 1),
            ("99", 0),
        ] {
            let choice = Choice { search: search.to_owned(), ..Choice::default() };
            assert_eq!(found(&choice, &all), expected, "{search}");
        }
        assert_eq!(found(&Choice { only: Only::Nobody, ..Choice::default() }, &all), 1);
    }

    #[test]
    fn a_number_is_shown_with_all_and_under_the_one_kind_it_leads_to() {
        let [extension, fax] = [Destination::Extension("01J".to_owned()), Destination::Fax("01J".to_owned())];
        for (destination, kind) in [
            (Destination::Receptionist, Only::Receptionist),
            (extension, Only::Extensions),
            (fax, Only::Faxes),
            (Destination::Nobody, Only::Nobody),
        ] {
            let shown: Vec<Only> = Only::ALL.into_iter().filter(|only| only.includes(&destination)).collect();
            assert_eq!(shown, [Only::All, kind]);
        }
    }

    #[test]
    fn a_page_that_is_not_there_is_the_last_one() {
        let all: Vec<Number> = (0..45).map(|last| number(last, Destination::Receptionist)).collect();
        let shown = Choice { page: 9, ..Choice::default() }.shown(&all, |_| String::new());
        assert_eq!((shown.pages, shown.found, shown.numbers.len()), (3, 45, 5));
    }
}
