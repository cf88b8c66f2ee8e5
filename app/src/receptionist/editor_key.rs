//! The card beside the keypad: everything about the selected key.

use leptos::prelude::*;

use super::editor::Editor;
use super::editor_parts::{PromptFields, TargetFields};
use super::menu_editor_island::start_moving;
use super::menu_form::{KeyAction, LONGEST_LABEL};

/// The selected key.
#[component]
pub fn KeyInspector(editor: Editor) -> impl IntoView {
    // Everything is built anew when another key is selected, so that no field keeps the text of the last one.
    move || {
        let digit = editor.selected.get();
        view! {
            <section class="card inspector" id="inspector">
                <header>
                    <b class="number">{digit}</b>
                    <h2>{editor.text(|texts| &texts.key).replace("{key}", &digit.to_string())}</h2>
                </header>
                <div class="body">
                    <ActionField editor=editor digit=digit/>
                    <Details editor=editor digit=digit/>
                </div>
                <KeyButtons editor=editor digit=digit/>
            </section>
        }
    }
}

#[component]
fn ActionField(editor: Editor, digit: usize) -> impl IntoView {
    let names = editor.props(|props| props.texts.actions.clone());
    let options = KeyAction::ALL
        .into_iter()
        .zip(names)
        .map(|(action, name)| {
            let chosen = move || editor.read_key(digit, |key| key.action == action);
            view! { <option value=action.name() prop:selected=chosen>{name}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for="inspector-action">{editor.text(|texts| &texts.action)}</label>
            <select
                id="inspector-action"
                on:change=move |event| {
                    let action = KeyAction::from_name(&event_target_value(&event));
                    editor.edit_key(digit, "", |key| key.action = action);
                }
            >
                {options}
            </select>
        </div>
    }
}

#[component]
fn Details(editor: Editor, digit: usize) -> impl IntoView {
    let action = Memo::new(move |_| editor.read_key(digit, |key| key.action));
    move || match action.get() {
        KeyAction::None => None,
        action => Some(view! {
            {(action == KeyAction::Transfer).then(|| view! {
                <TargetFields
                    editor=editor
                    id="inspector-target"
                    with_hang_up=false
                    target=Signal::derive(move || editor.read_key(digit, |key| key.target.clone()))
                    external=Signal::derive(move || editor.read_key(digit, |key| key.external.clone()))
                    set_target=Callback::new(move |target| editor.edit_key(digit, "", |key| key.target = target))
                    set_external=Callback::new(move |number| editor.edit_key(digit, "external", |key| key.external = number))
                />
            })}
            {(action == KeyAction::Announcement).then(|| view! {
                <PromptFields
                    editor=editor
                    id="inspector-announcement"
                    label=editor.text(|texts| &texts.announcement)
                    prompt=Signal::derive(move || editor.read_key(digit, |key| key.announcement.clone()))
                    set=Callback::new(move |(field, prompt)| {
                        let field: &'static str = field;
                        editor.edit_key(digit, field, |key| key.announcement = prompt);
                    })
                />
            })}
            <div class="field">
                <label for="inspector-label">{editor.text(|texts| &texts.label)}</label>
                <p class="hint" id="inspector-label-hint">{editor.text(|texts| &texts.label_hint)}</p>
                <input
                    id="inspector-label"
                    type="text"
                    maxlength=LONGEST_LABEL
                    autocomplete="off"
                    aria-describedby="inspector-label-hint"
                    prop:value=move || editor.read_key(digit, |key| key.label.clone())
                    on:input=move |event| {
                        let label = event_target_value(&event);
                        editor.edit_key(digit, "label", |key| key.label = label);
                    }
                />
            </div>
        }),
    }
}

#[component]
fn KeyButtons(editor: Editor, digit: usize) -> impl IntoView {
    move || {
        let assigned = editor.read_key(digit, |key| key.action != KeyAction::None);
        assigned.then(|| {
            view! {
                <footer>
                    <button type="button" class="button quiet small" on:click=move |_| start_moving(editor, digit)>
                        {editor.text(|texts| &texts.move_key)}
                    </button>
                    <button
                        type="button"
                        class="button quiet danger small end"
                        on:click=move |_| editor.edit_key(digit, "", |key| *key = super::menu_form::KeyForm::default())
                    >
                        {editor.text(|texts| &texts.clear_key)}
                    </button>
                </footer>
            }
        })
    }
}
