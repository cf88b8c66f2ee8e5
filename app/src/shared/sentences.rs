//! Sentences for an island, by their Fluent keys.

use serde::{Deserialize, Serialize};

/// Keys and sentences in turn: a list of pairs takes a reader of its own, which is more to download.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sentences(Vec<String>);

impl Sentences {
    /// The sentence of a key.
    pub fn find(&self, key: &str) -> Option<String> {
        let place = self.0.iter().step_by(2).position(|known| known == key)?;
        self.0.get(2 * place + 1).cloned()
    }
}

impl<'k> FromIterator<(&'k str, String)> for Sentences {
    fn from_iter<I: IntoIterator<Item = (&'k str, String)>>(sentences: I) -> Self {
        Self(sentences.into_iter().flat_map(|(key, sentence)| [key.to_owned(), sentence]).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::Sentences;

    #[test]
    fn a_sentence_is_found_by_its_key_and_not_by_its_words() {
        let sentences = [("one", "two".to_owned()), ("two", "three".to_owned())];
        let sentences: Sentences = sentences.into_iter().collect();
        assert_eq!(sentences.find("two").as_deref(), Some("three"));
        assert_eq!(sentences.find("three"), None);
    }
}
