//! The work behind the tabs: one change of one user's settings.

use super::choices::known;
use super::forms::{CallerIdForm, ForwardingForm, VoicemailForm};
use super::rules::{self, Known};
use super::settings::Settings;
use super::store::{self, SavedUser};
use super::tab::Tab;
use crate::accounts;
use crate::numbers;
use crate::shared::account_changes;
use crate::shared::audit::{self, Actor};
use crate::shared::caller::{Caller, Person};
use crate::shared::database::Connection;
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
    let user = store::find(&mut transaction, account_id, what.id).await?.ok_or(Problem::NotFound)?;
    let before = user.settings.clone();
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
    if let Some(pin_hash) = pin_hash {
        replace_pin(&mut transaction, now_ms, (account_id, Actor::from(by)), &user, &pin_hash).await?;
    }
    let entry = audit::Entry {
        account_id,
        actor: Actor::from(by),
        action: what.tab.action(),
        subject: what.id,
        before: &what.tab.part(&before).to_string(),
        after: &what.tab.part(&after).to_string(),
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}

/// Replaces the PIN of a user's voicemail box. It is no part of the set-up, so no revision tells the phone system of it.
pub async fn replace_pin(
    transaction: &mut Connection,
    now_ms: i64,
    (account_id, by): (&str, Actor<'_>),
    user: &SavedUser,
    pin_hash: &str,
) -> Result<(), sqlx::Error> {
    store::save_pin(transaction, account_id, &user.id, pin_hash).await?;
    account_changes::note(transaction, account_id, now_ms).await?;
    let action = "user-settings.replace-pin";
    let entry = audit::Entry { account_id, actor: by, action, subject: &user.number, before: "", after: "" };
    audit::note(transaction, now_ms, entry).await
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
