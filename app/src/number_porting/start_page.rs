//! `/number_porting`: how it goes, what one needs, and the requests that are not finished.

use leptos::prelude::*;

use super::leaving::unfinished;
use super::request::{self, Request, State};
use super::rules::CarrierForm;
use super::server_functions::{NEW, START, STATUS};
use super::step::Step;
use super::words;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// The beginning.
#[component]
pub fn StartPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let mut connection = portal.database.read().await?;
        let requests = request::list(&mut connection, &caller.account_id).await?;
        drop(connection);
        let under_way =
            requests.iter().filter(|request| request.state != State::Draft && !request.state.is_over()).count();
        let drafts: Vec<Request> = requests.into_iter().filter(|request| request.state == State::Draft).collect();
        let title = text.say("number-porting-title");
        let no_key = (!portal.documents.has_key()).then(|| {
            view! { <p class="notice warm">{icon(Icon::TriangleAlert)}<span>{text.say("number-porting-problem-no-key")}</span></p> }
        });
        let under_way = (under_way > 0).then(|| {
            let number = i64::try_from(under_way).unwrap_or(i64::MAX);
            let words = say!(text, "number-porting-under-way", number = number);
            view! { <p class="notice info">{icon(Icon::Clock)}<span>{words}" "<a href=STATUS>{text.say("number-porting-to-status")}</a></span></p> }
        });
        let drafts = (!drafts.is_empty()).then(|| drafts_view(text, &caller, drafts));
        Ok(view! {
            <Frame title=title.clone() section=Section::NumberPorting>
                <PageHead title=title lead=text.say("number-porting-lead")>
                    <a class="button main" href=NEW>{icon(Icon::Plus)}{text.say("number-porting-begin")}</a>
                </PageHead>
                {no_key}
                {under_way}
                <div class="stack">
                    {drafts}
                    <div class="columns even">
                        {listed(text, "number-porting-needs", ["number-porting-need-1", "number-porting-need-2", "number-porting-need-3", "number-porting-need-4"])}
                        {listed(text, "number-porting-goes", ["number-porting-goes-1", "number-porting-goes-2", "number-porting-goes-3", "number-porting-goes-4"])}
                    </div>
                    <p class="notice warm">{icon(Icon::TriangleAlert)}<span>{text.say("number-porting-keep-the-old")}</span></p>
                </div>
            </Frame>
        })
    })
}

fn listed(text: Text, title: &'static str, lines: [&'static str; 4]) -> AnyView {
    let lines = lines.map(|key| view! { <li>{text.say(key)}</li> }).collect_view();
    view! {
        <section class="card">
            <header><h2>{text.say(title)}</h2></header>
            <div class="body"><ol class="numbered">{lines}</ol></div>
        </section>
    }
    .into_any()
}

fn drafts_view(text: Text, caller: &Caller, drafts: Vec<Request>) -> AnyView {
    let rows = drafts.into_iter().map(|draft| {
        let name = words::title(text, &draft, caller.country);
        let day = time_zone::moment(text, &caller.time_zone, draft.changed_at);
        let typed = unfinished::<CarrierForm>(&draft, Step::Carrier).map(|typed| typed.carrier);
        let carrier = typed.unwrap_or_else(|| draft.carrier_name().to_owned());
        let go_on = say!(text, "number-porting-go-on-label", name = name.clone());
        let discard = format!("{START}/{}/discard", draft.id);
        let label = say!(text, "number-porting-discard-label", name = name.clone());
        view! {
            <tr>
                <td><b>{name}</b></td>
                <td data-label=text.say("number-porting-carrier")>{carrier}</td>
                <td data-label=text.say("number-porting-changed")>{day}</td>
                <td><a class="button small" href=draft.edit_page() aria-label=go_on>{icon(Icon::ArrowRight)}{text.say("number-porting-go-on")}</a></td>
                <td class="end"><a class="button small quiet danger" href=discard aria-label=label>{icon(Icon::Trash)}{text.say("number-porting-discard-open")}</a></td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="card">
            <header><h2>{text.say("number-porting-drafts")}</h2></header>
            <table class="list">
                <thead>
                    <tr>
                        <th scope="col">{text.say("number-porting-step-numbers")}</th>
                        <th scope="col">{text.say("number-porting-carrier")}</th>
                        <th scope="col">{text.say("number-porting-changed")}</th>
                        <th scope="col"><span class="visually-hidden">{text.say("number-porting-go-on")}</span></th>
                        <th scope="col"><span class="visually-hidden">{text.say("number-porting-discard-open")}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
