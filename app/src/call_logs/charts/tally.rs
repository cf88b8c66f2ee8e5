//! How many calls there were of each kind.

use super::super::kind::{Kind, Which};

/// How many calls there were of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Tally {
    /// See [`Kind`].
    pub incoming: i64,
    /// See [`Kind`].
    pub incoming_missed: i64,
    /// See [`Kind`].
    pub outgoing: i64,
    /// See [`Kind`].
    pub internal: i64,
    /// See [`Kind`].
    pub internal_missed: i64,
}

impl Tally {
    /// How many there were of a kind.
    pub fn of_kind(&self, kind: Kind) -> i64 {
        match kind {
            Kind::Incoming => self.incoming,
            Kind::IncomingMissed => self.incoming_missed,
            Kind::Outgoing => self.outgoing,
            Kind::Internal => self.internal,
            Kind::InternalMissed => self.internal_missed,
        }
    }

    /// How many there were of those that people look for.
    pub fn of(&self, which: Option<Which>) -> i64 {
        let kinds = which.map_or(&Kind::ALL[..], Which::kinds);
        kinds.iter().map(|kind| self.of_kind(*kind)).sum()
    }

    /// How many there were.
    pub fn all(&self) -> i64 {
        self.of(None)
    }

    /// How many nobody here answered.
    pub fn missed(&self) -> i64 {
        self.of(Some(Which::Missed))
    }

    /// One call more.
    pub fn add(&mut self, kind: Kind) {
        let count = match kind {
            Kind::Incoming => &mut self.incoming,
            Kind::IncomingMissed => &mut self.incoming_missed,
            Kind::Outgoing => &mut self.outgoing,
            Kind::Internal => &mut self.internal,
            Kind::InternalMissed => &mut self.internal_missed,
        };
        *count += 1;
    }
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.incoming += other.incoming;
        self.incoming_missed += other.incoming_missed;
        self.outgoing += other.outgoing;
        self.internal += other.internal;
        self.internal_missed += other.internal_missed;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_call_is_counted_once() {
        let mut tally = Tally::default();
        for kind in Kind::ALL {
            tally.add(kind);
            assert_eq!(tally.of_kind(kind), 1);
        }
        tally += tally;
        assert_eq!((tally.all(), tally.missed(), tally.of(Some(Which::Outgoing))), (10, 4, 2));
    }
}
