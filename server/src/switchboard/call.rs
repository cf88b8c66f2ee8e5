//! A call in hand: what its path says is done, what happens to it is given to the path, until it ends or is passed on.

use std::sync::Arc;
use std::time::Duration;

use app::call_routing::{AfterKeys, Answers, Call, Called, Caller, Key, Outcome, Report};
use app::outgoing_calls::Refused;
use app::phone_plan::{Plan, Told};
use asterisk::ari::{self, Channel};
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc::UnboundedReceiver;

use super::board::{Board, Happening};
use super::calling;
use super::journal::Entry;
use super::next::{Ending, Heard, Next, next};

/// Speech that begins at once would be cut off at its beginning: phones need a moment to open their line.
const BEFORE_SPEAKING: Duration = Duration::from_millis(200);
/// Normal call clearing (Q.850).
pub(super) const NORMAL: u16 = 16;
/// Unallocated number (Q.850).
pub(super) const UNALLOCATED: u16 = 1;

/// A call in hand.
pub(super) struct CallInHand {
    pub board: Arc<Board>,
    /// Asterisk's id of the caller's leg.
    pub channel: String,
    /// The name of the caller's leg.
    pub name: String,
    pub plan: Arc<Plan>,
    pub happenings: UnboundedReceiver<Happening>,
    pub kept: Kept,
    pub is_answered: bool,
    pub playing: Option<String>,
    pub played: u32,
}

/// What is kept of a call in Asterisk, by which another switchboard goes on with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// Who calls whom, the keys, who answered.
    pub call: Call,
    /// How many steps of its path are done.
    pub steps: usize,
    /// What the journal says of it.
    pub entry: Entry,
    /// It is the rest of a call that a phone passed on: the journal goes on to tell of the whole call.
    #[serde(default)]
    pub passed_on: bool,
}

/// Why no more is done for a call.
#[derive(Debug)]
pub(super) enum Ended {
    /// The caller hung up, or it was passed on.
    Gone,
    /// Asterisk did not do what it was asked.
    Failed(ari::Error),
}

impl From<ari::Error> for Ended {
    fn from(error: ari::Error) -> Self {
        match error {
            ari::Error::NotFound => Self::Gone,
            error => Self::Failed(error),
        }
    }
}

/// A call comes in.
pub(super) fn begin(board: Arc<Board>, channel: Channel, args: Vec<String>) {
    let happenings = board.attend(&channel.id);
    tokio::spawn(async move {
        let id = channel.id.clone();
        let result = match args.first().map(String::as_str) {
            Some("number") => calling::from_outside(&board, &channel, happenings).await,
            Some("phone") => {
                let account_id = args.get(1).cloned().unwrap_or_default();
                calling::from_phone(&board, &channel, &account_id, happenings).await
            }
            Some("whisper") => whisper(&board, &channel, &args, happenings).await,
            _ => Box::pin(resume(&board, &channel, args, happenings)).await,
        };
        if let Err(Ended::Failed(error)) = result {
            tracing::error!(%error, call_id = id, "a call cannot be carried on");
            let _ = board.ari.hang_up(&id, NORMAL).await;
        }
        board.leave(&id);
    });
}

/// A leg that is there to be whispered by: it says what it is given, and ends.
async fn whisper(
    board: &Board,
    channel: &Channel,
    args: &[String],
    mut happenings: UnboundedReceiver<Happening>,
) -> Result<(), Ended> {
    let playback = format!("{}_1", channel.id);
    if let Some(media) = args.get(1) {
        board.ari.play(&channel.id, &playback, std::slice::from_ref(media)).await?;
        while !matches!(happenings.recv().await, Some(Happening::Played(_) | Happening::Gone) | None) {}
    }
    Ok(board.ari.hang_up(&channel.id, NORMAL).await?)
}

/// Goes on with every call that another switchboard left behind in Asterisk; which ones.
pub(super) async fn resume_all(board: &Arc<Board>) -> Vec<String> {
    let Ok(channels) = board.ari.channels().await else { return Vec::new() };
    let mut resumed = Vec::new();
    let alive: Vec<String> = channels.iter().map(|channel| channel.id.clone()).collect();
    board.journal.end_others(&alive, super::records::asterisk_now_ms());
    super::money::watch_again(board, &channels);
    for channel in channels {
        super::live::call_began(board, &channel);
        if channel.dialplan.app_name == "Stasis" {
            resumed.push(channel.id.clone());
            begin(Arc::clone(board), channel, vec!["resumed".to_owned()]);
        }
    }
    resumed
}

/// A call that this switchboard does not know: what is kept of it in Asterisk says how it stands.
async fn resume(
    board: &Arc<Board>,
    channel: &Channel,
    args: Vec<String>,
    happenings: UnboundedReceiver<Happening>,
) -> Result<(), Ended> {
    let kept = board.ari.variable(&channel.id, "CENTRALITA_STATE").await?;
    let kept: Option<Kept> = serde_json::from_str(&kept).ok();
    let plan = kept.as_ref().and_then(|kept| board.plans.of_account(&kept.entry.account_id));
    let (Some(mut kept), Some(plan)) = (kept, plan) else {
        return from_the_beginning(board, channel, happenings).await;
    };
    // What was being said when the other one stopped is said again.
    if args.first().is_some_and(|arg| arg == "resumed") {
        kept.steps = kept.steps.saturating_sub(1);
    }
    let mut call = CallInHand::new(board, channel, plan, happenings, kept);
    call.is_answered = channel.state == "Up";
    match args.first().map(String::as_str) {
        Some("back") => {
            call.rang(&args)?;
            call.follow().await
        }
        Some("box") => call.remote_voicemail().await,
        _ => call.follow().await,
    }
}

/// A call that came at the moment when the other switchboard went: it stands where it came in.
async fn from_the_beginning(
    board: &Arc<Board>,
    channel: &Channel,
    happenings: UnboundedReceiver<Happening>,
) -> Result<(), Ended> {
    match channel.dialplan.context.strip_prefix("acc_") {
        Some(account_id) => calling::from_phone(board, channel, account_id, happenings).await,
        None if channel.dialplan.context == "from_trunks" => calling::from_outside(board, channel, happenings).await,
        None => Ok(board.ari.hang_up(&channel.id, NORMAL).await?),
    }
}

impl CallInHand {
    pub fn new(
        board: &Arc<Board>,
        channel: &Channel,
        plan: Arc<Plan>,
        happenings: UnboundedReceiver<Happening>,
        kept: Kept,
    ) -> Self {
        Self {
            board: Arc::clone(board),
            channel: channel.id.clone(),
            name: channel.name.clone(),
            plan,
            happenings,
            kept,
            is_answered: channel.state == "Up",
            playing: None,
            played: 0,
        }
    }

    /// Does what the path says, until the call ends or is passed on for good.
    pub async fn follow(mut self) -> Result<(), Ended> {
        loop {
            let next = next(&self.plan, &self.kept.call, self.kept.steps);
            self.kept.steps = next.steps;
            self.keep().await?;
            match &next.ending {
                Ending::Key { begun } => {
                    self.hear(&next.heard).await?;
                    let key = self.key(*begun).await?;
                    self.kept.call.keys.push(key);
                }
                Ending::Ringing => self.ring(&next).await?,
                _ => return self.end(next).await,
            }
        }
    }

    /// The path has ended.
    async fn end(mut self, next: Next) -> Result<(), Ended> {
        self.hear(&next.heard).await?;
        match next.ending {
            Ending::Voicemail(user) => self.take_message(&user).await,
            Ending::OwnVoicemail(user) => self.own_messages(&user).await,
            Ending::RemoteVoicemail => self.remote_voicemail().await,
            Ending::Conference => self.conference().await,
            Ending::External(number) => self.call_outside(&number).await,
            Ending::Over(told) => self.over(told).await,
            Ending::Answered | Ending::Key { .. } | Ending::Ringing => Ok(()),
        }
    }

    /// Tells why, waits until all is heard, and hangs up.
    pub async fn over(&mut self, told: Option<Told>) -> Result<(), Ended> {
        let is_no_number = told == Some(Told::NoNumber);
        if is_no_number {
            Refused::NoNumber.code().clone_into(&mut self.kept.entry.refusal);
        }
        // Noted before: who hangs up while it is told has been told.
        self.note(if is_no_number { "failed" } else { "ended" }, "");
        if let Some(told) = told {
            self.finish_playing().await?;
            self.hear(&[Heard::Told(told)]).await?;
        }
        self.finish_playing().await?;
        self.board.ari.hang_up(&self.channel, if is_no_number { UNALLOCATED } else { NORMAL }).await?;
        Ok(())
    }

    pub async fn answer(&mut self) -> Result<(), Ended> {
        if !self.is_answered {
            self.board.ari.answer(&self.channel).await?;
            self.is_answered = true;
            tokio::time::sleep(BEFORE_SPEAKING).await;
        }
        Ok(())
    }

    /// Begins to play; what was being played is ended first.
    pub async fn hear(&mut self, heard: &[Heard]) -> Result<(), Ended> {
        let mut media = Vec::new();
        for heard in heard {
            match heard {
                Heard::Said(said) => media.extend(self.board.sounds.said(&self.plan, said).await),
                Heard::Told(told) => media.push(self.board.sounds.told(&self.plan, *told).await),
                Heard::Name(name, digit) => {
                    let sentence = self.plan.press(name, *digit);
                    media.push(self.board.sounds.text(self.plan.language, &sentence).await);
                }
            }
        }
        if media.is_empty() { Ok(()) } else { self.play(&media).await }
    }

    /// Hears a text that is made for this call.
    pub async fn hear_text(&mut self, text: &str) -> Result<(), Ended> {
        let media = self.board.sounds.text(self.plan.language, text).await;
        self.play(&[media]).await
    }

    async fn play(&mut self, media: &[String]) -> Result<(), Ended> {
        self.stop_playing().await?;
        self.answer().await?;
        self.played += 1;
        let playback = format!("{}_{}", self.channel, self.played);
        self.board.ari.play(&self.channel, &playback, media).await?;
        self.playing = Some(playback);
        Ok(())
    }

    pub async fn stop_playing(&mut self) -> Result<(), Ended> {
        if let Some(playback) = self.playing.take() {
            self.board.ari.stop_playback(&playback).await?;
        }
        Ok(())
    }

    /// Waits until everything was heard.
    pub async fn finish_playing(&mut self) -> Result<(), Ended> {
        while let Some(playing) = &self.playing {
            match self.happenings.recv().await {
                Some(Happening::Played(playback)) if playback == *playing => self.playing = None,
                Some(Happening::Gone) | None => return Err(self.gone()),
                Some(_) => {}
            }
        }
        Ok(())
    }

    /// The caller hung up, or somebody else goes on with the call.
    pub fn gone(&mut self) -> Ended {
        if !self.happenings.is_closed() {
            self.kept.entry.ended_at_ms.get_or_insert_with(super::records::asterisk_now_ms);
            let end = self.kept.entry.end.clone();
            self.note(if end.is_empty() { "hung_up" } else { &end }, "");
        }
        Ended::Gone
    }

    /// Writes to the journal how the call stands.
    pub fn note(&mut self, end: &str, with_user: &str) {
        if self.kept.passed_on {
            return;
        }
        let entry = &mut self.kept.entry;
        end.clone_into(&mut entry.end);
        if !with_user.is_empty() {
            with_user.clone_into(&mut entry.with_user);
        }
        entry.call = Some(self.kept.call.clone());
        self.board.journal.note(entry);
    }

    /// Keeps in Asterisk how the call stands.
    pub async fn keep(&self) -> Result<(), Ended> {
        // The call itself is not kept twice.
        let entry = Entry { call: None, ..self.kept.entry.clone() };
        let kept = serde_json::to_string(&Kept { entry, ..self.kept.clone() }).unwrap_or_default();
        Ok(self.board.ari.set_variable(&self.channel, "CENTRALITA_STATE", &kept).await?)
    }

    pub fn report(&mut self, report: Report) {
        if let Answers::Reported(reports) = &mut self.kept.call.answers {
            reports.push(report);
        }
    }
}

/// A call that begins.
pub(super) fn new_call(plan: &Plan, channel: &Channel, called: Called, caller: Caller, now_ms: i64) -> Kept {
    let call = Call {
        called,
        caller,
        at_ms: now_ms,
        keys: Vec::<Key>::new(),
        after_keys: AfterKeys::Wait,
        answers: Answers::Reported(Vec::new()),
    };
    let entry = Entry {
        call_id: channel.id.clone(),
        account_id: plan.account_id.clone(),
        revision: plan.revision,
        call: Some(call.clone()),
        ..Entry::default()
    };
    Kept { call, entry, ..Kept::default() }
}

/// What Dial says of a call that was not answered.
pub(super) fn outcome(status: &str) -> Outcome {
    match status {
        "BUSY" => Outcome::Busy,
        "CHANUNAVAIL" | "CONGESTION" | "INVALIDARGS" => Outcome::NotConnected,
        _ => Outcome::NotAnswered,
    }
}
