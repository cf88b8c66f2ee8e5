//! Releasing a number.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::accounts;
use crate::numbers::{self, Number};
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::caller::Caller;
use crate::shared::clock::DAY_MS;
use crate::shared::database::unexpected;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::user_settings;

/// For so many days nobody but the company that released it gets a number: its callers still dial it.
pub const REST_DAYS: i64 = 30;

/// Which number is released.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReleaseForm {
    /// The number in E.164.
    pub number: String,
}

/// Releases a number: it goes back to the stock, if it came from there.
#[server(endpoint = "numbers/release")]
pub async fn release_number(form: ReleaseForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let number = {
        let mut connection = Portal::current().database.read().await?;
        numbers::find(&mut connection, &caller.account_id, &form.number).await?.ok_or(Problem::NotFound)?
    };
    let result = try_release(&caller, &number.e164).await;
    // The main number has no page to release it on.
    let page = if number.is_main { number.page() } else { format!("{}/delete", number.page()) };
    answer::form(&page, &form, result).await?;
    answer::go_on("/manage_phone_number", "numbers-notice-released", &number.shown_in(caller.country)).await
}

async fn try_release(caller: &Caller, e164: &str) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let number: Number = numbers::find(&mut transaction, account_id, e164).await?.ok_or(Problem::NotFound)?;
    if number.is_main {
        return Err(Problem::Refused("numbers-problem-main".to_owned()));
    }

    user_settings::forget_number(&mut transaction, account_id, e164).await?;
    numbers::delete(&mut transaction, account_id, e164).await?;
    numbers::put_back(&mut transaction, account_id, e164, now_ms + REST_DAYS * DAY_MS).await?;
    let entry = audit::Entry {
        account_id,
        actor: Actor::Administrator(caller),
        action: "numbers.release",
        subject: e164,
        before: &serde_json::to_string(&number).map_err(|error| unexpected(&error))?,
        after: "",
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}
