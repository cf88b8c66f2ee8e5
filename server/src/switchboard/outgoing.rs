//! Calls that users make to numbers outside: whether they may, what they cost, over which line, and when they must end.

use std::time::Duration;

use app::call_routing::{Called, Caller};
use app::outgoing_calls::{self, Dialled, Refused, Shown, may_call};
use app::phone_plan::Told;
use app::prepaid_account::{self, Allowed, CallToPay, NotAllowed};
use app::shared::phone_number::PhoneNumber;

use super::board::Happening;
use super::call::{CallInHand, Ended, NORMAL};

/// The database has so long to answer whether a call is paid for.
const LONGEST_ASKING: Duration = Duration::from_secs(2);
/// So long rings a number outside.
const RING_SECONDS: &str = "60";
/// So long before its money ends a call is warned.
const WARNING: Duration = Duration::from_mins(1);
/// So long before what is set aside ends, more is asked for.
const BEFORE_THE_END: Duration = Duration::from_secs(75);

/// A call to a number outside.
pub(super) struct OutsideCall {
    /// The number, or that of help as it is dialled.
    pub number: String,
    /// What the other side sees; nothing for nothing.
    pub shown: Option<String>,
    /// The name that goes with it.
    pub shown_name: String,
    /// It is known to cost nothing extra.
    pub is_free: bool,
}

/// What is due next of a call that costs.
#[derive(Clone, Copy, Debug)]
enum Due {
    /// More is asked for.
    Asking,
    /// There is no more: the caller is warned.
    Warning,
    /// The call ends.
    Ending,
}

impl Due {
    /// How long before what is paid for is used up.
    fn before_the_end(self) -> Duration {
        match self {
            Self::Asking => BEFORE_THE_END,
            Self::Warning => WARNING,
            Self::Ending => Duration::ZERO,
        }
    }
}

impl CallInHand {
    /// Does what a user dialled.
    pub async fn dialled(mut self, user_id: &str, dialled: Dialled) -> Result<(), Ended> {
        match dialled {
            Dialled::Extension(number) => {
                self.kept.call.called = Called::Extension(number);
                self.follow().await
            }
            Dialled::OwnVoicemail => self.own_messages(user_id).await,
            Dialled::VoicemailOf(number) => {
                let user = self.plan.routing.users.iter().find(|user| user.number == number && user.voicemail);
                match user.map(|user| user.id.clone()) {
                    Some(user) => self.take_message(&user).await,
                    None => self.over(Some(Told::NotAvailable)).await,
                }
            }
            Dialled::Emergency(number) => {
                let call = OutsideCall {
                    number,
                    shown: Some(self.plan.main_number.clone()),
                    shown_name: String::new(),
                    is_free: true,
                };
                self.call_out(call).await
            }
            Dialled::Outside { .. } => self.outside(user_id, dialled).await,
            Dialled::ForwardTo(number) => self.forward_to(user_id, Some(&number)).await,
            Dialled::AskForwardTo => self.ask_forward_to(user_id).await,
            Dialled::StopForwarding => self.forward_to(user_id, None).await,
            Dialled::Unknown => self.over(Some(Told::NoNumber)).await,
        }
    }

    async fn outside(mut self, user_id: &str, dialled: Dialled) -> Result<(), Ended> {
        let Dialled::Outside { e164, included, withhold, .. } = &dialled else { return Ok(()) };
        if self.plan.routing.number(e164.as_str()).is_some() {
            // A number of our own is called inside.
            self.kept.call.called = Called::Number(e164.as_str().to_owned());
            return self.follow().await;
        }
        e164.as_str().clone_into(&mut self.kept.entry.outside);
        // It counts from now on: of two that begin at once, each finds the other.
        self.board.journal.note(&self.kept.entry);
        let usage = self.board.usage(&self.plan, user_id);
        if let Err(refused) = may_call(&self.plan.calling, user_id, &dialled, &usage) {
            return self.refuse(refused).await;
        }
        let rules = self.plan.calling.user(user_id);
        let shown = match rules.map(|rules| &rules.shown) {
            Some(Shown::Number(number)) if !withhold => Some(number.clone()),
            _ => None,
        };
        let shown_name = rules.map(|rules| rules.caller_name.clone()).unwrap_or_default();
        let call = OutsideCall { number: e164.as_str().to_owned(), shown, shown_name, is_free: *included };
        self.call_out(call).await
    }

    /// Tells why a call is not made.
    async fn refuse(&mut self, refused: Refused) -> Result<(), Ended> {
        self.say_and_end(refused.code(), refused.key()).await
    }

    async fn say_and_end(&mut self, code: &str, key: &str) -> Result<(), Ended> {
        code.clone_into(&mut self.kept.entry.refusal);
        self.note("refused", "");
        let sentence = self.plan.text().say(key);
        self.hear_text(&sentence).await?;
        self.finish_playing().await?;
        Ok(self.board.ari.hang_up(&self.channel, NORMAL).await?)
    }

    /// Calls a number outside, over one line after the other.
    pub async fn call_out(mut self, call: OutsideCall) -> Result<(), Ended> {
        call.number.clone_into(&mut self.kept.entry.outside);
        call.shown.clone().unwrap_or_default().clone_into(&mut self.kept.entry.shown);
        let targets = self.board.lines_out.targets(&call.number);
        if targets.is_empty() {
            return self.refuse(Refused::NoLine).await;
        }
        let mut paid_for = None;
        if !call.is_free {
            match self.pay(&call.number).await? {
                Some(Allowed::Seconds { in_all }) => paid_for = Some(in_all),
                Some(Allowed::Free) => {}
                None => return Ok(()),
            }
        }
        let (number, presentation) = match &call.shown {
            Some(number) => (number.as_str(), "allowed"),
            None => ("anonymous", "prohib"),
        };
        for target in targets {
            let options = if self.is_answered { "ir" } else { "i" };
            self.dial(&[
                ("CALLERID(num)", number),
                ("CALLERID(name)", &call.shown_name),
                ("CALLERID(pres)", presentation),
                ("CENTRALITA_TARGETS", &target),
                ("CENTRALITA_SECONDS", RING_SECONDS),
                ("CENTRALITA_OPTIONS", options),
                ("CENTRALITA_BOX", ""),
            ])
            .await?;
            match self.connected(paid_for).await? {
                // The next line.
                Some(status) if matches!(status.as_str(), "CHANUNAVAIL" | "CONGESTION") => {}
                Some(status) => {
                    let end = if status == "BUSY" { "busy" } else { "not_answered" };
                    self.note(end, "");
                    return Ok(self.board.ari.hang_up(&self.channel, if end == "busy" { 17 } else { 19 }).await?);
                }
                None => return Ok(()),
            }
        }
        self.finish_playing().await?;
        self.hear(&[super::next::Heard::Told(Told::Fault)]).await?;
        self.finish_playing().await?;
        self.note("failed", "");
        Ok(self.board.ari.hang_up(&self.channel, NORMAL).await?)
    }

    /// Sets aside what the call may cost, and tells what there is; nothing when it may not be made, which is told.
    async fn pay(&mut self, number: &str) -> Result<Option<Allowed>, Ended> {
        let (portal, account_id) = (self.board.portal.clone(), self.plan.account_id.clone());
        let call_id = self.channel.clone();
        let to_pay = CallToPay { account_id: &account_id, call_id: &call_id, number };
        // Noted before: whatever happens meanwhile, what was set aside is paid or goes back when the call is over.
        self.kept.entry.is_paid = true;
        self.board.journal.note(&self.kept.entry);
        let asked = tokio::time::timeout(LONGEST_ASKING, prepaid_account::reserve(&portal, &to_pay)).await;
        let (code, key) = match asked {
            Ok(Ok(Allowed::Free)) => return Ok(Some(Allowed::Free)),
            Ok(Ok(allowed)) => {
                self.tell_balance().await?;
                return Ok(Some(allowed));
            }
            Ok(Err(NotAllowed::NoCredit)) => ("no-credit", "phone-plan-no-credit"),
            Ok(Err(NotAllowed::NoPrice)) => ("no-price", "phone-plan-no-price"),
            Ok(Err(NotAllowed::Stopped)) => (Refused::Stopped.code(), Refused::Stopped.key()),
            Ok(Err(error)) => {
                tracing::warn!(%error, "a call cannot be paid for");
                ("fault", "phone-plan-fault")
            }
            Err(_) => ("fault", "phone-plan-fault"),
        };
        self.say_and_end(code, key).await?;
        Ok(None)
    }

    async fn tell_balance(&mut self) -> Result<(), Ended> {
        let Some(sentence) = self.plan.balance_sentence(&self.board.portal).await else { return Ok(()) };
        self.hear_text(&sentence).await?;
        self.finish_playing().await
    }

    /// Waits until a call outside is over; gives what Dial says when it was not answered.
    async fn connected(&mut self, mut paid_for: Option<i64>) -> Result<Option<String>, Ended> {
        let mut talk: Option<tokio::time::Instant> = None;
        let (mut slices, mut due) = (1, Due::Asking);
        loop {
            let allowed = paid_for.and_then(|seconds| u64::try_from(seconds).ok()).map(Duration::from_secs);
            let wake = talk.zip(allowed).map(|(began, allowed)| began + allowed.saturating_sub(due.before_the_end()));
            let happening = match wake {
                Some(wake) => tokio::time::timeout_at(wake, self.happenings.recv()).await,
                None => Ok(self.happenings.recv().await),
            };
            match happening {
                Ok(Some(Happening::Answered { at_ms, .. })) => {
                    talk = Some(tokio::time::Instant::now());
                    self.is_answered = true;
                    self.kept.entry.talk_began_ms = Some(at_ms);
                    self.note("answered", "");
                }
                Ok(Some(Happening::Back(args))) => {
                    let status = args.get(2).cloned().unwrap_or_default();
                    return Ok((status != "ANSWER").then_some(status));
                }
                Ok(Some(Happening::Gone) | None) => return Err(self.gone()),
                Ok(Some(_)) => {}
                Err(_) => match due {
                    Due::Asking => match self.prolonged(slices).await {
                        Some(in_all) if Some(in_all) > paid_for => {
                            slices += 1;
                            paid_for = Some(in_all);
                        }
                        // Who could talk for less than a minute was told what there is a moment ago.
                        _ if allowed < Some(WARNING) => due = Due::Ending,
                        _ => due = Due::Warning,
                    },
                    Due::Warning => {
                        due = Due::Ending;
                        self.warn().await;
                    }
                    Due::Ending => {
                        self.board.ari.hang_up(&self.channel, NORMAL).await?;
                        return Ok(None);
                    }
                },
            }
        }
    }

    /// For how many seconds the call is paid by now, if it may go on.
    async fn prolonged(&self, slices: i64) -> Option<i64> {
        let of = (self.plan.account_id.as_str(), self.channel.as_str());
        let asked = prepaid_account::prolong(&self.board.portal, of, slices);
        match tokio::time::timeout(LONGEST_ASKING, asked).await {
            Ok(Ok(Allowed::Seconds { in_all })) => Some(in_all),
            _ => None,
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

    async fn forward_to(&mut self, user_id: &str, number: Option<&PhoneNumber>) -> Result<(), Ended> {
        let account_id = self.plan.account_id.clone();
        let saved = outgoing_calls::set_forwarding_by_phone(&self.board.portal, &account_id, user_id, number).await;
        let key = match (saved, number) {
            (Ok(()), Some(_)) => "phone-plan-forwarded",
            (Ok(()), None) => "phone-plan-not-forwarded",
            (Err(_), _) => "phone-plan-forward-refused",
        };
        let sentence = self.plan.text().say(key);
        self.hear_text(&sentence).await?;
        self.over(None).await
    }

    async fn ask_forward_to(&mut self, user_id: &str) -> Result<(), Ended> {
        let digits = self.digits(&[Told::ForwardTo]).await?;
        match PhoneNumber::dialled(&digits, self.plan.country) {
            Ok(number) => self.forward_to(user_id, Some(&number)).await,
            Err(_) => self.over(Some(Told::NoNumber)).await,
        }
    }

    /// A number outside that a menu leads to, paid for and shown as the company's.
    pub async fn call_outside(mut self, number: &str) -> Result<(), Ended> {
        let known = PhoneNumber::stored(number.to_owned());
        if self.plan.calling.stops(&known) {
            return self.refuse(Refused::Stopped).await;
        }
        let shown = match &self.kept.call.caller {
            Caller::Outside(caller) => Some(caller.clone()),
            Caller::Extension(_) | Caller::Hidden => Some(self.plan.main_number.clone()),
        };
        let is_free = self.plan.calling.covered.includes(&known, self.plan.country);
        self.call_out(OutsideCall { number: number.to_owned(), shown, shown_name: String::new(), is_free }).await
    }
}
