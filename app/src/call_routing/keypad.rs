//! What a caller in a menu dials: a key, an extension, a name.
//!
//! While extensions can be dialled, a digit may begin one. A digit that also is a key of the menu counts as the key once
//! a pause follows it; it counts at once when no extension begins with it. A number that no caller reaches is taken to
//! its full length before it counts as one wrong key, so that its last digits are not taken for keys of the menu.

use super::call::Key;
use super::interpreter::{Choice, Runner};
use super::menu::Menu;
use super::path::{Asked, Dialled, End, Step, Waiting};
use super::place::Place;

/// So many letters are enough when only one name begins with them.
const ENOUGH_LETTERS: usize = 3;

impl<'r> Runner<'r> {
    /// Waits for a choice.
    pub(super) fn choose(&mut self, menu: &'r Menu) -> Choice<'r> {
        loop {
            match self.take_key() {
                None => return self.wait_for_choice(menu, Dialled::default()),
                Some(Key::Pause) => {}
                Some(Key::Silence) => return Choice::Silence,
                Some(Key::Star) if self.routing.receptionist.remote_voicemail => return Choice::RemoteVoicemail,
                Some(key @ (Key::Star | Key::Hash)) => return Choice::Wrong(Dialled::one(key)),
                Some(Key::Digit(digit)) => return self.dial(menu, digit),
            }
        }
    }

    fn dial(&mut self, menu: &'r Menu, digit: u8) -> Choice<'r> {
        let key = menu.key(digit);
        let mut dialled = Dialled::one(Key::Digit(digit));
        let may_begin = self.routing.receptionist.dial_by_extension;
        if may_begin
            && (key.is_none() || self.routing.extension_begins(dialled.as_str()))
            && let Some(choice) = self.dial_on(menu, &mut dialled)
        {
            return choice;
        }
        match key {
            Some(key) if dialled.len() == 1 => Choice::Key(key),
            _ => Choice::Wrong(dialled),
        }
    }

    /// Takes the rest of an extension number; nothing is chosen when that is none.
    fn dial_on(&mut self, menu: &'r Menu, dialled: &mut Dialled) -> Option<Choice<'r>> {
        let length = self.routing.receptionist.number.len().min(Dialled::LONGEST);
        loop {
            if let Some(place) = self.routing.dialled(dialled.as_str()) {
                self.steps.push(Step::ExtensionDialled { dialled: *dialled, reached: true });
                return Some(Choice::Place(place));
            }
            let complete = dialled.len() >= length;
            match self.next_key() {
                None if !complete => return Some(self.wait_for_choice(menu, *dialled)),
                Some(key @ Key::Digit(_)) if !complete => {
                    self.take_key();
                    dialled.push(key);
                }
                Some(Key::Pause | Key::Silence | Key::Hash) if !complete => {
                    self.take_key();
                    break;
                }
                _ => break,
            }
        }
        if dialled.len() > 1 {
            self.steps.push(Step::ExtensionDialled { dialled: *dialled, reached: false });
        }
        None
    }

    /// Takes the letters of a name.
    pub(super) fn spell_a_name(&mut self, menu: &'r Menu) -> Choice<'r> {
        let mut dialled = Dialled::default();
        loop {
            match self.take_key() {
                None => return wait(menu, Asked::Name, dialled, letters()),
                Some(key @ Key::Digit(_)) => dialled.push(key),
                Some(Key::Pause) if dialled.is_empty() => continue,
                Some(Key::Silence) if dialled.is_empty() => return Choice::Silence,
                Some(key @ (Key::Star | Key::Hash)) if dialled.is_empty() => {
                    return Choice::Wrong(Dialled::one(key));
                }
                Some(_) => return self.choose_a_name(menu, dialled, self.routing.named(dialled.as_str())),
            }
            if dialled.len() >= ENOUGH_LETTERS {
                let named = self.routing.named(dialled.as_str());
                if named.len() == 1 {
                    return self.choose_a_name(menu, dialled, named);
                }
            }
        }
    }

    fn choose_a_name(&mut self, menu: &'r Menu, dialled: Dialled, named: Vec<(&'r str, Place<'r>)>) -> Choice<'r> {
        let matches = named.iter().map(|(id, _)| *id).collect();
        self.steps.push(Step::NameSpelled { dialled, matches });
        if let [(_, place)] = named[..] {
            return Choice::Place(place);
        }
        if named.is_empty() {
            return Choice::Wrong(dialled);
        }
        loop {
            match self.take_key() {
                None => {
                    let possible = (1..=9).map(Key::Digit).take(named.len()).collect();
                    return wait(menu, Asked::NameChoice, Dialled::default(), possible);
                }
                Some(Key::Pause) => {}
                Some(Key::Silence) => return Choice::Silence,
                Some(key) => return self.name_chosen(key, &named),
            }
        }
    }

    fn name_chosen(&mut self, key: Key, named: &[(&'r str, Place<'r>)]) -> Choice<'r> {
        let Key::Digit(digit) = key else { return Choice::Wrong(Dialled::one(key)) };
        match usize::from(digit).checked_sub(1).and_then(|place| named.get(place)) {
            Some(&(id, place)) => {
                self.steps.push(Step::NameChosen { digit, id });
                Choice::Place(place)
            }
            None => Choice::Wrong(Dialled::one(key)),
        }
    }

    fn wait_for_choice(&self, menu: &'r Menu, dialled: Dialled) -> Choice<'r> {
        let receptionist = &self.routing.receptionist;
        let begins = |digit| self.routing.extension_begins(dialled.and(Key::Digit(digit)).as_str());
        let is_key = |digit| dialled.is_empty() && menu.key(digit).is_some();
        let leads = |digit: &u8| is_key(*digit) || (receptionist.dial_by_extension && begins(*digit));
        let mut possible: Vec<Key> = (0..=9).filter(leads).map(Key::Digit).collect();
        if dialled.is_empty() && receptionist.remote_voicemail {
            possible.push(Key::Star);
        }
        if !dialled.is_empty() {
            possible.push(Key::Pause);
        }
        wait(menu, Asked::Choice, dialled, possible)
    }
}

fn wait(menu: &Menu, asked: Asked, dialled: Dialled, possible: Vec<Key>) -> Choice<'_> {
    Choice::NotYet(End::WaitingForKeys(Waiting { menu: &menu.id, asked, dialled, possible }))
}

/// The keys with letters, and the one that ends a name.
fn letters() -> Vec<Key> {
    (2..=9).map(Key::Digit).chain([Key::Hash]).collect()
}
