//! The columns of the file. A file has their names in the language of whoever exports it, and is read in any of ours.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::shared::folded::folded;
use crate::shared::language::{Language, Text};

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The extension number, by which a row belongs to a user.
    Number,
    /// The first name.
    FirstName,
    /// The last name.
    LastName,
    /// The email.
    Email,
}

impl Column {
    /// All, in the order they are written in.
    pub const ALL: [Self; 4] = [Self::Number, Self::FirstName, Self::LastName, Self::Email];

    /// Its name.
    pub fn name(self, text: Text) -> String {
        match self {
            Self::Number => text.say("users-csv-column-number"),
            Self::FirstName => text.say("users-csv-column-first-name"),
            Self::LastName => text.say("users-csv-column-last-name"),
            Self::Email => text.say("users-csv-column-email"),
        }
    }

    /// The column of a name in any of the languages; `first_name` is as good as `First name`.
    pub fn of_name(typed: &str) -> Option<Self> {
        NAMED.get(&folded(&typed.trim().replace('_', " "))).copied()
    }
}

/// The columns by their folded names in every language.
static NAMED: LazyLock<HashMap<String, Column>> = LazyLock::new(|| {
    let texts = Language::ALL.map(Text::new);
    let names = |column: Column| texts.map(|text| (folded(&column.name(text)), column));
    Column::ALL.into_iter().flat_map(names).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_known_by_its_name_in_every_language() {
        for language in Language::ALL {
            for column in Column::ALL {
                assert_eq!(Column::of_name(&column.name(Text::new(language))), Some(column), "{language:?}");
            }
        }
        for (name, column) in [
            (" EXTENSION ", Column::Number),
            ("first_name", Column::FirstName),
            ("Last Name", Column::LastName),
            ("correo electronico", Column::Email),
        ] {
            assert_eq!(Column::of_name(name), Some(column), "{name}");
        }
        assert_eq!(Column::of_name("departamento"), None);
    }
}
