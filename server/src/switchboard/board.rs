//! What the parts of the switchboard share.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use app::outgoing_calls::Usage;
use app::phone_plan::Plan;
use app::shared::portal::Portal;
use app::shared::time_zone;
use asterisk::ari::{Ari, Event};
use asterisk::configuration::PhoneBook;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::call;
use super::journal::Journal;
use super::legs::WrongPins;
use super::lines_out::LinesOut;
use super::live;
use super::plans::Plans;
use super::sounds::Sounds;
use super::strangers::Strangers;
use super::system::System;

/// No more legs ring at once where an account's calls are forwarded to.
const MOST_FORWARDED: usize = 8;

/// What happens to a call that somebody waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happening {
    /// A key was pressed.
    Key(char),
    /// A sound is over.
    Played(String),
    /// A leg of this id is called.
    Rings(String),
    /// Somebody answered.
    Answered {
        /// Asterisk's id of their leg.
        id: String,
        /// The name of their leg.
        leg: String,
        /// When.
        at_ms: i64,
    },
    /// The dialplan gives the call back, with what it says of it.
    Back(Vec<String>),
    /// The call is over.
    Gone,
}

/// What the parts of the switchboard share.
#[derive(Debug)]
pub struct Board {
    pub(super) portal: Portal,
    pub(super) ari: Ari,
    pub(super) system: System,
    pub(super) book: PhoneBook,
    pub(super) plans: Plans,
    pub(super) sounds: Sounds,
    pub(super) journal: Journal,
    pub(super) lines_out: LinesOut,
    pub(super) wrong_pins: WrongPins,
    pub(super) strangers: Strangers,
    calls: Mutex<HashMap<String, UnboundedSender<Happening>>>,
    /// Who wants to know when a leg ends that is not in their hands.
    ends: Mutex<HashMap<String, UnboundedSender<Happening>>>,
    /// How many legs ring in vain until now where calls are forwarded to, by account and number.
    forwarded: Mutex<HashMap<String, usize>>,
    /// The calls outside that somebody watches.
    watched: Mutex<HashSet<String>>,
    /// The legs of phones and lines that are in a call, with the names of these.
    legs: Mutex<HashMap<String, String>>,
}

impl Board {
    /// Opens the switchboard's folder, with the plans of before.
    ///
    /// # Errors
    /// When it cannot be used.
    pub async fn open(portal: Portal, system: System) -> anyhow::Result<Self> {
        for part in ["plans", "sounds", "music"] {
            std::fs::create_dir_all(system.folder.join(part))?;
        }
        let ari = Ari::new(&system.ari_url, &system.files.user, &system.files.password);
        Ok(Self {
            ari,
            book: PhoneBook::open(&system.files.folder).await?,
            plans: Plans::open(&system.folder.join("plans"))?,
            sounds: Sounds::new(portal.clone(), system.folder.join("sounds")),
            journal: Journal::open(&system.folder)?,
            lines_out: LinesOut::open(&system.folder),
            wrong_pins: WrongPins::default(),
            strangers: Strangers::default(),
            calls: Mutex::default(),
            ends: Mutex::default(),
            forwarded: Mutex::default(),
            watched: Mutex::default(),
            legs: Mutex::default(),
            portal,
            system,
        })
    }

    /// Events of a call go to whoever asks here, from now on.
    pub(super) fn attend(&self, channel: &str) -> UnboundedReceiver<Happening> {
        let (sender, receiver) = unbounded_channel();
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).insert(channel.to_owned(), sender);
        receiver
    }

    /// Nobody waits for the events of a call any more; unless somebody else began to: a call that was passed on comes anew.
    pub(super) fn leave(&self, channel: &str) {
        let mut calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        if calls.get(channel).is_some_and(UnboundedSender::is_closed) {
            calls.remove(channel);
        }
    }

    /// The end of a leg is told here, besides to whoever has it in hand.
    pub(super) fn attend_end(&self, channel: &str) -> UnboundedReceiver<Happening> {
        let (sender, receiver) = unbounded_channel();
        self.ends.lock().unwrap_or_else(PoisonError::into_inner).insert(channel.to_owned(), sender);
        receiver
    }

    /// Counts a leg to where calls are forwarded to, until what is given is dropped; nothing when too many ring there already:
    /// what is forwarded there may come back and be forwarded again.
    pub(super) fn ring_forwarded(self: &Arc<Self>, account_id: &str, number: &str) -> Option<Forwarded> {
        let key = format!("{account_id} {number}");
        let mut forwarded = self.forwarded.lock().unwrap_or_else(PoisonError::into_inner);
        let count = forwarded.entry(key.clone()).or_default();
        if *count >= MOST_FORWARDED {
            tracing::warn!(account_id, "calls that are forwarded come back: no more of them are");
            return None;
        }
        *count += 1;
        Some(Forwarded { board: Arc::clone(self), key })
    }

    /// A call outside is watched by one to its end, until what is given is dropped; nothing when somebody does already.
    pub(super) fn watch(self: &Arc<Self>, call_id: &str) -> Option<Watch> {
        let mut watched = self.watched.lock().unwrap_or_else(PoisonError::into_inner);
        watched.insert(call_id.to_owned()).then(|| Watch { board: Arc::clone(self), call_id: call_id.to_owned() })
    }

    /// Somebody watches a call outside, and settles it when it is over.
    pub(super) fn is_watched(&self, call_id: &str) -> bool {
        self.watched.lock().unwrap_or_else(PoisonError::into_inner).contains(call_id)
    }

    /// Asterisk was away, and what happened meanwhile was not told: whoever waits for it stops, and calls are looked at anew.
    pub(super) fn begin_anew(&self) {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.ends.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.legs.lock().unwrap_or_else(PoisonError::into_inner).clear();
        self.portal.phones.begin_anew();
    }

    /// Somebody waits for the events of a call.
    pub(super) fn is_attended(&self, channel: &str) -> bool {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner).contains_key(channel)
    }

    /// What a user does in calls outside now besides the one that asks, and did today where the account is.
    pub(super) fn usage(&self, plan: &Plan, who: (&str, &str)) -> Usage {
        let now_ms = self.portal.clock.now_ms();
        let today = time_zone::date(&plan.time_zone, now_ms);
        self.journal.usage(who, |moment_ms| time_zone::date(&plan.time_zone, moment_ms) == today, now_ms)
    }

    /// A leg of a phone or a line is in a call; false when that was known.
    pub(super) fn note_leg(&self, channel: &str, endpoint: &str) -> bool {
        let mut legs = self.legs.lock().unwrap_or_else(PoisonError::into_inner);
        legs.insert(channel.to_owned(), endpoint.to_owned()).is_none()
    }

    /// In how many calls a phone or a line is.
    pub(super) fn calls_of(&self, endpoint: &str) -> usize {
        self.legs.lock().unwrap_or_else(PoisonError::into_inner).values().filter(|name| *name == endpoint).count()
    }

    /// A leg has ended: whose it was.
    pub(super) fn forget_leg(&self, channel: &str) -> Option<String> {
        self.legs.lock().unwrap_or_else(PoisonError::into_inner).remove(channel)
    }

    /// Hands an event to whoever waits for it, or begins a new call.
    pub(super) fn hear(self: &Arc<Self>, event: Event) {
        match event {
            Event::StasisStart { args, channel } => {
                live::call_began(self, &channel);
                if args.first().is_some_and(|arg| arg == "back" || arg == "box") && self.is_attended(&channel.id) {
                    self.tell(&channel.id, Happening::Back(args));
                } else {
                    call::begin(Arc::clone(self), channel, args);
                }
            }
            Event::ChannelDtmfReceived { digit, channel } => {
                if let Some(key) = digit.chars().next() {
                    self.tell(&channel.id, Happening::Key(key));
                }
            }
            Event::PlaybackFinished { playback } => {
                if let Some((channel, _)) = playback.id.rsplit_once('_') {
                    self.tell(channel, Happening::Played(playback.id.clone()));
                }
            }
            Event::Dial { caller: Some(caller), peer, dialstatus, timestamp } if dialstatus == "ANSWER" => {
                let answered = Happening::Answered { id: peer.id.clone(), leg: peer.name.clone(), at_ms: timestamp.0 };
                // Who called it may have been passed on meanwhile.
                let ends = self.ends.lock().unwrap_or_else(PoisonError::into_inner);
                if let Some(sender) = ends.get(&peer.id) {
                    // Nobody listens any more.
                    let _ = sender.send(answered.clone());
                }
                drop(ends);
                self.tell(&caller.id, answered);
                live::call_began(self, &peer);
            }
            Event::Dial { caller, peer, dialstatus, .. } => {
                live::line_rings(self, &peer);
                if let Some(caller) = caller.filter(|_| dialstatus.is_empty()) {
                    self.tell(&caller.id, Happening::Rings(peer.id));
                }
            }
            Event::ChannelDestroyed { channel, .. } => {
                self.tell(&channel.id, Happening::Gone);
                if let Some(sender) = self.ends.lock().unwrap_or_else(PoisonError::into_inner).remove(&channel.id) {
                    // Nobody listens any more.
                    let _ = sender.send(Happening::Gone);
                }
                live::call_ended(self, &channel);
            }
            Event::ContactStatusChange { contact_info, endpoint } => {
                live::contact_changed(self, &endpoint.resource, &contact_info);
            }
            Event::PeerStatusChange { endpoint } => live::peer_changed(self, &endpoint),
            Event::StasisEnd { .. } | Event::ApplicationReplaced {} | Event::Other => {}
        }
    }

    fn tell(&self, channel: &str, happening: Happening) {
        let calls = self.calls.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = calls.get(channel) {
            // Nobody listens any more: the call has ended meanwhile.
            let _ = sender.send(happening);
        }
    }
}

/// A call outside is watched as long as this is there.
#[derive(Debug)]
pub struct Watch {
    board: Arc<Board>,
    call_id: String,
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.board.watched.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.call_id);
    }
}

/// A leg rings where calls are forwarded to as long as this is there.
#[derive(Debug)]
pub struct Forwarded {
    board: Arc<Board>,
    key: String,
}

impl Drop for Forwarded {
    fn drop(&mut self) {
        let mut forwarded = self.board.forwarded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = forwarded.get_mut(&self.key) {
            *count -= 1;
            if *count == 0 {
                forwarded.remove(&self.key);
            }
        }
    }
}
