//! `/virtual_receptionist/hours`: when the company is open in an ordinary week.

use jiff::Timestamp;
use leptos::prelude::*;

use super::opening::{opening, schedule_of};
use super::painter_view::painter_view;
use super::rows_view::{days_view, rows_view};
use super::rules::{HoursForm, weekdays};
use super::server_functions::{CopyForm, PAGE};
use super::store;
use super::week_view::week_view;
use crate::call_routing::Weekday;
use crate::holidays::{self, Holiday};
use crate::layout::{Frame, PageHead, PageWarnings, ReceptionistTabs, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, SelectField, SelectOption};
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::revisions::with_meanwhile;
use crate::shared::time_zone;

/// How many coming holidays are told.
const HOLIDAYS_TOLD: usize = 3;

/// The picture of the week and the form.
#[component]
pub fn HoursPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let now_ms = portal.clock.now_ms();
        let (account_id, zone) = (caller.account_id.as_str(), caller.time_zone.as_str());
        let mut connection = portal.database.read().await?;
        let saved = store::find(&mut connection, account_id).await?;
        let holidays = holidays::list(&mut connection, account_id).await?;
        drop(connection);
        let schedule = schedule_of(saved.hours(), &holidays, zone, now_ms);
        let (form, problem, opened) = match notes::take_refused::<HoursForm>(PAGE).await? {
            // What was typed, against what is saved now: sending it again is done knowingly.
            Some(refused) => {
                let opened = refused.form.version;
                (HoursForm { version: saved.version, ..refused.form }, Some(refused.problem), opened)
            }
            None => (HoursForm::of(saved.version, saved.always_open, &saved.intervals), None, saved.version),
        };
        let form = form.with_spare_rows();
        let (problems, request) = (Problems::new(text, problem), (&portal, &visitor, &caller));
        let problems = with_meanwhile(problems, request, ("business_hours", ""), saved.version - opened).await?;
        let opening = opening(text, &schedule, now_ms);
        let (hours, clock) = (saved.hours(), schedule.zone.wall_clock(now_ms));
        // Where the picture can be painted it shows the form, and what is saved only beside one that was refused.
        let saved_class = if problems.is_empty() { "plain-only" } else { "saved-week" };
        let week = week_view(text, &hours, clock, false);
        let painter = painter_view(text, &form.drawn(), clock);
        let zone_sentence = say!(text, "business-hours-zone", zone = time_zone::label(text, zone, now_ms));
        let today = Timestamp::from_millisecond(now_ms).unwrap_or_default().to_zoned(time_zone::zone(zone)).date();
        let coming = coming_view(text, &holidays::upcoming(&holidays, today, HOLIDAYS_TOLD));
        let copy = (!saved.intervals.is_empty() && !saved.always_open).then(|| copy_view(text, saved.version));
        let title = text.say("business-hours-title");
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title lead=opening.sentence/>
                <ReceptionistTabs current=PAGE/>
                <PageWarnings/>
                <div class="stack">
                    <form class="stack" method="post" action="/api/business-hours/save" novalidate>
                        <FormToken/>
                        <input type="hidden" name="form[version]" value=form.version/>
                        <ProblemSummary problems=problems.clone()/>
                        <section class="card" id="week">
                            <header><h2>{text.say("business-hours-week")}</h2></header>
                            <div class="body stack">
                                <div class=saved_class>{week}</div>
                                {painter}
                                <p class="hint">{zone_sentence}</p>
                            </div>
                            <footer class="muted">{coming}</footer>
                        </section>
                        {rows_card(text, &form, &problems)}
                        <div class="savebar">
                            <div class="wrap">
                                <div class="actions"><button class="button main">{text.say("business-hours-save")}</button></div>
                            </div>
                        </div>
                    </form>
                    {copy}
                </div>
            </Frame>
        })
    })
}

fn rows_card(text: Text, form: &HoursForm, problems: &Problems) -> AnyView {
    view! {
        <section class="card">
            <header><h2>{text.say("business-hours-change")}</h2></header>
            <div class="body stack">
                <fieldset class="choices across">
                    <legend class="visually-hidden">{text.say("business-hours-kind")}</legend>
                    {choice_view(form, false, text.say("business-hours-weekly"), text.say("business-hours-weekly-hint"))}
                    {choice_view(form, true, text.say("business-hours-always"), text.say("business-hours-always-hint"))}
                </fieldset>
                <p class="hint" id="form-rows">{text.say("business-hours-rows-hint")}</p>
                <div class="hours-rows">{rows_view(text, &form.rows, problems)}</div>
            </div>
        </section>
    }
    .into_any()
}

fn choice_view(form: &HoursForm, always_open: bool, name: String, hint: String) -> AnyView {
    let value = if always_open { "true" } else { "false" };
    let id = format!("form-always_open-{value}");
    let label_for = id.clone();
    view! {
        <label class="choice" for=label_for>
            <input type="radio" id=id name="form[always_open]" value=value checked=form.always_open == always_open/>
            <span><b>{name}</b><small>{hint}</small></span>
        </label>
    }
    .into_any()
}

/// The holidays that come next: they close the company whatever the hours.
fn coming_view(text: Text, coming: &[(jiff::civil::Date, &Holiday)]) -> AnyView {
    let link = view! { <a href="/virtual_receptionist/holidays">{text.say("business-hours-holidays-open")}</a> };
    if coming.is_empty() {
        return view! { <p>{text.say("business-hours-holidays-none")}" "{link}</p> }.into_any();
    }
    let day = |(day, holiday): &(jiff::civil::Date, &Holiday)| {
        say!(text, "business-hours-holiday", name = holiday.details.name.clone(), day = text.date(*day))
    };
    let list = coming.iter().map(day).collect::<Vec<_>>().join(", ");
    view! { <p>{say!(text, "business-hours-holidays-next", list = list)}" "{link}</p> }.into_any()
}

/// Copies the hours of a day to others; where the picture can be painted, it does that before anything is saved.
fn copy_view(text: Text, version: i64) -> AnyView {
    let day_option = |day: Weekday| {
        let index = day.index();
        SelectOption::plain(index.to_string(), text.weekday(index))
    };
    let (days, problems) = (weekdays().map(day_option).collect::<Vec<_>>(), Problems::new(text, None));
    let form = CopyForm { version, ..CopyForm::default() };
    view! {
        <form class="stack plain-only" method="post" action="/api/business-hours/copy-day" novalidate>
            <FormToken/>
            <input type="hidden" name="form[version]" value=form.version/>
            <section class="card">
                <header><h2>{text.say("business-hours-copy")}</h2></header>
                <div class="body stack copy-day">
                    <SelectField name="form[from]" label=text.say("business-hours-copy-from") value=form.from options=days
                        problems=problems.clone()/>
                    <div class="field">
                        <p class="label">{text.say("business-hours-copy-to")}</p>
                        {days_view(text, "form[to]", &problems, |_| false)}
                    </div>
                </div>
                <footer><button class="button">{text.say("business-hours-copy-send")}</button></footer>
            </section>
        </form>
    }
    .into_any()
}
