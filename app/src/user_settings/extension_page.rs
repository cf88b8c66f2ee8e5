//! `/extensions/{number}`: the page of whatever has the number.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::telling::TellDevices;
use super::user_page::{ShowTab, UserPage};
use crate::conferences;
use crate::extensions::{self, Kind};
use crate::layout::page;
use crate::ring_groups;
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;

/// A user's page, a ring group's or the conference server's.
#[component]
pub fn ExtensionPage(
    /// Shows what a user may call, which a later feature knows.
    outgoing_calls: ShowTab,
    /// Tells of a user's phones.
    tell_devices: TellDevices,
) -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    page(async move {
        let caller = Caller::administrator()?;
        let portal = Portal::current();
        let mut connection = portal.database.read().await?;
        let kind = extensions::kind_of_number(&mut connection, &caller.account_id, &number).await?;
        drop(connection);
        Ok(match kind {
            Some(Kind::RingGroup) => view! { <ring_groups::EditPage/> }.into_any(),
            Some(Kind::Conference) => view! { <conferences::ServerPage/> }.into_any(),
            // Also where nothing has the number: that page says so.
            Some(Kind::User) | None => {
                view! { <UserPage outgoing_calls=outgoing_calls tell_devices=tell_devices/> }.into_any()
            }
        })
    })
}
