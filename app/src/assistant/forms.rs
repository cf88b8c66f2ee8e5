//! What is typed in the steps, and what of it cannot be wrong.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::activation::CallerIdName;
use crate::preferences::{self, PreferencesForm};
use crate::receptionist::{KeyAction, KeyForm, MenuForm};
use crate::shared::hidden::is_hidden;
use crate::shared::problem::{FieldProblem, Problem};

/// The most characters of a company's name.
const LONGEST_COMPANY_NAME: usize = 80;

/// A step and how it is left.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct StepForm {
    pub step: String,
    pub state: String,
}

/// The company.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CompanyForm {
    pub company_name: String,
    pub caller_id_name: String,
    pub time_zone: String,
    pub prompt_language: String,
    /// The version of the preferences that was opened.
    pub version: i64,
}

impl CompanyForm {
    /// What belongs to the preferences.
    pub fn preferences(&self) -> PreferencesForm {
        let (time_zone, prompt_language) = (self.time_zone.clone(), self.prompt_language.clone());
        PreferencesForm { version: self.version, time_zone, prompt_language }
    }

    /// The company's name and what called people see.
    ///
    /// # Errors
    /// What is wrong with any field of the form.
    pub fn check(&self) -> Result<(String, CallerIdName), Problem> {
        let mut problems = Vec::new();
        let name = company_name(&self.company_name).map_err(|problem| problems.push(problem));
        let caller_id = CallerIdName::parse(&self.caller_id_name).map_err(|key| {
            let longest = i64::from(CallerIdName::LONGEST);
            problems.push(FieldProblem::with_number("form[caller_id_name]", key, longest));
        });
        problems.extend(preferences::check(&self.preferences()));
        match (name, caller_id) {
            (Ok(name), Ok(caller_id)) if problems.is_empty() => Ok((name, caller_id)),
            _ => Err(Problem::Fields(problems)),
        }
    }
}

fn company_name(typed: &str) -> Result<String, FieldProblem> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let refused = |key: &str| {
        let most = i64::try_from(LONGEST_COMPANY_NAME).unwrap_or_default();
        Err(FieldProblem::with_number("form[company_name]", key, most))
    };
    if name.is_empty() {
        return refused("assistant-problem-company-missing");
    }
    if name.chars().count() > LONGEST_COMPANY_NAME {
        return refused("common-problem-too-long");
    }
    if name.chars().any(is_hidden) {
        return refused("extensions-problem-name-characters");
    }
    Ok(name)
}

/// The text of one greeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GreetingText {
    /// The version of the menu that was on the page.
    pub version: i64,
    pub text: String,
}

/// The greetings of both menus.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GreetingForm {
    pub open: GreetingText,
    pub closed: GreetingText,
}

/// Where one key leads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyChoice {
    /// As in [`KeyForm::target`]; empty: nowhere.
    pub target: String,
}

/// Where the keys of the menu for business hours lead, by their digits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeysForm {
    /// The version of the menu that was on the page.
    pub version: i64,
    pub keys: BTreeMap<String, KeyChoice>,
}

impl KeysForm {
    /// The form of a menu.
    pub fn of(menu: &MenuForm) -> Self {
        let choice = |(digit, key): (usize, &KeyForm)| {
            is_chosen_here(key).then(|| (digit.to_string(), KeyChoice { target: key.target.clone() }))
        };
        Self { version: menu.version, keys: menu.keys.iter().enumerate().filter_map(choice).collect() }
    }

    /// The menu with the keys that are chosen here; all others stay, and so does what keys are called.
    pub fn applied_to(&self, menu: &MenuForm) -> MenuForm {
        let mut menu = MenuForm { version: self.version, ..menu.clone() };
        let keys = menu.keys.iter_mut().enumerate().filter(|(_, key)| is_chosen_here(key));
        for (digit, key) in keys {
            let Some(choice) = self.keys.get(&digit.to_string()) else { continue };
            let action = if choice.target.is_empty() { KeyAction::None } else { KeyAction::Transfer };
            *key = KeyForm { action, target: choice.target.clone(), label: key.label.clone(), ..KeyForm::default() };
        }
        menu
    }
}

/// A key that does nothing, or leads to a user or a group; what others do is chosen on the receptionist's own page.
pub fn is_chosen_here(key: &KeyForm) -> bool {
    match key.action {
        KeyAction::None => true,
        KeyAction::Transfer => is_extension(&key.target),
        _ => false,
    }
}

/// A target that is a user or a group.
pub fn is_extension(target: &str) -> bool {
    target.starts_with("user:") || target.starts_with("group:")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn company() -> CompanyForm {
        CompanyForm {
            company_name: " Café  Andino ".to_owned(),
            caller_id_name: "Cafe Andino".to_owned(),
            time_zone: "America/Bogota".to_owned(),
            prompt_language: "es-CO".to_owned(),
            version: 1,
        }
    }

    #[test]
    fn every_fault_of_the_company_is_told_at_once() {
        assert_eq!(company().check().unwrap().0, "Café Andino");
        let wrong = CompanyForm {
            company_name: "a".repeat(81),
            caller_id_name: "Cafe/Andino".to_owned(),
            time_zone: "America/Macondo".to_owned(),
            prompt_language: "tlh".to_owned(),
            version: 1,
        };
        let Err(Problem::Fields(problems)) = wrong.check() else { panic!("it is refused") };
        let keys: Vec<_> = problems.iter().map(|problem| problem.key.as_str()).collect();
        assert_eq!(
            keys,
            [
                "common-problem-too-long",
                "activation-problem-caller-id-characters",
                "preferences-problem-time-zone",
                "preferences-problem-language"
            ]
        );
        let hidden = CompanyForm { company_name: "Café\u{202e}".to_owned(), ..company() };
        assert_eq!(
            hidden.check().unwrap_err(),
            Problem::Fields(vec![FieldProblem::with_number(
                "form[company_name]",
                "extensions-problem-name-characters",
                80
            )])
        );
    }

    fn key(action: KeyAction, target: &str) -> KeyForm {
        KeyForm { action, target: target.to_owned(), label: "Nombre".to_owned(), ..KeyForm::default() }
    }

    #[test]
    fn keys_that_do_something_else_stay_and_labels_are_kept() {
        let mut menu = MenuForm { version: 3, ..MenuForm::default() }.with_ten_keys();
        menu.keys[1] = key(KeyAction::Transfer, "user:ana");
        menu.keys[2] = key(KeyAction::Transfer, "voicemail:ana");
        menu.keys[9] = key(KeyAction::DialByName, "");
        let mut form = KeysForm::of(&menu);
        assert_eq!(form.keys.len(), 8, "only what is chosen here: {:?}", form.keys);
        assert_eq!(form.applied_to(&menu), menu);
        for digit in ["1", "2", "3", "9"] {
            form.keys.insert(digit.to_owned(), KeyChoice { target: "group:sales".to_owned() });
        }
        let changed = form.applied_to(&menu);
        assert_eq!((&changed.keys[2], &changed.keys[9]), (&menu.keys[2], &menu.keys[9]));
        assert_eq!(changed.keys[1], key(KeyAction::Transfer, "group:sales"));
        assert_eq!((changed.keys[3].action, changed.keys[3].target.as_str()), (KeyAction::Transfer, "group:sales"));
        form.keys.insert("1".to_owned(), KeyChoice::default());
        assert_eq!(form.applied_to(&menu).keys[1].action, KeyAction::None);
    }
}
