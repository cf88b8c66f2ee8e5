//! Calls as a list with a heading for each day, and the form that chooses which.

use jiff::Timestamp;
use jiff::Zoned;
use jiff::tz::TimeZone;
use leptos::prelude::*;

use super::call::Call;
use super::call_record::Direction;
use super::frame::LIST;
use super::kind::Which;
use super::search::{Count, Filter};
use super::words::{Side, Words};
use crate::holidays::day_words;
use crate::layout::icon::{Icon, icon};
use crate::shared::form::{SelectField, SelectOption, TextField, TextKind, problems_of_days};
use crate::shared::language::Text;

/// Who looks at calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader<'a> {
    /// An administrator, who sees both sides and what happened.
    Administrator,
    /// A user, by id, who sees with whom.
    User(&'a str),
}

/// The calls of a page.
pub fn list_view(words: Words<'_>, zone: &TimeZone, reader: Reader<'_>, calls: &[Call]) -> AnyView {
    let text = words.text;
    let heads = match reader {
        Reader::Administrator => &["call-logs-column-remote", "call-logs-column-local"][..],
        Reader::User(_) => &["call-logs-column-with"],
    };
    let heads = ["call-logs-column-kind"].iter().chain(heads).chain(&[
        "call-logs-column-time",
        "call-logs-column-length",
        "call-logs-column-outcome",
    ]);
    let heads: Vec<AnyView> = heads.map(|key| view! { <th scope="col">{text.say(key)}</th> }.into_any()).collect();
    let columns = heads.len().to_string();
    let days = calls.chunk_by(|one, other| begun(one, zone).date() == begun(other, zone).date()).map(|calls| {
        let day = calls.first().map(|call| day_words(text, begun(call, zone).date()));
        let rows = calls.iter().map(|call| row(words, zone, reader, call)).collect::<Vec<_>>();
        view! {
            <tbody>
                <tr class="call-day"><th colspan=columns.clone() scope="rowgroup">{day}</th></tr>
                {rows}
            </tbody>
        }
    });
    let days = days.collect::<Vec<_>>();
    view! { <table class="list calls"><thead><tr>{heads}</tr></thead>{days}</table> }.into_any()
}

fn begun(call: &Call, zone: &TimeZone) -> Zoned {
    Timestamp::from_millisecond(call.started_at).unwrap_or_default().to_zoned(zone.clone())
}

fn row(words: Words<'_>, zone: &TimeZone, reader: Reader<'_>, call: &Call) -> AnyView {
    let text = words.text;
    let (picture, kind) = words.kind(call.kind);
    let (class, outcome) = words.outcome(call);
    let class_of_kind = if call.kind.is_missed() { "call-kind missed" } else { "call-kind" };
    let length = call.talked_ms().map(|talked_ms| text.duration(talked_ms));
    let sides = match reader {
        Reader::Administrator => {
            let Side { name, number } = words.remote(call);
            let href = format!("{LIST}/{}", call.id);
            // Our own people by their names; what strangers call themselves comes second.
            let is_ours = call.kind.direction() == Direction::Internal && !name.is_empty();
            let (first, second) = if is_ours { (name, number) } else { (number, name) };
            let second = (!second.is_empty()).then(|| view! { <small><bdi>{second}</bdi></small> });
            let local = words.local(call).map(side_view);
            view! {
                <td class="call-remote"><a class="name" href=href><bdi>{first}</bdi></a>{second}</td>
                <td class="call-local">{local}</td>
            }
            .into_any()
        }
        Reader::User(id) => {
            let with = if call.peer == id { words.local(call).unwrap_or_default() } else { words.remote(call) };
            view! { <td class="call-remote">{side_view(with)}</td> }.into_any()
        }
    };
    view! {
        <tr>
            <td class=class_of_kind>{icon(picture)}<span>{kind}</span></td>
            {sides}
            <td class="call-time">{text.time(begun(call, zone).time())}</td>
            <td class="call-length" data-label=text.say("call-logs-column-length")>{length}</td>
            <td class="call-outcome"><span class=class>{outcome}</span></td>
        </tr>
    }
    .into_any()
}

/// A side with its name first. What strangers sent is kept apart from what stands around it, whichever way it is written.
pub fn side_view(side: Side) -> AnyView {
    let Side { name, number } = side;
    if name.is_empty() {
        return view! { <bdi>{number}</bdi> }.into_any();
    }
    view! { <bdi>{name}</bdi><small><bdi>{number}</bdi></small> }.into_any()
}

/// The form that chooses which calls are shown; `extensions` are those to choose from, where there is a choice.
pub fn filter_form(
    text: Text,
    filter: &Filter,
    address: &'static str,
    extensions: Option<Vec<SelectOption>>,
) -> AnyView {
    let everything = SelectOption::plain("", text.say("call-logs-which-all"));
    let kinds = Which::ALL.into_iter().map(|which| SelectOption::plain(which.code(), text.say(which.name_key())));
    let kinds = [everything].into_iter().chain(kinds).collect::<Vec<_>>();
    let problems = problems_of_days(text, filter.from, filter.until);
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let class = if extensions.is_some() { "call-filter" } else { "call-filter own" };
    let extension = extensions.map(|options| {
        view! {
            <SelectField name="extension" label=text.say("call-logs-filter-extension") value=filter.extension.clone()
                options=options problems=problems.clone()/>
        }
    });
    view! {
        <form class=class method="get" action=address>
            <SelectField name="kind" label=text.say("call-logs-filter-kind")
                value=filter.which.map(Which::code).unwrap_or_default() options=kinds problems=problems.clone()/>
            {extension}
            <TextField name="from" label=text.say("call-logs-filter-from") value=day(filter.from) kind=TextKind::Date
                problems=problems.clone()/>
            <TextField name="until" label=text.say("call-logs-filter-until") value=day(filter.until)
                kind=TextKind::Date problems=problems.clone()/>
            <TextField name="number" label=text.say("call-logs-filter-number") value=filter.number.clone()
                kind=TextKind::Phone problems=problems max_length=40 autocomplete="off"/>
            <button class="button">{icon(Icon::Search)}{text.say("call-logs-filter-do")}</button>
        </form>
    }
    .into_any()
}

/// How many calls there are, and the way to all of them.
pub fn count_view(words: Words<'_>, count: Count, filter: &Filter, address: &'static str) -> AnyView {
    let all =
        (!filter.is_everything()).then(|| view! { " · "<a href=address>{words.text.say("call-logs-filter-end")}</a> });
    view! { <p class="list-count muted">{words.count(count)}{all}</p> }.into_any()
}

/// What is told where there are no calls.
pub fn nothing(text: Text, filter: &Filter, address: &'static str) -> AnyView {
    let (picture, title, hint) = if filter.is_everything() {
        (Icon::Phone, "call-logs-none", "call-logs-none-hint")
    } else {
        (Icon::Search, "call-logs-not-found", "call-logs-not-found-hint")
    };
    let all = (!filter.is_everything())
        .then(|| view! { <a class="button" href=address>{text.say("call-logs-filter-end")}</a> });
    view! {
        <div class="empty">{icon(picture)}<h2>{text.say(title)}</h2><p>{text.say(hint)}</p>{all}</div>
    }
    .into_any()
}
