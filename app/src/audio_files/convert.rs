//! Turns an uploaded file into what telephones play, beside the running requests.

use audio::{Error, Job, Prepared};
use tempfile::TempDir;

use super::refusal::unusable;
use crate::shared::database::unexpected;
use crate::shared::media::{MediaFolder, MediaStore};
use crate::shared::places::Places;
use crate::shared::problem::Problem;

/// The longest audio.
const LONGEST_SECONDS: u32 = 30 * 60;

/// As much as the longest audio at 48 kHz in stereo. A small file of silence in eight channels could keep a core busy for
/// minutes.
const MOST_SAMPLES: u64 = 30 * 60 * 48_000 * 2;

/// Where one upload is worked on; gone when dropped.
pub(super) struct Work {
    scratch: TempDir,
    /// What becomes the folder of the audio.
    pub finished: MediaFolder,
}

impl Work {
    /// Begins with empty folders.
    pub fn begin(media: &MediaStore) -> Result<Self, Problem> {
        let scratch = media.scratch().map_err(|error| unexpected(&error))?;
        let finished = MediaFolder::in_scratch(&scratch);
        std::fs::create_dir(finished.path()).map_err(|error| unexpected(&error))?;
        Ok(Self { scratch, finished })
    }
}

/// Converts the received original. The work goes into the thread and comes back, so that its folders outlive a visitor who
/// leaves meanwhile.
pub(super) async fn convert(
    places: &Places,
    account_id: &str,
    work: Work,
    claimed_name: String,
) -> Result<(Work, Prepared), Problem> {
    let place = places.take(account_id).await;
    let thread = tokio::task::spawn_blocking(move || {
        let _place = place;
        let job = Job {
            original: &work.finished.original(),
            claimed_name: &claimed_name,
            narrowband_wav: &work.finished.narrowband(),
            wideband_wav: &work.finished.wideband(),
            scratch_dir: work.scratch.path(),
            longest_seconds: LONGEST_SECONDS,
            most_samples: MOST_SAMPLES,
        };
        audio::prepare(&job).map(|prepared| (work, prepared))
    });
    thread.await.map_err(|error| unexpected(&error))?.map_err(|error| match error {
        Error::Refused(refusal) => unusable(refusal),
        Error::Io(error) => unexpected(&error),
    })
}
