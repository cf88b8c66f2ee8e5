//! Files of raw samples that carry a sound from one pass to the next and vanish with their owner.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

static NEXT_NUMBER: AtomicU64 = AtomicU64::new(0);

/// How many samples are read at once.
const BLOCK_SAMPLES: usize = 8192;

const SAMPLE_BYTES: usize = size_of::<f32>();

/// A path whose file is removed when this is dropped.
pub struct Removed {
    pub path: PathBuf,
}

impl Drop for Removed {
    fn drop(&mut self) {
        // A file that is already gone, or never was, is what this is for.
        let _ = std::fs::remove_file(&self.path);
    }
}

/// A scratch file being written.
pub struct Recorder {
    scratch: Removed,
    writer: BufWriter<File>,
    samples: u64,
}

/// A finished scratch file.
pub struct Recording {
    scratch: Removed,
    pub samples: u64,
}

impl Recorder {
    pub fn create(directory: &Path) -> std::io::Result<Self> {
        let number = NEXT_NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = directory.join(format!("samples-{}-{number}.f32", std::process::id()));
        let file = OpenOptions::new().write(true).create_new(true).open(&path)?;
        Ok(Self {
            scratch: Removed { path },
            writer: BufWriter::with_capacity(BLOCK_SAMPLES * SAMPLE_BYTES, file),
            samples: 0,
        })
    }

    pub fn write(&mut self, samples: &[f32]) -> std::io::Result<()> {
        for sample in samples {
            self.writer.write_all(&sample.to_le_bytes())?;
        }
        self.samples += crate::number::count(samples.len());
        Ok(())
    }

    pub fn finish(mut self) -> std::io::Result<Recording> {
        self.writer.flush()?;
        Ok(Recording { scratch: self.scratch, samples: self.samples })
    }
}

impl Recording {
    /// Hands every sample, in blocks, to `sink`.
    pub fn play<E: From<std::io::Error>>(&self, mut sink: impl FnMut(&[f32]) -> Result<(), E>) -> Result<(), E> {
        let mut file = File::open(&self.scratch.path)?;
        let mut bytes = vec![0; BLOCK_SAMPLES * SAMPLE_BYTES];
        let mut block = Vec::with_capacity(BLOCK_SAMPLES);
        let mut left = self.samples;
        while left > 0 {
            let length = usize::try_from(left).map_or(BLOCK_SAMPLES, |l| l.min(BLOCK_SAMPLES));
            let bytes = bytes.get_mut(..length * SAMPLE_BYTES).unwrap_or_default();
            file.read_exact(bytes)?;
            block.clear();
            let samples = bytes.as_chunks().0.iter();
            block.extend(samples.map(|bytes| f32::from_le_bytes(*bytes)));
            left -= crate::number::count(length);
            sink(&block)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{BLOCK_SAMPLES, Recorder};

    #[test]
    fn samples_come_back_and_the_file_goes() -> std::io::Result<()> {
        let directory = std::env::temp_dir();
        let samples: Vec<f32> = (0..20_000_u16).map(f32::from).collect();
        let mut recorder = Recorder::create(&directory)?;
        recorder.write(&samples)?;
        let path = recorder.scratch.path.clone();
        let recording = recorder.finish()?;
        let mut played = Vec::new();
        recording.play(|block| {
            assert!(block.len() <= BLOCK_SAMPLES);
            played.extend_from_slice(block);
            Ok::<(), std::io::Error>(())
        })?;
        assert_eq!(played, samples);
        drop(recording);
        assert!(!path.exists());
        Ok(())
    }
}
