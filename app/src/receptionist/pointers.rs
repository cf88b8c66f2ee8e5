//! What the menus point to: asked before an extension, a recording or a menu is deleted.

use super::menu::{Action, Ending, Key, Menu, Said, Target};
use super::menu_form::Slot;
use super::store::{self, SavedMenu, Saving};
use crate::extensions::{Extension, Kind};
use crate::say;
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::problem::Problem;

/// Where the menus point to an extension, in words.
///
/// # Errors
/// A fault of the database.
pub async fn uses_of_extension(
    connection: &mut Connection,
    account_id: &str,
    extension_id: &str,
    text: Text,
) -> Result<Vec<String>, sqlx::Error> {
    let points = |target: &Target| matches!(target, Target::User(id) | Target::Group(id) | Target::Conference(id) | Target::Voicemail(id) if id == extension_id);
    Ok(uses(&store::list(connection, account_id).await?, text, points))
}

/// Where the menus lead to one of them, in words.
pub fn uses_of_menu(menus: &[SavedMenu], menu_id: &str, text: Text) -> Vec<String> {
    uses(menus, text, |target| matches!(target, Target::Menu(id) if id == menu_id))
}

fn uses(menus: &[SavedMenu], text: Text, points: impl Fn(&Target) -> bool) -> Vec<String> {
    let mut uses = Vec::new();
    for saved in menus {
        let menu = menu_name(text, saved);
        for key in &saved.menu.keys {
            if matches!(&key.action, Action::Transfer(target) if points(target)) {
                uses.push(say!(text, "receptionist-use-key", key = key.digit, menu = menu.clone()));
            }
        }
        if saved.menu.silence.target.as_ref().is_some_and(&points) {
            uses.push(say!(text, "receptionist-use-silence", menu = menu.clone()));
        }
        if saved.menu.wrong_key.target.as_ref().is_some_and(&points) {
            uses.push(say!(text, "receptionist-use-wrong-key", menu = menu));
        }
    }
    uses
}

/// Where the menus play a recording, in words.
///
/// # Errors
/// A fault of the database.
pub async fn uses_of_recording(
    connection: &mut Connection,
    account_id: &str,
    audio_id: &str,
    text: Text,
) -> Result<Vec<String>, sqlx::Error> {
    let plays = |said: &Said| matches!(said, Said::Audio { id, .. } if id == audio_id);
    let mut uses = Vec::new();
    for saved in store::list(connection, account_id).await? {
        let menu = menu_name(text, &saved);
        if plays(&saved.menu.greeting) {
            uses.push(say!(text, "receptionist-use-greeting", menu = menu.clone()));
        }
        for key in &saved.menu.keys {
            if matches!(&key.action, Action::Announcement(said) if plays(said)) {
                uses.push(say!(text, "receptionist-use-key", key = key.digit, menu = menu.clone()));
            }
        }
    }
    Ok(uses)
}

/// Where a key lets callers spell a name, in words.
///
/// # Errors
/// A fault of the database.
pub async fn uses_of_dial_by_name(
    connection: &mut Connection,
    account_id: &str,
    text: Text,
) -> Result<Vec<String>, sqlx::Error> {
    let mut uses = Vec::new();
    for saved in store::list(connection, account_id).await? {
        let keys = saved.menu.keys.iter().filter(|key| key.action == Action::DialByName);
        let menu = menu_name(text, &saved);
        uses.extend(keys.map(|key| say!(text, "receptionist-use-key", key = key.digit, menu = menu.clone())));
    }
    Ok(uses)
}

/// The name of a menu, for use inside sentences.
pub fn menu_name(text: Text, saved: &SavedMenu) -> String {
    slot_name(text, &saved.slot, &saved.name)
}

/// The same for a slot; menus besides the two that every account has go by their `name`.
pub fn slot_name(text: Text, slot: &Slot, name: &str) -> String {
    match slot {
        Slot::Open => text.say("receptionist-slot-open"),
        Slot::Closed => text.say("receptionist-slot-closed"),
        Slot::Extra(_) => say!(text, "receptionist-slot-extra", name = name.to_owned()),
    }
}

/// Makes the menus point to another extension, or nowhere, instead of this one.
///
/// # Errors
/// [`Problem::Conflict`] when somebody else saved a menu meanwhile, or a fault of the database.
pub async fn clear_or_replace_extension(
    connection: &mut Connection,
    now_ms: i64,
    by: (&str, &str),
    gone: &str,
    replacement: Option<&Extension>,
) -> Result<(), Problem> {
    replace_targets(connection, now_ms, by, |_, target| instead_of(gone, replacement, target)).await
}

/// Makes the menus lead to another one, or nowhere, instead of this one. None leads to itself.
pub async fn clear_or_replace_menu(
    connection: &mut Connection,
    now_ms: i64,
    by: (&str, &str),
    gone: &str,
    replacement: Option<&str>,
) -> Result<(), Problem> {
    let instead = |own: &str, target: &Target| match target {
        Target::Menu(id) if id == gone => {
            replacement.filter(|other| *other != own).map(|other| Target::Menu(other.to_owned()))
        }
        other => Some(other.clone()),
    };
    replace_targets(connection, now_ms, by, instead).await
}

/// `instead` is given the id of the menu and what it leads to.
async fn replace_targets(
    connection: &mut Connection,
    now_ms: i64,
    (account_id, changed_by): (&str, &str),
    instead: impl Fn(&str, &Target) -> Option<Target>,
) -> Result<(), Problem> {
    for SavedMenu { id, version, menu, .. } in store::list(connection, account_id).await? {
        let changed = replaced(&menu, |target| instead(&id, target));
        if changed != menu {
            let saving = Saving { account_id, menu_id: &id, version, changed_by, now_ms };
            if !store::save(connection, saving, &changed).await? {
                return Err(Problem::Conflict);
            }
        }
    }
    Ok(())
}

fn instead_of(gone: &str, replacement: Option<&Extension>, target: &Target) -> Option<Target> {
    match target {
        Target::User(id) | Target::Group(id) | Target::Conference(id) if id == gone => {
            replacement.map(|other| match other.kind {
                Kind::User => Target::User(other.id.clone()),
                Kind::RingGroup => Target::Group(other.id.clone()),
                Kind::Conference => Target::Conference(other.id.clone()),
            })
        }
        // Only users have a box.
        Target::Voicemail(id) if id == gone => {
            let user = replacement.filter(|other| other.kind == Kind::User);
            user.map(|user| Target::Voicemail(user.id.clone()))
        }
        other => Some(other.clone()),
    }
}

fn replaced(menu: &Menu, instead: impl Fn(&Target) -> Option<Target>) -> Menu {
    let ending =
        |ending: &Ending| Ending { repeats: ending.repeats, target: ending.target.as_ref().and_then(&instead) };
    let key = |key: &Key| match &key.action {
        Action::Transfer(old) => instead(old).map(|new| Key { action: Action::Transfer(new), ..key.clone() }),
        _ => Some(key.clone()),
    };
    Menu {
        greeting: menu.greeting.clone(),
        keys: menu.keys.iter().filter_map(key).collect(),
        silence: ending(&menu.silence),
        wrong_key: ending(&menu.wrong_key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extension(id: &str, kind: Kind) -> Extension {
        let (number, name, email) = (String::new(), String::new(), String::new());
        Extension { id: id.to_owned(), number, kind, name, email, version: 1, members: 1 }
    }

    #[test]
    fn a_replaced_user_is_replaced_everywhere_and_a_removed_one_leaves_nothing_behind() {
        let user = |id: &str| Target::User(id.to_owned());
        let menu = Menu {
            greeting: Said::Text(String::new()),
            keys: vec![
                Key { digit: 0, label: String::new(), action: Action::Transfer(user("ana")) },
                Key { digit: 1, label: String::new(), action: Action::Transfer(Target::Voicemail("ana".to_owned())) },
                Key { digit: 2, label: String::new(), action: Action::Transfer(user("marta")) },
            ],
            silence: Ending { repeats: 1, target: Some(user("ana")) },
            wrong_key: Ending { repeats: 1, target: Some(user("marta")) },
        };
        let replaced = |other: Option<&Extension>| super::replaced(&menu, |target| instead_of("ana", other, target));
        let removed = replaced(None);
        assert_eq!(removed.keys, menu.keys[2..]);
        assert_eq!((removed.silence.target, removed.wrong_key.target), (None, Some(user("marta"))));
        let swapped = replaced(Some(&extension("marta", Kind::User)));
        assert_eq!(swapped.keys[1].action, Action::Transfer(Target::Voicemail("marta".to_owned())));
        assert_eq!(swapped.silence.target, Some(user("marta")));
        let grouped = replaced(Some(&extension("sales", Kind::RingGroup)));
        assert_eq!(grouped.silence.target, Some(Target::Group("sales".to_owned())));
        assert_eq!(grouped.keys.len(), 2, "a group has no box");
    }
}
