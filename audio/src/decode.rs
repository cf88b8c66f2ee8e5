//! Takes a sound file apart into samples.

use crate::container::Container;
use crate::kind::Kind;
use crate::mpeg::falls_short;
use crate::open::{open_decoder, open_reader};
use crate::refusal::{Error, Refusal};
use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};
use symphonia::core::audio::GenericAudioBufferRef;
use symphonia::core::codecs::CodecParameters;
use symphonia::core::codecs::audio::AudioDecoder;
use symphonia::core::errors::Error as DecoderError;
use symphonia::core::formats::{FormatReader, TrackType};

/// The most channels a file may have; the common layouts end at 7.1.
const MOST_CHANNELS: usize = 8;

/// The sample rates that are resampled; the memory for it grows with the rate.
const SAMPLE_RATES_HZ: std::ops::RangeInclusive<u32> = 4_000..=192_000;

/// Packets in a row that give no sample before a file counts as broken. A video may have many
/// pictures before the first sound; a hostile index can name billions of empty packets.
const MOST_BARREN_PACKETS: u32 = 100_000;

/// Failures that are always tolerated, such as the first frames of an MP3 cut out of a longer one.
const TOLERATED_FAILURES: u64 = 4;

/// One packet in so many may fail.
const PACKETS_PER_FAILURE: u64 = 20;

/// How long a file may take to decode. An hour of sound takes seconds; an index can be made so that
/// every packet is searched for through megabytes of it.
const LONGEST_DECODING: Duration = Duration::from_mins(1);

/// How much of a file is decoded at most.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// See [`Job::longest_seconds`](crate::Job::longest_seconds).
    pub longest_seconds: u32,
    /// See [`Job::most_samples`](crate::Job::most_samples).
    pub most_samples: u64,
}

/// How the samples of a file are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layout {
    pub sample_rate_hz: u32,
    pub channels: usize,
}

/// Decodes a whole file and hands its samples, interleaved, to `sink`.
pub fn decode(
    file: File,
    container: &Container,
    limits: Limits,
    sink: &mut impl FnMut(Layout, &[f32]) -> Result<(), Error>,
) -> Result<Layout, Error> {
    // The decoder is a large body of code working on hostile bytes. An index out of bounds in it
    // is a panic; it must cost the uploader this file, not everyone the service. Nothing of the
    // decoder is used again afterwards, so no broken state can be seen.
    catch_unwind(AssertUnwindSafe(|| Decoding::open(file, container, limits)?.run(sink)))
        .unwrap_or_else(|_| Err(Refusal::Broken.into()))
}

struct Decoding<'a> {
    container: &'a Container,
    reader: Box<dyn FormatReader>,
    decoder: Box<dyn AudioDecoder>,
    track: u32,
    limits: Limits,
    promised_frames: Option<u64>,
    layout: Option<Layout>,
    frames: u64,
    /// Where the last sound packet ends on the time line of the track.
    end_time: u64,
    packets: u64,
    failures: u64,
    barren: u32,
    is_unsupported: bool,
    begun: Instant,
}

impl<'a> Decoding<'a> {
    fn open(file: File, container: &'a Container, limits: Limits) -> Result<Self, Error> {
        let refuse = |error| refusal_of(error, container.kind);
        let reader = open_reader(file, container)?.map_err(refuse)?;
        let track = reader.default_track(TrackType::Audio).ok_or(Refusal::UnsupportedCodec)?;
        let Some(CodecParameters::Audio(parameters)) = &track.codec_params else {
            return Err(Refusal::UnsupportedCodec.into());
        };
        let decoder = open_decoder(parameters, container).map_err(refuse)?;
        Ok(Self {
            container,
            track: track.id,
            promised_frames: track.num_frames,
            reader,
            decoder,
            limits,
            layout: None,
            frames: 0,
            end_time: 0,
            packets: 0,
            failures: 0,
            barren: 0,
            is_unsupported: false,
            begun: Instant::now(),
        })
    }

    fn run(mut self, sink: &mut impl FnMut(Layout, &[f32]) -> Result<(), Error>) -> Result<Layout, Error> {
        let mut samples = Vec::new();
        while self.begun.elapsed() < LONGEST_DECODING {
            let packet = match self.reader.next_packet() {
                // A WAV of unknown length goes on with empty packets.
                Ok(Some(packet)) if packet.data.is_empty() && self.is_wav() => return self.judge(),
                Ok(Some(packet)) if packet.track_id == self.track => packet,
                Ok(Some(_)) => {
                    self.note_barren()?;
                    continue;
                }
                Ok(None) => return self.judge(),
                Err(error) if self.is_end(&error) => return self.judge(),
                Err(DecoderError::DecodeError(_)) => {
                    self.note_failure()?;
                    continue;
                }
                Err(DecoderError::ResetRequired) => {
                    self.reopen_decoder()?;
                    continue;
                }
                Err(error) => return Err(refusal_of(error, self.container.kind)),
            };
            self.packets += 1;
            match self.decoder.decode(&packet) {
                Ok(buffer) => {
                    let end = i128::from(packet.pts.get()) + i128::from(packet.dur.get());
                    self.end_time = self.end_time.max(u64::try_from(end).unwrap_or(0));
                    let layout = layout_of(&buffer);
                    samples.clear();
                    buffer.copy_to_vec_interleaved(&mut samples);
                    self.accept(layout, &samples, sink)?;
                }
                Err(error) => {
                    self.is_unsupported |= matches!(error, DecoderError::Unsupported(_));
                    self.note_failure()?;
                }
            }
        }
        Err(Refusal::Broken.into())
    }

    fn accept(
        &mut self,
        layout: Layout,
        samples: &[f32],
        sink: &mut impl FnMut(Layout, &[f32]) -> Result<(), Error>,
    ) -> Result<(), Error> {
        if samples.is_empty() {
            return self.note_barren();
        }
        // A stream that changes its layout on the way has most likely been misread there.
        if *self.layout.get_or_insert(layout) != layout {
            return self.note_failure();
        }
        if !SAMPLE_RATES_HZ.contains(&layout.sample_rate_hz) || layout.channels > MOST_CHANNELS {
            return Err(Refusal::UnsupportedCodec.into());
        }
        self.barren = 0;
        self.frames += crate::number::count(samples.len() / layout.channels.max(1));
        let Limits { longest_seconds, most_samples } = self.limits;
        // A file that says how long it is need not be decoded to know that it is too much.
        let frames = self.frames.max(self.promised_frames.filter(|_| self.container.kind == Kind::Flac).unwrap_or(0));
        if frames > (u64::from(longest_seconds) + 1) * u64::from(layout.sample_rate_hz) {
            return Err(Refusal::TooLong { limit_seconds: longest_seconds }.into());
        }
        if frames.saturating_mul(crate::number::count(layout.channels)) > most_samples {
            return Err(Refusal::TooLarge.into());
        }
        sink(layout, samples)
    }

    fn note_failure(&mut self) -> Result<(), Error> {
        self.failures += 1;
        self.note_barren()
    }

    fn note_barren(&mut self) -> Result<(), Error> {
        self.barren += 1;
        if self.barren > MOST_BARREN_PACKETS {
            return Err(self.hopeless());
        }
        Ok(())
    }

    fn hopeless(&self) -> Error {
        if self.is_unsupported && self.frames == 0 { Refusal::UnsupportedCodec.into() } else { Refusal::Broken.into() }
    }

    /// Whether an error only says that the file has ended where it may. Bare frames have no end
    /// mark, so a missing rest of the last frame is no cut, and a WAV that was written to a pipe
    /// promises more than there is.
    fn is_end(&self, error: &DecoderError) -> bool {
        let may_just_end = matches!(self.container.kind, Kind::Mp3 | Kind::Aac | Kind::Flac | Kind::Wav);
        may_just_end && is_end_of_file(error)
    }

    /// Ogg streams can follow one another in one file, each with its own headers.
    fn reopen_decoder(&mut self) -> Result<(), Error> {
        self.note_barren()?;
        let track = self.reader.default_track(TrackType::Audio).ok_or(Refusal::UnsupportedCodec)?;
        let Some(CodecParameters::Audio(parameters)) = &track.codec_params else {
            return Err(Refusal::UnsupportedCodec.into());
        };
        self.track = track.id;
        self.decoder =
            open_decoder(parameters, self.container).map_err(|error| refusal_of(error, self.container.kind))?;
        Ok(())
    }

    /// Weighs, at the end, what was found against what was promised.
    fn judge(self) -> Result<Layout, Error> {
        let allowed = TOLERATED_FAILURES.max(self.packets / PACKETS_PER_FAILURE);
        if self.failures > allowed {
            return Err(self.hopeless());
        }
        let promised_packets = self.container.tag.and_then(|tag| tag.frames);
        if promised_packets.is_some_and(|promised| falls_short(self.packets, promised)) {
            return Err(Refusal::CutShort.into());
        }
        if let (Kind::Flac, Some(promised)) = (self.container.kind, self.promised_frames) {
            if self.end_time < promised {
                return Err(Refusal::CutShort.into());
            }
            if promised.saturating_sub(self.frames) > promised / PACKETS_PER_FAILURE {
                return Err(Refusal::Broken.into());
            }
        }
        match self.layout {
            Some(layout) => Ok(layout),
            None if self.failures > 0 => Err(self.hopeless()),
            None => Err(Refusal::Empty.into()),
        }
    }

    fn is_wav(&self) -> bool {
        self.container.kind == Kind::Wav
    }
}

fn layout_of(buffer: &GenericAudioBufferRef<'_>) -> Layout {
    Layout { sample_rate_hz: buffer.spec().rate(), channels: buffer.num_planes() }
}

fn is_end_of_file(error: &DecoderError) -> bool {
    matches!(error, DecoderError::IoError(error) if error.kind() == std::io::ErrorKind::UnexpectedEof)
}

/// What an error that ends the decoding says about the file.
fn refusal_of(error: DecoderError, kind: Kind) -> Error {
    match error {
        // The decoder makes up errors of its own for bytes it cannot read; only the operating
        // system's have a number.
        DecoderError::IoError(error) if error.raw_os_error().is_some() => Error::Io(error),
        DecoderError::Unsupported(_) => Refusal::UnsupportedCodec.into(),
        error if is_end_of_file(&error) && !matches!(kind, Kind::Mp3 | Kind::Aac) => Refusal::CutShort.into(),
        _ => Refusal::Broken.into(),
    }
}
