//! `/extensions/{number}` of a user, with its tabs.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::devices_tab::devices_tab;
use super::fax_tab::fax_tab;
use super::own_tabs::own_tab;
use super::settings::Settings;
use super::tab::Tab;
use super::tab_form::Shown;
use super::telling::TellDevices;
use super::user_tab::user_tab;
use crate::extensions::{self, User};
use crate::layout::{Frame, PageHead, PageWarnings, Section, page};
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::caller::{Caller, Person};
use crate::shared::country::Country;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// What a tab shows of a user, put together by whoever knows it.
pub type ShowingTab = Pin<Box<dyn Future<Output = Result<AnyView, Problem>> + Send>>;
/// How it is put together.
pub type ShowTab = fn(Caller, User) -> ShowingTab;

/// A user, one tab at a time.
#[component]
pub fn UserPage(
    /// Shows what the user may call, which a later feature knows.
    outgoing_calls: ShowTab,
    /// Tells of the user's phones.
    tell_devices: TellDevices,
) -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let tab = Tab::from_code(&Visitor::current().query_value("tab").unwrap_or_default());
        let mut connection = Portal::current().database.read().await?;
        let user = extensions::find_by_number(&mut connection, &caller.account_id, &number).await?;
        let user = user.ok_or(Problem::NotFound)?;
        let (name, number) = (user.name(), user.number.clone());
        let shown = Shown::load(&mut connection, Person::Administrator(caller.clone()), user).await?;
        drop(connection);
        let text = shown.text;
        let state = state(text, &shown.saved.settings, shown.account.country);
        let lead = format!("{} · {state}", say!(text, "extensions-edit-lead", number = number.clone()));
        let content = match tab {
            Tab::User => user_tab(&shown).await?,
            Tab::Devices => devices_tab(&shown, tell_devices).await?,
            Tab::Fax => fax_tab(&shown).await?,
            Tab::OutgoingCalls => outgoing_calls(caller, shown.user).await?,
            Tab::Voicemail | Tab::CallForwarding | Tab::CallerId => own_tab(&shown, tab).await?,
        };
        let back = ("/extensions".to_owned(), text.say("extensions-list-title"));
        Ok(view! {
            <Frame title=name.clone() section=Section::Extensions>
                <PageHead title=name lead=lead back=back/>
                {tabs(text, tab, &number)}
                <div class="stack narrow"><PageWarnings/>{content}</div>
            </Frame>
        })
    })
}

fn tabs(text: Text, current: Tab, number: &str) -> AnyView {
    let links = Tab::ALL
        .into_iter()
        .map(|tab| {
            let current = (tab == current).then_some("page");
            view! { <a href=tab.page(number) aria-current=current>{text.say(tab.name_key())}</a> }
        })
        .collect_view();
    view! { <nav class="segments user-tabs" aria-label=text.say("user-settings-tabs")>{links}</nav> }.into_any()
}

/// What a call meets, in a sentence.
fn state(text: Text, settings: &Settings, country: Country) -> String {
    let (forwarding, voicemail) = (&settings.forwarding, &settings.voicemail);
    if let Some(number) = forwarding.number.as_ref().filter(|_| forwarding.on) {
        let number = number.on_one_line(country);
        return if forwarding.ring_own && !settings.devices.is_silent() {
            say!(text, "user-settings-state-forwarded-and-own", number = number)
        } else {
            say!(text, "user-settings-state-forwarded", number = number)
        };
    }
    match (settings.devices.is_silent(), voicemail.on) {
        (true, true) => text.say("user-settings-state-silent-voicemail"),
        (true, false) => text.say("user-settings-state-silent"),
        (false, true) => say!(text, "user-settings-state-voicemail", number = voicemail.ring_seconds),
        (false, false) => text.say("user-settings-state-no-voicemail"),
    }
}
