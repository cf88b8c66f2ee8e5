//! What a caller heard, as tones one after the other.

use std::time::{Duration, Instant};

use super::expected::TOLD;
use crate::phone::TestCall;
use crate::tone::share;

/// Packets that are looked at together: a tenth of a second.
const PACKETS: usize = 5;
/// What is heard more often than this without a pause counts as a tone.
const WINDOWS: usize = 2;
/// A pause that is longer is the patience of a menu, or ringing.
pub const PAUSE: Duration = Duration::from_secs(3);

/// A tone that was heard.
#[derive(Debug)]
struct Played {
    pitch: u32,
    windows: usize,
    last: Instant,
    is_after_pause: bool,
}

/// What a caller heard.
pub struct Transcript {
    pitches: Vec<u32>,
    packets_read: usize,
    played: Vec<Played>,
}

impl Transcript {
    /// A caller who knows these tones.
    pub fn new(pitches: Vec<u32>) -> Self {
        Self { pitches, packets_read: 0, played: Vec::new() }
    }

    /// The tones that were heard by now; the same one twice only with a pause between, which is not counted between two sentences
    /// of the phone system: keys are pressed meanwhile, for as long as it takes.
    pub fn read(&mut self, call: &TestCall) -> Vec<u32> {
        for packets in call.packets_from(self.packets_read).chunks_exact(PACKETS) {
            self.packets_read += PACKETS;
            let sound: Vec<i16> = packets.iter().flat_map(|(_, samples)| samples).copied().collect();
            let pitch = self.pitches.iter().copied().find(|pitch| share(&sound, f64::from(*pitch)) > 0.6);
            if let (Some(pitch), Some((at, _))) = (pitch, packets.last()) {
                self.heard(pitch, *at);
            }
        }
        let mut tones = Vec::new();
        for played in self.played.iter().filter(|played| played.windows >= WINDOWS) {
            if tones.last() != Some(&played.pitch) || (played.is_after_pause && played.pitch != TOLD) {
                tones.push(played.pitch);
            }
        }
        tones
    }

    fn heard(&mut self, pitch: u32, at: Instant) {
        let is_after_pause = self.played.last().is_some_and(|last| at.duration_since(last.last) > PAUSE);
        match self.played.last_mut() {
            Some(last) if last.pitch == pitch && !is_after_pause => {
                last.windows += 1;
                last.last = at;
            }
            _ => self.played.push(Played { pitch, windows: 1, last: at, is_after_pause }),
        }
    }
}
