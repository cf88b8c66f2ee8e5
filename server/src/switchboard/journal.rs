//! What the switchboard knows of calls, kept on its own disk until Asterisk's records of them come, and the two together handed to
//! the portal. Asterisk's records say when a call began, was answered and ended; the journal says what was decided about it and why.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use app::call_routing::Call;
use app::outgoing_calls::Usage;
use app::shared::clock::{DAY_MS, HOUR_MS, MINUTE_MS};
use asterisk::configuration::replace;
use serde::{Deserialize, Serialize};

/// So many entries are kept on disk at least.
const KEPT_ENTRIES: usize = 10_000;
/// What users did outside is counted by the day, wherever that begins.
const COUNTED_FOR_MS: i64 = 2 * DAY_MS;

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
    /// The number outside that was called, in E.164; as it was dialled where it is that of help.
    pub outside: String,
    /// What was shown there; empty for nothing.
    pub shown: String,
    /// Why a call outside was not made, as a code.
    pub refusal: String,
    /// Something is set aside for it in the prepaid account.
    pub is_paid: bool,
    /// When two people began to talk.
    pub talk_began_ms: Option<i64>,
    /// When they began to talk on the prepaid account, where that is not when they began to talk: the call was passed on.
    pub paid_from_ms: Option<i64>,
    /// When it was over.
    pub ended_at_ms: Option<i64>,
    /// The user who answered, or whose box took a message.
    pub with_user: String,
    /// How it ended: `answered`, `voicemail`, …
    pub end: String,
    /// It was handed to the portal: it is not needed any more, but for counting.
    pub is_recorded: bool,
    /// The user for whom it counts as a call outside, where that is not who began it: they passed it on.
    pub outside_by: String,
    /// Asterisk's id of the leg that answered, while something is paid for it.
    pub other_leg: String,
    /// It was ended after so many seconds, as no more were paid for.
    pub cut_after_seconds: Option<i64>,
    /// What it cost is taken, or what was set aside went back.
    pub is_settled: bool,
    /// The user whom nobody else gets through to meanwhile.
    pub undisturbed: String,
}

/// A call whose end nobody noticed counts for so long.
const LONGEST_CALL_MS: i64 = 4 * HOUR_MS;

impl Entry {
    /// When it began.
    pub fn began_ms(&self) -> i64 {
        self.call.as_ref().map_or(0, |call| call.at_ms)
    }
}

/// The journal.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    offset_path: PathBuf,
    entries: Mutex<BTreeMap<String, Entry>>,
    /// It is shortened when it has so many entries.
    longest: AtomicUsize,
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
        let journal = Self {
            path,
            offset_path: folder.join("records.offset"),
            entries: Mutex::new(entries),
            longest: AtomicUsize::new(0),
        };
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
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        entries.insert(entry.call_id.clone(), entry.clone());
        let is_long = entries.len() > self.longest.load(Ordering::Relaxed);
        drop(entries);
        if is_long && let Err(error) = self.shorten() {
            tracing::error!(%error, "the journal cannot be shortened");
        }
    }

    /// What is known of a call.
    pub fn of(&self, call_id: &str) -> Option<Entry> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner).get(call_id).cloned()
    }

    /// The calls that cost something and are not settled yet.
    pub fn unsettled(&self) -> Vec<Entry> {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        entries.values().filter(|entry| entry.is_paid && !entry.is_settled).cloned().collect()
    }

    /// The calls that go on are these: all others are over, whenever they ended.
    pub fn end_others(&self, alive: &[String], now_ms: i64) {
        let over: Vec<Entry> = {
            let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
            let is_over = |entry: &&Entry| entry.ended_at_ms.is_none() && !alive.contains(&entry.call_id);
            entries.values().filter(is_over).cloned().collect()
        };
        for entry in over {
            self.note(&Entry { ended_at_ms: Some(now_ms), ..entry });
        }
    }

    /// The calls that ended before this moment and of which no record came: Asterisk wrote none, as it crashed.
    pub fn unrecorded(&self, before_ms: i64) -> Vec<Entry> {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let is_lost = |entry: &&Entry| !entry.is_recorded && entry.ended_at_ms.is_some_and(|ended| ended < before_ms);
        entries.values().filter(is_lost).cloned().collect()
    }

    /// A user is in a call in which they want nobody else to ring.
    pub fn is_undisturbed(&self, user_id: &str, now_ms: i64) -> bool {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        entries.values().any(|entry| {
            let goes_on = entry.ended_at_ms.is_none() && entry.began_ms() + LONGEST_CALL_MS > now_ms;
            entry.undisturbed == user_id && goes_on
        })
    }

    /// What a user does in calls outside now besides the one that asks, and did on the days that count.
    pub fn usage(&self, (user_id, asking): (&str, &str), is_today: impl Fn(i64) -> bool, now_ms: i64) -> Usage {
        let entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let mut usage = Usage::default();
        let mut talked_ms = 0;
        let by = |entry: &Entry| {
            if entry.outside_by.is_empty() { entry.from_user == user_id } else { entry.outside_by == user_id }
        };
        for entry in entries.values().filter(|entry| !entry.outside.is_empty() && by(entry)) {
            let goes_on = entry.ended_at_ms.is_none() && entry.refusal.is_empty() && entry.call_id != asking;
            if goes_on && entry.began_ms() + LONGEST_CALL_MS > now_ms {
                usage.calls_now += 1;
            }
            if let Some(began) = entry.talk_began_ms.filter(|began| is_today(*began)) {
                talked_ms += entry.ended_at_ms.unwrap_or(now_ms).saturating_sub(began).max(0);
            }
        }
        usage.minutes_today = u32::try_from(talked_ms / MINUTE_MS).unwrap_or(u32::MAX);
        usage
    }

    /// Writes anew what is needed still: calls that were not handed over, those of two days, which limits count, and some more.
    fn shorten(&self) -> std::io::Result<()> {
        let mut entries = self.entries.lock().unwrap_or_else(PoisonError::into_inner);
        let newest_ms = entries.values().map(Entry::began_ms).max().unwrap_or_default();
        let is_needed = |entry: &Entry| !entry.is_recorded || entry.began_ms() > newest_ms - COUNTED_FOR_MS;
        let surplus = entries.len().saturating_sub(KEPT_ENTRIES);
        // Ids begin with the time: the first ones are the oldest.
        let old = entries.iter().take(surplus).filter(|(_, entry)| !is_needed(entry));
        for call_id in old.map(|(call_id, _)| call_id.clone()).collect::<Vec<_>>() {
            entries.remove(&call_id);
        }
        self.longest.store(2 * entries.len().max(KEPT_ENTRIES), Ordering::Relaxed);
        let mut text = String::new();
        for entry in entries.values() {
            text.push_str(&serde_json::to_string(entry)?);
            text.push('\n');
        }
        replace(&self.path, &text).map(drop)
    }

    /// Where the next reading of Asterisk's records begins.
    pub fn offset(&self) -> u64 {
        std::fs::read_to_string(&self.offset_path).ok().and_then(|text| text.trim().parse().ok()).unwrap_or_default()
    }

    /// Keeps where the next reading begins.
    ///
    /// # Errors
    /// A fault of the disk.
    pub fn keep_offset(&self, offset: u64) -> std::io::Result<()> {
        replace(&self.offset_path, &offset.to_string()).map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outside(call_id: &str, user: &str) -> Entry {
        let call = Call { at_ms: 1_000, ..Call::default() };
        Entry {
            call_id: call_id.to_owned(),
            from_user: user.to_owned(),
            outside: "+573105550100".to_owned(),
            call: Some(call),
            ..Entry::default()
        }
    }

    #[test]
    fn a_user_is_counted_in_the_calls_besides_the_one_that_asks() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(folder.path()).unwrap();
        let usage = || journal.usage(("ana", "1"), |_| true, 200_000);
        journal.note(&outside("1", "ana"));
        assert_eq!(usage(), Usage { calls_now: 0, minutes_today: 0 }, "the one that asks");
        journal.note(&Entry { talk_began_ms: Some(20_000), ..outside("2", "ana") });
        journal.note(&outside("3", "berta"));
        assert_eq!(usage(), Usage { calls_now: 1, minutes_today: 3 });
        journal.note(&Entry { refusal: "stopped".to_owned(), ..outside("4", "ana") });
        let over = Entry { talk_began_ms: Some(20_000), ended_at_ms: Some(80_000), ..outside("2", "ana") };
        journal.note(&over);
        assert_eq!(usage(), Usage { calls_now: 0, minutes_today: 1 });
        let again = Journal::open(folder.path()).unwrap();
        assert_eq!(again.of("2"), Some(over), "it is kept on disk");
    }

    #[test]
    fn a_call_that_was_passed_on_counts_for_who_did() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(folder.path()).unwrap();
        journal.note(&Entry { outside_by: "berta".to_owned(), ..outside("1", "ana") });
        let calls = |user: &str| journal.usage((user, "2"), |_| true, 200_000).calls_now;
        assert_eq!((calls("ana"), calls("berta")), (0, 1));
    }

    #[test]
    fn what_asterisk_knows_no_more_is_over_and_recorded_without_it() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(folder.path()).unwrap();
        journal.note(&Entry { is_paid: true, ..outside("1", "ana") });
        journal.note(&outside("2", "ana"));
        journal.end_others(&["2".to_owned()], 50_000);
        let ids = |entries: Vec<Entry>| entries.into_iter().map(|entry| entry.call_id).collect::<Vec<_>>();
        assert_eq!(ids(journal.unrecorded(50_000)), [""; 0], "a record may come");
        assert_eq!(ids(journal.unrecorded(50_001)), ["1"]);
        assert_eq!(ids(journal.unsettled()), ["1"]);
        journal.note(&Entry { is_recorded: true, is_settled: true, ..journal.of("1").unwrap() });
        assert_eq!((journal.unrecorded(50_001).len(), journal.unsettled().len()), (0, 0));
    }
}
