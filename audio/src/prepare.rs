//! The whole job: from an uploaded file to the two telephone files.

use crate::container::inspect;
use crate::intake::Intake;
use crate::kind::Kind;
use crate::master::master;
use crate::refusal::{Error, Refusal};
use crate::scratch::Removed;
use crate::waveform::Waveform;
use std::fs::File;
use std::path::{Path, PathBuf};

/// The sample rate of the narrowband output, in Hz: that of ITU-T G.711.
pub const NARROWBAND_SAMPLE_RATE_HZ: u32 = 8_000;

/// The sample rate of the wideband output, in Hz: that of ITU-T G.722.
pub const WIDEBAND_SAMPLE_RATE_HZ: u32 = 16_000;

/// What to make telephone audio of, and where to put it.
#[derive(Clone, Copy, Debug)]
pub struct Job<'a> {
    /// The uploaded file.
    pub original: &'a Path,
    /// The name it had where it came from; its extension claims a kind. A name without a known
    /// extension claims nothing.
    pub claimed_name: &'a str,
    /// Where the 8 kHz file goes; one that is there is replaced.
    pub narrowband_wav: &'a Path,
    /// Where the 16 kHz file goes; one that is there is replaced.
    pub wideband_wav: &'a Path,
    /// A directory for files that are removed again. They take about 96 kB a second of sound.
    pub scratch_dir: &'a Path,
    /// The longest sound allowed, in seconds. One second more is let pass, for padding.
    pub longest_seconds: u32,
    /// The most samples of all channels together that are decoded: a small file can unpack to hours of work.
    pub most_samples: u64,
}

/// What was made, and what was found on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Prepared {
    /// The kind of the file, by its content.
    pub kind: Kind,
    /// The duration of the sound, in milliseconds.
    pub duration_ms: u64,
    /// The sample rate of the file, in Hz.
    pub source_sample_rate: u32,
    /// The number of channels of the file.
    pub source_channels: u16,
    /// The integrated loudness of the file as it was, with all its channels, in LUFS
    /// (ITU-R BS.1770-4).
    pub original_loudness_lufs: f64,
    /// The integrated loudness of the 8 kHz file, in LUFS.
    pub narrowband_loudness_lufs: f64,
    /// The integrated loudness of the 16 kHz file, in LUFS.
    pub wideband_loudness_lufs: f64,
    /// The true peak of the 8 kHz file, in dBTP.
    pub narrowband_true_peak_dbtp: f64,
    /// The true peak of the 16 kHz file, in dBTP.
    pub wideband_true_peak_dbtp: f64,
    /// The peaks of the 16 kHz file along the way.
    pub waveform: Waveform,
}

/// Turns an uploaded file into two mono 16-bit PCM WAV files, at 8 kHz and at 16 kHz, each at
/// [`TARGET_LOUDNESS_LUFS`](crate::TARGET_LOUDNESS_LUFS) with no true peak above
/// [`TRUE_PEAK_CEILING_DBTP`](crate::TRUE_PEAK_CEILING_DBTP).
///
/// It reads, computes and writes on the calling thread, for seconds if the sound is long.
///
/// # Errors
///
/// [`Error::Refused`] when the file cannot be used and [`Error::Io`] when the disk fails. In both
/// cases no new output is left, not even a part of one.
pub fn prepare(job: &Job<'_>) -> Result<Prepared, Error> {
    let container = inspect(&mut File::open(job.original)?)?;
    if let Some(named) = Kind::from_name(job.claimed_name)
        && named != container.kind
    {
        let found = container.kind;
        return Err(Refusal::WrongKind { named, found }.into());
    }
    let taken = Intake {
        container: &container,
        longest_seconds: job.longest_seconds,
        most_samples: job.most_samples,
        scratch_dir: job.scratch_dir,
        narrowband_rate_hz: NARROWBAND_SAMPLE_RATE_HZ,
        wideband_rate_hz: WIDEBAND_SAMPLE_RATE_HZ,
    }
    .take(job.original)?;
    let narrowband_part = part_of(job.narrowband_wav);
    let narrowband = master(&taken.narrowband, &narrowband_part.path)?;
    let wideband_part = part_of(job.wideband_wav);
    let wideband = master(&taken.wideband, &wideband_part.path)?;
    std::fs::rename(&narrowband_part.path, job.narrowband_wav)?;
    if let Err(error) = std::fs::rename(&wideband_part.path, job.wideband_wav) {
        std::fs::remove_file(job.narrowband_wav)?;
        return Err(error.into());
    }
    Ok(Prepared {
        kind: container.kind,
        duration_ms: taken.milliseconds,
        source_sample_rate: taken.layout.sample_rate_hz,
        source_channels: u16::try_from(taken.layout.channels).unwrap_or(u16::MAX),
        original_loudness_lufs: taken.original_loudness_lufs,
        narrowband_loudness_lufs: narrowband.loudness_lufs,
        wideband_loudness_lufs: wideband.loudness_lufs,
        narrowband_true_peak_dbtp: narrowband.true_peak_dbtp,
        wideband_true_peak_dbtp: wideband.true_peak_dbtp,
        waveform: wideband.waveform,
    })
}

/// Where an output is written until it is complete: beside its place, on the same file system.
fn part_of(path: &Path) -> Removed {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    Removed { path: PathBuf::from(name) }
}
