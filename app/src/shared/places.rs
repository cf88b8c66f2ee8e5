//! Places for heavy work: a bounded number, of which nobody may take more than a few, given in the order of asking.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

/// A number of places.
#[derive(Clone, Debug)]
pub struct Places {
    most: usize,
    most_each: usize,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    all: usize,
    by_whom: HashMap<String, usize>,
    waiting: VecDeque<(String, oneshot::Sender<Place>)>,
}

/// A place that is taken; it becomes free when this is dropped.
#[derive(Debug)]
pub struct Place {
    places: Places,
    who: String,
}

/// Why there is no place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// Whoever asks has all that one may have.
    Own,
    /// All places together are taken.
    All,
}

impl Places {
    /// So many places in all, and so many for each.
    pub fn new(most: usize, most_each: usize) -> Self {
        Self { most, most_each, state: Arc::default() }
    }

    /// Takes a place if there is one now.
    ///
    /// # Errors
    /// When there is none.
    pub fn try_take(&self, who: &str) -> Result<Place, Full> {
        let mut state = self.state();
        if state.of(who) >= self.most_each {
            return Err(Full::Own);
        }
        if state.all >= self.most {
            return Err(Full::All);
        }
        Ok(self.give(&mut state, who))
    }

    /// Takes a place as soon as there is one. Those who wait for their own places do not keep others waiting.
    pub async fn take(&self, who: &str) -> Place {
        loop {
            let (give, given) = oneshot::channel();
            match self.try_take(who) {
                Ok(place) => return place,
                Err(_) => self.state().waiting.push_back((who.to_owned(), give)),
            }
            // A place may have become free between the two lines above.
            self.give_to_those_who_wait();
            if let Ok(place) = given.await {
                return place;
            }
        }
    }

    fn give(&self, state: &mut State, who: &str) -> Place {
        state.all += 1;
        *state.by_whom.entry(who.to_owned()).or_default() += 1;
        Place { places: self.clone(), who: who.to_owned() }
    }

    fn give_to_those_who_wait(&self) {
        loop {
            let mut state = self.state();
            if state.all >= self.most {
                return;
            }
            let next = state.waiting.iter().position(|(who, _)| state.of(who) < self.most_each);
            let Some((who, waiting)) = next.and_then(|next| state.waiting.remove(next)) else { return };
            let place = self.give(&mut state, &who);
            drop(state);
            // Whoever went away meanwhile gives the place back by dropping it.
            drop(waiting.send(place));
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nothing panics while it is held.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn of(&self, who: &str) -> usize {
        self.by_whom.get(who).copied().unwrap_or_default()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut state = self.places.state();
        state.all = state.all.saturating_sub(1);
        let left = state.of(&self.who).saturating_sub(1);
        if left == 0 {
            state.by_whom.remove(&self.who);
        } else {
            state.by_whom.insert(self.who.clone(), left);
        }
        drop(state);
        self.places.give_to_those_who_wait();
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;

    use futures_util::poll;

    use super::*;

    #[test]
    fn nobody_takes_more_than_their_own_places_nor_all_more_than_there_are() {
        let places = Places::new(3, 2);
        let first = places.try_take("ana").unwrap();
        let _second = places.try_take("ana").unwrap();
        assert_eq!(places.try_take("ana").unwrap_err(), Full::Own);
        let _third = places.try_take("bea").unwrap();
        assert_eq!(places.try_take("bea").unwrap_err(), Full::All);
        drop(first);
        assert!(places.try_take("bea").is_ok());
    }

    #[tokio::test]
    async fn whoever_waits_for_their_own_place_does_not_keep_others_waiting() {
        let places = Places::new(2, 1);
        let first = places.take("ana").await;
        let mut second = pin!(places.take("ana"));
        assert!(poll!(&mut second).is_pending());
        let other = places.take("bea").await;
        let mut third = pin!(places.take("cleo"));
        assert!(poll!(&mut third).is_pending());
        drop(other);
        assert!(poll!(&mut second).is_pending(), "ana still works");
        assert!(poll!(&mut third).is_ready());
        drop(first);
        assert!(poll!(&mut second).is_ready());
    }

    #[tokio::test]
    async fn whoever_went_away_takes_no_place() {
        let places = Places::new(1, 1);
        let first = places.take("ana").await;
        {
            let mut gone = pin!(places.take("bea"));
            assert!(poll!(&mut gone).is_pending());
        }
        drop(first);
        assert!(places.try_take("cleo").is_ok());
    }
}
