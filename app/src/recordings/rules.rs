//! What a recording may be called.

use crate::shared::hidden::is_hidden;

/// The most characters of a name.
pub const LONGEST_NAME: i64 = 80;

/// Reads a name: one line, not empty, not too long, nothing that is not shown or turns the text around it.
///
/// # Errors
/// The Fluent key of what is wrong; its sentence may mention [`LONGEST_NAME`] as `$number`.
pub fn parse_name(typed: &str) -> Result<String, &'static str> {
    let words: String = typed.chars().filter(|letter| letter.is_whitespace() || !is_hidden(*letter)).collect();
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match i64::try_from(name.chars().count()) {
        Ok(0) => Err("recordings-problem-name-missing"),
        Ok(1..=LONGEST_NAME) => Ok(name),
        _ => Err("common-problem-too-long"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_of_shown_characters() {
        assert_eq!(parse_name("  Saludo\n de\tNavidad "), Ok("Saludo de Navidad".to_owned()));
        assert_eq!(parse_name("a\u{202e}3pm.exe\u{0}"), Ok("a3pm.exe".to_owned()));
        assert_eq!(parse_name(" \u{200b}\u{7} "), Err("recordings-problem-name-missing"));
        assert_eq!(parse_name(&"ñ".repeat(80)).map(|name| name.chars().count()), Ok(80));
        assert_eq!(parse_name(&"ñ".repeat(81)), Err("common-problem-too-long"));
    }
}
