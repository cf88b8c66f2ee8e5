//! What a command answers, for people or with `--json` for programs, and how it ends.

use std::process::ExitCode;

use serde::Serialize;

/// What a command answers.
#[derive(Clone, Debug, Default)]
pub struct Report {
    lines: Vec<String>,
    json: serde_json::Value,
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

    /// What is printed.
    pub fn text(&self, json: bool) -> String {
        match (json, self.json.is_null()) {
            (true, false) => format!("{:#}", self.json),
            (true, true) => String::new(),
            (false, _) => self.lines.join("\n"),
        }
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
    fn the_exit_code_says_whose_fault_it_is() {
        let code = |error: anyhow::Error| format!("{:?}", exit_code(&error));
        let same = |number| format!("{:?}", ExitCode::from(number));
        assert_eq!(code(anyhow::anyhow!("the database does not answer")), same(1));
        assert_eq!(code(NotDone::refused("it is paid already")), same(3));
        let deeper: anyhow::Result<()> = Err(NotDone::not_found("no such account"));
        assert_eq!(code(deeper.context("--account").unwrap_err()), same(4));
    }
}
