//! What is worked out from a whole set-up, kept in memory while nobody changes it: reading all users, groups and menus takes
//! most of the time of a page that shows what happens to calls.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::clock::HOUR_MS;

/// How many things are kept; the one that was not asked for the longest makes room.
const MOST: usize = 200;
/// How long something is kept: what depends on the day is worked out anew.
const LONGEST_MS: i64 = HOUR_MS;

/// Things worked out from a revision of an account's set-up, one of each type.
#[derive(Clone, Debug, Default)]
pub struct Kept(Arc<Mutex<HashMap<(TypeId, String), Entry>>>);

#[derive(Debug)]
struct Entry {
    revision: i64,
    made_at_ms: i64,
    asked_at_ms: i64,
    thing: Arc<dyn Any + Send + Sync>,
}

impl Kept {
    /// What was kept of this revision of an account's set-up.
    pub fn find<T: Send + Sync + 'static>(&self, account_id: &str, revision: i64, now_ms: i64) -> Option<Arc<T>> {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = entries.get_mut(&(TypeId::of::<T>(), account_id.to_owned()))?;
        let is_good = entry.revision == revision && (0..LONGEST_MS).contains(&(now_ms - entry.made_at_ms));
        entry.asked_at_ms = now_ms;
        is_good.then(|| entry.thing.clone().downcast().ok()).flatten()
    }

    /// Keeps something, in the place of what there was of an earlier revision.
    pub fn keep<T: Send + Sync + 'static>(&self, account_id: &str, revision: i64, now_ms: i64, thing: Arc<T>) {
        // Nothing panics while it is held.
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (TypeId::of::<T>(), account_id.to_owned());
        entries.retain(|_, entry| now_ms - entry.made_at_ms < LONGEST_MS);
        if entries.len() >= MOST && !entries.contains_key(&key) {
            let oldest = entries.iter().min_by_key(|(_, entry)| entry.asked_at_ms).map(|(key, _)| key.clone());
            oldest.and_then(|oldest| entries.remove(&oldest));
        }
        entries.insert(key, Entry { revision, made_at_ms: now_ms, asked_at_ms: now_ms, thing });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_made_of_the_same_revision_and_lately_is_found() {
        let kept = Kept::default();
        kept.keep("a", 7, 1_000, Arc::new("seven"));
        assert_eq!(kept.find("a", 7, 1_000), Some(Arc::new("seven")));
        assert_eq!(kept.find::<&str>("a", 8, 1_000), None);
        assert_eq!(kept.find::<&str>("b", 7, 1_000), None);
        assert_eq!(kept.find::<u64>("a", 7, 1_000), None);
        assert_eq!(kept.find::<&str>("a", 7, 1_000 + LONGEST_MS), None);
        kept.keep("a", 8, 2_000, Arc::new("eight"));
        assert_eq!(kept.find("a", 8, 2_000), Some(Arc::new("eight")));
        assert_eq!(kept.find::<&str>("a", 7, 2_000), None);
    }

    #[test]
    fn what_was_not_asked_for_the_longest_makes_room() {
        let kept = Kept::default();
        let name = |place: usize| format!("account {place}");
        for (place, now_ms) in (0..MOST).zip(0..) {
            kept.keep(&name(place), 1, now_ms, Arc::new(place));
        }
        assert!(kept.find::<usize>(&name(0), 1, 1_000).is_some());
        kept.keep("another", 1, 1_001, Arc::new(0_usize));
        assert!(kept.find::<usize>(&name(0), 1, 1_002).is_some());
        assert!(kept.find::<usize>(&name(1), 1, 1_002).is_none());
    }
}
