//! The picture of a sound: how loud its peaks are along the way.

use crate::number::byte;
use std::fmt::Write;

/// How many buckets a sound is divided into.
pub const BUCKETS: usize = 400;

/// The widest picture [`Waveform::svg_path`] draws, in user units.
const WIDEST: u32 = 4000;

/// The highest picture [`Waveform::svg_path`] draws, in user units.
const HIGHEST: u32 = 1998;

/// The peaks of a sound in [`BUCKETS`] buckets of equal duration, relative to the loudest of them:
/// 255 is the loudest sample of the sound, 0 is silence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waveform {
    peaks: [u8; BUCKETS],
}

impl Waveform {
    /// The peaks, first to last.
    #[must_use]
    pub const fn peaks(&self) -> &[u8; BUCKETS] {
        &self.peaks
    }

    /// The peaks as lower-case hexadecimal, two digits a bucket.
    #[must_use]
    pub fn to_hex(&self) -> String {
        self.peaks.iter().fold(String::with_capacity(2 * BUCKETS), |mut text, peak| {
            // Writing to a string cannot fail.
            let _ = write!(text, "{peak:02x}");
            text
        })
    }

    /// Reads what [`to_hex`](Self::to_hex) wrote; `None` when the text is anything else.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        if text.len() != 2 * BUCKETS {
            return None;
        }
        let mut peaks = [0; BUCKETS];
        for (peak, pair) in peaks.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            *peak = pair.iter().try_fold(0, |value, digit| {
                let digit = u8::try_from(char::from(*digit).to_digit(16)?).ok()?;
                Some(value * 16 + digit)
            })?;
        }
        Some(Self { peaks })
    }

    /// The `d` attribute of an SVG path that fills the outline, mirrored about the middle, in a
    /// picture of `width` by `height` user units. Silence is a line two units high. The size is
    /// held to at most 4000 by 1998, which keeps the text below 6 kB.
    #[must_use]
    pub fn svg_path(&self, width: u32, height: u32) -> String {
        let width = width.clamp(1, WIDEST);
        let middle = height.clamp(2, HIGHEST) / 2;
        let buckets = u32::try_from(BUCKETS).unwrap_or(u32::MAX);
        let points: Vec<(u32, u32)> = (0..buckets)
            .zip(self.peaks)
            .map(|(index, peak)| {
                let across = index * width / (buckets - 1);
                (across, (u32::from(peak) * middle / 255).max(1))
            })
            .collect();
        let above = points.iter().map(|(x, reach)| (*x, middle - reach));
        let below = points.iter().rev().map(|(x, reach)| (*x, middle + reach));
        let mut path = String::with_capacity(4096);
        let mut last = (0_u32, middle);
        let _ = write!(path, "M0 {middle}l");
        for (x, y) in above.chain(below) {
            push_number(&mut path, i64::from(x) - i64::from(last.0));
            push_number(&mut path, i64::from(y) - i64::from(last.1));
            last = (x, y);
        }
        path.push('z');
        path
    }
}

/// Appends a coordinate; a minus sign parts it from the one before, so only others need a space.
fn push_number(path: &mut String, value: i64) {
    let separator = if value < 0 || path.ends_with('l') { "" } else { " " };
    let _ = write!(path, "{separator}{value}");
}

/// Gathers the peaks of a sound whose length is known beforehand.
pub struct Gatherer {
    peaks: [f32; BUCKETS],
    samples: usize,
    position: usize,
    bucket: usize,
    /// The position of the first sample behind the bucket.
    bucket_end: usize,
}

impl Gatherer {
    pub fn new(samples: u64) -> Self {
        let samples = usize::try_from(samples).unwrap_or(usize::MAX);
        Self { peaks: [0.0; BUCKETS], samples, position: 0, bucket: 0, bucket_end: samples.div_ceil(BUCKETS) }
    }

    /// Takes the next sample.
    pub fn push(&mut self, sample: f32) {
        while self.position >= self.bucket_end && self.bucket < BUCKETS - 1 {
            self.bucket += 1;
            self.bucket_end = ((self.bucket + 1) * self.samples).div_ceil(BUCKETS);
        }
        if let Some(peak) = self.peaks.get_mut(self.bucket) {
            *peak = peak.max(sample.abs());
        }
        self.position += 1;
    }

    pub fn finish(mut self) -> Waveform {
        if self.samples < BUCKETS {
            self.fill_gaps();
        }
        let loudest = self.peaks.iter().fold(f32::MIN_POSITIVE, |a, b| a.max(*b));
        Waveform { peaks: self.peaks.map(|peak| byte(peak / loudest * 255.0)) }
    }

    /// With fewer samples than buckets, one fills those up to the next.
    fn fill_gaps(&mut self) {
        let mut filled = self.peaks;
        for (bucket, peak) in filled.iter_mut().enumerate() {
            let sample = bucket * self.samples / BUCKETS;
            let source = sample * BUCKETS / self.samples.max(1);
            *peak = self.peaks.get(source).copied().unwrap_or(0.0);
        }
        self.peaks = filled;
    }
}

#[cfg(test)]
mod tests {
    use super::{BUCKETS, Gatherer, Waveform};

    fn gathered(samples: &[f32]) -> Waveform {
        let mut gatherer = Gatherer::new(u64::try_from(samples.len()).unwrap_or(0));
        for sample in samples {
            gatherer.push(*sample);
        }
        gatherer.finish()
    }

    #[test]
    fn each_bucket_holds_its_peak_relative_to_the_loudest() {
        let mut samples = vec![0.1; 10 * BUCKETS];
        for (place, value) in [(5, 0.5), (19, -0.25), (3_999, 0.4)] {
            if let Some(sample) = samples.get_mut(place) {
                *sample = value;
            }
        }
        let peaks = *gathered(&samples).peaks();
        assert_eq!(peaks.get(..3), Some([255, 128, 51].as_slice()));
        assert_eq!(peaks.last(), Some(&204));
    }

    #[test]
    fn a_few_samples_fill_all_buckets() {
        assert_eq!(gathered(&[0.5]).peaks(), &[255; BUCKETS]);
        let peaks = *gathered(&[1.0, 0.0, -1.0]).peaks();
        let silent = peaks.iter().filter(|peak| **peak < 1);
        assert_eq!(silent.count(), 133);
        assert_eq!(gathered(&[]).peaks(), &[0; BUCKETS]);
        assert_eq!(gathered(&[0.0; 1000]).peaks(), &[0; BUCKETS]);
    }

    #[test]
    fn hexadecimal_comes_back() {
        let waveform = gathered(&(0..400_u16).map(f32::from).collect::<Vec<_>>());
        let text = waveform.to_hex();
        assert_eq!(text.len(), 800);
        assert_eq!(Waveform::from_hex(&text), Some(waveform));
        assert!(Waveform::from_hex(&text.to_uppercase()).is_some());
    }

    #[test]
    fn other_text_is_refused() {
        for text in ["", "00", &"g".repeat(800), &"é".repeat(400), &"+1".repeat(400)] {
            assert_eq!(Waveform::from_hex(text), None);
        }
    }

    #[test]
    fn the_path_stays_within_its_picture_and_size() {
        let jagged: Vec<f32> = (0..400_u16).map(|n| f32::from(n % 2)).collect();
        let jagged = gathered(&jagged);
        for (width, height) in [(0, 0), (1, 1), (400, 100), (999, 77), (u32::MAX, u32::MAX)] {
            let path = jagged.svg_path(width, height);
            assert!(path.len() < 6_000, "{width}x{height}: {}", path.len());
            let (mut x, mut y) = (0, i64::from(height.clamp(2, 1998) / 2));
            for (dx, dy) in steps(&path) {
                x += dx;
                y += dy;
                assert!((0..=i64::from(width.clamp(1, 4000))).contains(&x));
                assert!((0..=i64::from(height.clamp(2, 1998))).contains(&y));
            }
            assert_eq!(x, 0, "it returns to the left edge");
        }
    }

    /// The relative steps of a path, read as a browser does.
    fn steps(path: &str) -> Vec<(i64, i64)> {
        let body = path.split_once('l').map_or("", |(_, body)| body);
        let numbers: Vec<i64> = body
            .trim_end_matches('z')
            .replace('-', " -")
            .split_whitespace()
            .filter_map(|number| number.parse().ok())
            .collect();
        assert_eq!(numbers.len(), 4 * BUCKETS);
        numbers.as_chunks().0.iter().map(|[x, y]| (*x, *y)).collect()
    }
}
