//! A step of a call in words.

use super::names::Thing;
use crate::call_routing::Said;
use crate::layout::icon::Icon;

/// What a line tells, for its colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// One step of many.
    #[default]
    Plain,
    /// Somebody is reached.
    Good,
    /// It does not go on as people would wish.
    Warm,
}

/// A step of a call in words.
#[derive(Clone, Debug)]
pub struct Line<'r> {
    /// The picture beside it.
    pub icon: Icon,
    /// What happens, and why.
    pub sentence: String,
    /// What decides it.
    pub thing: Option<Thing>,
    /// What the caller hears.
    pub said: Option<&'r Said>,
    /// For its colour.
    pub tone: Tone,
}

impl<'r> Line<'r> {
    /// A line without more.
    pub fn new(icon: Icon, sentence: String) -> Self {
        Self { icon, sentence, thing: None, said: None, tone: Tone::Plain }
    }

    /// With what decides it, when that has a page.
    #[must_use]
    pub fn about(self, thing: Thing) -> Self {
        Self { thing: Some(thing).filter(|thing| !thing.page.is_empty()), ..self }
    }

    /// With what is heard.
    #[must_use]
    pub fn saying(self, said: &'r Said) -> Self {
        Self { said: Some(said), ..self }
    }

    /// In a colour.
    #[must_use]
    pub fn in_tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }
}
