//! Text of a configuration file. Values cannot become more than values, whatever is in them.

use std::fmt::Write as _;
use std::io;
use std::path::Path;

/// A value that stands behind a `=`: on one line, without what begins a comment or a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value(String);

impl Value {
    /// Any text as a value. Control characters are left out, and what Asterisk would read as something else: `;`, `$`, `{`, `}`,
    /// `[`, `]`, quotes, backslashes and what separates arguments.
    pub fn new(text: &str) -> Self {
        let is_plain = |character: &char| !character.is_control() && !";${}[]\"'\\|`#".contains(*character);
        Self(text.chars().filter(is_plain).collect::<String>().trim().to_owned())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A file that is being written.
#[derive(Clone, Debug, Default)]
pub struct ConfigFile(String);

impl ConfigFile {
    /// Begins a section.
    pub fn section(&mut self, name: &str) {
        let _ = writeln!(self.0, "[{}]", Value::new(name).as_str());
    }

    /// A setting of the section.
    pub fn set(&mut self, name: &'static str, value: &str) {
        let _ = writeln!(self.0, "{name}={}", Value::new(value).as_str());
    }

    /// A line that is our own text altogether.
    pub fn line(&mut self, line: &str) {
        let _ = writeln!(self.0, "{line}");
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// Puts a file in its place, whole or not at all; false when it was there just so. Beside it there is one of
/// the same name and `.new` for a moment.
///
/// # Errors
/// A fault of the disk.
pub fn replace(path: &Path, text: &str) -> io::Result<bool> {
    if std::fs::read(path).is_ok_and(|there| there == text.as_bytes()) {
        return Ok(false);
    }
    let mut beside = path.as_os_str().to_owned();
    beside.push(".new");
    std::fs::write(&beside, text)?;
    std::fs::rename(&beside, path)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::{ConfigFile, Value};

    #[test]
    fn no_value_becomes_more_than_a_value() {
        let hostile = "Ana\r\n[evil]\ncontext=x;comment ${SHELL(id)} \"q\" #exec /bin/sh |\u{0}";
        let mut file = ConfigFile::default();
        file.section("one\n[two]");
        file.set("callerid", hostile);
        assert_eq!(file.text().lines().count(), 2);
        assert_eq!(file.text().lines().next(), Some("[onetwo]"));
        assert_eq!(Value::new(hostile).as_str(), "Anaevilcontext=xcomment SHELL(id) q exec /bin/sh");
        assert_eq!(Value::new("  José Ñandú-Peña  ").as_str(), "José Ñandú-Peña");
    }
}
