//! What kind of call it is, as it is stored, and which kinds people look for.

use super::call_record::{CallOutcome, Direction};

/// A kind of call, as it is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// From outside.
    Incoming,
    /// From outside, and nobody spoke with whoever called.
    IncomingMissed,
    /// To somebody outside.
    Outgoing,
    /// From one extension to another.
    Internal,
    /// The same, and nobody answered there.
    InternalMissed,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Incoming, Self::IncomingMissed, Self::Outgoing, Self::Internal, Self::InternalMissed];

    /// The kind of a call.
    pub fn of(direction: Direction, outcome: CallOutcome) -> Self {
        match (direction, outcome.is_missed()) {
            (Direction::Incoming, false) => Self::Incoming,
            (Direction::Incoming, true) => Self::IncomingMissed,
            (Direction::Outgoing, _) => Self::Outgoing,
            (Direction::Internal, false) => Self::Internal,
            (Direction::Internal, true) => Self::InternalMissed,
        }
    }

    /// Its name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Incoming => "incoming",
            Self::IncomingMissed => "incoming_missed",
            Self::Outgoing => "outgoing",
            Self::Internal => "internal",
            Self::InternalMissed => "internal_missed",
        }
    }

    /// Where such a call comes from and goes.
    pub fn direction(self) -> Direction {
        match self {
            Self::Incoming | Self::IncomingMissed => Direction::Incoming,
            Self::Outgoing => Direction::Outgoing,
            Self::Internal | Self::InternalMissed => Direction::Internal,
        }
    }

    /// Nobody here spoke with whoever called.
    pub fn is_missed(self) -> bool {
        matches!(self, Self::IncomingMissed | Self::InternalMissed)
    }
}

impl TryFrom<String> for Kind {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        Self::ALL.into_iter().find(|kind| kind.code() == code).ok_or_else(|| format!("calls.kind: {code}"))
    }
}

/// Which calls people look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// From outside.
    Incoming,
    /// Those that nobody here answered.
    Missed,
    /// To somebody outside.
    Outgoing,
    /// From one extension to another.
    Internal,
}

impl Which {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Incoming, Self::Missed, Self::Outgoing, Self::Internal];

    /// As addresses have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Incoming => "incoming",
            Self::Missed => "missed",
            Self::Outgoing => "outgoing",
            Self::Internal => "internal",
        }
    }

    /// The Fluent key of its name.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::Incoming => "call-logs-which-incoming",
            Self::Missed => "call-logs-which-missed",
            Self::Outgoing => "call-logs-which-outgoing",
            Self::Internal => "call-logs-which-internal",
        }
    }

    /// The kinds that are meant.
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Incoming => &[Kind::Incoming, Kind::IncomingMissed],
            Self::Missed => &[Kind::IncomingMissed, Kind::InternalMissed],
            Self::Outgoing => &[Kind::Outgoing],
            Self::Internal => &[Kind::Internal, Kind::InternalMissed],
        }
    }

    /// The same among the calls whose party an extension is: what a colleague missed is not missed by who called.
    pub fn kinds_of_party(self) -> &'static [Kind] {
        match self {
            Self::Missed => &[Kind::IncomingMissed],
            other => other.kinds(),
        }
    }

    /// The same among the internal calls that were made to an extension.
    pub fn kinds_of_peer(self) -> &'static [Kind] {
        match self {
            Self::Incoming | Self::Outgoing => &[],
            Self::Missed => &[Kind::InternalMissed],
            Self::Internal => self.kinds(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_was_called_misses_a_call() {
        assert_eq!(Kind::of(Direction::Incoming, CallOutcome::Voicemail), Kind::IncomingMissed);
        assert_eq!(Kind::of(Direction::Incoming, CallOutcome::Receptionist), Kind::Incoming);
        assert_eq!(Kind::of(Direction::Outgoing, CallOutcome::Missed), Kind::Outgoing);
        assert_eq!(Kind::of(Direction::Internal, CallOutcome::Busy), Kind::InternalMissed);
    }

    #[test]
    fn what_is_stored_is_read_again_and_every_kind_is_found() {
        for kind in Kind::ALL {
            assert_eq!(Kind::try_from(kind.code().to_owned()), Ok(kind));
            assert!(Which::ALL.iter().any(|which| which.kinds().contains(&kind)), "{kind:?}");
        }
        for outcome in CallOutcome::ALL {
            assert_eq!(CallOutcome::try_from(outcome.code().to_owned()), Ok(outcome));
        }
        assert!(Kind::try_from(String::new()).is_err());
    }
}
