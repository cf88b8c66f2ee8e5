//! The first pass over a sound: mixes it to mono, brings it to both telephone rates and measures.

use crate::container::Container;
use crate::decode::{Layout, Limits, decode};
use crate::loudness::{Meter, SILENCE_DBFS};
use crate::refusal::{Error, Refusal};
use crate::resample::Stream;
use crate::scratch::{Recorder, Recording};
use std::fs::File;
use std::path::Path;

/// The average of the channels has lost nearly everything when it has less than this part of the
/// energy of the left one: 30 dB.
const LOST_ENERGY: f64 = 0.001;

/// A sound at one telephone rate, before its loudness is changed.
pub struct Raw {
    pub recording: Recording,
    pub sample_rate_hz: u32,
    pub loudness_lufs: f64,
}

/// A sound taken in.
pub struct Taken {
    pub layout: Layout,
    pub milliseconds: u64,
    pub original_loudness_lufs: f64,
    pub narrowband: Raw,
    pub wideband: Raw,
}

/// What taking a sound in needs to know.
pub struct Intake<'a> {
    pub container: &'a Container,
    pub longest_seconds: u32,
    pub most_samples: u64,
    pub scratch_dir: &'a Path,
    pub narrowband_rate_hz: u32,
    pub wideband_rate_hz: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mix {
    Average,
    Left,
}

impl Intake<'_> {
    /// Takes a sound in. The channels are averaged; should they cancel out, as in a recording with
    /// one of two channels reversed, the left one is used instead.
    pub fn take(&self, original: &Path) -> Result<Taken, Error> {
        let passage = self.pass(original, Mix::Average)?;
        if passage.mixed_energy < passage.left_energy * LOST_ENERGY {
            drop(passage);
            return self.pass(original, Mix::Left)?.finish();
        }
        passage.finish()
    }

    fn pass(&self, original: &Path, mix: Mix) -> Result<Passage, Error> {
        let mut passage = None;
        let limits = Limits { longest_seconds: self.longest_seconds, most_samples: self.most_samples };
        decode(File::open(original)?, self.container, limits, &mut |layout, samples| {
            if passage.is_none() {
                passage = Some(Passage::start(self, layout, mix)?);
            }
            passage.as_mut().map_or(Ok(()), |passage| passage.push(samples))
        })?;
        passage.ok_or_else(|| Refusal::Empty.into())
    }
}

struct Passage {
    layout: Layout,
    mix: Mix,
    original: Meter,
    mono: Vec<f32>,
    frames: u64,
    mixed_energy: f64,
    left_energy: f64,
    to_wideband: Stream,
    to_narrowband: Stream,
    wideband: Track,
    narrowband: Track,
}

impl Passage {
    fn start(intake: &Intake<'_>, layout: Layout, mix: Mix) -> Result<Self, Error> {
        Ok(Self {
            layout,
            mix,
            original: Meter::new(layout.sample_rate_hz, layout.channels)?,
            mono: Vec::new(),
            frames: 0,
            mixed_energy: 0.0,
            left_energy: 0.0,
            to_wideband: Stream::new(layout.sample_rate_hz, intake.wideband_rate_hz)?,
            to_narrowband: Stream::new(intake.wideband_rate_hz, intake.narrowband_rate_hz)?,
            wideband: Track::start(intake.scratch_dir, intake.wideband_rate_hz)?,
            narrowband: Track::start(intake.scratch_dir, intake.narrowband_rate_hz)?,
        })
    }

    fn push(&mut self, samples: &[f32]) -> Result<(), Error> {
        self.original.push(samples)?;
        self.mix_down(samples);
        self.frames += crate::number::count(self.mono.len());
        let (wideband, narrowband) = (&mut self.wideband, &mut self.narrowband);
        let to_narrowband = &mut self.to_narrowband;
        self.to_wideband.push(&self.mono, &mut |block| {
            wideband.push(block)?;
            to_narrowband.push(block, &mut |block| narrowband.push(block))
        })
    }

    fn mix_down(&mut self, samples: &[f32]) {
        self.mono.clear();
        let share = f32::from(u8::try_from(self.layout.channels).unwrap_or(u8::MAX)).recip();
        for frame in samples.chunks_exact(self.layout.channels) {
            let left = sensible(frame.first().copied().unwrap_or(0.0));
            let average = sensible(frame.iter().sum::<f32>() * share);
            self.left_energy += f64::from(left * left);
            self.mixed_energy += f64::from(average * average);
            self.mono.push(match self.mix {
                Mix::Average => average,
                Mix::Left => left,
            });
        }
    }

    fn finish(mut self) -> Result<Taken, Error> {
        let (wideband, narrowband) = (&mut self.wideband, &mut self.narrowband);
        let to_narrowband = &mut self.to_narrowband;
        self.to_wideband.finish(&mut |block| {
            wideband.push(block)?;
            to_narrowband.push(block, &mut |block| narrowband.push(block))
        })?;
        self.to_narrowband.finish(&mut |block| self.narrowband.push(block))?;
        let wideband = self.wideband.finish()?;
        let narrowband = self.narrowband.finish()?;
        Ok(Taken {
            layout: self.layout,
            milliseconds: self.frames * 1000 / u64::from(self.layout.sample_rate_hz),
            original_loudness_lufs: self.original.loudness_lufs().unwrap_or(wideband.loudness_lufs),
            narrowband,
            wideband,
        })
    }
}

/// A sample as it can be reckoned with. A float file can hold anything: what is no number is
/// silence, and nothing is louder than 40 dB above full scale.
const fn sensible(sample: f32) -> f32 {
    if sample.is_nan() { 0.0 } else { sample.clamp(-100.0, 100.0) }
}

/// One telephone rate being recorded and measured.
struct Track {
    recorder: Recorder,
    meter: Meter,
    sample_rate_hz: u32,
}

impl Track {
    fn start(scratch_dir: &Path, sample_rate_hz: u32) -> Result<Self, Error> {
        Ok(Self { recorder: Recorder::create(scratch_dir)?, meter: Meter::new(sample_rate_hz, 1)?, sample_rate_hz })
    }

    fn push(&mut self, samples: &[f32]) -> Result<(), Error> {
        self.meter.push(samples)?;
        Ok(self.recorder.write(samples)?)
    }

    fn finish(self) -> Result<Raw, Error> {
        let loudness_lufs = match self.meter.loudness_lufs() {
            Some(loudness) if self.meter.peak_dbfs() >= SILENCE_DBFS => loudness,
            _ => return Err(Refusal::Silent.into()),
        };
        Ok(Raw { loudness_lufs, recording: self.recorder.finish()?, sample_rate_hz: self.sample_rate_hz })
    }
}
