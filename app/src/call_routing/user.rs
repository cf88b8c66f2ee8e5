//! A user's part of the routing: phones, voicemail, forwarding.

use serde::{Deserialize, Serialize};

/// A user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct User {
    /// The id.
    pub id: String,
    /// The extension number.
    pub number: String,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// What rings.
    pub devices: Devices,
    /// How long it rings before voicemail answers.
    pub ring_seconds: u8,
    /// There is a voicemail box.
    pub voicemail: bool,
    /// Calls are forwarded.
    pub forwarding: Option<Forwarding>,
    /// Callers may dial the extension in a menu.
    pub reachable_by_extension: bool,
    /// Callers may spell the name in a menu.
    pub reachable_by_name: bool,
}

impl Default for User {
    fn default() -> Self {
        Self {
            id: String::new(),
            number: String::new(),
            first_name: String::new(),
            last_name: String::new(),
            devices: Devices::default(),
            ring_seconds: 30,
            voicemail: true,
            forwarding: None,
            reachable_by_extension: true,
            reachable_by_name: true,
        }
    }
}

/// The devices of a user that are on; all of them ring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Devices {
    /// A desk phone.
    pub ip_phone: bool,
    /// A program on a computer.
    pub softphone: bool,
    /// A number outside that rings like a device, as E.164.
    pub external_phone: Option<String>,
}

impl Default for Devices {
    fn default() -> Self {
        Self { ip_phone: true, softphone: false, external_phone: None }
    }
}

impl Devices {
    /// Nothing can ring.
    pub fn is_empty(&self) -> bool {
        !self.ip_phone && !self.softphone && self.external_phone.is_none()
    }
}

/// Where a user's calls are forwarded to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Forwarding {
    /// As E.164.
    pub number: String,
    /// Whose number is shown there.
    pub shown: ShownNumber,
    /// Whoever answers has to press 1; otherwise the call goes to voicemail here.
    pub require_key: bool,
    /// The user's own devices ring, too.
    pub ring_own: bool,
}

/// Whose number is shown when a call is forwarded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ShownNumber {
    /// The caller's.
    #[default]
    Caller,
    /// The company's.
    Company,
}

impl User {
    /// Something rings when the user is called.
    pub fn can_ring(&self) -> bool {
        match &self.forwarding {
            Some(forwarding) => !forwarding.number.is_empty() || (forwarding.ring_own && !self.devices.is_empty()),
            None => !self.devices.is_empty(),
        }
    }
}
