//! Turns an uploaded file into what telephones play, beside the running requests.

use std::sync::{Arc, LazyLock};

use audio::{Error, Job, Prepared};
use tempfile::TempDir;
use tokio::sync::Semaphore;

use super::refusal::unusable;
use crate::shared::database::unexpected;
use crate::shared::media::{MediaFolder, MediaStore};
use crate::shared::problem::Problem;

/// The longest audio.
const LONGEST_SECONDS: u32 = 30 * 60;

/// As many conversions at a time as there are cores.
static PLACES: LazyLock<Arc<Semaphore>> = LazyLock::new(|| {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Arc::new(Semaphore::new(cores))
});

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
pub(super) async fn convert(work: Work, claimed_name: String) -> Result<(Work, Prepared), Problem> {
    let place = PLACES.clone().acquire_owned().await.map_err(|error| unexpected(&error))?;
    let thread = tokio::task::spawn_blocking(move || {
        let _place = place;
        let job = Job {
            original: &work.finished.original(),
            claimed_name: &claimed_name,
            narrowband_wav: &work.finished.narrowband(),
            wideband_wav: &work.finished.wideband(),
            scratch_dir: work.scratch.path(),
            longest_seconds: LONGEST_SECONDS,
        };
        audio::prepare(&job).map(|prepared| (work, prepared))
    });
    thread.await.map_err(|error| unexpected(&error))?.map_err(|error| match error {
        Error::Refused(refusal) => unusable(refusal),
        Error::Io(error) => unexpected(&error),
    })
}
