//! Speaking a text.

use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use audio::Job;
use serde::{Deserialize, Serialize};
use tokio::process::Command;
use tokio::sync::Semaphore;

use super::keeping::mark_used;
use crate::shared::database::{Connection, unexpected};
use crate::shared::jobs::{self, SPEAK};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;

/// The refusal of a text that is silent.
const NOTHING_TO_HEAR: &str = "speech-problem-nothing-to-hear";

/// A voice that takes longer than this is given up.
const LONGEST_SPEAKING: Duration = Duration::from_secs(30);
/// The longest spoken text in seconds; 400 characters take far less.
const LONGEST_SECONDS: u32 = 300;
/// What a voice may make of it, at most: the longest text at 48 kHz in stereo.
const MOST_SAMPLES: u64 = 300 * 48_000 * 2;
/// How many texts are spoken at a time.
static PLACES: Semaphore = Semaphore::const_new(2);

/// A text to be spoken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// The language's tag.
    pub language: String,
    /// What is said.
    pub text: String,
}

/// Enqueues the speaking of a text, so that it is ready when the first caller comes.
///
/// # Errors
/// A fault of the database.
pub async fn enqueue(connection: &mut Connection, now_ms: i64, language: &str, text: &str) -> Result<(), sqlx::Error> {
    let spoken = Spoken { language: language.to_owned(), text: text.to_owned() };
    jobs::enqueue(connection, now_ms, SPEAK, &spoken).await
}

/// Speaks a text before somebody listens to it. One with nothing to hear stays so: another try would not help.
///
/// # Errors
/// [`Problem::Refused`] when no voice is installed or it fails.
pub async fn speak_ahead(portal: &Portal, spoken: &Spoken) -> Result<(), Problem> {
    match speak(portal, spoken).await {
        Err(Problem::Refused(key)) if key == NOTHING_TO_HEAR => Ok(()),
        result => result.map(drop),
    }
}

/// True when a text was spoken before and is still there.
pub fn is_spoken(portal: &Portal, spoken: &Spoken) -> bool {
    folder(portal, spoken).join("8k.wav").exists()
}

fn folder(portal: &Portal, spoken: &Spoken) -> PathBuf {
    let command = portal.settings.speech_command.join(" ");
    let name = random::fingerprint(&format!("{command}\n{}\n{}", spoken.language, spoken.text));
    portal.media.speech_folder().join(name)
}

/// Speaks a text, or finds it spoken before; gives the 8 kHz WAV that callers hear.
///
/// # Errors
/// [`Problem::Refused`] when no voice is installed or it fails.
pub async fn speak(portal: &Portal, spoken: &Spoken) -> Result<PathBuf, Problem> {
    let command = &portal.settings.speech_command;
    let folder = folder(portal, spoken);
    let narrowband = folder.join("8k.wav");
    if narrowband.exists() {
        mark_used(folder, portal.clock.now_ms()).await;
        return Ok(narrowband);
    }
    let _place = PLACES.acquire().await.map_err(|error| unexpected(&error))?;
    let scratch = portal.media.scratch().map_err(|error| unexpected(&error))?;
    let (text_file, wav) = (scratch.path().join("text.txt"), scratch.path().join("spoken.wav"));
    tokio::fs::write(&text_file, &spoken.text).await.map_err(|error| unexpected(&error))?;
    run(command, spoken, &text_file, &wav).await?;
    let finished = scratch.path().join("finished");
    tokio::fs::create_dir(&finished).await.map_err(|error| unexpected(&error))?;
    let prepared = tokio::task::spawn_blocking({
        let (finished, work) = (finished.clone(), scratch.path().to_owned());
        move || {
            audio::prepare(&Job {
                original: &wav,
                claimed_name: "spoken.wav",
                narrowband_wav: &finished.join("8k.wav"),
                wideband_wav: &finished.join("16k.wav"),
                scratch_dir: &work,
                longest_seconds: LONGEST_SECONDS,
                most_samples: MOST_SAMPLES,
            })
        }
    })
    .await
    .map_err(|error| unexpected(&error))?;
    match prepared {
        Ok(_) => {}
        // Nothing but dots or spaces, say: there is nothing to hear.
        Err(audio::Error::Refused(_)) => return Err(Problem::Refused(NOTHING_TO_HEAR.to_owned())),
        Err(error @ audio::Error::Io(_)) => return Err(unexpected(&error)),
    }
    place(&finished, &folder).await?;
    Ok(narrowband)
}

/// Somebody else may have spoken the same text meanwhile; either is as good.
async fn place(finished: &std::path::Path, folder: &std::path::Path) -> Result<(), Problem> {
    if let Some(parent) = folder.parent() {
        tokio::fs::create_dir_all(parent).await.map_err(|error| unexpected(&error))?;
    }
    match tokio::fs::rename(finished, folder).await {
        Err(error) if !folder.exists() => Err(unexpected(&error)),
        _ => Ok(()),
    }
}

/// Runs the configured command, without a shell: the text is in a file, never in an argument.
async fn run(
    command: &[String],
    spoken: &Spoken,
    text_file: &std::path::Path,
    wav: &std::path::Path,
) -> Result<(), Problem> {
    let silent = |reason: &dyn std::fmt::Display| {
        tracing::warn!(%reason, "text to speech failed");
        Problem::Refused("speech-problem-no-voice".to_owned())
    };
    let fill = |part: &String| {
        part.replace("{language}", voice(&spoken.language))
            .replace("{text_file}", &text_file.to_string_lossy())
            .replace("{wav_file}", &wav.to_string_lossy())
    };
    let (program, arguments) = command.split_first().ok_or_else(|| silent(&"no command is configured"))?;
    let run = Command::new(program)
        .args(arguments.iter().map(fill))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .status();
    match tokio::time::timeout(LONGEST_SPEAKING, run).await {
        Ok(Ok(status)) if status.success() => Ok(()),
        Ok(Ok(status)) => Err(silent(&status)),
        Ok(Err(error)) => Err(silent(&error)),
        Err(_) => Err(silent(&"it took too long")),
    }
}

/// The voice of a language: the Spanish of America is one voice, `es-419` (BCP 47 with the UN M.49 region).
fn voice(language: &str) -> &str {
    match language {
        "es-CO" | "es-MX" => "es-419",
        "en" => "en-us",
        other => other,
    }
}
