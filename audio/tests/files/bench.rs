//! A folder to make files in, and the tools that make and measure them.

use audio::{Error, Job, Prepared, Refusal};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

pub type Outcome = Result<(), Box<dyn std::error::Error>>;

static NEXT_NUMBER: AtomicU32 = AtomicU32::new(0);

/// The budget of the tests: two minutes of 48 kHz stereo.
pub const MOST_SAMPLES: u64 = 120 * 48_000 * 2;

/// A folder that is removed at the end.
pub struct Bench {
    pub folder: PathBuf,
}

impl Drop for Bench {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

impl Bench {
    pub fn new() -> std::io::Result<Self> {
        let number = NEXT_NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("audio-test-{}-{number}", std::process::id()));
        std::fs::create_dir_all(folder.join("scratch"))?;
        Ok(Self { folder })
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub fn narrowband(&self) -> PathBuf {
        self.path("out-8.wav")
    }

    pub fn wideband(&self) -> PathBuf {
        self.path("out-16.wav")
    }

    /// Runs a tool in the folder, its arguments given as one line, and returns what it printed.
    pub fn run(&self, line: &str) -> Result<String, Box<dyn std::error::Error>> {
        let mut words = line.split_whitespace();
        let tool = words.next().unwrap_or_default();
        let output = Command::new(tool)
            .args(words)
            .current_dir(&self.folder)
            .output()
            .map_err(|error| format!("{tool} must be installed for this test: {error}"))?;
        let printed = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() { Ok(printed) } else { Err(format!("{line}: {printed}").into()) }
    }

    /// Makes `music.wav`: 44.1 kHz, stereo, plucked chords over quiet noise; the same bytes each time (`-R`).
    pub fn music(&self, seconds: f32) -> Outcome {
        let length = format!("{seconds}");
        self.run(&format!(
            "sox -R -n -r 44100 -c 2 -b 16 music.wav synth {length} pluck G2 synth {length} \
             pinknoise mix 20 fade 0.01 {length} 0.01 gain -n -9"
        ))?;
        Ok(())
    }

    pub fn prepare(&self, name: &str) -> Result<Prepared, Error> {
        self.prepare_as(name, name, 60)
    }

    /// Prepares a file and checks that only the outputs, and only complete ones, are left.
    pub fn prepare_as(&self, name: &str, claimed_name: &str, longest_seconds: u32) -> Result<Prepared, Error> {
        for output in [self.narrowband(), self.wideband()] {
            let _ = std::fs::remove_file(output);
        }
        let result = audio::prepare(&Job {
            original: &self.path(name),
            claimed_name,
            narrowband_wav: &self.narrowband(),
            wideband_wav: &self.wideband(),
            scratch_dir: &self.path("scratch"),
            longest_seconds,
            most_samples: MOST_SAMPLES,
        });
        assert_eq!(std::fs::read_dir(self.path("scratch"))?.count(), 0);
        for output in [self.narrowband(), self.wideband()] {
            assert_eq!(output.exists(), result.is_ok());
            assert!(!output.with_extension("wav.part").exists());
        }
        result
    }

    /// Why a file is refused; an error when it is not.
    pub fn refusal(&self, name: &str) -> Result<Refusal, Box<dyn std::error::Error>> {
        match self.prepare(name) {
            Err(Error::Refused(refusal)) => Ok(refusal),
            Err(error) => Err(error.into()),
            Ok(_) => Err(format!("{name} was not refused").into()),
        }
    }

    /// Writes the first part of a file under another name.
    pub fn cut(&self, from: &str, to: &str, length: impl Fn(usize) -> usize) -> Outcome {
        let bytes = std::fs::read(self.path(from))?;
        let kept = bytes.get(..length(bytes.len())).unwrap_or_default();
        Ok(std::fs::write(self.path(to), kept)?)
    }
}

/// What `ffmpeg` measures: integrated loudness in LUFS and true peak in dBTP.
pub fn measured(bench: &Bench, file: &Path) -> Result<(f64, f64), Box<dyn std::error::Error>> {
    let printed = bench.run(&format!(
        "ffmpeg -hide_banner -nostats -i {} -filter_complex ebur128=peak=true -f null -",
        file.display()
    ))?;
    let (_, summary) = printed.rsplit_once("Summary:").ok_or("no summary")?;
    let figure = |label: &str| {
        let (_, rest) = summary.split_once(label)?;
        rest.split_whitespace().next()?.parse().ok()
    };
    let loudness = figure("I:").ok_or("no loudness")?;
    let true_peak = figure("Peak:").ok_or("no peak")?;
    Ok((loudness, true_peak))
}

/// Checks both outputs: plain mono 16-bit files of the right rate, at the target loudness and
/// below the ceiling, by our figures and by those of `ffmpeg`.
pub fn check_outputs(bench: &Bench, prepared: &Prepared) -> Outcome {
    let outputs = [
        (bench.narrowband(), 8_000, prepared.narrowband_loudness_lufs, prepared.narrowband_true_peak_dbtp),
        (bench.wideband(), 16_000, prepared.wideband_loudness_lufs, prepared.wideband_true_peak_dbtp),
    ];
    for (file, rate, loudness, true_peak) in outputs {
        let header = std::fs::read(&file)?;
        assert_eq!(header.get(12..20), Some(b"fmt \x10\0\0\0".as_slice()));
        assert_eq!(header.get(36..40), Some(b"data".as_slice()));
        let reader = hound::WavReader::open(&file)?;
        assert_eq!(reader.spec().sample_rate, rate);
        assert_eq!((reader.spec().channels, reader.spec().bits_per_sample), (1, 16));
        let milliseconds = u64::from(reader.duration()) * 1000 / u64::from(rate);
        assert!(milliseconds.abs_diff(prepared.duration_ms) <= 1);
        assert!((loudness + 19.0).abs() <= 0.5, "{loudness} LUFS at {rate}");
        assert!(true_peak <= -1.5, "{true_peak} dBTP at {rate}");
        let (loudness, true_peak) = measured(bench, &file)?;
        assert!((loudness + 19.0).abs() <= 1.0, "{loudness} LUFS by ffmpeg");
        assert!(true_peak <= -1.5, "{true_peak} dBTP by ffmpeg");
    }
    Ok(())
}
