//! The frame of the administrator's pages.

use html_escape::encode_text;
use leptos::prelude::*;
use leptos_meta::Title;

use super::icon::{Icon, icon};
use super::running_state::running_state;
use super::{LanguageSwitch, kept_notice, notice_view};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::form::FormToken;

/// The page a visitor is on, as the tabs show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The home page.
    Home,
    /// Use, call logs.
    CallLogs,
    /// Setup, extensions.
    Extensions,
    /// Setup, numbers.
    Numbers,
    /// Setup, receptionist.
    Receptionist,
    /// Setup, conferences.
    Conferences,
    /// Setup, preferences.
    Preferences,
    /// Account, settings.
    Settings,
    /// Account, billing.
    Billing,
    /// Account, porting status.
    PortingStatus,
    /// Account, change history.
    History,
    /// Add-ons, IP phones.
    IpPhones,
    /// Add-ons, number porting.
    NumberPorting,
    /// Add-ons, prepaid account.
    PrepaidAccount,
    /// The assistant.
    Assistant,
    /// Nowhere: what was asked for cannot be shown.
    Nowhere,
}

/// A tab with the pages below it, which its sub-tabs lead to.
struct Tab {
    name_key: &'static str,
    pages: &'static [(Section, &'static str, &'static str)],
    /// Links to pages below other tabs: address, name.
    also: &'static [(&'static str, &'static str)],
}

/// The tabs with sub-tabs, in order: page, address, name.
const TABS: [Tab; 4] = [
    Tab {
        name_key: "common-tab-use",
        pages: &[(Section::CallLogs, "/call_logs", "common-tab-call-logs")],
        also: &[("/conferences", "common-tab-conferences")],
    },
    Tab {
        name_key: "common-tab-setup",
        pages: &[
            (Section::Extensions, "/extensions", "common-tab-extensions"),
            (Section::Numbers, "/manage_phone_number", "common-tab-numbers"),
            (Section::Receptionist, "/virtual_receptionist", "common-tab-receptionist"),
            (Section::Conferences, "/conferences", "common-tab-conferences"),
            (Section::Preferences, "/preferences", "common-tab-preferences"),
        ],
        also: &[],
    },
    ACCOUNT,
    Tab {
        name_key: "common-tab-add-ons",
        pages: &[
            (Section::IpPhones, "/ip_phones", "common-tab-ip-phones"),
            (Section::NumberPorting, "/number_porting", "common-tab-number-porting"),
            (Section::PrepaidAccount, "/prepaid_account", "common-tab-prepaid-account"),
        ],
        also: &[],
    },
];

const ACCOUNT: Tab = Tab {
    name_key: "common-tab-account",
    pages: &[
        (Section::Settings, "/settings", "common-tab-settings"),
        (Section::Billing, "/billing", "common-tab-billing"),
        (Section::PortingStatus, "/porting_status", "common-tab-porting-status"),
        (Section::History, "/history", "history-title"),
    ],
    also: &[],
};

impl Tab {
    fn holds(&self, section: Section) -> bool {
        self.pages.iter().any(|(page, _, _)| *page == section)
    }

    /// Where the tab leads: to the first of its pages.
    fn address(&self) -> &'static str {
        self.pages.first().map_or("/", |(_, address, _)| address)
    }
}

/// The frame: header, tabs, notice, the page, footer.
#[component]
pub fn Frame(
    /// The page's title, for the window.
    #[prop(into)]
    title: String,
    /// Where it belongs.
    section: Section,
    children: Children,
) -> AnyView {
    let text = Visitor::current().text();
    let current = |on: bool| on.then_some("page");
    let sub_tabs = TABS.iter().find(|tab| tab.holds(section)).map(|tab| {
        let links = tab
            .pages
            .iter()
            .map(|&(page, href, key)| view! { <a href=href aria-current=current(page == section)>{text.say(key)}</a> })
            .collect_view();
        let also = tab.also.iter().map(|&(href, key)| view! { <a href=href>{text.say(key)}</a> }).collect_view();
        let is_set_up = tab.name_key == "common-tab-setup";
        view! {
            <nav class="sub" aria-label=text.say(tab.name_key)><div class="wrap">{links}{also}</div></nav>
            {is_set_up.then(running_state)}
        }
    });
    let groups = TABS
        .iter()
        .map(
            |tab| view! { <a href=tab.address() aria-current=current(tab.holds(section))>{text.say(tab.name_key)}</a> },
        )
        .collect_view();
    let tabs = view! {
        <a href="/" aria-current=current(section == Section::Home)>{text.say("common-tab-home")}</a>
        {groups}
        <a href="/assistant" aria-current=current(section == Section::Assistant)>{text.say("common-tab-assistant")}</a>
    };
    view! {
        <WholePage title=title home="/" tabs=tabs.into_any() menu=view! { <UserMenu/> }.into_any()
            sub_tabs=sub_tabs.into_any()>
            {children()}
        </WholePage>
    }
    .into_any()
}

/// The parts that all frames of signed-in people have.
#[component]
pub(super) fn WholePage(
    /// The page's title, for the window.
    title: String,
    /// Where the product's name leads.
    home: &'static str,
    /// The links of the header.
    tabs: AnyView,
    /// The menu at its far end.
    menu: AnyView,
    /// What stands below the header.
    sub_tabs: AnyView,
    children: Children,
) -> AnyView {
    let visitor = Visitor::current();
    let text = visitor.text();
    let path = visitor.path.clone();
    let notice = Suspend::new(async move { notice_view(text, kept_notice(&path).await) });
    view! {
        // `leptos_meta` writes a title as it is.
        <Title text=say!(text, "common-page-title", title = encode_text(&title).into_owned())/>
        <a class="skip" href="#main">{text.say("common-skip")}</a>
        <header class="top">
            <div class="wrap">
                <a class="brand" href=home><span class="mark" aria-hidden="true" inner_html=include_str!("icons/mark.svg")></span>"Centralita"</a>
                <nav class="tabs" aria-label=text.say("common-tabs")>{tabs}</nav>
                {menu}
            </div>
        </header>
        {sub_tabs}
        <main id="main" class="wrap page" tabindex="-1">
            <Suspense>{notice}</Suspense>
            {children()}
        </main>
        <footer class="foot"><div class="wrap"><LanguageSwitch/></div></footer>
    }
    .into_any()
}

/// Title, state and main action of a page.
#[component]
pub fn PageHead(
    /// What the page is.
    #[prop(into)]
    title: String,
    /// Its state in a sentence.
    #[prop(optional, into)]
    lead: String,
    /// The page it belongs to: address and name.
    #[prop(optional)]
    back: Option<(String, String)>,
    /// Buttons at its right.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let back = back.map(|(href, name)| view! { <a class="back" href=href>{icon(Icon::ArrowLeft)}{name}</a> });
    let lead = (!lead.is_empty()).then(|| view! { <p class="lead muted">{lead}</p> });
    let actions = children.map(|children| view! { <div class="actions">{children()}</div> });
    view! {
        <div class="head">
            <div>{back}<h1>{title}</h1>{lead}</div>
            {actions}
        </div>
    }
    .into_any()
}

#[component]
fn UserMenu() -> impl IntoView {
    let visitor = Visitor::current();
    let text = visitor.text();
    visitor.caller.map(|caller| {
        let account = view! { <a href=ACCOUNT.address()>{icon(Icon::Settings)}{text.say(ACCOUNT.name_key)}</a> };
        view! { <PersonMenu name=caller.name company=caller.company_name links=account.into_any()/> }
    })
}

/// Whoever is signed in, what is theirs, and signing out.
#[component]
pub(super) fn PersonMenu(
    /// Their name.
    name: String,
    /// The company's name.
    company: String,
    /// What is theirs.
    links: AnyView,
) -> AnyView {
    let text = Visitor::current().text();
    view! {
        <details class="user-menu">
            <summary>
                <span class="name">{name.clone()}</span>
                <span class="avatar" aria-hidden="true">{initials(&name)}</span>
            </summary>
            <div class="panel">
                <p class="muted">{company}</p>
                {links}
                <form method="post" action="/api/sign-in/sign-out">
                    <FormToken/>
                    <button class="link-button">{icon(Icon::LogOut)}{text.say("common-sign-out")}</button>
                </form>
            </div>
        </details>
    }
    .into_any()
}

/// The first letters of the first two names, for an avatar.
pub fn initials(name: &str) -> String {
    name.split_whitespace().take(2).filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_are_of_the_first_two_names() {
        assert_eq!(initials("Lucía Restrepo Mejía"), "LR");
        assert_eq!(initials("ángela"), "Á");
        assert_eq!(initials(" "), "");
    }
}
