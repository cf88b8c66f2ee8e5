//! What the things of a flow are called, what they look like, and where they are edited.

use crate::call_routing::{Node, Place, Routing, Said, Target, What, When};
use crate::layout::icon::Icon;
use crate::numbers;
use crate::receptionist::{Slot, slot_name};
use crate::say;
use crate::shared::country::Country;
use crate::shared::language::Text;
use crate::shared::phone_number::PhoneNumber;

/// How many letters of a greeting are told.
const EXCERPT: usize = 60;

/// What is needed to name things.
#[derive(Clone, Copy)]
pub struct Naming<'r> {
    /// The visitor's language.
    pub text: Text,
    /// The account's routing.
    pub routing: &'r Routing,
    /// The names of the menus, in the order of the routing; empty for the two that every account has.
    pub menu_names: &'r [String],
    /// Whose way of writing numbers is used.
    pub country: Country,
}

/// A thing of the flow, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// Its picture.
    pub icon: Icon,
    /// What it is called.
    pub title: String,
    /// What else is to be known; may be empty.
    pub detail: String,
    /// The page on which it is edited.
    pub href: Option<String>,
    /// How it looks.
    pub look: Look,
}

/// How a thing looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Where calls begin.
    Start,
    /// Where they go on.
    Plain,
    /// Where they end.
    End,
    /// What is drawn elsewhere.
    Again,
    /// What has to be mended.
    Wrong,
}

impl Look {
    /// Its class in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Plain => "plain",
            Self::End => "end",
            Self::Again => "again",
            Self::Wrong => "wrong",
        }
    }
}

impl<'r> Naming<'r> {
    /// A node; `way` is what leads to it, from the number on.
    pub fn node(&self, node: &Node<'r>, way: &[What<'r>]) -> Thing {
        let thing = self.thing(node.what);
        if !node.again {
            return thing;
        }
        if way.contains(&node.what) {
            let title = say!(self.text, "call-flow-back-to", name = thing.title);
            return Thing { icon: Icon::Undo, title, look: Look::Again, ..thing };
        }
        Thing { detail: self.text.say("call-flow-elsewhere"), look: Look::Again, ..thing }
    }

    /// A thing that calls come to.
    pub fn thing(&self, what: What<'_>) -> Thing {
        match what {
            What::Number(e164) => {
                let detail = self.text.say("call-flow-number");
                at(
                    &numbers::address(e164),
                    Thing { look: Look::Start, ..thing(Icon::Phone, self.number(e164), detail) },
                )
            }
            What::External(e164) => {
                let detail = self.text.say("call-flow-external");
                Thing { look: Look::End, ..thing(Icon::PhoneForwarded, self.number(e164), detail) }
            }
            What::Receptionist => {
                let detail = self.routing.receptionist.number.clone();
                let receptionist = thing(Icon::ListTree, self.text.say("call-flow-receptionist"), detail);
                at("/virtual_receptionist", receptionist)
            }
            What::Menu(id) => self.menu(id),
            What::User(id) | What::Voicemail(id) | What::Fax(id) => self.person(what, id),
            What::RingGroup(id) => self.group(id),
            What::Conference => {
                let number = self.routing.conference.as_ref().map(|server| server.number.clone());
                let conference = thing(Icon::Users, self.text.say("call-flow-conference"), number.unwrap_or_default());
                at("/conferences", end(conference))
            }
            What::Announcement(said) => {
                end(thing(Icon::Megaphone, self.text.say("call-flow-announcement"), excerpt(said)))
            }
            What::DialByName => end(self.plain(Icon::BookUser, "call-flow-dial-by-name")),
            What::Repeat => end(self.plain(Icon::Repeat, "call-flow-repeat")),
            What::RemoteVoicemail => end(self.plain(Icon::Voicemail, "call-flow-remote-voicemail")),
            What::HangUp => end(self.plain(Icon::PhoneOff, "call-flow-hang-up")),
            What::Nowhere(target) if Target::is_empty(target) => self.wrong("call-flow-not-chosen"),
            What::Nowhere(_) => self.wrong("call-flow-gone"),
            What::NoDestination => self.wrong("call-flow-no-destination"),
        }
    }

    fn plain(&self, icon: Icon, key: &str) -> Thing {
        thing(icon, self.text.say(key), String::new())
    }

    fn wrong(&self, key: &str) -> Thing {
        Thing { look: Look::Wrong, ..self.plain(Icon::TriangleAlert, key) }
    }

    fn menu(&self, id: &str) -> Thing {
        let receptionist = &self.routing.receptionist;
        let place = self.routing.menus.iter().position(|menu| menu.id == id);
        let name = place.and_then(|place| self.menu_names.get(place)).map_or(id, String::as_str);
        let slot = if id == receptionist.open_menu {
            Slot::Open
        } else if id == receptionist.closed_menu {
            Slot::Closed
        } else {
            Slot::Extra(id.to_owned())
        };
        let detail = self.routing.menu(id).map(|menu| excerpt(&menu.greeting)).unwrap_or_default();
        at(&slot.page(), thing(Icon::Menu, slot_name(self.text, &slot, name), detail))
    }

    fn person(&self, what: What<'_>, id: &str) -> Thing {
        let Some(user) = self.routing.user(id) else { return self.wrong("call-flow-gone") };
        let name = format!("{} {}", user.first_name, user.last_name).trim().to_owned();
        let shown = match what {
            What::Voicemail(_) => end(thing(Icon::Voicemail, self.text.say("call-flow-voicemail"), name)),
            What::Fax(_) => end(thing(Icon::Mail, self.text.say("call-flow-fax"), name)),
            _ => thing(Icon::Phone, name, user.number.clone()),
        };
        at(&format!("/extensions/{}", user.number), shown)
    }

    fn group(&self, id: &str) -> Thing {
        let Some(group) = self.routing.ring_group(id) else { return self.wrong("call-flow-gone") };
        let members = i64::try_from(group.members.len()).unwrap_or_default();
        let detail = say!(self.text, "call-flow-group", number = group.number.clone(), members = members);
        at(&format!("/extensions/{}", group.number), thing(Icon::Users, group.name.clone(), detail))
    }

    /// A number as the account's country writes it.
    pub fn number(&self, e164: &str) -> String {
        PhoneNumber::stored(e164.to_owned()).shown_in(self.country)
    }

    /// When calls go a way; nothing when it is the only one.
    pub fn when(&self, when: When<'_>) -> String {
        let key = match when {
            When::Always => return String::new(),
            When::Key { digit, label: "" } => return say!(self.text, "call-flow-key", key = i64::from(digit)),
            When::Key { digit, label } => return format!("{digit} · {label}"),
            When::Open => "call-flow-when-open",
            When::Closed => "call-flow-when-closed",
            When::Star => "call-flow-when-star",
            When::Silence => "call-flow-when-silence",
            When::WrongKeys => "call-flow-when-wrong-keys",
            When::Forwarded => "call-flow-when-forwarded",
            When::NotAnswered => "call-flow-when-not-answered",
        };
        self.text.say(key)
    }

    /// Where a target leads.
    pub fn target(&self, target: &'r Target) -> Thing {
        self.thing(match self.routing.place(target) {
            Place::Receptionist => What::Receptionist,
            Place::Menu(menu) => What::Menu(&menu.id),
            Place::User(user) => What::User(&user.id),
            Place::Voicemail(user) => What::Voicemail(&user.id),
            Place::Fax(user) => What::Fax(&user.id),
            Place::RingGroup(group) => What::RingGroup(&group.id),
            Place::Conference(_) => What::Conference,
            Place::External(number) => What::External(number),
            Place::Nowhere(target) => What::Nowhere(target),
        })
    }
}

fn thing(icon: Icon, title: String, detail: String) -> Thing {
    Thing { icon, title, detail, href: None, look: Look::Plain }
}

fn at(page: &str, thing: Thing) -> Thing {
    Thing { href: Some(page.to_owned()), ..thing }
}

fn end(thing: Thing) -> Thing {
    Thing { look: Look::End, ..thing }
}

/// The beginning of what is said, or the name of a recording.
fn excerpt(said: &Said) -> String {
    let said = match said {
        Said::Text(text) => text,
        Said::Recording { name, .. } => name,
    };
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept: String = said.chars().take(EXCERPT).collect();
    match (kept.is_empty(), kept.len() < said.len()) {
        (true, _) => String::new(),
        (_, true) => format!("«{}…»", kept.trim_end()),
        (_, false) => format!("«{kept}»"),
    }
}
