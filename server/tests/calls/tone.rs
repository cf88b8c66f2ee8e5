//! Tones: made, and found in what was heard.

use std::f64::consts::TAU;

/// Samples in a second.
const RATE: f64 = 8000.0;

/// A tone of some seconds.
#[expect(clippy::as_conversions, clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "sound")]
pub fn tone(pitch: f64, seconds: usize) -> Vec<i16> {
    (0..8000 * seconds).map(|place| ((place as f64 * pitch * TAU / RATE).sin() * 12_000.0) as i16).collect()
}

/// How much of a sound is one pitch, from 0 to 1: Goertzel's filter.
#[expect(clippy::as_conversions, clippy::cast_precision_loss, reason = "sound")]
pub fn share(sound: &[i16], pitch: f64) -> f64 {
    let twice = 2.0 * (TAU * pitch / RATE).cos();
    let (mut one, mut two, mut energy) = (0.0, 0.0, 0.0);
    for sample in sound {
        let sample = f64::from(*sample);
        energy += sample * sample;
        (one, two) = (sample + twice * one - two, one);
    }
    // Silence has no pitch.
    if energy < 1.0e4 * sound.len() as f64 {
        return 0.0;
    }
    (one * one + two * two - twice * one * two) / (energy * sound.len() as f64 / 2.0)
}

#[test]
fn a_tone_is_found_and_no_other() {
    let sound = tone(900.0, 1);
    assert!(share(&sound, 900.0) > 0.9);
    assert!(share(&sound, 1200.0) < 0.1);
    assert!(share(&[0; 8000], 900.0) < 0.1);
}
