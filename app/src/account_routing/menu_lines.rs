//! What happens in a menu, in words.

use super::line::{Line, Tone};
use super::path_lines::PathWords;
use crate::call_routing::{Dialled, KeyAction, Said};
use crate::layout::icon::Icon;
use crate::say;

impl<'r> PathWords<'r> {
    pub(super) fn wrong_key(self, menu: &str, dialled: Dialled, (time, of): (u8, u8)) -> Line<'r> {
        let (keys, time, of) = (dialled.as_str().to_owned(), i64::from(time), i64::from(of));
        let sentence = say!(self.names.text, "account-routing-step-wrong", keys = keys, time = time, of = of);
        Line::new(Icon::CircleAlert, sentence).about(self.names.menu(menu)).in_tone(Tone::Warm)
    }

    pub(super) fn silence(self, menu: &str, (time, of): (u8, u8)) -> Line<'r> {
        let (time, of) = (i64::from(time), i64::from(of));
        let sentence = say!(self.names.text, "account-routing-step-silence", time = time, of = of);
        Line::new(Icon::Clock, sentence).about(self.names.menu(menu))
    }

    pub(super) fn announcement(self, said: &'r Said) -> Line<'r> {
        Line::new(Icon::Megaphone, self.names.text.say("account-routing-step-announcement")).saying(said)
    }

    pub(super) fn name_chosen(self, digit: u8, id: &str) -> Line<'r> {
        let (key, name) = (i64::from(digit), self.names.extension(id).name);
        Line::new(Icon::Key, say!(self.names.text, "account-routing-step-name-chosen", key = key, name = name))
    }

    pub(super) fn greeting(self, menu: &str, said: &'r Said, of_holiday: bool, time: u8) -> Line<'r> {
        let text = self.names.text;
        let thing = self.names.menu(menu);
        let sentence = if time > 1 {
            return Line::new(Icon::Repeat, text.say("account-routing-step-greeting-again"));
        } else if of_holiday {
            text.say("account-routing-step-greeting-holiday")
        } else {
            text.say("account-routing-step-greeting")
        };
        Line::new(Icon::Megaphone, sentence).about(thing).saying(said)
    }

    pub(super) fn key_pressed(self, menu: &str, digit: u8, label: &str, action: &KeyAction) -> Line<'r> {
        let text = self.names.text;
        let action = match action {
            KeyAction::Transfer(target) if target.is_empty() => text.say("receptionist-action-transfer"),
            KeyAction::Transfer(target) => {
                say!(text, "account-routing-transfer-to", target = self.names.target(target).name)
            }
            KeyAction::Announcement(_) => text.say("receptionist-action-announcement"),
            KeyAction::DialByName => text.say("receptionist-action-dial-by-name"),
            KeyAction::Repeat => text.say("receptionist-action-repeat"),
            KeyAction::HangUp => text.say("receptionist-action-hang-up"),
        };
        let key = i64::from(digit);
        let sentence = if label.is_empty() {
            say!(text, "account-routing-step-key", key = key, action = action)
        } else {
            say!(text, "account-routing-step-key-named", key = key, label = label.to_owned(), action = action)
        };
        Line::new(Icon::Key, sentence).about(self.names.key(menu, digit))
    }

    pub(super) fn extension_dialled(self, dialled: Dialled, reached: bool) -> Line<'r> {
        let (text, keys) = (self.names.text, dialled.as_str().to_owned());
        if reached {
            return Line::new(Icon::Key, say!(text, "account-routing-step-dialled", keys = keys));
        }
        let sentence = say!(text, "account-routing-step-dialled-nobody", keys = keys);
        Line::new(Icon::CircleAlert, sentence).in_tone(Tone::Warm)
    }

    pub(super) fn name_spelled(self, dialled: Dialled, matches: &[&str]) -> Line<'r> {
        let (text, keys) = (self.names.text, dialled.as_str().to_owned());
        let found: Vec<String> = matches.iter().map(|id| self.names.extension(id).name).collect();
        let sentence = match &found[..] {
            [] => say!(text, "account-routing-step-name-nobody", keys = keys),
            [name] => say!(text, "account-routing-step-name-one", keys = keys, name = name.clone()),
            _ => {
                let numbered = (1..).zip(&found).map(|(key, name): (usize, _)| format!("{key} {name}"));
                say!(
                    text,
                    "account-routing-step-name-many",
                    keys = keys,
                    list = numbered.collect::<Vec<_>>().join(", ")
                )
            }
        };
        Line::new(Icon::BookUser, sentence)
    }
}
