//! How a call ends, in words.

use super::line::{Line, Tone};
use super::path_lines::PathWords;
use crate::call_routing::{Asked, End, Waiting};
use crate::layout::icon::Icon;
use crate::say;

impl<'r> PathWords<'r> {
    /// How a path ends, or what it waits for.
    pub fn end(self, end: &End<'r>) -> Line<'r> {
        let text = self.names.text;
        match end {
            End::Answered { user, forwarded: false } => {
                self.reached(Icon::CircleCheck, "account-routing-end-answered", user)
            }
            End::Answered { user, .. } => self.reached(Icon::CircleCheck, "account-routing-end-answered-there", user),
            End::Voicemail { user } => self.reached(Icon::Voicemail, "account-routing-end-voicemail", user),
            End::OwnVoicemail { user } => self.reached(Icon::Voicemail, "account-routing-end-own-voicemail", user),
            End::Fax { user } => self.reached(Icon::CircleCheck, "account-routing-end-fax", user),
            End::RemoteVoicemail => {
                Line::new(Icon::Voicemail, text.say("account-routing-end-remote-voicemail")).in_tone(Tone::Good)
            }
            End::Conference { rooms } => self.conference(*rooms),
            End::External { number } => {
                let sentence = say!(text, "account-routing-end-external", number = self.names.number(number));
                Line::new(Icon::PhoneForwarded, sentence).in_tone(Tone::Good)
            }
            End::HungUp => Line::new(Icon::PhoneOff, text.say("account-routing-end-hung-up")),
            End::WaitingForKeys(waiting) => self.waiting(waiting),
            End::WaitingForAnswer => Line::new(Icon::Phone, text.say("account-routing-end-ringing")),
            End::NotAnswered => warm(text.say("account-routing-end-not-answered")),
            End::NoDestination => warm(text.say("account-routing-end-no-destination")),
            End::Unknown => warm(text.say("account-routing-end-unknown")),
            End::Nowhere => warm(text.say("account-routing-end-nowhere")),
            End::Loop => warm(text.say("account-routing-end-loop")),
        }
    }

    fn reached(self, icon: Icon, key: &'static str, user: &str) -> Line<'r> {
        let user = self.names.user(user);
        let sentence = say!(self.names.text, key, name = user.name.clone());
        Line::new(icon, sentence).about(user).in_tone(Tone::Good)
    }

    fn conference(self, rooms: u8) -> Line<'r> {
        let sentence = say!(self.names.text, "account-routing-end-conference", rooms = i64::from(rooms));
        Line::new(Icon::Users, sentence).in_tone(if rooms == 0 { Tone::Warm } else { Tone::Good })
    }

    fn waiting(self, waiting: &Waiting<'_>) -> Line<'r> {
        let text = self.names.text;
        let keys = waiting.dialled.as_str().to_owned();
        let sentence = match (waiting.asked, keys.is_empty()) {
            (Asked::Choice, true) => text.say("account-routing-end-waiting"),
            (Asked::Choice, false) => say!(text, "account-routing-end-waiting-more", keys = keys),
            (Asked::Name, true) => text.say("account-routing-end-waiting-name"),
            (Asked::Name, false) => say!(text, "account-routing-end-waiting-name-more", keys = keys),
            (Asked::NameChoice, _) => text.say("account-routing-end-waiting-name-choice"),
        };
        Line::new(Icon::Grip, sentence)
    }
}

fn warm<'r>(sentence: String) -> Line<'r> {
    Line::new(Icon::TriangleAlert, sentence).in_tone(Tone::Warm)
}
