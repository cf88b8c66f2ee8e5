//! Cells of files that spreadsheets open.

/// Says that the file is UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// True for what a spreadsheet would take for a formula, and for what would be taken for a formula made harmless.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\''])
}

/// A cell that no spreadsheet carries out: an apostrophe says that text follows.
pub fn harmless(cell: &str) -> String {
    if is_formula(cell) { format!("'{cell}") } else { cell.to_owned() }
}

/// The cell that was made [`harmless`].
pub fn plain(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}
