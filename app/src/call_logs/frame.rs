//! What the pages of calls have in common.

use leptos::prelude::*;

use super::search::Filter;
use crate::shared::language::Text;
use crate::shared::paging::Place;

/// The page of all calls, the one of the charts, the file.
pub const LIST: &str = "/call_logs";
/// See [`LIST`].
pub const CHARTS: &str = "/call_logs/charts";
/// See [`LIST`].
pub const FILE: &str = "/call_logs/calls.csv";
/// The file of a user's calls.
pub const OWN_FILE: &str = "/user/call_logs/calls.csv";

/// A part of the call logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The calls one by one.
    List,
    /// The calls counted.
    Charts,
}

/// The links to both parts, which keep the days that are looked at.
pub fn parts(text: Text, current: Part, filter: &Filter) -> AnyView {
    let days = Filter { from: filter.from, until: filter.until, ..Filter::default() };
    let links = [(Part::List, LIST, "call-logs-part-list"), (Part::Charts, CHARTS, "call-logs-part-charts")];
    let links = links
        .into_iter()
        .map(|(part, address, key)| {
            let current = (part == current).then_some("page");
            view! { <a href=days.at(address, &Place::Newest) aria-current=current>{text.say(key)}</a> }
        })
        .collect_view();
    view! { <nav class="segments" aria-label=text.say("common-tab-call-logs")>{links}</nav> }.into_any()
}
