//! The tabs of a user's page.

use serde_json::Value;

use super::settings::Settings;
use crate::shared::caller::PREFERENCES;
use crate::shared::random;

/// A tab.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Name, email and extension number.
    #[default]
    User,
    /// What rings.
    Devices,
    /// The voicemail box.
    Voicemail,
    /// Where calls go instead.
    CallForwarding,
    /// The number that is shown.
    CallerId,
    /// What the user may call.
    OutgoingCalls,
    /// Fax.
    Fax,
}

impl Tab {
    /// All, from left to right.
    pub const ALL: [Self; 7] = [
        Self::User,
        Self::Devices,
        Self::Voicemail,
        Self::CallForwarding,
        Self::CallerId,
        Self::OutgoingCalls,
        Self::Fax,
    ];

    /// Those that a user sees of their own.
    pub const OWN: [Self; 3] = [Self::Voicemail, Self::CallForwarding, Self::CallerId];

    /// The name in addresses.
    fn code(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Devices => "devices",
            Self::Voicemail => "voicemail",
            Self::CallForwarding => "call_forwarding",
            Self::CallerId => "caller_id",
            Self::OutgoingCalls => "outgoing_calls",
            Self::Fax => "fax",
        }
    }

    /// The tab of a name; the first one for what is no name.
    pub fn from_code(code: &str) -> Self {
        Self::ALL.into_iter().find(|tab| tab.code() == code).unwrap_or_default()
    }

    /// Its address on the page of an extension.
    pub fn page(self, number: &str) -> String {
        match self {
            Self::User => format!("/extensions/{number}"),
            _ => format!("/extensions/{number}?tab={}", self.code()),
        }
    }

    /// Its address among a user's own preferences.
    pub fn own_page(self) -> String {
        format!("{PREFERENCES}?tab={}", self.code())
    }

    /// Its name.
    pub fn name_key(self) -> &'static str {
        match self {
            Self::User => "user-settings-tab-user",
            Self::Devices => "user-settings-tab-devices",
            Self::Voicemail => "user-settings-tab-voicemail",
            Self::CallForwarding => "user-settings-tab-call-forwarding",
            Self::CallerId => "user-settings-tab-caller-id",
            Self::OutgoingCalls => "user-settings-tab-outgoing-calls",
            Self::Fax => "user-settings-tab-fax",
        }
    }

    /// What the history calls the facts that are changed on it, by their Fluent keys.
    pub fn facts(self) -> &'static [&'static str] {
        match self {
            Self::User => &["history-fact-number", "history-fact-name", "history-fact-email"],
            Self::Devices => &[
                "user-settings-ip-phone",
                "user-settings-softphone",
                "user-settings-external",
                "user-settings-external-number",
            ],
            Self::Voicemail => &[
                "user-settings-voicemail-on",
                "user-settings-seconds",
                "user-settings-mail",
                "user-settings-after-mail",
            ],
            Self::CallForwarding => &[
                "user-settings-forwarding-on",
                "user-settings-forwarding-number",
                "user-settings-shown",
                "user-settings-forwarding-key",
                "user-settings-forwarding-own",
            ],
            Self::CallerId => &["user-settings-caller-id"],
            Self::OutgoingCalls => {
                &["history-fact-calls-to", "history-fact-calls-at-once", "history-fact-minutes-a-day"]
            }
            Self::Fax => &["history-fact-leads-to"],
        }
    }

    /// What a change on it is called in the audit trail.
    pub fn action(self) -> &'static str {
        match self {
            Self::User => "extensions.change-user",
            Self::Devices => "user-settings.save-devices",
            Self::Voicemail => "user-settings.save-voicemail",
            Self::CallForwarding => "user-settings.save-call-forwarding",
            Self::CallerId => "user-settings.save-caller-id",
            Self::OutgoingCalls => "outgoing-calls.save-user",
            Self::Fax => "user-settings.save-fax",
        }
    }

    /// Where an administrator's form of it is sent.
    pub fn function(self) -> &'static str {
        match self {
            Self::User => "/api/extensions/change-user",
            Self::Devices => "/api/user-settings/save-devices",
            Self::Voicemail => "/api/user-settings/save-voicemail",
            Self::CallForwarding => "/api/user-settings/save-call-forwarding",
            Self::CallerId => "/api/user-settings/save-caller-id",
            Self::OutgoingCalls => "/api/outgoing-calls/save-user",
            Self::Fax => "/api/user-settings/save-fax",
        }
    }

    /// Where a user's own form of it is sent; those of administrators refuse a user.
    pub fn own_function(self) -> &'static str {
        match self {
            Self::Voicemail => "/api/user/save-voicemail",
            Self::CallForwarding => "/api/user/save-call-forwarding",
            Self::CallerId => "/api/user/save-caller-id",
            Self::User | Self::Devices | Self::OutgoingCalls | Self::Fax => self.function(),
        }
    }

    /// What a user has of it.
    pub fn part(self, settings: &Settings) -> Value {
        let part = match self {
            // Other features have these.
            Self::User | Self::OutgoingCalls => return Value::Null,
            Self::Devices => serde_json::to_value(&settings.devices),
            Self::Voicemail => serde_json::to_value(&settings.voicemail),
            Self::CallForwarding => serde_json::to_value(&settings.forwarding),
            Self::CallerId => serde_json::to_value(&settings.caller_id),
            Self::Fax => serde_json::to_value(&settings.fax),
        };
        part.unwrap_or_default()
    }

    /// A sign of what a user has of it. A form carries the sign of what its page showed: when it is another one by then,
    /// somebody else saved meanwhile. So two people who change different tabs of one user do not hinder each other.
    pub fn seen(self, settings: &Settings) -> String {
        random::fingerprint(&self.part(settings).to_string())
    }
}
