//! Where the numbers of a request come from.

use serde::Serialize;

/// What kind of numbers are brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LineType {
    /// Of a place.
    Landline,
    /// Of mobile phones.
    Mobile,
}

impl LineType {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Landline, Self::Mobile];

    /// The name in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Landline => "landline",
            Self::Mobile => "mobile",
        }
    }

    /// The type of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The key of its name.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Landline => "number-porting-landline",
            Self::Mobile => "number-porting-mobile",
        }
    }
}

/// How the company gets its Internet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Internet {
    /// By nothing that has to do with the line: cable, fibre, radio.
    Other,
    /// By DSL on a line of its own.
    DslElsewhere,
    /// By DSL on the very line: it would end with the number.
    DslSame,
    /// Not at all.
    Nothing,
}

impl Internet {
    /// All of them, in the order they are offered in.
    pub const ALL: [Self; 4] = [Self::Other, Self::DslElsewhere, Self::DslSame, Self::Nothing];

    /// The name in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::DslElsewhere => "dsl_elsewhere",
            Self::DslSame => "dsl_same",
            Self::Nothing => "none",
        }
    }

    /// The kind of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The key of its name.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Other => "number-porting-internet-other",
            Self::DslElsewhere => "number-porting-internet-dsl-elsewhere",
            Self::DslSame => "number-porting-internet-dsl-same",
            Self::Nothing => "number-porting-internet-none",
        }
    }
}

/// The carrier the numbers come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Carrier {
    /// What kind of numbers they are.
    pub line_type: LineType,
    /// Its name.
    pub name: String,
    /// The number of the company's account there.
    pub account: String,
    /// How the company gets its Internet.
    pub internet: Internet,
}
