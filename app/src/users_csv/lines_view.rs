//! The rows of a file with what each one does.

use leptos::prelude::*;

use super::columns::Column;
use super::plan::{CellProblem, Effect, Line};
use crate::extensions::{Details, User};
use crate::say;
use crate::shared::language::Text;

/// How many rows with problems are shown: whoever mends these knows what is wrong with the others.
const MOST_WRONG: usize = 200;
/// How many characters of a cell are shown: more than any may have.
const MOST_SHOWN: usize = 300;

/// A table where there is room, cards where there is not.
pub fn lines_view(text: Text, lines: Vec<Line>) -> AnyView {
    let columns = Column::ALL.map(|column| view! { <th scope="col">{column.name(text)}</th> }).collect_view();
    let (lines, others) = shown(lines);
    let rows = lines.into_iter().map(|line| row(text, line)).collect_view();
    let others =
        (others > 0).then(|| view! { <p class="list-foot">{say!(text, "users-csv-more-wrong", number = others)}</p> });
    view! {
        <table class="list imported">
            <thead>
                <tr>
                    <th scope="col">{text.say("users-csv-line")}</th>
                    <th scope="col">{text.say("users-csv-effect")}</th>
                    {columns}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {others}
    }
    .into_any()
}

/// The rows that are shown, and how many more have problems.
fn shown(mut lines: Vec<Line>) -> (Vec<Line>, i64) {
    let mut wrong = 0_usize;
    lines.retain(|line| {
        wrong += usize::from(matches!(line.effect, Effect::Wrong(_)));
        wrong <= MOST_WRONG || !matches!(line.effect, Effect::Wrong(_))
    });
    (lines, i64::try_from(wrong.saturating_sub(MOST_WRONG)).unwrap_or_default())
}

fn row(text: Text, line: Line) -> AnyView {
    let (class, key) = match &line.effect {
        Effect::Adds(_) => ("tag green", "users-csv-adds"),
        Effect::Changes(..) => ("tag warm", "users-csv-changes"),
        Effect::Leaves => ("tag", "users-csv-leaves"),
        Effect::Wrong(_) => ("tag red", "users-csv-is-wrong"),
    };
    let number = i64::try_from(line.row.line).unwrap_or_default();
    let cells = Column::ALL.map(|column| cell(text, &line, column)).collect_view();
    let whole = match &line.effect {
        Effect::Wrong(problems) => sentences(text, problems, None),
        _ => Vec::new(),
    };
    view! {
        <tr>
            <td class="number muted" data-label=text.say("users-csv-line")>{number}</td>
            <td><span class=class>{text.say(key)}</span>{whole}</td>
            {cells}
        </tr>
    }
    .into_any()
}

/// What stands in a cell, with what is wrong there or what it takes the place of.
fn cell(text: Text, line: &Line, column: Column) -> AnyView {
    let below = match &line.effect {
        Effect::Wrong(problems) => sentences(text, problems, Some(column)),
        Effect::Changes(user, details) => was(text, user, details, column),
        Effect::Adds(_) | Effect::Leaves => Vec::new(),
    };
    let value = beginning(line.row.cell(column));
    view! { <td data-label=column.name(text)>{value}{below}</td> }.into_any()
}

/// All of what stands in a cell, unless it is far too long.
fn beginning(cell: &str) -> String {
    match cell.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => format!("{}…", cell.get(..end).unwrap_or_default()),
        None => cell.to_owned(),
    }
}

fn sentences(text: Text, problems: &[CellProblem], column: Option<Column>) -> Vec<AnyView> {
    let here = problems.iter().filter(|problem| problem.column == column);
    here.map(|problem| {
        let sentence = say!(text, problem.key, number = problem.number);
        view! { <p class="problem">{sentence}</p> }.into_any()
    })
    .collect()
}

fn was(text: Text, user: &User, details: &Details, column: Column) -> Vec<AnyView> {
    let (before, after) = match column {
        Column::Number => return Vec::new(),
        Column::FirstName => (&user.first_name, &details.name.first),
        Column::LastName => (&user.last_name, &details.name.last),
        Column::Email => (&user.email, &details.email),
    };
    let was = (before != after).then(|| say!(text, "users-csv-was", value = before.clone()));
    was.into_iter().map(|was| view! { <p class="hint">{was}</p> }.into_any()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sheet::Row;
    use super::*;

    #[test]
    fn of_a_cell_that_is_far_too_long_the_beginning_is_shown() {
        for (characters, expected) in [(0, 0), (300, 300), (301, 301), (1_000_000, 301)] {
            assert_eq!(beginning(&"ñ".repeat(characters)).chars().count(), expected);
        }
        assert!(beginning(&"ñ".repeat(301)).ends_with("ñ…"));
    }

    #[test]
    fn of_many_rows_with_problems_the_first_are_shown_and_the_others_counted() {
        let line = |effect: Effect| Line { row: Row::default(), effect };
        let wrong = |count: usize| vec![line(Effect::Wrong(Vec::new())); count];
        let with_one_good = |count: usize| [wrong(count), vec![line(Effect::Leaves)]].concat();
        for (rows, expected) in [(0, (1, 0)), (200, (201, 0)), (201, (201, 1)), (1_000, (201, 800))] {
            let (lines, others) = shown(with_one_good(rows));
            assert_eq!((lines.len(), others), expected, "{rows}");
            assert!(
                matches!(lines.last().map(|line| &line.effect), Some(Effect::Leaves)),
                "the good one is among them"
            );
        }
    }
}
