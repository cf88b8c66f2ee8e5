//! Every kind of file, in the varieties people upload.

use crate::bench::{Bench, Outcome, check_outputs};
use audio::Kind;

/// Makes a file of four seconds of music with a tool and checks what becomes of it.
fn check(line: &str, name: &str, kind: Kind, rate: u32, channels: u16) -> Outcome {
    let bench = Bench::new()?;
    bench.music(4.0)?;
    bench.run(line)?;
    let prepared = bench.prepare(name)?;
    assert_eq!(prepared.kind, kind);
    assert_eq!(prepared.source_sample_rate, rate);
    assert_eq!(prepared.source_channels, channels);
    let duration = prepared.duration_ms;
    // Encoders that do not say how much silence they added leave up to 50 ms of it.
    assert!((4_000..4_150).contains(&duration), "{duration} ms");
    check_outputs(&bench, &prepared)
}

#[test]
fn mp3_of_variable_bit_rate() -> Outcome {
    check("lame --quiet -V2 music.wav a.mp3", "a.mp3", Kind::Mp3, 44_100, 2)
}

#[test]
fn mp3_with_a_large_picture_in_its_tag() -> Outcome {
    let bench = Bench::new()?;
    bench.music(4.0)?;
    bench.run("ffmpeg -v error -f lavfi -i testsrc=size=1500x1500 -frames:v 1 cover.png")?;
    bench.run("lame --quiet -V2 --ti cover.png --tt Title music.wav a.mp3")?;
    let picture = std::fs::metadata(bench.path("cover.png"))?.len();
    assert!(std::fs::metadata(bench.path("a.mp3"))?.len() > picture);
    let prepared = bench.prepare("a.mp3")?;
    assert_eq!(prepared.duration_ms, 4_000);
    check_outputs(&bench, &prepared)
}

#[test]
fn mp3_of_constant_bit_rate() -> Outcome {
    check("lame --quiet -b 128 music.wav a.mp3", "a.mp3", Kind::Mp3, 44_100, 2)
}

#[test]
fn mp3_without_a_length_tag() -> Outcome {
    check("lame --quiet -t -b 64 -m m --resample 22.05 music.wav a.mp3", "a.mp3", Kind::Mp3, 22_050, 1)
}

#[test]
fn mp3_of_variable_bit_rate_without_a_length_tag_is_heard_to_its_end() -> Outcome {
    let bench = Bench::new()?;
    bench.run("sox -n -r 44100 -c 2 loud.wav synth 2 whitenoise gain -3")?;
    bench.run("sox -n -r 44100 -c 2 soft.wav synth 6 sine 300 gain -20")?;
    bench.run("sox loud.wav soft.wav both.wav")?;
    bench.run("lame --quiet -t -V2 both.wav a.mp3")?;
    let duration = bench.prepare("a.mp3")?.duration_ms;
    assert!((8_000..8_150).contains(&duration), "{duration} ms");
    Ok(())
}

#[test]
fn mp3s_joined_end_to_end_are_heard_to_the_end() -> Outcome {
    let bench = Bench::new()?;
    bench.music(3.0)?;
    bench.run("lame --quiet -V2 music.wav a.mp3")?;
    let one = std::fs::read(bench.path("a.mp3"))?;
    std::fs::write(bench.path("b.mp3"), one.repeat(3))?;
    let duration = bench.prepare("b.mp3")?.duration_ms;
    assert!((9_000..9_300).contains(&duration), "{duration} ms");
    Ok(())
}

#[test]
fn mp3_with_tags_at_its_end() -> Outcome {
    let bench = Bench::new()?;
    bench.music(4.0)?;
    bench.run("lame --quiet -V2 --id3v1-only --tt Title music.wav a.mp3")?;
    let mut bytes = std::fs::read(bench.path("a.mp3"))?;
    let tag = bytes.split_off(bytes.len() - 128);
    assert_eq!(tag.get(..3), Some(b"TAG".as_slice()));
    // An APE tag with a picture that looks like frames.
    let item = [0xff, 0xfb, 0x90, 0x00].repeat(5_000);
    bytes.extend(&item);
    bytes.extend(b"APETAGEX\xd0\x07\0\0");
    bytes.extend(u32::try_from(item.len() + 32)?.to_le_bytes());
    bytes.extend([0; 16]);
    bytes.extend(tag);
    std::fs::write(bench.path("b.mp3"), bytes)?;
    assert_eq!(bench.prepare("b.mp3")?.duration_ms, 4_000);
    Ok(())
}

#[test]
fn wav_of_every_sample_format() -> Outcome {
    for (options, rate, channels) in [
        ("-b 8 -e unsigned-integer -r 11025 -c 1", 11_025, 1),
        ("-b 16 -r 48000 -c 2", 48_000, 2),
        ("-b 16 -r 8000 -c 1", 8_000, 1),
        ("-b 24 -r 48000 -c 2", 48_000, 2),
        ("-b 32 -e floating-point -r 96000 -c 2", 96_000, 2),
        ("-b 8 -e mu-law -r 8000 -c 1", 8_000, 1),
        ("-b 8 -e a-law -r 8000 -c 1", 8_000, 1),
    ] {
        check(&format!("sox music.wav {options} a.wav"), "a.wav", Kind::Wav, rate, channels)?;
    }
    Ok(())
}

#[test]
fn wav_of_six_channels_and_of_an_odd_rate() -> Outcome {
    check("sox music.wav -r 48000 -c 6 a.wav", "a.wav", Kind::Wav, 48_000, 6)?;
    check("sox music.wav -r 44099 a.wav", "a.wav", Kind::Wav, 44_099, 2)
}

#[test]
fn wav_written_to_a_pipe_has_no_length() -> Outcome {
    let bench = Bench::new()?;
    bench.music(4.0)?;
    let bytes = std::fs::read(bench.path("music.wav"))?;
    for size in [u32::MAX, 0x7fff_f000_u32] {
        let mut bytes = bytes.clone();
        bytes.splice(4..8, size.saturating_add(36).to_le_bytes());
        bytes.splice(40..44, size.to_le_bytes());
        std::fs::write(bench.path("a.wav"), bytes)?;
        assert_eq!(bench.prepare("a.wav")?.duration_ms, 4_000);
    }
    Ok(())
}

#[test]
fn ogg_vorbis() -> Outcome {
    check("sox music.wav -C 5 a.ogg", "a.ogg", Kind::Ogg, 44_100, 2)?;
    check("sox music.wav -c 1 -r 22050 a.ogg", "a.ogg", Kind::Ogg, 22_050, 1)
}

#[test]
fn flac() -> Outcome {
    check("sox music.wav a.flac", "a.flac", Kind::Flac, 44_100, 2)?;
    check("sox music.wav -b 24 -r 96000 a.flac", "a.flac", Kind::Flac, 96_000, 2)
}

#[test]
fn m4a() -> Outcome {
    check("ffmpeg -v error -i music.wav -c:a aac a.m4a", "a.m4a", Kind::M4a, 44_100, 2)?;
    check("ffmpeg -v error -i music.wav -c:a alac a.m4a", "a.m4a", Kind::M4a, 44_100, 2)?;
    let line = "ffmpeg -v error -i music.wav -ac 1 -ar 48000 -c:a aac -movflags +faststart a.mp4";
    check(line, "a.mp4", Kind::M4a, 48_000, 1)?;
    let line = "ffmpeg -v error -i music.wav -c:a aac -movflags +frag_keyframe+empty_moov a.m4a";
    check(line, "a.m4a", Kind::M4a, 44_100, 2)
}

#[test]
fn video_is_heard() -> Outcome {
    let line = "ffmpeg -v error -f lavfi -i testsrc=duration=4 -i music.wav -c:v mpeg4 -c:a aac a.mp4";
    check(line, "a.mp4", Kind::M4a, 44_100, 2)
}

#[test]
fn bare_aac() -> Outcome {
    check("ffmpeg -v error -i music.wav -c:a aac a.aac", "a.aac", Kind::Aac, 44_100, 2)
}
