//! The path of a call, step by step. Codes and ids only: pages find the words.

use serde::{Serialize, Serializer};

use super::call::{Key, Outcome};
use super::menu::KeyAction;
use super::model::Target;
use super::ring_group::RingMode;
use super::said::Said;
use super::schedule::Reason;
use super::user::{Devices, Forwarding};

/// What happens to a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Path<'r> {
    /// One after the other.
    pub steps: Vec<Step<'r>>,
    /// How it ends, or where it waits.
    pub end: End<'r>,
}

impl Path<'_> {
    /// The caller is being asked for keys.
    pub fn waiting_for_keys(&self) -> bool {
        matches!(self.end, End::WaitingForKeys(_))
    }
}

/// A step. Users, groups and menus are named by their ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Step<'r> {
    /// A number of the account was called; it has this destination.
    NumberCalled { number: &'r str, destination: Option<&'r Target> },
    /// An extension was called from inside.
    ExtensionCalled { number: &'r str },
    /// The receptionist answers; the account is open or closed for this reason.
    Receptionist { because: Reason },
    /// A greeting is said, so many times by now in this menu.
    Greeting { menu: &'r str, said: &'r Said, of_holiday: bool, time: u8 },
    /// A key was pressed that does something.
    KeyPressed { menu: &'r str, digit: u8, label: &'r str, action: &'r KeyAction },
    /// Something was dialled that does nothing here, for the n-th time of those that are allowed.
    WrongKey { menu: &'r str, dialled: Dialled, time: u8, of: u8 },
    /// Nothing was pressed, for the n-th time of those that are allowed.
    Silence { menu: &'r str, time: u8, of: u8 },
    /// An announcement is said.
    Announcement { said: &'r Said },
    /// An extension was dialled; it may be that callers do not reach any by this number.
    ExtensionDialled { dialled: Dialled, reached: bool },
    /// A name was spelled; these are the users and groups whose names begin so.
    NameSpelled { dialled: Dialled, matches: Vec<&'r str> },
    /// One of several names was chosen by its key.
    NameChosen { digit: u8, id: &'r str },
    /// A group is called.
    RingingGroup { group: &'r str, mode: RingMode, seconds: u8 },
    /// A member of a group is left out.
    MemberSkipped { group: &'r str, user: &'r str, because: Skipped },
    /// There is nobody in the group to call.
    NobodyToRing { group: &'r str },
    /// A user's devices ring.
    Ringing { user: &'r str, devices: &'r Devices, seconds: u8 },
    /// A user's calls are forwarded to a number outside, which rings.
    Forwarded { user: &'r str, forwarding: &'r Forwarding, seconds: u8 },
    /// A user's calls are forwarded to a number of the account itself.
    ForwardedInside { user: &'r str, number: &'r str },
    /// The user has no device that could ring.
    NoDevice { user: &'r str },
    /// The user was not reached.
    NotReached { user: &'r str, outcome: Outcome, forwarded: bool },
    /// Nobody of the group was reached.
    GroupNotReached { group: &'r str },
    /// The user has no voicemail box.
    VoicemailOff { user: &'r str },
    /// The target is not there, or not chosen.
    Nowhere { target: &'r Target },
    /// A menu of the receptionist is not there.
    MenuMissing { menu: &'r str },
}

/// Why a member of a group is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Skipped {
    /// There is no such user any more.
    Gone,
    /// It is the user who calls: the own phone would only ring beside the call.
    Calls,
    /// The user has no device that could ring.
    NoDevice,
    /// The user's calls are forwarded to a number of the account: groups do not follow that.
    ForwardsInside,
}

/// How a path ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum End<'r> {
    /// A user answered, at the own devices or where calls are forwarded to.
    Answered { user: &'r str, forwarded: bool },
    /// The caller leaves a message.
    Voicemail { user: &'r str },
    /// A user listens to the own messages.
    OwnVoicemail { user: &'r str },
    /// The caller is asked for an extension and its PIN, to listen to messages.
    RemoteVoicemail,
    /// The caller is asked for the conference.
    Conference { rooms: u8 },
    /// A fax is received.
    Fax { user: &'r str },
    /// The call is passed on to a number outside.
    External { number: &'r str },
    /// Our side hangs up.
    HungUp,
    /// Nobody answered, and there is no voicemail box.
    NotAnswered,
    /// The number called has no destination.
    NoDestination,
    /// The account has no such number or extension.
    Unknown,
    /// The call was sent to something that is not there.
    Nowhere,
    /// The call was passed on again and again while the caller did nothing.
    Loop,
    /// A key is waited for.
    WaitingForKeys(Waiting<'r>),
    /// Something is ringing, and it is not reported yet what comes of it.
    WaitingForAnswer,
}

/// What is waited for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Waiting<'r> {
    /// In which menu.
    pub menu: &'r str,
    /// What is asked for.
    pub asked: Asked,
    /// What was dialled of it already.
    pub dialled: Dialled,
    /// What would lead somewhere now.
    pub possible: Vec<Key>,
}

/// What a caller is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// A key of the menu, or an extension.
    Choice,
    /// The letters of a name.
    Name,
    /// One of several names.
    NameChoice,
}

/// Keys that were pressed one after the other, at most [`Dialled::LONGEST`].
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Dialled {
    keys: [u8; Self::LONGEST],
    count: usize,
}

impl Dialled {
    /// More keys than this are not kept.
    pub const LONGEST: usize = 14;

    /// One key.
    pub fn one(key: Key) -> Self {
        let mut dialled = Self::default();
        dialled.push(key);
        dialled
    }

    /// One key more.
    pub fn push(&mut self, key: Key) {
        let character = u8::try_from(key.character());
        if let (Some(place), Ok(character)) = (self.keys.get_mut(self.count), character) {
            *place = character;
            self.count += 1;
        }
    }

    /// The same with one key more.
    #[must_use]
    pub fn and(mut self, key: Key) -> Self {
        self.push(key);
        self
    }

    /// How many keys.
    pub fn len(&self) -> usize {
        self.count
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The keys as written.
    pub fn as_str(&self) -> &str {
        self.keys.get(..self.count).and_then(|keys| std::str::from_utf8(keys).ok()).unwrap_or_default()
    }
}

impl std::fmt::Debug for Dialled {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:?}", self.as_str())
    }
}

impl Serialize for Dialled {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
