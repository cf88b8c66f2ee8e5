//! What a file would do to a company: for each row whether it adds, changes or leaves a user, or what is wrong with it.

use std::collections::{HashMap, HashSet};

use super::columns::Column;
use super::sheet::Row;
use crate::extensions::{Details, ExtensionNumber, Kind, MOST_USERS, PersonName, User};
use crate::shared::country::Country;
use crate::shared::email_address::EmailAddress;

/// What of a company matters.
#[derive(Clone, Debug)]
pub struct Known {
    /// How many digits numbers have.
    pub digits: i64,
    /// The country.
    pub country: Country,
    /// The users.
    pub users: Vec<User>,
    /// Numbers and name keys of what else has an extension.
    pub others: Vec<(String, String)>,
}

/// What a row does.
#[derive(Clone, Debug)]
pub enum Effect {
    /// There is a new user.
    Adds(Details),
    /// Another name or email for this user.
    Changes(User, Details),
    /// The file says what is there already.
    Leaves,
    /// It cannot be done.
    Wrong(Vec<CellProblem>),
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellProblem {
    /// Where; nothing for the whole row.
    pub column: Option<Column>,
    /// The Fluent key of the sentence.
    pub key: &'static str,
    /// What it mentions as `$number`.
    pub number: i64,
}

/// A row with what it does.
#[derive(Clone, Debug)]
pub struct Line {
    /// The row.
    pub row: Row,
    /// What it does.
    pub effect: Effect,
}

/// How many rows do what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// New users.
    pub added: i64,
    /// Changed users.
    pub changed: i64,
    /// Users as they were.
    pub left: i64,
    /// Rows that cannot be done.
    pub wrong: i64,
}

impl Counts {
    /// Counts.
    pub fn of(lines: &[Line]) -> Self {
        let mut counts = Self::default();
        for line in lines {
            match line.effect {
                Effect::Adds(_) => counts.added += 1,
                Effect::Changes(..) => counts.changed += 1,
                Effect::Leaves => counts.left += 1,
                Effect::Wrong(_) => counts.wrong += 1,
            }
        }
        counts
    }

    /// Everything can be done, and there is something to do.
    pub fn is_work(self) -> bool {
        self.wrong == 0 && self.added + self.changed > 0
    }
}

/// What the rows do together. Names are compared as they are in the end, so that two users can swap theirs.
pub fn plan(rows: Vec<Row>, known: &Known) -> Vec<Line> {
    let users: HashMap<&str, &User> = known.users.iter().map(|user| (user.number.as_str(), user)).collect();
    let in_file: HashSet<&str> = rows.iter().map(|row| row.number.as_str()).collect();
    let stay = known.users.iter().filter(|user| !in_file.contains(user.number.as_str()));
    let mut taken = Taken {
        names: stay
            .map(|user| name_of(user).key())
            .chain(known.others.iter().map(|(_, key)| key.clone()))
            .map(|key| (key, 0))
            .collect(),
        numbers: HashMap::new(),
        room: MOST_USERS - i64::try_from(known.users.len()).unwrap_or(MOST_USERS),
    };
    let effects: Vec<Effect> =
        rows.iter().map(|row| taken.effect(row, known, users.get(row.number.as_str()))).collect();
    rows.into_iter().zip(effects).map(|(row, effect)| Line { row, effect }).collect()
}

fn name_of(user: &User) -> PersonName {
    PersonName { first: user.first_name.clone(), last: user.last_name.clone() }
}

/// What can be had once only.
struct Taken {
    /// Name keys, with the line that has it; 0 for who is in no line.
    names: HashMap<String, u64>,
    /// Numbers, with the line that has it.
    numbers: HashMap<String, u64>,
    /// How many more users the plan has room for.
    room: i64,
}

impl Taken {
    fn effect(&mut self, row: &Row, known: &Known, user: Option<&&User>) -> Effect {
        let mut problems = Vec::new();
        let details = details(row, known, &mut problems);
        if let Some(details) = &details {
            self.claim(row, details, &mut problems);
        }
        match (details, user) {
            (None, _) => Effect::Wrong(problems),
            _ if !problems.is_empty() => Effect::Wrong(problems),
            (Some(details), None) if self.room > 0 => {
                self.room -= 1;
                Effect::Adds(details)
            }
            (Some(_), None) => Effect::Wrong(vec![problem(Column::Number, "extensions-problem-most-users", 0)]),
            (Some(details), Some(user)) if details.name == name_of(user) && details.email == user.email => {
                Effect::Leaves
            }
            (Some(details), Some(user)) => Effect::Changes((*user).clone(), details),
        }
    }

    fn claim(&mut self, row: &Row, details: &Details, problems: &mut Vec<CellProblem>) {
        let line = |line: u64| i64::try_from(line).unwrap_or(i64::MAX);
        if let Some(first) = self.numbers.get(&row.number) {
            problems.push(problem(Column::Number, "users-csv-problem-number-twice", line(*first)));
            return;
        }
        self.numbers.insert(row.number.clone(), row.line);
        match self.names.get(&details.name.key()) {
            None => {
                self.names.insert(details.name.key(), row.line);
            }
            Some(0) => problems.push(problem(Column::LastName, "extensions-problem-name-taken", 0)),
            Some(first) => problems.push(problem(Column::LastName, "users-csv-problem-name-twice", line(*first))),
        }
    }
}

fn problem(column: Column, key: &'static str, number: i64) -> CellProblem {
    CellProblem { column: Some(column), key, number }
}

/// A row by itself.
fn details(row: &Row, known: &Known, problems: &mut Vec<CellProblem>) -> Option<Details> {
    if row.is_too_long {
        problems.push(CellProblem { column: None, key: "users-csv-problem-row-long", number: 0 });
    }
    let number = ExtensionNumber::parse(&row.number, known.digits, known.country)
        .map_err(|key| problems.push(problem(Column::Number, key, known.digits)));
    if known.others.iter().any(|(other, _)| *other == row.number) {
        problems.push(problem(Column::Number, "users-csv-problem-number-other", 0));
    }
    let first = PersonName::parse_first(&row.first_name)
        .map_err(|key| problems.push(problem(Column::FirstName, key, PersonName::LONGEST)));
    let last = PersonName::parse_last(&row.last_name)
        .map_err(|key| problems.push(problem(Column::LastName, key, PersonName::LONGEST)));
    let email = EmailAddress::parse(&row.email).map_err(|key| problems.push(problem(Column::Email, key, 0)));
    match (number, first, last, email) {
        (Ok(number), Ok(first), Ok(last), Ok(email)) => {
            let name = PersonName { first, last };
            Some(Details { kind: Kind::User, number, name, email: email.as_str().to_owned() })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(number: &str, first_name: &str, last_name: &str) -> User {
        let [number, first_name, last_name] = [number, first_name, last_name].map(str::to_owned);
        User { id: format!("id of {number}"), email: "a@x.co".to_owned(), number, first_name, last_name, version: 1 }
    }

    fn known() -> Known {
        Known {
            digits: 4,
            country: Country::Co,
            users: vec![user("1001", "Ana", "Gómez"), user("1002", "Marta", "Peña")],
            others: vec![("1101".to_owned(), "ventas".to_owned())],
        }
    }

    /// Rows of number, first and last name, from line 2 on.
    fn rows(people: &[[&str; 3]]) -> Vec<Row> {
        let row = |(line, [number, first_name, last_name]): (u64, &[&str; 3])| Row {
            line,
            number: (*number).to_owned(),
            first_name: (*first_name).to_owned(),
            last_name: (*last_name).to_owned(),
            email: "a@x.co".to_owned(),
            is_too_long: false,
        };
        (2..).zip(people).map(row).collect()
    }

    fn effects(people: &[[&str; 3]]) -> Vec<String> {
        plan(rows(people), &known()).into_iter().map(|line| said(&line.effect)).collect()
    }

    fn said(effect: &Effect) -> String {
        match effect {
            Effect::Adds(details) => format!("adds {}", details.name.whole()),
            Effect::Changes(user, details) => format!("{} becomes {}", user.name(), details.name.whole()),
            Effect::Leaves => "leaves".to_owned(),
            Effect::Wrong(problems) => problems
                .iter()
                .map(|problem| format!("{} {}", problem.key, problem.number))
                .collect::<Vec<_>>()
                .join("; "),
        }
    }

    #[test]
    fn a_row_belongs_to_the_user_with_its_number() {
        let people = [["1001", "Ana", "Gómez"], ["1002", "Marta", "Peña Ruiz"], ["1003", "Julián", "Ortiz"]];
        assert_eq!(effects(&people), ["leaves", "Marta Peña becomes Marta Peña Ruiz", "adds Julián Ortiz"]);
    }

    #[test]
    fn names_are_unique_in_the_end_not_on_the_way() {
        let swapped = [["1001", "Marta", "Peña"], ["1002", "Ana", "Gómez"]];
        assert_eq!(effects(&swapped), ["Ana Gómez becomes Marta Peña", "Marta Peña becomes Ana Gómez"]);
        let freed = [["1001", "Ana", "Ruiz"], ["1003", "Ana", "Gómez"]];
        assert_eq!(effects(&freed), ["Ana Gómez becomes Ana Ruiz", "adds Ana Gómez"]);
        let held = [["1003", "ANA", "gómez"]];
        assert_eq!(effects(&held), ["extensions-problem-name-taken 0"]);
        let twice = [["1003", "Julián", "Ortiz"], ["1004", "julián", "ORTIZ"]];
        assert_eq!(effects(&twice), ["adds Julián Ortiz", "users-csv-problem-name-twice 2"]);
    }

    #[test]
    fn a_number_stands_in_one_row_and_is_no_group() {
        let people = [["1003", "Julián", "Ortiz"], ["1003", "Carlos", "Rojas"], ["1101", "Diana", "Mejía"]];
        let expected = ["adds Julián Ortiz", "users-csv-problem-number-twice 2", "users-csv-problem-number-other 0"];
        assert_eq!(effects(&people), expected);
    }

    #[test]
    fn every_fault_of_a_row_is_told_at_once() {
        let mut rows = rows(&[["12", "", "Ortiz"]]);
        rows[0].email = "nobody".to_owned();
        rows[0].is_too_long = true;
        let Effect::Wrong(problems) = &plan(rows, &known())[0].effect else { panic!("accepted") };
        let found: Vec<_> = problems.iter().map(|problem| (problem.column, problem.key)).collect();
        let expected = [
            (None, "users-csv-problem-row-long"),
            (Some(Column::Number), "extensions-problem-number-length"),
            (Some(Column::FirstName), "extensions-problem-name-missing"),
            (Some(Column::Email), "common-problem-email-wrong"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_plans_limit_holds() {
        let people: Vec<[String; 3]> =
            (0..199).map(|number| [(1200 + number).to_string(), "Persona".to_owned(), number.to_string()]).collect();
        let people: Vec<[&str; 3]> = people.iter().map(|person| [&*person[0], &*person[1], &*person[2]]).collect();
        let lines = plan(rows(&people), &known());
        assert_eq!(Counts::of(&lines), Counts { added: 198, wrong: 1, ..Counts::default() });
        assert_eq!(said(&lines[198].effect), "extensions-problem-most-users 0");
        assert!(!Counts::of(&lines).is_work());
    }
}
