//! `/prepaid_account/activity`: what happened, newest first.

use leptos::prelude::*;

use super::activity::{FILE, Filter, Kind, LIST};
use super::page::{Part, parts};
use super::store::{self, EventRow};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{SelectField, SelectOption, TextField, TextKind, problems_of_days};
use crate::shared::language::Text;
use crate::shared::paging::{Place, page_links};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// How much a page shows.
const PAGE_LENGTH: usize = 50;

/// The activity.
#[component]
pub fn ActivityPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let (text, filter) = (visitor.text(), Filter::of(&visitor));
        let kinds = filter.kinds();
        let most = i64::try_from(PAGE_LENGTH + 1).unwrap_or(i64::MAX);
        let wanted = filter.wanted(&kinds, &caller.time_zone, most);
        let mut found = store::events(&mut *portal.database.read().await?, &caller.account_id, wanted).await?;
        let has_more = found.len() > PAGE_LENGTH;
        found.truncate(PAGE_LENGTH);
        if matches!(filter.place, Place::After(_)) {
            found.reverse();
        }
        let ends = found.first().zip(found.last()).map(|(first, last)| (first.id.clone(), last.id.clone()));
        let (newer, older) = filter.place.beside(ends, has_more);
        let [newer, older] = [newer, older].map(|place| place.map(|place| filter.at(LIST, &place)));
        let pages = page_links(text, text.say("prepaid-account-activity-pages"), newer, older);
        let file = filter.at(FILE, &Place::Newest);
        let is_empty = found.is_empty();
        let list = if is_empty { nothing(text, &filter) } else { table(text, &caller, found) };
        let download = (!is_empty).then(|| {
            view! { <a class="button" href=file>{icon(Icon::ArrowDown)}{text.say("prepaid-account-activity-file")}</a> }
        });
        let title = text.say("prepaid-account-activity-title");
        Ok(view! {
            <Frame title=title.clone() section=Section::PrepaidAccount>
                <PageHead title=title lead=text.say("prepaid-account-activity-lead")>{download}</PageHead>
                {parts(text, Part::Activity)}
                <section class="card">{filter_form(text, &filter)}{list}{pages}</section>
            </Frame>
        })
    })
}

fn filter_form(text: Text, filter: &Filter) -> AnyView {
    let everything = SelectOption::plain("", text.say("prepaid-account-filter-everything"));
    let kinds = Kind::ALL.into_iter().map(|kind| SelectOption::plain(kind.code(), text.say(kind.name_key())));
    let kinds = [everything].into_iter().chain(kinds).collect::<Vec<_>>();
    let problems = problems_of_days(text, filter.from, filter.until);
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let all = (!filter.is_everything())
        .then(|| view! { <a class="button quiet" href=LIST>{text.say("prepaid-account-filter-end")}</a> });
    view! {
        <form class="activity-filter" method="get" action=LIST>
            <SelectField name="kind" label=text.say("prepaid-account-column-kind")
                value=filter.kind.map(Kind::code).unwrap_or_default() options=kinds problems=problems.clone()/>
            <TextField name="from" label=text.say("prepaid-account-filter-from") value=day(filter.from) kind=TextKind::Date
                problems=problems.clone()/>
            <TextField name="until" label=text.say("prepaid-account-filter-until") value=day(filter.until)
                kind=TextKind::Date problems=problems/>
            <div class="actions">
                <button class="button">{icon(Icon::Search)}{text.say("prepaid-account-filter-do")}</button>
                {all}
            </div>
        </form>
    }
    .into_any()
}

fn table(text: Text, caller: &Caller, events: Vec<EventRow>) -> AnyView {
    let rows = events.into_iter().map(|event| row(text, caller, &event)).collect_view();
    view! {
        <table class="list activity">
            <thead>
                <tr>
                    <th scope="col">{text.say("prepaid-account-column-when")}</th>
                    <th scope="col">{text.say("prepaid-account-column-what")}</th>
                    <th scope="col" class="end">{text.say("prepaid-account-column-amount")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(text: Text, caller: &Caller, event: &EventRow) -> AnyView {
    let kind = event.event_kind();
    let name = kind.map(|kind| text.say(kind.name_key())).unwrap_or_default();
    let what = match kind {
        Some(Kind::Call) => {
            let number = PhoneNumber::stored(event.number.clone()).on_one_line(caller.country);
            let length = text.duration(event.seconds.saturating_mul(1_000));
            format!("{number} · {} · {length}", event.destination(text))
        }
        Some(Kind::Correction) => event.subject.clone(),
        Some(Kind::TopUp | Kind::Refill) | None => String::new(),
    };
    let amount = event.amount();
    let (class, sign) = if amount.minor_units > 0 { ("num gain", "+") } else { ("num", "") };
    view! {
        <tr>
            <td class="number muted">{time_zone::moment(text, &caller.time_zone, event.posted_at)}</td>
            <td><b>{name}</b>" "<span class="muted">{what}</span></td>
            <td class="end"><b class=class>{sign}{text.money(amount)}</b></td>
        </tr>
    }
    .into_any()
}

fn nothing(text: Text, filter: &Filter) -> AnyView {
    let (title, hint) = if filter.is_everything() {
        ("prepaid-account-activity-none", "prepaid-account-activity-none-hint")
    } else {
        ("prepaid-account-activity-not-found", "prepaid-account-activity-not-found-hint")
    };
    view! {
        <div class="empty">{icon(Icon::Search)}<h2>{text.say(title)}</h2><p>{text.say(hint)}</p></div>
    }
    .into_any()
}
