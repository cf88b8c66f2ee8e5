//! The rows of the hours' form: days to tick, from and until.

use leptos::prelude::*;

use super::rules::{RowForm, weekdays};
use crate::call_routing::Weekday;
use crate::say;
use crate::shared::form::{ChoiceField, Problems, TextField, TextKind, field_id};
use crate::shared::language::Text;

/// The rows.
pub fn rows_view(text: Text, rows: &[RowForm], problems: &Problems) -> AnyView {
    rows.iter().enumerate().map(|(place, row)| row_view(text, place, row, problems)).collect_view().into_any()
}

fn row_view(text: Text, place: usize, row: &RowForm, problems: &Problems) -> AnyView {
    let field = format!("form[rows][{place}]");
    let number = i64::try_from(place + 1).unwrap_or_default();
    let legend = if row.is_empty() {
        text.say("business-hours-row-new")
    } else {
        say!(text, "business-hours-row", number = number)
    };
    let remove = (!row.is_empty()).then(|| {
        view! {
            <ChoiceField name=format!("{field}[remove]") label=text.say("business-hours-row-remove") checked=row.remove
                problems=problems.clone()/>
        }
    });
    view! {
        <fieldset class="hours-row">
            <legend>{legend}</legend>
            {days_view(text, &format!("{field}[days]"), problems, |day| row.has(day))}
            <div class="times">
                <TextField name=format!("{field}[from]") label=text.say("business-hours-from") value=row.from.clone()
                    kind=TextKind::Time problems=problems.clone()/>
                <TextField name=format!("{field}[until]") label=text.say("business-hours-until") value=row.until.clone()
                    kind=TextKind::Time problems=problems.clone()/>
                <ChoiceField name=format!("{field}[all_day]") label=text.say("business-hours-all-day") checked=row.all_day
                    problems=problems.clone()/>
                {remove}
            </div>
        </fieldset>
    }
    .into_any()
}

/// The days of the week, to be ticked.
pub fn days_view(text: Text, field: &str, problems: &Problems, is_ticked: impl Fn(Weekday) -> bool) -> AnyView {
    let id = field_id(field);
    let problem = problems.of(field);
    let problem_id = format!("{id}-problem");
    let described_by = problem.is_some().then(|| problem_id.clone());
    let is_wrong = problem.is_some();
    let days = weekdays()
        .map(|day| {
            let id = format!("{id}-{}", day.index());
            let label_for = id.clone();
            let name = format!("{field}[{}]", day.index());
            view! {
                <label class="day" for=label_for>
                    <input type="checkbox" id=id name=name value="true" checked=is_ticked(day)
                        aria-label=text.weekday(day.index())/>
                    <span aria-hidden="true">{text.short_weekday(day.index())}</span>
                </label>
            }
        })
        .collect_view();
    let sentence = problem.map(|problem| view! { <p class="problem" id=problem_id>{problem}</p> });
    view! {
        <div class="days" class:wrong=is_wrong id=id role="group" tabindex="-1" aria-label=text.say("business-hours-days")
            aria-describedby=described_by>
            {days}
            {sentence}
        </div>
    }
    .into_any()
}
