//! The card beside the keypad: everything about the selected key.

use leptos::either::Either;
use leptos::prelude::*;

use super::editor::{ACTIONS, Editor};
use super::editor_parts::{PromptAt, prompt_fields, target_fields};
use super::fields::{choice, plain_button, select_field, text_field};
use super::focus::focus_key;
use super::menu_editor_island::start_moving;
use super::menu_form::{KeyAction, KeyForm};

/// The selected key.
pub fn key_inspector(editor: Editor) -> impl IntoView + use<> {
    let selected = Memo::new(move |_| editor.selected.get());
    let mut odd = false;
    // Changing sides builds everything anew when another key is selected, so that no field keeps the text of the last one.
    move || {
        odd = !odd;
        let panel = panel(editor, selected.get());
        if odd { Either::Left(panel) } else { Either::Right(panel) }
    }
}

fn panel(editor: Editor, digit: usize) -> impl IntoView + use<> {
    view! {
        <section class="card inspector" id="inspector" tabindex="-1">
            <header>
                <b class="number">{digit}</b>
                <h2>{editor.key_name(digit)}</h2>
                <a class="end small to-keys" href=format!("#pad-{digit}")>{editor.say("receptionist-to-keys")}</a>
            </header>
            <div class="body">{action_field(editor, digit)}{details(editor, digit)}</div>
            {key_buttons(editor, digit)}
        </section>
    }
}

fn action_field(editor: Editor, digit: usize) -> impl IntoView + use<> {
    let choices: Vec<_> =
        KeyAction::ALL.into_iter().zip(ACTIONS).map(|(action, key)| choice(action.name(), editor.say(key))).collect();
    let value = Signal::derive(move || editor.read_key(digit, |key| key.action.name().to_owned()));
    let set =
        Callback::new(move |name: String| editor.edit_key(digit, "", |key| key.action = KeyAction::from_name(&name)));
    select_field("inspector-action", editor.say("receptionist-action"), &choices, value, set, String::new())
}

fn details(editor: Editor, digit: usize) -> impl IntoView + use<> {
    let action = Memo::new(move |_| editor.read_key(digit, |key| key.action));
    move || {
        let action = action.get();
        let transfer = (action == KeyAction::Transfer).then(|| transfer(editor, digit));
        let announcement = (action == KeyAction::Announcement).then(|| announcement(editor, digit));
        let label = (action != KeyAction::None).then(|| {
            text_field(
                "inspector-label",
                editor.say("receptionist-label"),
                editor.say("receptionist-label-hint"),
                "text",
                Signal::derive(move || editor.read_key(digit, |key| key.label.clone())),
                Callback::new(move |label| editor.edit_key(digit, "label", |key| key.label = label)),
                format!("form[keys][{digit}][label]"),
            )
        });
        (transfer, announcement, label)
    }
}

fn transfer(editor: Editor, digit: usize) -> impl IntoView + use<> {
    target_fields(
        editor,
        ("inspector-target", "inspector-target-external"),
        &format!("form[keys][{digit}]"),
        editor.say("receptionist-target"),
        ("", editor.say("receptionist-choose-target")),
        Signal::derive(move || editor.read_key(digit, |key| (key.target.clone(), key.external.clone()))),
        Callback::new(move |(field, target, external): (&'static str, String, String)| {
            editor.edit_key(digit, field, |key| (key.target, key.external) = (target, external));
        }),
    )
}

fn announcement(editor: Editor, digit: usize) -> impl IntoView + use<> {
    prompt_fields(
        editor,
        PromptAt { kind: "announcement-kind", text: "announcement-text", audio: "announcement-audio" },
        format!("form[keys][{digit}][announcement]"),
        (editor.say("receptionist-announcement-kind"), editor.say("receptionist-announcement")),
        Signal::derive(move || editor.read_key(digit, |key| key.announcement.clone())),
        Callback::new(move |(field, prompt)| {
            let field: &'static str = field;
            editor.edit_key(digit, field, |key| key.announcement = prompt);
        }),
    )
}

fn key_buttons(editor: Editor, digit: usize) -> impl IntoView + use<> {
    let assigned = Memo::new(move |_| editor.read_key(digit, |key| key.action != KeyAction::None));
    let move_it = Callback::new(move |()| start_moving(editor, digit));
    let clear = Callback::new(move |()| {
        focus_key(digit);
        editor.edit_key(digit, "", |key| *key = KeyForm::default());
    });
    move || {
        assigned.get().then(|| {
            view! {
                <footer>
                    {plain_button("button quiet small", editor.say("receptionist-move-key"), move_it)}
                    {plain_button("button quiet danger small end", editor.say("receptionist-clear-key"), clear)}
                </footer>
            }
        })
    }
}
