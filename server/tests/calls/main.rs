//! Calls through a real Asterisk, by phones in this process, with tones for words: each greeting that says "1200 Hz" is a tone of
//! that pitch, so what is heard tells what was said.

#![allow(dead_code)]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

mod phone;
mod receptionist;
mod stage;
mod tone;
