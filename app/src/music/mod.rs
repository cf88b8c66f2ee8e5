//! What callers hear on hold and while they are transferred: which audio plays at which of the two moments.

mod store;

pub use store::{audio_at, clear, moments_of, set};

/// When music plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// The caller was put on hold.
    Hold,
    /// The caller is being transferred.
    Transfer,
}

impl Moment {
    /// Both, in the order of the page.
    pub const ALL: [Self; 2] = [Self::Hold, Self::Transfer];

    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Hold => "hold",
            Self::Transfer => "transfer",
        }
    }

    /// The moment of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|moment| moment.code() == code)
    }
}
