//! Calls that users make to numbers outside: whether they may, what they cost, over which line, and when they must end.

use std::time::Duration;

use app::call_routing::{Called, Caller};
use app::outgoing_calls::{self, Dialled, Refused, Shown, may_call};
use app::phone_plan::Told;
use app::prepaid_account::{self, Allowed, CallToPay, NotAllowed};
use app::shared::phone_number::PhoneNumber;

use super::call::{CallInHand, Ended, NORMAL};
use super::lines_out::OverLine;
use super::money::{LONGEST_ASKING, Money};

/// So long rings a number outside.
const RING_SECONDS: &str = "60";

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
    /// It is one to help.
    pub is_help: bool,
    /// The user may talk for so long today.
    pub longest: Option<Duration>,
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
                    is_help: true,
                    longest: None,
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
        let Dialled::Outside { e164, included, withhold, without_call_waiting, .. } = &dialled else { return Ok(()) };
        if *without_call_waiting {
            user_id.clone_into(&mut self.kept.entry.undisturbed);
        }
        if self.plan.routing.number(e164.as_str()).is_some() {
            // A number of our own is called inside.
            self.kept.call.called = Called::Number(e164.as_str().to_owned());
            return self.follow().await;
        }
        e164.as_str().clone_into(&mut self.kept.entry.outside);
        // It counts from now on: of two that begin at once, each finds the other.
        if self.kept.entry.from_user != user_id {
            user_id.clone_into(&mut self.kept.entry.outside_by);
        }
        self.board.journal.note(&self.kept.entry);
        let usage = self.board.usage(&self.plan, (user_id, &self.kept.entry.call_id));
        if let Err(refused) = may_call(&self.plan.calling, user_id, &dialled, &usage) {
            return self.refuse(refused).await;
        }
        let rules = self.plan.calling.user(user_id);
        // A phone's own menu may withhold the number, too (RFC 3323).
        let privacy = self.board.ari.sip_header(&self.channel, "Privacy").await?;
        let withholds = *withhold || !matches!(privacy.trim(), "" | "none");
        let shown = match rules.map(|rules| &rules.shown) {
            Some(Shown::Number(number)) if !withholds => Some(number.clone()),
            _ => None,
        };
        let shown_name = rules.map(|rules| rules.caller_name.clone()).unwrap_or_default();
        let left =
            rules.and_then(|rules| rules.minutes_a_day).map(|most| u32::from(most).saturating_sub(usage.minutes_today));
        let call = OutsideCall {
            number: e164.as_str().to_owned(),
            shown,
            shown_name,
            is_free: *included,
            is_help: false,
            longest: left.map(|minutes| Duration::from_mins(minutes.into())),
        };
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
        // Help is called over a line that is full, too: the carrier decides.
        let calls_of = |line: &str| if call.is_help { 0 } else { self.board.calls_of(line) };
        let shown = call.shown.as_deref().unwrap_or_default();
        let targets = self.board.lines_out.targets(&call.number, shown, calls_of);
        if targets.is_empty() {
            let is_one = self.board.lines_out.is_one();
            return self.refuse(if is_one { Refused::LinesBusy } else { Refused::NoLine }).await;
        }
        let mut paid_for = None;
        if !call.is_free {
            match self.pay(&call.number).await? {
                Some(Allowed::Seconds { in_all }) => paid_for = Some(in_all),
                Some(Allowed::Free) => {}
                None => return Ok(()),
            }
        }
        for OverLine { target, shown } in targets {
            let (number, presentation) =
                if shown.is_empty() { ("anonymous", "prohib") } else { (shown.as_str(), "allowed") };
            let options = self.ringing_options();
            self.dial(&[
                ("CALLERID(num)", number),
                ("CALLERID(name)", &call.shown_name),
                ("CALLERID(pres)", presentation),
                ("CENTRALITA_TARGETS", &target),
                ("CENTRALITA_SECONDS", RING_SECONDS),
                ("CENTRALITA_OPTIONS", &options),
                ("CENTRALITA_BOX", ""),
            ])
            .await?;
            match self.connected(Money::new(paid_for, call.longest)).await? {
                // The next line.
                Some(status) if matches!(status.as_str(), "CHANUNAVAIL" | "CONGESTION") => {}
                // Some carriers say that they are full by being busy.
                Some(_) if call.is_help => {}
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
                // What a company has is nothing for strangers, whom a menu leads outside or a user passes on.
                if self.is_heard_by_who_pays() {
                    self.tell_balance().await?;
                }
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

    /// At the end of the line is the user who dialled.
    fn is_heard_by_who_pays(&self) -> bool {
        let user = self.plan.routing.user(&self.kept.entry.from_user);
        user.is_some_and(|user| self.kept.call.caller == Caller::Extension(user.number.clone()))
    }

    async fn tell_balance(&mut self) -> Result<(), Ended> {
        let Some(sentence) = self.plan.balance_sentence(&self.board.portal).await else { return Ok(()) };
        self.hear_text(&sentence).await?;
        self.finish_playing().await
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
        if self.plan.routing.number(number).is_some() {
            // It would come back over a line, and around in circles on more and more of them.
            return self.over(Some(Told::Fault)).await;
        }
        let known = PhoneNumber::stored(number.to_owned());
        if self.plan.calling.stops(&known) {
            return self.refuse(Refused::Stopped).await;
        }
        let shown = match &self.kept.call.caller {
            Caller::Outside(caller) => Some(caller.clone()),
            Caller::Extension(_) | Caller::Hidden => Some(self.plan.main_number.clone()),
        };
        let is_free = self.plan.calling.covered.includes(&known, self.plan.country);
        let call = OutsideCall {
            number: number.to_owned(),
            shown,
            shown_name: String::new(),
            is_free,
            is_help: false,
            longest: None,
        };
        self.call_out(call).await
    }
}
