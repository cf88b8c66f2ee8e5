//! What there is to choose from as the destination of a number, and a destination in words.

use std::sync::Arc;

use super::number::{Destination, Number};
use crate::accounts::Account;
use crate::extensions::{self, Extension, Kind, receptionist_number};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::form::{OptionLines, SelectOption};
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// Where a company's numbers can lead to.
#[derive(Clone, Debug)]
pub struct Destinations {
    text: Text,
    receptionist: String,
    extensions: Vec<Extension>,
    /// The lines to choose from, and those for the main number.
    lines: [OptionLines; 2],
}

impl Destinations {
    /// Those of an account; worked out anew after a change only.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn current(
        portal: &Portal,
        connection: &mut Connection,
        account: &Account,
        text: Text,
    ) -> Result<Arc<Self>, sqlx::Error> {
        let make = async |connection: &mut Connection| {
            let extensions = extensions::current(portal, connection, &account.id).await?;
            Ok(Self::new(text, account.extension_digits, extensions.to_vec()))
        };
        let which = (text.language(), account.extension_digits);
        portal.of_newest_revision(connection, &account.id, which, make).await
    }

    /// The receptionist and these, in the order of their kinds and numbers.
    fn new(text: Text, digits: i64, mut extensions: Vec<Extension>) -> Self {
        extensions.sort_by(Extension::by_heading);
        let lines = Default::default();
        let all = Self { text, receptionist: receptionist_number(digits), extensions, lines };
        Self { lines: [false, true].map(|is_main| all.lines(is_main).into()), ..all }
    }

    /// A list to choose from. The main number is everybody's, never somebody's fax.
    pub fn options(&self, is_main: bool) -> OptionLines {
        let [lines, main_lines] = &self.lines;
        if is_main { main_lines.clone() } else { lines.clone() }
    }

    fn lines(&self, is_main: bool) -> Vec<SelectOption> {
        let line = |destination: &Destination, label: String, group: String| SelectOption {
            value: destination.form_value(),
            label,
            group,
        };
        let headings = Kind::ALL.map(|kind| (kind, self.text.say(heading(kind))));
        let extensions = self.extensions.iter().map(|extension| {
            let group = headings.iter().find(|(kind, _)| *kind == extension.kind).map(|(_, words)| words.clone());
            line(&Destination::Extension(extension.id.clone()), extension.label(), group.unwrap_or_default())
        });
        let users = self.extensions.iter().filter(|extension| extension.kind == Kind::User && !is_main);
        let fax_group = self.text.say("numbers-to-fax");
        let faxes = users.map(|user| {
            let fax = Destination::Fax(user.id.clone());
            line(&fax, say!(self.text, "numbers-fax-of", name = user.name.clone()), fax_group.clone())
        });
        let [first, last] = [Destination::Receptionist, Destination::Nobody]
            .map(|other| line(&other, self.words(&other), String::new()));
        [first, last].into_iter().chain(extensions).chain(faxes).collect()
    }

    /// A destination in words: its name and its extension.
    pub fn words(&self, destination: &Destination) -> String {
        match destination {
            Destination::Receptionist => {
                format!("{} · {}", self.text.say("common-tab-receptionist"), self.receptionist)
            }
            Destination::Nobody => self.text.say("numbers-to-nobody"),
            Destination::Extension(id) => self.extension(id).map(Extension::label).unwrap_or_default(),
            Destination::Fax(id) => {
                let name = self.extension(id).map(|user| user.name.clone()).unwrap_or_default();
                say!(self.text, "numbers-fax-of", name = name)
            }
        }
    }

    fn extension(&self, id: &str) -> Option<&Extension> {
        self.extensions.iter().find(|extension| extension.id == id)
    }
}

/// The heading a kind of extensions stands under.
fn heading(kind: Kind) -> &'static str {
    match kind {
        Kind::User => "numbers-to-users",
        Kind::RingGroup => "numbers-to-groups",
        Kind::Conference => "common-tab-conferences",
    }
}

/// What was chosen, if the company has it.
pub fn checked(field: &str, chosen: &str, extensions: &[Extension]) -> Result<Destination, Problem> {
    let has = |id: &str, kind: Option<Kind>| {
        extensions.iter().any(|extension| extension.id == id && kind.is_none_or(|kind| extension.kind == kind))
    };
    let known = |destination: &Destination| match destination {
        Destination::Receptionist | Destination::Nobody => true,
        Destination::Extension(id) => has(id, None),
        Destination::Fax(id) => has(id, Some(Kind::User)),
    };
    let destination = Destination::from_form(chosen).filter(known);
    destination.ok_or_else(|| Problem::field(field, "numbers-problem-destination"))
}

/// No number is a fax that may not be one.
pub fn faxes_are_right(numbers: &[Number]) -> bool {
    numbers.iter().all(|number| fax_problem(number, numbers).is_none())
}

/// A number that is somebody's fax is their only one, and not the main number.
pub fn check_fax(field: &str, e164: &str, numbers: &[Number]) -> Result<(), Problem> {
    let found = numbers.iter().find(|number| number.e164 == e164).and_then(|number| fax_problem(number, numbers));
    found.map_or(Ok(()), |key| Err(Problem::field(field, key)))
}

/// Why a number may not be the fax that it is.
fn fax_problem(number: &Number, all: &[Number]) -> Option<&'static str> {
    let Destination::Fax(_) = number.destination else { return None };
    let same = all.iter().filter(|other| other.destination == number.destination).count();
    if number.is_main { Some("numbers-problem-fax-main") } else { (same > 1).then_some("numbers-problem-fax-second") }
}
