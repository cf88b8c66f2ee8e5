//! Text to speech: a command that writes a WAV (espeak-ng unless another is configured), made fit for telephones by the
//! same pipeline as uploads. Spoken texts are kept by their content and can be made anew at any time.

mod handler;
mod keeping;
mod synthesis;

#[cfg(test)]
mod tests;

pub use handler::{player_source, serve};
pub use keeping::forget_unused;
pub use synthesis::{Spoken, enqueue, speak, speak_ahead};
