//! How much audio one account may keep.

use super::refusal::{MOST_RECORDINGS_KEPT, MOST_SPACE_USED};
use super::store::Used;
use crate::shared::problem::{FieldProblem, Problem};

/// The most recordings of an account. Music is replaced and never more than two files.
pub const MOST_RECORDINGS: i64 = 500;
/// The most megabytes of an account's recordings: the files as uploaded and what telephones play.
pub const MOST_MEGABYTES: i64 = 1024;

/// Refuses another recording when an account keeps all it may.
pub(super) fn check_room(used: Used) -> Result<(), Problem> {
    let refuse = |key: &str, number| Err(Problem::Fields(vec![FieldProblem::with_number("file", key, number)]));
    if used.files >= MOST_RECORDINGS {
        return refuse(MOST_RECORDINGS_KEPT, MOST_RECORDINGS);
    }
    if used.bytes >= MOST_MEGABYTES * 1024 * 1024 {
        return refuse(MOST_SPACE_USED, MOST_MEGABYTES);
    }
    Ok(())
}
