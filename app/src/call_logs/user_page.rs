//! `/user/call_logs`: a user's own calls, newest first.

use leptos::prelude::*;

use super::frame::OWN_FILE;
use super::list_page::PAGE_LENGTH;
use super::list_view::{Reader, count_view, filter_form, list_view, nothing};
use super::search::{Filter, Scope, Search};
use super::words::Words;
use crate::account_routing;
use crate::layout::icon::{Icon, icon};
use crate::layout::{PageHead, UserFrame, UserSection, page};
use crate::shared::browser::Visitor;
use crate::shared::caller::{OWN_CALL_LOGS, UserCaller};
use crate::shared::paging::{Place, page_links};
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// The calls.
#[component]
pub fn UserPage() -> impl IntoView {
    page(async move {
        let caller = UserCaller::user()?;
        let (portal, visitor) = (Portal::current(), Visitor::current());
        let (text, filter) = (visitor.text(), own(Filter::of(&visitor)));
        let mut connection = portal.database.read().await?;
        let setup = account_routing::current_setup(&portal, &mut connection, &caller.account_id).await?;
        let search = Search::begin(&mut connection, &Scope::of(&setup, Some(&caller.user_id)), &filter).await?;
        let found = search.page(&mut connection, &filter.place, PAGE_LENGTH).await?;
        drop(connection);
        let (words, zone) =
            (Words { text, setup: &setup, of_user: Some(&caller.user_id) }, time_zone::zone(&setup.account.time_zone));
        let [newer, older] =
            [found.newer, found.older].map(|place| place.map(|place| filter.at(OWN_CALL_LOGS, &place)));
        let pages = page_links(text, text.say("call-logs-pages"), newer, older);
        let is_empty = found.calls.is_empty();
        let list = if is_empty {
            nothing(text, &filter, OWN_CALL_LOGS)
        } else {
            list_view(words, &zone, Reader::User(&caller.user_id), &found.calls)
        };
        let file = filter.at(OWN_FILE, &Place::Newest);
        let download = (!is_empty).then(|| {
            view! { <a class="button" href=file>{icon(Icon::ArrowDown)}{text.say("call-logs-file")}</a> }
        });
        let count = (!is_empty).then(|| count_view(words, found.count, &filter, OWN_CALL_LOGS));
        let form = filter_form(text, &filter, OWN_CALL_LOGS, None);
        let title = text.say("common-tab-call-logs");
        Ok(view! {
            <UserFrame title=title.clone() section=UserSection::CallLogs>
                <PageHead title=title lead=text.say("call-logs-own-lead")>{download}</PageHead>
                <section class="card">{form}{count}{list}{pages}</section>
            </UserFrame>
        })
    })
}

/// What a user looks for among the own calls: whose they are cannot be chosen.
pub fn own(filter: Filter) -> Filter {
    Filter { extension: String::new(), ..filter }
}
