//! Whether a user may make a call.

use serde::{Deserialize, Serialize};

use super::calling_rules::CallingRules;
use super::destination_class::DestinationClass;
use super::dialled::Dialled;

/// What a user does and did outside, as the phone system counts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Calls outside that go on.
    pub calls_now: u32,
    /// Minutes talked in calls outside since midnight in the account's time zone.
    pub minutes_today: u32,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refused {
    /// The user may not call so far.
    Class(DestinationClass),
    /// The company's outgoing calls are stopped until an invoice is paid.
    Stopped,
    /// The user makes as many calls as they may.
    CallsAtOnce,
    /// The user has talked for as many minutes today as they may.
    DayUsedUp,
    /// There is no such user.
    NoUser,
    /// It is no number.
    NoNumber,
    /// There is no line to a carrier.
    NoLine,
    /// All lines to carriers are in as many calls as they may be.
    LinesBusy,
}

impl Refused {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Class(DestinationClass::Internal),
        Self::Class(DestinationClass::National),
        Self::Class(DestinationClass::International),
        Self::Class(DestinationClass::Premium),
        Self::Stopped,
        Self::CallsAtOnce,
        Self::DayUsedUp,
        Self::NoUser,
        Self::NoNumber,
        Self::NoLine,
        Self::LinesBusy,
    ];

    /// Its name in records of calls.
    pub fn code(self) -> &'static str {
        match self {
            Self::Class(DestinationClass::Internal) => "class_internal",
            Self::Class(DestinationClass::National) => "class_national",
            Self::Class(DestinationClass::International) => "class_international",
            Self::Class(DestinationClass::Premium) => "class_premium",
            Self::Stopped => "stopped",
            Self::CallsAtOnce => "too_many_calls",
            Self::DayUsedUp => "day_used_up",
            Self::NoUser => "no_user",
            Self::NoNumber => "no_number",
            Self::NoLine => "no_line",
            Self::LinesBusy => "lines_busy",
        }
    }

    /// The reason of a name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|refused| refused.code() == code)
    }

    /// The key of the reason, in a sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::Class(DestinationClass::Internal | DestinationClass::National) => "outgoing-calls-refused-national",
            Self::Class(DestinationClass::International) => "outgoing-calls-refused-international",
            Self::Class(DestinationClass::Premium) => "outgoing-calls-refused-premium",
            Self::Stopped => "outgoing-calls-refused-stopped",
            Self::CallsAtOnce => "outgoing-calls-refused-too-many",
            Self::DayUsedUp => "outgoing-calls-refused-day",
            Self::NoUser => "outgoing-calls-refused-no-user",
            Self::NoNumber => "outgoing-calls-refused-no-number",
            Self::NoLine => "outgoing-calls-refused-no-line",
            Self::LinesBusy => "outgoing-calls-refused-lines-busy",
        }
    }
}

/// Whether a user may call what they dialled. Help always; within the company everybody who is there; outside by the user's rules
/// and the company's standing. What it costs is asked elsewhere.
///
/// # Errors
/// See [`Refused`].
pub fn may_call(rules: &CallingRules, user_id: &str, dialled: &Dialled, now: &Usage) -> Result<(), Refused> {
    if let Dialled::Emergency(_) = dialled {
        return Ok(());
    }
    let user = rules.user(user_id).ok_or(Refused::NoUser)?;
    let (e164, class) = match dialled {
        Dialled::Unknown => return Err(Refused::NoNumber),
        Dialled::Outside { e164, class, .. } if *class != DestinationClass::Internal => (e164, *class),
        _ => return Ok(()),
    };
    if class > user.class {
        return Err(Refused::Class(class));
    }
    if rules.stops(e164) {
        return Err(Refused::Stopped);
    }
    if user.calls_at_once.is_some_and(|most| now.calls_now >= u32::from(most)) {
        return Err(Refused::CallsAtOnce);
    }
    if user.minutes_a_day.is_some_and(|most| now.minutes_today >= u32::from(most)) {
        return Err(Refused::DayUsedUp);
    }
    Ok(())
}
