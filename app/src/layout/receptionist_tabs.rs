//! The tabs of the receptionist's pages, which belong to several features.

use leptos::prelude::*;

use crate::shared::browser::Visitor;

/// The receptionist's own tabs.
#[component]
pub fn ReceptionistTabs(
    /// The page one is on.
    current: &'static str,
) -> AnyView {
    let text = Visitor::current().text();
    let tabs = [
        ("/virtual_receptionist", "receptionist-slot-open"),
        ("/virtual_receptionist/after_hours", "receptionist-slot-closed"),
        ("/virtual_receptionist/menus", "receptionist-tab-menus"),
        ("/virtual_receptionist/hours", "receptionist-tab-hours"),
        ("/virtual_receptionist/holidays", "receptionist-tab-holidays"),
        ("/virtual_receptionist/recordings", "receptionist-tab-recordings"),
        ("/virtual_receptionist/settings", "receptionist-tab-settings"),
        ("/virtual_receptionist/flow", "receptionist-tab-flow"),
        ("/virtual_receptionist/test", "receptionist-tab-test"),
    ];
    let links = tabs
        .into_iter()
        .map(|(href, key)| view! { <a href=href aria-current=(href == current).then_some("page")>{text.say(key)}</a> })
        .collect_view();
    view! { <nav class="segments" aria-label=text.say("receptionist-title")>{links}</nav> }.into_any()
}
