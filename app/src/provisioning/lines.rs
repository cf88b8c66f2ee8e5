//! The lines of a configuration file, `name = value` each. Nothing that anybody typed can begin another one.

use std::fmt::Display;

use crate::shared::hidden::is_hidden;

/// What phones read as "as it was made".
const AS_MADE: &str = "%NULL%";
/// So many characters of a name are kept: screens of phones show fewer.
const LONGEST_WORDS: usize = 60;

/// The lines of a file, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(Vec<(String, String)>);

impl Lines {
    /// Sets a parameter. What would end the line is left out; of nothing remains what the phone came with.
    pub fn set(&mut self, name: impl Into<String>, value: impl Display) {
        let value = in_one_line(&value.to_string());
        let value = if value.is_empty() { AS_MADE.to_owned() } else { value };
        self.0.push((name.into(), value));
    }

    /// Sets a parameter back to what the phone came with.
    pub fn clear(&mut self, name: impl Into<String>) {
        self.set(name, AS_MADE);
    }

    /// Writes parameters of the kind whose names begin with `static.`; also without it for phones that may know them by that
    /// name only.
    pub fn set_static(&mut self, name: &str, value: impl Display, is_old: bool) {
        let value = value.to_string();
        if is_old {
            self.set(name, &value);
        }
        self.set(format!("static.{name}"), value);
    }

    /// The lines as they are written.
    pub fn written(&self) -> String {
        self.0.iter().map(|(name, value)| [name.as_str(), " = ", value, "\n"].concat()).collect::<Vec<_>>().concat()
    }
}

/// True for what ends a line, or is not seen.
fn is_no_letter(letter: char) -> bool {
    is_hidden(letter) || matches!(letter, '\u{2028}' | '\u{2029}')
}

fn in_one_line(value: &str) -> String {
    value.chars().filter(|letter| !is_no_letter(*letter)).collect::<String>().trim().to_owned()
}

/// Words that somebody typed, as phones and softphones are told them: without what has a meaning in files, in addresses or in
/// the headers of calls.
pub fn words(typed: &str) -> String {
    let is_plain = |letter: &char| !is_no_letter(*letter) && !matches!(letter, '%' | '"' | '\\' | '<' | '>');
    let plain: String = typed.chars().filter(is_plain).take(LONGEST_WORDS).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_in_its_line() {
        let mut lines = Lines::default();
        lines.set("account.1.label", "Ana\r\nstatic.security.user_password = admin:admin\u{2028}x\u{85}y");
        lines.set("account.1.display_name", " \u{202e}\n");
        lines.set_static("wui.http_enable", 0, true);
        let expected = "account.1.label = Anastatic.security.user_password = admin:adminxy\n\
                        account.1.display_name = %NULL%\nwui.http_enable = 0\nstatic.wui.http_enable = 0\n";
        assert_eq!(lines.written(), expected);
    }

    #[test]
    fn words_have_no_signs_of_files_or_headers() {
        assert_eq!(words(" Ana \t \"la jefa\" <sip:x> %NULL%\\ 100 % "), "Ana la jefa sip:x NULL 100");
        assert_eq!(words("José Ñandú & hijos #1; a=b"), "José Ñandú & hijos #1; a=b");
        assert_eq!(words(&"ñ".repeat(200)).chars().count(), LONGEST_WORDS);
        assert_eq!(words("\n\u{200b}"), "");
    }
}
