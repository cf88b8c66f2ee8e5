//! The tabs that a user sees of their own, too: the same for both.

use leptos::prelude::*;

use super::caller_id_tab::caller_id_tab;
use super::forwarding_tab::forwarding_tab;
use super::tab::Tab;
use super::tab_form::Shown;
use super::voicemail_tab::voicemail_tab;
use crate::extensions;
use crate::shared::caller::{Person, UserCaller};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// A tab of a user's own preferences.
///
/// # Errors
/// [`Problem::NotFound`] when the user was just deleted, or a fault of the database.
pub async fn preferences_tab(portal: &Portal, caller: UserCaller, tab: Tab) -> Result<AnyView, Problem> {
    let mut connection = portal.database.read().await?;
    let user = extensions::find(&mut connection, &caller.account_id, &caller.user_id).await?;
    let shown = Shown::load(&mut connection, Person::User(caller), user.ok_or(Problem::NotFound)?).await?;
    drop(connection);
    own_tab(&shown, tab).await
}

/// One of these tabs; voicemail for any other.
pub async fn own_tab(shown: &Shown, tab: Tab) -> Result<AnyView, Problem> {
    match tab {
        Tab::CallForwarding => forwarding_tab(shown).await,
        Tab::CallerId => caller_id_tab(shown).await,
        Tab::Voicemail | Tab::User | Tab::Devices | Tab::OutgoingCalls | Tab::Fax => voicemail_tab(shown).await,
    }
}
