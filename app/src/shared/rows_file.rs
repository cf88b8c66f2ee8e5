//! A file of rows that the operator gives, as spreadsheets write it: separated by commas, semicolons or tabs, with or without
//! quotes and a mark of its encoding. Every line that is wrong is told.

use std::fmt;

/// Why a file was not imported.
#[derive(Debug, thiserror::Error)]
pub enum FileProblem {
    /// Not UTF-8.
    #[error("the file is not UTF-8: save it as “CSV UTF-8”")]
    Encoding,
    /// The first line does not name the columns.
    #[error("the first line must name the columns; missing: {0}")]
    Columns(String),
    /// Only a first line.
    #[error("the file has no rows")]
    Empty,
    /// Lines are wrong.
    #[error("nothing was imported:\n{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Lines(Vec<LineProblem>),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineProblem {
    /// The line of the file, from 1 on.
    pub line: u64,
    /// What is wrong.
    pub problem: String,
}

impl fmt::Display for LineProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "line {}: {}", self.line, self.problem)
    }
}

/// A column of a file.
#[derive(Clone, Copy, Debug)]
pub enum Column {
    /// It must be there.
    Needed(&'static str),
    /// It may be left out; its cells are then empty.
    Optional(&'static str),
}

impl Column {
    fn name(self) -> &'static str {
        match self {
            Self::Needed(name) | Self::Optional(name) => name,
        }
    }
}

/// The rows of a file whose columns may stand in any order. `row` makes one of a line's number and cells, or says what is
/// wrong with it.
///
/// # Errors
/// Everything that is wrong with the file.
pub fn read<const N: usize, T>(
    bytes: &[u8],
    columns: [Column; N],
    mut row: impl FnMut(u64, [&str; N]) -> Result<T, String>,
) -> Result<Vec<T>, FileProblem> {
    let text = std::str::from_utf8(bytes).map_err(|_| FileProblem::Encoding)?;
    let text = text.trim_start_matches('\u{feff}');
    let first = text.lines().next().unwrap_or_default();
    let delimiter = [b';', b'\t'].into_iter().find(|delimiter| first.contains(char::from(*delimiter)));
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter.unwrap_or(b','))
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let header = reader.headers().cloned().unwrap_or_default();
    let places = places(&header, columns)?;
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, |position| line_of(text, position));
                problems.push(LineProblem { line, problem: error.to_string() });
                continue;
            }
        };
        let line = record.position().map_or(0, |position| line_of(text, position));
        let cells = places.map(|place| place.and_then(|place| record.get(place)).unwrap_or_default());
        match row(line, cells) {
            Ok(row) => rows.push(row),
            Err(problem) => problems.push(LineProblem { line, problem }),
        }
    }
    match (problems.is_empty(), rows.is_empty()) {
        (false, _) => Err(FileProblem::Lines(problems)),
        (true, true) => Err(FileProblem::Empty),
        (true, false) => Ok(rows),
    }
}

/// The line a record begins in: the reader counts from the empty lines before it.
fn line_of(text: &str, position: &csv::Position) -> u64 {
    let rest = usize::try_from(position.byte()).ok().and_then(|start| text.as_bytes().get(start..)).unwrap_or_default();
    let empty = rest.iter().take_while(|byte| byte.is_ascii_whitespace()).filter(|byte| **byte == b'\n').count();
    position.line() + u64::try_from(empty).unwrap_or_default()
}

/// Where the columns stand.
fn places<const N: usize>(header: &csv::StringRecord, columns: [Column; N]) -> Result<[Option<usize>; N], FileProblem> {
    let place = |column: Column| header.iter().position(|name| name.eq_ignore_ascii_case(column.name()));
    let is_missing = |column: &Column| matches!(column, Column::Needed(_)) && place(*column).is_none();
    let missing: Vec<_> = columns.into_iter().filter(is_missing).map(Column::name).collect();
    if missing.is_empty() { Ok(columns.map(place)) } else { Err(FileProblem::Columns(missing.join(", "))) }
}
