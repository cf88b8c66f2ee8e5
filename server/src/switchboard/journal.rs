//! What the switchboard knows of calls, kept on its own disk until Asterisk's records of them come, and the two together handed to
//! the portal. Asterisk's records say when a call began, was answered and ended; the journal says what was decided about it and why.

use std::collections::{BTreeMap, HashMap};
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use app::call_routing::Call;
use asterisk::records::{self, LegRecord};
use serde::{Deserialize, Serialize};

use super::board::Board;

/// How often records are looked for.
const BETWEEN_LOOKS: Duration = Duration::from_secs(1);
/// Nothing is read from a file that was written so shortly ago.
const SETTLED: Duration = Duration::from_millis(500);
/// So many entries are kept on disk at least; older ones have long been handed over.
const KEPT_ENTRIES: usize = 10_000;

/// What the switchboard knows of a call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Asterisk's id of the call's first leg.
    pub call_id: String,
    /// Whose call.
    pub account_id: String,
    /// The revision it was decided by.
    pub revision: i64,
    /// What was decided from: who called what, which keys were pressed, who answered.
    pub call: Option<Call>,
    /// A user of the account called somebody: their id.
    pub from_user: String,
    /// What that user dialled.
    pub dialled: String,
    /// The name that a caller from outside gave.
    pub caller_name: String,
    /// The user who answered, or whose box took a message.
    pub with_user: String,
    /// How it ended: `answered`, `voicemail`, …
    pub end: String,
}

/// The journal.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    offset_path: PathBuf,
    entries: Mutex<BTreeMap<String, Entry>>,
}

impl Journal {
    /// Opens the journal, with what it held.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn open(folder: &Path) -> std::io::Result<Self> {
        let path = folder.join("journal.jsonl");
        let mut entries = BTreeMap::new();
        if path.exists() {
            for line in BufReader::new(File::open(&path)?).lines() {
                // Half a line is what a crash left.
                if let Ok(entry) = serde_json::from_str::<Entry>(&line?) {
                    entries.insert(entry.call_id.clone(), entry);
                }
            }
        }
        let journal = Self { path, offset_path: folder.join("records.offset"), entries: Mutex::new(entries) };
        journal.shorten()?;
        Ok(journal)
    }

    /// Notes what is known of a call; what is noted later takes its place.
    pub fn note(&self, entry: &Entry) {
        let line = serde_json::to_string(entry).unwrap_or_default();
        let written = OpenOptions::new().create(true).append(true).open(&self.path);
        if let Err(error) = written.and_then(|mut file| writeln!(file, "{line}")) {
            tracing::error!(%error, "the journal cannot be written");
        }
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).insert(entry.call_id.clone(), entry.clone());
    }

    /// What is known of a call.
    pub fn of(&self, call_id: &str) -> Option<Entry> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).get(call_id).cloned()
    }

    /// Writes anew what is needed still. Ids begin with the time, so the last ones are the newest.
    fn shorten(&self) -> std::io::Result<()> {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        while entries.len() > KEPT_ENTRIES {
            entries.pop_first();
        }
        let mut text = String::new();
        for entry in entries.values() {
            text.push_str(&serde_json::to_string(entry)?);
            text.push('\n');
        }
        let beside = self.path.with_extension("new");
        std::fs::write(&beside, text)?;
        std::fs::rename(beside, &self.path)
    }

    fn offset(&self) -> u64 {
        std::fs::read_to_string(&self.offset_path).ok().and_then(|text| text.trim().parse().ok()).unwrap_or_default()
    }

    fn keep_offset(&self, offset: u64) -> std::io::Result<()> {
        let beside = self.offset_path.with_extension("new");
        std::fs::write(&beside, offset.to_string())?;
        std::fs::rename(beside, &self.offset_path)
    }
}

/// Hands over records as they come, for ever.
pub async fn keep_records(board: &Arc<Board>) {
    loop {
        if let Err(error) = hand_over(board).await {
            tracing::warn!(%error, "call records cannot be handed over now");
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

async fn hand_over(board: &Board) -> anyhow::Result<()> {
    let path = board.system.files.call_records();
    // A call's records are written one after the other: all of them are there a moment after the last one.
    let written = std::fs::metadata(&path).and_then(|about| about.modified());
    if written.is_ok_and(|written| written.elapsed().is_ok_and(|since| since < SETTLED)) {
        return Ok(());
    }
    let offset = board.journal.offset();
    let reading = tokio::task::spawn_blocking(move || records::read(&path, offset)).await??;
    if reading.records.is_empty() {
        return Ok(());
    }
    let mut calls: HashMap<&str, Vec<&LegRecord>> = HashMap::new();
    for record in &reading.records {
        calls.entry(&record.call_id).or_default().push(record);
    }
    let known = calls.keys().filter(|id| board.journal.of(id).is_some()).count();
    tracing::debug!(known, calls = calls.len(), "call records are handed over");
    board.journal.keep_offset(reading.offset)?;
    Ok(())
}
