//! What a user dialled.

use serde::{Deserialize, Serialize};

use super::calling_rules::CallingRules;
use super::destination_class::DestinationClass;
use crate::call_routing::Routing;
use crate::shared::country::Country;
use crate::shared::phone_number::{LineKind, PhoneNumber};

/// The most characters that are looked at.
const MOST_CHARACTERS: usize = 64;
/// A local number of Australia: an eight-digit number without the digit of its area.
const AUSTRALIAN_LOCAL_DIGITS: usize = 8;

/// What it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dialled {
    /// The extension of a user, a ring group, the conference server or the receptionist.
    Extension(String),
    /// The caller's own voicemail box: `*98`, or the own extension.
    OwnVoicemail,
    /// The voicemail box of a user's extension, to leave a message there: `**1001`.
    VoicemailOf(String),
    /// Help, as it is dialled there.
    Emergency(String),
    /// A number outside.
    Outside {
        /// The number. It may be one of the company's own.
        e164: PhoneNumber,
        /// How far it is; [`DestinationClass::Internal`] for one of the company's own.
        class: DestinationClass,
        /// The plan covers it, which is known without asking the database.
        included: bool,
        /// The caller's number is hidden for this call.
        withhold: bool,
        /// Nobody else gets through meanwhile.
        without_call_waiting: bool,
    },
    /// Calls are to be forwarded there from now on: `*72` and the number.
    ForwardTo(PhoneNumber),
    /// The same, with the number still to be asked for: `*72` alone.
    AskForwardTo,
    /// Calls are no longer to be forwarded: `*73`.
    StopForwarding,
    /// Nothing.
    Unknown,
}

/// Reads what a user dialled, in whatever writing. Help comes first, then extensions, then codes, then numbers.
pub fn read_dialled(rules: &CallingRules, routing: &Routing, user_id: &str, digits: &str) -> Dialled {
    let Some(dialled) = plain(digits) else { return Dialled::Unknown };
    let reader = Reader { rules, routing, user_id };
    reader.inside(&dialled).or_else(|| reader.code(&dialled)).unwrap_or_else(|| reader.number(&dialled))
}

/// Without what people and phones write between digits, and without the `#` that ends dialling; nothing where there is more.
fn plain(digits: &str) -> Option<String> {
    if digits.len() > MOST_CHARACTERS {
        return None;
    }
    let is_mark = |character: &char| !matches!(character, ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}');
    let dialled: String = digits.trim().chars().filter(is_mark).collect();
    let dialled = dialled.strip_suffix('#').unwrap_or(&dialled);
    let (is_plus, rest) = dialled.strip_prefix('+').map_or((false, dialled), |rest| (true, rest));
    let is_key = |byte: u8| byte.is_ascii_digit() || (byte == b'*' && !is_plus);
    (!rest.is_empty() && rest.bytes().all(is_key)).then(|| dialled.to_owned())
}

struct Reader<'a> {
    rules: &'a CallingRules,
    routing: &'a Routing,
    user_id: &'a str,
}

impl Reader<'_> {
    /// Help and extensions: exactly these digits.
    fn inside(&self, dialled: &str) -> Option<Dialled> {
        if self.rules.country.emergency_numbers().contains(&dialled) {
            return Some(Dialled::Emergency(dialled.to_owned()));
        }
        if let Some(user) = self.routing.users.iter().find(|user| user.number == dialled) {
            let is_own = user.id == self.user_id;
            return Some(if is_own { Dialled::OwnVoicemail } else { Dialled::Extension(dialled.to_owned()) });
        }
        let is_group = self.routing.ring_groups.iter().any(|group| group.number == dialled);
        let is_conference = self.routing.conference.as_ref().is_some_and(|server| server.number == dialled);
        let is_extension = is_group || is_conference || self.routing.receptionist.number == dialled;
        is_extension.then(|| Dialled::Extension(dialled.to_owned()))
    }

    /// What a code does that is not followed by a number to call.
    fn code(&self, dialled: &str) -> Option<Dialled> {
        if let Some(extension) = dialled.strip_prefix("**") {
            let is_users = self.routing.users.iter().any(|user| user.number == extension);
            return Some(if is_users { Dialled::VoicemailOf(extension.to_owned()) } else { Dialled::Unknown });
        }
        if let Some(number) = dialled.strip_prefix("*72") {
            if number.is_empty() {
                return Some(Dialled::AskForwardTo);
            }
            return Some(self.read(number).map_or(Dialled::Unknown, Dialled::ForwardTo));
        }
        match dialled {
            "*98" => Some(Dialled::OwnVoicemail),
            "*73" => Some(Dialled::StopForwarding),
            _ => None,
        }
    }

    /// A number to call, behind codes that hold for the call. To help they don't: it is told who calls.
    fn number(&self, dialled: &str) -> Dialled {
        let (mut rest, mut withhold, mut without_call_waiting) = (dialled, false, false);
        while let Some((behind, hides)) = self.behind_a_code(rest) {
            if let Some(inside) = self.inside(behind) {
                return inside;
            }
            (rest, withhold, without_call_waiting) = (behind, withhold || hides, without_call_waiting || !hides);
        }
        let mut read = self.read(rest);
        if read.is_none() {
            // Not a code, but the beginning of a number.
            (read, withhold, without_call_waiting) = (self.read(dialled), false, false);
        }
        let Some(e164) = read else { return Dialled::Unknown };
        let (country, is_own) = (self.rules.country, self.routing.number(e164.as_str()).is_some());
        let class = if is_own { DestinationClass::Internal } else { DestinationClass::of(&e164, country) };
        let included = is_own || self.rules.covered.includes(&e164, country);
        Dialled::Outside { e164, class, included, withhold, without_call_waiting }
    }

    /// What stands behind a code that holds for one call, and whether it hides the caller's number.
    fn behind_a_code<'d>(&self, dialled: &'d str) -> Option<(&'d str, bool)> {
        let hiding = self.rules.country.ways_to_hide().iter().map(|code| (*code, true));
        let mut codes = hiding.chain([("*70", false)]);
        codes.find_map(|(code, hides)| {
            let behind = dialled.strip_prefix(code).filter(|behind| !behind.is_empty())?;
            Some((behind, hides))
        })
    }

    /// A telephone number as it is dialled in the company's country.
    fn read(&self, dialled: &str) -> Option<PhoneNumber> {
        let country = self.rules.country;
        PhoneNumber::dialled(dialled, country).ok().or_else(|| self.local(dialled))
    }

    /// In Australia a number without its area is one of the area of whoever dials.
    fn local(&self, dialled: &str) -> Option<PhoneNumber> {
        let is_local = self.rules.country == Country::Au
            && dialled.len() == AUSTRALIAN_LOCAL_DIGITS
            && dialled.starts_with(|first: char| ('2'..='9').contains(&first));
        let main = PhoneNumber::stored(self.rules.main_number.clone());
        let area = self.rules.main_number.get(3..4).filter(|_| is_local && main.line_kind() == LineKind::Landline)?;
        PhoneNumber::parse(&format!("+61{area}{dialled}"), Country::Au).ok()
    }
}
