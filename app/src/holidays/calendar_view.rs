//! The calendar of a year: twelve small tables in which holidays stand out and lead to their page.

use jiff::civil::Date;
use leptos::prelude::*;

use super::listing::{part_words, weeks};
use super::server_functions::LIST;
use super::store::Holiday;
use crate::say;
use crate::shared::language::Text;

/// The twelve months.
pub fn year_view(text: Text, year: i16, today: Date, holidays: &[Holiday]) -> AnyView {
    let months = (1..=12).map(|month| month_view(text, (year, month), today, holidays)).collect_view();
    view! { <div class="year">{months}</div> }.into_any()
}

fn month_view(text: Text, (year, month): (i16, i8), today: Date, holidays: &[Holiday]) -> AnyView {
    let heads = (0..7)
        .map(|day| view! { <th scope="col" abbr=text.weekday(day)>{text.short_weekday(day)}</th> })
        .collect_view();
    let row = |week: Vec<Option<Date>>| {
        let cells = week.into_iter().map(|day| day_view(text, day, today, holidays)).collect_view();
        view! { <tr>{cells}</tr> }
    };
    let rows = weeks(year, month).into_iter().map(row).collect_view();
    view! {
        <table class="month">
            <caption>{text.month(month)}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn day_view(text: Text, day: Option<Date>, today: Date, holidays: &[Holiday]) -> AnyView {
    let Some(day) = day else { return view! { <td></td> }.into_any() };
    let current = (day == today).then_some("date");
    let number = i64::from(day.day());
    let Some(holiday) = holidays.iter().find(|holiday| holiday.details.is_on(day)) else {
        return view! { <td aria-current=current>{number}</td> }.into_any();
    };
    let details = &holiday.details;
    let part = part_words(text, details.part);
    let label = say!(text, "holidays-calendar-day", day = text.date(day), name = details.name.clone(), part = part);
    let class = if details.part.is_none() { "closed" } else { "closed partly" };
    view! {
        <td class=class aria-current=current>
            <a href=format!("{LIST}/{}", holiday.id) aria-label=label.clone() title=label>{number}</a>
        </td>
    }
    .into_any()
}
