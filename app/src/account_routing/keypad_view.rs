//! What the caller can do next: the keys of a telephone and waiting, each a button that goes on with the call.

use leptos::prelude::*;

use super::call_form::{BACK, RESTART};
use super::names::Names;
use crate::call_routing::{Asked, End, Key, KeyAction, Path, Waiting};
use crate::say;

/// The keys of a telephone, row by row.
const KEYS: [Key; 12] = [
    Key::Digit(1),
    Key::Digit(2),
    Key::Digit(3),
    Key::Digit(4),
    Key::Digit(5),
    Key::Digit(6),
    Key::Digit(7),
    Key::Digit(8),
    Key::Digit(9),
    Key::Star,
    Key::Digit(0),
    Key::Hash,
];

/// The keypad while a key is waited for, and the ways back once something was pressed.
pub fn next_view(names: Names<'_>, path: &Path<'_>, pressed: bool) -> AnyView {
    let text = names.text;
    let back = pressed.then(|| {
        view! {
            {press_view(BACK, text.say("account-routing-press-back"))}
            {press_view(RESTART, text.say("account-routing-press-restart"))}
        }
    });
    let End::WaitingForKeys(waiting) = &path.end else {
        return back.map(|back| view! { <div class="actions pressed">{back}</div> }).into_any();
    };
    let keys = KEYS.into_iter().map(|key| key_view(names, waiting, key)).collect_view();
    let pause = pauses(waiting).then(|| press_view(",", pause_words(names, waiting)));
    view! {
        <div class="keypad test-keypad" role="group" aria-label=text.say("account-routing-keypad")>{keys}</div>
        <div class="actions pressed">
            {pause}
            {press_view(".", text.say("account-routing-press-silence"))}
            {back}
        </div>
    }
    .into_any()
}

/// A pause tells that what was dialled is complete.
fn pauses(waiting: &Waiting<'_>) -> bool {
    waiting.possible.contains(&Key::Pause) || (waiting.asked == Asked::Name && !waiting.dialled.is_empty())
}

/// What was dialled may already be a key of the menu.
fn pause_words(names: Names<'_>, waiting: &Waiting<'_>) -> String {
    let digit = waiting.dialled.as_str().parse().ok().filter(|digit| *digit < 10);
    let key = digit.filter(|_| waiting.asked == Asked::Choice && waiting.dialled.len() == 1);
    let name = key.map(|digit| menu_words(names, waiting.menu, digit)).unwrap_or_default();
    match key {
        Some(digit) if !name.is_empty() => {
            say!(names.text, "account-routing-press-pause-key", key = i64::from(digit), name = name)
        }
        _ => names.text.say("account-routing-press-pause"),
    }
}

fn press_view(value: &'static str, words: String) -> AnyView {
    view! { <button class="button small" name="press" value=value>{words}</button> }.into_any()
}

fn key_view(names: Names<'_>, waiting: &Waiting<'_>, key: Key) -> AnyView {
    let class = if waiting.possible.contains(&key) { "key" } else { "key free" };
    let character = key.character();
    let words = key_words(names, waiting, key);
    let words = (!words.is_empty()).then(|| view! { <span>{words}</span> });
    view! { <button class=class name="press" value=character.to_string()><b>{character}</b>{words}</button> }.into_any()
}

/// What a key does, or which letters it has.
fn key_words(names: Names<'_>, waiting: &Waiting<'_>, key: Key) -> String {
    let text = names.text;
    match (waiting.asked, key) {
        (Asked::Choice, Key::Digit(digit)) if waiting.dialled.is_empty() => menu_words(names, waiting.menu, digit),
        (Asked::Choice, Key::Star) if waiting.possible.contains(&key) => text.say("account-routing-key-star"),
        (Asked::Name, Key::Digit(digit)) => letters(digit).to_owned(),
        (Asked::Name, Key::Hash) => text.say("account-routing-key-hash"),
        _ => String::new(),
    }
}

fn menu_words(names: Names<'_>, menu: &str, digit: u8) -> String {
    let text = names.text;
    let Some(key) = names.setup.routing.menu(menu).and_then(|menu| menu.key(digit)) else { return String::new() };
    if !key.label.is_empty() {
        return key.label.clone();
    }
    match &key.action {
        KeyAction::Transfer(target) => names.target(target).name,
        KeyAction::Announcement(_) => text.say("receptionist-action-announcement"),
        KeyAction::DialByName => text.say("receptionist-action-dial-by-name"),
        KeyAction::Repeat => text.say("receptionist-action-repeat"),
        KeyAction::HangUp => text.say("receptionist-action-hang-up"),
    }
}

fn letters(digit: u8) -> &'static str {
    match digit {
        2 => "ABC",
        3 => "DEF",
        4 => "GHI",
        5 => "JKL",
        6 => "MNO",
        7 => "PQRS",
        8 => "TUV",
        9 => "WXYZ",
        _ => "",
    }
}
