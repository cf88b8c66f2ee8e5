//! Calling users and groups, and what comes of it.

use super::call::{Answers, Call, Caller, Outcome, Report};
use super::interpreter::{Next, Runner};
use super::model::Routing;
use super::path::{End, Skipped, Step};
use super::ring_group::{AfterRinging, RingGroup, RingMode};
use super::user::User;

/// What came of ringing: of what, and whether where its calls are forwarded to.
#[derive(Clone, Copy)]
struct Heard<'r> {
    user: &'r User,
    outcome: Outcome,
    forwarded: bool,
}

impl<'r> Runner<'r> {
    pub(super) fn user(&mut self, user: &'r User) -> Next<'r> {
        if let Some(number) = self.routing.forwards_inside(user) {
            // What answers there answers at once: the user's own devices would never get the call.
            self.steps.push(Step::ForwardedInside { user: &user.id, number: &number.e164 });
            return match &number.destination {
                Some(target) => Next::Goes(self.routing.place(target)),
                None => Next::Ends(End::NoDestination),
            };
        }
        if !user.can_ring() {
            self.steps.push(Step::NoDevice { user: &user.id });
            return Next::Ends(self.voicemail(user));
        }
        self.ring(user, user.ring_seconds);
        match self.hear(user) {
            None => Next::Ends(End::WaitingForAnswer),
            Some(heard) if heard.outcome == Outcome::Answered => Next::Ends(heard.answered()),
            Some(heard) => {
                self.steps.push(heard.not_reached());
                Next::Ends(self.voicemail(user))
            }
        }
    }

    pub(super) fn voicemail(&mut self, user: &'r User) -> End<'r> {
        if user.voicemail {
            return End::Voicemail { user: &user.id };
        }
        self.steps.push(Step::VoicemailOff { user: &user.id });
        End::NotAnswered
    }

    pub(super) fn ring_group(&mut self, group: &'r RingGroup) -> Next<'r> {
        let RingGroup { id, mode, ring_seconds, .. } = group;
        self.steps.push(Step::RingingGroup { group: id, mode: *mode, seconds: *ring_seconds });
        let end = match mode {
            RingMode::Simultaneous => self.ring_together(group),
            RingMode::Sequential => self.ring_in_turn(group),
        };
        if let Some(end) = end {
            return Next::Ends(end);
        }
        match &group.then {
            AfterRinging::Transfer(target) => Next::Goes(self.routing.place(target)),
            AfterRinging::HangUp(said) => {
                if !said.is_empty() {
                    self.steps.push(Step::Announcement { said });
                }
                Next::Ends(End::HungUp)
            }
        }
    }

    fn ring_in_turn(&mut self, group: &'r RingGroup) -> Option<End<'r>> {
        let mut rang = false;
        for id in &group.members {
            let Some(user) = self.member(group, id) else { continue };
            rang = true;
            self.ring(user, group.ring_seconds);
            match self.hear(user) {
                None => return Some(End::WaitingForAnswer),
                Some(heard) if heard.outcome == Outcome::Answered => return Some(heard.answered()),
                Some(heard) => self.steps.push(heard.not_reached()),
            }
        }
        self.not_reached(group, rang);
        None
    }

    fn ring_together(&mut self, group: &'r RingGroup) -> Option<End<'r>> {
        let mut rang = false;
        for id in &group.members {
            let Some(user) = self.member(group, id) else { continue };
            rang = true;
            self.ring(user, group.ring_seconds);
        }
        let end = if rang { self.hear_together(group) } else { None };
        if end.is_none() {
            self.not_reached(group, rang);
        }
        end
    }

    /// Somebody answered, or it is not known yet.
    fn hear_together(&mut self, group: &'r RingGroup) -> Option<End<'r>> {
        let (routing, call) = (self.routing, self.call);
        let Answers::Imagined(_) = call.answers else {
            let Some(report) = self.report() else { return Some(End::WaitingForAnswer) };
            let answered = report.outcome == Outcome::Answered;
            return answered.then_some(End::Answered { user: &report.user, forwarded: report.forwarded });
        };
        for user in group.members.iter().filter_map(|id| reachable(routing, call, id).ok()) {
            match self.hear(user) {
                Some(heard) if heard.outcome == Outcome::Answered => return Some(heard.answered()),
                Some(heard) if heard.outcome != Outcome::NotAnswered => self.steps.push(heard.not_reached()),
                _ => {}
            }
        }
        None
    }

    fn not_reached(&mut self, group: &'r RingGroup, rang: bool) {
        let group = &group.id;
        self.steps.push(if rang { Step::GroupNotReached { group } } else { Step::NobodyToRing { group } });
    }

    /// A member of a group that can be called.
    fn member(&mut self, group: &'r RingGroup, id: &'r str) -> Option<&'r User> {
        match reachable(self.routing, self.call, id) {
            Ok(user) => Some(user),
            Err(because) => {
                self.steps.push(Step::MemberSkipped { group: &group.id, user: id, because });
                None
            }
        }
    }

    fn ring(&mut self, user: &'r User, seconds: u8) {
        let forwarding = user.forwarding.as_ref().filter(|forwarding| !forwarding.number.is_empty());
        if user.forwarding.as_ref().is_none_or(|forwarding| forwarding.ring_own) && !user.devices.is_empty() {
            self.steps.push(Step::Ringing { user: &user.id, devices: &user.devices, seconds });
        }
        if let Some(forwarding) = forwarding {
            self.steps.push(Step::Forwarded { user: &user.id, forwarding, seconds });
        }
    }

    /// What comes of ringing a user; nothing when that is not known yet.
    fn hear(&mut self, user: &'r User) -> Option<Heard<'r>> {
        if let Answers::Reported(_) = self.call.answers {
            let &Report { outcome, forwarded, .. } = self.report()?;
            return Some(Heard { user, outcome, forwarded });
        }
        let Some(forwarding) = &user.forwarding else {
            return Some(self.imagine(user, false));
        };
        let own = (forwarding.ring_own && !user.devices.is_empty()).then(|| self.imagine(user, false));
        if forwarding.number.is_empty() || own.is_some_and(|own| own.outcome == Outcome::Answered) {
            return own;
        }
        let mut there = self.imagine(user, true);
        if there.outcome == Outcome::NotConfirmed && !forwarding.require_key {
            there.outcome = Outcome::Answered;
        }
        Some(there)
    }

    fn imagine(&self, user: &'r User, forwarded: bool) -> Heard<'r> {
        let Answers::Imagined(imagined) = &self.call.answers else {
            return Heard { user, outcome: Outcome::default(), forwarded };
        };
        let known = imagined.iter().find(|answer| answer.user == user.id && answer.forwarded == forwarded);
        Heard { user, outcome: known.map(|answer| answer.outcome).unwrap_or_default(), forwarded }
    }

    fn report(&mut self) -> Option<&'r Report> {
        let Answers::Reported(reports) = &self.call.answers else { return None };
        let report = reports.get(self.reports_read)?;
        self.reports_read += 1;
        Some(report)
    }
}

/// The user of an id, where a group rings them in this call.
fn reachable<'r>(routing: &'r Routing, call: &Call, id: &str) -> Result<&'r User, Skipped> {
    match routing.user(id) {
        None => Err(Skipped::Gone),
        Some(user) if matches!(&call.caller, Caller::Extension(number) if *number == user.number) => {
            Err(Skipped::Calls)
        }
        Some(user) if routing.forwards_inside(user).is_some() => Err(Skipped::ForwardsInside),
        Some(user) if !user.can_ring() => Err(Skipped::NoDevice),
        Some(user) => Ok(user),
    }
}

impl<'r> Heard<'r> {
    fn answered(self) -> End<'r> {
        End::Answered { user: &self.user.id, forwarded: self.forwarded }
    }

    fn not_reached(self) -> Step<'r> {
        Step::NotReached { user: &self.user.id, outcome: self.outcome, forwarded: self.forwarded }
    }
}
