//! What the tabs post: values as typed; `rules` checks them.

use serde::{Deserialize, Serialize};

use super::settings::{AfterMail, Settings};
use crate::call_routing::ShownNumber;
use crate::shared::country::Country;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::secret::Secret;

/// The kinds of phones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DevicesForm {
    /// Whose change it is.
    pub id: String,
    /// What was on the page, see [`super::tab::Tab::seen`].
    pub seen: String,
    pub ip_phone: bool,
    pub softphone: bool,
    pub external_phone: bool,
    pub external_number: String,
}

/// The voicemail box.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct VoicemailForm {
    /// Whose change it is.
    pub id: String,
    /// What was on the page.
    pub seen: String,
    pub on: bool,
    pub ring_seconds: i64,
    /// A new PIN; empty: it stays as it is.
    pub pin: Secret,
    pub mail: bool,
    pub after_mail: AfterMail,
}

/// Call forwarding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ForwardingForm {
    /// Whose change it is.
    pub id: String,
    /// What was on the page.
    pub seen: String,
    pub on: bool,
    pub number: String,
    pub shown: ShownNumber,
    pub require_key: bool,
    pub ring_own: bool,
}

/// The number that is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CallerIdForm {
    /// Whose change it is.
    pub id: String,
    /// What was on the page.
    pub seen: String,
    /// `main`, `withheld`, or a number in E.164.
    pub caller_id: String,
}

/// Fax.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FaxForm {
    /// Whose change it is.
    pub id: String,
    /// What was on the page.
    pub seen: String,
    pub on: bool,
    /// A number in E.164.
    pub number: String,
}

impl DevicesForm {
    /// The form of what is saved.
    pub fn of(settings: &Settings, country: Country) -> Self {
        let devices = &settings.devices;
        Self {
            ip_phone: devices.ip_phone,
            softphone: devices.softphone,
            external_phone: devices.external_phone,
            external_number: shown(devices.external_number.as_ref(), country),
            ..Self::default()
        }
    }
}

impl VoicemailForm {
    /// The form of what is saved; a PIN is never shown.
    pub fn of(settings: &Settings) -> Self {
        let voicemail = &settings.voicemail;
        Self {
            on: voicemail.on,
            ring_seconds: voicemail.ring_seconds,
            mail: voicemail.mail,
            after_mail: voicemail.after_mail,
            ..Self::default()
        }
    }
}

impl ForwardingForm {
    /// The form of what is saved.
    pub fn of(settings: &Settings, country: Country) -> Self {
        let forwarding = &settings.forwarding;
        Self {
            on: forwarding.on,
            number: shown(forwarding.number.as_ref(), country),
            shown: forwarding.shown,
            require_key: forwarding.require_key,
            ring_own: forwarding.ring_own,
            ..Self::default()
        }
    }
}

impl CallerIdForm {
    /// The form of what is saved.
    pub fn of(settings: &Settings) -> Self {
        Self { caller_id: settings.caller_id.code().to_owned(), ..Self::default() }
    }
}

impl FaxForm {
    /// The form of what is saved.
    pub fn of(settings: &Settings) -> Self {
        let number = settings.fax.as_ref().map(|number| number.as_str().to_owned());
        Self { on: number.is_some(), number: number.unwrap_or_default(), ..Self::default() }
    }
}

fn shown(number: Option<&PhoneNumber>, country: Country) -> String {
    number.map(|number| number.shown_in(country)).unwrap_or_default()
}
