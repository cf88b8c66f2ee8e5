//! What a file imports, read as text.

/// What a file names of this crate: `crate::home::Page`, `use crate::{accounts, music::{self}}`.
pub fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for after in code.split("crate::").skip(1) {
        let mut depth = 0;
        let mut name = String::new();
        let statement = after.split(';').next().unwrap();
        let grouped = statement.starts_with('{');
        for letter in statement.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ if depth > usize::from(grouped) => {}
                ',' if grouped => found.push(std::mem::take(&mut name)),
                _ => name.push(letter),
            }
            if depth == 0 && (grouped || letter == ':') {
                break;
            }
        }
        found.push(name);
    }
    let word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let first = |path: String| path.trim().split(|letter| !word(letter)).next().unwrap().to_owned();
    found.into_iter().map(first).filter(|name| !name.is_empty()).collect()
}

#[test]
fn every_way_to_import_is_seen() {
    let code = "use crate::say;\nuse crate::{a, b::{self, x}, c::d};\ncrate::e::f(crate::g!(1), {});";
    assert_eq!(imports(code), ["say", "a", "b", "c", "e", "g"]);
}
