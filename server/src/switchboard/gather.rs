//! Keys of a caller: one at a time for menus, several for numbers and PINs.

use std::time::Duration;

use app::call_routing::Key;
use app::phone_plan::Told;

use super::board::Happening;
use super::call::{CallInHand, Ended};
use super::next::Heard;

/// How long a caller may think after a greeting.
const TIME_TO_CHOOSE: Duration = Duration::from_secs(5);
/// What was dialled is complete after a pause of this length.
const PAUSE: Duration = Duration::from_secs(2);
/// How long a caller may look for a PIN.
const TIME_TO_FIND: Duration = Duration::from_secs(10);
/// The pause that completes a number or a PIN, where no `#` does.
const LONG_PAUSE: Duration = Duration::from_secs(4);
/// No number or PIN is longer.
const MOST_DIGITS: usize = 20;

impl CallInHand {
    /// The next key, or what its absence counts as.
    pub async fn key(&mut self, begun: bool) -> Result<Key, Ended> {
        let (patience, otherwise) = if begun { (PAUSE, Key::Pause) } else { (TIME_TO_CHOOSE, Key::Silence) };
        Ok(self.pressed(patience).await?.unwrap_or(otherwise))
    }

    /// Digits up to a `#` or a long pause, after being asked for them; a `*` begins anew.
    pub async fn digits(&mut self, told: &[Told]) -> Result<String, Ended> {
        let heard: Vec<Heard> = told.iter().copied().map(Heard::Told).collect();
        self.hear(&heard).await?;
        let mut digits = String::new();
        while digits.len() < MOST_DIGITS {
            let patience = if digits.is_empty() { TIME_TO_FIND } else { LONG_PAUSE };
            match self.pressed(patience).await? {
                Some(Key::Digit(digit)) => digits.push(Key::Digit(digit).character()),
                Some(Key::Star) => digits.clear(),
                _ => break,
            }
        }
        Ok(digits)
    }

    /// The next key; nothing when none is pressed for so long after everything was heard. What is being said ends with it.
    async fn pressed(&mut self, patience: Duration) -> Result<Option<Key>, Ended> {
        loop {
            let happening = if self.playing.is_some() {
                self.happenings.recv().await
            } else {
                match tokio::time::timeout(patience, self.happenings.recv()).await {
                    Ok(happening) => happening,
                    Err(_) => return Ok(None),
                }
            };
            match happening {
                Some(Happening::Key(character)) => {
                    if let Some(key @ (Key::Digit(_) | Key::Star | Key::Hash)) = Key::of(character) {
                        self.stop_playing().await?;
                        return Ok(Some(key));
                    }
                }
                Some(Happening::Played(playback)) if self.playing.as_ref() == Some(&playback) => self.playing = None,
                Some(Happening::Gone) | None => return Err(self.gone()),
                Some(_) => {}
            }
        }
    }
}
