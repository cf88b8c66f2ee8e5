//! The fields the menu editor is made of. Each is one function for all its uses, which keeps the WebAssembly small. They
//! are named as in the plain form: by that name `focus::mark` finds what the server refused.

use leptos::either::Either;
use leptos::prelude::*;

/// A line of a list to choose from.
#[derive(Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub name: String,
    /// The heading it stands under; empty for none.
    pub group: String,
}

/// A line without a heading.
pub fn choice(value: &str, name: String) -> Choice {
    Choice { value: value.to_owned(), name, group: String::new() }
}

/// A list to choose one from.
pub fn select_field(
    id: &'static str,
    label: String,
    choices: &[Choice],
    value: Signal<String>,
    set: Callback<String>,
    name: String,
) -> impl IntoView + use<> {
    let now = value.get_untracked();
    let problem_id = format!("{id}-problem");
    let line = |choice: &Choice| {
        view! { <option value=choice.value.clone() selected=choice.value == now>{choice.name.clone()}</option> }
    };
    let lines = choices
        .chunk_by(|left, right| left.group == right.group)
        .map(|group| {
            let heading = group.first().map(|choice| choice.group.clone()).unwrap_or_default();
            let lines = group.iter().map(line).collect_view();
            if heading.is_empty() {
                Either::Left(lines)
            } else {
                Either::Right(view! { <optgroup label=heading>{lines}</optgroup> })
            }
        })
        .collect_view();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <select id=id name=name aria-describedby=problem_id.clone() prop:value=value
                on:change=move |event| set.run(event_target_value(&event))>{lines}</select>
            <p class="problem" id=problem_id></p>
        </div>
    }
}

/// A field of one line.
pub fn text_field(
    id: &'static str,
    label: String,
    hint: String,
    kind: &'static str,
    value: Signal<String>,
    set: Callback<String>,
    name: String,
) -> impl IntoView + use<> {
    let (hint_id, problem_id) = (format!("{id}-hint"), format!("{id}-problem"));
    let described_by = format!("{hint_id} {problem_id}");
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <p class="hint" id=hint_id>{hint}</p>
            <input id=id name=name type=kind autocomplete="off" aria-describedby=described_by prop:value=value
                on:input=move |event| set.run(event_target_value(&event))/>
            <p class="problem" id=problem_id></p>
        </div>
    }
}

/// A button. One that can do nothing now keeps the focus.
pub fn button(class: &'static str, name: String, disabled: Signal<bool>, press: Callback<()>) -> impl IntoView + use<> {
    let press = move |_| {
        if !disabled.get_untracked() {
            press.run(());
        }
    };
    let resting = move || disabled.get().then_some("true");
    view! { <button type="button" class=class aria-disabled=resting on:click=press>{name}</button> }
}

/// A button that can always be pressed.
pub fn plain_button(class: &'static str, name: String, press: Callback<()>) -> impl IntoView + use<> {
    button(class, name, Signal::stored(false), press)
}
