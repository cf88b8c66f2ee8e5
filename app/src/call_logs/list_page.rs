//! `/call_logs`: all calls of an account, newest first.

use leptos::prelude::*;

use super::frame::{FILE, LIST, Part, parts};
use super::list_view::{Reader, count_view, filter_form, list_view, nothing};
use super::retention;
use super::search::{Filter, Scope, Search};
use super::words::Words;
use crate::account_routing::{self, Setup};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::SelectOption;
use crate::shared::language::Text;
use crate::shared::paging::{Place, page_links};
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// How many calls a page shows.
pub const PAGE_LENGTH: usize = 50;

/// The calls.
#[component]
pub fn ListPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let (text, filter) = (visitor.text(), Filter::of(&visitor));
        let mut connection = portal.database.read().await?;
        let setup = account_routing::current_setup(&portal, &mut connection, &caller.account_id).await?;
        let search = Search::begin(&mut connection, &Scope::of(&setup, None), &filter).await?;
        let found = search.page(&mut connection, &filter.place, PAGE_LENGTH).await?;
        let keeping = retention::find(&mut connection, &caller.account_id).await?;
        drop(connection);
        let (words, zone) = (Words { text, setup: &setup, of_user: None }, time_zone::zone(&setup.account.time_zone));
        let [newer, older] = [found.newer, found.older].map(|place| place.map(|place| filter.at(LIST, &place)));
        let pages = page_links(text, text.say("call-logs-pages"), newer, older);
        let is_empty = found.calls.is_empty();
        let list = if is_empty {
            nothing(text, &filter, LIST)
        } else {
            list_view(words, &zone, Reader::Administrator, &found.calls)
        };
        let file = filter.at(FILE, &Place::Newest);
        let download = (!is_empty).then(|| {
            view! { <a class="button" href=file>{icon(Icon::ArrowDown)}{text.say("call-logs-file")}</a> }
        });
        let count = (!is_empty).then(|| count_view(words, found.count, &filter, LIST));
        let form = filter_form(text, &filter, LIST, Some(extension_options(words, &filter.extension)));
        let keep_days = keeping.keep_days;
        let title = text.say("common-tab-call-logs");
        Ok(view! {
            <Frame title=title.clone() section=Section::CallLogs>
                <PageHead title=title lead=text.say("call-logs-lead")>{download}</PageHead>
                {parts(text, Part::List, &filter)}
                <section class="card">{form}{count}{list}{pages}{kept_view(text, keep_days)}</section>
            </Frame>
        })
    })
}

/// For how long calls are kept, and where that is chosen.
fn kept_view(text: Text, keep_days: i64) -> AnyView {
    view! {
        <p class="list-foot">
            {say!(text, "call-logs-kept", number = keep_days)}" "
            <a href="/call_logs/settings">{text.say("call-logs-kept-change")}</a>
        </p>
    }
    .into_any()
}

/// The extensions to choose from, as calls name them; also one that is gone, when its calls are looked at.
fn extension_options(words: Words<'_>, chosen: &str) -> Vec<SelectOption> {
    let (text, Setup { routing, .. }) = (words.text, words.setup);
    let users = routing.users.iter().map(|user| (user.number.as_str(), user.id.as_str()));
    let groups = routing.ring_groups.iter().map(|group| (group.number.as_str(), group.id.as_str()));
    let conference = routing.conference.iter().map(|server| (server.number.as_str(), server.number.as_str()));
    let receptionist = routing.receptionist.number.as_str();
    let mut all: Vec<_> = users.chain(groups).chain(conference).chain([(receptionist, receptionist)]).collect();
    all.sort_unstable();
    let option = |(number, named): (&str, &str)| {
        SelectOption::plain(named, format!("{number} · {}", words.extension(named, number).name))
    };
    let everybody = SelectOption::plain("", text.say("call-logs-filter-everybody"));
    let is_gone = !chosen.is_empty() && all.iter().all(|(_, named)| *named != chosen);
    let gone = is_gone.then(|| SelectOption::plain(chosen, words.extension(chosen, "").name));
    [everybody].into_iter().chain(all.into_iter().map(option)).chain(gone).collect()
}
