//! The fields the menu editor is made of. Each is one function for all its uses, which keeps the WebAssembly small.

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
) -> impl IntoView + use<> {
    let now = value.get_untracked();
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
            <select id=id prop:value=value on:change=move |event| set.run(event_target_value(&event))>{lines}</select>
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
) -> impl IntoView + use<> {
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <p class="hint" id=hint_id.clone()>{hint}</p>
            <input id=id type=kind autocomplete="off" aria-describedby=hint_id prop:value=value
                on:input=move |event| set.run(event_target_value(&event))/>
        </div>
    }
}

/// A button.
pub fn button(class: &'static str, name: String, disabled: Signal<bool>, press: Callback<()>) -> impl IntoView + use<> {
    view! { <button type="button" class=class disabled=disabled on:click=move |_| press.run(())>{name}</button> }
}

/// A button that can always be pressed.
pub fn plain_button(class: &'static str, name: String, press: Callback<()>) -> impl IntoView + use<> {
    button(class, name, Signal::stored(false), press)
}
