//! What is pointed out while a menu is edited: problems that keep it from being saved, and warnings that do not.

use super::greeting_keys::offered_keys;
use super::menu_form::{Fallback, KeyAction, LONGEST_TEXT, MenuForm, Prompt, PromptKind, counted};

/// Something to point out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The greeting says nothing.
    EmptyGreeting,
    /// A spoken text is too long.
    LongGreeting,
    /// The key transfers to nobody.
    KeyWithoutTarget(usize),
    /// The key plays an announcement that says nothing, or too much.
    KeyWithoutAnnouncement(usize),
    /// The greeting offers a key that does nothing.
    OfferedKeyDoesNothing(usize),
    /// No key does anything or is offered, and silence leads nowhere: the call can only end.
    NothingToChoose,
}

impl Finding {
    /// It keeps the menu from being saved.
    pub fn is_problem(self) -> bool {
        !matches!(self, Self::OfferedKeyDoesNothing(_) | Self::NothingToChoose)
    }

    /// The field to mend and the Fluent key of what is wrong with it, as the server would tell them.
    pub fn place(self, menu: &MenuForm) -> (String, &'static str) {
        let key = self.key().and_then(|digit| Some((digit, menu.keys.get(digit)?)));
        match (self, key) {
            (Self::KeyWithoutTarget(_), Some((digit, key))) if key.target == "external" => {
                (format!("form[keys][{digit}][external]"), "common-problem-phone-missing")
            }
            (Self::KeyWithoutTarget(digit), _) => {
                (format!("form[keys][{digit}][target]"), "receptionist-problem-target-missing")
            }
            (_, Some((digit, key))) => prompt_place(&format!("form[keys][{digit}][announcement]"), &key.announcement),
            (_, None) => prompt_place("form[greeting]", &menu.greeting),
        }
    }

    /// The key it is about.
    pub fn key(self) -> Option<usize> {
        match self {
            Self::KeyWithoutTarget(digit)
            | Self::KeyWithoutAnnouncement(digit)
            | Self::OfferedKeyDoesNothing(digit) => Some(digit),
            Self::EmptyGreeting | Self::LongGreeting | Self::NothingToChoose => None,
        }
    }
}

/// Everything to point out about a menu, the greeting first, then by key.
pub fn findings(menu: &MenuForm) -> Vec<Finding> {
    let mut found = Vec::new();
    match prompt_fault(&menu.greeting) {
        Some(PromptFault::Empty) => found.push(Finding::EmptyGreeting),
        Some(PromptFault::Long) => found.push(Finding::LongGreeting),
        None => {}
    }
    for (digit, key) in menu.keys.iter().enumerate() {
        match key.action {
            KeyAction::Transfer if leads_nowhere(&key.target, &key.external) => {
                found.push(Finding::KeyWithoutTarget(digit));
            }
            KeyAction::Announcement if prompt_fault(&key.announcement).is_some() => {
                found.push(Finding::KeyWithoutAnnouncement(digit));
            }
            _ => {}
        }
    }
    if menu.greeting.kind == PromptKind::Text {
        let idle = |digit: &usize| menu.keys.get(*digit).is_none_or(|key| key.action == KeyAction::None);
        found.extend(offered_keys(&menu.greeting.text).into_iter().filter(idle).map(Finding::OfferedKeyDoesNothing));
    }
    // Keys that are offered and do nothing tell the same more exactly.
    let offers = found.iter().any(|finding| matches!(finding, Finding::OfferedKeyDoesNothing(_)));
    if !offers && menu.keys.iter().all(|key| key.action == KeyAction::None) && ends_the_call(&menu.silence) {
        found.push(Finding::NothingToChoose);
    }
    found
}

enum PromptFault {
    Empty,
    Long,
}

fn prompt_fault(prompt: &Prompt) -> Option<PromptFault> {
    match prompt.kind {
        PromptKind::Audio => prompt.audio.is_empty().then_some(PromptFault::Empty),
        PromptKind::Text if prompt.text.trim().is_empty() => Some(PromptFault::Empty),
        PromptKind::Text => (counted(&prompt.text) > LONGEST_TEXT).then_some(PromptFault::Long),
    }
}

fn prompt_place(at: &str, prompt: &Prompt) -> (String, &'static str) {
    match prompt.kind {
        PromptKind::Audio => (format!("{at}[audio]"), "receptionist-problem-audio-missing"),
        PromptKind::Text if prompt.text.trim().is_empty() => {
            (format!("{at}[text]"), "receptionist-problem-text-missing")
        }
        PromptKind::Text => (format!("{at}[text]"), "receptionist-problem-text-long"),
    }
}

fn leads_nowhere(target: &str, external: &str) -> bool {
    target.is_empty() || (target == "external" && external.trim().is_empty())
}

fn ends_the_call(fallback: &Fallback) -> bool {
    fallback.target == "hang_up" || leads_nowhere(&fallback.target, &fallback.external)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::receptionist::menu_form::KeyForm;

    fn menu() -> MenuForm {
        let mut menu = MenuForm::default().with_ten_keys();
        menu.greeting.text = "Bienvenido. Marque 0 para recepción.".to_owned();
        menu.keys[0] = KeyForm { action: KeyAction::Transfer, target: "user:1".to_owned(), ..KeyForm::default() };
        menu.silence.target = "hang_up".to_owned();
        menu
    }

    #[test]
    fn a_sound_menu_has_nothing_to_point_out() {
        assert_eq!(findings(&menu()), []);
    }

    #[test]
    fn each_fault_is_pointed_out() {
        let found = |change: fn(&mut MenuForm)| {
            let mut menu = menu();
            change(&mut menu);
            findings(&menu)
        };
        assert_eq!(found(|menu| menu.greeting.text = " ".to_owned()), [Finding::EmptyGreeting]);
        assert_eq!(found(|menu| menu.greeting.text = "a".repeat(401)), [Finding::LongGreeting]);
        assert_eq!(found(|menu| menu.greeting.kind = PromptKind::Audio), [Finding::EmptyGreeting]);
        assert_eq!(found(|menu| menu.keys[0].target.clear()), [Finding::KeyWithoutTarget(0)]);
        assert_eq!(found(|menu| menu.keys[0].target = "external".to_owned()), [Finding::KeyWithoutTarget(0)]);
        assert_eq!(found(|menu| menu.keys[3].action = KeyAction::Announcement), [Finding::KeyWithoutAnnouncement(3)]);
        assert_eq!(found(|menu| menu.greeting.text.push_str(" Marque 7.")), [Finding::OfferedKeyDoesNothing(7)]);
        let nothing = found(|menu| {
            menu.keys[0] = KeyForm::default();
            menu.greeting.text = "Bienvenido.".to_owned();
        });
        assert_eq!(nothing, [Finding::NothingToChoose]);
        let offered = found(|menu| menu.keys[0] = KeyForm::default());
        assert_eq!(offered, [Finding::OfferedKeyDoesNothing(0)], "told once");
    }

    #[test]
    fn warnings_do_not_keep_a_menu_from_being_saved() {
        assert!(Finding::KeyWithoutTarget(1).is_problem());
        assert!(!Finding::OfferedKeyDoesNothing(1).is_problem());
    }
}
