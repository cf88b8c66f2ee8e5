//! `/conferences/rooms/new` and `/conferences/rooms/{room}`: one room.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::rules::RoomForm;
use super::saving::{find_room, find_server};
use super::server_functions::{LIST, NEW, page_of};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{FormToken, ProblemSummary, Problems, TextField, TextKind};
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::with_meanwhile;

/// The form for a new room.
#[component]
pub fn NewRoomPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let mut connection = portal.database.read().await?;
        find_server(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        drop(connection);
        let (form, problem) = match notes::take_refused::<RoomForm>(NEW).await? {
            Some(refused) => (refused.form, Some(refused.problem)),
            None => (RoomForm::default(), None),
        };
        let problems = Problems::new(text, problem);
        let title = text.say("conferences-new-title");
        let back = (LIST.to_owned(), text.say("conferences-title"));
        Ok(view! {
            <Frame title=title.clone() section=Section::Conferences>
                <PageHead title=title lead=text.say("conferences-new-lead") back=back/>
                <div class="narrow">
                    <RoomFields action="/api/conferences/add-room" form=form problems=problems
                        save=text.say("conferences-add-room")/>
                </div>
            </Frame>
        })
    })
}

/// The form to change a room.
#[component]
pub fn EditRoomPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("room").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let saved = find_room(&mut connection, &caller.account_id, &id).await?;
        drop(connection);
        let stored = saved.room.form(&saved.id, saved.version);
        let (form, problem, opened) = match notes::take_refused::<RoomForm>(&visitor.path).await? {
            // What was typed, against what is saved now: sending it again is done knowingly.
            Some(refused) => {
                let opened = refused.form.version;
                (RoomForm { id: stored.id, version: saved.version, ..refused.form }, Some(refused.problem), opened)
            }
            None => (stored, None, saved.version),
        };
        let (problems, request) = (Problems::new(text, problem), (&portal, &visitor, &caller));
        let thing = ("conference_rooms", saved.id.as_str());
        let problems = with_meanwhile(problems, request, thing, saved.version - opened).await?;
        let name = saved.room.name;
        let back = (LIST.to_owned(), text.say("conferences-title"));
        Ok(view! {
            <Frame title=name.clone() section=Section::Conferences>
                <PageHead title=name lead=text.say("conferences-edit-lead") back=back/>
                <div class="stack narrow">
                    <RoomFields action="/api/conferences/change-room" form=form problems=problems
                        save=text.say("common-save")/>
                    <section class="card danger-zone">
                        <header><h2>{text.say("conferences-delete-room")}</h2></header>
                        <div class="body">
                            <p class="muted">{text.say("conferences-delete-room-explained")}</p>
                            <a class="button danger" href=format!("{}/delete", page_of(&saved.id))>
                                {icon(Icon::Trash)}{text.say("conferences-delete-room-open")}
                            </a>
                        </div>
                    </section>
                </div>
            </Frame>
        })
    })
}

/// The fields of a room, the same for a new one and an old one.
#[component]
fn RoomFields(action: &'static str, form: RoomForm, problems: Problems, save: String) -> AnyView {
    let text = Visitor::current().text();
    view! {
        <form class="stack" method="post" action=action novalidate>
            <FormToken/>
            <input type="hidden" name="form[id]" value=form.id/>
            <input type="hidden" name="form[version]" value=form.version/>
            <ProblemSummary problems=problems.clone()/>
            <section class="card">
                <div class="body">
                    <TextField name="form[name]" label=text.say("conferences-room-name") value=form.name
                        hint=text.say("conferences-room-name-hint") problems=problems.clone() autocomplete="off"/>
                    <div class="pair">
                        <TextField name="form[code]" label=text.say("conferences-room-code") value=form.code
                            hint=text.say("conferences-room-code-hint") problems=problems.clone()
                            kind=TextKind::Digits autocomplete="off"/>
                        <TextField name="form[pin]" label=text.say("conferences-room-pin-optional") value=form.pin
                            hint=text.say("conferences-room-pin-hint") problems=problems
                            kind=TextKind::Digits autocomplete="off"/>
                    </div>
                </div>
            </section>
            <div class="actions">
                <button class="button main">{save}</button>
                <a class="button" href=LIST>{text.say("common-cancel")}</a>
            </div>
        </form>
    }
    .into_any()
}
