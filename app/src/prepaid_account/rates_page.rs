//! `/prepaid_account/rates`: what calls cost, by destination.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::cost_view::tariff_words;
use super::page::{Part, parts};
use crate::accounts;
use crate::call_rates::{self, Destination, RateList, shown_price};
use crate::layout::icon::{Icon, icon};
use crate::layout::{Frame, PageHead, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::country::Country;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::time_zone;

const PAGE: &str = "/prepaid_account/rates";
/// How many destinations are shown; whoever looks for another searches.
const MOST_SHOWN: usize = 100;
/// How many prefixes of a destination are shown.
const MOST_PREFIXES: usize = 6;

/// The rates.
#[component]
pub fn RatesPage() -> impl IntoView {
    page(async move {
        let caller = Caller::administrator()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let text = visitor.text();
        let mut connection = portal.database.read().await?;
        let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
        let day = time_zone::date(&account.time_zone, portal.clock.now_ms());
        let list = call_rates::list_on(&portal, &mut connection, account.country, day).await?;
        drop(connection);
        let typed = visitor.query_value("search").unwrap_or_default();
        let title = text.say("prepaid-account-rates-title");
        let (lead, body) = match list {
            Some(list) => (lead(text, &list), found(text, &list, &typed, account.country)),
            None => (String::new(), nothing(text, "prepaid-account-rates-none")),
        };
        Ok(view! {
            <Frame title=title.clone() section=Section::PrepaidAccount>
                <PageHead title=title lead=lead/>
                {parts(text, Part::Rates)}
                <section class="card">{body}</section>
            </Frame>
        })
    })
}

fn lead(text: Text, list: &RateList) -> String {
    let day = list.valid_from.parse().map_or_else(|_| list.valid_from.clone(), |day| text.date(day));
    if list.is_sample {
        return text.say("prepaid-account-rates-sample");
    }
    say!(text, "prepaid-account-rates-lead", day = day)
}

fn found(text: Text, list: &RateList, typed: &str, country: Country) -> AnyView {
    let (shown, count) = list.search(typed, (text.language(), country), MOST_SHOWN);
    let more = (count > shown.len()).then(|| {
        let (shown, count) = (number(shown.len()), number(count));
        view! { <p class="list-foot">{say!(text, "prepaid-account-rates-more", shown = shown, count = count)}</p> }
    });
    let common = common_words(text, &shown, country);
    let told = common.clone().map(|words| {
        view! { <p class="list-count muted">{say!(text, "prepaid-account-rates-counted", words = words)}</p> }
    });
    let table = if shown.is_empty() {
        nothing(text, "prepaid-account-rates-not-found")
    } else {
        let rows =
            shown.into_iter().map(|destination| row(text, destination, country, common.as_deref())).collect_view();
        view! {
            <table class="list">
                <thead>
                    <tr>
                        <th scope="col">{text.say("prepaid-account-rates-destination")}</th>
                        <th scope="col">{text.say("prepaid-account-rates-prefixes")}</th>
                        <th scope="col" class="end">{text.say("prepaid-account-rates-price")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    let all = (!typed.is_empty())
        .then(|| view! { <a class="button quiet" href=PAGE>{text.say("prepaid-account-rates-all")}</a> });
    view! {
        <form class="tools" method="get" action=PAGE role="search">
            <input type="search" name="search" value=typed.to_owned() maxlength="80"
                aria-label=text.say("prepaid-account-rates-search") placeholder=text.say("prepaid-account-rates-search")/>
            <button class="button">{icon(Icon::Search)}{text.say("prepaid-account-rates-do")}</button>
            {all}
        </form>
        {told}
        {table}
        {more}
    }
    .into_any()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// How most of what is shown is counted: it is said once, and what is counted otherwise says so.
fn common_words(text: Text, shown: &[&Destination], country: Country) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for destination in shown.iter().filter(|destination| !destination.tariff.is_included()) {
        *counts.entry(tariff_words(text, destination.tariff, country)).or_default() += 1;
    }
    let (words, _) = counts.into_iter().filter(|(_, count)| *count > 1).max_by_key(|(_, count)| *count)?;
    Some(words)
}

fn row(text: Text, destination: &Destination, country: Country, common: Option<&str>) -> AnyView {
    let Destination { names, tariff, prefixes } = destination;
    let some: Vec<_> = prefixes.iter().take(MOST_PREFIXES).map(|prefix| format!("+{prefix}")).collect();
    let rest = if prefixes.len() > MOST_PREFIXES { " …" } else { "" };
    let (price, words) = if tariff.is_included() {
        (text.say("prepaid-account-rates-included"), None)
    } else {
        (shown_price(text, tariff.per_minute, country.currency()), Some(tariff_words(text, *tariff, country)))
    };
    view! {
        <tr>
            <td><b>{names.of(text.language()).to_owned()}</b></td>
            <td class="wide">{some.join(", ")}{rest}</td>
            <td class="end" data-label=text.say("prepaid-account-rates-price")>
                <b class="num">{price}</b>
                {words.filter(|words| common != Some(words.as_str())).map(|words| view! { <small class="muted">{words}</small> })}
            </td>
        </tr>
    }
    .into_any()
}

fn nothing(text: Text, key: &str) -> AnyView {
    view! { <div class="empty">{icon(Icon::Globe)}<p>{text.say(key)}</p></div> }.into_any()
}
