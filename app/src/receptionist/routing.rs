//! The menus in the model of calls, as saved or as they are being edited.

use super::greeting_keys::offered_keys;
use super::greeting_names::mixed_up;
use super::menu_form::{Fallback, KeyAction, KeyForm, MenuForm, Prompt, PromptKind, Slot};
use super::store::{self, SavedMenu};
use crate::audio_files::said;
use crate::call_routing::{self, Menu, MenuKey, Target};
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::phone_number::PhoneNumber;

/// The ids and names of recordings.
type Recordings = [(String, String)];

/// A menu in the model of calls, with what it is to people.
#[derive(Clone, Debug)]
pub struct RoutingMenu {
    /// Which menu.
    pub slot: Slot,
    /// Its name; empty for the two that every account has.
    pub name: String,
    /// What it does.
    pub menu: Menu,
}

/// The menus of an account as they are saved.
///
/// # Errors
/// A fault of the database.
pub async fn routing_menus(
    connection: &mut Connection,
    account_id: &str,
    country: Country,
    recordings: &Recordings,
) -> Result<Vec<RoutingMenu>, sqlx::Error> {
    let menu = |saved: SavedMenu| RoutingMenu {
        menu: routing_menu(&saved.menu.form(country), saved.id, country, recordings),
        slot: saved.slot,
        name: saved.name,
    };
    Ok(store::list(connection, account_id).await?.into_iter().map(menu).collect())
}

/// A menu as it is edited. What is not chosen yet, or wrong, leads nowhere.
pub fn routing_menu(form: &MenuForm, id: String, country: Country, recordings: &Recordings) -> Menu {
    let key = |(digit, key): (u8, &KeyForm)| {
        let action = action(key, country, recordings)?;
        Some(MenuKey { digit, label: key.label.trim().to_owned(), action })
    };
    Menu {
        id,
        greeting: said(&form.greeting, recordings),
        greeting_keys: greeting_keys(&form.greeting),
        mixed_up: mixed_up(form),
        keys: (0_u8..10).zip(&form.keys).filter_map(key).collect(),
        silence: fallback(&form.silence, country),
        wrong_key: fallback(&form.wrong_key, country),
    }
}

fn greeting_keys(greeting: &Prompt) -> Vec<u8> {
    if greeting.kind != PromptKind::Text {
        return Vec::new();
    }
    offered_keys(&greeting.text).into_iter().filter_map(|digit| u8::try_from(digit).ok()).collect()
}

fn action(key: &KeyForm, country: Country, recordings: &Recordings) -> Option<call_routing::KeyAction> {
    Some(match key.action {
        KeyAction::None => return None,
        KeyAction::Transfer => call_routing::KeyAction::Transfer(target(&key.target, &key.external, country)),
        KeyAction::Announcement => call_routing::KeyAction::Announcement(said(&key.announcement, recordings)),
        KeyAction::DialByName => call_routing::KeyAction::DialByName,
        KeyAction::Repeat => call_routing::KeyAction::Repeat,
        KeyAction::HangUp => call_routing::KeyAction::HangUp,
    })
}

fn fallback(fallback: &Fallback, country: Country) -> call_routing::Fallback {
    let then = (fallback.target != "hang_up").then(|| target(&fallback.target, &fallback.external, country));
    call_routing::Fallback { repeats: fallback.repeats, then }
}

/// What a value of the lists to choose from leads to.
fn target(value: &str, external: &str, country: Country) -> Target {
    let id = |id: &str| id.to_owned();
    match value.split_once(':') {
        Some(("user", user)) => Target::User(id(user)),
        Some(("group", group)) => Target::RingGroup(id(group)),
        Some(("conference", _)) => Target::Conference,
        Some(("voicemail", user)) => Target::Voicemail(id(user)),
        Some(("menu", menu)) => Target::Menu(id(menu)),
        _ => {
            let number = PhoneNumber::parse(external, country).map(|number| number.as_str().to_owned());
            Target::External(number.unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leads_to(value: &str, external: &str) -> Target {
        target(value, external, Country::Co)
    }

    #[test]
    fn what_is_chosen_leads_there_and_what_is_not_leads_nowhere() {
        assert_eq!(leads_to("user:ana", ""), Target::User("ana".to_owned()));
        assert_eq!(leads_to("group:sales", ""), Target::RingGroup("sales".to_owned()));
        assert_eq!(leads_to("voicemail:ana", ""), Target::Voicemail("ana".to_owned()));
        assert_eq!(leads_to("menu:closed", ""), Target::Menu("closed".to_owned()));
        assert_eq!(leads_to("external", "601 555 0123"), Target::External("+576015550123".to_owned()));
        for (value, external) in [("external", "12"), ("", ""), ("nonsense", "")] {
            assert!(leads_to(value, external).is_empty(), "{value} {external}");
        }
    }

    #[test]
    fn an_unsaved_menu_is_as_it_stands_in_the_form() {
        let mut form = MenuForm::default().with_ten_keys();
        form.greeting.text = "Marque 1 para ventas o 7 para nada.".to_owned();
        form.keys[1] = KeyForm { action: KeyAction::Transfer, ..KeyForm::default() };
        form.keys[9] = KeyForm { action: KeyAction::HangUp, label: " Colgar ".to_owned(), ..KeyForm::default() };
        form.silence = Fallback { repeats: 2, target: "hang_up".to_owned(), external: String::new() };
        let menu = routing_menu(&form, "open".to_owned(), Country::Co, &[]);
        assert_eq!(menu.greeting_keys, [1, 7]);
        let keys: Vec<_> = menu.keys.iter().map(|key| (key.digit, key.label.as_str())).collect();
        assert_eq!(keys, [(1, ""), (9, "Colgar")]);
        assert_eq!(menu.silence, call_routing::Fallback { repeats: 2, then: None });
    }
}
