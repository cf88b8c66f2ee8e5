//! What a user has, in values that cannot be wrong.

use serde::{Deserialize, Serialize};

use crate::call_routing::{self, ShownNumber};
use crate::shared::phone_number::PhoneNumber;

/// All of it; as a new user has it by default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Settings {
    /// What rings.
    pub devices: Devices,
    /// What happens when nobody answers.
    pub voicemail: Voicemail,
    /// Where calls go instead.
    pub forwarding: Forwarding,
    /// What the people see whom the user calls.
    pub caller_id: CallerId,
    /// The number at which faxes arrive: it leads to the user's fax.
    pub fax: Option<PhoneNumber>,
}

/// The kinds of phones, one of each; all that are on ring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Devices {
    /// A desk phone.
    pub ip_phone: bool,
    /// A program on a computer.
    pub softphone: bool,
    /// A number outside that rings like a phone of the company.
    pub external_phone: bool,
    /// That number; kept while it is off.
    pub external_number: Option<PhoneNumber>,
}

impl Default for Devices {
    fn default() -> Self {
        let usual = call_routing::Devices::default();
        Self { ip_phone: usual.ip_phone, softphone: usual.softphone, external_phone: false, external_number: None }
    }
}

impl Devices {
    /// Nothing rings.
    pub fn is_silent(&self) -> bool {
        !self.ip_phone && !self.softphone && !self.external_phone
    }
}

/// The voicemail box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Voicemail {
    /// There is one.
    pub on: bool,
    /// How long the phones ring before.
    pub ring_seconds: i64,
    /// Each message is mailed with its sound.
    pub mail: bool,
    /// What becomes of a mailed message.
    pub after_mail: AfterMail,
}

impl Default for Voicemail {
    fn default() -> Self {
        let usual = call_routing::User::default();
        Self { on: usual.voicemail, ring_seconds: usual.ring_seconds.into(), mail: true, after_mail: AfterMail::Keep }
    }
}

/// What becomes of a message that was mailed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AfterMail {
    /// It stays as new.
    #[default]
    Keep,
    /// It is marked as heard.
    Heard,
    /// It is deleted.
    Delete,
}

impl AfterMail {
    /// All, in the order they are offered in.
    pub const ALL: [Self; 3] = [Self::Keep, Self::Heard, Self::Delete];

    /// The name in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Heard => "heard",
            Self::Delete => "delete",
        }
    }
}

/// Call forwarding; what it needs is kept while it is off.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Forwarding {
    /// Calls go there.
    pub on: bool,
    /// Where to; there is one when it is on.
    pub number: Option<PhoneNumber>,
    /// Whose number is shown there.
    pub shown: ShownNumber,
    /// Whoever answers there has to press 1.
    pub require_key: bool,
    /// The user's own phones ring, too.
    pub ring_own: bool,
}

/// The number of the company that is shown to whom the user calls.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub enum CallerId {
    /// The main number, whichever it is.
    #[default]
    Main,
    /// Another number of the account.
    Number(PhoneNumber),
    /// None.
    Withheld,
}

impl Forwarding {
    /// Calls go there and the user's own phones stay silent.
    pub fn replaces_phones(&self) -> bool {
        self.on && !self.ring_own
    }
}

impl CallerId {
    /// The value in forms and in the database.
    pub fn code(&self) -> &str {
        match self {
            Self::Main => "main",
            Self::Number(number) => number.as_str(),
            Self::Withheld => "withheld",
        }
    }

    /// What was stored.
    pub fn stored(code: String) -> Self {
        match code.as_str() {
            "main" => Self::Main,
            "withheld" => Self::Withheld,
            _ => Self::Number(PhoneNumber::stored(code)),
        }
    }
}

impl Settings {
    /// Neither a phone of the user's nor one that calls are forwarded to rings.
    pub fn rings_nowhere(&self) -> bool {
        self.devices.is_silent() && !self.forwarding.on
    }

    /// What a call to the user meets; who the user is, is left to fill in.
    pub fn routing(&self) -> call_routing::User {
        let e164 = |number: &Option<PhoneNumber>| number.as_ref().map(|number| number.as_str().to_owned());
        let forwarding = self.forwarding.on.then(|| call_routing::Forwarding {
            number: e164(&self.forwarding.number).unwrap_or_default(),
            shown: self.forwarding.shown,
            require_key: self.forwarding.require_key,
            ring_own: self.forwarding.ring_own,
        });
        call_routing::User {
            devices: call_routing::Devices {
                ip_phone: self.devices.ip_phone,
                softphone: self.devices.softphone,
                external_phone: e164(&self.devices.external_number).filter(|_| self.devices.external_phone),
            },
            ring_seconds: u8::try_from(self.voicemail.ring_seconds).unwrap_or(u8::MAX),
            voicemail: self.voicemail.on,
            forwarding,
            ..call_routing::User::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_changed_nothing_is_called_as_a_new_user_is() {
        assert_eq!(Settings::default().routing(), call_routing::User::default());
    }

    #[test]
    fn what_is_off_is_not_called() {
        let number = Some(PhoneNumber::stored("+576015550199".to_owned()));
        let mut settings = Settings::default();
        settings.devices.external_number.clone_from(&number);
        settings.forwarding.number = number;
        let routing = settings.routing();
        assert_eq!((routing.devices.external_phone, routing.forwarding), (None, None));
        settings.devices.external_phone = true;
        settings.forwarding.on = true;
        let routing = settings.routing();
        assert_eq!(routing.devices.external_phone.as_deref(), Some("+576015550199"));
        assert_eq!(routing.forwarding.unwrap().number, "+576015550199");
    }
}
