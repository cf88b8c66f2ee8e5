//! The lines of a list to choose from, written once for all lists of a page: a page may hold a dozen lists of all users.

use std::collections::HashMap;
use std::sync::Arc;

use html_escape::{encode_double_quoted_attribute_to_string, encode_text_to_string};

/// One line of a list to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// The heading it stands under; empty for none. Lines of one heading stand together.
    pub group: String,
}

impl SelectOption {
    /// A line under no heading.
    pub fn plain(value: impl Into<String>, label: String) -> Self {
        Self { value: value.into(), label, group: String::new() }
    }
}

/// The lines of a list as HTML. A clone shares what is written.
#[derive(Clone, Debug, Default)]
pub struct OptionLines(Vec<Arc<Written>>);

#[derive(Debug, Default)]
struct Written {
    html: String,
    /// Where the tag of a value can say that it is chosen.
    places: HashMap<String, usize>,
}

impl OptionLines {
    /// With a line before all others, under no heading.
    #[must_use]
    pub fn after(self, first: SelectOption) -> Self {
        Self::from(vec![first]).and(self)
    }

    /// With other lines after these.
    #[must_use]
    pub fn and(mut self, others: Self) -> Self {
        self.0.extend(others.0);
        self
    }

    /// There is a line with this value.
    pub fn has(&self, value: &str) -> bool {
        self.0.iter().any(|part| part.places.contains_key(value))
    }

    /// The HTML, with the line of this value chosen.
    pub fn with_chosen(&self, chosen: &str) -> String {
        let mut html = String::with_capacity(self.0.iter().map(|part| part.html.len()).sum::<usize>() + 16);
        for part in &self.0 {
            let place = part.places.get(chosen).copied().unwrap_or_default();
            let (before, after) = part.html.split_at(place);
            html.push_str(before);
            html.push_str(if place > 0 { " selected" } else { "" });
            html.push_str(after);
        }
        html
    }
}

impl From<Vec<SelectOption>> for OptionLines {
    fn from(options: Vec<SelectOption>) -> Self {
        Self(vec![Arc::new(Written::new(&options))])
    }
}

impl FromIterator<SelectOption> for OptionLines {
    fn from_iter<I: IntoIterator<Item = SelectOption>>(options: I) -> Self {
        options.into_iter().collect::<Vec<_>>().into()
    }
}

impl Written {
    fn new(options: &[SelectOption]) -> Self {
        let mut written = Self::default();
        let html = &mut written.html;
        for group in options.chunk_by(|left, right| left.group == right.group) {
            let heading = group.first().map_or("", |option| option.group.as_str());
            if !heading.is_empty() {
                html.push_str("<optgroup label=\"");
                encode_double_quoted_attribute_to_string(heading, html);
                html.push_str("\">");
            }
            for option in group {
                html.push_str("<option value=\"");
                encode_double_quoted_attribute_to_string(&option.value, html);
                html.push('"');
                written.places.insert(option.value.clone(), html.len());
                html.push('>');
                encode_text_to_string(&option.label, html);
                html.push_str("</option>");
            }
            if !heading.is_empty() {
                html.push_str("</optgroup>");
            }
        }
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(value: &str, label: &str, group: &str) -> SelectOption {
        SelectOption { value: value.to_owned(), label: label.to_owned(), group: group.to_owned() }
    }

    #[test]
    fn lines_stand_under_their_headings_and_one_is_chosen() {
        let lines = OptionLines::from(vec![line("a", "A", ""), line("b", "B", "More"), line("c", "C", "More")]);
        assert_eq!(
            lines.with_chosen("c"),
            "<option value=\"a\">A</option><optgroup label=\"More\"><option value=\"b\">B</option>\
             <option value=\"c\" selected>C</option></optgroup>"
        );
        assert_eq!(lines.with_chosen("gone").matches("selected").count(), 0);
        let lines = lines.after(line("", "Choose", ""));
        assert!(lines.with_chosen("").starts_with("<option value=\"\" selected>Choose</option><option value=\"a\">"));
        assert_eq!(lines.with_chosen("b").matches("selected").count(), 1);
    }

    #[test]
    fn nothing_in_a_line_is_markup() {
        let hostile = "\"><script>&";
        let html = OptionLines::from(vec![line(hostile, hostile, hostile)]).with_chosen(hostile);
        assert!(!html.contains("<script>"));
        assert_eq!(html.matches('>').count(), 4, "{html}");
        assert!(html.contains(" selected>"));
    }
}
