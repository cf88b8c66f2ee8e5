//! The tabs that a user sees of their own, too, and saving them: the same for both.

use leptos::prelude::*;

use super::caller_id_tab::caller_id_tab;
use super::forms::{CallerIdForm, ForwardingForm, VoicemailForm};
use super::forwarding_tab::forwarding_tab;
use super::rules;
use super::saving::{Change, save};
use super::tab::Tab;
use super::tab_form::Shown;
use super::voicemail_tab::voicemail_tab;
use crate::extensions;
use crate::shared::caller::{Person, UserCaller};
use crate::shared::password;
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
        Tab::Voicemail | Tab::User | Tab::Devices | Tab::Fax => voicemail_tab(shown).await,
    }
}

/// Saves the voicemail box of the user the form names, and a new PIN when one was typed.
///
/// # Errors
/// As for a form that is sent.
pub async fn change_voicemail(by: &Person, form: &VoicemailForm) -> Result<(), Problem> {
    // Hashing takes long: others must not wait for it in a transaction.
    let pin_hash = match rules::new_pin(&form.pin) {
        Ok(Some(pin)) => Some(password::hash(&pin).await?),
        Ok(None) | Err(()) => None,
    };
    let what = Change { tab: Tab::Voicemail, id: &form.id, seen: &form.seen, pin_hash: pin_hash.as_deref() };
    save(by, what, |settings, _| {
        settings.voicemail = rules::voicemail(form)?;
        Ok(())
    })
    .await
}

/// Saves the call forwarding of the user the form names.
///
/// # Errors
/// As for a form that is sent.
pub async fn change_call_forwarding(by: &Person, form: &ForwardingForm) -> Result<(), Problem> {
    let what = Change { tab: Tab::CallForwarding, id: &form.id, seen: &form.seen, pin_hash: None };
    save(by, what, |settings, known| {
        settings.forwarding = rules::forwarding(form, known)?;
        Ok(())
    })
    .await
}

/// Saves the number that the user the form names shows.
///
/// # Errors
/// As for a form that is sent.
pub async fn change_caller_id(by: &Person, form: &CallerIdForm) -> Result<(), Problem> {
    let what = Change { tab: Tab::CallerId, id: &form.id, seen: &form.seen, pin_hash: None };
    save(by, what, |settings, known| {
        settings.caller_id = rules::caller_id(form, known)?;
        Ok(())
    })
    .await
}
