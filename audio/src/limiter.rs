//! A look-ahead limiter: turns the sound down just before a peak and slowly up again after it.

use crate::number::{count, float_from_count, single};
use std::collections::VecDeque;

/// How long before a peak the gain starts to fall, as a part of a second.
const LOOK_AHEADS_PER_SECOND: u32 = 200;

/// The time in which the gain recovers by 63 %, in seconds.
const RELEASE_SECONDS: f64 = 0.1;

/// A gain so near to one that the release is over.
const NEARLY_ONE: f32 = 0.9999;

/// A limiter of one channel. It delays the sound by its look-ahead.
pub struct Limiter {
    ceiling: f32,
    look_ahead: usize,
    release: f32,
    delayed: VecDeque<f32>,
    /// The gains below one that the samples of the look-ahead need, with their positions, each
    /// smaller than those after it: the first is the smallest.
    needed: VecDeque<(u64, f32)>,
    /// The gain after the release, which never exceeds what a sample of the look-ahead needs.
    released: f32,
    /// The recent released gains, whose mean is the gain that is applied.
    recent: VecDeque<f32>,
    recent_sum: f64,
    /// How many of the recent gains, counted from the last one, are exactly one.
    idle: usize,
    position: u64,
}

impl Limiter {
    /// A limiter that lets no sample exceed the amplitude `ceiling`.
    pub fn new(sample_rate_hz: u32, ceiling: f32) -> Self {
        let look_ahead = usize::try_from(sample_rate_hz / LOOK_AHEADS_PER_SECOND).unwrap_or(1).max(1);
        let release = 1.0 - (-1.0 / (RELEASE_SECONDS * f64::from(sample_rate_hz))).exp();
        Self {
            ceiling,
            look_ahead,
            release: single(release),
            delayed: VecDeque::from(vec![0.0; look_ahead]),
            needed: VecDeque::with_capacity(look_ahead + 1),
            released: 1.0,
            recent: VecDeque::from(vec![1.0; look_ahead + 1]),
            recent_sum: float_from_count(count(look_ahead + 1)),
            idle: look_ahead + 1,
            position: 0,
        }
    }

    /// How many samples the sound is delayed by.
    pub const fn delay(&self) -> usize {
        self.look_ahead
    }

    /// Takes a sample and gives the one that was taken a look-ahead ago, turned down as needed.
    pub fn process(&mut self, sample: f32) -> f32 {
        self.delayed.push_back(sample);
        let delayed = self.delayed.pop_front().unwrap_or(0.0);
        let needed = self.smallest_needed(sample.abs());
        if needed >= 1.0 && self.idle > self.look_ahead {
            return delayed;
        }
        self.released = needed.min(self.released + self.release * (1.0 - self.released));
        if self.released > NEARLY_ONE {
            self.released = 1.0;
        }
        let gain = self.smoothed(self.released);
        (delayed * gain).clamp(-self.ceiling, self.ceiling)
    }

    /// The smallest gain that this sample or one in the look-ahead before it needs.
    fn smallest_needed(&mut self, amplitude: f32) -> f32 {
        let oldest = self.position.saturating_sub(count(self.look_ahead));
        if self.needed.front().is_some_and(|(place, _)| *place < oldest) {
            self.needed.pop_front();
        }
        if amplitude > self.ceiling {
            let gain = self.ceiling / amplitude;
            while self.needed.back().is_some_and(|(_, other)| *other >= gain) {
                self.needed.pop_back();
            }
            self.needed.push_back((self.position, gain));
        }
        self.position += 1;
        self.needed.front().map_or(1.0, |(_, gain)| *gain)
    }

    /// The mean over the look-ahead: a ramp towards a peak in place of a step.
    fn smoothed(&mut self, gain: f32) -> f32 {
        self.idle = if gain < 1.0 { 0 } else { self.idle + 1 };
        self.recent.push_back(gain);
        let gone = self.recent.pop_front().unwrap_or(1.0);
        self.recent_sum += f64::from(gain) - f64::from(gone);
        single(self.recent_sum / float_from_count(count(self.recent.len())))
    }
}

#[cfg(test)]
mod tests {
    use super::Limiter;

    fn limited(samples: &[f32], ceiling: f32) -> Vec<f32> {
        let mut limiter = Limiter::new(8_000, ceiling);
        let silence = vec![0.0; limiter.delay()];
        samples.iter().chain(&silence).map(|sample| limiter.process(*sample)).skip(silence.len()).collect()
    }

    #[test]
    fn a_quiet_sound_passes_unchanged() {
        let samples: Vec<f32> = (0..1000_u16).map(|n| f32::from(n % 50) / 100.0).collect();
        for (given, wanted) in limited(&samples, 0.5).iter().zip(&samples) {
            assert!((given - wanted).abs() < 1e-6);
        }
    }

    #[test]
    fn the_gain_is_down_before_the_peak_so_that_nothing_is_clipped() {
        let mut samples = vec![0.1; 2_000];
        if let Some(peak) = samples.get_mut(1_000) {
            *peak = 1.0;
        }
        let result = limited(&samples, 0.5);
        let at = |place: usize| result.get(place).copied().unwrap_or(f32::NAN);
        assert!((at(1_000) - 0.5).abs() < 1e-4, "{}", at(1_000));
        assert!((at(999) - 0.05).abs() < 2e-3, "{}", at(999));
        assert!((at(900) - 0.1).abs() < 1e-4, "{}", at(900));
        assert!(at(1_100) < 0.1 && at(1_999) > at(1_100));
    }

    #[test]
    fn nothing_exceeds_the_ceiling() {
        let samples: Vec<f32> =
            (0..9_000_u32).map(|n| f32::from(u8::try_from(n * n % 251).unwrap_or(0)) / 100.0 - 1.0).collect();
        for sample in limited(&samples, 0.3) {
            assert!(sample.abs() <= 0.3);
        }
    }
}
