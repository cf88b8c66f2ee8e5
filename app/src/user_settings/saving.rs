//! The work behind the tabs: one change of one user's settings.

use super::choices::known;
use super::rules::Known;
use super::settings::Settings;
use super::store::{self, SavedUser};
use super::tab::Tab;
use crate::accounts;
use crate::numbers;
use crate::shared::audit::{self, Actor};
use crate::shared::caller::{Caller, Person};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

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
    /// The hash of a new PIN.
    pub pin_hash: Option<&'a str>,
}

/// Saves what `change` makes of a user's settings, unless somebody else changed the same tab meanwhile. A user changes
/// their own only: a form may come from a page that was opened by whoever was signed in before in the same browser.
pub async fn save(
    by: &Person,
    what: Change<'_>,
    change: impl FnOnce(&mut Settings, &Known) -> Result<(), Problem>,
) -> Result<(), Problem> {
    if matches!(by, Person::User(user) if user.user_id != what.id) {
        return Err(Problem::NotFound);
    }
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
    if let Some(pin_hash) = what.pin_hash {
        store::save_pin(&mut transaction, account_id, what.id, pin_hash).await?;
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
