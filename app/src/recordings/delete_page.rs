//! `/virtual_receptionist/recordings/{id}/delete`: asks before a recording is deleted, or says what keeps it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::server_functions::DeleteForm;
use super::uses::uses;
use crate::audio_files;
use crate::audio_files::Purpose;
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
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let found = audio_files::find(&mut connection, &caller.account_id, &id).await?;
        let audio = found.filter(|audio| audio.purpose == Purpose::Recording).ok_or(Problem::NotFound)?;
        let uses = uses(&mut connection, &caller.account_id, &audio.id, text).await?;
        drop(connection);
        let refused = notes::take_refused::<DeleteForm>(&visitor.path).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem).filter(|_| uses.is_empty()));
        let title = say!(text, "recordings-delete-title", name = audio.name.clone());
        let list = Purpose::Recording.page();
        let content = if uses.is_empty() {
            view! {
                <p>{text.say("recordings-delete-explained")}</p>
                <form method="post" action="/api/recordings/delete">
                    <FormToken/>
                    <input type="hidden" name="form[id]" value=audio.id/>
                    <div class="actions">
                        <button class="button main danger">{icon(Icon::Trash)}{text.say("recordings-delete-confirm")}</button>
                        <a class="button" href=list>{text.say("common-cancel")}</a>
                    </div>
                </form>
            }
            .into_any()
        } else {
            let places = uses.into_iter().map(|place| view! { <li>{place}</li> }).collect_view();
            view! {
                <p>{text.say("recordings-delete-in-use")}</p>
                <ul>{places}</ul>
                <p><a class="button" href=list>{text.say("recordings-delete-back")}</a></p>
            }
            .into_any()
        };
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title back=(list.to_owned(), text.say("recordings-list-title"))/>
                <ProblemSummary problems=problems/>
                <section class="card music-card"><div class="body">{content}</div></section>
            </Frame>
        })
    })
}
