//! `/call_logs/{call}`: what is known of a call, and what happened to it, step by step.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::call::Call;
use super::call_record::Direction;
use super::explanation::Explanation;
use super::frame::LIST;
use super::ids::is_id;
use super::list_view::side_view;
use super::store;
use super::words::Words;
use crate::account_routing::{self, past_view};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

/// The call.
#[component]
pub fn CallPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("call").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, text) = (Portal::current(), Visitor::current().text());
        let account_id = caller.account_id.as_str();
        let id = Some(id).filter(|id| is_id(id)).ok_or(Problem::NotFound)?;
        let mut connection = portal.database.read().await?;
        let call = store::find(&mut connection, account_id, &id).await?.ok_or(Problem::NotFound)?;
        let setup = account_routing::current_setup(&portal, &mut connection, account_id).await?;
        let explanation = Explanation::of(&mut connection, account_id, &call, &setup).await?;
        drop(connection);
        let words = Words { text, setup: &setup, of_user: None };
        let has_way = explanation != Explanation::None;
        let (way, facts) = (way_view(words, &call, explanation), facts_view(words, &call));
        // What there is more of comes first.
        let (first, second) = if has_way { (way, facts) } else { (facts, way) };
        let title = text.say(match call.kind.direction() {
            Direction::Incoming => "call-logs-call-incoming",
            Direction::Outgoing => "call-logs-call-outgoing",
            Direction::Internal => "call-logs-call-internal",
        });
        let lead = time_zone::moment(text, &setup.account.time_zone, call.started_at);
        Ok(view! {
            <Frame title=title.clone() section=Section::CallLogs>
                <PageHead title=title lead=lead back=(LIST.to_owned(), text.say("common-tab-call-logs"))/>
                <div class="columns one-call">
                    {first}
                    {second}
                </div>
            </Frame>
        })
    })
}

fn facts_view(words: Words<'_>, call: &Call) -> AnyView {
    let text = words.text;
    let fact = |key: &'static str, value: AnyView| view! { <dt>{text.say(key)}</dt><dd>{value}</dd> }.into_any();
    let number = |e164: &str| words.number(e164).into_any();
    let duration = |time_ms: i64| text.duration(time_ms).into_any();
    let (remote, own) = match call.kind.direction() {
        Direction::Incoming => ("call-logs-fact-caller", "call-logs-fact-called-number"),
        Direction::Outgoing => ("call-logs-fact-called", "call-logs-fact-shown-number"),
        Direction::Internal => ("call-logs-fact-called", "call-logs-fact-called-number"),
    };
    let local =
        if call.kind.direction() == Direction::Internal { "call-logs-fact-caller" } else { "call-logs-fact-local" };
    let (class, outcome) = words.outcome(call);
    let refusal = words.refusal(call).map(|reason| view! { <p>{reason}</p> });
    let mut sides =
        [Some(fact(remote, side_view(words.remote(call)))), words.local(call).map(|side| fact(local, side_view(side)))];
    // Who called comes first.
    if call.kind.direction() == Direction::Internal {
        sides.reverse();
    }
    let [first, second] = sides;
    let facts = [
        first,
        second,
        (!call.own_number.is_empty()).then(|| fact(own, number(&call.own_number))),
        Some(fact("call-logs-fact-outcome", view! { <span class=class>{outcome}</span>{refusal} }.into_any())),
        call.answered_at.map(|answered_at| fact("call-logs-fact-rang", duration(answered_at - call.started_at))),
        call.talked_ms().map(|talked_ms| fact("call-logs-fact-talked", duration(talked_ms))),
        Some(fact("call-logs-fact-all", duration(call.ended_at - call.started_at))),
    ];
    view! {
        <section class="card">
            <header><h2>{text.say("call-logs-facts")}</h2></header>
            <div class="body"><dl class="facts">{facts.into_iter().flatten().collect::<Vec<_>>()}</dl></div>
        </section>
    }
    .into_any()
}

fn way_view(words: Words<'_>, call: &Call, explanation: Explanation) -> AnyView {
    let text = words.text;
    let way = match &explanation {
        Explanation::Way(way) => past_view(text, words.setup, &way.0, &way.1),
        Explanation::Gone => view! { <p class="muted">{text.say("call-logs-way-gone")}</p> }.into_any(),
        Explanation::None if !call.refusal.is_empty() => view! { <p>{words.refusal(call)}</p> }.into_any(),
        Explanation::None => {
            let key = match call.kind.direction() {
                Direction::Outgoing => "call-logs-way-outgoing",
                _ => "call-logs-way-none",
            };
            view! { <p class="muted">{text.say(key)}</p> }.into_any()
        }
    };
    let revision = call.revision.filter(|_| explanation != Explanation::None).map(|number| {
        // The page of the history on which the revision is the first.
        let href = format!("/history?before={}#revision-{number}", number.saturating_add(1));
        view! {
            <footer>
                <p class="muted">
                    {text.say("call-logs-revision")}" "
                    <a href=href>{say!(text, "call-logs-revision-number", number = number.to_string())}</a>
                </p>
            </footer>
        }
    });
    view! {
        <section class="card">
            <header>{icon(Icon::ListTree)}<h2>{text.say("call-logs-way")}</h2></header>
            <div class="body">{way}</div>
            {revision}
        </section>
    }
    .into_any()
}
