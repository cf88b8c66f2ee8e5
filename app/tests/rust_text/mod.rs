//! String literals in Rust source, with where they stand.

/// A string literal.
pub struct Literal {
    /// What is between the quotes.
    pub text: String,
    /// What stands before it, without the spaces.
    before: String,
    /// It stands alone in braces, as rustfmt does not write code: `{"…"}`.
    in_own_braces: bool,
    /// It stands in a `view!`.
    in_view: bool,
}

impl Literal {
    /// It stands right behind this.
    pub fn follows(&self, code: &str) -> bool {
        self.before.ends_with(code)
    }
}

/// How much is kept of what stands before a literal.
const BEFORE: usize = 40;

/// The string literals of a file.
pub fn literals(code: &str) -> Vec<Literal> {
    let letters: Vec<char> = code.chars().collect();
    let mut found = Vec::new();
    // The depth of braces, and the depths at which a `view!` began.
    let (mut depth, mut views, mut at) = (0_usize, Vec::new(), 0);
    while at < letters.len() {
        let next = match letters[at] {
            '/' if letters.get(at + 1) == Some(&'/') => end_of_line(&letters, at),
            '\'' => end_of_character(&letters, at),
            '"' => {
                let (end, text) = string(&letters, at);
                found.push(Literal {
                    text,
                    before: before(&letters, at),
                    in_own_braces: at > 0 && letters[at - 1] == '{' && letters.get(end) == Some(&'}'),
                    in_view: !views.is_empty(),
                });
                end
            }
            '{' => {
                depth += 1;
                if before(&letters, at).ends_with("view!") {
                    views.push(depth);
                }
                at + 1
            }
            '}' => {
                if views.last() == Some(&depth) {
                    views.pop();
                }
                depth = depth.saturating_sub(1);
                at + 1
            }
            _ => at + 1,
        };
        at = next;
    }
    found
}

fn before(letters: &[char], at: usize) -> String {
    letters[at.saturating_sub(BEFORE)..at].iter().collect::<String>().trim_end().to_owned()
}

fn end_of_line(letters: &[char], at: usize) -> usize {
    letters[at..].iter().position(|letter| *letter == '\n').map_or(letters.len(), |length| at + length)
}

/// Behind a character literal; a lifetime is only its quote.
fn end_of_character(letters: &[char], at: usize) -> usize {
    match (letters.get(at + 1), letters.get(at + 2)) {
        (Some('\\'), _) => {
            let closing = letters[at + 3..].iter().position(|letter| *letter == '\'');
            closing.map_or(letters.len(), |length| at + 4 + length)
        }
        (_, Some('\'')) => at + 3,
        _ => at + 1,
    }
}

/// Where the string that begins here ends, and what it says. Of `r#"…"#` the hashes stand before the quote.
fn string(letters: &[char], at: usize) -> (usize, String) {
    let hashes = letters[..at].iter().rev().take_while(|letter| **letter == '#').count();
    let raw = at > hashes && letters[at - hashes - 1] == 'r';
    let closes = |end: usize| {
        letters[end] == '"' && (!raw || letters[end + 1..].iter().take(hashes).all(|letter| *letter == '#'))
    };
    let mut end = at + 1;
    while end < letters.len() && !closes(end) {
        end += if letters[end] == '\\' && !raw { 2 } else { 1 };
    }
    (end + 1, letters[at + 1..end.min(letters.len())].iter().collect())
}

/// The literal is the key of a text: `text.say("…")`, `say!(text, "…")`.
pub fn is_said(literal: &Literal) -> bool {
    let before = literal.before.as_str();
    let in_macro = before.rsplit_once("say!(").and_then(|(_, rest)| rest.strip_suffix(','));
    before.ends_with(".say(") || in_macro.is_some_and(|text| !text.contains([',', '"']))
}

/// The literal is text on a page: a child of an element, or the value of an attribute that is read.
pub fn is_visible(literal: &Literal, read_attributes: &[&str]) -> bool {
    let words = outside_braces(&literal.text);
    if !literal.in_view || !words.chars().any(char::is_alphabetic) {
        return false;
    }
    let before = literal.before.as_str();
    let begins_child = ["view! {", "\"", ">", "}"].iter().any(|end| before.ends_with(end)) && !before.ends_with("=>");
    let value = before.trim_end_matches("format!(").trim_end();
    let is_value = read_attributes.iter().any(|name| {
        let attribute = value.strip_suffix('=').map(str::trim_end).and_then(|value| value.strip_suffix(name));
        attribute.is_some_and(|rest| rest.is_empty() || rest.ends_with(char::is_whitespace))
    });
    begins_child || literal.in_own_braces || is_value
}

/// A text without its `{placeholders}`.
fn outside_braces(text: &str) -> String {
    text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect()
}
