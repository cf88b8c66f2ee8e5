//! `/virtual_receptionist/flow`: where the calls to a number go, and who answers when.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::flow_view::flow_view;
use super::naming::Naming;
use crate::account_routing;
use crate::call_routing::Number;
use crate::layout::{Frame, PageHead, ReceptionistTabs, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::form::{Problems, SelectField, SelectOption};
use crate::shared::portal::Portal;

const PAGE: &str = "/virtual_receptionist/flow";

/// The flow of one number; the others can be chosen.
#[component]
pub fn Page() -> impl IntoView {
    let asked = use_query_map().read_untracked().get("number").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let now_ms = portal.clock.now_ms();
        let mut connection = portal.database.read().await?;
        let setup = account_routing::current_setup(&portal, &mut connection, &caller.account_id).await?;
        drop(connection);
        let (routing, country) = (&setup.routing, caller.country);
        let naming = Naming { text, routing, menu_names: &setup.menu_names, country };
        let number = routing.number(&asked).or(routing.numbers.first());
        let title = text.say("call-flow-title");
        let lead = match number {
            Some(number) => say!(text, "call-flow-lead", number = naming.number(&number.e164)),
            None => text.say("call-flow-no-numbers"),
        };
        let others = number.filter(|_| routing.numbers.len() > 1).map(|number| choice_view(&naming, number));
        let flow = number.map(|number| flow_view(naming, number, now_ms));
        Ok(view! {
            <Frame title=title.clone() section=Section::Receptionist>
                <PageHead title=title lead=lead/>
                <ReceptionistTabs current=PAGE/>
                <div class="stack">{others}{flow}</div>
            </Frame>
        })
    })
}

/// The numbers of the account, to choose one.
fn choice_view(naming: &Naming<'_>, chosen: &Number) -> AnyView {
    let text = naming.text;
    let option = |number: &Number| SelectOption::plain(number.e164.clone(), naming.number(&number.e164));
    let options = naming.routing.numbers.iter().map(option).collect::<Vec<_>>();
    view! {
        <form class="choose-number" method="get" action=PAGE>
            <SelectField name="number" label=text.say("call-flow-choose") value=chosen.e164.clone() options=options
                problems=Problems::new(text, None)/>
            <button class="button">{text.say("call-flow-show")}</button>
        </form>
    }
    .into_any()
}
