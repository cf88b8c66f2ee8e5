//! `/virtual_receptionist/holidays/{holiday}/delete`: asks before a holiday is deleted.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::listing::{days_words, part_words, repeat_words};
use super::server_functions::{DeleteForm, LIST};
use super::store;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The question.
#[component]
pub fn DeletePage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("holiday").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let holiday = store::find(&mut connection, &caller.account_id, &id).await?.ok_or(Problem::NotFound)?;
        drop(connection);
        let refused = notes::take_refused::<DeleteForm>(&visitor.path).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let details = holiday.details;
        let title = say!(text, "holidays-delete-title", name = details.name.clone());
        let edit = format!("{LIST}/{}", holiday.id);
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title back=(edit.clone(), details.name.clone())/>
                <ProblemSummary problems=problems/>
                <section class="card narrow"><div class="body stack">
                    <dl class="facts">
                        <dt>{text.say("holidays-column-day")}</dt>
                        <dd>{days_words(text, details.first_day, &details)}</dd>
                        <dt>{text.say("holidays-column-repeat")}</dt>
                        <dd>{repeat_words(text, &details)}</dd>
                        <dt>{text.say("holidays-column-closed")}</dt>
                        <dd>{part_words(text, details.part)}</dd>
                    </dl>
                    <p>{text.say("holidays-delete-explained")}</p>
                    <form method="post" action="/api/holidays/delete">
                        <FormToken/>
                        <input type="hidden" name="form[id]" value=holiday.id.clone()/>
                        <div class="actions">
                            <button class="button main danger">{icon(Icon::Trash)}{text.say("holidays-delete-confirm")}</button>
                            <a class="button" href=edit>{text.say("common-cancel")}</a>
                        </div>
                    </form>
                </div></section>
            </Frame>
        })
    })
}
