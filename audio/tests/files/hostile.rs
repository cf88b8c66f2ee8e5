//! Files made to do harm: whatever they hold, they are used or refused, and nothing else happens.

use crate::bench::{Bench, Outcome};
use audio::{Error, Refusal};

/// A small generator of numbers that look random and are the same every time.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit.max(1)
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap_or(0)
    }
}

/// Prepares a file that may be anything; only trouble with the disk is a failure.
fn check(bench: &Bench, name: &str) -> Outcome {
    match bench.prepare(name) {
        Ok(prepared) => {
            assert!(prepared.narrowband_true_peak_dbtp <= -1.5);
            assert!(prepared.wideband_true_peak_dbtp <= -1.5);
            Ok(())
        }
        Err(Error::Refused(_)) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Changes a sound file at a few places, many times over, and prepares each.
fn check_mutations(line: &str, name: &str) -> Outcome {
    let bench = Bench::new()?;
    bench.music(0.5)?;
    bench.run(line)?;
    let good = std::fs::read(bench.path(name))?;
    let mutated_name = format!("mutated-{name}");
    for seed in 0..80 {
        let mut numbers = Numbers(seed);
        let mut bytes = good.clone();
        // Half of them only in the headers, where it hurts most.
        let reach = if seed % 2 == 0 { 400 } else { bytes.len() };
        for _ in 0..=numbers.below(8) {
            let place = numbers.below(reach);
            let bit = numbers.below(8);
            let replacement = numbers.byte();
            if let Some(byte) = bytes.get_mut(place) {
                *byte = if seed % 3 == 0 { replacement } else { *byte ^ (1 << bit) };
            }
        }
        std::fs::write(bench.path(&mutated_name), &bytes)?;
        check(&bench, &mutated_name).map_err(|error| format!("seed {seed}: {error}"))?;
    }
    Ok(())
}

#[test]
fn mutated_mp3() -> Outcome {
    check_mutations("lame --quiet -V2 music.wav a.mp3", "a.mp3")
}

#[test]
fn mutated_wav() -> Outcome {
    check_mutations("sox music.wav -b 24 a.wav", "a.wav")
}

#[test]
fn mutated_ogg() -> Outcome {
    check_mutations("sox music.wav a.ogg", "a.ogg")
}

#[test]
fn mutated_flac() -> Outcome {
    check_mutations("sox music.wav a.flac", "a.flac")
}

#[test]
fn mutated_m4a() -> Outcome {
    let line = "ffmpeg -v error -i music.wav -c:a aac -movflags +faststart a.m4a";
    check_mutations(line, "a.m4a")
}

#[test]
fn mutated_aac() -> Outcome {
    check_mutations("ffmpeg -v error -i music.wav -c:a aac a.aac", "a.aac")
}

#[test]
fn random_bytes_behind_every_magic() -> Outcome {
    let bench = Bench::new()?;
    let magics: [&[u8]; 8] = [
        b"",
        b"RIFF\xff\xff\xff\xffWAVEfmt ",
        b"OggS\0\x02",
        b"fLaC\0\0\0\x22",
        b"\0\0\0\x18ftypM4A ",
        b"\xff\xfb\x90\0",
        b"\xff\xf1\x50\x80\x01\x5f\xfc",
        b"ID3\x04\0\0\0\0\0\0",
    ];
    for (seed, magic) in (0..).zip(magics.iter().cycle().take(80)) {
        let mut numbers = Numbers(seed);
        let mut bytes = magic.to_vec();
        let length = numbers.below(20_000);
        bytes.extend(std::iter::repeat_with(|| numbers.byte()).take(length));
        std::fs::write(bench.path("a.bin"), &bytes)?;
        check(&bench, "a.bin").map_err(|error| format!("seed {seed}: {error}"))?;
    }
    Ok(())
}

/// A WAV file of `format`: code, channels, sample rate, bits.
fn wav(format: (u16, u16, u32, u16), data: &[u8]) -> Result<Vec<u8>, std::num::TryFromIntError> {
    let (code, channels, rate, bits) = format;
    let block = u16::try_from(u32::from(channels) * u32::from(bits) / 8)?;
    let length = u32::try_from(data.len())?;
    let mut bytes = b"RIFF".to_vec();
    bytes.extend((36 + length).to_le_bytes());
    bytes.extend(b"WAVEfmt \x10\0\0\0");
    bytes.extend(code.to_le_bytes());
    bytes.extend(channels.to_le_bytes());
    bytes.extend(rate.to_le_bytes());
    bytes.extend((rate.wrapping_mul(u32::from(block))).to_le_bytes());
    bytes.extend(block.to_le_bytes());
    bytes.extend(bits.to_le_bytes());
    bytes.extend(b"data");
    bytes.extend(length.to_le_bytes());
    bytes.extend(data);
    Ok(bytes)
}

#[test]
fn absurd_rates_and_channels_are_refused() -> Outcome {
    let bench = Bench::new()?;
    let data = [1, 32].repeat(40_000);
    for (channels, rate) in [(1, 0), (1, 3_999), (1, 192_001), (1, u32::MAX), (9, 44_100), (30, 44_100)] {
        std::fs::write(bench.path("a.wav"), wav((1, channels, rate, 16), &data)?)?;
        let refusal = bench.refusal("a.wav")?;
        assert!(
            matches!(refusal, Refusal::UnsupportedCodec | Refusal::Broken),
            "{channels} channels at {rate} Hz: {refusal:?}"
        );
    }
    Ok(())
}

#[test]
fn floats_that_are_no_sound_do_no_harm() -> Outcome {
    let bench = Bench::new()?;
    for poison in [f32::NAN, f32::INFINITY, f32::MAX, -1e20, 1e-40] {
        let mut data = Vec::new();
        for n in 0..32_000_u16 {
            let sound = (f32::from(n) * 0.2).sin() * 0.3;
            let sample = if n % 4_000 == 1_000 { poison } else { sound };
            data.extend(sample.to_le_bytes());
        }
        std::fs::write(bench.path("a.wav"), wav((3, 1, 16_000, 32), &data)?)?;
        let prepared = bench.prepare("a.wav")?;
        assert!(prepared.wideband_loudness_lufs.is_finite());
        assert!(prepared.original_loudness_lufs.is_finite());
    }
    Ok(())
}

#[test]
fn an_index_of_endless_empty_packets_ends() -> Outcome {
    let bench = Bench::new()?;
    bench.music(0.5)?;
    bench.run("ffmpeg -v error -i music.wav -c:a aac -movflags +faststart a.m4a")?;
    let mut bytes = std::fs::read(bench.path("a.m4a"))?;
    let place_of = |name: &[u8], bytes: &[u8]| {
        let place = bytes.windows(4).position(|window| window == name);
        place.ok_or(format!("no {name:?}"))
    };
    // Every packet gets the size one, all are in the first chunk, and there are 268 million.
    let many = [0x0f, 0xff, 0xff, 0xff];
    let sizes = place_of(b"stsz", &bytes)?;
    bytes.splice(sizes + 8..sizes + 16, [[0, 0, 0, 1], many].concat());
    let chunks = place_of(b"stsc", &bytes)?;
    bytes.splice(chunks + 16..chunks + 20, many);
    let times = place_of(b"stts", &bytes)?;
    bytes.splice(times + 12..times + 16, many);
    // Enough zeros follow to go on for long.
    let data = place_of(b"mdat", &bytes)?;
    bytes.extend(vec![0; 300_000]);
    let length = u32::try_from(bytes.len() - data + 4)?;
    bytes.splice(data - 4..data, length.to_be_bytes());
    std::fs::write(bench.path("b.m4a"), bytes)?;
    assert_eq!(bench.refusal("b.m4a")?, Refusal::Broken);
    Ok(())
}
