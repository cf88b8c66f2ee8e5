//! What a user changes by telephone: forwarding by star codes, the PIN in the voicemail box.

use super::choices::known;
use super::rules;
use super::saving::replace_pin;
use super::store;
use super::tab::Tab;
use crate::accounts;
use crate::shared::audit::{self, Actor};
use crate::shared::password;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;

/// Forwards a user's calls to a number, or no longer. How they are forwarded stays as it was. What is so already is not saved
/// again.
///
/// # Errors
/// [`Problem::NotFound`] for nobody's id, [`Problem::Fields`] for a number that the user's page would refuse, too, or a fault of
/// the database.
pub async fn set_forwarding_by_phone(
    portal: &Portal,
    account_id: &str,
    user_id: &str,
    to: Option<&PhoneNumber>,
) -> Result<(), Problem> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let account = accounts::find(&mut transaction, account_id).await?.ok_or(Problem::NotFound)?;
    let before = store::find(&mut transaction, account_id, user_id).await?.ok_or(Problem::NotFound)?.settings;
    let mut after = before.clone();
    after.forwarding.on = to.is_some();
    if let Some(number) = to {
        let known = known(&mut transaction, &account).await?;
        after.forwarding.number = Some(rules::forwarded_to(number, &known)?);
    }
    if after == before {
        return Ok(());
    }
    store::save(&mut transaction, account_id, user_id, &after).await?;
    let entry = audit::Entry {
        account_id,
        actor: Actor::User(user_id),
        action: "user-settings.forward-by-phone",
        subject: user_id,
        before: &Tab::CallForwarding.part(&before).to_string(),
        after: &Tab::CallForwarding.part(&after).to_string(),
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}

/// Replaces the PIN of a user's voicemail box.
///
/// # Errors
/// [`Problem::NotFound`] for nobody's id, [`Problem::Fields`] for a PIN that the user's page would refuse, too, or a fault of the
/// database.
pub async fn set_pin_by_phone(
    portal: &Portal,
    account_id: &str,
    user_id: &str,
    chosen: &Secret,
) -> Result<(), Problem> {
    let refused = || Problem::field("form[pin]", "user-settings-problem-pin");
    let pin = rules::new_pin(chosen).ok().flatten().ok_or_else(refused)?;
    let pin_hash = password::hash(&pin).await?;
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let user = store::find(&mut transaction, account_id, user_id).await?.ok_or(Problem::NotFound)?;
    replace_pin(&mut transaction, now_ms, (account_id, Actor::User(user_id)), &user, &pin_hash).await?;
    transaction.commit().await?;
    Ok(())
}
