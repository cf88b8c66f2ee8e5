//! What the painter reads from the page and writes to it: the rows of the form, the bars, and the words beside them.

use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};
use wasm_bindgen::JsCast;

use super::painted_week::{DAY, PaintedRow, PaintedWeek, STEP, bar_path};

/// The first element that the selector names.
fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok()?
}

/// A field of a row of the form.
fn field(row: usize, name: &str) -> Option<HtmlInputElement> {
    find(&format!("#form-rows-{row}-{name}")).map(JsCast::unchecked_into)
}

/// Open day and night, or by the rows.
fn kind(always_open: bool) -> Option<HtmlInputElement> {
    find(&format!("#form-always_open-{always_open}")).map(JsCast::unchecked_into)
}

/// The bar of a day.
pub fn bar(day: usize) -> Option<HtmlElement> {
    find(&format!("[data-day='{day}']")).map(JsCast::unchecked_into)
}

/// The week that the form says. Rows that are not whole yet say nothing.
pub fn read() -> PaintedWeek {
    if kind(true).is_some_and(|always| always.checked()) {
        return PaintedWeek::new(true);
    }
    let mut week = PaintedWeek::new(false);
    let mut row = 0;
    while let Some(from) = field(row, "from") {
        let is_ticked = |name: &str| field(row, name).is_some_and(|field| field.checked());
        let until = field(row, "until").and_then(|until| minute(&until.value()));
        let times = match (minute(&from.value()), until) {
            _ if is_ticked("remove") => None,
            _ if is_ticked("all_day") => Some((0, DAY)),
            // An end that is not after the beginning is on the next day.
            (Some(from), Some(until)) => Some((from, if until > from { until } else { until + DAY })),
            _ => None,
        };
        for day in 0..7 {
            if let (Some(times), true) = (times, is_ticked(&format!("days-{day}"))) {
                week.fill(day, times, true);
            }
        }
        row += 1;
    }
    week
}

fn minute(typed: &str) -> Option<usize> {
    let (hour, minute) = typed.split_once(':')?;
    Some(hour.parse::<usize>().ok()? * 60 + minute.parse::<usize>().ok()?)
}

/// Makes the form say this week.
pub fn write(week: &PaintedWeek) {
    if let Some(weekly) = kind(false) {
        weekly.set_checked(true);
    }
    let rows = week.rows();
    let mut place = 0;
    while field(place, "from").is_some() || (place < rows.len() && add_row(place)) {
        write_row(place, rows.get(place));
        place += 1;
    }
}

/// One more row after the last one, which is empty.
fn add_row(place: usize) -> bool {
    let Some(last) = place.checked_sub(1).and_then(|last| field(last, "from")) else { return false };
    let Ok(Some(row)) = last.closest(".hours-row") else { return false };
    let (old, new) = (place - 1, place);
    let html = row.outer_html();
    let html = html.replace(&format!("rows][{old}]"), &format!("rows][{new}]"));
    let html = html.replace(&format!("rows-{old}-"), &format!("rows-{new}-"));
    row.insert_adjacent_html("afterend", &html).is_ok()
}

fn write_row(place: usize, row: Option<&PaintedRow>) {
    let all_day = row.is_some_and(|row| (row.from, row.until) == (0, DAY));
    let tick = |name: &str, ticked: bool| {
        if let Some(field) = field(place, name) {
            field.set_checked(ticked);
        }
    };
    let time = |name: &str, minute: Option<usize>| {
        if let Some(field) = field(place, name) {
            field.set_value(&minute.filter(|_| !all_day).map(|minute| clock(minute % DAY)).unwrap_or_default());
        }
    };
    for day in 0..7 {
        tick(&format!("days-{day}"), row.and_then(|row| row.days.get(day)).is_some_and(|ticked| *ticked));
    }
    tick("remove", false);
    tick("all_day", all_day);
    time("from", row.map(|row| row.from));
    time("until", row.map(|row| row.until));
}

/// A minute as the fields take it; the end of a day is 24:00.
pub fn clock(minute: usize) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// The open times of a day as the picture says them; nothing when it is closed.
pub fn said(spans: &[(usize, usize)]) -> String {
    spans.iter().map(|(from, until)| format!("{}–{}", clock(*from), clock(*until))).collect::<Vec<_>>().join(", ")
}

/// Draws the week and says it.
pub fn draw(week: &PaintedWeek) {
    for day in 0..7 {
        let spans = week.spans(day);
        if let Some(open) = find(&format!("[data-day='{day}'] .open")) {
            drop(open.set_attribute("d", &bar_path(&spans)));
        }
        if let Some(line) = find(&format!("[data-said='{day}']")) {
            line.set_text_content(Some(&said(&spans)));
        }
    }
}

/// Shows where the keyboard is, and says what is there.
pub fn point(week: &PaintedWeek, (day, step): (usize, usize)) -> Option<()> {
    let (bar, minute) = (bar(day)?, step * STEP);
    let state = bar.get_attribute(if week.is_open(day, minute) { "data-open" } else { "data-closed" })?;
    drop(bar.set_attribute("aria-valuenow", &step.to_string()));
    drop(bar.set_attribute("aria-valuetext", &format!("{} {state}", clock(minute))));
    let cursor = find(&format!("[data-day='{day}'] .cursor"))?;
    drop(cursor.set_attribute("d", &bar_path(&[(minute, minute + STEP)])));
    find("#painter-day")?.set_text_content(bar.get_attribute("aria-label").as_deref());
    Some(())
}
