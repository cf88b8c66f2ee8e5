//! Text that people type: single spaces, nothing hidden, and no longer than there is room for.

use super::hidden::is_hidden;
use super::problem::{FieldProblem, Problem};

/// The words of a text with one space between them.
pub fn in_one(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// One line that is not empty.
///
/// # Errors
/// The problem of the field: `missing_key` where there is nothing.
pub fn line(field: &str, typed: &str, missing_key: &str, longest: u32) -> Result<String, Problem> {
    read(field, in_one(typed), missing_key, longest)
}

/// One line, or nothing.
///
/// # Errors
/// The problem of the field.
pub fn line_if_any(field: &str, typed: &str, longest: u32) -> Result<String, Problem> {
    let line = in_one(typed);
    check(field, &line, longest).map(|()| line)
}

/// Some lines, without those that are empty; at least one.
///
/// # Errors
/// The problem of the field: `missing_key` where there is nothing.
pub fn lines(field: &str, typed: &str, missing_key: &str, longest: u32) -> Result<String, Problem> {
    let lines = typed.lines().map(in_one).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    read(field, lines, missing_key, longest)
}

fn read(field: &str, text: String, missing_key: &str, longest: u32) -> Result<String, Problem> {
    if text.is_empty() {
        return Err(Problem::field(field, missing_key));
    }
    check(field, &text, longest).map(|()| text)
}

fn check(field: &str, text: &str, longest: u32) -> Result<(), Problem> {
    if text.chars().any(|letter| letter != '\n' && is_hidden(letter)) {
        return Err(Problem::field(field, "common-problem-characters"));
    }
    if u32::try_from(text.chars().count()).is_ok_and(|length| length <= longest) {
        return Ok(());
    }
    Err(Problem::Fields(vec![FieldProblem::with_number(field, "common-problem-too-long", i64::from(longest))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_tidied() {
        assert_eq!(line("f", "  Café \t Andino\n", "missing", 11), Ok("Café Andino".to_owned()));
        assert_eq!(lines("f", " a  b \n\n c\r\n", "missing", 5), Ok("a b\nc".to_owned()));
        assert_eq!(line_if_any("f", "  ", 5), Ok(String::new()));
    }

    #[test]
    fn what_is_missing_hidden_or_too_long_is_told() {
        let long = Problem::Fields(vec![FieldProblem::with_number("f", "common-problem-too-long", 3)]);
        for (typed, problem) in [
            (" \n ", Problem::field("f", "missing")),
            ("a\u{202e}", Problem::field("f", "common-problem-characters")),
            ("a\u{7}", Problem::field("f", "common-problem-characters")),
            ("abcd", long),
        ] {
            assert_eq!(line("f", typed, "missing", 3), Err(problem.clone()), "{typed:?}");
            assert_eq!(lines("f", typed, "missing", 3), Err(problem), "{typed:?}");
        }
        assert!(line_if_any("f", "a\u{200b}", 3).is_err());
    }
}
