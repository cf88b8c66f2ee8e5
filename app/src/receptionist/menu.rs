//! A menu that can run: checked against the account it belongs to.

use super::menu_form::{Fallback, KeyAction, KeyForm, MenuForm, Prompt, PromptKind};
use crate::shared::country::Country;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::prompt::{TextFault, text_fault, unheard};

/// The longest name of a key, in characters.
const LONGEST_LABEL: usize = 40;
/// How often a greeting is repeated at most.
const MOST_REPEATS: u8 = 3;

/// Where a call is passed on to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A user, by id.
    User(String),
    /// A ring group, by id.
    Group(String),
    /// The conference server, by its extension's id.
    Conference(String),
    /// A user's voicemail box, by the user's id.
    Voicemail(String),
    /// Another menu, by id.
    Menu(String),
    /// A number outside.
    External(PhoneNumber),
}

/// Something that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A spoken text.
    Text(String),
    /// A recording, by id; the text is what was typed before it was chosen.
    Audio { id: String, text: String },
}

/// What a key does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    DialByName,
    Announcement(Said),
    Transfer(Target),
    Repeat,
    HangUp,
}

/// A key that does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    pub digit: i64,
    pub label: String,
    pub action: Action,
}

/// What happens after silence or a wrong key; without a target the call ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    pub repeats: i64,
    pub target: Option<Target>,
}

/// A menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Menu {
    pub greeting: Said,
    pub keys: Vec<Key>,
    pub silence: Ending,
    pub wrong_key: Ending,
}

/// What a menu of an account may point to.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Ids of users.
    pub users: Vec<String>,
    /// Ids of ring groups.
    pub groups: Vec<String>,
    /// The id of the conference server's extension.
    pub conferences: Vec<String>,
    /// Ids of the other menus.
    pub menus: Vec<String>,
    /// Ids of recordings.
    pub recordings: Vec<String>,
    /// The account's own numbers, in E.164.
    pub numbers: Vec<String>,
}

/// Checks a form; every fault is told at once.
///
/// # Errors
/// [`Problem::Fields`], with field names as in the form.
pub fn check(form: &MenuForm, known: &Known, country: Country) -> Result<Menu, Problem> {
    let mut checker = Checker { known, country, problems: Vec::new() };
    let greeting = checker.said("form[greeting]", &form.greeting);
    let keys = form.keys.iter().take(10).enumerate().filter_map(|(digit, key)| checker.key(digit, key)).collect();
    let silence = checker.ending("form[silence]", &form.silence);
    let wrong_key = checker.ending("form[wrong_key]", &form.wrong_key);
    Problem::unless_empty(checker.problems)?;
    Ok(Menu { greeting, keys, silence, wrong_key })
}

struct Checker<'a> {
    known: &'a Known,
    country: Country,
    problems: Vec<FieldProblem>,
}

impl Checker<'_> {
    fn refuse(&mut self, field: String, key: &str) {
        self.problems.push(FieldProblem::new(field, key));
    }

    fn said(&mut self, field: &str, prompt: &Prompt) -> Said {
        // Browsers send line ends as CR LF; callers hear a pause either way.
        let text = prompt.text.replace("\r\n", "\n").trim().to_owned();
        match prompt.kind {
            PromptKind::Text => {
                let key = text_fault(&text).map(|fault| match fault {
                    TextFault::Missing => "receptionist-problem-text-missing",
                    TextFault::Characters => "receptionist-problem-text-characters",
                    TextFault::Silent => "receptionist-problem-text-silent",
                    TextFault::Long => "receptionist-problem-text-long",
                });
                if let Some(key) = key {
                    self.refuse(format!("{field}[text]"), key);
                }
                Said::Text(text)
            }
            PromptKind::Audio => {
                if !self.known.recordings.contains(&prompt.audio) {
                    self.refuse(format!("{field}[audio]"), "receptionist-problem-audio-missing");
                }
                Said::Audio { id: prompt.audio.clone(), text: unheard(&text) }
            }
        }
    }

    fn key(&mut self, digit: usize, key: &KeyForm) -> Option<Key> {
        let field = format!("form[keys][{digit}]");
        let action = match key.action {
            KeyAction::None => return None,
            KeyAction::DialByName => Action::DialByName,
            KeyAction::Announcement => {
                Action::Announcement(self.said(&format!("{field}[announcement]"), &key.announcement))
            }
            KeyAction::Transfer => Action::Transfer(self.target(&field, &key.target, &key.external)?),
            KeyAction::Repeat => Action::Repeat,
            KeyAction::HangUp => Action::HangUp,
        };
        let label = key.label.split_whitespace().collect::<Vec<_>>().join(" ");
        if label.chars().count() > LONGEST_LABEL || label.chars().any(char::is_control) {
            self.refuse(format!("{field}[label]"), "receptionist-problem-label-long");
        }
        Some(Key { digit: i64::try_from(digit).unwrap_or_default(), label, action })
    }

    fn ending(&mut self, field: &str, fallback: &Fallback) -> Ending {
        if fallback.repeats > MOST_REPEATS {
            self.refuse(format!("{field}[repeats]"), "receptionist-problem-repeats");
        }
        let target =
            if fallback.target == "hang_up" { None } else { self.target(field, &fallback.target, &fallback.external) };
        Ending { repeats: i64::from(fallback.repeats), target }
    }

    fn may_lead_to(&self, number: &PhoneNumber) -> bool {
        let is_own = self.known.numbers.iter().any(|own| own == number.as_str());
        number.is_of(self.country) && !number.is_premium() && !is_own
    }

    fn target(&mut self, field: &str, target: &str, external: &str) -> Option<Target> {
        if target == "external" {
            return match PhoneNumber::parse(external, self.country) {
                Ok(number) if self.may_lead_to(&number) => Some(Target::External(number)),
                refused => {
                    let key = match refused {
                        Ok(number) if self.known.numbers.iter().any(|own| own == number.as_str()) => {
                            "receptionist-problem-external-own"
                        }
                        // Whoever calls would decide that the company pays for it.
                        Ok(number) if number.is_of(self.country) => "user-settings-problem-premium",
                        Ok(_) => "receptionist-problem-external-abroad",
                        Err(key) => key,
                    };
                    self.refuse(format!("{field}[external]"), key);
                    None
                }
            };
        }
        let known = match target.split_once(':') {
            Some(("user", id)) if self.known.users.iter().any(|user| user == id) => Some(Target::User(id.to_owned())),
            Some(("group", id)) if self.known.groups.iter().any(|group| group == id) => {
                Some(Target::Group(id.to_owned()))
            }
            Some(("conference", id)) if self.known.conferences.iter().any(|server| server == id) => {
                Some(Target::Conference(id.to_owned()))
            }
            Some(("voicemail", id)) if self.known.users.iter().any(|user| user == id) => {
                Some(Target::Voicemail(id.to_owned()))
            }
            Some(("menu", id)) if self.known.menus.iter().any(|menu| menu == id) => Some(Target::Menu(id.to_owned())),
            _ => None,
        };
        if known.is_none() {
            self.refuse(format!("{field}[target]"), "receptionist-problem-target-missing");
        }
        known
    }
}

impl Menu {
    /// The menu as it is edited.
    pub fn form(&self, country: Country) -> MenuForm {
        let mut form = MenuForm { greeting: prompt(&self.greeting), ..MenuForm::default() }.with_ten_keys();
        for key in &self.keys {
            if let Some(place) = usize::try_from(key.digit).ok().and_then(|digit| form.keys.get_mut(digit)) {
                *place = key_form(key, country);
            }
        }
        form.silence = fallback(&self.silence, country);
        form.wrong_key = fallback(&self.wrong_key, country);
        form
    }
}

fn key_form(key: &Key, country: Country) -> KeyForm {
    let mut form = KeyForm { label: key.label.clone(), ..KeyForm::default() };
    form.action = match &key.action {
        Action::DialByName => KeyAction::DialByName,
        Action::Repeat => KeyAction::Repeat,
        Action::HangUp => KeyAction::HangUp,
        Action::Announcement(said) => {
            form.announcement = prompt(said);
            KeyAction::Announcement
        }
        Action::Transfer(target) => {
            (form.target, form.external) = target_form(target, country);
            KeyAction::Transfer
        }
    };
    form
}

fn prompt(said: &Said) -> Prompt {
    match said {
        Said::Text(text) => Prompt { kind: PromptKind::Text, text: text.clone(), audio: String::new() },
        Said::Audio { id, text } => Prompt { kind: PromptKind::Audio, text: text.clone(), audio: id.clone() },
    }
}

fn fallback(ending: &Ending, country: Country) -> Fallback {
    let hang_up = || ("hang_up".to_owned(), String::new());
    let (target, external) = ending.target.as_ref().map_or_else(hang_up, |target| target_form(target, country));
    Fallback { repeats: u8::try_from(ending.repeats).unwrap_or_default(), target, external }
}

fn target_form(target: &Target, country: Country) -> (String, String) {
    match target {
        Target::User(id) => (format!("user:{id}"), String::new()),
        Target::Group(id) => (format!("group:{id}"), String::new()),
        Target::Conference(id) => (format!("conference:{id}"), String::new()),
        Target::Voicemail(id) => (format!("voicemail:{id}"), String::new()),
        Target::Menu(id) => (format!("menu:{id}"), String::new()),
        Target::External(number) => ("external".to_owned(), number.shown_in(country)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known {
        let ids = |id: &str| vec![id.to_owned()];
        Known {
            users: ids("ana"),
            groups: ids("sales"),
            conferences: ids("rooms"),
            menus: ids("closed"),
            recordings: ids("hello"),
            numbers: ids("+576015550100"),
        }
    }

    fn form() -> MenuForm {
        let mut form = MenuForm::default().with_ten_keys();
        form.greeting.text = "Bienvenido".to_owned();
        form.silence.target = "hang_up".to_owned();
        form.wrong_key.target = "group:sales".to_owned();
        form
    }

    fn transfer(target: &str, external: &str) -> KeyForm {
        KeyForm {
            action: KeyAction::Transfer,
            target: target.to_owned(),
            external: external.to_owned(),
            ..KeyForm::default()
        }
    }

    fn fields(form: &MenuForm) -> Vec<(String, String)> {
        let Err(Problem::Fields(fields)) = check(form, &known(), Country::Co) else { return Vec::new() };
        fields.into_iter().map(|problem| (problem.field, problem.key)).collect()
    }

    #[test]
    fn a_menu_and_its_form_are_the_same_thing() {
        let mut form = form();
        form.keys[0] = transfer("user:ana", "");
        form.keys[1] = transfer("voicemail:ana", "");
        form.keys[2] = transfer("menu:closed", "");
        form.keys[3] = transfer("external", "601 555 0123");
        form.keys[4] = KeyForm { action: KeyAction::DialByName, label: "Directorio".to_owned(), ..KeyForm::default() };
        form.keys[5] = KeyForm { action: KeyAction::Repeat, ..KeyForm::default() };
        form.keys[6] = KeyForm { action: KeyAction::HangUp, ..KeyForm::default() };
        form.keys[7].action = KeyAction::Announcement;
        form.keys[7].announcement = Prompt { kind: PromptKind::Audio, audio: "hello".to_owned(), text: String::new() };
        form.keys[8] = transfer("group:sales", "");
        form.keys[9] = transfer("conference:rooms", "");
        let menu = check(&form, &known(), Country::Co).unwrap();
        let again = menu.form(Country::Co);
        assert_eq!(check(&again, &known(), Country::Co).unwrap(), menu);
        assert_eq!(again.keys[3].external.replace(|character: char| !character.is_ascii_digit(), ""), "6015550123");
        assert_eq!(menu.keys.len(), 10);
    }

    #[test]
    fn the_editor_points_to_the_same_faults_as_the_check() {
        use crate::receptionist::checks::findings;
        let mut form = form();
        form.greeting.text = "é".repeat(401);
        form.keys[0] = transfer("", "");
        form.keys[1] = transfer("external", " ");
        form.keys[2].action = KeyAction::Announcement;
        form.keys[3].action = KeyAction::Announcement;
        form.keys[3].announcement.kind = PromptKind::Audio;
        let pointed_out = |form: &MenuForm| {
            let found = findings(form).into_iter().filter(|finding| finding.is_problem());
            found.map(|finding| finding.place(form)).map(|(field, key)| (field, key.to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(pointed_out(&form), fields(&form));
        assert_eq!(fields(&form).len(), 5);
        form.greeting.text.clear();
        assert_eq!(pointed_out(&form), fields(&form));
    }

    #[test]
    fn what_is_not_of_the_account_is_refused() {
        let mut form = form();
        form.keys[0] = transfer("user:somebody else's", "");
        form.keys[1] = transfer("menu:somebody else's", "");
        form.keys[2] = transfer("ana", "");
        form.keys[3] = transfer("group:ana", "");
        form.keys[4] = transfer("user:sales", "");
        form.keys[5] = transfer("conference:sales", "");
        form.greeting = Prompt { kind: PromptKind::Audio, audio: "somebody else's".to_owned(), text: String::new() };
        let refused: Vec<String> = fields(&form).into_iter().map(|(field, _)| field).collect();
        assert_eq!(
            refused,
            [
                "form[greeting][audio]",
                "form[keys][0][target]",
                "form[keys][1][target]",
                "form[keys][2][target]",
                "form[keys][3][target]",
                "form[keys][4][target]",
                "form[keys][5][target]"
            ]
        );
    }

    #[test]
    fn an_external_number_is_one_of_the_country() {
        let mut form = form();
        form.keys[0] = transfer("external", "+33 1 42 68 53 00");
        form.keys[1] = transfer("external", "12");
        form.keys[2] = transfer("external", "");
        form.keys[3] = transfer("external", "01 900 331 2345");
        form.keys[4] = transfer("external", "601 555 0100");
        let refused: Vec<String> = fields(&form).into_iter().map(|(_, key)| key).collect();
        assert_eq!(
            refused,
            [
                "receptionist-problem-external-abroad",
                "common-problem-phone-wrong",
                "common-problem-phone-missing",
                "user-settings-problem-premium",
                "receptionist-problem-external-own"
            ]
        );
    }

    #[test]
    fn texts_have_a_length_and_no_hidden_characters() {
        let key_of = |text: &str| {
            let mut form = form();
            form.greeting.text = text.to_owned();
            fields(&form).into_iter().map(|(_, key)| key).collect::<Vec<_>>()
        };
        assert_eq!(key_of(&"é".repeat(400)), [""; 0]);
        assert_eq!(key_of(&"é".repeat(401)), ["receptionist-problem-text-long"]);
        assert_eq!(key_of(" \n "), ["receptionist-problem-text-missing"]);
        assert_eq!(key_of("... ¡!"), ["receptionist-problem-text-silent"]);
        assert_eq!(key_of("24"), [""; 0]);
        assert_eq!(key_of("a\u{7}b"), ["receptionist-problem-text-characters"]);
        assert_eq!(key_of("dos\r\nlíneas"), [""; 0]);
        assert_eq!(key_of(&format!(" {}\r\n", "é".repeat(400))), [""; 0], "spaces around it are not counted");
    }

    #[test]
    fn a_text_that_is_not_heard_refuses_nothing() {
        let mut form = form();
        let text = format!("\u{0}{}", "é".repeat(401));
        form.greeting = Prompt { kind: PromptKind::Audio, audio: "hello".to_owned(), text };
        let greeting = check(&form, &known(), Country::Co).unwrap().greeting;
        assert_eq!(greeting, Said::Audio { id: "hello".to_owned(), text: "é".repeat(400) });
    }

    #[test]
    fn what_happens_after_silence_is_always_known() {
        let mut form = form();
        form.silence = Fallback { repeats: 4, target: String::new(), external: String::new() };
        let refused: Vec<String> = fields(&form).into_iter().map(|(field, _)| field).collect();
        assert_eq!(refused, ["form[silence][repeats]", "form[silence][target]"]);
    }
}
