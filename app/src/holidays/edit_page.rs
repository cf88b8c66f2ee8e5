//! `/virtual_receptionist/holidays/new` and `/virtual_receptionist/holidays/{holiday}`: one holiday.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::form_fields::HolidayFields;
use super::rules::{HolidayForm, parse_day};
use super::server_functions::{LIST, NEW, list_of};
use super::store;
use crate::audio_files::{self, Purpose};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::with_meanwhile;

/// The form for a new holiday; the address may name its first day.
#[component]
pub fn NewPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let recordings = audio_files::list(&mut connection, &caller.account_id, Purpose::Recording).await?;
        drop(connection);
        let (form, problem) = if let Some(refused) = notes::take_refused::<HolidayForm>(NEW).await? {
            (refused.form, Some(refused.problem))
        } else {
            let day = visitor.query_value("day").as_deref().and_then(parse_day);
            let first_day = day.map(|day| day.to_string()).unwrap_or_default();
            (HolidayForm { first_day, ..HolidayForm::default() }, None)
        };
        let problems = Problems::new(text, problem);
        let title = text.say("holidays-new-title");
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title lead=text.say("holidays-new-lead") back=(LIST.to_owned(), text.say("holidays-title"))/>
                <form class="stack narrow" method="post" action="/api/holidays/add" novalidate>
                    <FormToken/>
                    <ProblemSummary problems=problems.clone()/>
                    <HolidayFields form=form recordings=recordings problems=problems/>
                    <div class="actions">
                        <button class="button main">{text.say("holidays-add")}</button>
                        <a class="button" href=LIST>{text.say("common-cancel")}</a>
                    </div>
                </form>
            </Frame>
        })
    })
}

/// The form to change a holiday.
#[component]
pub fn EditPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("holiday").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let holiday = store::find(&mut connection, &caller.account_id, &id).await?.ok_or(Problem::NotFound)?;
        let recordings = audio_files::list(&mut connection, &caller.account_id, Purpose::Recording).await?;
        drop(connection);
        let saved = holiday.details.form(&holiday.id, holiday.version);
        let (form, problem, opened) = match notes::take_refused::<HolidayForm>(&visitor.path).await? {
            // What was typed, against what is saved now: sending it again is done knowingly.
            Some(refused) => {
                let opened = refused.form.version;
                (HolidayForm { id: saved.id, version: saved.version, ..refused.form }, Some(refused.problem), opened)
            }
            None => (saved, None, holiday.version),
        };
        let (problems, request) = (Problems::new(text, problem), (&portal, &visitor, &caller));
        let thing = ("holidays", holiday.id.as_str());
        let problems = with_meanwhile(problems, request, thing, holiday.version - opened).await?;
        let title = holiday.details.name.clone();
        let back = list_of(holiday.details.first_day.year());
        let delete = format!("{LIST}/{}/delete", holiday.id);
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title lead=text.say("holidays-edit-lead") back=(back.clone(), text.say("holidays-title"))/>
                <div class="stack narrow">
                    <form class="stack" method="post" action="/api/holidays/change" novalidate>
                        <FormToken/>
                        <input type="hidden" name="form[id]" value=form.id.clone()/>
                        <input type="hidden" name="form[version]" value=form.version/>
                        <ProblemSummary problems=problems.clone()/>
                        <HolidayFields form=form recordings=recordings problems=problems/>
                        <div class="actions">
                            <button class="button main">{text.say("common-save")}</button>
                            <a class="button" href=back>{text.say("common-cancel")}</a>
                        </div>
                    </form>
                    <section class="card danger-zone">
                        <header><h2>{text.say("holidays-delete-heading")}</h2></header>
                        <div class="body">
                            <p class="muted">{text.say("holidays-delete-explained")}</p>
                            <a class="button danger" href=delete>{icon(Icon::Trash)}{text.say("holidays-delete-open")}</a>
                        </div>
                    </section>
                </div>
            </Frame>
        })
    })
}
