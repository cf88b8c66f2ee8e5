//! How passkeys are named, and how many there may be.

use crate::shared::problem::Problem;
use crate::shared::typed_text;

/// The most passkeys of an administrator.
pub const MOST: usize = 10;
/// The most characters of a name.
pub const LONGEST_NAME: u32 = 40;

/// Reads a name: one line of at most 40 characters that are seen; what was left empty gets the default, cut if it must be.
///
/// # Errors
/// The problem of `form[name]`.
pub fn read_name(typed: &str, default: &str) -> Result<String, Problem> {
    let name = typed_text::line_if_any("form[name]", typed, LONGEST_NAME)?;
    let longest = usize::try_from(LONGEST_NAME).unwrap_or_default();
    Ok(if name.is_empty() { default.chars().take(longest).collect() } else { name })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::problem::FieldProblem;

    #[test]
    fn a_name_is_one_short_line_and_has_a_default() {
        assert_eq!(read_name("  Mi  teléfono\n", "Chrome").as_deref(), Ok("Mi teléfono"));
        assert_eq!(read_name(" ", "Chrome").as_deref(), Ok("Chrome"));
        assert_eq!(read_name("", &"ñ".repeat(60)), Ok("ñ".repeat(40)));
        assert_eq!(read_name(&"ñ".repeat(40), ""), Ok("ñ".repeat(40)));
        let problem = FieldProblem::with_number("form[name]", "common-problem-too-long", 40);
        assert_eq!(read_name(&"ñ".repeat(41), ""), Err(Problem::Fields(vec![problem])));
        let hidden = Problem::field("form[name]", "common-problem-characters");
        assert_eq!(read_name("Mi\u{200b}llave", ""), Err(hidden));
    }
}
