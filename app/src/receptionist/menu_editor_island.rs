//! The menu editor: a telephone's keypad to see at a glance, the selected key beside it, saving without leaving the page.

use leptos::ev::{BeforeUnloadEvent, KeyboardEvent};
use leptos::prelude::*;

use super::checks::Finding;
use super::editor::{Editor, digit_of};
use super::editor_key::key_inspector;
use super::editor_parts::{conflict_notice, fallback_fields, greeting_card, save_bar};
use super::editor_props::EditorProps;
use super::fields::plain_button;
use super::focus::{focus_key, focus_soon};
use super::menu_form::{KeyAction, KeyForm, Part, TargetOption};

/// Up to this width of the page the selected key stands below the keypad, not beside it.
const NARROW: i32 = 860;
/// The order of a telephone's keys.
const KEYS: [usize; 10] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0];

/// The editor of one menu.
#[island]
pub fn MenuEditorIsland(
    /// The menu and everything there is to choose from.
    props: EditorProps,
) -> impl IntoView {
    let editor = Editor::new(props);
    Effect::new(move |_| {
        let warn = window_event_listener(leptos::ev::beforeunload, move |event: BeforeUnloadEvent| {
            if untrack(|| editor.would_lose()) {
                event.prevent_default();
                // Older browsers ask only when this is set.
                event.set_return_value("?");
            }
        });
        on_cleanup(move || warn.remove());
    });
    let shortcuts = move |event: KeyboardEvent| {
        let modifier = event.ctrl_key() || event.meta_key();
        match event.key().as_str() {
            "z" if modifier && !event.shift_key() => editor.undo(),
            "y" | "Z" | "z" if modifier => editor.redo(),
            "s" if modifier => editor.save(),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <div class="menu-editor" on:keydown=shortcuts>
            {conflict_notice(editor)}
            <div class="columns">
                <div class="stack">
                    {greeting_card(editor)}
                    {keypad(editor)}
                </div>
                <div class="stack beside needs-islands">
                    {key_inspector(editor)}
                    {findings(editor)}
                </div>
                <section class="card endings needs-islands">
                    <header><h2>{editor.say("receptionist-endings")}</h2></header>
                    <div class="body">
                        {fallback_fields(editor, true)}
                        {fallback_fields(editor, false)}
                    </div>
                </section>
            </div>
            {save_bar(editor)}
        </div>
    }
}

fn keypad(editor: Editor) -> impl IntoView + use<> {
    let keys = KEYS.into_iter().map(|digit| key(editor, digit)).collect_view();
    view! {
        <section class="card">
            <header>
                <h2>{editor.say("receptionist-keys")}</h2>
                <span class="small muted end keys-hint needs-islands" id="keys-hint">{editor.say("receptionist-keys-hint")}</span>
            </header>
            <div class="keypad" role="group" aria-label=editor.say("receptionist-keys")>{keys}</div>
        </section>
    }
}

fn key(editor: Editor, digit: usize) -> impl IntoView + use<> {
    let name = move || editor.read_key(digit, |key| key_lines(editor, key).0);
    let detail = move || {
        let finding = editor.findings().into_iter().find(|finding| finding.key() == Some(digit));
        finding.map_or_else(
            || editor.read_key(digit, |key| key_lines(editor, key).1),
            |finding| editor.finding_sentence(finding),
        )
    };
    let wrong = move || editor.findings().iter().any(|finding| finding.key() == Some(digit));
    let free = move || editor.read_key(digit, |key| key.action == KeyAction::None);
    let changed = move || editor.unsaved().contains(&Part::Key(digit));
    let over = RwSignal::new(false);
    view! {
        <a
            class="key"
            href=format!("#key-{digit}")
            id=format!("pad-{digit}")
            data-key=digit
            draggable="true"
            class:free=free
            class:wrong=wrong
            class:changed=changed
            class:moving=move || editor.moving.get() == Some(digit)
            class:drop-target=move || over.get()
            aria-keyshortcuts="M"
            aria-describedby="keys-hint"
            aria-current=move || (editor.selected.get() == digit).then_some("true")
            on:click=move |event| {
                event.prevent_default();
                // The Enter key clicks no place: it goes on to the fields.
                if choose(editor, digit) {
                    if event.detail() == 0 {
                        focus_soon("#inspector-action", false);
                    } else if document().body().is_some_and(|body| body.client_width() <= NARROW) {
                        focus_soon("#inspector", true);
                    }
                }
            }
            on:keydown=move |event| keydown(editor, digit, &event)
            on:dragstart=move |event| {
                // Firefox starts a drag only when something is carried.
                if let Some(carried) = event.data_transfer() {
                    drop(carried.set_data("text/plain", &digit.to_string()));
                }
                editor.moving.set(Some(digit));
            }
            on:dragover=move |event| {
                event.prevent_default();
                over.set(true);
            }
            on:dragleave=move |_| over.set(false)
            on:drop=move |event| {
                event.prevent_default();
                over.set(false);
                editor.drop_on(digit);
            }
            on:dragend=move |_| editor.moving.set(None)
        >
            <b>{digit}</b>
            <span>{name}</span>
            <small>{detail}</small>
        </a>
    }
}

/// Puts down what is being moved, or selects the key: then true.
fn choose(editor: Editor, digit: usize) -> bool {
    let moving = editor.moving.get_untracked().is_some();
    if moving {
        editor.drop_on(digit);
    } else {
        editor.selected.set(digit);
    }
    !moving
}

/// Arrow keys go from key to key; M takes a key's assignment along, Enter puts it down, Escape leaves it.
fn keydown(editor: Editor, digit: usize, event: &KeyboardEvent) {
    let place = KEYS.iter().position(|&key| key == digit).unwrap_or_default();
    let to = match event.key().as_str() {
        "ArrowLeft" => place.checked_sub(1),
        "ArrowRight" => Some(place + 1),
        "ArrowUp" if digit == 0 => Some(7),
        "ArrowUp" => place.checked_sub(3),
        "ArrowDown" if (6..9).contains(&place) => Some(9),
        "ArrowDown" => Some(place + 3),
        "m" | "M" => {
            start_moving(editor, digit);
            event.prevent_default();
            return;
        }
        " " => {
            event.prevent_default();
            choose(editor, digit);
            return;
        }
        "Escape" if editor.moving.get_untracked().is_some() => {
            editor.moving.set(None);
            editor.status.set(editor.say("receptionist-move-cancelled"));
            return;
        }
        _ => return,
    };
    let Some(next) = to.and_then(|place| KEYS.get(place)) else { return };
    event.prevent_default();
    if editor.moving.get_untracked().is_none() {
        editor.selected.set(*next);
    }
    focus_key(*next);
}

/// Begins to move a key's assignment with the keyboard or by taps.
pub fn start_moving(editor: Editor, digit: usize) {
    editor.moving.set(Some(digit));
    editor.status.set(editor.say("receptionist-moving").replace("{key}", &digit.to_string()));
    focus_key(digit);
}

/// What a key is called and what it does. Without a name of its own it is called after where it leads, or what it does.
fn key_lines(editor: Editor, key: &KeyForm) -> (String, String) {
    let target = match key.action {
        KeyAction::None => return (editor.say("receptionist-key-free"), editor.say("receptionist-key-add")),
        KeyAction::Transfer if key.target == "external" => key.external.clone(),
        KeyAction::Transfer => editor.props(|props| {
            let target = props.targets.iter().find(|target| target.value == key.target);
            target.map(TargetOption::label).unwrap_or_default()
        }),
        _ => String::new(),
    };
    let action = editor.action_name(key.action);
    match (key.label.trim().is_empty(), target.is_empty()) {
        (true, true) => (action, String::new()),
        (true, false) => (target, action),
        (false, true) => (key.label.clone(), action),
        (false, false) => (key.label.clone(), target),
    }
}

fn findings(editor: Editor) -> impl IntoView + use<> {
    move || {
        let found = editor.findings();
        // What keeps the menu from being sent is pointed out already; the rest was refused by the server.
        let refused = if found.iter().any(|finding| finding.is_problem()) { Vec::new() } else { editor.refused.get() };
        let refused = refused.into_iter().map(|(field, sentence)| (digit_of(&field), None, sentence));
        let found = found.into_iter().map(|finding| (finding.key(), Some(finding), editor.finding_sentence(finding)));
        let line = |(digit, finding, sentence): (Option<usize>, Option<Finding>, String)| {
            let go = digit.map(|digit| {
                let name = match finding {
                    Some(Finding::OfferedKeyDoesNothing(_)) => editor.say("receptionist-key-add"),
                    Some(Finding::KeyWithoutTarget(_)) => editor.say("receptionist-go-target"),
                    _ => editor.key_name(digit),
                };
                let go = move |()| match finding {
                    Some(finding) if finding.is_problem() => editor.tell_findings(&[finding]),
                    _ => {
                        editor.selected.set(digit);
                        focus_soon("#inspector-action", false);
                    }
                };
                plain_button("link-button", name, Callback::new(go))
            });
            view! { <li class="notice warm marked"><span>{sentence}" "{go}</span></li> }
        };
        let lines = found.chain(refused).map(line).collect_view();
        view! { <ul class="problems">{lines}</ul> }
    }
}
