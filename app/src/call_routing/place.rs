//! What a target or an extension number leads to.

use std::hash::{Hash, Hasher};
use std::{mem, ptr};

use super::menu::Menu;
use super::model::{ConferenceServer, Routing, Target};
use super::ring_group::RingGroup;
use super::user::User;

/// Something that a call can come to.
#[derive(Clone, Copy, Debug)]
pub enum Place<'r> {
    /// The receptionist.
    Receptionist,
    /// A menu.
    Menu(&'r Menu),
    /// A user.
    User(&'r User),
    /// A user's voicemail box.
    Voicemail(&'r User),
    /// A user's virtual fax.
    Fax(&'r User),
    /// A ring group.
    RingGroup(&'r RingGroup),
    /// The conference server.
    Conference(&'r ConferenceServer),
    /// A number outside.
    External(&'r str),
    /// What the target names is not there.
    Nowhere(&'r Target),
}

/// Two places are the same when they are the same thing, not when they look alike.
impl PartialEq for Place<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Receptionist, Self::Receptionist) | (Self::Conference(_), Self::Conference(_)) => true,
            (Self::Menu(one), Self::Menu(two)) => ptr::eq(*one, *two),
            (Self::User(one), Self::User(two))
            | (Self::Voicemail(one), Self::Voicemail(two))
            | (Self::Fax(one), Self::Fax(two)) => ptr::eq(*one, *two),
            (Self::RingGroup(one), Self::RingGroup(two)) => ptr::eq(*one, *two),
            (Self::External(one), Self::External(two)) => one == two,
            (Self::Nowhere(one), Self::Nowhere(two)) => one == two,
            _ => false,
        }
    }
}

impl Eq for Place<'_> {}

impl Hash for Place<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        mem::discriminant(self).hash(state);
        match self {
            Self::Receptionist | Self::Conference(_) => {}
            Self::Menu(menu) => ptr::hash(*menu, state),
            Self::User(user) | Self::Voicemail(user) | Self::Fax(user) => ptr::hash(*user, state),
            Self::RingGroup(group) => ptr::hash(*group, state),
            Self::External(number) => number.hash(state),
            Self::Nowhere(target) => target.hash(state),
        }
    }
}

impl Place<'_> {
    /// The target that leads here.
    pub fn target(self) -> Target {
        match self {
            Self::Receptionist => Target::Receptionist,
            Self::Menu(menu) => Target::Menu(menu.id.clone()),
            Self::User(user) => Target::User(user.id.clone()),
            Self::Voicemail(user) => Target::Voicemail(user.id.clone()),
            Self::Fax(user) => Target::Fax(user.id.clone()),
            Self::RingGroup(group) => Target::RingGroup(group.id.clone()),
            Self::Conference(_) => Target::Conference,
            Self::External(number) => Target::External(number.to_owned()),
            Self::Nowhere(target) => target.clone(),
        }
    }
}

impl Routing {
    /// What a target leads to.
    pub fn place<'r>(&'r self, target: &'r Target) -> Place<'r> {
        let place = match target {
            Target::Receptionist => Some(Place::Receptionist),
            Target::Menu(id) => self.menu(id).map(Place::Menu),
            Target::User(id) => self.user(id).map(Place::User),
            Target::Voicemail(id) => self.user(id).map(Place::Voicemail),
            Target::Fax(id) => self.user(id).map(Place::Fax),
            Target::RingGroup(id) => self.ring_group(id).map(Place::RingGroup),
            Target::Conference => self.conference.as_ref().map(Place::Conference),
            Target::External(number) if number.is_empty() => None,
            Target::External(number) => Some(Place::External(number)),
        };
        place.unwrap_or(Place::Nowhere(target))
    }

    /// What a target leads to is there.
    pub fn has(&self, target: &Target) -> bool {
        !matches!(self.place(target), Place::Nowhere(_))
    }

    /// Everything with an extension number: the number, the place, and whether callers may dial it in a menu. The
    /// receptionist, where they already are, is left out.
    pub fn extensions(&self) -> impl Iterator<Item = (&str, Place<'_>, bool)> {
        let users = self.users.iter();
        let users = users.map(|user| (user.number.as_str(), Place::User(user), user.reachable_by_extension));
        let groups = self.ring_groups.iter();
        let groups = groups.map(|group| (group.number.as_str(), Place::RingGroup(group), group.reachable_by_extension));
        let conference = self.conference.iter();
        let conference =
            conference.map(|server| (server.number.as_str(), Place::Conference(server), server.reachable_by_extension));
        users.chain(groups).chain(conference).filter(|(number, _, _)| !number.is_empty())
    }

    /// What an extension number leads to, from inside.
    pub fn extension(&self, number: &str) -> Option<Place<'_>> {
        if number == self.receptionist.number {
            return Some(Place::Receptionist);
        }
        self.extensions().find(|(other, _, _)| *other == number).map(|(_, place, _)| place)
    }

    /// What a caller in a menu gets by dialling an extension number.
    pub fn dialled(&self, number: &str) -> Option<Place<'_>> {
        self.extensions().find(|(other, _, reachable)| *reachable && *other == number).map(|(_, place, _)| place)
    }

    /// A caller in a menu who dialled this may be dialling an extension number.
    pub fn extension_begins(&self, digits: &str) -> bool {
        self.extensions().any(|(number, _, reachable)| reachable && number.starts_with(digits))
    }
}
