//! Asterisk's records of calls and the journal together, handed to the portal once: Asterisk says when a call began, was answered
//! and ended, the journal what was decided about it. What was talked on the company's money is settled by them, too.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use app::call_logs::{self, CallOutcome, CallRecord, Direction};
use app::call_routing::{self, Call, Called, Caller, Step};
use app::phone_plan::Plan;
use app::prepaid_account;
use app::shared::clock::Clock;
use app::shared::live_phones::Presence;
use asterisk::ari::endpoint;
use asterisk::records::{self, LegRecord};

use super::board::Board;
use super::journal::Entry;
use super::lines_out::HELP_CONTEXT;

/// How often records are looked for.
const BETWEEN_LOOKS: Duration = Duration::from_secs(1);
/// A longer file of records is begun anew.
const LONGEST_FILE_BYTES: u64 = 16 * 1024 * 1024;
/// Of a call that ended so long ago no record comes any more.
const LONGEST_WRITING_MS: i64 = 60_000;
/// Calls that ended so shortly ago wait: the records of one call are written one after the other.
const SETTLED_MS: i64 = 500;
/// What Asterisk's events and its records say of one moment differs by less.
const ROUNDED_MS: i64 = 1000;

/// Hands over records as they come, for ever.
pub async fn keep_records(board: &Arc<Board>) {
    loop {
        if let Err(error) = hand_over(board).await {
            tracing::warn!(%error, "call records cannot be handed over now");
        }
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
}

/// Now, by the clock that Asterisk goes by.
pub(super) fn asterisk_now_ms() -> i64 {
    // The machine's, also where tests set the portal's.
    Clock::System.now_ms()
}

async fn hand_over(board: &Board) -> anyhow::Result<()> {
    // Which calls go on is known when Asterisk was asked.
    if board.portal.phones.presence() != Presence::There {
        return Ok(());
    }
    let path = board.system.files.call_records();
    let offset = hand_over_from(board, &path, asterisk_now_ms() - SETTLED_MS).await?;
    if offset > LONGEST_FILE_BYTES {
        // Asterisk begins another one. What it wrote meanwhile is read still; then nobody needs the numbers that stand there.
        let whole = path.with_extension("whole");
        std::fs::rename(&path, &whole)?;
        hand_over_from(board, &whole, i64::MAX).await?;
        board.journal.keep_offset(0)?;
        std::fs::remove_file(whole)?;
    }
    let lost = board.journal.unrecorded(asterisk_now_ms() - LONGEST_WRITING_MS);
    let lost = lost.into_iter().filter(|entry| !board.is_watched(&entry.call_id));
    store(board, lost.map(|entry| (entry, Vec::new())).collect()).await
}

/// Hands over the records in a file behind the remembered offset; where they end now.
async fn hand_over_from(board: &Board, path: &Path, until_ms: i64) -> anyhow::Result<u64> {
    let (path, offset) = (path.to_owned(), board.journal.offset());
    let reading = tokio::task::spawn_blocking(move || records::read(&path, offset, until_ms)).await??;
    if reading.records.is_empty() {
        return Ok(reading.offset);
    }
    let mut calls: BTreeMap<String, Vec<LegRecord>> = BTreeMap::new();
    for record in reading.records {
        // What was passed on outside is a call of its own.
        let is_own = record.channel_id != record.call_id && board.journal.of(&record.channel_id).is_some();
        let call_id = if is_own { &record.channel_id } else { &record.call_id };
        calls.entry(call_id.clone()).or_default().push(record);
    }
    // What neither the switchboard nor a company's dialplan knows of is nobody's: a leg that whispered, say.
    let known = calls.into_iter().filter_map(|(call_id, legs)| {
        let mut entry = board.journal.of(&call_id).or_else(|| connected_by_asterisk(board, &legs))?;
        // Who was called talks on although who called has left: it is recorded when that is over.
        if board.is_watched(&call_id) {
            return None;
        }
        entry.ended_at_ms = legs.iter().map(|leg| leg.ended_at_ms).max();
        add_what_nobody_saw(board, &mut entry, &legs);
        Some((entry, legs))
    });
    store(board, known.collect()).await?;
    // Only now: what a crash interrupts is read again, and stored once.
    board.journal.keep_offset(reading.offset)?;
    Ok(reading.offset)
}

/// A call that came while there was no switchboard: the company's dialplan connected it by itself.
fn connected_by_asterisk(board: &Board, legs: &[LegRecord]) -> Option<Entry> {
    let leg = legs.iter().find(|leg| leg.channel_id == leg.call_id && leg.context.starts_with("lost_"))?;
    let plan = board.plans.of_account(&leg.owner)?;
    let phone = endpoint(&leg.channel);
    let from_user = board.plans.of_phone(phone).filter(|(own, _)| own.account_id == plan.account_id);
    let from_user = from_user.map(|(_, user)| user).unwrap_or_default();
    let (called, caller) = if let Some(user) = plan.routing.user(&from_user) {
        (Called::Extension(leg.dialled.clone()), Caller::Extension(user.number.clone()))
    } else {
        let caller = board.lines_out.read(phone, &leg.caller, Some(plan.country));
        (Called::Number(leg.number.clone()), caller.map_or(Caller::Hidden, Caller::Outside))
    };
    let user = plan.routing.users.iter().find(|user| user.number == leg.dialled);
    let is_voicemail = legs.iter().any(|leg| leg.answered_at_ms.is_some());
    Some(Entry {
        call_id: leg.call_id.clone(),
        account_id: plan.account_id.clone(),
        call: Some(Call { called, caller, at_ms: leg.started_at_ms, ..Call::default() }),
        from_user,
        dialled: leg.dialled.clone(),
        outside: if leg.context == HELP_CONTEXT { leg.dialled.clone() } else { String::new() },
        with_user: user.map(|user| user.id.clone()).unwrap_or_default(),
        end: if is_voicemail { "voicemail".to_owned() } else { String::new() },
        ..Entry::default()
    })
}

/// Two people began to talk while there was no switchboard: that is known from the record alone, and costs what it costs.
fn add_what_nobody_saw(board: &Board, entry: &mut Entry, legs: &[LegRecord]) {
    let mut own = legs.iter().rev().filter(|leg| leg.channel_id == entry.call_id);
    let Some((leg, talked_ms)) = own.find_map(|leg| Some((leg, leg.talked_ms?))) else { return };
    let began_ms = leg.ended_at_ms - talked_ms;
    match entry.talk_began_ms {
        Some(known) if known <= began_ms + ROUNDED_MS => {
            // Only the rest, which was passed on, is paid for.
            if entry.is_paid && entry.paid_from_ms.is_none() && known + ROUNDED_MS < began_ms {
                entry.paid_from_ms = Some(began_ms);
            }
        }
        // Or another switchboard, which came later, took it to begin then.
        _ => {
            entry.talk_began_ms = Some(began_ms);
            "answered".clone_into(&mut entry.end);
            if let Some((_, user)) = board.plans.of_phone(endpoint(&leg.called_channel)) {
                entry.with_user = user;
            }
        }
    }
}

/// Settles calls that are over, and hands them to the portal.
async fn store(board: &Board, calls: Vec<(Entry, Vec<LegRecord>)>) -> anyhow::Result<()> {
    if calls.is_empty() {
        return Ok(());
    }
    let (mut told, mut recorded) = (Vec::new(), Vec::new());
    for (mut entry, legs) in calls {
        // Whoever was called may talk on although who called has left.
        if !board.is_watched(&entry.call_id) {
            match settle(board, &entry).await {
                Ok(()) => entry.is_settled = true,
                // What is set aside goes back by itself; the other calls are not to wait for it.
                Err(error) => tracing::error!(%error, call_id = entry.call_id, "a call cannot be settled"),
            }
        }
        recorded.push(entry.clone());
        let Some(plan) = board.plans.of_account(&entry.account_id) else { continue };
        told.push(record(&plan, &entry, &legs));
    }
    let mut transaction = board.portal.database.write().await?;
    let stored = call_logs::store_records(&mut transaction, &told).await?;
    transaction.commit().await?;
    for entry in recorded {
        board.journal.note(&Entry { is_recorded: true, ..entry });
    }
    if stored > 0 {
        tracing::info!(calls = stored, "calls were recorded");
    }
    Ok(())
}

/// What was set aside is taken for what was talked, or goes back.
pub(super) async fn settle(board: &Board, entry: &Entry) -> Result<(), sqlx::Error> {
    if !entry.is_paid {
        return Ok(());
    }
    let of = (entry.account_id.as_str(), entry.call_id.as_str());
    match entry.paid_from_ms.or(entry.talk_began_ms).zip(entry.ended_at_ms) {
        Some((began, ended)) => {
            // A second that has begun counts.
            let seconds = (ended - began).max(0).saturating_add(999) / 1000;
            let seconds = entry.cut_after_seconds.map_or(seconds, |cut| seconds.min(cut));
            prepaid_account::settle(&board.portal, of, seconds).await.map(drop)
        }
        None => prepaid_account::release(&board.portal, of).await.map(drop),
    }
}

fn record(plan: &Plan, entry: &Entry, legs: &[LegRecord]) -> CallRecord {
    let call = entry.call.as_ref();
    let direction = match call.map(|call| &call.called) {
        // Also when it went on to a number outside.
        Some(Called::Number(_)) if entry.from_user.is_empty() => Direction::Incoming,
        _ if !entry.outside.is_empty() => Direction::Outgoing,
        _ => Direction::Internal,
    };
    let rang = call.map(|call| last_rung(plan, call)).unwrap_or_default();
    let user_id = match direction {
        Direction::Outgoing | Direction::Internal => entry.from_user.clone(),
        Direction::Incoming if !entry.with_user.is_empty() => entry.with_user.clone(),
        Direction::Incoming => rang.clone(),
    };
    let local = plan.routing.user(&user_id).map(|user| user.number.clone());
    let local = local.unwrap_or_else(|| plan.routing.receptionist.number.clone());
    let number = match call.map(|call| &call.called) {
        _ if direction == Direction::Outgoing => entry.shown.clone(),
        Some(Called::Number(number)) => number.clone(),
        _ => String::new(),
    };
    let remote = match (direction, call.map(|call| &call.caller)) {
        (Direction::Outgoing, _) => entry.outside.clone(),
        (Direction::Incoming, Some(Caller::Outside(number))) => number.clone(),
        (Direction::Internal, _) => entry.dialled.clone(),
        _ => String::new(),
    };
    let outcome = outcome(entry, direction, !rang.is_empty(), legs);
    let is_answered = !matches!(outcome, CallOutcome::Missed | CallOutcome::Busy | CallOutcome::Failed);
    let answered = entry.talk_began_ms.or_else(|| legs.iter().filter_map(|leg| leg.answered_at_ms).min());
    CallRecord {
        account_id: entry.account_id.clone(),
        call_id: entry.call_id.clone(),
        direction,
        user_id,
        local,
        number,
        remote,
        remote_name: entry.caller_name.clone(),
        started_at_ms: legs.iter().map(|leg| leg.started_at_ms).min().unwrap_or_else(|| entry.began_ms()),
        answered_at_ms: answered.filter(|_| is_answered),
        ended_at_ms: entry.ended_at_ms.unwrap_or_default(),
        outcome,
        revision: Some(entry.revision).filter(|revision| *revision > 0),
        // Of a call that was connected without a switchboard no path was followed.
        call: entry.call.clone().filter(|_| direction != Direction::Outgoing && entry.revision > 0),
        refusal: entry.refusal.clone(),
    }
}

/// The user whose phones rang last.
fn last_rung(plan: &Plan, call: &call_routing::Call) -> String {
    let path = call_routing::run(&plan.routing, call);
    let rung = path.steps.iter().rev().find_map(|step| match step {
        Step::Ringing { user, .. } | Step::Forwarded { user, .. } => Some((*user).to_owned()),
        _ => None,
    });
    rung.unwrap_or_default()
}

fn outcome(entry: &Entry, direction: Direction, rang: bool, legs: &[LegRecord]) -> CallOutcome {
    match entry.end.as_str() {
        "answered" => CallOutcome::Answered,
        // A user listened to messages from outside: nobody was missed.
        "own_voicemail" if direction == Direction::Incoming => CallOutcome::Receptionist,
        "voicemail" | "own_voicemail" => CallOutcome::Voicemail,
        "conference" => CallOutcome::Conference,
        "refused" => CallOutcome::Refused,
        "busy" => CallOutcome::Busy,
        "failed" => CallOutcome::Failed,
        // Nothing rang that could have been missed: a menu was heard, or a sentence.
        _ if direction != Direction::Outgoing && !rang && legs.iter().any(|leg| leg.answered_at_ms.is_some()) => {
            CallOutcome::Receptionist
        }
        _ => CallOutcome::Missed,
    }
}
