//! The second pass over a sound: brings it to the target loudness and writes the WAV file.

use crate::intake::Raw;
use crate::limiter::Limiter;
use crate::loudness::{Meter, TARGET_LOUDNESS_LUFS, TRUE_PEAK_CEILING_DBTP, amplitude};
use crate::number::{pcm16, single};
use crate::refusal::{Error, Refusal};
use crate::true_peak::TruePeak;
use crate::waveform::{Gatherer, Waveform};
use hound::{SampleFormat, WavSpec, WavWriter};
use std::path::Path;

/// How far the loudness may be off before another pass is worth its time, in LU.
const TOLERANCE_LU: f64 = 0.1;

/// How often the sound is written anew at most.
const MOST_PASSES: u32 = 8;

/// How much more gain than a plain change of volume needs may make up for what the limiter takes.
/// A sound that would need more consists of single clicks and stays quieter.
const MOST_MAKE_UP_DB: f64 = 12.0;

/// A pass must leave less than this part of what lacked before, or more gain only feeds the limiter.
const WORTHWHILE: f64 = 0.75;

/// What a peak is brought below the ceiling by, in dB, to allow for rounding to 16 bits.
const MARGIN_DB: f64 = 0.02;

/// A finished file and what was measured on the samples written to it.
pub struct Mastered {
    pub loudness_lufs: f64,
    pub true_peak_dbtp: f64,
    pub waveform: Waveform,
}

/// The gain, and the amplitude that the limiter allows after it.
#[derive(Clone, Copy)]
struct Setting {
    gain_db: f64,
    ceiling_dbfs: f64,
}

/// Writes a sound at the target loudness. The ceiling of the true peak is a rule, the loudness an
/// aim that a sound of extreme peaks may miss.
pub fn master(raw: &Raw, destination: &Path) -> Result<Mastered, Error> {
    let plain_gain_db = TARGET_LOUDNESS_LUFS - raw.loudness_lufs;
    let mut setting = Setting { gain_db: plain_gain_db, ceiling_dbfs: TRUE_PEAK_CEILING_DBTP - MARGIN_DB };
    let mut worth_trying_lu = f64::INFINITY;
    let mut mastered = write(raw, destination, setting)?;
    for _ in 1..MOST_PASSES {
        let excess_db = mastered.true_peak_dbtp - TRUE_PEAK_CEILING_DBTP;
        let lacking_lu = TARGET_LOUDNESS_LUFS - mastered.loudness_lufs;
        let gain_db = (setting.gain_db + lacking_lu).min(plain_gain_db + MOST_MAKE_UP_DB);
        let is_near = (gain_db - setting.gain_db).abs() <= TOLERANCE_LU;
        let is_stuck = lacking_lu.abs() > worth_trying_lu;
        if excess_db <= 0.0 && (is_near || is_stuck) {
            return Ok(mastered);
        }
        worth_trying_lu = f64::INFINITY;
        if excess_db > 0.0 {
            // A quarter more, as lower peaks that were let pass before now count.
            setting.ceiling_dbfs -= excess_db * 1.25 + MARGIN_DB;
        } else {
            worth_trying_lu = lacking_lu.abs() * WORTHWHILE;
        }
        setting.gain_db = gain_db;
        mastered = write(raw, destination, setting)?;
    }
    let excess_db = mastered.true_peak_dbtp - TRUE_PEAK_CEILING_DBTP;
    if excess_db > 0.0 {
        // Both by the same amount only change the volume, so this cannot miss.
        setting.gain_db -= excess_db + MARGIN_DB;
        setting.ceiling_dbfs -= excess_db + MARGIN_DB;
        mastered = write(raw, destination, setting)?;
    }
    Ok(mastered)
}

fn write(raw: &Raw, destination: &Path, setting: Setting) -> Result<Mastered, Error> {
    let gain = single(amplitude(setting.gain_db));
    let ceiling = single(amplitude(setting.ceiling_dbfs));
    let mut limiter = Limiter::new(raw.sample_rate_hz, ceiling);
    let mut output = Output::create(raw, destination)?;
    let mut delay = limiter.delay();
    let mut block = Vec::new();
    let mut pass = |samples: &mut dyn Iterator<Item = f32>| {
        block.clear();
        for sample in samples {
            let even = limiter.process(sample * gain);
            if delay == 0 {
                block.push(even);
            } else {
                delay -= 1;
            }
        }
        output.push(&block)
    };
    raw.recording.play(|samples| pass(&mut samples.iter().copied()))?;
    let rest = Limiter::new(raw.sample_rate_hz, ceiling).delay();
    pass(&mut std::iter::repeat_n(0.0, rest))?;
    output.finish()
}

/// A WAV file being written and measured.
struct Output {
    writer: WavWriter<std::io::BufWriter<std::fs::File>>,
    meter: Meter,
    true_peak: TruePeak,
    gatherer: Gatherer,
    rounded: Vec<f32>,
}

impl Output {
    fn create(raw: &Raw, destination: &Path) -> Result<Self, Error> {
        let specification = WavSpec {
            channels: 1,
            sample_rate: raw.sample_rate_hz,
            bits_per_sample: 16,
            sample_format: SampleFormat::Int,
        };
        Ok(Self {
            writer: WavWriter::create(destination, specification)?,
            meter: Meter::new(raw.sample_rate_hz, 1)?,
            true_peak: TruePeak::new(),
            gatherer: Gatherer::new(raw.recording.samples),
            rounded: Vec::new(),
        })
    }

    fn push(&mut self, samples: &[f32]) -> Result<(), Error> {
        let length = u32::try_from(samples.len()).map_err(std::io::Error::other)?;
        let mut writer = self.writer.get_i16_writer(length);
        self.rounded.clear();
        for sample in samples {
            let rounded = pcm16(*sample);
            writer.write_sample(rounded);
            let rounded = f32::from(rounded) / 32768.0;
            self.gatherer.push(rounded);
            self.rounded.push(rounded);
        }
        writer.flush()?;
        self.true_peak.push(&self.rounded);
        Ok(self.meter.push(&self.rounded)?)
    }

    fn finish(mut self) -> Result<Mastered, Error> {
        self.writer.finalize()?;
        Ok(Mastered {
            loudness_lufs: self.meter.loudness_lufs().ok_or(Refusal::Silent)?,
            true_peak_dbtp: self.true_peak.dbtp(),
            waveform: self.gatherer.finish(),
        })
    }
}
