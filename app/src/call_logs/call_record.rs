//! A call as the phone system tells it, once it is over.

use serde::{Deserialize, Serialize};

use crate::call_routing::Call;

/// Where a call came from and went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// From outside.
    #[default]
    Incoming,
    /// To somebody outside.
    Outgoing,
    /// From one extension to another.
    Internal,
}

/// What came of a call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CallOutcome {
    /// Two people talked.
    Answered,
    /// Nobody answered.
    #[default]
    Missed,
    /// It came to a voicemail box.
    Voicemail,
    /// It came to the conferences.
    Conference,
    /// It ended with the receptionist.
    Receptionist,
    /// A fax was received.
    Fax,
    /// The line was busy, or the call was rejected.
    Busy,
    /// We did not allow it; the record says why.
    Refused,
    /// It could not be connected.
    Failed,
}

impl CallOutcome {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Answered,
        Self::Missed,
        Self::Voicemail,
        Self::Conference,
        Self::Receptionist,
        Self::Fax,
        Self::Busy,
        Self::Refused,
        Self::Failed,
    ];

    /// Its name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Missed => "missed",
            Self::Voicemail => "voicemail",
            Self::Conference => "conference",
            Self::Receptionist => "receptionist",
            Self::Fax => "fax",
            Self::Busy => "busy",
            Self::Refused => "refused",
            Self::Failed => "failed",
        }
    }

    /// Somebody here was called, and nobody spoke with whoever called.
    pub fn is_missed(self) -> bool {
        matches!(self, Self::Missed | Self::Voicemail | Self::Busy)
    }
}

impl TryFrom<String> for CallOutcome {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code).ok_or_else(|| format!("calls.outcome: {code}"))
    }
}

/// A call as the phone system tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CallRecord {
    /// The account.
    pub account_id: String,
    /// The phone system's name for the call, at most 64 characters: a call is stored once, however often it is told.
    pub call_id: String,
    /// Where it came from and went.
    pub direction: Direction,
    /// The id of the user whose call it is, or empty.
    pub user_id: String,
    /// Their extension's number, or that of the group or of whatever else of ours had the call; empty when nothing had.
    pub local: String,
    /// The own number that was called or shown, in E.164, or empty.
    pub number: String,
    /// The other side: E.164, an extension's number, or digits as they came; empty when withheld.
    pub remote: String,
    /// Its name, as the network sent it: any text.
    pub remote_name: String,
    /// When it began.
    pub started_at_ms: i64,
    /// When somebody or something answered.
    pub answered_at_ms: Option<i64>,
    /// When it was over.
    pub ended_at_ms: i64,
    /// What came of it.
    pub outcome: CallOutcome,
    /// The revision of the set-up it went by.
    pub revision: Option<i64>,
    /// Keys and reports, so that its way can be followed again.
    pub call: Option<Call>,
    /// The code of why an outgoing call was refused, or empty; those that have words are in `words.rs`.
    pub refusal: String,
}
