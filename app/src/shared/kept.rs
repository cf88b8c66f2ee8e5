//! What is worked out from a whole set-up, kept in memory while nobody changes it: reading all users, groups and menus takes
//! most of the time of a page that shows what happens to calls.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use super::clock::HOUR_MS;
use super::database::Connection;
use super::portal::Portal;
use super::revisions;

/// How many things are kept; the one that was not asked for the longest makes room.
const MOST: usize = 200;
/// How long something is kept: what depends on the day is worked out anew.
const LONGEST_MS: i64 = HOUR_MS;

/// Things worked out from a revision of an account's set-up.
#[derive(Clone, Debug, Default)]
pub struct Kept(Arc<Mutex<HashMap<Key, Entry>>>);

/// The type of a thing, the account, and which of the account's things of this type.
type Key = (TypeId, String, u64);

#[derive(Debug)]
struct Entry {
    revision: i64,
    made_at_ms: i64,
    asked_at_ms: i64,
    thing: Arc<dyn Any + Send + Sync>,
}

impl Portal {
    /// What `make` makes of the newest revision of an account's set-up, made anew after a change only. Things of one type
    /// that depend on something else, too, such as a language, are told apart by it: `which`. What was read before `make`
    /// may be of an older revision: it reads everything itself.
    ///
    /// # Errors
    /// Those of `make`, or a fault of the database.
    pub async fn of_newest_revision<T: Send + Sync + 'static, E: From<sqlx::Error>>(
        &self,
        connection: &mut Connection,
        account_id: &str,
        which: impl Hash,
        make: impl AsyncFnOnce(&mut Connection) -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        let revision = revisions::newest(connection, account_id).await?;
        self.of_version(connection, (account_id, revision), which, make).await
    }

    /// What `make` makes of a version of something, made anew for another version only. What it is of is an account's id, or
    /// another one that is no account's.
    ///
    /// # Errors
    /// Those of `make`.
    pub async fn of_version<T: Send + Sync + 'static, E>(
        &self,
        connection: &mut Connection,
        (of, revision): (&str, i64),
        which: impl Hash,
        make: impl AsyncFnOnce(&mut Connection) -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        let now_ms = self.clock.now_ms();
        let key = key::<T>(of, which);
        if let Some(thing) = self.kept.find(&key, revision, now_ms) {
            return Ok(thing);
        }
        let thing = Arc::new(make(connection).await?);
        self.kept.keep(key, revision, now_ms, thing.clone());
        Ok(thing)
    }
}

fn key<T: 'static>(account_id: &str, which: impl Hash) -> Key {
    let mut hasher = DefaultHasher::new();
    which.hash(&mut hasher);
    (TypeId::of::<T>(), account_id.to_owned(), hasher.finish())
}

impl Kept {
    fn find<T: Send + Sync + 'static>(&self, key: &Key, revision: i64, now_ms: i64) -> Option<Arc<T>> {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let entry = entries.get_mut(key)?;
        let is_good = entry.revision == revision && (0..LONGEST_MS).contains(&(now_ms - entry.made_at_ms));
        entry.asked_at_ms = now_ms;
        is_good.then(|| entry.thing.clone().downcast().ok()).flatten()
    }

    /// Keeps something, in the place of what there was of an earlier revision.
    fn keep<T: Send + Sync + 'static>(&self, key: Key, revision: i64, now_ms: i64, thing: Arc<T>) {
        // Nothing panics while it is held.
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
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
        let of_a = || key::<&str>("a", "es");
        kept.keep(of_a(), 7, 1_000, Arc::new("seven"));
        assert_eq!(kept.find(&of_a(), 7, 1_000), Some(Arc::new("seven")));
        assert_eq!(kept.find::<&str>(&of_a(), 8, 1_000), None);
        assert_eq!(kept.find::<&str>(&key::<&str>("b", "es"), 7, 1_000), None);
        assert_eq!(kept.find::<&str>(&key::<&str>("a", "fr"), 7, 1_000), None);
        assert_eq!(kept.find::<u64>(&key::<u64>("a", "es"), 7, 1_000), None);
        assert_eq!(kept.find::<&str>(&of_a(), 7, 1_000 + LONGEST_MS), None);
        kept.keep(of_a(), 8, 2_000, Arc::new("eight"));
        assert_eq!(kept.find(&of_a(), 8, 2_000), Some(Arc::new("eight")));
        assert_eq!(kept.find::<&str>(&of_a(), 7, 2_000), None);
    }

    #[test]
    fn what_was_not_asked_for_the_longest_makes_room() {
        let kept = Kept::default();
        let of = |place: usize| key::<usize>(&format!("account {place}"), ());
        for (place, now_ms) in (0..MOST).zip(0..) {
            kept.keep(of(place), 1, now_ms, Arc::new(place));
        }
        assert!(kept.find::<usize>(&of(0), 1, 1_000).is_some());
        kept.keep(of(MOST), 1, 1_001, Arc::new(MOST));
        assert!(kept.find::<usize>(&of(0), 1, 1_002).is_some());
        assert!(kept.find::<usize>(&of(1), 1, 1_002).is_none());
    }
}
