//! `/conferences/rooms/{room}/delete`: asks before a room is deleted.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::saving::find_room;
use super::server_functions::{DeleteRoomForm, page_of};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems};
use crate::shared::notes;
use crate::shared::portal::Portal;

/// The question.
#[component]
pub fn DeleteRoomPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("room").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let saved = find_room(&mut connection, &caller.account_id, &id).await?;
        drop(connection);
        let refused = notes::take_refused::<DeleteRoomForm>(&visitor.path).await?;
        let problems = Problems::new(text, refused.map(|refused| refused.problem));
        let title = say!(text, "conferences-delete-room-title", name = saved.room.name.clone());
        let edit = page_of(&saved.id);
        Ok(view! {
            <Frame title=title.clone() section=Section::Conferences>
                <PageHead title=title back=(edit.clone(), saved.room.name)/>
                <form class="stack confirm" method="post" action="/api/conferences/delete-room">
                    <FormToken/>
                    <input type="hidden" name="form[id]" value=saved.id/>
                    <ProblemSummary problems=problems/>
                    <section class="card danger-zone">
                        <div class="body"><p>{text.say("conferences-delete-room-explained")}</p></div>
                    </section>
                    <div class="actions">
                        <button class="button main danger">{icon(Icon::Trash)}{text.say("conferences-delete-room-confirm")}</button>
                        <a class="button" href=edit>{text.say("common-cancel")}</a>
                    </div>
                </form>
            </Frame>
        })
    })
}
