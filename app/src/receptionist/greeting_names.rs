//! What a greeting says its keys are for: "marque 1 para ventas", "para ventas, marque 1". Where these words are the name of
//! another key, one of the two was changed and the other forgotten.

use super::greeting_keys::{ASKING, BETWEEN, FOLLOWING, digit, offered_keys};
use super::menu_form::{KeyForm, MenuForm, PromptKind};
use crate::shared::folded::folded;

/// Words between two offers: "1 para ventas o 2 para soporte".
const OR: [&str; 7] = ["o", "u", "y", "or", "and", "ou", "et"];

/// The keys that the greeting offers for what is the name of another key, each with that other one.
pub fn mixed_up(menu: &MenuForm) -> Vec<(u8, u8)> {
    if menu.greeting.kind != PromptKind::Text {
        return Vec::new();
    }
    let keys: Vec<(u8, &KeyForm)> = (0..10).zip(&menu.keys).collect();
    let mixed = |(offered, words): (usize, Vec<String>)| {
        let (own, form) = *keys.get(offered)?;
        let other = keys.iter().find(|(_, other)| is_named(other, &words) && !does_the_same(form, other))?;
        (!is_named(form, &words)).then_some((own, other.0))
    };
    promises(&menu.greeting.text).into_iter().filter_map(mixed).collect()
}

/// The key's name stands in the words, or the other way round.
fn is_named(key: &KeyForm, words: &[String]) -> bool {
    let name = words_of(&key.label);
    let stands_in = |short: &[String], long: &[String]| long.windows(short.len().max(1)).any(|part| part == short);
    stands_in(&name, words) || stands_in(words, &name)
}

fn does_the_same(one: &KeyForm, other: &KeyForm) -> bool {
    (one.action, &one.target, &one.external, &one.announcement)
        == (other.action, &other.target, &other.external, &other.announcement)
}

/// Each offered key of which the greeting says what it is for, with these words.
fn promises(greeting: &str) -> Vec<(usize, Vec<String>)> {
    let clauses: Vec<Vec<String>> =
        greeting.split(['.', ',', ';', ':', '!', '?', '¡', '¿', '\n']).map(words_of).collect();
    let offered = offered_keys(greeting);
    let mut found: Vec<(usize, Vec<String>)> = Vec::new();
    for (at, clause) in clauses.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| clauses.get(before)).map(Vec::as_slice);
        for (place, word) in clause.iter().enumerate() {
            let key = digit(word).filter(|key| offered.contains(key) && found.iter().all(|(known, _)| known != key));
            if let Some(key) = key
                && let Some(words) = promised(clause, place, before)
            {
                found.push((key, words));
            }
        }
    }
    found
}

/// The words that say what the key at a place of a clause is for: after it, before it, or in the clause before.
fn promised(clause: &[String], place: usize, before: Option<&[String]>) -> Option<Vec<String>> {
    let (ahead, behind) = (clause.get(..place)?, clause.get(place + 1..)?);
    let words = if behind.first().is_some_and(|word| is_one_of(&FOLLOWING, word)) {
        let rest = behind.get(1..)?;
        let next = rest.iter().position(|word| digit(word).is_some() || is_one_of(&ASKING, word));
        let end = rest.get(..next.unwrap_or(rest.len()))?;
        let ends_at = end.iter().rposition(|word| !is_one_of(&OR, word) && !is_one_of(&BETWEEN, word));
        end.get(..=ends_at?)?
    } else if ahead.iter().any(|word| is_one_of(&FOLLOWING, word)) {
        let from = ahead.iter().rposition(|word| is_one_of(&FOLLOWING, word))? + 1;
        let asks = ahead.iter().rposition(|word| is_one_of(&ASKING, word)).filter(|asks| *asks > from)?;
        ahead.get(from..asks)?
    } else {
        let (first, rest) = before?.split_first()?;
        (is_one_of(&FOLLOWING, first) && !rest.iter().any(|word| digit(word).is_some())).then_some(rest)?
    };
    (!words.is_empty()).then(|| words.to_vec())
}

fn is_one_of(words: &[&str], word: &str) -> bool {
    words.iter().any(|other| folded(other) == word)
}

fn words_of(text: &str) -> Vec<String> {
    let words = folded(text);
    words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::receptionist::menu_form::KeyAction;

    fn menu(greeting: &str, names: &[(usize, &str)]) -> MenuForm {
        let mut menu = MenuForm::default().with_ten_keys();
        menu.greeting.text = greeting.to_owned();
        for (key, name) in names {
            let target = format!("user:{key}");
            menu.keys[*key] =
                KeyForm { action: KeyAction::Transfer, label: (*name).to_owned(), target, ..KeyForm::default() };
        }
        menu
    }

    #[track_caller]
    fn assert_mixed(greeting: &str, names: &[(usize, &str)], expected: &[(u8, u8)]) {
        assert_eq!(mixed_up(&menu(greeting, names)), expected, "{greeting}");
    }

    #[test]
    fn a_key_that_is_offered_for_the_name_of_another_is_found() {
        let names = [(1, "Soporte"), (2, "Ventas"), (0, "Recepción")];
        let both = [(1, 2), (2, 1)];
        assert_mixed("Marque 1 para ventas, 2 para soporte, o 0 para hablar con recepción.", &names, &both);
        assert_mixed("Para ventas, marque uno; para soporte, marque dos. Para recepcion marque 0.", &names, &both);
        assert_mixed("Marque 1 para el área de ventas o 2 para soporte y 0 para recepción", &names, &both);
        let names = [(1, "Support"), (2, "Sales")];
        assert_mixed("Press one for sales or two for support.", &names, &[(1, 2), (2, 1)]);
        let names = [(1, "Assistance"), (2, "Ventes")];
        assert_mixed("Pour les ventes, tapez 1 ; pour l’assistance, tapez le 2.", &names, &[(1, 2), (2, 1)]);
    }

    #[test]
    fn what_agrees_or_cannot_be_told_is_left_alone() {
        let names = [(1, "Ventas"), (2, "Soporte")];
        assert_mixed("Marque 1 para ventas, 2 para soporte de ventas.", &names, &[]);
        assert_mixed("Marque 1 para comprar, 2 para que le ayudemos.", &names, &[]);
        assert_mixed("Marque 1 o 2.", &names, &[]);
        assert_mixed("Bienvenido a Ventas. Marque la extensión.", &names, &[]);
        assert_mixed("", &[(1, ""), (2, "")], &[]);
        assert_mixed("Marque 1 para ventas.", &[(1, ""), (2, "Soporte")], &[]);
    }

    #[test]
    fn two_keys_that_do_the_same_are_both_what_the_greeting_says() {
        let mut menu = menu("Marque 1 para ventas.", &[(1, ""), (2, "Ventas")]);
        assert_eq!(mixed_up(&menu), [(1, 2)]);
        menu.keys[1].target = menu.keys[2].target.clone();
        assert_eq!(mixed_up(&menu), []);
        menu.greeting.kind = PromptKind::Audio;
        assert_eq!(mixed_up(&menu), []);
    }
}
