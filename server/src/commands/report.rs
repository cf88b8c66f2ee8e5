//! What a command answers, for people or with `--json` for programs, and how it ends.

use std::process::ExitCode;

use app::shared::rows_file::FileProblem;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::Serialize;
use serde_json::Value;

/// What a command answers.
#[derive(Clone, Debug, Default)]
pub struct Report {
    lines: Vec<String>,
    json: Value,
}

impl Report {
    /// Nothing more: the command has said what there was to say.
    pub fn nothing() -> Self {
        Self::default()
    }

    /// A sentence, and the same facts for programs.
    pub fn new(line: impl Into<String>, facts: &impl Serialize) -> Self {
        Self::lines([line.into()], facts)
    }

    /// A line for each of several things, and the same facts for programs.
    pub fn lines(lines: impl IntoIterator<Item = String>, facts: &impl Serialize) -> Self {
        // A fact that cannot be written, which none of ours is, would be `null`.
        Self { lines: lines.into_iter().collect(), json: serde_json::to_value(facts).unwrap_or_default() }
    }

    /// Facts alone, a line each of its name and its value.
    pub fn facts(facts: &impl Serialize) -> Self {
        let json = serde_json::to_value(facts).unwrap_or_default();
        let mut lines = Vec::new();
        flatten("", &json, &mut lines);
        Self { lines, json }
    }

    /// What is printed.
    pub fn text(&self, json: bool) -> String {
        match (json, self.json.is_null()) {
            (true, false) => format!("{:#}", self.json),
            (true, true) => String::new(),
            (false, _) => self.lines.join("\n"),
        }
    }
}

/// What is inside of others is named after all of them, "carrier.name"; what is not there has no line.
fn flatten(name: &str, value: &Value, lines: &mut Vec<String>) {
    let inner = |part: &str| if name.is_empty() { part.to_owned() } else { format!("{name}.{part}") };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(part, value)| flatten(&inner(part), value, lines)),
        Value::Array(values) => {
            values.iter().zip(1_u32..).for_each(|(value, place)| flatten(&inner(&place.to_string()), value, lines));
        }
        Value::String(text) => lines.push(format!("{name}\t{}", text.replace('\n', ", "))),
        Value::Null => {}
        other => lines.push(format!("{name}\t{other}")),
    }
}

/// Why a command was not carried out, where it is not a fault of the machine.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// What was asked for is against a rule.
    #[error("{0}")]
    Refused(String),
    /// What was named is not there.
    #[error("{0}")]
    NotFound(String),
}

impl NotDone {
    /// A rule says no.
    pub fn refused(reason: impl ToString) -> anyhow::Error {
        Self::Refused(reason.to_string()).into()
    }

    /// There is no such thing.
    pub fn not_found(reason: impl ToString) -> anyhow::Error {
        Self::NotFound(reason.to_string()).into()
    }
}

/// A file that was not taken in.
pub fn not_imported(problem: FileProblem) -> anyhow::Error {
    match problem {
        FileProblem::Database(fault) => fault.into(),
        refused => NotDone::refused(refused),
    }
}

/// Takes one of several things by its code; another word is one that is not understood.
pub fn one_of<T: Clone + Send + Sync + 'static>(
    codes: impl IntoIterator<Item = &'static str>,
    from_code: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(codes).try_map(move |code| from_code(&code).ok_or("there is no such thing"))
}

/// How a command ends that was not carried out: 1 for a fault of the machine or the configuration, 3 when a rule refused it,
/// 4 when what it names is not there. (2 is clap's, for words that are not understood.)
pub fn exit_code(error: &anyhow::Error) -> ExitCode {
    ExitCode::from(match error.downcast_ref::<NotDone>() {
        Some(NotDone::Refused(_)) => 3,
        Some(NotDone::NotFound(_)) => 4,
        None => 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context;

    #[test]
    fn programs_get_the_facts_and_people_the_lines() {
        let report = Report::new("Created Café.", &serde_json::json!({ "company": "Café" }));
        assert_eq!(report.text(false), "Created Café.");
        assert_eq!(report.text(true), "{\n  \"company\": \"Café\"\n}");
        assert_eq!(Report::nothing().text(true), "");
    }

    #[test]
    fn facts_are_lines_of_a_name_and_a_value() {
        let carrier = serde_json::json!({ "name": "Movistar", "account": null });
        let report = Report::facts(&serde_json::json!({ "a": "two\nlines", "carrier": carrier, "numbers": [7, 8] }));
        assert_eq!(report.text(false), "a\ttwo, lines\ncarrier.name\tMovistar\nnumbers.1\t7\nnumbers.2\t8");
    }

    #[test]
    fn the_exit_code_says_whose_fault_it_is() {
        let code = |error: anyhow::Error| format!("{:?}", exit_code(&error));
        let same = |number| format!("{:?}", ExitCode::from(number));
        assert_eq!(code(anyhow::anyhow!("the database does not answer")), same(1));
        assert_eq!(code(NotDone::refused("it is paid already")), same(3));
        assert_eq!(code(not_imported(FileProblem::Empty)), same(3));
        assert_eq!(code(not_imported(FileProblem::Database(sqlx::Error::PoolTimedOut))), same(1));
        let deeper: anyhow::Result<()> = Err(NotDone::not_found("no such account"));
        assert_eq!(code(deeper.context("--account").unwrap_err()), same(4));
    }
}
