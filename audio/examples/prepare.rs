//! Prepares one file and prints what was found: `prepare IN OUTDIR [SECONDS]`.
#![expect(clippy::print_stdout, reason = "printing is what the example is for")]

use std::path::Path;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, original, directory, rest @ ..] = arguments.as_slice() else {
        return Err("usage: prepare IN OUTDIR [SECONDS]".into());
    };
    let longest_seconds = rest.first().map_or(Ok(3600), |text| text.parse())?;
    let directory = Path::new(directory);
    let begun = Instant::now();
    let prepared = audio::prepare(&audio::Job {
        original: Path::new(original),
        claimed_name: original,
        narrowband_wav: &directory.join("narrowband.wav"),
        wideband_wav: &directory.join("wideband.wav"),
        scratch_dir: directory,
        longest_seconds,
        most_samples: u64::MAX,
    })?;
    let seconds = begun.elapsed().as_secs_f64();
    println!("kind        {:?}", prepared.kind);
    println!("duration    {} ms", prepared.duration_ms);
    println!(
        "source      {} Hz, {} channels, {:.2} LUFS",
        prepared.source_sample_rate, prepared.source_channels, prepared.original_loudness_lufs
    );
    println!(
        "narrowband  {:.2} LUFS, {:.2} dBTP",
        prepared.narrowband_loudness_lufs, prepared.narrowband_true_peak_dbtp
    );
    println!("wideband    {:.2} LUFS, {:.2} dBTP", prepared.wideband_loudness_lufs, prepared.wideband_true_peak_dbtp);
    println!("path        {}", prepared.waveform.svg_path(800, 80).len());
    println!("took        {seconds:.3} s");
    Ok(())
}
