//! `/virtual_receptionist/holidays`: the holidays of a year, as a list and as a calendar.

use jiff::Timestamp;
use jiff::civil::Date;
use leptos::prelude::*;

use super::calendar_view::year_view;
use super::listing::{day_words, days_words, greeting_words, of_year, part_words, repeat_words, upcoming};
use super::public_holidays::{FIRST_YEAR, LAST_YEAR};
use super::server_functions::{LIST, NEW, PUBLIC, list_of, missing_public};
use super::store::{self, Holiday};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, PageWarnings, ReceptionistTabs, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// The year a page is about: the one its address names, or this one.
pub fn chosen_year(visitor: &Visitor, today: Date) -> i16 {
    let year = visitor.query_value("year").and_then(|year| year.parse().ok()).unwrap_or_else(|| today.year());
    year.clamp(FIRST_YEAR, LAST_YEAR)
}

/// Today where the account is.
pub fn today(portal: &Portal, caller: &Caller) -> Date {
    let now = Timestamp::from_millisecond(portal.clock.now_ms()).unwrap_or_default();
    now.to_zoned(time_zone::zone(&caller.time_zone)).date()
}

/// The list and the calendar.
#[component]
pub fn ListPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let today = today(&portal, &caller);
        let year = chosen_year(&visitor, today);
        let mut connection = portal.database.read().await?;
        let holidays = store::list(&mut connection, &caller.account_id).await?;
        let missing = missing_public(&mut connection, &caller.account_id, caller.country, year).await?.len();
        drop(connection);
        let country = text.say(caller.country.name_key());
        let public = (missing > 0).then(|| {
            let words = say!(text, "holidays-add-public", country = country);
            view! { <a class="button" href=format!("{PUBLIC}?year={year}")>{words}</a> }
        });
        let title = text.say("holidays-title");
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title lead=lead(text, today, &holidays)>
                    {public}
                    <a class="button main" href=NEW>{icon(Icon::Plus)}{text.say("holidays-add")}</a>
                </PageHead>
                <ReceptionistTabs current=LIST/>
                <PageWarnings/>
                {year_links(text, year)}
                <div class="columns holiday-columns">
                    <section class="card">{list_view(text, year, &holidays)}</section>
                    <section class="card">
                        <header><h2>{say!(text, "holidays-calendar", year = year.to_string())}</h2></header>
                        <div class="body">{year_view(text, year, today, &holidays)}</div>
                    </section>
                </div>
            </Frame>
        })
    })
}

fn lead(text: Text, today: Date, holidays: &[Holiday]) -> String {
    match upcoming(holidays, today, 1).first() {
        Some((day, holiday)) if *day == today => {
            say!(text, "holidays-lead-today", name = holiday.details.name.clone())
        }
        Some((day, holiday)) => {
            let name = holiday.details.name.clone();
            say!(text, "holidays-lead-next", name = name, day = day_words(text, *day))
        }
        None => text.say("holidays-lead-none"),
    }
}

fn year_links(text: Text, year: i16) -> AnyView {
    let years = [year - 1, year, year + 1].into_iter().filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year));
    let links = years
        .map(|other| {
            let current = (other == year).then_some("page");
            view! { <a href=list_of(other) aria-current=current>{other.to_string()}</a> }
        })
        .collect_view();
    view! { <nav class="segments years" aria-label=text.say("holidays-years")>{links}</nav> }.into_any()
}

fn list_view(text: Text, year: i16, holidays: &[Holiday]) -> AnyView {
    let holidays = of_year(holidays, year);
    if holidays.is_empty() {
        return view! {
            <div class="empty">
                {icon(Icon::Clock)}
                <h2>{say!(text, "holidays-empty-title", year = year.to_string())}</h2>
                <p>{text.say("holidays-empty-lead")}</p>
            </div>
        }
        .into_any();
    }
    let count = i64::try_from(holidays.len()).unwrap_or_default();
    let rows = holidays.into_iter().map(|(day, holiday)| row_view(text, day, holiday)).collect_view();
    view! {
        <header><h2>{say!(text, "holidays-list", count = count, year = year.to_string())}</h2></header>
        <table class="list holiday-list">
            <thead>
                <tr>
                    <th scope="col">{text.say("holidays-column-name")}</th>
                    <th scope="col">{text.say("holidays-column-day")}</th>
                    <th scope="col">{text.say("holidays-column-closed")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row_view(text: Text, day: Date, holiday: &Holiday) -> AnyView {
    let details = &holiday.details;
    let greeting = greeting_words(text, holiday).map(|words| view! { <p class="muted">{words}</p> });
    view! {
        <tr>
            <td>
                <a class="name" href=format!("{LIST}/{}", holiday.id)>{details.name.clone()}</a>
                {greeting}
            </td>
            <td>{days_words(text, day, details)}<p class="muted">{repeat_words(text, details)}</p></td>
            <td class="wide">{part_words(text, details.part)}</td>
        </tr>
    }
    .into_any()
}
