//! The money of a call that costs: more is asked for while there is some, whoever pays is warned before it ends, and the call ends with
//! it, also when it was passed on.

use std::sync::Arc;
use std::time::Duration;

use app::phone_plan::Plan;
use app::prepaid_account::{self, Allowed, NotAllowed};
use asterisk::ari::Channel;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio::time::Instant;

use super::board::{Board, Happening};
use super::call::{CallInHand, Ended, Kept, NORMAL};
use super::journal::Entry;
use super::records;

/// The database has so long to answer whether a call is paid for.
pub(super) const LONGEST_ASKING: Duration = Duration::from_secs(2);
/// So long before its money ends a call is warned.
const WARNING: Duration = Duration::from_mins(1);
/// So long before what is set aside ends, more is asked for.
const BEFORE_THE_END: Duration = Duration::from_secs(75);
/// When the database does not answer, it is asked again so much later.
const ASKED_AGAIN: Duration = Duration::from_secs(5);
/// The legs of a call end together when they do so within this time.
const TOGETHER: Duration = Duration::from_secs(1);

/// What is due next of a call that costs.
#[derive(Clone, Copy, Debug)]
enum Due {
    /// More is asked for, so long before what is paid for is used up.
    Asking(Duration),
    /// There is no more: the caller is warned.
    Warning,
    /// The call ends.
    Ending,
}

/// How far a call is paid for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Money {
    /// For so many seconds; nothing for a call that costs nothing.
    paid_for: Option<u64>,
    /// Since when it is talked.
    began: Option<Instant>,
    /// It ends after so long, however far it is paid for.
    longest: Option<Duration>,
    due: Due,
}

impl Money {
    pub fn new(paid_for: Option<i64>, longest: Option<Duration>) -> Self {
        let paid_for = paid_for.and_then(|seconds| u64::try_from(seconds).ok());
        Self { paid_for, began: None, longest, due: Due::Asking(BEFORE_THE_END) }
    }

    /// When something is due.
    fn wake(&self) -> Option<Instant> {
        let before_the_end = match self.due {
            Due::Asking(before) => before,
            Due::Warning => WARNING,
            Due::Ending => Duration::ZERO,
        };
        let paid_for = self.paid_for.map(|seconds| Duration::from_secs(seconds).saturating_sub(before_the_end));
        Some(self.began? + paid_for.into_iter().chain(self.longest).min()?)
    }

    /// It has lasted as long as it may.
    fn is_over(&self) -> bool {
        self.began.zip(self.longest).is_some_and(|(began, longest)| began.elapsed() >= longest)
    }

    /// True when it is paid for longer than was known.
    fn goes_on(&mut self, in_all: Option<u64>) -> bool {
        let is_more = in_all > self.paid_for;
        if is_more {
            self.paid_for = in_all;
            self.due = Due::Asking(BEFORE_THE_END);
        }
        is_more
    }

    /// What follows when there is no more, or nobody tells.
    fn no_more(&mut self) {
        // Who could talk for less than a minute was told what there is a moment ago.
        let is_short = self.paid_for.is_some_and(|seconds| Duration::from_secs(seconds) < WARNING);
        self.due = if is_short { Due::Ending } else { Due::Warning };
    }
}

impl CallInHand {
    /// Waits until a call outside is over; gives what Dial says when it was not answered.
    pub async fn connected(&mut self, mut money: Money) -> Result<Option<String>, Ended> {
        // None when it is watched again: then somebody has it.
        let _watch = self.board.watch(&self.kept.entry.call_id);
        let mut other = None;
        loop {
            let happening = match money.wake() {
                Some(wake) => tokio::time::timeout_at(wake, self.happenings.recv()).await,
                None => Ok(self.happenings.recv().await),
            };
            match happening {
                Ok(Some(Happening::Rings(id))) => other = Some((self.board.attend_end(&id), id)),
                Ok(Some(Happening::Answered { id, at_ms, .. })) => {
                    money.began = Some(Instant::now());
                    self.kept.entry.other_leg.clone_from(&id);
                    other = Some((self.board.attend_end(&id), id));
                    self.is_answered = true;
                    self.answered(at_ms);
                }
                Ok(Some(Happening::Back(args))) => {
                    let status = args.get(2).cloned().unwrap_or_default();
                    return Ok((status != "ANSWER").then_some(status));
                }
                Ok(Some(Happening::Gone) | None) => {
                    let (is_over, gone) = (!self.happenings.is_closed(), self.gone());
                    if let Some((ends, id)) = other.filter(|_| is_over) {
                        self.talks_on(ends, &id, money).await;
                    }
                    return Err(gone);
                }
                Ok(Some(_)) => {}
                Err(_) => {
                    let channel = self.channel.clone();
                    if self.is_used_up(&mut money, &channel).await {
                        return Ok(None);
                    }
                }
            }
        }
    }

    /// Two people talk from now on.
    fn answered(&mut self, at_ms: i64) {
        let entry = &mut self.kept.entry;
        if self.kept.passed_on {
            // The rest of a call that was talked before.
            entry.paid_from_ms = Some(at_ms);
            self.board.journal.note(entry);
        } else {
            entry.talk_began_ms = Some(at_ms);
            self.note("answered", "");
        }
    }

    /// Who called has left: either both have, or the other side was passed on, maybe while it still rang, and talks on for the
    /// same user and on the same money.
    async fn talks_on(&mut self, mut ends: UnboundedReceiver<Happening>, other: &str, mut money: Money) {
        // The legs of a call end one shortly after the other: Asterisk's records of it tell more exactly when.
        match tokio::time::timeout(TOGETHER, ends.recv()).await {
            // Another switchboard, or this one after Asterisk was away, looks at it anew where nothing comes any more.
            Ok(Some(Happening::Gone) | None) => return,
            Ok(Some(happening)) => self.answers_later(&happening, &mut money),
            Err(_) => {}
        }
        self.board.journal.note(&Entry { ended_at_ms: None, ..self.of_journal() });
        loop {
            let happening = match money.wake() {
                Some(wake) => tokio::time::timeout_at(wake, ends.recv()).await,
                None => Ok(ends.recv().await),
            };
            match happening {
                Ok(Some(Happening::Gone)) => break,
                Ok(None) => return,
                Ok(Some(happening)) => self.answers_later(&happening, &mut money),
                Err(_) => {
                    if self.is_used_up(&mut money, other).await {
                        break;
                    }
                }
            }
        }
        let ended_at_ms = Some(records::asterisk_now_ms());
        let whole = Entry { ended_at_ms, cut_after_seconds: self.kept.entry.cut_after_seconds, ..self.of_journal() };
        match records::settle(&self.board, &whole).await {
            Ok(()) => self.board.journal.note(&Entry { is_settled: true, ..whole }),
            Err(error) => tracing::error!(%error, call_id = whole.call_id, "a call cannot be settled"),
        }
    }

    /// Somebody answers who was called by a user that has left meanwhile.
    fn answers_later(&mut self, happening: &Happening, money: &mut Money) {
        let Happening::Answered { id, at_ms, .. } = happening else { return };
        if money.began.is_none() {
            money.began = Some(Instant::now());
            self.kept.entry.other_leg.clone_from(id);
            let known = self.of_journal();
            let began = Some(*at_ms);
            let entry = if self.kept.passed_on {
                Entry { paid_from_ms: began, ..known }
            } else {
                Entry { talk_began_ms: began, end: "answered".to_owned(), ..known }
            };
            self.board.journal.note(&Entry { other_leg: id.clone(), ..entry });
        }
    }

    /// The call as the journal has it: it was handed over meanwhile, say.
    fn of_journal(&self) -> Entry {
        self.board.journal.of(&self.kept.entry.call_id).unwrap_or_else(|| self.kept.entry.clone())
    }

    /// Does what is due; true when the money was used up and a leg was ended for it.
    async fn is_used_up(&mut self, money: &mut Money, channel: &str) -> bool {
        if money.is_over() {
            if let Err(error) = self.board.ari.hang_up(channel, NORMAL).await {
                tracing::error!(%error, "a call cannot be ended although it has lasted as long as it may");
            }
            return true;
        }
        let due = money.due;
        match due {
            Due::Asking(before) => match self.prolonged(money.paid_for).await {
                Ok(in_all) if money.goes_on(in_all) => {}
                Ok(_) => money.no_more(),
                Err(error) => {
                    tracing::warn!(error, "it cannot be asked whether a call is paid for longer");
                    match before.checked_sub(ASKED_AGAIN).filter(|before| *before > WARNING) {
                        Some(before) => money.due = Due::Asking(before),
                        None => money.no_more(),
                    }
                }
            },
            Due::Warning => {
                money.due = Due::Ending;
                // Who was passed on does not hear what the company has.
                if channel == self.channel {
                    self.warn().await;
                }
            }
            Due::Ending => {
                // Some may have come meanwhile.
                if self.prolonged(money.paid_for).await.is_ok_and(|in_all| money.goes_on(in_all)) {
                    return false;
                }
                // What was paid for is what it costs, although it ends a moment later.
                let cut = money.paid_for.and_then(|seconds| i64::try_from(seconds).ok());
                self.kept.entry.cut_after_seconds = cut;
                self.board.journal.note(&Entry { cut_after_seconds: cut, ..self.of_journal() });
                if let Err(error) = self.board.ari.hang_up(channel, NORMAL).await {
                    tracing::error!(%error, "a call cannot be ended although its money is used up");
                }
                return true;
            }
        }
        false
    }

    /// For how many seconds in all the call is paid by now, when more are asked for; nothing when it may not go on.
    async fn prolonged(&self, paid_for: Option<u64>) -> Result<Option<u64>, String> {
        let beyond_seconds = paid_for.and_then(|seconds| i64::try_from(seconds).ok()).unwrap_or_default();
        let of = (self.plan.account_id.as_str(), self.kept.entry.call_id.as_str());
        let asked = prepaid_account::prolong(&self.board.portal, of, beyond_seconds);
        match tokio::time::timeout(LONGEST_ASKING, asked).await {
            Ok(Ok(Allowed::Seconds { in_all })) => Ok(u64::try_from(in_all).ok()),
            Ok(Err(NotAllowed::Database(error))) => Err(error.to_string()),
            Ok(_) => Ok(None),
            Err(_) => Err("the database does not answer".to_owned()),
        }
    }

    /// Whispers to the caller that the money ends.
    async fn warn(&self) {
        let sentence = self.plan.text().say("phone-plan-one-minute");
        let media = self.board.sounds.text(self.plan.language, &sentence).await;
        if let Err(error) = self.board.ari.whisper(&self.channel, super::APPLICATION, &["whisper", &media]).await {
            tracing::warn!(%error, "a caller could not be warned that the money ends");
        }
    }
}

/// Watches the money of the calls that are talked since before this switchboard and cost something.
pub(super) fn watch_again(board: &Arc<Board>, channels: &[Channel]) {
    let leg = |id: &str| channels.iter().find(|channel| channel.id == id && channel.dialplan.app_name != "Stasis");
    for entry in board.journal.unsettled() {
        let Some(plan) = board.plans.of_account(&entry.account_id) else { continue };
        // Who pays is there still, or has passed the other side on.
        let (channel, has_left) = match (leg(&entry.call_id), leg(&entry.other_leg)) {
            (Some(channel), _) => (channel.clone(), false),
            (None, Some(other)) => (other.clone(), true),
            (None, None) => continue,
        };
        let Some(watch) = board.watch(&entry.call_id) else { continue };
        let board = Arc::clone(board);
        tokio::spawn(async move {
            talk_again(&board, &channel, (plan, entry, has_left)).await;
            drop(watch);
        });
    }
}

/// For how many seconds a call that goes on is paid, however long the database is away; nothing when none is paid.
async fn allowed(board: &Board, entry: &Entry) -> Option<i64> {
    loop {
        // More than nothing is there already.
        let asked = prepaid_account::prolong(&board.portal, (&entry.account_id, &entry.call_id), 0);
        match tokio::time::timeout(LONGEST_ASKING, asked).await {
            Ok(Ok(Allowed::Seconds { in_all })) => return Some(in_all),
            Ok(Err(NotAllowed::Database(error))) => {
                tracing::warn!(%error, call_id = entry.call_id, "it cannot be asked for how long a call is paid");
            }
            Ok(_) => return None,
            Err(_) => tracing::warn!(call_id = entry.call_id, "it takes too long to ask for how long a call is paid"),
        }
        tokio::time::sleep(ASKED_AGAIN).await;
    }
}

async fn talk_again(board: &Arc<Board>, channel: &Channel, (plan, entry, has_left): (Arc<Plan>, Entry, bool)) {
    let ends = board.attend_end(&channel.id);
    let happenings = if has_left { unbounded_channel().1 } else { board.attend(&channel.id) };
    let Some(in_all) = allowed(board, &entry).await else {
        // It is settled, or its money went back.
        drop(happenings);
        return board.leave(&channel.id);
    };
    let kept = Kept { call: entry.call.clone().unwrap_or_default(), entry, ..Kept::default() };
    let mut call = CallInHand::new(board, channel, plan, happenings, kept);
    // Answered while there was no switchboard.
    let peer = board.ari.variable(&channel.id, "BRIDGEPEER").await.unwrap_or_default();
    if call.kept.entry.talk_began_ms.is_none() && !peer.is_empty() {
        call.answered(records::asterisk_now_ms());
    }
    let began = call.kept.entry.paid_from_ms.or(call.kept.entry.talk_began_ms);
    let talked_ms = began.map(|began| records::asterisk_now_ms().saturating_sub(began));
    let talked = talked_ms.and_then(|talked_ms| u64::try_from(talked_ms).ok()).map(Duration::from_millis);
    let mut money = Money::new(Some(in_all), None);
    money.began = talked.map(|talked| Instant::now().checked_sub(talked).unwrap_or_else(Instant::now));
    if has_left {
        call.talks_on(ends, &channel.id, money).await;
    } else {
        // What it ends with was noted, or is told by Asterisk's records.
        let _ = call.connected(money).await;
        board.leave(&channel.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_ends_with_what_is_paid_or_with_what_a_user_may_whichever_comes_first() {
        let after = |paid_for: Option<i64>, longest_minutes: Option<u64>| {
            let began = Instant::now();
            let money = Money { began: Some(began), ..Money::new(paid_for, longest_minutes.map(Duration::from_mins)) };
            money.wake().map(|wake| (wake - began).as_secs())
        };
        assert_eq!(after(None, None), None);
        assert_eq!(after(Some(600), None), Some(525), "more is asked for");
        assert_eq!(after(None, Some(2)), Some(120));
        assert_eq!((after(Some(600), Some(2)), after(Some(600), Some(20))), (Some(120), Some(525)));
        let is_over = |talked: Duration| {
            let began = Instant::now().checked_sub(talked);
            Money { began, ..Money::new(None, Some(Duration::from_mins(1))) }.is_over()
        };
        assert_eq!((is_over(Duration::from_secs(30)), is_over(Duration::from_mins(1))), (false, true));
    }
}
