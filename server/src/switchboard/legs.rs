//! Where the dialplan connects a call: ringing, voicemail boxes, conferences, numbers outside.

use app::call_routing::{Caller, Outcome, Report, ShownNumber};
use app::phone_plan::Told;
use app::shared::clock::HOUR_MS;
use app::shared::pace::Pace;
use app::shared::password;
use app::shared::phone_number::PhoneNumber;
use app::shared::secret::Secret;
use asterisk::ari::endpoint;

use super::accounts_files::{hold_class, mailbox, sounds_of, transfer_class};
use super::board::{Forwarded, Happening};
use super::call::{CallInHand, Ended, outcome};
use super::lines_out::OverLine;
use super::next::{Next, Rung};

/// The dialplan tells numbers outside apart by one digit.
const MOST_OUTSIDE: usize = 10;
/// How often a caller may try a number or a PIN.
const TRIES: u8 = 3;
/// How often the PIN of a box or a room may be wrong in an hour, whoever calls.
const WRONG_PINS: u32 = 10;

/// Wrong PINs, by box and room.
#[derive(Debug)]
pub struct WrongPins(Pace);

impl Default for WrongPins {
    fn default() -> Self {
        Self(Pace::new(WRONG_PINS, HOUR_MS))
    }
}

/// A number outside that rings for a user.
struct Outside {
    user: String,
    /// How it is called, in the order it is tried.
    targets: Vec<OverLine>,
    /// Whoever answers has to press 1.
    require_key: bool,
    /// It counts until somebody answers.
    _counted: Forwarded,
}

impl CallInHand {
    /// Rings what is to be rung, until somebody answers or nobody does.
    pub async fn ring(&mut self, next: &Next) -> Result<(), Ended> {
        self.hear(&next.heard).await?;
        self.finish_playing().await?;
        let (targets, outside) = self.targets(&next.rung);
        if targets.is_empty() {
            let is_busy = next.rung.iter().any(|rung| self.is_undisturbed(rung));
            let outcome = if is_busy { Outcome::Busy } else { Outcome::NotConnected };
            self.report(Report { outcome, ..Report::default() });
            return Ok(());
        }
        let single = match &next.rung[..] {
            [Rung::Phones { user, .. } | Rung::Forwarded { user, .. }] => Some(user.clone()),
            _ => None,
        };
        let options = self.ringing_options();
        let has_box = single.as_deref().and_then(|user| self.plan.routing.user(user)).filter(|user| user.voicemail);
        let mailbox = has_box.map(|user| mailbox(&self.plan, &user.id)).unwrap_or_default();
        self.set_outside(&outside).await?;
        let (targets, seconds) = (targets.join("&"), next.ring_seconds.to_string());
        let name = self.name.clone();
        self.dial(&[
            ("CENTRALITA_TARGETS", &targets),
            ("CENTRALITA_SECONDS", &seconds),
            ("CENTRALITA_OPTIONS", &options),
            ("CENTRALITA_BOX", &mailbox),
            ("__CENTRALITA_CALLER", &name),
            ("SHARED(CENTRALITA_CONFIRMED)", ""),
        ])
        .await?;
        self.wait_for_answer(outside).await
    }

    /// What is heard while it rings: who was answered hears music or ringing from us; who was not hears their own phone's.
    pub fn ringing_options(&self) -> String {
        match (self.is_answered, transfer_class(&self.plan)) {
            (true, Some(class)) => format!("im({class})"),
            (true, None) => "ir".to_owned(),
            (false, _) => "i".to_owned(),
        }
    }

    /// Sends the call to be rung for, with these variables.
    pub async fn dial(&mut self, variables: &[(&str, &str)]) -> Result<(), Ended> {
        let account_id = self.plan.account_id.clone();
        let music = hold_class(&self.plan);
        let others = [
            ("CENTRALITA_ACCOUNT", account_id.as_str()),
            ("CHANNEL(musicclass)", music.as_str()),
            ("CHANNEL(language)", sounds_of(&self.plan)),
        ];
        for (name, value) in variables.iter().chain(&others) {
            self.board.ari.set_variable(&self.channel, name, value).await?;
        }
        self.keep().await?;
        Ok(self.board.ari.continue_in(&self.channel, "ring", "s").await?)
    }

    /// Somebody is in a call in which they want nobody else to ring.
    fn is_undisturbed(&self, rung: &Rung) -> bool {
        matches!(rung, Rung::Phones { user, .. }
            if self.board.journal.is_undisturbed(user, self.board.portal.clock.now_ms()))
    }

    /// The names by which Asterisk dials what is to be rung, and what of it is outside. What the plan does not cover,
    /// or is stopped, does not ring.
    fn targets(&self, rung: &[Rung]) -> (Vec<String>, Vec<Outside>) {
        let (mut targets, mut outside) = (Vec::new(), Vec::new());
        for rung in rung.iter().filter(|rung| !self.is_undisturbed(rung)) {
            match rung {
                Rung::Phones { user, outside: number } => {
                    let phones = self.plan.person(user).into_iter().flat_map(|person| &person.phones);
                    targets.extend(phones.map(|phone| format!("PJSIP/{}", phone.name)));
                    let number = number.as_ref().map(|number| (number, ShownNumber::Caller, false));
                    outside.extend(number.and_then(|about| self.leg_outside(user, about)));
                }
                Rung::Forwarded { user, forwarding } => {
                    let about = (&forwarding.number, forwarding.shown, forwarding.require_key);
                    outside.extend(self.leg_outside(user, about));
                }
            }
        }
        outside.truncate(MOST_OUTSIDE);
        targets.extend((0..outside.len()).map(|place| format!("Local/{place}@forward/n")));
        (targets, outside)
    }

    fn leg_outside(&self, user: &str, (number, shown, require_key): (&String, ShownNumber, bool)) -> Option<Outside> {
        let known = PhoneNumber::stored(number.clone());
        if self.plan.calling.stops(&known) || !self.plan.calling.covered.includes(&known, self.plan.country) {
            return None;
        }
        let shown = match (&self.kept.call.caller, shown) {
            (Caller::Outside(caller), ShownNumber::Caller) => caller.clone(),
            (Caller::Hidden, ShownNumber::Caller) => String::new(),
            _ => self.plan.main_number.clone(),
        };
        let targets = self.board.lines_out.targets(number, &shown, |line| self.board.calls_of(line));
        if targets.is_empty() {
            return None;
        }
        let counted = self.board.ring_forwarded(&self.plan.account_id, number)?;
        Some(Outside { user: user.to_owned(), targets, require_key, _counted: counted })
    }

    /// What the dialplan calls numbers outside by.
    async fn set_outside(&self, outside: &[Outside]) -> Result<(), Ended> {
        let prompt = self.board.sounds.told(&self.plan, Told::Confirm).await;
        let prompt = prompt.trim_start_matches("sound:");
        let ari = &self.board.ari;
        for (place, leg) in outside.iter().enumerate() {
            let first = leg.targets.first();
            let shown = first.map(|over| over.shown.as_str()).unwrap_or_default();
            let [first, second] =
                [first, leg.targets.get(1)].map(|over| over.map(|over| over.target.as_str()).unwrap_or_default());
            let how = if leg.require_key { "iU(confirm^s^1)" } else { "i" };
            for (name, value) in [("OUTSIDE", first), ("SECOND", second), ("SHOWN", shown), ("HOW", how)] {
                ari.set_variable(&self.channel, &format!("__CENTRALITA_{name}_{place}"), value).await?;
            }
        }
        if !outside.is_empty() {
            ari.set_variable(&self.channel, "__CENTRALITA_CONFIRM_PROMPT", prompt).await?;
        }
        Ok(())
    }

    async fn wait_for_answer(&mut self, mut outside: Vec<Outside>) -> Result<(), Ended> {
        let mut is_answered = false;
        loop {
            match self.happenings.recv().await {
                // Of two who answer, the second was called by somebody else, who was passed on while it rang.
                Some(Happening::Answered { .. }) if is_answered => {}
                Some(Happening::Answered { leg, at_ms, .. }) => {
                    is_answered = true;
                    let (user, forwarded) = self.who_answered(&leg, &outside);
                    outside.clear();
                    self.report(Report { outcome: Outcome::Answered, user: user.clone(), forwarded });
                    self.is_answered = true;
                    self.kept.entry.talk_began_ms = Some(at_ms);
                    self.note("answered", &user);
                }
                Some(Happening::Back(args)) => return self.rang(&args),
                Some(Happening::Gone) | None => return Err(self.gone()),
                Some(Happening::Key(_) | Happening::Played(_) | Happening::Rings(_)) => {}
            }
        }
    }

    /// The user whose phone answered, and whether where its calls are forwarded to.
    fn who_answered(&self, leg: &str, outside: &[Outside]) -> (String, bool) {
        if let Some(place) = leg.strip_prefix("Local/") {
            let place = place.split('@').next().and_then(|place| place.parse::<usize>().ok());
            let user = place.and_then(|place| outside.get(place)).map(|outside| outside.user.clone());
            return (user.unwrap_or_default(), true);
        }
        let user = self.board.plans.of_phone(endpoint(leg)).map(|(_, user)| user);
        (user.unwrap_or_default(), false)
    }

    /// The dialplan gave the call back: nobody answered.
    pub fn rang(&mut self, args: &[String]) -> Result<(), Ended> {
        let status = args.get(2).map(String::as_str).unwrap_or_default();
        if status == "ANSWER" {
            return Err(Ended::Gone);
        }
        let unconfirmed = args.get(3).is_some_and(|confirmed| confirmed == "no");
        let outcome = if unconfirmed { Outcome::NotConfirmed } else { outcome(status) };
        self.report(Report { outcome, user: String::new(), forwarded: unconfirmed });
        Ok(())
    }

    /// Takes a message, behind the owner's own greeting or one of ours.
    pub async fn take_message(&mut self, user_id: &str) -> Result<(), Ended> {
        self.answer().await?;
        let folder = self.board.system.files.voicemail().join(&self.plan.account_id).join(user_id);
        let own_greeting = ["unavail.wav", "temp.wav"].iter().any(|name| folder.join(name).exists());
        let name = self.plan.person(user_id).map(|person| person.name.clone()).unwrap_or_default();
        if !own_greeting {
            let sentence = self.plan.mailbox_of(&name);
            self.finish_playing().await?;
            self.hear_text(&sentence).await?;
        }
        self.finish_playing().await?;
        self.note("voicemail", user_id);
        let mailbox = mailbox(&self.plan, user_id);
        let options = if own_greeting { "us" } else { "s" };
        self.continue_with(&[("CENTRALITA_BOX", &mailbox), ("CENTRALITA_BOX_OPTIONS", options)], "voicemail").await?;
        loop {
            match self.happenings.recv().await {
                // `*` during the greeting.
                Some(Happening::Back(_)) => return self.open_box(user_id).await,
                Some(Happening::Gone) | None => return Ok(()),
                Some(_) => {}
            }
        }
    }

    /// A user at the own phone listens to messages.
    pub async fn own_messages(&mut self, user_id: &str) -> Result<(), Ended> {
        if self.plan.routing.user(user_id).is_none_or(|user| !user.voicemail) {
            return self.over(Some(Told::NotAvailable)).await;
        }
        self.answer().await?;
        if self.plan.person(user_id).is_some_and(|person| person.pin_hash.is_none()) {
            return self.messages(user_id).await;
        }
        self.open_box(user_id).await
    }

    /// Somebody outside names a box and its PIN.
    pub async fn remote_voicemail(&mut self) -> Result<(), Ended> {
        self.answer().await?;
        let mut asked: &[Told] = &[Told::MailboxExtension];
        for _ in 0..TRIES {
            let number = self.digits(asked).await?;
            let user = self.plan.routing.users.iter().find(|user| user.number == number && user.voicemail);
            let user_id = user.map(|user| user.id.clone()).unwrap_or_default();
            let pin = self.digits(&[Told::MailboxPin]).await?;
            if self.is_pin(&user_id, &pin).await {
                return self.messages(&user_id).await;
            }
            asked = &[Told::MailboxWrong, Told::MailboxExtension];
        }
        self.over(Some(Told::MailboxWrong)).await
    }

    /// Asks for the PIN of a known box.
    async fn open_box(&mut self, user_id: &str) -> Result<(), Ended> {
        let mut asked: &[Told] = &[Told::MailboxPin];
        for _ in 0..TRIES {
            let pin = self.digits(asked).await?;
            if self.is_pin(user_id, &pin).await {
                return self.messages(user_id).await;
            }
            asked = &[Told::MailboxWrong, Told::MailboxPin];
        }
        self.over(Some(Told::MailboxWrong)).await
    }

    /// A box without a PIN opens at its own phone only.
    async fn is_pin(&self, user_id: &str, pin: &str) -> bool {
        let hash = self.plan.person(user_id).and_then(|person| person.pin_hash.clone());
        let known = hash.is_some();
        let verdict = password::verify(&Secret::from(pin), hash).await;
        // Whoever tries PINs elsewhere does not close a box to its own phone.
        let own_number = self.plan.routing.user(user_id).map(|user| Caller::Extension(user.number.clone()));
        let is_own = own_number.is_some_and(|own| own == self.kept.call.caller);
        let what = if is_own { format!("own {user_id}") } else { user_id.to_owned() };
        self.lets_in(&what, known && verdict.is_ok_and(|verdict| verdict != password::Verdict::Wrong))
    }

    /// Whether a PIN opens a box or a room: after too many wrong ones not even the right one does, for an hour.
    fn lets_in(&self, what: &str, is_right: bool) -> bool {
        let (who, now_ms) = (format!("{} {what}", self.plan.account_id), self.board.portal.clock.now_ms());
        let wrong_pins = &self.board.wrong_pins.0;
        if wrong_pins.look(&who, now_ms).is_err() {
            tracing::warn!(account_id = self.plan.account_id, "a box or a room is closed after too many wrong PINs");
            return false;
        }
        if !is_right {
            // That these were the last tries, the next one hears.
            let _ = wrong_pins.count(&who, now_ms);
        }
        is_right
    }

    async fn messages(&mut self, user_id: &str) -> Result<(), Ended> {
        self.note("own_voicemail", user_id);
        let mailbox = mailbox(&self.plan, user_id);
        self.continue_with(&[("CENTRALITA_BOX", &mailbox)], "messages").await
    }

    /// Asks which conference, and for its PIN.
    pub async fn conference(&mut self) -> Result<(), Ended> {
        self.answer().await?;
        let mut asked: &[Told] = &[Told::ConferenceCode];
        for _ in 0..TRIES {
            let code = self.digits(asked).await?;
            let room = self.plan.rooms.iter().find(|room| room.code == code).cloned();
            // Whether there is such a conference is not told before its PIN.
            let pin = match &room {
                Some(room) if room.pin.is_empty() => String::new(),
                _ => self.digits(&[Told::ConferencePin]).await?,
            };
            let is_right = room.as_ref().is_some_and(|room| room.pin == pin);
            if let Some(room) = room.filter(|_| self.lets_in(&format!("room {code}"), is_right)) {
                self.note("conference", "");
                let name = format!("{}-{}", self.plan.account_id, room.code);
                let music = hold_class(&self.plan);
                let variables = [("CENTRALITA_ROOM", name.as_str()), ("CENTRALITA_MUSIC", music.as_str())];
                return self.continue_with(&variables, "conference").await;
            }
            asked = &[Told::ConferenceWrong, Told::ConferenceCode];
        }
        self.over(Some(Told::ConferenceWrong)).await
    }

    /// Passes the call on for good, to a context of the dialplan.
    async fn continue_with(&mut self, variables: &[(&str, &str)], context: &str) -> Result<(), Ended> {
        let account_id = self.plan.account_id.clone();
        let others = [("CENTRALITA_ACCOUNT", account_id.as_str()), ("CHANNEL(language)", sounds_of(&self.plan))];
        for (name, value) in variables.iter().chain(&others) {
            self.board.ari.set_variable(&self.channel, name, value).await?;
        }
        self.keep().await?;
        Ok(self.board.ari.continue_in(&self.channel, context, "s").await?)
    }
}
