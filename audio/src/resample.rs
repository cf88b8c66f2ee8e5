//! Changes the sample rate of a stream of mono samples, keeping only what the new rate can carry.

use crate::number::count;
use rubato::audioadapter_buffers::direct::SequentialSlice;
use rubato::{Fft, FixedSync, Indexing, Resampler, WindowFunction};
use std::io::Error;

/// The length of a transform as a part of a second. Longer ones have a steeper edge: at a
/// twentieth, everything up to 3.8 kHz of a band of 4 kHz passes and nothing from 4.1 kHz on does.
const TRANSFORMS_PER_SECOND: u32 = 20;

/// A resampler that takes samples as they come.
pub struct Stream {
    resampler: Fft<f32>,
    /// The new rate divided by the old one, as a fraction.
    new_rate_hz: u64,
    old_rate_hz: u64,
    pending: Vec<f32>,
    output: Vec<f32>,
    taken: u64,
    given: u64,
    /// How many samples at the start are the delay of the filter.
    delay: usize,
}

impl Stream {
    pub fn new(old_rate_hz: u32, new_rate_hz: u32) -> Result<Self, Error> {
        let size = |rate: u32| usize::try_from(rate).map_err(Error::other);
        let resampler = Fft::new_custom(
            size(old_rate_hz)?,
            size(new_rate_hz)?,
            size(old_rate_hz / TRANSFORMS_PER_SECOND)?,
            1,
            1,
            WindowFunction::BlackmanHarris2,
            FixedSync::Both,
        )
        .map_err(Error::other)?;
        Ok(Self {
            new_rate_hz: u64::from(new_rate_hz),
            old_rate_hz: u64::from(old_rate_hz),
            pending: Vec::with_capacity(resampler.input_frames_max()),
            output: vec![0.0; resampler.output_frames_max()],
            delay: resampler.output_delay(),
            resampler,
            taken: 0,
            given: 0,
        })
    }

    /// Takes samples of the old rate and hands those of the new rate that are ready to `sink`.
    pub fn push<E: From<Error>>(
        &mut self,
        mut samples: &[f32],
        sink: &mut impl FnMut(&[f32]) -> Result<(), E>,
    ) -> Result<(), E> {
        self.taken += count(samples.len());
        while !samples.is_empty() {
            let room = self.resampler.input_frames_next() - self.pending.len();
            let (now, later) = samples.split_at(room.min(samples.len()));
            self.pending.extend_from_slice(now);
            samples = later;
            if now.len() == room {
                self.transform(sink)?;
            }
        }
        Ok(())
    }

    /// Hands over the rest, so that the sound is exactly as long as it was.
    pub fn finish<E: From<Error>>(mut self, sink: &mut impl FnMut(&[f32]) -> Result<(), E>) -> Result<(), E> {
        while self.given < self.wanted() {
            self.transform(sink)?;
        }
        Ok(())
    }

    /// The number of new samples that last as long as the old ones taken so far.
    fn wanted(&self) -> u64 {
        (self.taken * self.new_rate_hz).div_ceil(self.old_rate_hz)
    }

    /// Resamples what is pending, with silence in place of what is missing.
    fn transform<E: From<Error>>(&mut self, sink: &mut impl FnMut(&[f32]) -> Result<(), E>) -> Result<(), E> {
        let length = self.pending.len();
        self.pending.resize(self.resampler.input_frames_next(), 0.0);
        let indexing = Indexing::new().partial_len(length);
        let produced = {
            let input = SequentialSlice::new(&self.pending, 1, self.pending.len()).map_err(Error::other)?;
            let room = self.output.len();
            let mut output = SequentialSlice::new_mut(&mut self.output, 1, room).map_err(Error::other)?;
            let (_, produced) =
                self.resampler.process_into_buffer(&input, &mut output, Some(&indexing)).map_err(Error::other)?;
            produced
        };
        self.pending.clear();
        let skipped = self.delay.min(produced);
        self.delay -= skipped;
        let ready = self.output.get(skipped..produced).unwrap_or_default();
        let left = usize::try_from(self.wanted() - self.given).unwrap_or(usize::MAX);
        let ready = ready.get(..left).unwrap_or(ready);
        self.given += count(ready.len());
        sink(ready)
    }
}

#[cfg(test)]
mod tests {
    use super::Stream;
    use crate::number::single;

    fn resampled(old_rate_hz: u32, new_rate_hz: u32, samples: &[f32]) -> std::io::Result<Vec<f32>> {
        let mut result = Vec::new();
        let mut keep = |block: &[f32]| {
            result.extend_from_slice(block);
            Ok::<(), std::io::Error>(())
        };
        let mut stream = Stream::new(old_rate_hz, new_rate_hz)?;
        for block in samples.chunks(999) {
            stream.push(block, &mut keep)?;
        }
        stream.finish(&mut keep)?;
        Ok(result)
    }

    fn tone(frequency_hz: f64, rate_hz: u16, samples: u16) -> Vec<f32> {
        let step = std::f64::consts::TAU * frequency_hz / f64::from(rate_hz);
        (0..samples).map(|n| single((f64::from(n) * step).sin())).collect()
    }

    #[test]
    fn the_sound_keeps_its_length_and_place() -> std::io::Result<()> {
        for length in [1_u16, 10, 2205, 4410, 30_000] {
            let result = resampled(44_100, 16_000, &tone(440.0, 44_100, length))?;
            assert_eq!(result.len(), (usize::from(length) * 160).div_ceil(441));
        }
        let result = resampled(44_100, 16_000, &tone(440.0, 44_100, 30_000))?;
        let expected = tone(440.0, 16_000, 10_000);
        for (given, wanted) in result.iter().zip(&expected).skip(500).take(9_000) {
            // A quarter of a sample, which the delay of an odd filter is off by, is 0.05 here.
            assert!((given - wanted).abs() < 0.05, "{given} {wanted}");
        }
        Ok(())
    }

    #[test]
    fn nothing_above_the_new_band_comes_through() -> std::io::Result<()> {
        for (frequency_hz, expected) in [(3_700.0, 0.99..1.01), (4_100.0, 0.0..1e-5)] {
            let result = resampled(16_000, 8_000, &tone(frequency_hz, 16_000, 60_000))?;
            let middle = result.get(1_000..29_000).unwrap_or_default();
            let loudest = middle.iter().fold(0.0_f32, |a, b| a.max(b.abs()));
            assert!(expected.contains(&loudest), "{frequency_hz} Hz: {loudest}");
        }
        Ok(())
    }
}
