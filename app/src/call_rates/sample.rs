//! Rates for trying things out, made up, as a file the operator could import.

/// The file.
pub fn sample() -> &'static str {
    include_str!("sample.csv")
}
