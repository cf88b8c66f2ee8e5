//! What can be switched off, and what a form changes of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What callers may dial in a menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// An extension instead of a key.
    pub dial_by_extension: bool,
    /// The letters of a name, after a key that asks for one.
    pub dial_by_name: bool,
    /// `*` for the voicemail boxes.
    pub remote_voicemail: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { dial_by_extension: true, dial_by_name: true, remote_voicemail: true }
    }
}

/// How callers reach an extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reach {
    /// By its number.
    pub by_extension: bool,
    /// By its name.
    pub by_name: bool,
}

impl Default for Reach {
    fn default() -> Self {
        Self { by_extension: true, by_name: true }
    }
}

/// The extensions whose ticks differ from what is saved. `listed` stood on the page: another one, added meanwhile, was not
/// unticked by anybody.
pub fn changed(
    listed: &[&str],
    (by_extension, by_name): (&[String], &[String]),
    saved: &BTreeMap<String, Reach>,
) -> Vec<(String, Reach)> {
    let ticked = |ids: &[String], id: &str| ids.iter().any(|other| other == id);
    let now = |id: &str| Reach { by_extension: ticked(by_extension, id), by_name: ticked(by_name, id) };
    let lines = listed.iter().map(|&id| (id.to_owned(), now(id)));
    lines.filter(|(id, reach)| saved.get(id).copied().unwrap_or_default() != *reach).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_ticked_otherwise_is_changed() {
        let ids = |ids: &[&str]| ids.iter().map(|&id| id.to_owned()).collect::<Vec<_>>();
        let no_name = Reach { by_extension: true, by_name: false };
        let saved = BTreeMap::from([("marta".to_owned(), no_name), ("julian".to_owned(), no_name)]);
        let found =
            changed(&["ana", "marta", "julian"], (&ids(&["marta", "julian"]), &ids(&["ana", "julian"])), &saved);
        let expected = [
            ("ana".to_owned(), Reach { by_extension: false, by_name: true }),
            ("julian".to_owned(), Reach { by_extension: true, by_name: true }),
        ];
        assert_eq!(found, expected);
        assert_eq!(changed(&[], (&[], &[]), &saved), [], "what was not on the page stays as it is");
    }
}
