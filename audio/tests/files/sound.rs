//! What the outputs sound like: loudness, peaks, bands and channels.

use crate::bench::{Bench, Outcome, check_outputs, measured};
use std::path::Path;

fn samples(file: &Path) -> Result<Vec<f64>, hound::Error> {
    let mut reader = hound::WavReader::open(file)?;
    let samples = reader.samples::<i16>();
    samples.map(|sample| Ok(f64::from(sample?) / 32768.0)).collect()
}

/// The level of one frequency in the middle of a file, in dBFS, through a Hann window.
fn level_dbfs(file: &Path, frequency_hz: f64, rate_hz: f64) -> Result<f64, hound::Error> {
    let samples = samples(file)?;
    let length = 8_000_u16;
    let step = std::f64::consts::TAU / f64::from(length);
    let turn = std::f64::consts::TAU * frequency_hz / rate_hz;
    let (mut real, mut imaginary) = (0.0, 0.0);
    for (n, sample) in (0..length).zip(samples.iter().skip(4_000)) {
        let windowed = sample * (0.5 - 0.5 * (f64::from(n) * step).cos());
        real += windowed * (f64::from(n) * turn).cos();
        imaginary += windowed * (f64::from(n) * turn).sin();
    }
    Ok(20.0 * (real.hypot(imaginary) * 4.0 / f64::from(length)).log10())
}

#[test]
fn each_output_carries_its_band_and_nothing_else() -> Outcome {
    let bench = Bench::new()?;
    bench.run("sox -n -r 44100 -c 1 -b 24 low.wav synth 4 sine 1000 gain -12")?;
    bench.run("sox -n -r 44100 -c 1 -b 24 high.wav synth 4 sine 6000 gain -12")?;
    bench.run("sox -n -r 44100 -c 1 -b 24 top.wav synth 4 sine 11000 gain -12")?;
    bench.run("sox -m low.wav high.wav top.wav -b 24 all.wav")?;
    bench.prepare("all.wav")?;
    let narrow = |frequency| level_dbfs(&bench.narrowband(), frequency, 8_000.0);
    let wide = |frequency| level_dbfs(&bench.wideband(), frequency, 16_000.0);
    // 6 kHz would fold to 2 kHz at 8 kHz, 11 kHz to 3 kHz at 8 kHz and to 5 kHz at 16 kHz.
    let carried = narrow(1_000.0)?;
    for alias in [2_000.0, 3_000.0] {
        assert!(narrow(alias)? < carried - 50.0, "{alias} Hz");
    }
    let carried = wide(1_000.0)?;
    assert!((wide(6_000.0)? - carried).abs() < 0.2);
    assert!(wide(5_000.0)? < carried - 50.0);
    Ok(())
}

#[test]
fn the_band_reaches_close_to_its_edge() -> Outcome {
    let bench = Bench::new()?;
    bench.run("sox -n -r 44100 -c 1 low.wav synth 4 sine 1000 gain -12")?;
    bench.run("sox -n -r 44100 -c 1 edge.wav synth 4 sine 3700 gain -12")?;
    bench.run("sox -m low.wav edge.wav both.wav")?;
    bench.prepare("both.wav")?;
    let level = |frequency| level_dbfs(&bench.narrowband(), frequency, 8_000.0);
    assert!((level(1_000.0)? - level(3_700.0)?).abs() < 0.5);
    Ok(())
}

#[test]
fn channels_that_cancel_out_are_not_averaged() -> Outcome {
    let bench = Bench::new()?;
    bench.run("sox -n -r 44100 -c 1 one.wav synth 3 pluck A3 synth 3 pinknoise mix 20 gain -n -6")?;
    bench.run("sox one.wav reversed.wav vol -1")?;
    bench.run("sox -M one.wav reversed.wav cancelling.wav")?;
    let prepared = bench.prepare("cancelling.wav")?;
    check_outputs(&bench, &prepared)?;
    let from_both = samples(&bench.wideband())?;
    bench.prepare("one.wav")?;
    let from_one = samples(&bench.wideband())?;
    assert_eq!(from_both, from_one);
    Ok(())
}

#[test]
fn a_silent_channel_does_not_matter() -> Outcome {
    let bench = Bench::new()?;
    bench.run("sox -n -r 44100 -c 1 one.wav synth 3 pluck A3 synth 3 pinknoise mix 20 gain -n -6")?;
    bench.run("sox -n -r 44100 -c 1 none.wav trim 0 3")?;
    for line in ["sox -M one.wav none.wav a.wav", "sox -M none.wav one.wav a.wav"] {
        bench.run(line)?;
        check_outputs(&bench, &bench.prepare("a.wav")?)?;
    }
    Ok(())
}

#[test]
fn quiet_and_loud_recordings_come_out_alike() -> Outcome {
    let bench = Bench::new()?;
    for gain in [-45, -20, 0] {
        bench.run(&format!("sox -R -n -r 44100 -c 1 -b 24 a.wav synth 5 pinknoise tremolo 1 70 gain -n {gain}"))?;
        check_outputs(&bench, &bench.prepare("a.wav")?)?;
    }
    Ok(())
}

#[test]
fn the_original_loudness_is_that_of_the_file() -> Outcome {
    let bench = Bench::new()?;
    bench.music(5.0)?;
    let prepared = bench.prepare("music.wav")?;
    let (loudness, _) = measured(&bench, &bench.path("music.wav"))?;
    assert!((prepared.original_loudness_lufs - loudness).abs() < 0.15);
    Ok(())
}

/// Makes `a.wav`: soft noise with a click of nearly full scale every second.
fn clicks(bench: &Bench, seconds: &str) -> Outcome {
    bench.run("sox -R -n -r 44100 -c 1 noise.wav synth 10 pinknoise gain -n -24")?;
    bench.run(&format!("sox -n -r 44100 -c 1 click.wav synth {seconds} square 1000 gain -3 pad 0 1 repeat 8"))?;
    bench.run("sox -m -v 1 noise.wav -v 1 click.wav a.wav")?;
    Ok(())
}

#[test]
fn high_peaks_are_limited_and_the_loudness_is_met() -> Outcome {
    let bench = Bench::new()?;
    clicks(&bench, "0.001")?;
    let prepared = bench.prepare("a.wav")?;
    // Without a limiter the click, 27 dB above the loudness, would be 8 dB above full scale.
    assert!(prepared.original_loudness_lufs < -29.0);
    check_outputs(&bench, &prepared)
}

#[test]
fn peaks_that_are_all_the_loudness_still_stay_below_the_ceiling() -> Outcome {
    let bench = Bench::new()?;
    clicks(&bench, "0.02")?;
    let prepared = bench.prepare("a.wav")?;
    for (loudness, true_peak) in [
        (prepared.narrowband_loudness_lufs, prepared.narrowband_true_peak_dbtp),
        (prepared.wideband_loudness_lufs, prepared.wideband_true_peak_dbtp),
    ] {
        assert!(true_peak <= -1.5, "{true_peak} dBTP");
        assert!((-22.0..-18.5).contains(&loudness), "{loudness} LUFS");
    }
    Ok(())
}

#[test]
fn peaks_between_samples_are_kept_below_the_ceiling() -> Outcome {
    let bench = Bench::new()?;
    // A tone at a quarter of the rate, sampled between its peaks, in bursts that need limiting.
    bench.run("sox -n -r 16000 -c 1 tone.wav synth 0.05 sine 4000 0 12.5 gain -1 pad 0 0.95 repeat 5")?;
    bench.run("sox -R -n -r 16000 -c 1 noise.wav synth 6 brownnoise gain -n -22")?;
    bench.run("sox -m -v 1 tone.wav -v 1 noise.wav a.wav")?;
    let prepared = bench.prepare("a.wav")?;
    assert!(prepared.wideband_true_peak_dbtp <= -1.5);
    assert!(prepared.narrowband_true_peak_dbtp <= -1.5);
    let (_, true_peak) = measured(&bench, &bench.wideband())?;
    assert!(true_peak <= -1.2, "{true_peak}");
    Ok(())
}

#[test]
fn a_sound_shorter_than_a_gating_block_has_a_sensible_loudness() -> Outcome {
    let bench = Bench::new()?;
    bench.run("sox -n -r 44100 -c 1 short.wav synth 0.25 sine 997 gain -30")?;
    let prepared = bench.prepare("short.wav")?;
    assert_eq!(prepared.duration_ms, 250);
    assert!((prepared.wideband_loudness_lufs + 19.0).abs() < 0.5);
    // The same tone, long enough to be measured, has its peak at -16 dBFS at -19 LUFS.
    assert!((prepared.wideband_true_peak_dbtp + 15.3).abs() < 1.0);
    Ok(())
}

#[test]
fn the_waveform_follows_the_sound() -> Outcome {
    let bench = Bench::new()?;
    bench.run("sox -n -r 44100 -c 1 a.wav synth 2 sine 440 gain -6 pad 0 2")?;
    let waveform = bench.prepare("a.wav")?.waveform;
    let (first, second) = waveform.peaks().split_at(200);
    assert!(first.iter().take(198).all(|peak| *peak > 240));
    assert!(second.iter().skip(5).all(|peak| *peak < 5));
    Ok(())
}

#[test]
fn bursts_and_clicks_stay_below_the_ceiling_by_any_meter() -> Outcome {
    let bench = Bench::new()?;
    bench.run("sox -R -n -r 44100 -c 1 bursts.wav synth 0.02 whitenoise pad 0 1.98 repeat 5 gain -3")?;
    bench.run("sox -R -n -r 44100 -c 1 clicks.wav synth 0.002 sine 1000 pad 0 0.998 repeat 10 gain -1")?;
    bench.run("sox -R -n -r 44100 -c 1 noise.wav synth 5 whitenoise gain -1")?;
    for name in ["bursts.wav", "clicks.wav", "noise.wav"] {
        let prepared = bench.prepare(name)?;
        assert!(prepared.narrowband_true_peak_dbtp <= -1.5 && prepared.wideband_true_peak_dbtp <= -1.5, "{name}");
        for file in [bench.narrowband(), bench.wideband()] {
            let (_, true_peak) = measured(&bench, &file)?;
            assert!(true_peak <= -1.5, "{name}, {}: {true_peak} dBTP by ffmpeg", file.display());
        }
    }
    Ok(())
}
