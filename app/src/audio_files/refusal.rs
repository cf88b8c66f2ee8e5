//! Why an upload is refused, as Fluent keys.

use audio::Refusal;

use crate::shared::problem::{FieldProblem, Problem};

/// The keys of all refusals that have no number in them, for the islands that word them.
pub const KEYS: [&str; 14] = [
    "recordings-problem-empty",
    "recordings-problem-not-audio",
    "recordings-problem-wrong-kind",
    "recordings-problem-unsupported-codec",
    "recordings-problem-cut-short",
    "recordings-problem-too-long",
    "recordings-problem-too-large",
    "recordings-problem-silent",
    "recordings-problem-broken",
    "recordings-problem-interrupted",
    "recordings-problem-no-file",
    "recordings-problem-rights",
    UPLOADS_OWN,
    UPLOADS_ALL,
];

/// The key of an upload beside as many of the same account as may go on at a time.
pub const UPLOADS_OWN: &str = "recordings-problem-uploads-own";
/// The key of an upload beside as many of all accounts as may go on at a time.
pub const UPLOADS_ALL: &str = "recordings-problem-uploads-all";
/// The key of an account that keeps as many recordings as it may; its sentence mentions the number.
pub const MOST_RECORDINGS_KEPT: &str = "recordings-problem-most-recordings";
/// The key of an account whose recordings take all the space they may; its sentence mentions the megabytes.
pub const MOST_SPACE_USED: &str = "recordings-problem-most-space";
/// The key of a file that is over the limit; its sentence mentions the limit in megabytes.
pub const TOO_BIG: &str = "recordings-problem-too-big";

/// The key of a reason of the crate `audio`.
pub fn key(code: &str) -> &'static str {
    match code {
        "empty" => "recordings-problem-empty",
        "not-audio" => "recordings-problem-not-audio",
        "wrong-kind" => "recordings-problem-wrong-kind",
        "unsupported-codec" => "recordings-problem-unsupported-codec",
        "cut-short" => "recordings-problem-cut-short",
        "too-long" => "recordings-problem-too-long",
        "too-large" => "recordings-problem-too-large",
        "silent" => "recordings-problem-silent",
        _ => "recordings-problem-broken",
    }
}

/// The file cannot be used.
pub(super) fn unusable(refusal: Refusal) -> Problem {
    Problem::field("file", key(refusal.code()))
}

/// The file is over the limit.
pub(super) fn too_big(largest_bytes: u64) -> Problem {
    Problem::Fields(vec![FieldProblem::with_number("file", TOO_BIG, megabytes(largest_bytes))])
}

/// The upload ended before the file did.
pub(super) fn interrupted() -> Problem {
    Problem::field("file", "recordings-problem-interrupted")
}

/// A limit as people say it.
pub(super) fn megabytes(bytes: u64) -> i64 {
    i64::try_from((bytes / (1024 * 1024)).max(1)).unwrap_or(i64::MAX)
}
