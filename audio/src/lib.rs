//! Turns an uploaded sound file into telephone audio: two mono WAV files, at 8 kHz and at 16 kHz,
//! of one even loudness, with the figures and the waveform picture that describe them.
//!
//! The way of a file: `container` says what it is and whether all of it is there, `decode` takes it
//! apart, `intake` mixes and resamples it into scratch files while measuring, and `master` brings
//! each of them to the target loudness. Nothing holds more than a moment of the sound in memory.
//!
//! Files come from strangers. No size in a header is believed, no unsafe code is written here, and
//! a panic of the decoder is caught and becomes [`Refusal::Broken`]; the program must therefore
//! unwind on panic, not abort.

mod container;
mod decode;
mod intake;
mod isomp4;
mod kind;
mod limiter;
mod loudness;
mod master;
mod mpeg;
mod number;
mod open;
mod prepare;
mod refusal;
mod resample;
mod riff;
mod scratch;
mod source;
mod true_peak;
mod vorbis;
mod waveform;

pub use kind::Kind;
pub use loudness::{TARGET_LOUDNESS_LUFS, TRUE_PEAK_CEILING_DBTP};
pub use prepare::{Job, NARROWBAND_SAMPLE_RATE_HZ, Prepared, WIDEBAND_SAMPLE_RATE_HZ, prepare};
pub use refusal::{CODES, Error, Refusal};
pub use waveform::{BUCKETS, Waveform};
