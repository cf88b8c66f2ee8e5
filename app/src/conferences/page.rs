//! `/conferences`: the rooms and how one gets in; before that, setting the server up.

use leptos::prelude::*;

use super::rules::{MOST_ROOMS, ServerForm};
use super::saving::find_server;
use super::server_fields::ServerFields;
use super::server_functions::{LIST, NEW, page_of};
use super::store::{self, SavedRoom};
use super::way_in::FindWayIn;
use crate::accounts;
use crate::extensions::{self, Extension};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::Problems;
use crate::shared::language::Text;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The rooms, or the form that sets the server up.
#[component]
pub fn Page(
    /// Finds how people outside get in.
    find_way_in: FindWayIn,
) -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let account_id = caller.account_id.as_str();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, account_id).await?.ok_or(Problem::NotFound)?;
        let Some(server) = find_server(&mut connection, account_id).await? else {
            let number = extensions::next_number(&portal, &mut connection, &account).await?;
            drop(connection);
            return set_up_view(text, account.extension_digits, number).await;
        };
        let rooms = store::list(&mut connection, account_id).await?;
        let way_in = find_way_in(&portal, &mut connection, account_id).await?;
        drop(connection);
        let enter = how_to_enter(text, &server, way_in.words(text, account.country));
        Ok(rooms_view(text, &server, rooms, enter))
    })
}

async fn set_up_view(text: Text, digits: i64, number: String) -> Result<AnyView, Problem> {
    let (form, problem) = match notes::take_refused::<ServerForm>(LIST).await? {
        Some(refused) => (refused.form, Some(refused.problem)),
        None => (ServerForm { number, name: text.say("conferences-first-name"), ..ServerForm::default() }, None),
    };
    let problems = Problems::new(text, problem);
    let title = text.say("conferences-title");
    let facts = ["conferences-fact-rooms", "conferences-fact-always", "conferences-fact-outside"];
    let facts = facts.into_iter().map(|key| view! { <li>{icon(Icon::CircleCheck)}{text.say(key)}</li> }).collect_view();
    Ok(view! {
        <Frame title=title.clone() section=Section::Conferences>
            <PageHead title=title lead=text.say("conferences-lead-none")/>
            <div class="stack narrow">
                <ul class="conference-facts">{facts}</ul>
                <ServerFields action="/api/conferences/set-up" form=ServerForm { id: String::new(), ..form } digits=digits
                    problems=problems save=text.say("conferences-set-up")/>
            </div>
        </Frame>
    }
    .into_any())
}

fn rooms_view(text: Text, server: &Extension, rooms: Vec<SavedRoom>, enter: AnyView) -> AnyView {
    let title = text.say("conferences-title");
    let count = i64::try_from(rooms.len()).unwrap_or(i64::MAX);
    let lead = say!(text, "conferences-lead", number = server.number.clone(), rooms = count);
    let add = (rooms.len() < MOST_ROOMS).then(|| {
        view! { <a class="button main" href=NEW>{icon(Icon::Plus)}{text.say("conferences-add-room")}</a> }
    });
    let change = format!("/extensions/{}", server.number);
    let list = if rooms.is_empty() { no_rooms(text) } else { table(text, rooms) };
    view! {
        <Frame title=title.clone() section=Section::Conferences>
            <PageHead title=title lead=lead>
                <a class="button" href=change>
                    {icon(Icon::Settings)}{text.say("conferences-change-server")}
                </a>
                {add}
            </PageHead>
            <div class="columns conference-columns">
                <section class="card">{list}</section>
                {enter}
            </div>
        </Frame>
    }
    .into_any()
}

fn no_rooms(text: Text) -> AnyView {
    view! {
        <div class="empty">
            {icon(Icon::MessagesSquare)}
            <h2>{text.say("conferences-empty-title")}</h2>
            <p>{text.say("conferences-empty-lead")}</p>
            <a class="button main" href=NEW>{icon(Icon::Plus)}{text.say("conferences-add-room")}</a>
        </div>
    }
    .into_any()
}

fn table(text: Text, rooms: Vec<SavedRoom>) -> AnyView {
    let rows = rooms.into_iter().map(|saved| row(text, saved)).collect_view();
    view! {
        <table class="list">
            <thead>
                <tr>
                    <th scope="col">{text.say("conferences-room-name")}</th>
                    <th scope="col">{text.say("conferences-room-code")}</th>
                    <th scope="col">{text.say("conferences-room-pin")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(text: Text, SavedRoom { id, room, .. }: SavedRoom) -> AnyView {
    let pin = if room.pin.is_empty() {
        view! { <span class="muted">{text.say("conferences-no-pin")}</span> }.into_any()
    } else {
        view! { <span class="num copied">{room.pin}</span> }.into_any()
    };
    view! {
        <tr>
            <td><a class="name" href=page_of(&id)>{room.name}</a></td>
            <td data-label=text.say("conferences-room-code")><span class="num copied">{room.code}</span></td>
            <td data-label=text.say("conferences-room-pin")>{pin}</td>
        </tr>
    }
    .into_any()
}

/// What the people of the company pass on to whom they invite.
fn how_to_enter(text: Text, server: &Extension, outside: String) -> AnyView {
    let number = server.number.clone();
    view! {
        <section class="card">
            <header><h2>{text.say("conferences-enter")}</h2></header>
            <div class="body">
                <ol class="numbered">
                    <li>{say!(text, "conferences-enter-inside", number = number)}</li>
                    <li>{outside}</li>
                    <li>{text.say("conferences-enter-code")}</li>
                </ol>
                <p class="muted small">{text.say("conferences-enter-beep")}</p>
            </div>
        </section>
    }
    .into_any()
}
