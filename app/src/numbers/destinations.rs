//! What there is to choose from as the destination of a number, and a destination in words.

use super::number::Destination;
use crate::extensions::{Extension, Kind, receptionist_number};
use crate::shared::form::SelectOption;
use crate::shared::language::Text;
use crate::shared::problem::Problem;

/// Where a company's numbers can lead to.
#[derive(Clone, Debug)]
pub struct Destinations {
    text: Text,
    receptionist: String,
    extensions: Vec<Extension>,
}

impl Destinations {
    /// The receptionist and these, in the order of their kinds and numbers.
    pub fn new(text: Text, digits: i64, mut extensions: Vec<Extension>) -> Self {
        // Lines of one heading stand together.
        extensions.sort_by(|left, right| (left.kind, &left.number).cmp(&(right.kind, &right.number)));
        Self { text, receptionist: receptionist_number(digits), extensions }
    }

    /// The lines of a list to choose from.
    pub fn options(&self) -> Vec<SelectOption> {
        let line = |destination: &Destination, label: String, group: String| SelectOption {
            value: destination.form_value(),
            label,
            group,
        };
        let headings = Kind::ALL.map(|kind| (kind, self.text.say(heading(kind))));
        let extensions = self.extensions.iter().map(|extension| {
            let group = headings.iter().find(|(kind, _)| *kind == extension.kind).map(|(_, words)| words.clone());
            line(&Destination::Extension(extension.id.clone()), words_of(extension), group.unwrap_or_default())
        });
        let [first, last] = [Destination::Receptionist, Destination::Nobody]
            .map(|other| line(&other, self.words(&other), String::new()));
        [first, last].into_iter().chain(extensions).collect()
    }

    /// A destination in words: its name and its extension.
    pub fn words(&self, destination: &Destination) -> String {
        match destination {
            Destination::Receptionist => {
                format!("{} · {}", self.text.say("common-tab-receptionist"), self.receptionist)
            }
            Destination::Nobody => self.text.say("numbers-to-nobody"),
            Destination::Extension(id) => {
                let extension = self.extensions.iter().find(|extension| extension.id == *id);
                extension.map(words_of).unwrap_or_default()
            }
        }
    }
}

fn words_of(extension: &Extension) -> String {
    format!("{} · {}", extension.name, extension.number)
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
    let known = |destination: &Destination| {
        destination.extension().is_none_or(|id| extensions.iter().any(|extension| extension.id == id))
    };
    let destination = Destination::from_form(chosen).filter(known);
    destination.ok_or_else(|| Problem::field(field, "numbers-problem-destination"))
}
