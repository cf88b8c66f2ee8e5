//! Prepares real files, made with `sox`, `lame` and `ffmpeg`, and measures what comes out.

mod bench;
mod formats;
mod hostile;
mod refusals;
mod sound;
