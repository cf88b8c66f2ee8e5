//! Opens the decoder's readers and decoders with the settings that hostile and odd files call for.

use crate::container::Container;
use crate::kind::Kind;
use crate::source::Window;
use crate::{mpeg, vorbis};
use std::fs::File;
use symphonia::core::codecs::audio::well_known::CODEC_ID_VORBIS;
use symphonia::core::codecs::audio::{AudioCodecParameters, AudioDecoder, AudioDecoderOptions};
use symphonia::core::errors::Error as DecoderError;
use symphonia::core::formats::{FormatOptions, FormatReader};
use symphonia::core::io::{MediaSourceStream, MediaSourceStreamOptions};
use symphonia::default::formats::{AdtsReader, FlacReader, IsoMp4Reader, MpaReader, OggReader, WavReader};

/// Opens the container. Trouble with the disk is told apart from what the reader says of the file.
pub fn open_reader(file: File, container: &Container) -> std::io::Result<Result<Box<dyn FormatReader>, DecoderError>> {
    // The reader of a seekable MP3 guesses its duration from the first frames and drops what
    // comes after.
    let seekable = container.kind != Kind::Mp3;
    let window = Window::open(file, container.start, container.end, seekable)?;
    let stream = MediaSourceStream::new(Box::new(window), MediaSourceStreamOptions::default());
    let options = FormatOptions::default();
    // The kind is known, so the decoder's own search for one, which skips over a megabyte of
    // anything, is not used.
    Ok(match container.kind {
        Kind::Mp3 => MpaReader::try_new(stream, options).map(boxed),
        Kind::Wav => WavReader::try_new(stream, options).map(boxed),
        Kind::Ogg => OggReader::try_new(stream, options).map(boxed),
        Kind::Flac => FlacReader::try_new(stream, options).map(boxed),
        Kind::M4a => IsoMp4Reader::try_new(stream, options).map(boxed),
        Kind::Aac => AdtsReader::try_new(stream, options).map(boxed),
    })
}

fn boxed<R: FormatReader + 'static>(reader: R) -> Box<dyn FormatReader> {
    Box::new(reader)
}

/// Opens the decoder of a track.
pub fn open_decoder(
    parameters: &AudioCodecParameters,
    container: &Container,
) -> Result<Box<dyn AudioDecoder>, DecoderError> {
    if parameters.codec == CODEC_ID_VORBIS {
        let headers = parameters.extra_data.as_deref().unwrap_or_default();
        if !vorbis::has_sensible_codebooks(headers) {
            return Err(DecoderError::LimitError("vorbis codebooks"));
        }
    }
    // Encoders of MP3 and Vorbis say how much silence they added at the ends. The tag of an MP3
    // that does not cover the whole file would have the rest dropped as such silence.
    let is_tag_stale = container.tag.is_some_and(|tag| {
        let length = container.end - container.start;
        let is_beyond = |bytes| mpeg::goes_beyond(length, bytes);
        tag.frames.is_none() || tag.bytes.is_none_or(is_beyond)
    });
    let options = AudioDecoderOptions::default().gapless(!is_tag_stale);
    symphonia::default::get_codecs().make_audio_decoder(parameters, &options)
}
