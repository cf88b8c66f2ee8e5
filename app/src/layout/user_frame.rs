//! The frame of a user's own pages.

use leptos::prelude::*;

use super::frame::{PersonMenu, WholePage};
use super::icon::{Icon, icon};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::{OWN_CALL_LOGS, PREFERENCES, PROFILE, USERS_HOME};

/// The page a user is on, as the tabs show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UserSection {
    /// What a call meets now.
    Overview,
    /// The user's calls.
    CallLogs,
    /// Voicemail, call forwarding, the number that is shown.
    Preferences,
    /// Name, email, password.
    Profile,
    /// Nowhere: what was asked for cannot be shown.
    Nowhere,
}

/// The frame: header, tabs, notice, the page, footer.
#[component]
pub fn UserFrame(
    /// The page's title, for the window.
    #[prop(into)]
    title: String,
    /// Where it belongs.
    section: UserSection,
    children: Children,
) -> AnyView {
    let visitor = Visitor::current();
    let text = visitor.text();
    let tabs = [
        (UserSection::Overview, USERS_HOME, "common-tab-overview"),
        (UserSection::CallLogs, OWN_CALL_LOGS, "common-tab-call-logs"),
        (UserSection::Preferences, PREFERENCES, "common-tab-preferences"),
        (UserSection::Profile, PROFILE, "common-tab-profile"),
    ];
    let tabs = tabs
        .into_iter()
        .map(|(tab, href, key)| {
            let current = (tab == section).then_some("page");
            view! { <a href=href aria-current=current>{text.say(key)}</a> }
        })
        .collect_view();
    let menu = visitor.user.map(|user| {
        let profile = view! { <a href=PROFILE>{icon(Icon::Settings)}{text.say("common-tab-profile")}</a> };
        let name = say!(text, "common-with-extension", name = user.name, number = user.number);
        view! { <PersonMenu name=name company=user.company_name links=profile.into_any()/> }
    });
    view! {
        <WholePage title=title home=USERS_HOME tabs=tabs.into_any() menu=menu.into_any() sub_tabs=().into_any()>
            {children()}
        </WholePage>
    }
    .into_any()
}
