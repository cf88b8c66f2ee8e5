//! What the list of extensions shows: searched, filtered, sorted, and the links that keep the rest of the choice.

use std::cmp::Ordering;

use super::rings::Rings;
use super::rules::Kind;
use super::store::Extension;
use crate::shared::browser::Visitor;
use crate::shared::folded::folded;
use crate::shared::percent_encoding::encoded_value;

/// The longest search, in characters.
const LONGEST_SEARCH: usize = 80;

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// The number.
    #[default]
    Number,
    /// The name.
    Name,
    /// The email of users, the members of ring groups.
    Contact,
    /// What rings when a user is called.
    Rings,
    /// What it is.
    Kind,
}

impl Column {
    /// All, from left to right.
    pub const ALL: [Self; 5] = [Self::Number, Self::Name, Self::Contact, Self::Rings, Self::Kind];

    fn code(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Name => "name",
            Self::Contact => "contact",
            Self::Rings => "phones",
            Self::Kind => "type",
        }
    }
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The extension; nothing for the receptionist.
    pub extension: Option<Extension>,
    /// Its number.
    pub number: String,
    /// Its name, as shown.
    pub name: String,
    /// How one reaches it otherwise, or who belongs to it, as shown.
    pub contact: String,
    /// The phone numbers that lead there, as shown.
    pub phones: String,
    /// What rings when it is called; of users only.
    pub rings: Rings,
    /// What it is, as shown.
    pub kind_words: String,
}

impl Line {
    /// What it is; nothing for the receptionist.
    pub fn kind(&self) -> Option<Kind> {
        self.extension.as_ref().map(|extension| extension.kind)
    }

    /// True when every typed word stands in what is shown of it.
    fn matches(&self, words: &str) -> bool {
        if words.is_empty() {
            return true;
        }
        let all = [&self.number, &self.name, &self.contact, &self.phones, &self.rings.phones, &self.rings.forwarded];
        let all = all.map(String::as_str).join(" ");
        let all = folded(&format!("{all} {}", self.kind_words).replace('\u{a0}', " "));
        words.split_whitespace().all(|word| all.contains(word))
    }

    fn shown_in(&self, column: Column) -> &str {
        match column {
            Column::Number => &self.number,
            Column::Name => &self.name,
            Column::Contact => &self.contact,
            Column::Rings => &self.rings.phones,
            Column::Kind => &self.kind_words,
        }
    }
}

/// What a visitor chose to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is searched for.
    pub search: String,
    /// Only these.
    pub kind: Option<Kind>,
    /// Sorted by this.
    pub column: Column,
    /// From the last to the first.
    pub descending: bool,
}

impl Choice {
    /// The choice in the address of a request; what it does not know is as if it was not there.
    pub fn of(visitor: &Visitor) -> Self {
        let value = |name| visitor.query_value(name).unwrap_or_default();
        let sort = value("sort");
        Self {
            search: value("q").trim().chars().take(LONGEST_SEARCH).collect(),
            kind: Kind::from_code(&value("type")),
            column: Column::ALL.into_iter().find(|column| column.code() == sort).unwrap_or_default(),
            descending: value("direction") == "descending",
        }
    }

    /// Everything is shown.
    pub fn is_everything(&self) -> bool {
        self.search.is_empty() && self.kind.is_none()
    }

    /// The names and values that stand in the address; what is usual is left out.
    pub fn parts(&self) -> Vec<(&'static str, String)> {
        let parts = [
            ("q", self.search.clone()),
            ("type", self.kind.map(Kind::code).unwrap_or_default().to_owned()),
            ("sort", if self.column == Column::default() { String::new() } else { self.column.code().to_owned() }),
            ("direction", if self.descending { "descending".to_owned() } else { String::new() }),
        ];
        parts.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The address of the list with this choice.
    pub fn href(&self) -> String {
        let parts: Vec<String> =
            self.parts().into_iter().map(|(name, value)| format!("{name}={}", encoded_value(&value))).collect();
        if parts.is_empty() { "/extensions".to_owned() } else { format!("/extensions?{}", parts.join("&")) }
    }

    /// The same choice with other kinds.
    pub fn with_kind(&self, kind: Option<Kind>) -> Self {
        Self { kind, ..self.clone() }
    }

    /// The same choice sorted by a column; a second time: the other way round.
    pub fn sorted_by(&self, column: Column) -> Self {
        Self { column, descending: self.column == column && !self.descending, ..self.clone() }
    }

    /// What to show of these, in its order.
    pub fn shown<'a, T>(&self, all: &'a [T], line_of: impl Fn(&T) -> &Line) -> Vec<&'a T> {
        let words = folded(&self.search);
        let is_shown = |line: &Line| (self.kind.is_none() || line.kind() == self.kind) && line.matches(&words);
        let mut shown: Vec<&T> = all.iter().filter(|one| is_shown(line_of(one))).collect();
        shown.sort_by_cached_key(|one| SortKey {
            shown: folded(line_of(one).shown_in(self.column)),
            number: line_of(one).number.clone(),
            descending: self.descending,
        });
        shown
    }
}

/// Lines that are the same in a column stay in the order of their numbers; what shows nothing there comes last.
#[derive(PartialEq, Eq)]
struct SortKey {
    shown: String,
    number: String,
    descending: bool,
}

impl Ord for SortKey {
    fn cmp(&self, other: &Self) -> Ordering {
        let shown = self.shown.cmp(&other.shown);
        let shown = if self.descending { shown.reverse() } else { shown };
        self.shown.is_empty().cmp(&other.shown.is_empty()).then(shown).then_with(|| self.number.cmp(&other.number))
    }
}

impl PartialOrd for SortKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(number: &str, kind: Kind, name: &str, contact: &str) -> Line {
        let extension = Extension {
            id: number.to_owned(),
            number: number.to_owned(),
            kind,
            name: name.to_owned(),
            email: contact.to_owned(),
            version: 1,
            members: 0,
        };
        Line {
            extension: Some(extension),
            number: number.to_owned(),
            name: name.to_owned(),
            contact: contact.to_owned(),
            phones: if kind == Kind::RingGroup { "604\u{a0}555\u{a0}2001".to_owned() } else { String::new() },
            rings: Rings::default(),
            kind_words: kind.code().to_owned(),
        }
    }

    fn company() -> Vec<Line> {
        let receptionist = Line {
            extension: None,
            number: "1000".to_owned(),
            name: "Recepcionista".to_owned(),
            contact: String::new(),
            phones: String::new(),
            rings: Rings::default(),
            kind_words: "Recepcionista virtual".to_owned(),
        };
        vec![
            receptionist,
            line("1001", Kind::User, "Óscar Núñez", "oscar@example.com"),
            line("1002", Kind::User, "Ana Gómez", "ana@example.com"),
            line("1101", Kind::RingGroup, "Ventas", "2 miembros"),
        ]
    }

    fn numbers(choice: &Choice) -> Vec<String> {
        choice.shown(&company(), |line| line).into_iter().map(|line| line.number.clone()).collect()
    }

    fn search(search: &str) -> Choice {
        Choice { search: search.to_owned(), ..Choice::default() }
    }

    #[test]
    fn every_word_is_looked_for_in_number_name_and_email_without_accents() {
        assert_eq!(numbers(&search("nunez OSCAR")), ["1001"]);
        assert_eq!(numbers(&search("ana@")), ["1002"]);
        assert_eq!(numbers(&search("11")), ["1101"]);
        assert_eq!(numbers(&search("604 555 2001")), ["1101"]);
        assert_eq!(numbers(&search("ana ventas")), [""; 0]);
        assert_eq!(numbers(&search("  ")).len(), 4);
    }

    #[test]
    fn a_kind_shows_only_its_own() {
        assert_eq!(numbers(&Choice::default().with_kind(Some(Kind::RingGroup))), ["1101"]);
        assert_eq!(numbers(&Choice::default().with_kind(Some(Kind::User))), ["1001", "1002"]);
    }

    #[test]
    fn names_are_sorted_without_accents_and_what_shows_nothing_comes_last() {
        let by_name = Choice::default().sorted_by(Column::Name);
        assert_eq!(numbers(&by_name), ["1002", "1001", "1000", "1101"]);
        assert_eq!(numbers(&by_name.sorted_by(Column::Name)), ["1101", "1000", "1001", "1002"]);
        let by_contact = Choice::default().sorted_by(Column::Contact);
        assert_eq!(numbers(&by_contact).last().unwrap(), "1000");
        assert_eq!(numbers(&by_contact.sorted_by(Column::Contact)).last().unwrap(), "1000");
    }

    #[test]
    fn the_address_holds_the_choice_and_nothing_that_is_usual() {
        assert_eq!(Choice::default().href(), "/extensions");
        let choice =
            Choice { search: "ñ & co".to_owned(), kind: Some(Kind::User), column: Column::Name, descending: true };
        assert_eq!(choice.href(), "/extensions?q=%C3%B1%20%26%20co&type=user&sort=name&direction=descending");
        let query = choice.href().split_once('?').unwrap().1.to_owned();
        assert_eq!(Choice::of(&Visitor { query, ..crate::testing::stranger() }), choice);
        let unknown = "sort=color&type=robot&direction=sideways".to_owned();
        assert_eq!(Choice::of(&Visitor { query: unknown, ..crate::testing::stranger() }), Choice::default());
    }
}
