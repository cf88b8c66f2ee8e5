//! Having a payment method saved, and removing it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::saving::remove;
use super::{PAGE, store};
use crate::payments::payment::Provider;
use crate::payments::provider::{Fault, Payer, provider_of, usual_provider};
use crate::payments::ways::not_reached;
use crate::shared::answer;
use crate::shared::audit::Actor;
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// Nothing is typed here: the provider asks for what it needs.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AddMethodForm {
    /// Where the form stood. A form without any field could not be read.
    pub from: String,
}

/// Opens a page of the provider that saves a payment method, and leads there.
#[server(endpoint = "payments/add-method")]
pub async fn add_method(form: AddMethodForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_add(&caller).await;
    answer::form(PAGE, &form, result).await?;
    answer::go_on(&format!("{PAGE}?go=1"), "", "").await
}

async fn try_add(caller: &Caller) -> Result<(), Problem> {
    let portal = Portal::current();
    let no_cards = || Problem::Refused("payments-problem-no-cards".to_owned());
    let kind = usual_provider(&portal.settings);
    let provider = provider_of(&portal.settings, kind).filter(|_| kind != Provider::Manual).ok_or_else(no_cards)?;
    let account_id = caller.account_id.as_str();
    let known = store::find_customer(&mut *portal.database.read().await?, account_id).await?;
    let payer = Payer { account_id, name: &caller.company_name, customer: "" };

    // The provider is asked between transactions: others need not wait for it.
    let customer = match known {
        Some(customer) => customer,
        None => provider.customer(payer).await.map_err(|fault| not_reached(&fault))?.ok_or_else(no_cards)?,
    };
    let mut transaction = portal.database.write().await?;
    store::insert_customer(&mut transaction, account_id, kind, &customer).await?;
    transaction.commit().await?;
    let payer = Payer { customer: &customer, ..payer };
    let page = provider.open_setup(payer).await.map_err(|fault: Fault| not_reached(&fault))?;
    let mut transaction = portal.database.write().await?;
    store::set_setup(&mut transaction, account_id, &page).await?;
    transaction.commit().await?;
    Ok(())
}

/// Which method is removed: the one that was on the page.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveMethodForm {
    pub method: String,
}

/// Removes the saved payment method.
#[server(endpoint = "payments/remove-method")]
pub async fn remove_method(form: RemoveMethodForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_remove(&caller, &form.method).await;
    let page = if result == Err(Problem::NotFound) { PAGE.to_owned() } else { format!("{PAGE}/remove") };
    answer::form(&page, &form, result).await?;
    answer::go_on(PAGE, "payments-notice-method-removed", "").await
}

async fn try_remove(caller: &Caller, method: &str) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let saved = store::find(&mut transaction, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let by = (caller.account_id.as_str(), Actor::Administrator(caller));
    if saved.method != method || !remove(&mut transaction, now_ms, by, method).await? {
        return Err(Problem::Conflict);
    }
    transaction.commit().await?;
    Ok(())
}
