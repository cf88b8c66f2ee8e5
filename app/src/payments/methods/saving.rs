//! Saving and forgetting a payment method.

use serde::{Deserialize, Serialize};

use super::{SavedMethod, store};
use crate::accounts;
use crate::payments::payment::Provider;
use crate::payments::provider::{Fault, provider_of};
use crate::payments::stripe::{SavedCard, Stripe};
use crate::payments::telling;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::database::Connection;
use crate::shared::jobs;
use crate::shared::portal::Portal;

/// The kind of the job that saves the method of a page that was completed.
pub const SAVE_METHOD: &str = "save-payment-method";
/// The kind of the job that has the provider forget a method.
pub const FORGET_METHOD: &str = "forget-payment-method";

/// A page that was completed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SaveMethod {
    /// Whose.
    pub account_id: String,
    /// The provider's name for what was saved.
    pub setup_intent: String,
}

/// Saves the method of a page that was completed, in place of an older one.
///
/// # Errors
/// When the provider does not answer, or a fault of the database.
pub async fn save_method(portal: &Portal, job: &SaveMethod) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let Some(stripe) = Stripe::of(&portal.settings) else { return Err("Stripe is not configured".into()) };
    let Some(card) = stripe.saved_card(&job.setup_intent).await? else { return Ok(()) };
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    if save_card(&mut transaction, portal, now_ms, &job.account_id, &card).await? {
        transaction.commit().await?;
    }
    Ok(())
}

/// Saves a card unless a newer one is known; false then.
async fn save_card(
    connection: &mut Connection,
    portal: &Portal,
    now_ms: i64,
    account_id: &str,
    card: &SavedCard,
) -> Result<bool, sqlx::Error> {
    accounts::lock(connection, account_id).await?;
    let before = store::find(connection, account_id).await?;
    if !store::take_newest(connection, account_id, card).await? {
        return Ok(false);
    }
    store::replace(connection, now_ms, account_id, card).await?;
    if let Some(before) = before.as_ref().filter(|before| before.method != card.method) {
        jobs::enqueue(connection, now_ms, FORGET_METHOD, &before.method).await?;
    }
    let after = store::find(connection, account_id).await?;
    let states = (before.as_ref(), after.as_ref());
    if let Some(after) = &after {
        telling::method_saved(connection, portal, now_ms, (account_id, after)).await?;
    }
    note(connection, now_ms, (account_id, Actor::Portal, "payments.save-method"), states).await?;
    Ok(true)
}

/// Removes the method of an account, here and at the provider. False when it is not this one any more.
pub(super) async fn remove(
    connection: &mut Connection,
    now_ms: i64,
    (account_id, actor): (&str, Actor<'_>),
    method: &str,
) -> Result<bool, sqlx::Error> {
    accounts::lock(connection, account_id).await?;
    let before = store::find(connection, account_id).await?;
    if before.as_ref().is_none_or(|before| before.method != method) {
        return Ok(false);
    }
    store::delete(connection, account_id).await?;
    jobs::enqueue(connection, now_ms, FORGET_METHOD, &method).await?;
    note(connection, now_ms, (account_id, actor, "payments.remove-method"), (before.as_ref(), None)).await?;
    Ok(true)
}

/// Removes a method that the provider has forgotten.
///
/// # Errors
/// A fault of the database.
pub async fn forget_everywhere(connection: &mut Connection, now_ms: i64, method: &str) -> Result<(), sqlx::Error> {
    let Some(account_id) = store::account_of(connection, method).await? else { return Ok(()) };
    remove(connection, now_ms, (&account_id, Actor::Portal), method).await.map(drop)
}

/// Has the provider forget a method.
///
/// # Errors
/// When the provider does not answer.
pub async fn forget_at_provider(portal: &Portal, method: &str) -> Result<(), Fault> {
    match provider_of(&portal.settings, Provider::Stripe) {
        Some(provider) => provider.forget(method).await,
        None => Ok(()),
    }
}

async fn note(
    connection: &mut Connection,
    now_ms: i64,
    (account_id, actor, action): (&str, Actor<'_>, &'static str),
    (before, after): (Option<&SavedMethod>, Option<&SavedMethod>),
) -> Result<(), sqlx::Error> {
    let told = |method: Option<&SavedMethod>| method.map(told).unwrap_or_default();
    let (before, after) = (told(before), told(after));
    audit::note(
        connection,
        now_ms,
        Entry { account_id, actor, action, subject: account_id, before: &before, after: &after },
    )
    .await
}

/// What the audit trail tells of a method.
fn told(method: &SavedMethod) -> String {
    serde_json::json!({ "brand": method.brand, "last_four": method.last_four, "expires": method.expires() }).to_string()
}
