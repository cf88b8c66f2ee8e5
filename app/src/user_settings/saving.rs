//! The work behind the tabs: one change of one user's settings.

use super::choices::known;
use super::forms::{CallerIdForm, ForwardingForm, VoicemailForm};
use super::rules::{self, Known};
use super::settings::Settings;
use super::store::{self, SavedUser};
use super::tab::Tab;
use crate::accounts;
use crate::numbers;
use crate::shared::audit::{self, Actor};
use crate::shared::caller::{Caller, Person};
use crate::shared::password;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;

/// The user of an id in the caller's company.
pub async fn find(caller: &Caller, id: &str) -> Result<SavedUser, Problem> {
    let mut connection = Portal::current().database.read().await?;
    store::find(&mut connection, &caller.account_id, id).await?.ok_or(Problem::NotFound)
}

/// What is changed, and what the page showed of it.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The tab.
    pub tab: Tab,
    /// The user.
    pub id: &'a str,
    /// What was on the page, see [`Tab::seen`].
    pub seen: &'a str,
    /// A new PIN.
    pub pin: Option<&'a Secret>,
}

/// An administrator changes every user.
fn may_change(by: &Person, user_id: &str) -> Result<(), Problem> {
    match by {
        Person::Administrator(_) => Ok(()),
        Person::User(user) => user.must_be(user_id),
    }
}

/// Saves what `change` makes of a user's settings, unless somebody else changed the same tab meanwhile.
pub async fn save(
    by: &Person,
    what: Change<'_>,
    change: impl FnOnce(&mut Settings, &Known) -> Result<(), Problem>,
) -> Result<(), Problem> {
    may_change(by, what.id)?;
    // Hashing takes long: others must not wait for it in a transaction.
    let pin_hash = match what.pin {
        Some(pin) => Some(password::hash(pin).await?),
        None => None,
    };
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = by.account_id();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let account = accounts::find(&mut transaction, account_id).await?.ok_or(Problem::NotFound)?;
    let before = store::find(&mut transaction, account_id, what.id).await?.ok_or(Problem::NotFound)?.settings;
    let mut after = before.clone();
    change(&mut after, &known(&mut transaction, &account).await?)?;
    if what.tab.seen(&before) != what.seen {
        return Err(Problem::Conflict);
    }

    store::save(&mut transaction, account_id, what.id, &after).await?;
    if after.fax != before.fax {
        let e164 = after.fax.as_ref().map(PhoneNumber::as_str);
        numbers::set_fax(&mut transaction, account_id, what.id, e164).await?;
    }
    let mut told = what.tab.part(&after);
    if let Some(pin_hash) = pin_hash {
        store::save_pin(&mut transaction, account_id, what.id, &pin_hash).await?;
        told["new_pin"] = true.into();
    }
    let entry = audit::Entry {
        account_id,
        actor: Actor::from(by),
        action: what.tab.action(),
        subject: what.id,
        before: &what.tab.part(&before).to_string(),
        after: &told.to_string(),
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}

/// Saves the voicemail box of the user the form names, and a new PIN when one was typed.
///
/// # Errors
/// As for a form that is sent.
pub async fn change_voicemail(by: &Person, form: &VoicemailForm) -> Result<(), Problem> {
    let pin = rules::new_pin(&form.pin).unwrap_or_default();
    let what = Change { tab: Tab::Voicemail, id: &form.id, seen: &form.seen, pin: pin.as_ref() };
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
    let what = Change { tab: Tab::CallForwarding, id: &form.id, seen: &form.seen, pin: None };
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
    let what = Change { tab: Tab::CallerId, id: &form.id, seen: &form.seen, pin: None };
    save(by, what, |settings, known| {
        settings.caller_id = rules::caller_id(form, known)?;
        Ok(())
    })
    .await
}
