//! The steps of a call in words, one after the other.

use super::line::{Line, Tone};
use super::names::Names;
use crate::business_hours::when_from;
use crate::call_routing::{Call, Path, Reason, State, Step, Target};
use crate::layout::icon::Icon;
use crate::say;

/// Words the steps of a call.
#[derive(Clone, Copy, Debug)]
pub struct PathWords<'r> {
    /// The names of things.
    pub names: Names<'r>,
    /// The call.
    pub call: &'r Call,
}

impl<'r> PathWords<'r> {
    /// All steps of a path, without its end.
    pub fn lines(self, path: &Path<'r>) -> Vec<Line<'r>> {
        path.steps.iter().map(|step| self.line(step)).collect()
    }

    /// One step.
    fn line(self, step: &Step<'r>) -> Line<'r> {
        match step {
            Step::NumberCalled { number, destination } => self.number_called(number, *destination),
            Step::ExtensionCalled { number } => self.extension_called(number),
            Step::Receptionist { because } => self.receptionist(*because),
            Step::Greeting { menu, said, of_holiday, time } => self.greeting(menu, said, *of_holiday, *time),
            Step::KeyPressed { menu, digit, label, action } => self.key_pressed(menu, *digit, label, action),
            Step::WrongKey { menu, dialled, time, of } => self.wrong_key(menu, *dialled, (*time, *of)),
            Step::Silence { menu, time, of } => self.silence(menu, (*time, *of)),
            Step::Announcement { said } => self.announcement(said),
            Step::ExtensionDialled { dialled, reached } => self.extension_dialled(*dialled, *reached),
            Step::NameSpelled { dialled, matches } => self.name_spelled(*dialled, matches),
            Step::NameChosen { digit, id } => self.name_chosen(*digit, id),
            Step::RingingGroup { group, mode, seconds } => self.ringing_group(group, *mode, *seconds),
            Step::MemberSkipped { user, because, .. } => self.member_skipped(user, *because),
            Step::NobodyToRing { group } => self.nobody_to_ring(group),
            Step::Ringing { user, devices, seconds } => self.ringing(user, devices, *seconds),
            Step::Forwarded { user, forwarding, seconds } => self.forwarded(user, forwarding, *seconds),
            Step::ForwardedInside { user, number } => self.forwarded_inside(user, number),
            Step::NoDevice { user } => self.without(user, "account-routing-step-no-device"),
            Step::NotReached { user, outcome, forwarded } => self.not_reached(user, *outcome, *forwarded),
            Step::GroupNotReached { group } => self.group_not_reached(group),
            Step::VoicemailOff { user } => self.without(user, "account-routing-step-voicemail-off"),
            Step::Nowhere { target } => self.nowhere(target),
            Step::MenuMissing { .. } => self.menu_missing(),
        }
    }

    fn extension_called(self, number: &str) -> Line<'r> {
        Line::new(Icon::Phone, say!(self.names.text, "account-routing-step-extension", number = number.to_owned()))
    }

    fn menu_missing(self) -> Line<'r> {
        let sentence = self.names.text.say("account-routing-step-menu-missing");
        Line::new(Icon::TriangleAlert, sentence).in_tone(Tone::Warm)
    }

    fn number_called(self, number: &str, destination: Option<&Target>) -> Line<'r> {
        let (text, number) = (self.names.text, self.names.number(number));
        let Some(target) = destination else {
            return Line::new(Icon::Phone, say!(text, "account-routing-step-number-idle", number = number));
        };
        let target = self.names.target(target).name;
        Line::new(Icon::Phone, say!(text, "account-routing-step-number", number = number, target = target))
    }

    fn nowhere(self, target: &Target) -> Line<'r> {
        let key = if target.is_empty() { "account-routing-step-no-target" } else { "account-routing-step-target-gone" };
        Line::new(Icon::TriangleAlert, self.names.text.say(key)).in_tone(Tone::Warm)
    }

    /// Why the company is open or closed when the call comes.
    fn receptionist(self, because: Reason) -> Line<'r> {
        let (text, at_ms) = (self.names.text, self.call.at_ms);
        let schedule = &self.names.setup.routing.schedule;
        let State { until_ms, .. } = schedule.state_at(at_ms);
        let clock = schedule.zone.wall_clock(at_ms);
        let (day, time) = (text.weekday(clock.weekday().index()), text.minute_of_day(clock.minute));
        let until = until_ms.map(|until_ms| when_from(text, &schedule.zone.name, at_ms, until_ms));
        let thing = match because {
            Reason::Holiday(place) => self.names.holiday(place),
            _ => self.names.hours(),
        };
        let sentence = match (because, until) {
            (Reason::Always, _) => text.say("account-routing-step-always"),
            (Reason::Interval(_), Some(until)) => {
                say!(text, "account-routing-step-open", day = day, time = time, until = until)
            }
            (Reason::Interval(_), None) => say!(text, "account-routing-step-open-only", day = day, time = time),
            (Reason::OutsideHours, Some(until)) => {
                say!(text, "account-routing-step-closed", day = day, time = time, until = until)
            }
            (Reason::OutsideHours, None) => text.say("account-routing-step-never"),
            (Reason::Holiday(_), Some(until)) => {
                say!(text, "account-routing-step-holiday", name = thing.name.clone(), until = until)
            }
            (Reason::Holiday(_), None) => {
                say!(text, "account-routing-step-holiday-only", name = thing.name.clone())
            }
        };
        Line::new(Icon::Clock, sentence).about(thing)
    }
}
