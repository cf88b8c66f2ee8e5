//! The flow of calls to a number as a tree: to read as an outline, or to draw.

use serde::Serialize;

use super::menu::{KeyAction, Menu};
use super::model::{Routing, Target};
use super::place::Place;
use super::ring_group::{AfterRinging, RingGroup};
use super::said::Said;
use super::user::User;

/// Deeper than this nothing is drawn.
const DEEPEST: usize = 40;

/// A thing that calls come to, and where they go from there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Node<'r> {
    /// The thing.
    pub what: What<'r>,
    /// It stands in the tree elsewhere already, with its branches.
    pub again: bool,
    /// Where calls go from there.
    pub branches: Vec<Branch<'r>>,
}

/// A way from one thing to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Branch<'r> {
    /// When calls go this way.
    pub when: When<'r>,
    /// Where to.
    pub to: Node<'r>,
}

/// A thing that calls come to. Users, groups and menus are named by their ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What<'r> {
    Number(&'r str),
    Receptionist,
    Menu(&'r str),
    User(&'r str),
    Voicemail(&'r str),
    Fax(&'r str),
    RingGroup(&'r str),
    Conference,
    External(&'r str),
    Announcement(&'r Said),
    DialByName,
    /// The greeting again.
    Repeat,
    RemoteVoicemail,
    HangUp,
    /// What the target names is not there, or not chosen.
    Nowhere(&'r Target),
    /// The number has no destination.
    NoDestination,
}

/// When calls go a way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum When<'r> {
    /// Always.
    Always,
    /// In open hours.
    Open,
    /// In closed hours and on holidays.
    Closed,
    /// When a key is pressed.
    Key { digit: u8, label: &'r str },
    /// When `*` is pressed.
    Star,
    /// When no key is pressed, in the end.
    Silence,
    /// When only wrong keys are pressed, in the end.
    WrongKeys,
    /// They are forwarded.
    Forwarded,
    /// When nobody answers.
    NotAnswered,
}

/// The flow of calls to every number.
pub fn outlines(routing: &Routing) -> Vec<Node<'_>> {
    routing.numbers.iter().map(|number| outline(routing, &number.e164)).collect()
}

/// The flow of calls to a number.
pub fn outline<'r>(routing: &'r Routing, e164: &'r str) -> Node<'r> {
    let mut outliner = Outliner { routing, drawn: Vec::new(), depth: 0 };
    let destination = routing.number(e164).and_then(|number| number.destination.as_ref());
    let to = match destination {
        Some(target) => outliner.node(routing.place(target)),
        None => leaf(What::NoDestination),
    };
    Node { what: What::Number(e164), again: false, branches: vec![Branch { when: When::Always, to }] }
}

struct Outliner<'r> {
    routing: &'r Routing,
    /// What has its branches in the tree.
    drawn: Vec<Place<'r>>,
    depth: usize,
}

fn leaf(what: What<'_>) -> Node<'_> {
    Node { what, again: false, branches: Vec::new() }
}

impl<'r> Outliner<'r> {
    fn node(&mut self, place: Place<'r>) -> Node<'r> {
        let what = what(place);
        if !branches_out(place) {
            return leaf(what);
        }
        if self.drawn.contains(&place) || self.depth == DEEPEST {
            return Node { what, again: true, branches: Vec::new() };
        }
        self.drawn.push(place);
        self.depth += 1;
        let branches = match place {
            Place::Receptionist => self.receptionist(),
            Place::Menu(menu) => self.menu(menu),
            Place::User(user) => self.user(user),
            Place::RingGroup(group) => self.ring_group(group),
            _ => Vec::new(),
        };
        self.depth -= 1;
        Node { what, again: false, branches }
    }

    fn to(&mut self, when: When<'r>, target: &'r Target) -> Branch<'r> {
        Branch { when, to: self.node(self.routing.place(target)) }
    }

    fn receptionist(&mut self) -> Vec<Branch<'r>> {
        let receptionist = &self.routing.receptionist;
        let menus = [(When::Open, &receptionist.open_menu), (When::Closed, &receptionist.closed_menu)];
        let menus = menus.into_iter().filter_map(|(when, id)| Some((when, self.routing.menu(id)?)));
        menus.map(|(when, menu)| Branch { when, to: self.node(Place::Menu(menu)) }).collect()
    }

    fn menu(&mut self, menu: &'r Menu) -> Vec<Branch<'r>> {
        let mut keys: Vec<_> = menu.keys.iter().collect();
        keys.sort_by_key(|key| key.digit);
        let mut branches: Vec<Branch<'r>> = Vec::with_capacity(keys.len() + 3);
        for key in keys {
            let when = When::Key { digit: key.digit, label: &key.label };
            let to = match &key.action {
                KeyAction::Transfer(target) => self.node(self.routing.place(target)),
                KeyAction::Announcement(said) => leaf(What::Announcement(said)),
                KeyAction::DialByName => leaf(What::DialByName),
                KeyAction::Repeat => leaf(What::Repeat),
                KeyAction::HangUp => leaf(What::HangUp),
            };
            branches.push(Branch { when, to });
        }
        if self.routing.receptionist.remote_voicemail {
            branches.push(Branch { when: When::Star, to: leaf(What::RemoteVoicemail) });
        }
        for (when, fallback) in [(When::Silence, &menu.silence), (When::WrongKeys, &menu.wrong_key)] {
            branches.push(match &fallback.then {
                Some(target) => self.to(when, target),
                None => Branch { when, to: leaf(What::HangUp) },
            });
        }
        branches
    }

    fn user(&mut self, user: &'r User) -> Vec<Branch<'r>> {
        if let Some(number) = self.routing.forwards_inside(user) {
            let to = match &number.destination {
                Some(target) => self.node(self.routing.place(target)),
                None => leaf(What::NoDestination),
            };
            return vec![Branch { when: When::Forwarded, to }];
        }
        let forwarding = user.forwarding.iter().filter(|forwarding| !forwarding.number.is_empty());
        let forwarded = forwarding.map(|to| Branch { when: When::Forwarded, to: leaf(What::External(&to.number)) });
        let to = if user.voicemail { What::Voicemail(&user.id) } else { What::HangUp };
        forwarded.chain([Branch { when: When::NotAnswered, to: leaf(to) }]).collect()
    }

    fn ring_group(&mut self, group: &'r RingGroup) -> Vec<Branch<'r>> {
        let when = When::NotAnswered;
        vec![match &group.then {
            AfterRinging::Transfer(target) => self.to(when, target),
            AfterRinging::HangUp(said) if said.is_empty() => Branch { when, to: leaf(What::HangUp) },
            AfterRinging::HangUp(said) => Branch { when, to: leaf(What::Announcement(said)) },
        }]
    }
}

fn branches_out(place: Place<'_>) -> bool {
    matches!(place, Place::Receptionist | Place::Menu(_) | Place::User(_) | Place::RingGroup(_))
}

fn what(place: Place<'_>) -> What<'_> {
    match place {
        Place::Receptionist => What::Receptionist,
        Place::Menu(menu) => What::Menu(&menu.id),
        Place::User(user) => What::User(&user.id),
        Place::Voicemail(user) => What::Voicemail(&user.id),
        Place::Fax(user) => What::Fax(&user.id),
        Place::RingGroup(group) => What::RingGroup(&group.id),
        Place::Conference(_) => What::Conference,
        Place::External(number) => What::External(number),
        Place::Nowhere(target) => What::Nowhere(target),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{MAIN, account};
    use super::*;

    /// One line for each node, two spaces deeper than the one before it.
    fn lines(node: &Node<'_>, depth: usize, into: &mut Vec<String>) {
        let again = if node.again { " again" } else { "" };
        into.push(format!("{}{:?}{again}", "  ".repeat(depth), node.what));
        for branch in &node.branches {
            lines(&branch.to, depth + 1, into);
        }
    }

    #[test]
    fn a_tree_shows_each_thing_once_and_ends_where_it_goes_around() {
        let routing = account();
        let mut found = Vec::new();
        lines(&outline(&routing, MAIN), 0, &mut found);
        let expected = [
            "Number(\"+576015550100\")",
            "  Receptionist",
            "    Menu(\"open\")",
            "      User(\"ana\")",
            "        Voicemail(\"ana\")",
            "      RingGroup(\"sales\")",
            "        Voicemail(\"luis\")",
            "      RingGroup(\"support\")",
            "        Announcement(Text(\"Llame mañana.\"))",
            "      DialByName",
            "      Announcement(Text(\"Abrimos de 8 a 18.\"))",
            "      Menu(\"languages\")",
            "        User(\"luis\")",
            "          Voicemail(\"luis\")",
            "        Menu(\"open\") again",
            "        RemoteVoicemail",
            "        HangUp",
            "        HangUp",
            "      Conference",
        ];
        assert_eq!(found[..expected.len()], expected);
        assert!(found.contains(&"    Menu(\"closed\")".to_owned()));
        assert!(found.contains(&"      User(\"ana\") again".to_owned()));
    }

    #[test]
    fn branches_tell_when_calls_go_there() {
        let mut routing = account();
        routing.menus[0].keys.reverse();
        let receptionist = &outline(&routing, MAIN).branches[0].to;
        let whens: Vec<_> = receptionist.branches.iter().map(|branch| branch.when).collect();
        assert_eq!(whens, [When::Open, When::Closed]);
        let open = &receptionist.branches[0].to;
        assert_eq!(open.branches[2].when, When::Key { digit: 2, label: "" });
        assert_eq!(open.branches.last().unwrap().when, When::WrongKeys);
        assert_eq!(outlines(&routing).len(), 4);
    }
}
