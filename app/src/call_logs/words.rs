//! What stands in calls, in words.

use super::call::Call;
use super::call_record::{CallOutcome, Direction};
use super::kind::Kind;
use super::search::Count;
use crate::account_routing::Setup;
use crate::layout::icon::Icon;
use crate::outgoing_calls::Refused;
use crate::say;
use crate::shared::language::Text;
use crate::shared::phone_number::PhoneNumber;

/// Words calls in a language, with the names of an account's set-up.
#[derive(Clone, Copy, Debug)]
pub struct Words<'s> {
    /// The visitor's words.
    pub text: Text,
    /// The set-up as it is now.
    pub setup: &'s Setup,
    /// The user who looks at the own calls.
    pub of_user: Option<&'s str>,
}

/// One side of a call: a name, where there is one, and a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// The name: of an extension ours, of others as they sent it.
    pub name: String,
    /// The number, as people write it; what is told instead of one that was withheld.
    pub number: String,
}

impl<'s> Words<'s> {
    /// The picture of a kind of call and its name.
    pub fn kind(self, kind: Kind) -> (Icon, String) {
        let icon = match kind {
            Kind::IncomingMissed | Kind::InternalMissed => Icon::PhoneMissed,
            Kind::Incoming => Icon::PhoneIncoming,
            Kind::Outgoing => Icon::PhoneOutgoing,
            Kind::Internal => Icon::Phone,
        };
        let key = match kind.direction() {
            Direction::Incoming => "call-logs-kind-incoming",
            Direction::Outgoing => "call-logs-kind-outgoing",
            Direction::Internal => "call-logs-kind-internal",
        };
        (icon, self.text.say(key))
    }

    /// What came of a call, and the class of its tag.
    pub fn outcome(self, call: &Call) -> (&'static str, String) {
        let class = match call.outcome {
            CallOutcome::Answered => "tag green",
            CallOutcome::Refused | CallOutcome::Failed => "tag red",
            _ if call.kind.is_missed() => "tag warm",
            _ => "tag",
        };
        // Who looks at the own calls misses none of those they made.
        let is_own = call.kind == Kind::InternalMissed && self.of_user.is_some_and(|user| user == call.party);
        let direction = if is_own { Direction::Outgoing } else { call.kind.direction() };
        (class, self.text.say(outcome_key(call.outcome, direction)))
    }

    /// An extension as calls name it; `number` is the one it had at that time.
    pub fn extension(self, named: &str, number: &str) -> Side {
        let routing = &self.setup.routing;
        let name = if let Some(user) = routing.user(named) {
            format!("{} {}", user.first_name, user.last_name).trim().to_owned()
        } else if let Some(group) = routing.ring_group(named) {
            group.name.clone()
        } else if named == routing.receptionist.number {
            self.text.say("account-routing-receptionist")
        } else if routing.conference.as_ref().is_some_and(|server| server.number == named) {
            self.text.say("account-routing-conference")
        } else if named == number {
            String::new()
        } else {
            self.text.say("call-logs-gone")
        };
        Side { name, number: number.to_owned() }
    }

    /// The number of now of an extension as calls name it; empty when it is gone.
    pub fn number_of<'n>(self, named: &'n str) -> &'n str
    where
        's: 'n,
    {
        let routing = &self.setup.routing;
        let user = routing.user(named).map(|user| user.number.as_str());
        let group = || routing.ring_group(named).map(|group| group.number.as_str());
        // The receptionist and the conferences are named by their numbers.
        let other = || routing.extension(named).map(|_| named);
        user.or_else(group).or_else(other).unwrap_or_default()
    }

    /// Whose call it is: nobody's where it reached nobody.
    pub fn local(self, call: &Call) -> Option<Side> {
        (!call.party.is_empty()).then(|| self.extension(&call.party, &call.local_number))
    }

    /// The other side.
    pub fn remote(self, call: &Call) -> Side {
        if !call.peer.is_empty() {
            return self.extension(&call.peer, &call.remote);
        }
        // Somebody called the own extension, to listen to messages.
        if call.kind.direction() == Direction::Internal && call.remote == call.local_number {
            return self.extension(&call.party, &call.remote);
        }
        let number =
            if call.remote.is_empty() { self.text.say("call-logs-withheld") } else { self.number(&call.remote) };
        Side { name: call.remote_name.clone(), number }
    }

    /// A number as people of the country write it, where it is a whole one.
    pub fn number(self, number: &str) -> String {
        if number.starts_with('+') {
            PhoneNumber::stored(number.to_owned()).on_one_line(self.setup.account.country)
        } else {
            number.to_owned()
        }
    }

    /// Why an outgoing call was refused.
    pub fn refusal(self, call: &Call) -> Option<String> {
        refusal_key(&call.refusal).map(|key| self.text.say(key))
    }

    /// How many calls there are.
    pub fn count(self, count: Count) -> String {
        let calls = |number: i64| self.text.whole(number.unsigned_abs());
        match count {
            Count::Exactly(number) => say!(self.text, "call-logs-count", number = number, written = calls(number)),
            Count::MoreThan(number) => say!(self.text, "call-logs-count-more", written = calls(number)),
        }
    }
}

fn outcome_key(outcome: CallOutcome, direction: Direction) -> &'static str {
    match (outcome, direction) {
        (CallOutcome::Answered, _) => "call-logs-outcome-answered",
        (CallOutcome::Missed, Direction::Outgoing) => "call-logs-outcome-not-answered",
        (CallOutcome::Missed, _) => "call-logs-outcome-missed",
        (CallOutcome::Voicemail, _) => "call-logs-outcome-voicemail",
        (CallOutcome::Conference, _) => "call-logs-outcome-conference",
        (CallOutcome::Receptionist, _) => "call-logs-outcome-receptionist",
        (CallOutcome::Fax, _) => "call-logs-outcome-fax",
        (CallOutcome::Busy, _) => "call-logs-outcome-busy",
        (CallOutcome::Refused, _) => "call-logs-outcome-refused",
        (CallOutcome::Failed, _) => "call-logs-outcome-failed",
    }
}

/// The sentence of a code; nothing where nothing was refused.
fn refusal_key(code: &str) -> Option<&'static str> {
    match code {
        "" => None,
        "no-credit" => Some("call-logs-refusal-no-credit"),
        "no-price" => Some("call-logs-refusal-no-price"),
        code => Some(Refused::from_code(code).map_or("call-logs-refusal-other", Refused::key)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_user_may_not_is_told_as_the_telephone_told_it() {
        for refused in Refused::ALL {
            assert_eq!(refusal_key(refused.code()), Some(refused.key()));
        }
        assert_eq!(refusal_key("fault"), Some("call-logs-refusal-other"));
        assert_eq!(refusal_key(""), None);
    }
}
