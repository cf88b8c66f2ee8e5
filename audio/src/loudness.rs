//! Measures loudness as ITU-R BS.1770-4 and EBU R 128 define them.

use crate::number::{count, float_from_count};
use ebur128::{EbuR128, Mode};
use std::io::Error;

/// The integrated loudness every output is brought to, in LUFS (ITU-R BS.1770-4), a mono file
/// counted as one channel. A choice of ours: it leaves 17.5 dB for peaks, which most recordings need
/// no limiting for.
pub const TARGET_LOUDNESS_LUFS: f64 = -19.0;

/// The highest true peak of an output, in dBTP (ITU-R BS.1770-4 annex 2). EBU R 128 asks for at most
/// -1 dBTP; half a decibel less is a choice of ours, as companding on the way overshoots.
pub const TRUE_PEAK_CEILING_DBTP: f64 = -1.5;

/// The peak below which a sound counts as silent, in dBFS.
pub const SILENCE_DBFS: f64 = -60.0;

/// The length of a gating block. A shorter sound has none (ITU-R BS.1770-4 annex 1).
const GATING_BLOCK_MILLISECONDS: u64 = 400;

/// The decibels of an amplitude of which 1.0 is full scale.
pub fn decibels(amplitude: f64) -> f64 {
    20.0 * amplitude.log10()
}

/// The amplitude, or factor, of a number of decibels.
pub fn amplitude(decibels: f64) -> f64 {
    10.0_f64.powf(decibels / 20.0)
}

/// Measures a sound as it passes.
pub struct Meter {
    gated: EbuR128,
    square_sum: f64,
    samples: u64,
    peak: f32,
}

impl Meter {
    /// A meter of interleaved channels.
    pub fn new(sample_rate_hz: u32, channels: usize) -> Result<Self, Error> {
        let channels = u32::try_from(channels).map_err(Error::other)?;
        Ok(Self {
            gated: EbuR128::new(channels, sample_rate_hz, Mode::I).map_err(Error::other)?,
            square_sum: 0.0,
            samples: 0,
            peak: 0.0,
        })
    }

    /// Takes interleaved samples.
    pub fn push(&mut self, samples: &[f32]) -> Result<(), Error> {
        self.gated.add_frames_f32(samples).map_err(Error::other)?;
        self.peak = samples.iter().fold(self.peak, |peak, sample| peak.max(sample.abs()));
        if self.is_short() {
            let squares = samples.iter().map(|sample| f64::from(sample * sample));
            self.square_sum += squares.sum::<f64>();
        }
        self.samples += count(samples.len());
        Ok(())
    }

    /// The integrated loudness in LUFS; `None` when no block passes the gate.
    pub fn loudness_lufs(&self) -> Option<f64> {
        let gated = self.gated.loudness_global().ok().filter(|l| l.is_finite());
        gated.or_else(|| self.loudness_without_gate_lufs())
    }

    /// For a sound too short to have a gating block, its mean square, without the frequency
    /// weighting: the formula of BS.1770 less its filters.
    fn loudness_without_gate_lufs(&self) -> Option<f64> {
        let frames = self.samples / u64::from(self.gated.channels()).max(1);
        (self.is_short() && self.square_sum > 0.0)
            .then(|| -0.691 + 10.0 * (self.square_sum / float_from_count(frames)).log10())
    }

    /// Whether there has not been a whole gating block yet.
    fn is_short(&self) -> bool {
        let per_second = u64::from(self.gated.rate()) * u64::from(self.gated.channels());
        self.samples * 1000 < GATING_BLOCK_MILLISECONDS * per_second
    }

    /// The highest sample, in dBFS.
    pub fn peak_dbfs(&self) -> f64 {
        decibels(f64::from(self.peak))
    }
}

#[cfg(test)]
mod tests {
    use super::{Meter, amplitude, decibels};

    fn tone(peak: f32, samples: u16) -> Vec<f32> {
        let step = std::f32::consts::TAU * 997.0 / 16_000.0;
        (0..samples).map(|n| peak * (f32::from(n) * step).sin()).collect()
    }

    #[test]
    fn a_full_scale_tone_is_at_minus_three() -> Result<(), std::io::Error> {
        let mut meter = Meter::new(16_000, 1)?;
        meter.push(&tone(1.0, 48_000))?;
        let loudness = meter.loudness_lufs().unwrap_or(f64::NAN);
        assert!((loudness + 3.01).abs() < 0.05, "{loudness}");
        assert!(meter.peak_dbfs().abs() < 0.1);
        Ok(())
    }

    #[test]
    fn a_short_tone_has_nearly_the_loudness_of_a_long_one() -> Result<(), std::io::Error> {
        let mut meter = Meter::new(16_000, 1)?;
        meter.push(&tone(0.1, 4_800))?;
        let loudness = meter.loudness_lufs().unwrap_or(f64::NAN);
        assert!((loudness + 23.7).abs() < 0.1, "{loudness}");
        Ok(())
    }

    #[test]
    fn silence_has_no_loudness() -> Result<(), std::io::Error> {
        for samples in [100_usize, 48_000] {
            let mut meter = Meter::new(16_000, 1)?;
            meter.push(&vec![0.0; samples])?;
            assert_eq!(meter.loudness_lufs(), None);
        }
        Ok(())
    }

    #[test]
    fn decibels_and_amplitudes_are_inverse() {
        assert!((decibels(amplitude(-1.5)) + 1.5).abs() < 1e-9);
    }
}
