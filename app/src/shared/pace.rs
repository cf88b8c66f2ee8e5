//! How often somebody may cause heavy work: so many times within a while.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// A number of times within a while, for each who asks.
#[derive(Clone, Debug)]
pub struct Pace {
    most: u32,
    while_ms: i64,
    /// When a while began, and how often it was asked in it.
    asked: Arc<Mutex<HashMap<String, (i64, u32)>>>,
}

impl Pace {
    /// So many times within so many milliseconds.
    pub fn new(most: u32, while_ms: i64) -> Self {
        Self { most, while_ms, asked: Arc::default() }
    }

    /// Tells whether there is a time left, without counting one.
    ///
    /// # Errors
    /// As for [`Self::count`].
    pub fn look(&self, who: &str, now_ms: i64) -> Result<(), u64> {
        // Nothing panics while it is held.
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        match asked.get(who) {
            Some((begun, times)) if *times >= self.most && now_ms < *begun + self.while_ms => {
                Err(self.seconds_left(*begun, now_ms))
            }
            _ => Ok(()),
        }
    }

    fn seconds_left(&self, begun: i64, now_ms: i64) -> u64 {
        u64::try_from((begun + self.while_ms - now_ms) / 1000 + 1).unwrap_or(1)
    }

    /// Counts one time.
    ///
    /// # Errors
    /// The seconds until the next while begins, when this one is used up.
    pub fn count(&self, who: &str, now_ms: i64) -> Result<(), u64> {
        // Nothing panics while it is held.
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.retain(|_, (begun, _)| now_ms < *begun + self.while_ms);
        let (begun, times) = asked.entry(who.to_owned()).or_insert((now_ms, 0));
        if *times >= self.most {
            return Err(self.seconds_left(*begun, now_ms));
        }
        *times += 1;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;

    #[test]
    fn a_while_that_is_used_up_is_waited_for_by_its_own_user_only() {
        let pace = Pace::new(2, 10_000);
        assert_eq!(pace.count("ana", 1_000), Ok(()));
        assert_eq!(pace.count("ana", 2_000), Ok(()));
        assert_eq!(pace.count("ana", 3_000), Err(9));
        assert_eq!(pace.count("bea", 3_000), Ok(()));
        assert_eq!(
            (pace.look("ana", 3_000), pace.look("bea", 3_000), pace.look("eva", 3_000)),
            (Err(9), Ok(()), Ok(()))
        );
        assert_eq!(pace.look("ana", 11_000), Ok(()));
        assert_eq!(pace.count("ana", 11_000), Ok(()));
    }
}
