//! Calls through a real Asterisk, by phones in this process, with tones for words: each greeting that says "1200 Hz" is a tone of
//! that pitch, so what is heard tells what was said.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

mod colleagues;
mod crashes;
mod desk_phones;
mod differential;
mod hostile;
mod killed;
mod outside;
mod phone;
#[path = "../process/mod.rs"]
mod process;
mod receptionist;
mod records;
mod ring_groups;
mod stage;
mod tone;
mod voicemail;
