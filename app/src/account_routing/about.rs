//! Which warnings concern which page.

use super::setup::Setup;
use crate::call_routing::{Source, Target, Warning};
use crate::receptionist::Slot;

/// What a page is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A menu of the receptionist.
    Menu(Slot),
    /// The weekly hours.
    Hours,
    /// The holidays.
    Holidays,
    /// The user or the ring group of a number.
    Extension(String),
}

impl About {
    /// The page shows this warning.
    pub fn concerns(&self, setup: &Setup, warning: &Warning<'_>) -> bool {
        match self {
            Self::Menu(slot) => concerns_menu(setup.menu_id(slot), warning),
            Self::Hours => matches!(warning, Warning::HoursNeverOpen),
            Self::Holidays => matches!(warning, Warning::HolidayNeverComes { .. }),
            Self::Extension(number) => {
                let users = setup.routing.users.iter().map(|user| (&user.number, &user.id));
                let groups = setup.routing.ring_groups.iter().map(|group| (&group.number, &group.id));
                let mut ids = users.chain(groups).filter(|(other, _)| *other == number);
                ids.any(|(_, id)| concerns_extension(id, warning))
            }
        }
    }
}

/// The menu editor points this out by itself, while it is edited.
pub fn is_told_by_the_editor(warning: &Warning<'_>) -> bool {
    matches!(
        warning,
        Warning::GreetingEmpty { .. }
            | Warning::GreetingOffersIdleKey { .. }
            | Warning::AnnouncementEmpty { .. }
            | Warning::NothingToChoose { .. }
            | Warning::TargetMissing { from: Source::Key { .. } }
    )
}

fn concerns_menu(id: &str, warning: &Warning<'_>) -> bool {
    match warning {
        Warning::TargetMissing { from }
        | Warning::TargetGone { from, .. }
        | Warning::VoicemailOff { from, .. }
        | Warning::ConferenceWithoutRooms { from } => {
            matches!(from, Source::Key { menu, .. } | Source::Silence { menu } | Source::WrongKeys { menu } if *menu == id)
        }
        Warning::GreetingEmpty { menu }
        | Warning::GreetingOffersIdleKey { menu, .. }
        | Warning::GreetingMixesUp { menu, .. }
        | Warning::AnnouncementEmpty { menu, .. }
        | Warning::NothingToChoose { menu }
        | Warning::MenuNeverReached { menu }
        | Warning::MenuMissing { menu } => *menu == id,
        Warning::ReceptionistNeverReached => true,
        Warning::Loop { through } => through.iter().any(|target| matches!(target, Target::Menu(menu) if menu == id)),
        _ => false,
    }
}

fn concerns_extension(id: &str, warning: &Warning<'_>) -> bool {
    let is_of_group = |from: &Source<'_>| matches!(from, Source::Group { group } if *group == id);
    match warning {
        Warning::VoicemailOff { from, user } => *user == id || is_of_group(from),
        Warning::TargetMissing { from }
        | Warning::TargetGone { from, .. }
        | Warning::ConferenceWithoutRooms { from } => is_of_group(from),
        Warning::GroupEmpty { group }
        | Warning::GroupMemberGone { group, .. }
        | Warning::GroupRingsNobody { group }
        | Warning::GroupNeverReached { group } => *group == id,
        Warning::GroupForwardsToItself { group, user } => *group == id || *user == id,
        Warning::UserUnreachable { user } => *user == id,
        Warning::Loop { through } => {
            through.iter().any(|target| matches!(target, Target::User(it) | Target::RingGroup(it) if it == id))
        }
        _ => false,
    }
}
