//! A request that was sent: where it stands, what happens next, what it says.

use leptos::prelude::*;

use super::request::{Event, Request, State, status_page_of};
use super::review_step::facts;
use super::words::{self, state_tag};
use crate::accounts::Account;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Timeline, TimelineStep};
use crate::say;
use crate::shared::language::Text;
use crate::shared::time_zone;

/// The card with the steps, and what can be done.
pub fn request_card(text: Text, request: &Request, account: &Account, linked: bool) -> AnyView {
    let title = words::title(text, request, account.country);
    let page = request.status_page();
    let title = if linked { view! { <a href=page.clone()>{title}</a> }.into_any() } else { title.into_any() };
    let steps: Vec<TimelineStep> = words::steps(text, &account.time_zone, request);
    let label = text.say("number-porting-progress");
    view! {
        <section class="card porting-request">
            <header><h2>{title}</h2><span class="end">{state_tag(text, request.state)}</span></header>
            <div class="body porting-progress">
                <div>{now(text, request)}{actions(text, request)}</div>
                <Timeline label=label steps=steps/>
            </div>
        </section>
    }
    .into_any()
}

/// What the request has become, and what happens next.
fn now(text: Text, request: &Request) -> AnyView {
    let last = request.events.iter().rev().find(|event| event.state == request.state);
    let sentences = last.map(|event: &Event| words::event_sentences(text, event)).unwrap_or_default();
    let lines = sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view();
    if request.state == State::Rejected {
        return view! { <div class="notice bad">{icon(Icon::CircleAlert)}<div>{lines}</div></div> }.into_any();
    }
    view! { <div class="porting-now">{lines}</div> }.into_any()
}

fn actions(text: Text, request: &Request) -> AnyView {
    let correct = request.rejection().filter(|_| request.state == State::Rejected).map(|event| {
        let step = event.reason.map_or(super::step::Step::Review, super::reason::Reason::step);
        view! { <a class="button main" href=step.page(&request.id)>{icon(Icon::Pencil)}{text.say("number-porting-correct")}</a> }
    });
    let cancel = request.state.may_become(State::Cancelled).then(|| {
        let page = format!("{}/cancel", request.status_page());
        view! { <a class="button danger" href=page>{text.say("number-porting-cancel-open")}</a> }
    });
    (correct.is_some() || cancel.is_some())
        .then(|| view! { <div class="actions porting-actions">{correct}{cancel}</div> })
        .into_any()
}

/// What the request says, with its bill and its signature, and all that became of it.
pub fn details(text: Text, request: &Request, account: &Account) -> AnyView {
    let bill = request.bill.as_ref().map(|bill| {
        let page = format!("{}/bill", status_page_of(&request.id));
        let words = say!(text, "number-porting-bill-of-size", size = text.file_size(bill.size_bytes));
        view! { <p class="porting-actions"><a class="button" href=page>{icon(Icon::ArrowDown)}{words}</a></p> }
    });
    let signature = request.signature.as_ref().map(|signature| {
        let moment = time_zone::moment(text, &account.time_zone, signature.signed_at);
        let (name, address) = (signature.name.clone(), signature.signed_from.clone());
        let words = say!(text, "number-porting-signed", name = name, moment = moment, address = address);
        view! { <p class="muted small">{words}</p> }
    });
    let events = request.events.iter().map(|event| {
        let words = match event.state {
            State::Rejected | State::Confirmed => words::event_sentences(text, event).join(" "),
            _ => String::new(),
        };
        let words = (!words.is_empty()).then(|| view! { <p class="muted">{words}</p> });
        view! {
            <li>
                <b>{text.say(words::state_key(event.state))}</b>" · "
                <span class="muted">{time_zone::moment(text, &account.time_zone, event.happened_at)}</span>
                {words}
            </li>
        }
    });
    let events = events.collect_view();
    view! {
        <div class="columns even">
            <section class="card">
                <header><h2>{text.say("number-porting-summary")}</h2></header>
                <div class="body">{facts(text, request, account, false)}{bill}{signature}</div>
            </section>
            <section class="card">
                <header><h2>{text.say("number-porting-happened")}</h2></header>
                <div class="body"><ul class="porting-events">{events}</ul></div>
            </section>
        </div>
    }
    .into_any()
}
