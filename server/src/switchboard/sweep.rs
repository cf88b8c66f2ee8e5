//! Removes what nobody needs any more: spoken texts without use, and Asterisk's log of long ago.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use asterisk::configuration::Instance;

use super::board::Board;

/// How often is looked.
const BETWEEN_LOOKS: Duration = Duration::from_hours(6);
/// A log that is larger is begun anew.
const LARGEST_LOG_BYTES: u64 = 8 * 1024 * 1024;
/// A log is kept for so long after its end: addresses of people stand in it.
const KEPT_LOG: Duration = Duration::from_hours(24 * 14);

/// Sweeps from time to time, for ever.
pub async fn keep_swept(board: &Arc<Board>) {
    loop {
        let there = Arc::clone(board);
        if let Ok(Err(error)) = tokio::task::spawn_blocking(move || there.sounds.sweep()).await {
            tracing::warn!(%error, "spoken texts without use cannot be removed");
        }
        let log = board.system.files.log();
        if std::fs::metadata(&log).is_ok_and(|about| about.len() > LARGEST_LOG_BYTES)
            && let Err(error) = board.ari.rotate_log("messages").await
        {
            tracing::warn!(%error, "Asterisk's log cannot be begun anew");
        }
        if let Err(error) = forget_logs(&board.system.files) {
            tracing::warn!(%error, "old logs of Asterisk cannot be removed");
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

fn forget_logs(files: &Instance) -> io::Result<()> {
    let Some(folder) = files.log().parent().map(std::path::Path::to_path_buf) else { return Ok(()) };
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let is_old = entry.metadata()?.modified()?.elapsed().is_ok_and(|age| age > KEPT_LOG);
        // `messages` is written, `messages.0` and so on are those before.
        if is_old && entry.file_name().to_string_lossy().starts_with("messages.") {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
