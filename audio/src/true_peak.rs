//! The true peak of a sound: how high it reaches between its samples (ITU-R BS.1770-4 annex 2).
//!
//! The annex allows an estimate from four points a sample, which misses up to a decibel of what noise near the upper edge
//! of the band reaches. A telephone band is all edge, so here there are sixteen points.

use crate::loudness::decibels;
use crate::number::{float_from_count, single};

/// How many points a sample is divided into. At the edge of the band the highest point is missed by at most 0.04 dB.
const POINTS: usize = 16;

/// How many samples on either side of a gap bear on the points in it.
const REACH: usize = 24;

/// All samples that bear on the points of a gap.
const TAPS: usize = 2 * REACH;

/// A gap is looked into when one of the four samples about it reaches this part of the peak found so far: no sound rises
/// by 6 dB between such samples without being as high in a gap nearby.
const WORTH_A_LOOK: f32 = 0.5;

/// Measures the true peak of one channel as it passes.
pub struct TruePeak {
    /// The weights of the samples for each point between two samples.
    weights: Vec<[f32; TAPS]>,
    /// The last samples, twice in a row, so that any `TAPS` of them in order are one slice.
    recent: [f32; 2 * TAPS],
    next: usize,
    /// The first samples, until there are enough of them to be mirrored.
    start: Option<Vec<f32>>,
    peak: f32,
}

impl TruePeak {
    pub fn new() -> Self {
        let weights = (1..POINTS).map(|point| weights(float(point) / float(POINTS))).collect();
        Self { weights, recent: [0.0; 2 * TAPS], next: 0, start: Some(Vec::new()), peak: 0.0 }
    }

    pub fn push(&mut self, samples: &[f32]) {
        for sample in samples {
            self.remember(*sample);
            self.look(sample.abs());
            self.look_at_the_start(*sample);
        }
    }

    fn remember(&mut self, sample: f32) {
        for place in [self.next, self.next + TAPS] {
            if let Some(kept) = self.recent.get_mut(place) {
                *kept = sample;
            }
        }
        self.next = (self.next + 1) % TAPS;
    }

    /// Looks into the gap in the middle of the recent samples.
    fn look(&mut self, sample: f32) {
        self.peak = self.peak.max(sample);
        let Some(window) = self.recent.get(self.next..self.next + TAPS) else { return };
        let beside = window.get(REACH - 2..=REACH + 1).unwrap_or_default();
        if beside.iter().all(|sample| sample.abs() < self.peak * WORTH_A_LOOK) {
            return;
        }
        for weights in &self.weights {
            let point: f32 = window.iter().zip(weights).map(|(sample, weight)| sample * weight).sum();
            self.peak = self.peak.max(point.abs());
        }
    }

    /// Meters differ in what they take to be before the first sample: silence, as here, or, as ffmpeg does, the mirror of
    /// what follows. The higher peak counts.
    fn look_at_the_start(&mut self, sample: f32) {
        let Some(start) = &mut self.start else { return };
        start.push(sample);
        if start.len() < TAPS {
            return;
        }
        let start = self.start.take().unwrap_or_default();
        let mut mirrored = Self { start: None, ..Self::new() };
        start.iter().skip(1).rev().for_each(|sample| mirrored.remember(*sample));
        mirrored.push(&start);
        self.peak = self.peak.max(mirrored.peak);
    }

    /// The highest point, in dBTP. Silence follows the last sample.
    pub fn dbtp(&mut self) -> f64 {
        self.push(&[0.0; TAPS]);
        decibels(f64::from(self.peak))
    }
}

/// Band-limited interpolation: a sinc under a Kaiser window, for the point at `fraction` between the two samples in the
/// middle. The weights of a point add up to one, so that a steady sound stays what it is.
fn weights(fraction: f64) -> [f32; TAPS] {
    let mut exact = [0.0; TAPS];
    for (tap, weight) in exact.iter_mut().enumerate() {
        let distance = float(REACH) - 1.0 + fraction - float(tap);
        let sinc = (std::f64::consts::PI * distance).sin() / (std::f64::consts::PI * distance);
        *weight = sinc * kaiser(distance / float(REACH));
    }
    let sum: f64 = exact.iter().sum();
    exact.map(|weight| single(weight / sum))
}

/// The Kaiser window, beta 8, at a place from -1 to 1.
fn kaiser(place: f64) -> f64 {
    let beta = 8.0;
    bessel(beta * (1.0 - place * place).max(0.0).sqrt()) / bessel(beta)
}

/// The modified Bessel function of the first kind, order zero, by its power series.
fn bessel(x: f64) -> f64 {
    let (mut term, mut sum) = (1.0, 1.0);
    for n in 1..40 {
        term *= (x / 2.0 / f64::from(n)).powi(2);
        sum += term;
    }
    sum
}

const fn float(number: usize) -> f64 {
    float_from_count(crate::number::count(number))
}

#[cfg(test)]
mod tests {
    use super::TruePeak;

    fn measured(samples: impl Iterator<Item = f32>) -> f64 {
        let mut peak = TruePeak::new();
        peak.push(&samples.collect::<Vec<_>>());
        peak.dbtp()
    }

    #[test]
    fn a_tone_reaches_its_height_wherever_it_is_sampled() {
        for (step, offset) in [(0.25_f32, 0.125_f32), (0.45, 0.3), (0.01, 0.0)] {
            // Fading in and out, as an abrupt start reaches further than the tone.
            let fade = |n: u16| (f32::from(n) / 4000.0 * std::f32::consts::PI).sin();
            let tone =
                (0..4000_u16).map(|n| 0.5 * fade(n) * (std::f32::consts::TAU * (step * f32::from(n) + offset)).sin());
            let peak = measured(tone);
            assert!((peak + 6.02).abs() < 0.06, "{step}: {peak} dBTP");
        }
    }

    #[test]
    fn a_single_click_reaches_no_further_than_itself() {
        let click = (0..200_u16).map(|n| if n == 100 { 0.5 } else { 0.0 });
        assert!((measured(click) + 6.02).abs() < 0.01);
    }

    #[test]
    fn a_peak_at_the_very_end_counts() {
        // Two equal samples have a point between them that is higher by 4/pi.
        let end = (0..100_u16).map(|n| if n >= 98 { 0.5 } else { 0.0 });
        let peak = measured(end);
        assert!((peak - 20.0 * (2.0 / std::f64::consts::PI).log10()).abs() < 0.1, "{peak} dBTP");
    }
}
