//! Everything in a routing that points to something else.

use serde::Serialize;

use super::menu::{KeyAction, Menu};
use super::model::{Routing, Target};
use super::place::Place;
use super::ring_group::AfterRinging;
use super::schedule::Reason;

/// What points somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Source<'r> {
    /// A number's destination.
    Number(&'r str),
    /// A key of a menu.
    Key { menu: &'r str, digit: u8 },
    /// What follows silence in a menu.
    Silence { menu: &'r str },
    /// What follows wrong keys in a menu.
    WrongKeys { menu: &'r str },
    /// What follows when nobody of a group answers.
    Group { group: &'r str },
}

impl Routing {
    /// Everything that points somewhere, with where.
    pub fn pointers(&self) -> impl Iterator<Item = (Source<'_>, &Target)> {
        let numbers = self.numbers.iter();
        let numbers = numbers.filter_map(|number| Some((Source::Number(&number.e164), number.destination.as_ref()?)));
        let groups = self.ring_groups.iter().filter_map(|group| match &group.then {
            AfterRinging::Transfer(target) => Some((Source::Group { group: &group.id }, target)),
            AfterRinging::HangUp(_) => None,
        });
        numbers.chain(self.menus.iter().flat_map(Menu::pointers)).chain(groups)
    }

    /// Where a call goes on from a place without anybody pressing a key or answering.
    pub(super) fn onward<'r>(&'r self, place: Place<'r>, because: Reason) -> Option<Place<'r>> {
        let target = match place {
            Place::Receptionist => {
                let receptionist = &self.receptionist;
                let id = if because.is_open() { &receptionist.open_menu } else { &receptionist.closed_menu };
                return self.menu(id).map(Place::Menu);
            }
            Place::Menu(menu) => menu.silence.then.as_ref(),
            Place::User(user) => self.forwards_inside(user).and_then(|number| number.destination.as_ref()),
            Place::RingGroup(group) => match &group.then {
                AfterRinging::Transfer(target) => Some(target),
                AfterRinging::HangUp(_) => None,
            },
            _ => None,
        };
        target.map(|target| self.place(target))
    }

    /// Where a call goes from a place when whatever can happen happens, directly.
    pub(super) fn all_onward<'r>(&'r self, place: Place<'r>) -> Vec<Place<'r>> {
        let mut places: Vec<Place<'r>> = match place {
            Place::Menu(menu) => menu.pointers().map(|(_, target)| self.place(target)).collect(),
            Place::RingGroup(group) => group.members.iter().filter_map(|id| self.user(id)).map(Place::User).collect(),
            _ => Vec::new(),
        };
        if let Place::Menu(menu) = place {
            if self.receptionist.dial_by_extension {
                places.extend(self.extensions().filter(|(_, _, reachable)| *reachable).map(|(_, place, _)| place));
            }
            if menu.keys.iter().any(|key| key.action == KeyAction::DialByName) {
                let groups = self.ring_groups.iter().filter(|group| group.reachable_by_name);
                places.extend(groups.map(Place::RingGroup));
            }
        }
        places.extend(self.onward(place, Reason::Always));
        places.extend(self.onward(place, Reason::OutsideHours));
        places
    }
}

impl Menu {
    /// Everything in the menu that points somewhere, with where.
    pub(super) fn pointers(&self) -> impl Iterator<Item = (Source<'_>, &Target)> {
        let menu = self.id.as_str();
        let keys = self.keys.iter().filter_map(move |key| match &key.action {
            KeyAction::Transfer(target) => Some((Source::Key { menu, digit: key.digit }, target)),
            _ => None,
        });
        let silence = self.silence.then.iter().map(move |target| (Source::Silence { menu }, target));
        let wrong_keys = self.wrong_key.then.iter().map(move |target| (Source::WrongKeys { menu }, target));
        keys.chain(silence).chain(wrong_keys)
    }
}
