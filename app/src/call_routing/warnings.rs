//! What is wrong, or probably not meant, in a routing.

use std::collections::HashSet;

use serde::Serialize;

use super::holiday::HolidayDate;
use super::menu::{KeyAction, Menu};
use super::model::{Routing, Target};
use super::place::Place;
use super::pointers::Source;
use super::ring_group::RingGroup;
use super::schedule::{Hours, Reason};

/// Something to point out. Users, groups and menus are named by their ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning<'r> {
    /// Calls to this number go nowhere.
    NumberWithoutDestination { number: &'r str },
    /// A target was not chosen yet.
    TargetMissing { from: Source<'r> },
    /// The target is not there any more.
    TargetGone { from: Source<'r>, target: &'r Target },
    /// The target is a voicemail box that is switched off.
    VoicemailOff { from: Source<'r>, user: &'r str },
    /// The target is the conference server, which has no rooms.
    ConferenceWithoutRooms { from: Source<'r> },
    /// The greeting says nothing.
    GreetingEmpty { menu: &'r str },
    /// The greeting offers a key that does nothing.
    GreetingOffersIdleKey { menu: &'r str, digit: u8 },
    /// The greeting offers a key for what another key is called.
    GreetingMixesUp { menu: &'r str, digit: u8, other: u8 },
    /// The key plays an announcement that says nothing.
    AnnouncementEmpty { menu: &'r str, digit: u8 },
    /// No key does anything, and silence leads nowhere: calls can only end.
    NothingToChoose { menu: &'r str },
    /// Nothing leads to the menu.
    MenuNeverReached { menu: &'r str },
    /// The receptionist's menu is not there.
    MenuMissing { menu: &'r str },
    /// No number leads to the receptionist.
    ReceptionistNeverReached,
    /// Calls are passed around here for ever while nobody presses a key or answers.
    Loop { through: Vec<Target> },
    /// The group has no members.
    GroupEmpty { group: &'r str },
    /// A member of the group is not there any more.
    GroupMemberGone { group: &'r str, user: &'r str },
    /// No member of the group has anything that could ring.
    GroupRingsNobody { group: &'r str },
    /// The only member of the group forwards calls to the group.
    GroupForwardsToItself { group: &'r str, user: &'r str },
    /// Nobody outside can reach the group.
    GroupNeverReached { group: &'r str },
    /// The user has nothing that rings, and no voicemail box.
    UserUnreachable { user: &'r str },
    /// The weekly hours have no interval.
    HoursNeverOpen,
    /// The holiday at this place has a date that never comes.
    HolidayNeverComes { holiday: usize },
}

/// Everything to point out, in the order in which calls come to it.
pub fn warnings(routing: &Routing) -> Vec<Warning<'_>> {
    let mut found = Vec::new();
    numbers_and_targets(routing, &mut found);
    hours(routing, &mut found);
    for menu in &routing.menus {
        of_menu(routing, menu, &mut found);
    }
    for group in &routing.ring_groups {
        of_group(routing, group, &mut found);
    }
    let unreachable = routing.users.iter().filter(|user| !user.can_ring() && !user.voicemail);
    found.extend(unreachable.map(|user| Warning::UserUnreachable { user: &user.id }));
    never_reached(routing, &mut found);
    loops(routing, &mut found);
    found
}

fn numbers_and_targets<'r>(routing: &'r Routing, found: &mut Vec<Warning<'r>>) {
    let idle = routing.numbers.iter().filter(|number| number.destination.is_none());
    found.extend(idle.map(|number| Warning::NumberWithoutDestination { number: &number.e164 }));
    for (from, target) in routing.pointers() {
        match routing.place(target) {
            Place::Nowhere(_) if target.is_empty() => found.push(Warning::TargetMissing { from }),
            Place::Nowhere(target) => found.push(Warning::TargetGone { from, target }),
            Place::Voicemail(user) if !user.voicemail => {
                found.push(Warning::VoicemailOff { from, user: &user.id });
            }
            Place::Conference(server) if server.rooms == 0 => found.push(Warning::ConferenceWithoutRooms { from }),
            _ => {}
        }
    }
}

fn hours<'r>(routing: &'r Routing, found: &mut Vec<Warning<'r>>) {
    if matches!(&routing.schedule.hours, Hours::Weekly(hours) if hours.never_open()) {
        found.push(Warning::HoursNeverOpen);
    }
    for (holiday, it) in routing.schedule.holidays.iter().enumerate() {
        let comes = match it.date {
            // A year in which every date exists.
            HolidayDate::Yearly { month, day } => super::Date::new(2000, month, day).exists(),
            HolidayDate::Once { first, last } => first.exists() && last.exists() && first <= last,
        };
        if !comes || it.part.is_some_and(|part| part.from_minute >= part.until_minute.min(1_440)) {
            found.push(Warning::HolidayNeverComes { holiday });
        }
    }
}

fn of_menu<'r>(routing: &'r Routing, menu: &'r Menu, found: &mut Vec<Warning<'r>>) {
    let id = menu.id.as_str();
    if menu.greeting.is_empty() {
        found.push(Warning::GreetingEmpty { menu: id });
    }
    let idle: Vec<u8> = menu.greeting_keys.iter().copied().filter(|digit| menu.key(*digit).is_none()).collect();
    // Keys that are offered and do nothing tell more exactly that there is nothing to choose.
    let offers = !idle.is_empty();
    found.extend(idle.into_iter().map(|digit| Warning::GreetingOffersIdleKey { menu: id, digit }));
    let both_there = |(digit, other): &&(u8, u8)| menu.key(*digit).is_some() && menu.key(*other).is_some();
    let mixed = menu.mixed_up.iter().filter(both_there);
    found.extend(mixed.map(|(digit, other)| Warning::GreetingMixesUp { menu: id, digit: *digit, other: *other }));
    for key in &menu.keys {
        if matches!(&key.action, KeyAction::Announcement(said) if said.is_empty()) {
            found.push(Warning::AnnouncementEmpty { menu: id, digit: key.digit });
        }
    }
    if !offers && menu.keys.is_empty() && menu.silence.then.is_none() && !routing.receptionist.dial_by_extension {
        found.push(Warning::NothingToChoose { menu: id });
    }
}

fn of_group<'r>(routing: &'r Routing, group: &'r RingGroup, found: &mut Vec<Warning<'r>>) {
    let id = group.id.as_str();
    let gone = group.members.iter().filter(|member| routing.user(member).is_none());
    found.extend(gone.map(|user| Warning::GroupMemberGone { group: id, user }));
    let mut members = group.members.iter().filter_map(|member| routing.user(member));
    match (members.next(), members.next()) {
        (None, _) => found.push(Warning::GroupEmpty { group: id }),
        (Some(user), None) if leads_to(routing, Place::User(user), Place::RingGroup(group)) => {
            found.push(Warning::GroupForwardsToItself { group: id, user: &user.id });
        }
        _ => {
            let mut members = group.members.iter().filter_map(|member| routing.user(member));
            if !members.any(|user| user.can_ring() && routing.forwards_inside(user).is_none()) {
                found.push(Warning::GroupRingsNobody { group: id });
            }
        }
    }
}

/// A call comes from one place to another by itself, in open or in closed hours.
fn leads_to<'r>(routing: &'r Routing, from: Place<'r>, to: Place<'r>) -> bool {
    [Reason::Always, Reason::OutsideHours].into_iter().any(|because| way(routing, from, because).contains(&to))
}

/// Where a call comes to by itself from a place, up to where it was before.
fn way<'r>(routing: &'r Routing, from: Place<'r>, because: Reason) -> Vec<Place<'r>> {
    let mut way = Vec::new();
    let mut next = routing.onward(from, because);
    while let Some(place) = next {
        if way.contains(&place) {
            break;
        }
        way.push(place);
        next = if place == from { None } else { routing.onward(place, because) };
    }
    way
}

fn loops<'r>(routing: &'r Routing, found: &mut Vec<Warning<'r>>) {
    let menus = routing.menus.iter().map(Place::Menu);
    let groups = routing.ring_groups.iter().map(Place::RingGroup);
    let users = routing.users.iter().filter(|user| routing.forwards_inside(user).is_some()).map(Place::User);
    let starts: Vec<Place<'r>> = menus.chain(groups).chain(users).collect();
    for because in [Reason::Always, Reason::OutsideHours] {
        for &start in &starts {
            let way = way(routing, start, because);
            if way.last() != Some(&start) {
                continue;
            }
            let through: Vec<Target> = way.into_iter().map(Place::target).collect();
            let of_start = start.target();
            let known = |warning: &Warning<'_>| match warning {
                Warning::Loop { through } => through.contains(&of_start),
                _ => false,
            };
            if !found.iter().any(known) {
                found.push(Warning::Loop { through });
            }
        }
    }
}

fn never_reached<'r>(routing: &'r Routing, found: &mut Vec<Warning<'r>>) {
    let destinations = routing.numbers.iter().filter_map(|number| number.destination.as_ref());
    let mut reached = HashSet::new();
    reach(routing, destinations.map(|target| routing.place(target)).collect(), &mut reached);
    if !routing.numbers.is_empty() && !reached.contains(&Place::Receptionist) {
        found.push(Warning::ReceptionistNeverReached);
    }
    // Extensions of the account reach it in any case.
    reach(routing, vec![Place::Receptionist], &mut reached);
    let receptionist = &routing.receptionist;
    for id in [&receptionist.open_menu, &receptionist.closed_menu] {
        if routing.menu(id).is_none() {
            found.push(Warning::MenuMissing { menu: id });
        }
    }
    let menus = routing.menus.iter().filter(|menu| !reached.contains(&Place::Menu(menu)));
    found.extend(menus.map(|menu| Warning::MenuNeverReached { menu: &menu.id }));
    let groups = routing.ring_groups.iter().filter(|group| !reached.contains(&Place::RingGroup(group)));
    found.extend(groups.map(|group| Warning::GroupNeverReached { group: &group.id }));
}

fn reach<'r>(routing: &'r Routing, from: Vec<Place<'r>>, reached: &mut HashSet<Place<'r>>) {
    let mut next = from;
    while let Some(place) = next.pop() {
        if reached.insert(place) {
            next.extend(routing.all_onward(place));
        }
    }
}
