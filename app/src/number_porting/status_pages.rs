//! `/porting_status`: what was sent, and where it stands. `/porting_status/{request}`: one request with all it says.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::request::{self, Request, State};
use super::request_card::{details, request_card};
use super::server_functions::{NEW, STATUS};
use super::words::{self, state_tag};
use crate::accounts::{self, Account};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

/// All requests: those under way whole, those that are over as a list.
#[component]
pub fn StatusPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let requests = request::list(&mut connection, &caller.account_id).await?;
        drop(connection);
        let sent = requests.into_iter().filter(|request| request.state != State::Draft);
        let (over, open): (Vec<Request>, Vec<Request>) = sent.partition(|request| request.state.is_over());
        let title = text.say("number-porting-status-title");
        let lead = say!(text, "number-porting-status-lead", number = i64::try_from(open.len()).unwrap_or(i64::MAX));
        let empty = (open.is_empty() && over.is_empty()).then(|| empty(text));
        let open = open.iter().map(|request| request_card(text, request, &account, true)).collect_view();
        let over = (!over.is_empty()).then(|| over_view(text, &account, over));
        Ok(view! {
            <Frame title=title.clone() section=Section::PortingStatus>
                <PageHead title=title lead=lead/>
                <div class="stack">{empty}{open}{over}</div>
            </Frame>
        })
    })
}

fn empty(text: Text) -> AnyView {
    view! {
        <section class="card">
            <div class="empty">
                {icon(Icon::PhoneForwarded)}
                <h2>{text.say("number-porting-status-empty")}</h2>
                <p>{text.say("number-porting-status-empty-lead")}</p>
                <a class="button main" href=NEW>{icon(Icon::Plus)}{text.say("number-porting-begin")}</a>
            </div>
        </section>
    }
    .into_any()
}

fn over_view(text: Text, account: &Account, requests: Vec<Request>) -> AnyView {
    let rows = requests.into_iter().map(|request| {
        let name = words::title(text, &request, account.country);
        let day = request.since(request.state).map(|time_ms| time_zone::day(text, &account.time_zone, time_ms));
        let (page, tag) = (request.status_page(), state_tag(text, request.state));
        view! {
            <tr>
                <td><a class="name" href=page>{name}</a></td>
                <td data-label=text.say("number-porting-carrier")>{request.carrier_name().to_owned()}</td>
                <td>{tag}</td>
                <td>{day}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="card">
            <header><h2>{text.say("number-porting-over")}</h2></header>
            <table class="list">
                <thead>
                    <tr>
                        <th scope="col">{text.say("number-porting-step-numbers")}</th>
                        <th scope="col">{text.say("number-porting-carrier")}</th>
                        <th scope="col">{text.say("number-porting-state")}</th>
                        <th scope="col">{text.say("number-porting-changed")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// One request.
#[component]
pub fn RequestPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("request").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let request = request::find(&mut connection, &caller.account_id, &id).await?;
        drop(connection);
        let request = request.filter(|request| request.state != State::Draft).ok_or(Problem::NotFound)?;
        let title = words::title(text, &request, account.country);
        let lead = say!(text, "number-porting-from", carrier = request.carrier_name().to_owned());
        let back = (STATUS.to_owned(), text.say("number-porting-status-title"));
        Ok(view! {
            <Frame title=title.clone() section=Section::PortingStatus>
                <PageHead title=title lead=lead back=back/>
                <div class="stack">
                    {request_card(text, &request, &account, false)}
                    {details(text, &request, &account)}
                </div>
            </Frame>
        })
    })
}
