//! What was done to the account and not to the set-up of its phones: settings, security, money, what the operator did.

use leptos::prelude::*;

use super::filter::LIST;
use super::revision_view::changed_facts;
use super::store::{self, AccountEntry, PAGE_LENGTH};
use crate::layout::icon::{Icon, icon};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::language::Text;
use crate::shared::money::{Currency, Money};
use crate::shared::paging;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::{self, FactChange};
use crate::shared::time_zone;

/// The view of the account, as its address says.
pub const ACCOUNT: &str = "/history?view=account";

/// The links between the two views of the history.
pub fn views(text: Text, is_account: bool) -> AnyView {
    let link = |href: &'static str, name: String, current: bool| {
        view! { <a href=href aria-current=current.then_some("page")>{name}</a> }
    };
    view! {
        <nav class="segments" aria-label=text.say("history-views")>
            {link(LIST, text.say("history-view-phones"), !is_account)}
            {link(ACCOUNT, text.say("history-view-account"), is_account)}
        </nav>
    }
    .into_any()
}

/// The entries of the account, newest first.
///
/// # Errors
/// A fault of the database.
pub async fn account_view(caller: &Caller) -> Result<AnyView, Problem> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let (text, before) = (visitor.text(), visitor.query_value("before"));
    let mut connection = portal.database.read().await?;
    let mut entries = store::list_account_entries(&mut connection, &caller.account_id, before.as_deref()).await?;
    drop(connection);
    let has_more = entries.len() > PAGE_LENGTH;
    entries.truncate(PAGE_LENGTH);
    let last = entries.last().map(|entry| entry.id.clone()).filter(|_| has_more);
    let newest = before.is_some_and(|before| !before.is_empty());
    let newest = newest.then(|| {
        view! { <a class="button" rel="prev" href=ACCOUNT>{icon(Icon::ArrowLeft)}{text.say("history-newest")}</a> }
            .into_any()
    });
    let older = last.map(|id| format!("{ACCOUNT}&before={id}"));
    let pages = paging::links(text, text.say("history-pages"), newest, older);
    let list = if entries.is_empty() {
        view! { <div class="empty">{icon(Icon::Info)}<h2>{text.say("history-account-none")}</h2></div> }.into_any()
    } else {
        let lines = entries.iter().map(|entry| entry_view(text, &caller.time_zone, entry)).collect::<Vec<_>>();
        view! { <ol class="revisions">{lines}</ol> }.into_any()
    };
    Ok(view! { <section class="card">{list}{pages}</section> }.into_any())
}

fn entry_view(text: Text, zone: &str, entry: &AccountEntry) -> AnyView {
    let facts = facts(text, entry);
    view! {
        <li>
            <header>
                <div>
                    <h2>{revisions::who(text, &entry.actor_kind, &entry.actor_name)}</h2>
                    <p class="muted">{time_zone::moment(text, zone, entry.recorded_at)}</p>
                </div>
            </header>
            <p>{sentence(text, entry)}</p>
            {(!facts.is_empty()).then(|| changed_facts(text, facts))}
        </li>
    }
    .into_any()
}

/// The amount of money that a state tells of, if it does.
fn amount(text: Text, state: &str) -> String {
    let told: Option<serde_json::Value> = serde_json::from_str(state).ok();
    let part = |name: &str| told.as_ref()?.get(name)?.as_str().map(str::to_owned);
    let currency = part("currency").and_then(|code| Currency::from_code(&code));
    let amount = currency.zip(part("amount")).and_then(|(currency, amount)| Money::from_decimal(&amount, currency));
    amount.map(|amount| text.money(amount)).unwrap_or_default()
}

/// What is told of both states beside the sentence: of which action, the name in the states, and the key of what it is.
const FACTS: [(&str, &str, &str); 3] = [
    ("settings.save-company", "company_name", "settings-company-name"),
    ("settings.save-company", "caller_id_name", "settings-caller-id"),
    ("settings.save-company", "service_address", "settings-address"),
];

/// The facts that differ.
pub fn facts(text: Text, entry: &AccountEntry) -> Vec<FactChange> {
    let read = |state: &str| serde_json::from_str::<serde_json::Value>(state).unwrap_or_default();
    let (before, after) = (read(&entry.before_state), read(&entry.after_state));
    let part = |state: &serde_json::Value, name: &str| {
        state.get(name).and_then(|value| value.as_str()).unwrap_or_default().to_owned()
    };
    let of_action = FACTS.into_iter().filter(|(action, ..)| *action == entry.action);
    let facts = of_action.map(|(_, name, key)| FactChange {
        label: text.say(key),
        before: part(&before, name),
        after: part(&after, name),
    });
    facts.filter(|fact| fact.before != fact.after).collect()
}

/// What was done, by the text of the action: `porting.advance` is told by `history-action-porting-advance`. Its sentence may
/// mention what it was done to, the states before and after, and the amount of money that the state after tells of.
pub fn sentence(text: Text, entry: &AccountEntry) -> String {
    let variables = [
        ("subject", entry.subject.clone().into()),
        ("before", entry.before_state.clone().into()),
        ("after", entry.after_state.clone().into()),
        ("amount", amount(text, &entry.after_state).into()),
    ];
    let key = format!("history-action-{}", entry.action.replace(['.', '_'], "-"));
    // A test finds actions without a text; one of an older version may have none any more.
    text.say_if_known(&key, &variables).unwrap_or_else(|| text.say("history-action-other"))
}
