//! Which phones are there at this moment, and which are in a call: told by the phone system, kept in memory, watched by pages.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use super::clock::DAY_MS;

/// How a phone stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LivePhone {
    /// It is signed in and answers.
    pub is_there: bool,
    /// In so many calls.
    pub calls: u32,
    /// When it was last seen, in milliseconds since 1970; 0: not since the phone system was started.
    pub seen_at_ms: i64,
    /// The address it signed in from.
    pub address: String,
    /// The wrong passwords that were tried with its name.
    pub wrong_passwords: WrongPasswords,
}

/// Wrong passwords that were tried with the name of a phone since the phone system was started.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WrongPasswords {
    /// How many.
    pub count: u32,
    /// The last one, in milliseconds since 1970.
    pub last_at_ms: i64,
    /// The address it came from.
    pub address: String,
}

impl WrongPasswords {
    /// There was one within a day.
    pub fn are_recent(&self, now_ms: i64) -> bool {
        self.count > 0 && now_ms.saturating_sub(self.last_at_ms) < DAY_MS
    }
}

/// What the phone system does about strangers who try passwords.
#[derive(Debug, Default)]
pub struct Strangers {
    /// Wrong passwords since the process was started, of whatever name.
    pub wrong_passwords: AtomicI64,
    /// Addresses that are shut out now.
    pub shut_out: AtomicI64,
}

/// Everything that is known at a moment, for another process.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The phones, by their names at the phone system.
    phones: HashMap<String, LivePhone>,
    /// As [`LivePhones`] has it.
    away_since_ms: i64,
    /// Wrong passwords in all, and addresses that are shut out.
    strangers: (i64, i64),
    /// How many changes there were: one of them may be of something else that pages show.
    changes: u64,
}

/// All phones, by their names at the phone system.
#[derive(Clone, Debug)]
pub struct LivePhones {
    phones: Arc<RwLock<HashMap<String, LivePhone>>>,
    /// Since when the phone system does not answer; 0 while it does, a negative number where none is attached.
    away_since_ms: Arc<RwLock<i64>>,
    /// Strangers who try passwords.
    pub strangers: Arc<Strangers>,
    changes: watch::Sender<u64>,
    is_over: Arc<AtomicBool>,
}

impl Default for LivePhones {
    fn default() -> Self {
        let away_since_ms = Arc::new(RwLock::new(-1));
        Self {
            phones: Arc::default(),
            away_since_ms,
            strangers: Arc::default(),
            changes: watch::channel(0).0,
            is_over: Arc::default(),
        }
    }
}

/// Whether the phone system answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// None is attached.
    None,
    /// It answers.
    There,
    /// It does not, since then.
    AwaySince(i64),
}

impl LivePhones {
    /// A phone.
    pub fn get(&self, name: &str) -> LivePhone {
        self.phones.read().unwrap_or_else(PoisonError::into_inner).get(name).cloned().unwrap_or_default()
    }

    /// Changes what is known of a phone.
    pub fn change(&self, name: &str, change: impl FnOnce(&mut LivePhone)) {
        let mut phones = self.phones.write().unwrap_or_else(PoisonError::into_inner);
        let phone = phones.entry(name.to_owned()).or_default();
        let before = phone.clone();
        change(phone);
        let changed = *phone != before;
        drop(phones);
        if changed {
            self.changes.send_modify(|count| *count = count.wrapping_add(1));
        }
    }

    /// Nothing is known of any phone's state: what was seen before may have changed unseen.
    pub fn begin_anew(&self) {
        for phone in self.phones.write().unwrap_or_else(PoisonError::into_inner).values_mut() {
            phone.is_there = false;
            phone.calls = 0;
        }
        self.touch();
    }

    /// What was known before a start: where phones were, and when. Whether they are there still is not known.
    pub fn remember(&self, before: Moment) {
        *self.phones.write().unwrap_or_else(PoisonError::into_inner) = before.phones;
        self.begin_anew();
    }

    /// A phone was signed in from this address last.
    pub fn is_home(&self, address: &str) -> bool {
        let phones = self.phones.read().unwrap_or_else(PoisonError::into_inner);
        phones.values().any(|phone| phone.address == address)
    }

    /// How many phones are there, and how many are in a call.
    pub fn count(&self) -> (i64, i64) {
        let phones = self.phones.read().unwrap_or_else(PoisonError::into_inner);
        let count = |is_so: fn(&LivePhone) -> bool| {
            i64::try_from(phones.values().filter(|phone| is_so(phone)).count()).unwrap_or_default()
        };
        (count(|phone| phone.is_there), count(|phone| phone.calls > 0))
    }

    /// Whether the phone system answers.
    pub fn presence(&self) -> Presence {
        match *self.away_since_ms.read().unwrap_or_else(PoisonError::into_inner) {
            0 => Presence::There,
            since if since > 0 => Presence::AwaySince(since),
            _ => Presence::None,
        }
    }

    /// The phone system answers, or does not; what it does not do any more, it does since now.
    pub fn set_presence(&self, is_there: bool, now_ms: i64) {
        let mut since = self.away_since_ms.write().unwrap_or_else(PoisonError::into_inner);
        let before = *since;
        *since = match before {
            _ if is_there => 0,
            before if before > 0 => before,
            _ => now_ms,
        };
        let changed = *since != before;
        drop(since);
        if changed {
            self.touch();
        }
    }

    /// Everything that is known now.
    pub fn moment(&self) -> Moment {
        Moment {
            phones: self.phones.read().unwrap_or_else(PoisonError::into_inner).clone(),
            away_since_ms: *self.away_since_ms.read().unwrap_or_else(PoisonError::into_inner),
            strangers: (
                self.strangers.wrong_passwords.load(Ordering::Relaxed),
                self.strangers.shut_out.load(Ordering::Relaxed),
            ),
            changes: *self.changes.borrow(),
        }
    }

    /// Takes over what another process knows.
    pub fn take_over(&self, moment: Moment) {
        *self.phones.write().unwrap_or_else(PoisonError::into_inner) = moment.phones;
        *self.away_since_ms.write().unwrap_or_else(PoisonError::into_inner) = moment.away_since_ms;
        self.strangers.wrong_passwords.store(moment.strangers.0, Ordering::Relaxed);
        self.strangers.shut_out.store(moment.strangers.1, Ordering::Relaxed);
        self.touch();
    }

    /// Something else changed that watching pages show.
    pub fn touch(&self) {
        self.changes.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// The process ends: whoever watches stops watching.
    pub fn end(&self) {
        self.is_over.store(true, Ordering::SeqCst);
        self.touch();
    }

    /// See [`Self::end`].
    pub fn is_over(&self) -> bool {
        self.is_over.load(Ordering::SeqCst)
    }

    /// Tells of changes.
    pub fn watch(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
}

#[cfg(test)]
mod tests {
    use super::{LivePhones, Presence};

    #[test]
    fn it_is_away_since_it_stopped_answering() {
        let phones = LivePhones::default();
        assert_eq!(phones.presence(), Presence::None);
        phones.set_presence(false, 5);
        phones.set_presence(false, 9);
        assert_eq!(phones.presence(), Presence::AwaySince(5));
        phones.set_presence(true, 12);
        assert_eq!(phones.presence(), Presence::There);
    }

    #[test]
    fn after_a_start_it_is_known_where_phones_were_and_not_that_they_are_there() {
        let (before, after) = (LivePhones::default(), LivePhones::default());
        before.change("p1", |phone| {
            (phone.is_there, phone.calls, phone.seen_at_ms) = (true, 1, 7);
            phone.address = "203.0.113.9".to_owned();
        });
        after.remember(before.moment());
        let phone = after.get("p1");
        assert_eq!((phone.is_there, phone.calls, phone.seen_at_ms), (false, 0, 7));
        assert!(after.is_home("203.0.113.9"));
        assert_eq!(after.presence(), Presence::None);
    }

    #[test]
    fn only_changes_are_told() {
        let phones = LivePhones::default();
        let mut changes = phones.watch();
        phones.change("p1", |phone| phone.is_there = true);
        assert!(changes.has_changed().unwrap_or_default());
        changes.mark_unchanged();
        phones.change("p1", |phone| phone.is_there = true);
        assert!(!changes.has_changed().unwrap_or(true));
        assert!(phones.get("p1").is_there);
        assert!(!phones.get("p2").is_there);
    }
}
