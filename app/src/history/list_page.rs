//! `/history`: who changed what and when, newest first.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::account_view::{account_view, views};
use super::filter::{Filter, LIST};
use super::revision_view::{Standing, revision_view};
use super::store::{self, PAGE_LENGTH};
use super::told::changes_of;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::form::{SelectField, SelectOption, TextField, TextKind, problems_of_days};
use crate::shared::language::Text;
use crate::shared::paging::{Place, page_links};
use crate::shared::portal::Portal;
use crate::shared::revisions::{self, Area, Change, Reader, Revision};

/// The history.
#[component]
pub fn ListPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let (text, filter) = (visitor.text(), Filter::of(&visitor));
        if visitor.query_value("view").as_deref() == Some("account") {
            let content = account_view(&caller).await?;
            return Ok(framed(text, true, text.say("history-account-lead"), content));
        }
        let account_id = caller.account_id.as_str();
        let mut connection = portal.database.read().await?;
        let newest = revisions::newest(&mut connection, account_id).await?;
        let people = store::people(&mut connection, account_id).await?;
        let mut found = store::list(&mut connection, &caller, &filter).await?;
        let has_more = found.len() > PAGE_LENGTH;
        // The one too many stands at the far end of the way one is going.
        if has_more && matches!(filter.place, Place::After(_)) {
            found.remove(0);
        }
        found.truncate(PAGE_LENGTH);
        let reader = Reader { text, country: caller.country, now_ms: portal.clock.now_ms() };
        let told = told(&portal, &mut connection, account_id, reader, &found).await?;
        let ends = found.first().zip(found.last()).map(|(first, last)| (first.number, last.number));
        let (last, first) = ends.unwrap_or_default();
        let runs: HashMap<i64, i64> =
            revisions::runs(&mut connection, account_id, (first, last)).await?.into_iter().collect();
        drop(connection);
        let (newer, older) = filter.place.beside(ends, has_more);
        let [newer, older] = [newer, older].map(|place| place.map(|place| filter.at(place)));
        let pages = page_links(text, text.say("history-pages"), newer, older);
        let entries = found
            .into_iter()
            .zip(told.0.iter().cloned())
            .map(|(revision, changes)| {
                let standing =
                    Standing { is_newest: revision.number == newest, run_at: runs.get(&revision.number).copied() };
                revision_view(text, &caller.time_zone, &revision, changes, standing)
            })
            .collect::<Vec<_>>();
        let list = if entries.is_empty() {
            nothing_found(text)
        } else {
            view! { <ol class="revisions">{entries}</ol> }.into_any()
        };
        let content = view! { <section class="card">{filter_form(text, &filter, &people)}{list}{pages}</section> };
        Ok(framed(text, false, text.say("history-lead"), content.into_any()))
    })
}

/// One of the two views of the history.
fn framed(text: Text, is_account: bool, lead: String, content: AnyView) -> AnyView {
    let title = text.say("history-title");
    view! {
        <Frame title=title.clone() section=Section::History>
            <PageHead title=title lead=lead/>
            {views(text, is_account)}
            {content}
        </Frame>
    }
    .into_any()
}

/// What each revision of a page changed, in words.
struct Told(Vec<Vec<Change>>);

/// Tells what each of these revisions changed; kept, as whoever looks at the history looks more than once.
async fn told(
    portal: &Portal,
    connection: &mut Connection,
    account_id: &str,
    reader: Reader,
    found: &[Revision],
) -> Result<Arc<Told>, sqlx::Error> {
    let numbers: Vec<i64> = found.iter().map(|revision| revision.number).collect();
    let which = (reader.text.language(), numbers.clone());
    let tell =
        async |connection: &mut Connection| Ok(Told(changes_of(connection, account_id, reader, &numbers).await?));
    portal.of_newest_revision(connection, account_id, which, tell).await
}

fn filter_form(text: Text, filter: &Filter, people: &[(String, String, String)]) -> AnyView {
    let option = |value: &str, label: String| SelectOption::plain(value, label);
    let person = |(kind, id, name): &(String, String, String)| {
        option(if kind == "operator" { kind } else { id }, revisions::who(text, kind, name))
    };
    let everybody = option("", text.say("history-filter-everybody"));
    let who = [everybody].into_iter().chain(people.iter().map(person)).collect::<Vec<_>>();
    let everything = option("", text.say("history-filter-everything"));
    let areas = Area::ALL.into_iter().map(|area| option(area.code(), text.say(area.name_key())));
    let what = [everything].into_iter().chain(areas).collect::<Vec<_>>();
    let problems = problems_of_days(text, filter.from, filter.until);
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let all = (!filter.is_everything())
        .then(|| view! { <a class="button quiet" href=LIST>{text.say("history-filter-end")}</a> });
    view! {
        <form class="revision-filter" method="get" action=LIST>
            <SelectField name="who" label=text.say("history-filter-who") value=filter.who.clone() options=who
                problems=problems.clone()/>
            <SelectField name="what" label=text.say("history-filter-what")
                value=filter.what.map(Area::code).unwrap_or_default() options=what problems=problems.clone()/>
            <TextField name="from" label=text.say("history-filter-from") value=day(filter.from) kind=TextKind::Date
                problems=problems.clone()/>
            <TextField name="until" label=text.say("history-filter-until") value=day(filter.until) kind=TextKind::Date
                problems=problems/>
            <div class="actions">
                <button class="button">{icon(Icon::Search)}{text.say("history-filter-do")}</button>
                {all}
            </div>
        </form>
    }
    .into_any()
}

fn nothing_found(text: Text) -> AnyView {
    view! {
        <div class="empty">
            {icon(Icon::Search)}
            <h2>{text.say("history-nothing-found")}</h2>
            <p>{text.say("history-nothing-found-hint")}</p>
            <a class="button" href=LIST>{text.say("history-filter-end")}</a>
        </div>
    }
    .into_any()
}
