//! The state of the menu editor and what changes it: edits with undo, moving keys, saving, conflicts.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::checks::{Finding, findings};
use super::editor_props::EditorProps;
use super::focus::{focus, focus_key, focus_soon, mark, soon, unmark};
use super::menu_form::{KeyAction, KeyForm, MenuForm, Part, RecordingOption};
use super::server_functions::{MenuState, load_menu, save_menu, test_menu};
use crate::shared::form_token::form_token;
use crate::shared::problem::Problem;

/// The Fluent keys of the actions, in the order of [`KeyAction::ALL`].
pub const ACTIONS: [&str; 6] = [
    "receptionist-action-none",
    "receptionist-action-transfer",
    "receptionist-action-announcement",
    "receptionist-action-dial-by-name",
    "receptionist-action-repeat",
    "receptionist-action-hang-up",
];
/// How many steps can be undone.
const MOST_STEPS: usize = 100;

/// The editor's state; copied freely, it only holds handles.
#[derive(Clone, Copy)]
pub struct Editor {
    pub menu: RwSignal<MenuForm>,
    pub saved: RwSignal<MenuForm>,
    pub selected: RwSignal<usize>,
    /// The key that is being moved with the keyboard or dragged.
    pub moving: RwSignal<Option<usize>>,
    /// What a screen reader says after an action; also shown beside the buttons.
    pub status: RwSignal<String>,
    /// Refusals of the server: the field and the sentence.
    pub refused: RwSignal<Vec<(String, String)>>,
    pub conflict: RwSignal<Option<MenuState>>,
    /// Who saved the menu last and when, in a sentence.
    pub changed: RwSignal<String>,
    pub busy: RwSignal<bool>,
    /// The menu as it was kept for a test: leaving loses nothing of it.
    kept: RwSignal<Option<MenuForm>>,
    /// Recordings to choose from; it grows with what is uploaded meanwhile.
    pub recordings: RwSignal<Vec<RecordingOption>>,
    undo: RwSignal<Vec<MenuForm>>,
    redo: RwSignal<Vec<MenuForm>>,
    /// The field of the last edit: typing on in it is one step.
    last_field: RwSignal<String>,
    props: StoredValue<EditorProps>,
}

impl Editor {
    /// An editor of the menu in the props.
    pub fn new(props: EditorProps) -> Self {
        Self {
            menu: RwSignal::new(props.typed.clone()),
            saved: RwSignal::new(props.state.form.clone()),
            selected: RwSignal::new(1),
            moving: RwSignal::new(None),
            status: RwSignal::new(String::new()),
            refused: RwSignal::new(Vec::new()),
            conflict: RwSignal::new(None),
            changed: RwSignal::new(props.state.changed.clone()),
            busy: RwSignal::new(false),
            kept: RwSignal::new(None),
            recordings: RwSignal::new(props.recordings.clone()),
            undo: RwSignal::new(Vec::new()),
            redo: RwSignal::new(Vec::new()),
            last_field: RwSignal::new(String::new()),
            props: StoredValue::new(props),
        }
    }

    /// Something of the props.
    pub fn props<T>(self, read: impl FnOnce(&EditorProps) -> T) -> T {
        self.props.with_value(read)
    }

    /// The words of a Fluent key.
    pub fn say(self, key: &str) -> String {
        self.props.with_value(|props| props.words.find(key)).unwrap_or_default()
    }

    /// "Key 3".
    pub fn key_name(self, digit: usize) -> String {
        self.say("receptionist-key").replace("{key}", &digit.to_string())
    }

    /// The name of an action.
    pub fn action_name(self, action: KeyAction) -> String {
        let place = KeyAction::ALL.iter().position(|&other| other == action).unwrap_or_default();
        ACTIONS.get(place).map(|key| self.say(key)).unwrap_or_default()
    }

    /// Something of the menu, followed.
    pub fn read<T>(self, read: impl FnOnce(&MenuForm) -> T) -> T {
        self.menu.with(read)
    }

    /// Something of a key, followed.
    pub fn read_key<T>(self, digit: usize, read: impl FnOnce(&KeyForm) -> T) -> T {
        self.menu.with(|menu| read(menu.keys.get(digit).unwrap_or(&KeyForm::default())))
    }

    /// Changes the menu; one step of undo for each field one stays in.
    pub fn edit(self, field: &str, change: impl FnOnce(&mut MenuForm)) {
        let before = self.menu.get_untracked();
        self.menu.update(change);
        if self.menu.with_untracked(|menu| *menu == before) {
            return;
        }
        if self.last_field.get_untracked() != field || field.is_empty() {
            self.undo.update(|steps| {
                steps.push(before);
                if steps.len() > MOST_STEPS {
                    steps.remove(0);
                }
            });
        }
        self.last_field.set(field.to_owned());
        self.redo.set(Vec::new());
        self.forget_refusals();
        self.status.set(String::new());
    }

    /// Changes a key.
    pub fn edit_key(self, digit: usize, field: &str, change: impl FnOnce(&mut KeyForm)) {
        let field = if field.is_empty() { String::new() } else { format!("{digit} {field}") };
        self.edit(&field, |menu| {
            if let Some(key) = menu.keys.get_mut(digit) {
                change(key);
            }
        });
    }

    /// One step back.
    pub fn undo(self) {
        self.step(self.undo, self.redo, "receptionist-undone");
    }

    /// One step forward again.
    pub fn redo(self) {
        self.step(self.redo, self.undo, "receptionist-redone");
    }

    fn step(self, from: RwSignal<Vec<MenuForm>>, to: RwSignal<Vec<MenuForm>>, said: &str) {
        let Some(menu) = from.try_update(Vec::pop).flatten() else { return };
        let left = self.menu.get_untracked();
        let said = self.say(said).replace("{parts}", &self.part_names(&menu.changes_from(&left)));
        self.menu.set(MenuForm { version: left.version, ..menu });
        to.update(|steps| steps.push(left));
        self.forget_refusals();
        self.status.set(said);
        self.last_field.set(String::new());
    }

    /// There is a step to undo.
    pub fn can_undo(self) -> bool {
        self.undo.with(|steps| !steps.is_empty())
    }

    /// There is a step to do again.
    pub fn can_redo(self) -> bool {
        self.redo.with(|steps| !steps.is_empty())
    }

    /// What is not saved yet.
    pub fn unsaved(self) -> Vec<Part> {
        self.menu.with(|menu| self.saved.with(|saved| menu.changes_from(saved)))
    }

    /// Leaving the page loses something.
    pub fn would_lose(self) -> bool {
        !self.unsaved().is_empty() && self.menu.with(|menu| self.kept.with(|kept| kept.as_ref() != Some(menu)))
    }

    /// What is pointed out.
    pub fn findings(self) -> Vec<Finding> {
        self.menu.with(findings)
    }

    /// Puts the assignment of the key being moved onto another; what was there takes its place.
    pub fn drop_on(self, target: usize) {
        let Some(source) = self.moving.get_untracked() else { return };
        self.moving.set(None);
        if source == target {
            return;
        }
        self.edit("", |menu| {
            if source < menu.keys.len() && target < menu.keys.len() {
                menu.keys.swap(source, target);
            }
        });
        self.selected.set(target);
        let said =
            self.say("receptionist-moved").replace("{from}", &source.to_string()).replace("{to}", &target.to_string());
        self.status.set(said);
    }

    /// The words for parts of the menu.
    pub fn part_names(self, parts: &[Part]) -> String {
        let name = |part: &Part| match *part {
            Part::Greeting => self.say("receptionist-greeting"),
            Part::Key(digit) => self.key_name(digit),
            Part::Silence => self.say("receptionist-silence"),
            Part::WrongKey => self.say("receptionist-wrong-key"),
        };
        parts.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// The words for something pointed out.
    pub fn finding_sentence(self, finding: Finding) -> String {
        let sentence = match finding {
            Finding::EmptyGreeting => self.say("receptionist-finding-empty-greeting"),
            Finding::LongGreeting => self.say("receptionist-finding-long-greeting"),
            Finding::KeyWithoutTarget(_) => self.say("receptionist-finding-key-without-target"),
            Finding::KeyWithoutAnnouncement(_) => self.say("receptionist-finding-key-without-announcement"),
            Finding::OfferedKeyDoesNothing(_) => self.say("receptionist-finding-offered-key"),
            Finding::NothingToChoose => self.say("receptionist-finding-nothing-to-choose"),
        };
        finding.key().map_or(sentence.clone(), |digit| sentence.replace("{key}", &digit.to_string()))
    }

    /// Saves without leaving the page.
    pub fn save(self) {
        if self.busy.get_untracked() {
            return;
        }
        let problems = untrack(|| self.findings());
        let problems: Vec<_> = problems.into_iter().filter(|finding| finding.is_problem()).collect();
        if !problems.is_empty() {
            return self.tell_findings(&problems);
        }
        self.busy.set(true);
        self.status.set(self.say("receptionist-saving"));
        let sent = self.menu.get_untracked();
        let token = form_token();
        spawn_local(async move {
            match save_menu(sent.clone(), token).await {
                Ok(state) => self.was_saved(&sent, state),
                Err(problem) => self.was_refused(sent, problem).await,
            }
            self.busy.set(false);
        });
    }

    /// Goes and tries calls with the menu as it is.
    pub fn test(self) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        let sent = self.menu.get_untracked();
        let token = form_token();
        spawn_local(async move {
            match test_menu(sent.clone(), token).await {
                Ok(()) => {
                    let page = sent.slot.test_page();
                    self.kept.set(Some(sent));
                    drop(location().set_href(&page));
                }
                Err(problem) => self.was_refused(sent, problem).await,
            }
            self.busy.set(false);
        });
    }

    /// Shows beside their fields what keeps the menu from being saved.
    pub fn tell_findings(self, problems: &[Finding]) {
        let told = |finding: &Finding| {
            let (field, key) = self.menu.with_untracked(|menu| finding.place(menu));
            (field, self.say(key))
        };
        self.tell(problems.iter().map(told).collect());
    }

    /// Shows refusals beside their fields and goes to the first.
    fn tell(self, told: Vec<(String, String)>) {
        if let Some(digit) = told.first().and_then(|(field, _)| digit_of(field)) {
            self.selected.set(digit);
        }
        self.forget_refusals();
        self.refused.set(told);
        self.status.set(self.say("receptionist-fix-first"));
        // The fields of the key that was just selected are there by then.
        soon(Box::new(move || {
            self.refused.with_untracked(|told| told.iter().for_each(|(field, sentence)| mark(field, sentence)));
            drop(focus("[aria-invalid]"));
        }));
    }

    fn forget_refusals(self) {
        unmark();
        self.refused.set(Vec::new());
    }

    /// What was typed while the menu was being saved stays, as unsaved.
    fn was_saved(self, sent: &MenuForm, state: MenuState) {
        let untouched = self.menu.with_untracked(|menu| menu == sent);
        if untouched {
            self.menu.set(state.form.clone());
        } else {
            self.menu.update(|menu| menu.version = state.form.version);
        }
        self.saved.set(state.form);
        self.changed.set(state.changed);
        self.forget_refusals();
        self.last_field.set(String::new());
        self.status.set(self.say("receptionist-notice-saved"));
    }

    async fn was_refused(self, sent: MenuForm, problem: Problem) {
        match problem {
            Problem::Conflict => {
                let token = form_token();
                if let Ok(state) = load_menu(sent.slot, token).await {
                    self.status.set(String::new());
                    self.changed.set(state.changed.clone());
                    self.conflict.set(Some(state));
                    focus_soon(".conflict", true);
                }
            }
            Problem::Fields(fields) => {
                self.tell(fields.into_iter().map(|field| (field.field, self.say(&field.key))).collect());
            }
            Problem::Refused(key) => self.status.set(self.say(&key)),
            Problem::SignInNeeded => self.status.set(self.say("common-problem-sign-in-needed")),
            Problem::NotFound => self.status.set(self.say("common-problem-not-found")),
            Problem::TryLater { .. } | Problem::Unexpected { .. } => {
                self.status.set(self.say("common-problem-connection"));
            }
        }
    }

    /// After a conflict: what is saved now replaces what was edited here; undo brings it back.
    pub fn take_theirs(self) {
        let Some(state) = self.conflict.get_untracked() else { return };
        self.conflict.set(None);
        self.edit("", |menu| *menu = state.form.clone());
        self.saved.set(state.form);
        self.status.set(self.say("receptionist-taken"));
        focus_key(self.selected.get_untracked());
    }

    /// After a conflict: what was edited here is saved over theirs, knowingly.
    pub fn keep_mine(self) {
        let Some(state) = self.conflict.get_untracked() else { return };
        self.conflict.set(None);
        self.menu.update(|menu| menu.version = state.form.version);
        self.saved.set(state.form);
        drop(focus(".savebar .main"));
        self.save();
    }
}

/// The key that a field of the form belongs to: `form[keys][3][target]` → 3.
pub fn digit_of(field: &str) -> Option<usize> {
    field.strip_prefix("form[keys][")?.split(']').next()?.parse().ok()
}
