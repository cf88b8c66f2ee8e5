//! Saving the billing address.

use leptos::prelude::*;

use super::rules::{AddressForm, BillingAddress, check};
use super::{PAGE, store};
use crate::accounts;
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::database::unexpected;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// Saves the billing address: invoices from now on are written to it.
#[server(endpoint = "billing/save-address")]
pub async fn save_address(form: AddressForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_save(&caller, &form).await;
    answer::form(PAGE, &form, result).await?;
    answer::go_on(PAGE, "billing-notice-address-saved", "").await
}

async fn try_save(caller: &Caller, form: &AddressForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let address = check(form, caller.country)?;
    let mut transaction = portal.database.write().await?;
    let account_id = caller.account_id.as_str();
    accounts::lock(&mut transaction, account_id).await?;
    let before = store::find(&mut transaction, account_id).await?;

    if !store::save(&mut transaction, (account_id, form.version), &address).await? {
        return Err(Problem::Conflict);
    }
    let json = |address: &BillingAddress| serde_json::to_string(address).map_err(|error| unexpected(&error));
    let (before, after) = (before.map(|saved| json(&saved.address)).transpose()?.unwrap_or_default(), json(&address)?);
    // As entries of the trail have it from before the address stood here.
    let (actor, action) = (Actor::Administrator(caller), "payments.save-billing-address");
    let entry = Entry { account_id, actor, action, subject: account_id, before: &before, after: &after };
    audit::note(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}
