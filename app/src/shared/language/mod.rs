//! The languages of the portal and its texts, which are Fluent messages in `locales/`.
//!
//! Texts are worded on the server only; islands receive finished sentences.

mod formats;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, PoisonError, RwLock};

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};
use serde::{Deserialize, Serialize};
use unic_langid::langid;

static_loader! {
    static LOCALES = {
        locales: "../locales",
        fallback_language: "es",
        // Isolation marks would be read out and would break attributes.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static SPANISH: LanguageIdentifier = langid!("es");
static SPANISH_COLOMBIA: LanguageIdentifier = langid!("es-CO");
static SPANISH_MEXICO: LanguageIdentifier = langid!("es-MX");
static ENGLISH: LanguageIdentifier = langid!("en");
static FRENCH: LanguageIdentifier = langid!("fr");

/// A language of the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Spanish.
    #[serde(rename = "es")]
    Es,
    /// Spanish as in Colombia.
    #[serde(rename = "es-CO")]
    EsCo,
    /// Spanish as in Mexico.
    #[serde(rename = "es-MX")]
    EsMx,
    /// English.
    #[serde(rename = "en")]
    En,
    /// French.
    #[serde(rename = "fr")]
    Fr,
}

impl Language {
    /// All of them, in the order of the language switch.
    pub const ALL: [Self; 5] = [Self::EsCo, Self::EsMx, Self::Es, Self::En, Self::Fr];

    /// The BCP 47 tag, for the page's `lang` and the cookie.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::EsCo => "es-CO",
            Self::EsMx => "es-MX",
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The name in the language itself.
    pub fn native_name(self) -> &'static str {
        match self {
            Self::Es => "Español",
            Self::EsCo => "Español (Colombia)",
            Self::EsMx => "Español (México)",
            Self::En => "English",
            Self::Fr => "Français",
        }
    }

    /// The language of a tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }

    /// The first language of an `Accept-Language` header that we have, by its order (quality values follow the order in
    /// every browser of use).
    pub fn from_accept_language(header: &str) -> Option<Self> {
        header.split(',').take(20).map(|part| part.split(';').next().unwrap_or_default().trim()).find_map(|tag| {
            Self::from_tag(tag).or_else(|| match tag.split('-').next()?.to_ascii_lowercase().as_str() {
                "es" => Some(Self::Es),
                "en" => Some(Self::En),
                "fr" => Some(Self::Fr),
                _ => None,
            })
        })
    }

    fn identifier(self) -> &'static LanguageIdentifier {
        match self {
            Self::Es => &SPANISH,
            Self::EsCo => &SPANISH_COLOMBIA,
            Self::EsMx => &SPANISH_MEXICO,
            Self::En => &ENGLISH,
            Self::Fr => &FRENCH,
        }
    }
}

/// Words everything in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    language: Language,
}

impl Text {
    /// Texts in this language.
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language.
    pub fn language(self) -> Language {
        self.language
    }

    /// The sentence of a key.
    pub fn say(self, key: &str) -> String {
        let known = SAID.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(sentence) = known.get(&self.language).and_then(|sentences| sentences.get(key)) {
            return sentence.clone();
        }
        drop(known);
        let Some(sentence) = LOCALES.try_lookup(self.language.identifier(), key) else { return missing(key) };
        let mut known = SAID.write().unwrap_or_else(PoisonError::into_inner);
        known.entry(self.language).or_default().insert(key.to_owned(), sentence.clone());
        sentence
    }

    /// The sentence of a key that is made of what the database has, if there is one.
    pub fn say_if_known(self, key: &str, variables: &[(&'static str, FluentValue<'static>)]) -> Option<String> {
        let variables: HashMap<Cow<'static, str>, FluentValue<'static>> =
            variables.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        let sentence = LOCALES.try_lookup_with_args(self.language.identifier(), key, &variables)?;
        Some(one_full_stop(sentence, variables.values()))
    }

    /// The sentence of a key with its variables. An unknown key is a defect: it is logged and shown as itself.
    pub fn say_with(self, key: &str, variables: &[(&'static str, FluentValue<'static>)]) -> String {
        let variables: HashMap<Cow<'static, str>, FluentValue<'static>> =
            variables.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        let sentence = LOCALES.try_lookup_with_args(self.language.identifier(), key, &variables);
        one_full_stop(sentence.unwrap_or_else(|| missing(key)), variables.values())
    }
}

/// The sentences without variables that were said before, by their keys: a page says hundreds, and finding one in its
/// language or the one behind it takes longer than copying it.
static SAID: LazyLock<RwLock<HashMap<Language, HashMap<String, String>>>> = LazyLock::new(RwLock::default);

fn missing(key: &str) -> String {
    tracing::error!(key, "text is missing");
    key.to_owned()
}

/// A sentence that ends with a name such as "Café Andino S.A.S." has one full stop, not two.
fn one_full_stop<'a>(sentence: String, values: impl Iterator<Item = &'a FluentValue<'static>>) -> String {
    values.fold(sentence, |sentence, value| match value {
        FluentValue::String(value) if value.ends_with('.') => sentence.replace(&format!("{value}."), value),
        _ => sentence,
    })
}

/// Words a key in the language of `$text`, with named variables: `say!(text, "users-count", count = 3)`.
#[macro_export]
macro_rules! say {
    ($text:expr, $key:expr) => { $text.say($key) };
    ($text:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {
        $text.say_with($key, &[$((stringify!($name), $value.into())),+])
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_first_language_we_have() {
        assert_eq!(Language::from_accept_language("de-DE,de;q=0.9,fr-CA;q=0.8,en;q=0.7"), Some(Language::Fr));
        assert_eq!(Language::from_accept_language("es-mx"), Some(Language::EsMx));
        assert_eq!(Language::from_accept_language("es-AR,es"), Some(Language::Es));
        assert_eq!(Language::from_accept_language("pt-BR"), None);
        assert_eq!(Language::from_accept_language(""), None);
    }

    #[test]
    fn a_region_says_its_own_words_and_the_base_language_the_rest() {
        let colombia = Text::new(Language::EsCo);
        let base = Text::new(Language::Es);
        assert_ne!(colombia.say("activation-question-school"), base.say("activation-question-school"));
        assert_eq!(colombia.say("common-save"), base.say("common-save"));
    }

    #[test]
    fn variables_are_filled_in_without_isolation_marks() {
        let text = Text::new(Language::Es).say_with("common-problem-too-long", &[("number", 80.into())]);
        assert!(text.contains("80") && !text.contains('\u{2068}'), "{text}");
    }

    #[test]
    fn a_sentence_that_ends_with_an_abbreviation_has_one_full_stop() {
        let text = Text::new(Language::Es);
        let sentence = say!(text, "extensions-notice-deleted", name = "Café Andino S.A.S.");
        assert_eq!(sentence, "Se eliminó a Café Andino S.A.S.");
        assert_eq!(say!(text, "extensions-notice-deleted", name = "Ana"), "Se eliminó a Ana.");
    }
}
