//! Reading and writing the file. It is read as spreadsheets save it: with or without a byte order mark, in UTF-8 or Latin-1,
//! with any line ends, with commas, semicolons or tabs.

use super::columns::Column;
use crate::extensions::User;
use crate::shared::language::{Language, Text};
use crate::shared::problem::Problem;
use crate::shared::spreadsheet::{BYTE_ORDER_MARK, harmless, plain};

/// The most rows of a file.
pub const MOST_ROWS: usize = 1_000;
/// The most columns of a file: more than any list of people has.
const MOST_COLUMNS: usize = 200;

/// A row as it stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line it begins on.
    pub line: u64,
    /// The extension number.
    pub number: String,
    /// The first name.
    pub first_name: String,
    /// The last name.
    pub last_name: String,
    /// The email.
    pub email: String,
    /// There is more on the line than its columns.
    pub is_too_long: bool,
}

impl Row {
    /// What stands in a column.
    pub fn cell(&self, column: Column) -> &str {
        match column {
            Column::Number => &self.number,
            Column::FirstName => &self.first_name,
            Column::LastName => &self.last_name,
            Column::Email => &self.email,
        }
    }

    fn cell_mut(&mut self, column: Column) -> &mut String {
        match column {
            Column::Number => &mut self.number,
            Column::FirstName => &mut self.first_name,
            Column::LastName => &mut self.last_name,
            Column::Email => &mut self.email,
        }
    }
}

/// A file as text, with one kind of line end.
///
/// # Errors
/// It is none: a spreadsheet's own format, a picture.
pub fn decoded(bytes: &[u8]) -> Result<String, Problem> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text).to_owned(),
        // Every byte of Latin-1 is the character of the same number.
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    };
    let is_text = |character: char| !character.is_control() || matches!(character, '\t' | '\r' | '\n');
    if text.chars().all(is_text) {
        Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Err(refused("users-csv-problem-binary"))
    }
}

/// The rows of a file; what is empty is no row.
///
/// # Errors
/// Columns that are missing, no rows, or too many.
pub fn read(text: &str) -> Result<Vec<Row>, Problem> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(text))
        .from_reader(text.as_bytes());
    let mut records =
        reader.records().filter_map(Result::ok).filter(|record| record.iter().any(|cell| !is_empty(cell)));
    let head = records.next().ok_or_else(|| refused("users-csv-problem-empty"))?;
    if head.len() > MOST_COLUMNS {
        return Err(refused("users-csv-problem-wide"));
    }
    let columns: Vec<Option<Column>> = head.iter().map(Column::of_name).collect();
    if Column::ALL.into_iter().any(|column| !columns.contains(&Some(column))) {
        return Err(refused("users-csv-problem-columns"));
    }
    let rows: Vec<Row> = records.take(MOST_ROWS + 1).map(|record| row(text, &record, &columns)).collect();
    match rows.len() {
        0 => Err(refused("users-csv-problem-empty")),
        1..=MOST_ROWS => Ok(rows),
        _ => Err(refused("users-csv-problem-rows")),
    }
}

fn row(text: &str, record: &csv::StringRecord, columns: &[Option<Column>]) -> Row {
    let is_too_long = record.iter().skip(columns.len()).any(|cell| !is_empty(cell));
    let mut row = Row { line: line(text, record), is_too_long, ..Row::default() };
    for (column, cell) in columns.iter().zip(record.iter()) {
        if let Some(column) = column {
            plain(cell).trim().clone_into(row.cell_mut(*column));
        }
    }
    row
}

/// The line a row begins on: for the parser it begins where the one before ended, with the empty lines between them.
fn line(text: &str, record: &csv::StringRecord) -> u64 {
    let Some(position) = record.position() else { return 0 };
    let rest = usize::try_from(position.byte()).ok().and_then(|byte| text.get(byte..)).unwrap_or_default();
    let empty = rest.bytes().take_while(|byte| *byte == b'\n').count();
    position.line() + u64::try_from(empty).unwrap_or_default()
}

fn is_empty(cell: &str) -> bool {
    cell.trim().is_empty()
}

fn refused(key: &str) -> Problem {
    Problem::Refused(key.to_owned())
}

/// What separates the columns: whichever stands most often in the first line.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().find(|line| !is_empty(line)).unwrap_or_default();
    let count = |delimiter: u8| head.bytes().filter(|byte| *byte == delimiter).count();
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

/// The file of these users, as spreadsheets of the language open it.
///
/// # Errors
/// None that is to be expected: it is written to memory.
pub fn written(users: &[User], text: Text) -> Result<Vec<u8>, csv::Error> {
    let delimiter = if text.language() == Language::En { b',' } else { b';' };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    writer.write_record(Column::ALL.map(|column| column.name(text)))?;
    for user in users {
        writer
            .write_record([&user.number, &user.first_name, &user.last_name, &user.email].map(|cell| harmless(cell)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn row(line: u64, cells: [&str; 4]) -> Row {
        let [number, first_name, last_name, email] = cells.map(str::to_owned);
        Row { line, number, first_name, last_name, email, is_too_long: false }
    }

    fn problem(key: &str) -> Result<Vec<Row>, Problem> {
        Err(Problem::Refused(key.to_owned()))
    }

    #[test]
    fn every_usual_way_of_saving_is_read() {
        let expected = [row(2, ["1001", "Ana", "Gómez", "ana@x.co"]), row(3, ["1002", "José", "Peña", "jose@x.co"])];
        for file in [
            "Extensión,Nombre,Apellido,Correo electrónico\n1001,Ana,Gómez,ana@x.co\n1002,José,Peña,jose@x.co\n",
            "\u{feff}Extensión;Nombre;Apellido;Correo electrónico\r\n1001;Ana;Gómez;ana@x.co\r\n1002;José;Peña;jose@x.co",
            "extension\tfirst_name\tlast_name\temail\n1001\tAna\tGómez\tana@x.co\n1002\tJosé\tPeña\tjose@x.co",
            "Email,Last name,First name,Extension,Floor\nana@x.co,Gómez,Ana,1001,3\njose@x.co,Peña,José,1002,4",
            "\"Extension\";\"First name\";\"Last name\";\"Email\"\n\"1001\";\"Ana\";\"Gómez\";\"ana@x.co\"\n1002; José ;Peña;jose@x.co;;\n;;;\n",
        ] {
            let text = decoded(file.as_bytes()).unwrap();
            assert_eq!(read(&text), Ok(expected.to_vec()), "{file}");
        }
        let latin =
            "Extension;First name;Last name;Email\n1001;Ana;G\u{f3}mez;ana@x.co\n1002;Jos\u{e9};Pe\u{f1}a;jose@x.co";
        let latin: Vec<u8> = latin.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        assert_eq!(read(&decoded(&latin).unwrap()), Ok(expected.to_vec()));
    }

    #[test]
    fn quotes_hold_separators_line_ends_and_quotes() {
        let file = "Extension,First name,Last name,Email\n1001,\"Ana, \"\"la jefa\"\"\",\"Gómez\nPeña\",a@x.co\n1002,B,C,d@x.co";
        let rows = read(file).unwrap();
        assert_eq!(rows[0], row(2, ["1001", "Ana, \"la jefa\"", "Gómez\nPeña", "a@x.co"]));
        assert_eq!(rows[1].line, 4);
    }

    #[test]
    fn lines_are_counted_as_an_editor_shows_them() {
        let file = "\n\nExtension,First name,Last name,Email\n\n1001,A,B,c@x.co\n\n\n,,,\n1002,D,E,f@x.co,too,much";
        let rows = read(file).unwrap();
        let seen: Vec<_> = rows.iter().map(|row| (row.line, row.number.as_str(), row.is_too_long)).collect();
        assert_eq!(seen, [(5, "1001", false), (9, "1002", true)]);
    }

    #[test]
    fn what_is_no_list_of_users_is_refused_with_the_reason() {
        let binary = Err(Problem::Refused("users-csv-problem-binary".to_owned()));
        assert_eq!(decoded(b"PK\x03\x04\x14\x00\x06\x00"), binary);
        assert_eq!(decoded(b"\xff\xfeE\x00x\x00"), binary, "UTF-16");
        assert_eq!(decoded(b"\x89PNG\r\n\x1a\n"), binary);
        assert_eq!(read(""), problem("users-csv-problem-empty"));
        assert_eq!(read("\n;;\n"), problem("users-csv-problem-empty"));
        assert_eq!(read("Extension,First name,Last name,Email\n"), problem("users-csv-problem-empty"));
        assert_eq!(read("Extension,Name,Email\n1001,Ana,ana@x.co"), problem("users-csv-problem-columns"));
        let wide = format!("Extension,First name,Last name,Email{}\n1,A,B,c@x.co", ",More".repeat(197));
        assert_eq!(read(&wide), problem("users-csv-problem-wide"));
        assert!(read(&wide.replacen(",More", "", 1)).is_ok());
        let head = "Extension,First name,Last name,Email\n";
        assert_eq!(read(&format!("{head}{}", "1,A,B,c@x.co\n".repeat(1001))), problem("users-csv-problem-rows"));
        assert_eq!(read(&format!("{head}{}", "1,A,B,c@x.co\n".repeat(1000))).unwrap().len(), 1000);
    }

    #[test]
    fn a_file_holds_no_formulas() {
        let user = User {
            id: String::new(),
            number: "1001".to_owned(),
            first_name: "=HYPERLINK(\"http://x\")".to_owned(),
            last_name: "+Peña".to_owned(),
            email: "-a@x.co".to_owned(),
            version: 1,
        };
        let file = String::from_utf8(written(&[user], Text::new(Language::EsCo)).unwrap()).unwrap();
        let expected = "\u{feff}Extensión;Nombre;Apellido;Correo electrónico\r\n\
                        1001;\"'=HYPERLINK(\"\"http://x\"\")\";'+Peña;'-a@x.co\r\n";
        assert_eq!(file, expected);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            people in prop::collection::vec(("[0-9]{3,5}", "[^\\s\\p{Cc}][^\\p{Cc}]{0,9}x", "['=+@;,\"-]{1,4}x", "[^\\s\\p{Cc}]{1,9}"), 1..9),
            language in prop::sample::select(Language::ALL.to_vec()),
        ) {
            let users: Vec<User> = people
                .into_iter()
                .map(|(number, first_name, last_name, email)| {
                    User { id: String::new(), number, first_name, last_name, email, version: 1 }
                })
                .collect();
            let file = written(&users, Text::new(language)).unwrap();
            let rows = read(&decoded(&file).unwrap()).unwrap();
            prop_assert_eq!(rows.len(), users.len());
            for (row, user) in rows.iter().zip(&users) {
                prop_assert_eq!(&row.number, &user.number);
                prop_assert_eq!(&row.first_name, &user.first_name);
                prop_assert_eq!(&row.last_name, &user.last_name);
                prop_assert_eq!(&row.email, &user.email);
            }
        }
    }
}
