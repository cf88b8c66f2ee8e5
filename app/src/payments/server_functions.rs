//! Going to a page of the provider to pay, and taking a payment back.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::payment::{CANCELED, Outcome};
use super::ways::{self, page_of, pay_page};
use super::{settling, store};
use crate::accounts;
use crate::shared::answer;
use crate::shared::audit::Actor;
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// Which payment is paid.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenCheckoutForm {
    /// Its id.
    pub id: String,
}

/// Opens a page of the provider for a payment, and leads there.
#[server(endpoint = "payments/open-checkout")]
pub async fn open_checkout(form: OpenCheckoutForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_open(&caller, &form.id).await;
    let page = pay_page(&form.id);
    answer::form(&page, &form, result).await?;
    answer::go_on(&format!("{page}?go=1"), "", "").await
}

async fn try_open(caller: &Caller, payment_id: &str) -> Result<(), Problem> {
    let portal = Portal::current();
    let found = store::find(&mut *portal.database.read().await?, &caller.account_id, payment_id).await?;
    ways::open_checkout(&portal, &found.ok_or(Problem::NotFound)?).await
}

/// Which payment is taken back.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CancelForm {
    /// Its id.
    pub id: String,
}

/// Takes back a payment that was asked for and is not made. Should the money come all the same, it still counts.
#[server(endpoint = "payments/cancel")]
pub async fn cancel(form: CancelForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_cancel(&caller, &form.id).await;
    let page = answer::form(&pay_page(&form.id), &OpenCheckoutForm { id: form.id.clone() }, result).await?;
    answer::go_on(page, "payments-notice-canceled", "").await
}

async fn try_cancel(caller: &Caller, payment_id: &str) -> Result<&'static str, Problem> {
    let portal = Portal::current();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let payment = store::find(&mut transaction, account_id, payment_id).await?.ok_or(Problem::NotFound)?;
    if !payment.may_be_canceled() {
        return Err(Problem::Refused("payments-problem-not-waiting".to_owned()));
    }
    let outcome = Outcome::Failed(CANCELED.to_owned());
    let actor = Actor::Administrator(caller);
    settling::settle_by(&mut transaction, portal.clock.now_ms(), actor, (account_id, payment_id), outcome).await?;
    transaction.commit().await?;
    Ok(page_of(payment.purpose))
}
