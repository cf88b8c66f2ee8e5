//! Who is called and what comes of it, in words.

use super::line::{Line, Tone};
use super::path_lines::PathWords;
use crate::call_routing::{Devices, Forwarding, Outcome, RingMode, Skipped};
use crate::layout::icon::Icon;
use crate::say;

impl<'r> PathWords<'r> {
    pub(super) fn nobody_to_ring(self, group: &str) -> Line<'r> {
        let group = self.names.group(group);
        let sentence = say!(self.names.text, "account-routing-step-nobody-to-ring", group = group.name.clone());
        Line::new(Icon::TriangleAlert, sentence).about(group).in_tone(Tone::Warm)
    }

    pub(super) fn forwarded_inside(self, user: &str, number: &str) -> Line<'r> {
        let (user, number) = (self.names.user(user), self.names.number(number));
        let name = user.name.clone();
        let sentence = say!(self.names.text, "account-routing-step-forwarded-inside", name = name, number = number);
        Line::new(Icon::PhoneForwarded, sentence).about(user)
    }

    pub(super) fn group_not_reached(self, group: &str) -> Line<'r> {
        let name = self.names.group(group).name;
        Line::new(Icon::PhoneOff, say!(self.names.text, "account-routing-step-group-not-reached", group = name))
    }

    pub(super) fn without(self, user: &str, key: &'static str) -> Line<'r> {
        let user = self.names.user(user);
        let sentence = say!(self.names.text, key, name = user.name.clone());
        Line::new(Icon::PhoneOff, sentence).about(user).in_tone(Tone::Warm)
    }

    pub(super) fn ringing_group(self, group: &str, mode: RingMode, seconds: u8) -> Line<'r> {
        let group = self.names.group(group);
        let key = match mode {
            RingMode::Simultaneous => "account-routing-step-group-together",
            RingMode::Sequential => "account-routing-step-group-in-turn",
        };
        let seconds = i64::from(seconds);
        let sentence = say!(self.names.text, key, group = group.name.clone(), seconds = seconds);
        Line::new(Icon::Users, sentence).about(group)
    }

    pub(super) fn member_skipped(self, user: &str, because: Skipped) -> Line<'r> {
        let key = match because {
            Skipped::Gone => "account-routing-step-skipped-gone",
            Skipped::Calls => "account-routing-step-skipped-calls",
            Skipped::NoDevice => "account-routing-step-skipped-no-device",
            Skipped::ForwardsInside => "account-routing-step-skipped-forwards",
        };
        self.without(user, key)
    }

    pub(super) fn ringing(self, user: &str, devices: &Devices, seconds: u8) -> Line<'r> {
        let (text, user) = (self.names.text, self.names.user(user));
        let outside = devices.external_phone.as_ref().map(|number| self.names.number(number));
        let phone = devices.ip_phone.then(|| text.say("account-routing-device-phone"));
        let program = devices.softphone.then(|| text.say("account-routing-device-softphone"));
        let devices: Vec<String> = [phone, program, outside].into_iter().flatten().collect();
        let (devices, seconds) = (devices.join(" + "), i64::from(seconds));
        let sentence =
            say!(text, "account-routing-step-ringing", name = user.name.clone(), devices = devices, seconds = seconds);
        Line::new(Icon::Phone, sentence).about(user)
    }

    pub(super) fn forwarded(self, user: &str, forwarding: &Forwarding, seconds: u8) -> Line<'r> {
        let user = self.names.user(user);
        let key = if forwarding.require_key {
            "account-routing-step-forwarded-key"
        } else {
            "account-routing-step-forwarded"
        };
        let (number, seconds) = (self.names.number(&forwarding.number), i64::from(seconds));
        let sentence = say!(self.names.text, key, name = user.name.clone(), number = number, seconds = seconds);
        Line::new(Icon::PhoneForwarded, sentence).about(user)
    }

    pub(super) fn not_reached(self, user: &str, outcome: Outcome, forwarded: bool) -> Line<'r> {
        let key = match (outcome, forwarded) {
            (Outcome::NotConfirmed, _) => "account-routing-step-not-confirmed",
            (Outcome::Busy, _) => "account-routing-step-busy",
            (Outcome::NotConnected, _) => "account-routing-step-not-connected",
            (_, true) => "account-routing-step-not-answered-there",
            (_, false) => "account-routing-step-not-answered",
        };
        Line::new(Icon::PhoneOff, say!(self.names.text, key, name = self.names.user(user).name))
    }
}
