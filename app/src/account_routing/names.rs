//! The names of things in a routing, and the pages where they are changed.

use super::setup::Setup;
use crate::call_routing::Target;
use crate::numbers;
use crate::receptionist::{Slot, slot_name};
use crate::say;
use crate::shared::language::Text;
use crate::shared::phone_number::PhoneNumber;

/// Something with a name and a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// What it is called.
    pub name: String,
    /// Where it is changed; empty when there is no such page.
    pub page: String,
}

impl Thing {
    /// Without name and page.
    pub fn nowhere() -> Self {
        Self { name: String::new(), page: String::new() }
    }

    /// It, where it has a page, and another one than this.
    pub fn elsewhere_than(self, here: &str) -> Option<Self> {
        let page = self.page.split('#').next().unwrap_or_default();
        (!page.is_empty() && page != here).then_some(self)
    }
}

/// What a target is called.
pub fn target_name(text: Text, setup: &Setup, target: &Target) -> String {
    Names::new(text, setup).target(target).name
}

/// Names things of a set-up in a language.
#[derive(Clone, Copy, Debug)]
pub struct Names<'r> {
    /// The visitor's words.
    pub text: Text,
    /// The set-up.
    pub setup: &'r Setup,
    /// The set-up as it is now, which has the pages of things: another one where the set-up is one of earlier.
    pub now: &'r Setup,
}

impl<'r> Names<'r> {
    /// Names things of the set-up as it is now.
    pub fn new(text: Text, setup: &'r Setup) -> Self {
        Self { text, setup, now: setup }
    }

    fn gone(self) -> Thing {
        Thing { name: self.text.say("account-routing-gone"), page: String::new() }
    }

    /// A user.
    pub fn user(self, id: &str) -> Thing {
        let Some(user) = self.setup.routing.user(id) else { return self.gone() };
        let name = format!("{} {}", user.first_name, user.last_name).trim().to_owned();
        self.on_page_of(name, self.now.routing.user(id).map(|user| &user.number))
    }

    /// A ring group.
    pub fn group(self, id: &str) -> Thing {
        let Some(group) = self.setup.routing.ring_group(id) else { return self.gone() };
        self.on_page_of(group.name.clone(), self.now.routing.ring_group(id).map(|group| &group.number))
    }

    /// An extension with the page of its number of now; without one it is said that it is there no more.
    fn on_page_of(self, name: String, number: Option<&String>) -> Thing {
        match number {
            Some(number) => Thing { name, page: format!("/extensions/{number}") },
            None => Thing { name: say!(self.text, "account-routing-gone-since", name = name), page: String::new() },
        }
    }

    /// Whoever has this id: a user or a group.
    pub fn extension(self, id: &str) -> Thing {
        if self.setup.routing.user(id).is_some() { self.user(id) } else { self.group(id) }
    }

    /// A menu.
    pub fn menu(self, id: &str) -> Thing {
        let thing = |(slot, name): (Slot, &str)| Thing { name: slot_name(self.text, &slot, name), page: slot.page() };
        // Menus that others lead to have no name but their name of now.
        let is_there = self.now.slot_of(id).is_some();
        self.setup.slot_of(id).filter(|_| is_there).map_or_else(|| self.gone(), thing)
    }

    /// A key of a menu.
    pub fn key(self, menu: &str, digit: u8) -> Thing {
        let menu = self.menu(menu);
        if menu.page.is_empty() { menu } else { Thing { page: format!("{}#key-{digit}", menu.page), ..menu } }
    }

    /// A number as people of the country write it.
    pub fn number(self, e164: &str) -> String {
        PhoneNumber::stored(e164.to_owned()).on_one_line(self.setup.account.country)
    }

    /// A number, with where it leads.
    pub fn one_number(self, e164: &str) -> Thing {
        Thing { name: self.number(e164), page: numbers::address(e164) }
    }

    /// The numbers, with where each leads.
    pub fn numbers(self) -> Thing {
        let name = self.text.say("common-tab-numbers");
        Thing { name, page: "/manage_phone_number".to_owned() }
    }

    /// The weekly hours.
    pub fn hours(self) -> Thing {
        let name = self.text.say("receptionist-tab-hours");
        Thing { name, page: "/virtual_receptionist/hours".to_owned() }
    }

    /// The holiday at a place of the schedule.
    pub fn holiday(self, place: usize) -> Thing {
        let holiday = self.setup.routing.schedule.holidays.get(place);
        match (holiday, self.setup.holidays.get(place)) {
            // One of earlier may have no page now.
            (Some(holiday), Some(id)) if id.is_empty() => Thing { name: holiday.name.clone(), page: String::new() },
            (Some(holiday), Some(id)) => {
                Thing { name: holiday.name.clone(), page: format!("/virtual_receptionist/holidays/{id}") }
            }
            _ => self.gone(),
        }
    }

    /// What a target leads to.
    pub fn target(self, target: &Target) -> Thing {
        let text = self.text;
        match target {
            Target::Receptionist => {
                let name = text.say("account-routing-receptionist");
                Thing { name, page: Slot::Open.page() }
            }
            Target::Menu(id) => self.menu(id),
            Target::User(id) => self.user(id),
            Target::Voicemail(id) => {
                let user = self.user(id);
                Thing { name: say!(text, "receptionist-voicemail-of", name = user.name), ..user }
            }
            Target::Fax(id) => {
                let user = self.user(id);
                Thing { name: say!(text, "account-routing-fax-of", name = user.name), ..user }
            }
            Target::RingGroup(id) => {
                let group = self.group(id);
                Thing { name: say!(text, "account-routing-group", name = group.name), ..group }
            }
            Target::Conference => {
                Thing { name: text.say("account-routing-conference"), page: "/conferences".to_owned() }
            }
            Target::External(number) => Thing { name: self.number(number), page: String::new() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_has_no_link_on_its_own_page() {
        let thing = |page: &str| Thing { name: "Sedes".to_owned(), page: page.to_owned() };
        let key = thing("/virtual_receptionist#key-2");
        assert_eq!(key.clone().elsewhere_than("/virtual_receptionist"), None);
        assert_eq!(key.clone().elsewhere_than("/virtual_receptionist/after_hours"), Some(key));
        assert_eq!(Thing::nowhere().elsewhere_than("/"), None);
    }
}
