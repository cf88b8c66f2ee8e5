//! A call as it is stored.

use super::call_record::CallOutcome;
use super::kind::Kind;

/// A call.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Call {
    /// Its id; what began later has a greater one.
    pub id: String,
    /// What kind of call it is.
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    /// Whose call it is: the id of a user or of a ring group, else an extension's number, or empty.
    pub party: String,
    /// Of an internal call, whom it was made to, written likewise; else empty.
    pub peer: String,
    /// The party's number at that time.
    pub local_number: String,
    /// The company's number that was called or shown.
    pub own_number: String,
    /// The other side, as a number; empty when withheld.
    pub remote: String,
    /// Its name.
    pub remote_name: String,
    /// When it began.
    pub started_at: i64,
    /// When it was answered.
    pub answered_at: Option<i64>,
    /// When it was over.
    pub ended_at: i64,
    /// What came of it.
    #[sqlx(try_from = "String")]
    pub outcome: CallOutcome,
    /// The code of why it was refused.
    pub refusal: String,
    /// The revision it went by.
    pub revision: Option<i64>,
}

/// The columns of a [`Call`].
pub const COLUMNS: &str = "id, kind, party, peer, local_number, own_number, remote, remote_name, started_at, answered_at, \
                           ended_at, outcome, refusal, revision";

impl Call {
    /// For how long it lasted once it was answered; nothing when it was not.
    pub fn talked_ms(&self) -> Option<i64> {
        self.answered_at.map(|answered_at| self.ended_at - answered_at)
    }
}
