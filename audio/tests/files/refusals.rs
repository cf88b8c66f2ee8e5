//! Every reason to refuse a file, and every way to cut one short.

use crate::bench::{Bench, Outcome};
use audio::{Error, Kind, Refusal};

#[test]
fn an_empty_file() -> Outcome {
    let bench = Bench::new()?;
    std::fs::write(bench.path("a.mp3"), "")?;
    assert_eq!(bench.refusal("a.mp3")?, Refusal::Empty);
    bench.run("sox -n -r 8000 -c 1 a.wav trim 0 0")?;
    assert_eq!(bench.refusal("a.wav")?, Refusal::Empty);
    Ok(())
}

#[test]
fn what_is_no_sound() -> Outcome {
    let bench = Bench::new()?;
    bench.run("ffmpeg -v error -f lavfi -i testsrc=size=300x300 -frames:v 1 picture.png")?;
    let picture = std::fs::read(bench.path("picture.png"))?;
    let program = std::fs::read(std::env::current_exe()?)?;
    let long_text = b"Hold the line, please. ".repeat(10_000);
    let avi = b"RIFF\x04\0\0\0AVI ".to_vec();
    let in_disguise = [b"ID3\x04\0\0\0\0\0\0".to_vec(), picture.clone()].concat();
    for (index, bytes) in [picture, program, long_text, avi, in_disguise, vec![0xff; 9_000]].iter().enumerate() {
        std::fs::write(bench.path("a.mp3"), bytes)?;
        assert_eq!(bench.refusal("a.mp3")?, Refusal::NotAudio, "{index}");
    }
    Ok(())
}

#[test]
fn a_name_that_claims_another_kind() -> Outcome {
    let bench = Bench::new()?;
    bench.music(1.0)?;
    let result = bench.prepare_as("music.wav", "music.mp3", 60);
    let expected = Refusal::WrongKind { named: Kind::Mp3, found: Kind::Wav };
    assert!(matches!(result, Err(Error::Refused(refusal)) if refusal == expected));
    assert!(bench.prepare_as("music.wav", "MUSIC.WAV", 60).is_ok());
    assert!(bench.prepare_as("music.wav", "music", 60).is_ok());
    Ok(())
}

#[test]
fn codecs_that_cannot_be_decoded() -> Outcome {
    let bench = Bench::new()?;
    bench.music(1.0)?;
    bench.run("ffmpeg -v error -i music.wav -c:a libopus a.ogg")?;
    assert_eq!(bench.refusal("a.ogg")?, Refusal::UnsupportedCodec);
    bench.run("sox music.wav -r 8000 -c 1 -e gsm-full-rate a.wav")?;
    assert_eq!(bench.refusal("a.wav")?, Refusal::UnsupportedCodec);
    bench.run("ffmpeg -v error -f lavfi -i testsrc=duration=1 -c:v mpeg4 a.mp4")?;
    assert_eq!(bench.refusal("a.mp4")?, Refusal::UnsupportedCodec);
    bench.run("ffmpeg -v error -i music.wav -c:a ac3 a.m4a")?;
    assert_eq!(bench.refusal("a.m4a")?, Refusal::UnsupportedCodec);
    Ok(())
}

#[test]
fn sounds_that_are_too_long() -> Outcome {
    let bench = Bench::new()?;
    bench.music(4.5)?;
    bench.run("lame --quiet -V2 music.wav a.mp3")?;
    for name in ["music.wav", "a.mp3"] {
        let result = bench.prepare_as(name, name, 3);
        let expected = Refusal::TooLong { limit_seconds: 3 };
        assert!(matches!(result, Err(Error::Refused(refusal)) if refusal == expected));
        assert!(bench.prepare_as(name, name, 4).is_ok(), "padding is let pass");
    }
    Ok(())
}

#[test]
fn silence() -> Outcome {
    let bench = Bench::new()?;
    bench.run("sox -n -r 44100 -c 2 nothing.wav trim 0 2")?;
    bench.run("sox -n -r 44100 -c 1 faint.wav synth 2 sine 440 gain -62")?;
    bench.run("sox -n -r 44100 -c 1 -b 24 faint-clip.wav synth 0.2 sine 440 gain -62")?;
    bench.run("sox -n -r 44100 -c 1 whistle.wav synth 2 sine 15000 gain -6 fade 0.3 2 0.3")?;
    for name in ["nothing.wav", "faint.wav", "faint-clip.wav", "whistle.wav"] {
        assert_eq!(bench.refusal(name)?, Refusal::Silent, "{name}");
    }
    bench.run("sox -n -r 44100 -c 1 -b 24 quiet.wav synth 2 sine 440 gain -55")?;
    assert!(bench.prepare("quiet.wav").is_ok());
    Ok(())
}

#[test]
fn data_that_does_not_decode() -> Outcome {
    let bench = Bench::new()?;
    bench.music(4.0)?;
    bench.run("sox music.wav good.flac")?;
    let mut bytes = std::fs::read(bench.path("good.flac"))?;
    // The end stays whole: without it, the file would be one that was cut short.
    let end = bytes.len() * 9 / 10;
    for byte in bytes.iter_mut().take(end).skip(9_000).step_by(1_000) {
        *byte ^= 0x55;
    }
    std::fs::write(bench.path("a.flac"), bytes)?;
    assert_eq!(bench.refusal("a.flac")?, Refusal::Broken);
    Ok(())
}

#[test]
fn one_damaged_place_is_tolerated() -> Outcome {
    let bench = Bench::new()?;
    bench.music(6.0)?;
    bench.run("lame --quiet -V2 music.wav good.mp3")?;
    bench.run("sox music.wav good.flac")?;
    bench.run("sox music.wav good.ogg")?;
    bench.run("ffmpeg -v error -i music.wav -c:a aac good.m4a")?;
    for (from, to) in [("good.mp3", "a.mp3"), ("good.flac", "a.flac"), ("good.ogg", "a.ogg"), ("good.m4a", "a.m4a")] {
        let mut bytes = std::fs::read(bench.path(from))?;
        let middle = bytes.len() / 2;
        for byte in bytes.iter_mut().skip(middle).take(100) {
            *byte = 0;
        }
        std::fs::write(bench.path(to), bytes)?;
        let duration = bench.prepare(to)?.duration_ms;
        assert!((5_400..6_100).contains(&duration), "{to} {duration} ms");
    }
    Ok(())
}

/// Cuts a file at several places and checks that each is noticed.
fn check_cuts(line: &str, name: &str) -> Outcome {
    let bench = Bench::new()?;
    bench.music(6.0)?;
    bench.run(line)?;
    bench.prepare(name)?;
    let cut_name = format!("cut-{name}");
    for percent in [5, 20, 50, 80, 95] {
        bench.cut(name, &cut_name, |length| length * percent / 100)?;
        assert_eq!(bench.refusal(&cut_name)?, Refusal::CutShort, "{name} {percent} %");
    }
    Ok(())
}

/// Checks that a single missing byte is noticed.
fn check_last_byte(line: &str, name: &str) -> Outcome {
    check_cuts(line, name)?;
    let bench = Bench::new()?;
    bench.music(2.0)?;
    bench.run(line)?;
    bench.cut(name, &format!("cut-{name}"), |length| length - 1)?;
    assert_eq!(bench.refusal(&format!("cut-{name}"))?, Refusal::CutShort);
    Ok(())
}

#[test]
fn cut_wav() -> Outcome {
    check_last_byte("sox music.wav a.wav", "a.wav")
}

#[test]
fn cut_flac() -> Outcome {
    check_last_byte("sox music.wav a.flac", "a.flac")
}

#[test]
fn cut_ogg() -> Outcome {
    check_last_byte("sox music.wav a.ogg", "a.ogg")
}

#[test]
fn ogg_cut_between_two_pages() -> Outcome {
    let bench = Bench::new()?;
    bench.music(6.0)?;
    bench.run("sox music.wav a.ogg")?;
    let bytes = std::fs::read(bench.path("a.ogg"))?;
    let last_page = bytes.windows(4).rposition(|window| window == b"OggS");
    bench.cut("a.ogg", "b.ogg", |_| last_page.unwrap_or(0))?;
    assert_eq!(bench.refusal("b.ogg")?, Refusal::CutShort);
    Ok(())
}

#[test]
fn cut_m4a() -> Outcome {
    check_last_byte("ffmpeg -v error -i music.wav -c:a aac a.m4a", "a.m4a")?;
    let line = "ffmpeg -v error -i music.wav -c:a aac -movflags +faststart a.mp4";
    check_last_byte(line, "a.mp4")
}

#[test]
fn cut_mp3_with_a_length_tag() -> Outcome {
    check_cuts("lame --quiet -V2 music.wav a.mp3", "a.mp3")?;
    check_cuts("lame --quiet -b 128 music.wav b.mp3", "b.mp3")?;
    check_cuts("ffmpeg -v error -i music.wav -b:a 128k c.mp3", "c.mp3")
}

#[test]
fn cut_mp3_whose_tag_has_only_one_of_the_lengths() -> Outcome {
    let bench = Bench::new()?;
    bench.music(4.0)?;
    bench.run("lame --quiet -V2 music.wav a.mp3")?;
    let bytes = std::fs::read(bench.path("a.mp3"))?;
    let tag = bytes.windows(4).position(|window| window == b"Xing");
    let tag = tag.ok_or("no tag")?;
    for without in [tag + 8, tag + 12] {
        let mut bytes = bytes.clone();
        bytes.splice(without..without + 4, [0; 4]);
        std::fs::write(bench.path("b.mp3"), &bytes)?;
        bench.prepare("b.mp3")?;
        bench.cut("b.mp3", "c.mp3", |length| length * 9 / 10)?;
        assert_eq!(bench.refusal("c.mp3")?, Refusal::CutShort);
    }
    Ok(())
}

#[test]
fn bare_frames_may_end_anywhere() -> Outcome {
    let bench = Bench::new()?;
    bench.music(4.0)?;
    bench.run("lame --quiet -t -b 128 music.wav a.mp3")?;
    bench.run("ffmpeg -v error -i music.wav -c:a aac a.aac")?;
    for (from, to) in [("a.mp3", "b.mp3"), ("a.aac", "b.aac")] {
        bench.cut(from, to, |length| length / 2 + 11)?;
        let duration = bench.prepare(to)?.duration_ms;
        assert!((1_800..2_200).contains(&duration), "{to} {duration} ms");
    }
    Ok(())
}

#[test]
fn an_mp3_cut_out_of_a_longer_one_may_start_anywhere() -> Outcome {
    let bench = Bench::new()?;
    bench.music(4.0)?;
    bench.run("lame --quiet -t -b 128 music.wav a.mp3")?;
    let bytes = std::fs::read(bench.path("a.mp3"))?;
    std::fs::write(bench.path("b.mp3"), bytes.get(5_000..).unwrap_or_default())?;
    assert!(bench.prepare("b.mp3")?.duration_ms > 3_500);
    Ok(())
}

#[test]
fn trouble_with_the_disk_is_no_refusal() -> Outcome {
    let bench = Bench::new()?;
    assert!(matches!(bench.prepare("missing.wav"), Err(Error::Io(_))));
    bench.music(1.0)?;
    std::fs::create_dir(bench.path("folder.wav"))?;
    for wideband in ["no-such-folder/out.wav", "folder.wav"] {
        let result = audio::prepare(&audio::Job {
            original: &bench.path("music.wav"),
            claimed_name: "music.wav",
            narrowband_wav: &bench.narrowband(),
            wideband_wav: &bench.path(wideband),
            scratch_dir: &bench.path("scratch"),
            longest_seconds: 60,
            most_samples: u64::MAX,
        });
        assert!(matches!(result, Err(Error::Io(_))), "{wideband}");
        assert!(!bench.narrowband().exists(), "{wideband}");
        assert_eq!(std::fs::read_dir(bench.path("scratch"))?.count(), 0);
    }
    Ok(())
}

#[test]
fn small_files_that_unpack_to_too_much() -> Outcome {
    let bench = Bench::new()?;
    // 20 seconds of eight channels at 192 kHz are more than two minutes of stereo at 48 kHz.
    bench.run("sox -n -r 192000 -c 8 -b 16 wide.flac trim 0 20")?;
    bench.run("sox -n -r 192000 -c 8 -b 16 wide.wav trim 0 20")?;
    for name in ["wide.flac", "wide.wav"] {
        assert_eq!(bench.refusal(name)?, Refusal::TooLarge, "{name}");
    }
    Ok(())
}
