//! `/number_porting/new` and `/number_porting/{request}?step=…`: a request while it is written, one step at a time.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::bill_step::bill_step;
use super::carrier_step::carrier_step;
use super::holder_step::holder_step;
use super::numbers_step::numbers_step;
use super::replacement_step::replacement_step;
use super::request::{self, Request, State};
use super::review_step::review_step;
use super::saving::step_shown;
use super::server_functions::START;
use super::step::Step;
use super::step_frame::{place, way};
use super::words;
use crate::accounts;
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::numbers::{self, Number};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The first step of a new request.
#[component]
pub fn NewPage() -> impl IntoView {
    page(async move {
        Caller::administrator()?;
        let text = Visitor::current().text();
        let content = carrier_step(text, None).await?;
        let title = text.say("number-porting-new");
        Ok(frame(text, title, None, Step::Carrier, content))
    })
}

/// A step of a request.
#[component]
pub fn StepPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("request").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let (text, account_id) = (visitor.text(), caller.account_id.as_str());
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, account_id).await?.ok_or(Problem::NotFound)?;
        let request = request::find(&mut connection, account_id, &id).await?.ok_or(Problem::NotFound)?;
        let own_numbers = numbers::list(&mut connection, account_id).await?;
        let mut others = request::list(&mut connection, account_id).await?;
        drop(connection);
        if !request.state.is_editable() {
            return Err(Problem::NotFound);
        }
        others.retain(|other| other.id != request.id && other.state.is_under_way());
        let is_taken = |number: &Number| others.iter().any(|other| other.replaced_number == number.e164);
        let replaceable = own_numbers.into_iter().filter(|number| !is_taken(number));
        let asked = visitor.query_value("step").and_then(|code| Step::from_code(&code));
        let step = step_shown(&request, asked);
        let content = match step {
            Step::Carrier => carrier_step(text, Some(&request)).await?,
            Step::Numbers => numbers_step(text, &request, account.country).await?,
            Step::Holder => holder_step(text, &request).await?,
            Step::Bill => bill_step(text, &request).await?,
            Step::Replacement => replacement_step(text, &request, &account, replaceable).await?,
            Step::Review => review_step(text, &request, &account).await?,
        };
        let title = if request.numbers.is_empty() {
            text.say("number-porting-new")
        } else {
            words::title(text, &request, account.country)
        };
        Ok(frame(text, title, Some(&request), step, content))
    })
}

fn frame(text: Text, title: String, request: Option<&Request>, step: Step, content: AnyView) -> AnyView {
    let lead = format!("{} · {}", place(text, step), text.say(step.name_key()));
    let back = (START.to_owned(), text.say("number-porting-title"));
    let rejection = request.filter(|request| request.state == State::Rejected).and_then(Request::rejection);
    let rejection = rejection.map(|event| {
        let sentences = words::event_sentences(text, event).into_iter().map(|sentence| view! { <p>{sentence}</p> });
        view! { <div class="notice bad">{icon(Icon::CircleAlert)}<div>{sentences.collect_view()}</div></div> }
    });
    let way = way(text, request, step);
    view! {
        <Frame title=title.clone() section=Section::NumberPorting>
            <PageHead title=title lead=lead back=back/>
            {way}
            <div class="stack narrow">{rejection}{content}</div>
        </Frame>
    }
    .into_any()
}
