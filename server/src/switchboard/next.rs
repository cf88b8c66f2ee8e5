//! What is to be done about a call next, read from its path: what is new since the last time, and where it ends or waits.

use app::call_routing::{self, Asked, Call, End, Forwarding, KeyAction, Said, Step};
use app::phone_plan::{Plan, Told};

/// Something that the caller hears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// What the company says.
    Said(Said),
    /// What the phone system says.
    Told(Told),
    /// One of several people, and the key that chooses them.
    Name(String, usize),
}

/// Something that rings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rung {
    /// The phones of a user of ours.
    Phones {
        /// The user's id.
        user: String,
        /// A number outside that rings like a phone.
        outside: Option<String>,
    },
    /// A number outside, instead of a user's phones or beside them.
    Forwarded {
        /// The user's id.
        user: String,
        /// Where to and how.
        forwarding: Forwarding,
    },
}

/// Where the path ends or waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// A key is waited for; something was dialled already, which a pause completes.
    Key {
        /// See there.
        begun: bool,
    },
    /// Something rings.
    Ringing,
    /// Somebody answered.
    Answered,
    /// A message is taken for a user.
    Voicemail(String),
    /// A user listens to the own messages.
    OwnVoicemail(String),
    /// Somebody outside wants to listen to messages.
    RemoteVoicemail,
    /// A conference is asked for.
    Conference,
    /// A number outside is called.
    External(String),
    /// It is over, after telling why.
    Over(Option<Told>),
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// What is heard first.
    pub heard: Vec<Heard>,
    /// What rings then.
    pub rung: Vec<Rung>,
    /// For how many seconds.
    pub ring_seconds: u8,
    /// Then.
    pub ending: Ending,
    /// How many steps the path has by now.
    pub steps: usize,
}

/// What is to be done after the steps that are done.
pub fn next(plan: &Plan, call: &Call, done: usize) -> Next {
    let path = call_routing::run(&plan.routing, call);
    let mut next = Next {
        heard: Vec::new(),
        rung: Vec::new(),
        ring_seconds: 0,
        ending: ending(&path.end),
        steps: path.steps.len(),
    };
    for step in path.steps.iter().skip(done) {
        match step {
            Step::Greeting { said, .. } | Step::Announcement { said } => next.heard.push(Heard::Said((*said).clone())),
            Step::KeyPressed { action: KeyAction::DialByName, .. } => next.heard.push(Heard::Told(Told::SpellName)),
            Step::WrongKey { .. } => next.heard.push(Heard::Told(Told::WrongKey)),
            Step::NameSpelled { matches, .. } if matches.len() > 1 => {
                let names = matches.iter().take(9).enumerate();
                next.heard.extend(names.map(|(place, id)| Heard::Name(name_of(plan, id), place + 1)));
            }
            Step::Ringing { user, devices, seconds } => {
                next.ring_seconds = *seconds;
                next.rung.push(Rung::Phones { user: (*user).to_owned(), outside: devices.external_phone.clone() });
            }
            Step::Forwarded { user, forwarding, seconds } => {
                next.ring_seconds = *seconds;
                next.rung.push(Rung::Forwarded { user: (*user).to_owned(), forwarding: (*forwarding).clone() });
            }
            _ => {}
        }
    }
    next
}

fn ending(end: &End<'_>) -> Ending {
    let owned = |id: &&str| (*id).to_owned();
    match end {
        End::WaitingForKeys(waiting) => {
            Ending::Key { begun: !waiting.dialled.is_empty() && waiting.asked != Asked::NameChoice }
        }
        End::WaitingForAnswer => Ending::Ringing,
        End::Answered { .. } => Ending::Answered,
        End::Voicemail { user } => Ending::Voicemail(owned(user)),
        End::OwnVoicemail { user } => Ending::OwnVoicemail(owned(user)),
        End::RemoteVoicemail => Ending::RemoteVoicemail,
        End::Conference { .. } => Ending::Conference,
        End::External { number } => Ending::External(owned(number)),
        End::HungUp => Ending::Over(None),
        End::NotAnswered => Ending::Over(Some(Told::NotAvailable)),
        End::Unknown => Ending::Over(Some(Told::NoNumber)),
        End::Fax { .. } | End::NoDestination | End::Nowhere | End::Loop => Ending::Over(Some(Told::Fault)),
    }
}

fn name_of(plan: &Plan, id: &str) -> String {
    let group = || plan.routing.ring_group(id).map(|group| group.name.clone());
    plan.person(id).map(|person| person.name.clone()).or_else(group).unwrap_or_default()
}
