//! One account's routing: numbers, extensions, menus and hours, as the interpreter reads them.
//!
//! Things are named by ids. An id that leads nowhere is possible: edits that are not saved yet are tested, too.

use serde::{Deserialize, Serialize};

use super::menu::Menu;
use super::ring_group::RingGroup;
use super::schedule::Schedule;
use super::user::User;

/// Everything that decides what happens to a call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Routing {
    /// The numbers that people outside call.
    pub numbers: Vec<Number>,
    /// The users.
    pub users: Vec<User>,
    /// The ring groups.
    pub ring_groups: Vec<RingGroup>,
    /// The conference server, once it is set up.
    pub conference: Option<ConferenceServer>,
    /// All menus: those of the receptionist, and those that keys lead to.
    pub menus: Vec<Menu>,
    /// The receptionist.
    pub receptionist: Receptionist,
    /// When the account is open.
    pub schedule: Schedule,
    /// What callers hear while they wait.
    pub music: Music,
}

/// A number of the account.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Number {
    /// As E.164.
    pub e164: String,
    /// Where its calls go.
    pub destination: Option<Target>,
}

/// Something that a call can be passed on to.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// The receptionist: the menu for open or for closed hours.
    Receptionist,
    /// A menu, by id.
    Menu(String),
    /// A user, by id.
    User(String),
    /// A user's voicemail box, by the user's id.
    Voicemail(String),
    /// A user's virtual fax, by the user's id.
    Fax(String),
    /// A ring group, by id.
    RingGroup(String),
    /// The conference server.
    Conference,
    /// A number outside, as E.164.
    External(String),
}

impl Target {
    /// Nothing was chosen yet.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Receptionist | Self::Conference => false,
            Self::Menu(id)
            | Self::User(id)
            | Self::Voicemail(id)
            | Self::Fax(id)
            | Self::RingGroup(id)
            | Self::External(id) => id.is_empty(),
        }
    }
}

/// The receptionist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Receptionist {
    /// Its extension number.
    pub number: String,
    /// The id of the menu for open hours.
    pub open_menu: String,
    /// The id of the menu for closed hours.
    pub closed_menu: String,
    /// Callers may dial an extension instead of a key.
    pub dial_by_extension: bool,
    /// `*` leads to the voicemail boxes.
    pub remote_voicemail: bool,
}

impl Default for Receptionist {
    fn default() -> Self {
        Self {
            number: "1000".to_owned(),
            open_menu: "open".to_owned(),
            closed_menu: "closed".to_owned(),
            dial_by_extension: true,
            remote_voicemail: true,
        }
    }
}

/// The conference server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConferenceServer {
    /// Its extension number.
    pub number: String,
    /// How many rooms it has.
    pub rooms: u8,
    /// Callers may dial it in a menu.
    pub reachable_by_extension: bool,
}

impl Default for ConferenceServer {
    fn default() -> Self {
        Self { number: String::new(), rooms: 0, reachable_by_extension: true }
    }
}

/// What callers hear while they wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Music {
    /// There is hold music; otherwise silence.
    pub hold: bool,
    /// There is music while a call is passed on; otherwise it rings.
    pub transfer: bool,
}

impl Routing {
    /// The number of this E.164 form.
    pub fn number(&self, e164: &str) -> Option<&Number> {
        self.numbers.iter().find(|number| number.e164 == e164)
    }

    /// The user of an id.
    pub fn user(&self, id: &str) -> Option<&User> {
        self.users.iter().find(|user| user.id == id)
    }

    /// The ring group of an id.
    pub fn ring_group(&self, id: &str) -> Option<&RingGroup> {
        self.ring_groups.iter().find(|group| group.id == id)
    }

    /// The menu of an id.
    pub fn menu(&self, id: &str) -> Option<&Menu> {
        self.menus.iter().find(|menu| menu.id == id)
    }

    /// The number of the account that a user's calls are forwarded to, when it is not one outside.
    pub fn forwards_inside(&self, user: &User) -> Option<&Number> {
        self.number(&user.forwarding.as_ref()?.number)
    }
}
