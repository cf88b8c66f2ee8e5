//! Going to a page of the provider to pay.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::store;
use super::ways::{self, pay_page};
use crate::shared::answer;
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
