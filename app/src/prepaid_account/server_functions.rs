//! Adding funds, and choosing the refill.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::funds::{balance, prices};
use super::refill;
use super::rules::{RefillForm, check, offered};
use super::store;
use crate::accounts;
use crate::payments::{self, Purpose, Request};
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The first page of the prepaid account.
pub const PAGE: &str = "/prepaid_account";
/// The kinds of notes of the page's two forms.
pub const FUNDS_NOTE: &str = "refused funds";
/// See [`FUNDS_NOTE`].
pub const REFILL_NOTE: &str = "refused refill";

/// How much is added.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FundsForm {
    /// One of the offered amounts, as a decimal.
    pub amount: String,
    /// Made with the page: sending the same form again asks for one payment.
    pub key: String,
}

/// Asks for a payment and leads to where it is paid.
#[server(endpoint = "prepaid-account/add-funds")]
pub async fn add_funds(form: FundsForm) -> Result<(), Problem> {
    let result = try_add(&form).await;
    let payment_id = answer::form_of_kind(FUNDS_NOTE, PAGE, &form, result).await?;
    if Visitor::current().accepts_html {
        answer::redirect(&payments::pay_page(&payment_id));
    }
    Ok(())
}

async fn try_add(form: &FundsForm) -> Result<String, Problem> {
    let caller = Caller::administrator()?;
    let portal = Portal::current();
    let is_key = (10..=40).contains(&form.key.len()) && form.key.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !is_key {
        return Err(Problem::Refused("common-problem-form".to_owned()));
    }

    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let account = accounts::find(&mut transaction, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let amounts = prices(&portal, &account).map(|prices| prices.top_up_amounts.as_slice()).unwrap_or_default();
    let wrong = || Problem::field("form[amount]", "prepaid-account-problem-amount");
    let amount = offered(&form.amount, amounts).ok_or_else(wrong)?;
    let provider = payments::usual_provider(&portal.settings);
    // Whoever asks again for as much gets the reference that they may have given their bank already.
    let waiting = payments::list_to_be_made(&mut transaction, &account.id, Purpose::TopUp).await?;
    if let Some(same) = waiting.into_iter().find(|other| other.amount == amount && other.provider == provider) {
        return Ok(same.id);
    }
    let key = format!("top_up:{}", form.key);
    let request = Request { account_id: &account.id, purpose: Purpose::TopUp, subject: "", amount, key: &key };
    let (now_ms, actor) = (portal.clock.now_ms(), Actor::Administrator(&caller));
    let payment = payments::ask_by(&mut transaction, now_ms, actor, provider, &request).await?;
    transaction.commit().await?;
    Ok(payment.id)
}

/// Saves whether the account is refilled by itself, by how much and when. If it is low now, it is refilled at once.
#[server(endpoint = "prepaid-account/save-refill")]
pub async fn save_refill(form: RefillForm) -> Result<(), Problem> {
    let result = try_save(&form).await;
    answer::form_of_kind(REFILL_NOTE, PAGE, &form, result).await?;
    let notice = if form.on { "prepaid-account-notice-refill-on" } else { "prepaid-account-notice-refill-off" };
    answer::go_on(PAGE, notice, "").await
}

async fn try_save(form: &RefillForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let portal = Portal::current();

    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let account = accounts::find(&mut transaction, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let Some(prices) = prices(&portal, &account) else {
        return Err(Problem::Refused("prepaid-account-problem-no-prices".to_owned()));
    };
    let (amount, threshold) = check(form, prices)?;
    if form.on && payments::find_method(&mut transaction, &account.id).await?.is_none() {
        return Err(Problem::Refused("prepaid-account-problem-no-method".to_owned()));
    }
    let mut prepaid = refill::chosen(&mut transaction, &portal, &account).await?;
    if prepaid.version != form.version {
        return Err(Problem::Conflict);
    }
    let before = state(&prepaid);
    (prepaid.refill_on, prepaid.refill_amount, prepaid.threshold) = (form.on, amount, threshold);
    (prepaid.failures, prepaid.retry_at, prepaid.version) = (0, None, prepaid.version + 1);
    let total = balance(&mut transaction, &account.id, threshold.currency).await?.total();
    prepaid.is_low = total.minor_units < threshold.minor_units;
    if prepaid.is_low && prepaid.refill_on {
        refill::charge(&mut transaction, &portal, &account, &mut prepaid).await?;
    } else if !prepaid.refill_on {
        refill::take_back(&mut transaction, &portal, &mut prepaid, &account.id).await?;
    }
    store::save(&mut transaction, &account.id, &prepaid).await?;
    let entry = Entry {
        account_id: &caller.account_id,
        actor: Actor::Administrator(&caller),
        action: "prepaid_account.save_refill",
        subject: &caller.account_id,
        before: &before,
        after: &state(&prepaid),
    };
    audit::note(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}

fn state(prepaid: &store::PrepaidAccount) -> String {
    serde_json::json!({
        "on": prepaid.refill_on,
        "amount": prepaid.refill_amount.to_decimal(),
        "threshold": prepaid.threshold.to_decimal(),
        "currency": prepaid.threshold.currency.code(),
    })
    .to_string()
}
