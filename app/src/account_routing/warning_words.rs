//! Warnings in words, each with what is to be changed.

use super::names::{Names, Thing};
use crate::call_routing::{Source, Target, Warning};
use crate::say;

impl Names<'_> {
    /// What is wrong, and where it is mended.
    pub fn warning(self, warning: &Warning<'_>) -> (String, Thing) {
        let text = self.text;
        match warning {
            Warning::NumberWithoutDestination { number } => {
                let sentence = say!(text, "account-routing-warning-number", number = self.number(number));
                (sentence, self.one_number(number))
            }
            Warning::TargetMissing { from } => self.of_source(*from, "account-routing-warning-target-missing"),
            Warning::TargetGone { from, .. } => self.of_source(*from, "account-routing-warning-target-gone"),
            Warning::VoicemailOff { from, user } => self.voicemail_off(*from, user),
            Warning::ConferenceWithoutRooms { from } => self.of_source(*from, "account-routing-warning-no-rooms"),
            Warning::GreetingEmpty { menu } => self.of_menu(menu, "account-routing-warning-greeting-empty"),
            Warning::GreetingOffersIdleKey { menu, digit } => {
                self.of_key(menu, *digit, "account-routing-warning-idle-key")
            }
            Warning::GreetingMixesUp { menu, digit, other } => self.mixed_up(menu, *digit, *other),
            Warning::AnnouncementEmpty { menu, digit } => {
                self.of_key(menu, *digit, "account-routing-warning-announcement-empty")
            }
            Warning::NothingToChoose { menu } => self.of_menu(menu, "account-routing-warning-nothing-to-choose"),
            Warning::MenuNeverReached { menu } => self.of_menu(menu, "account-routing-warning-menu-never-reached"),
            Warning::MenuMissing { .. } => {
                (text.say("account-routing-warning-menu-missing"), self.target(&Target::Receptionist))
            }
            Warning::ReceptionistNeverReached => (text.say("account-routing-warning-receptionist"), self.numbers()),
            Warning::Loop { through } => self.going_round(through),
            Warning::GroupEmpty { group } => self.of_group(group, "account-routing-warning-group-empty"),
            Warning::GroupMemberGone { group, .. } => self.of_group(group, "account-routing-warning-member-gone"),
            Warning::GroupRingsNobody { group } => self.of_group(group, "account-routing-warning-group-silent"),
            Warning::GroupForwardsToItself { group, user } => self.forwards_to_itself(group, user),
            Warning::GroupNeverReached { group } => self.of_group(group, "account-routing-warning-group-never-reached"),
            Warning::UserUnreachable { user } => {
                let user = self.user(user);
                (say!(text, "account-routing-warning-user", name = user.name.clone()), user)
            }
            Warning::HoursNeverOpen => (text.say("account-routing-warning-hours"), self.hours()),
            Warning::HolidayNeverComes { holiday } => {
                let holiday = self.holiday(*holiday);
                (say!(text, "account-routing-warning-holiday", name = holiday.name.clone()), holiday)
            }
        }
    }

    /// What points somewhere, and where it is changed.
    fn source(self, from: Source<'_>) -> (String, Thing) {
        let text = self.text;
        match from {
            Source::Number(number) => {
                (say!(text, "account-routing-from-number", number = self.number(number)), self.one_number(number))
            }
            Source::Key { menu, digit } => {
                let thing = self.key(menu, digit);
                (say!(text, "receptionist-use-key", menu = thing.name.clone(), key = i64::from(digit)), thing)
            }
            Source::Silence { menu } => {
                let menu = self.menu(menu);
                (say!(text, "receptionist-use-silence", menu = menu.name.clone()), menu)
            }
            Source::WrongKeys { menu } => {
                let menu = self.menu(menu);
                (say!(text, "receptionist-use-wrong-key", menu = menu.name.clone()), menu)
            }
            Source::Group { group } => {
                let group = self.group(group);
                (say!(text, "ring-groups-use-then", group = group.name.clone()), group)
            }
        }
    }

    fn of_source(self, from: Source<'_>, key: &'static str) -> (String, Thing) {
        let (from, thing) = self.source(from);
        (say!(self.text, key, from = from), thing)
    }

    fn voicemail_off(self, from: Source<'_>, user: &str) -> (String, Thing) {
        let (from, user) = (self.source(from).0, self.user(user));
        let name = user.name.clone();
        (say!(self.text, "account-routing-warning-voicemail-off", from = from, name = name), user)
    }

    fn of_menu(self, menu: &str, key: &'static str) -> (String, Thing) {
        let menu = self.menu(menu);
        (say!(self.text, key, menu = menu.name.clone()), menu)
    }

    fn of_key(self, menu: &str, digit: u8, key: &'static str) -> (String, Thing) {
        let thing = self.key(menu, digit);
        (say!(self.text, key, menu = thing.name.clone(), key = i64::from(digit)), thing)
    }

    fn mixed_up(self, menu: &str, digit: u8, other: u8) -> (String, Thing) {
        let thing = self.key(menu, digit);
        let named = self.setup.routing.menu(menu).and_then(|menu| menu.key(other));
        let (name, label) = (thing.name.clone(), named.map(|key| key.label.clone()).unwrap_or_default());
        let (key, other) = (i64::from(digit), i64::from(other));
        let key_words = "account-routing-warning-mixed-up";
        (say!(self.text, key_words, menu = name, key = key, label = label, other = other), thing)
    }

    fn of_group(self, group: &str, key: &'static str) -> (String, Thing) {
        let group = self.group(group);
        (say!(self.text, key, group = group.name.clone()), group)
    }

    fn forwards_to_itself(self, group: &str, user: &str) -> (String, Thing) {
        let (group, name) = (self.group(group).name, self.user(user));
        let member = name.name.clone();
        (say!(self.text, "account-routing-warning-group-itself", group = group, name = member), name)
    }

    fn going_round(self, through: &[Target]) -> (String, Thing) {
        let things: Vec<Thing> = through.iter().map(|target| self.target(target)).collect();
        let list = things.iter().map(|thing| thing.name.as_str()).collect::<Vec<_>>().join(" → ");
        let mended = things.into_iter().find(|thing| !thing.page.is_empty());
        (say!(self.text, "account-routing-warning-loop", list = list), mended.unwrap_or_else(Thing::nowhere))
    }
}
