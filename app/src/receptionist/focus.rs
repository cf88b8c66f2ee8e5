//! Giving the focus to parts of the menu editor, and marking its fields with what is wrong.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

fn find(selector: &str) -> Option<Element> {
    document().query_selector(&format!(".menu-editor {selector}")).ok()?
}

/// Marks the field of this name as wrong and says why below it.
pub fn mark(name: &str, told: &str) {
    if let Some(field) = find(&format!("[name='{name}']")) {
        drop(field.set_attribute("aria-invalid", "true"));
        tell(&field, told);
    }
}

/// Takes all marks away.
pub fn unmark() {
    while let Some(field) = find("[aria-invalid]") {
        drop(field.remove_attribute("aria-invalid"));
        tell(&field, "");
    }
}

fn tell(field: &Element, told: &str) {
    if let Some(line) = field.next_element_sibling() {
        line.set_text_content(Some(told));
    }
}

/// Gives the focus to the first element of the editor that the selector names; what is folded around it opens.
pub fn focus(selector: &str) -> Option<HtmlElement> {
    let found = find(selector)?;
    if let Ok(Some(folded)) = found.closest("details") {
        drop(folded.set_attribute("open", ""));
    }
    let element = found.dyn_into::<HtmlElement>().ok()?;
    drop(element.focus());
    Some(element)
}

/// Gives the focus to a key of the keypad.
pub fn focus_key(digit: usize) {
    drop(focus(&format!("#pad-{digit}")));
}

/// Gives the focus to what is about to be shown; `from_its_top` also brings its beginning into view.
pub fn focus_soon(selector: &'static str, from_its_top: bool) {
    soon(Box::new(move || {
        if let (Some(element), true) = (focus(selector), from_its_top) {
            element.scroll_into_view();
        }
    }));
}

/// Does something when what was changed is shown. Boxed, so that it is compiled once.
pub fn soon(then: Box<dyn FnOnce()>) {
    request_animation_frame(then);
}
