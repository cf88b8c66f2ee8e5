//! The phones there are to rent. A new one is a line here, its description in the texts, and nothing else.

/// A model of phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Model {
    /// Its name in addresses and in the database.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The key of what it is good for, in a sentence or two.
    pub about_key: &'static str,
    /// How many extensions it can be.
    pub lines: u32,
    /// How many keys beside the screen show a line or call somebody.
    pub line_keys: u32,
    /// How many of them there are on all the pages that they turn.
    pub keys: u32,
    /// Its firmware may know parameters by the names they had before version 81.
    pub has_old_names: bool,
    /// Its screen.
    pub screen: Screen,
    /// It works without a cable for the network.
    pub wifi: bool,
    /// How fast its network is, in Mbit/s.
    pub megabits: u32,
}

/// The screen of a phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Its diagonal in tenths of an inch.
    pub tenths_of_inch: u32,
    /// Pixels across and down.
    pub pixels: (u32, u32),
    /// What it looks like.
    pub kind: ScreenKind,
}

/// What a screen looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScreenKind {
    /// Dark letters on a light ground.
    Plain,
    /// In colour.
    Colour,
    /// In colour, and one touches it.
    Touch,
}

const fn screen(tenths_of_inch: u32, pixels: (u32, u32), kind: ScreenKind) -> Screen {
    Screen { tenths_of_inch, pixels, kind }
}

/// All of them, the simplest first. Each is fed by its network cable (`PoE`).
pub const CATALOGUE: [Model; 6] = [
    Model {
        code: "yealink_t31p",
        name: "Yealink T31P",
        about_key: "ip-phones-about-t31p",
        lines: 2,
        line_keys: 2,
        keys: 2,
        has_old_names: false,
        screen: screen(23, (132, 64), ScreenKind::Plain),
        wifi: false,
        megabits: 100,
    },
    Model {
        code: "yealink_t23g",
        name: "Yealink T23G",
        about_key: "ip-phones-about-t23g",
        lines: 3,
        line_keys: 3,
        keys: 3,
        has_old_names: true,
        screen: screen(28, (132, 64), ScreenKind::Plain),
        wifi: false,
        megabits: 1000,
    },
    Model {
        code: "yealink_t43u",
        name: "Yealink T43U",
        about_key: "ip-phones-about-t43u",
        lines: 12,
        line_keys: 8,
        keys: 21,
        has_old_names: false,
        screen: screen(37, (360, 160), ScreenKind::Plain),
        wifi: false,
        megabits: 1000,
    },
    Model {
        code: "yealink_t46u",
        name: "Yealink T46U",
        about_key: "ip-phones-about-t46u",
        lines: 16,
        line_keys: 10,
        keys: 27,
        has_old_names: false,
        screen: screen(43, (480, 272), ScreenKind::Colour),
        wifi: false,
        megabits: 1000,
    },
    Model {
        code: "yealink_t53w",
        name: "Yealink T53W",
        about_key: "ip-phones-about-t53w",
        lines: 12,
        line_keys: 8,
        keys: 21,
        has_old_names: false,
        screen: screen(37, (360, 160), ScreenKind::Plain),
        wifi: true,
        megabits: 1000,
    },
    Model {
        code: "yealink_t57w",
        name: "Yealink T57W",
        about_key: "ip-phones-about-t57w",
        lines: 16,
        line_keys: 0,
        keys: 29,
        has_old_names: false,
        screen: screen(70, (800, 480), ScreenKind::Touch),
        wifi: true,
        megabits: 1000,
    },
];

impl Model {
    /// The model of a code.
    pub fn of(code: &str) -> Option<&'static Self> {
        CATALOGUE.iter().find(|model| model.code == code)
    }

    /// The name of a code; of a model that is not offered any more, the code itself.
    pub fn name_of(code: &str) -> String {
        Self::of(code).map_or_else(|| code.replace('_', " "), |model| model.name.to_owned())
    }

    /// The address of its page.
    pub fn page(&self) -> String {
        format!("/ip_phones/{}", self.code)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_model_has_an_address_of_its_own() {
        let codes: BTreeSet<&str> = CATALOGUE.iter().map(|model| model.code).collect();
        assert_eq!(codes.len(), CATALOGUE.len());
        assert!(codes.iter().all(|code| code.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')));
        assert_eq!(Model::of("yealink_t23g").map(|model| model.name), Some("Yealink T23G"));
        assert_eq!(
            (Model::name_of("yealink_t23g"), Model::name_of("old_phone")),
            ("Yealink T23G".into(), "old phone".into())
        );
    }
}
