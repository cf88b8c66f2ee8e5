//! `/user/preferences`: voicemail, call forwarding and the number that is shown, a tab each.

use leptos::prelude::*;

use crate::layout::{PageHead, UserFrame, UserSection, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::UserCaller;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::user_settings::{Tab, preferences_tab};

/// The user's preferences, one tab at a time.
#[component]
pub fn PreferencesPage() -> impl IntoView {
    page(async move {
        let caller = UserCaller::user()?;
        let visitor = Visitor::current();
        let text = visitor.text();
        let asked = Tab::from_code(&visitor.query_value("tab").unwrap_or_default());
        let tab = Tab::OWN.into_iter().find(|tab| *tab == asked).unwrap_or(Tab::Voicemail);
        let content = preferences_tab(&Portal::current(), caller, tab).await?;
        let title = text.say("user-portal-preferences-title");
        Ok(view! {
            <UserFrame title=title.clone() section=UserSection::Preferences>
                <PageHead title=title lead=text.say("user-portal-preferences-lead")/>
                {tabs(text, tab)}
                <div class="stack narrow">{content}</div>
            </UserFrame>
        })
    })
}

fn tabs(text: Text, current: Tab) -> AnyView {
    let links = Tab::OWN
        .into_iter()
        .map(|tab| {
            let current = (tab == current).then_some("page");
            view! { <a href=tab.own_page() aria-current=current>{text.say(tab.name_key())}</a> }
        })
        .collect_view();
    view! { <nav class="segments" aria-label=text.say("user-portal-preferences-title")>{links}</nav> }.into_any()
}
