//! Writing a request step by step, sending it, taking it back.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::leaving::{StepForm, page_after};
use super::request::status_page_of;
use super::rules::{CarrierForm, HolderForm, NumbersForm, ReplacementForm, SendForm};
use super::saving::{or_keep, try_discard, try_save_carrier, try_save_holder, try_save_numbers, try_save_replacement};
use super::sending::{try_cancel, try_send};
use super::step::Step;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::problem::Problem;

/// The page to begin and to go on.
pub const START: &str = "/number_porting";
/// The first step of a new request.
pub const NEW: &str = "/number_porting/new";
/// The page of what was sent.
pub const STATUS: &str = "/porting_status";

/// Saves where the numbers come from; begins a request that is new. Internet by DSL on the same line goes no further.
#[server(endpoint = "number-porting/save-carrier")]
pub async fn save_carrier(form: CarrierForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let page = if form.id.is_empty() { NEW.to_owned() } else { Step::Carrier.page(&form.id) };
    let saved = try_save_carrier(&caller, &form).await;
    let result = or_keep(&caller, Step::Carrier, (&form.id, form.version), &form, saved).await;
    let id = answer::form(&page, &form, result).await?;
    let next = if form.internet == "dsl_same" { Step::Carrier } else { Step::Numbers };
    go_on(&form, &id, (Step::Carrier, next)).await
}

/// Saves which numbers they are.
#[server(endpoint = "number-porting/save-numbers")]
pub async fn save_numbers(form: NumbersForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let saved = try_save_numbers(&caller, &form).await.map(|()| form.id.clone());
    let result = or_keep(&caller, Step::Numbers, (&form.id, form.version), &form, saved).await;
    let id = answer::form(&Step::Numbers.page(&form.id), &form, result).await?;
    let next = if form.more.is_empty() { Step::Holder } else { Step::Numbers };
    go_on(&form, &id, (Step::Numbers, next)).await
}

/// Saves whose the numbers are.
#[server(endpoint = "number-porting/save-holder")]
pub async fn save_holder(form: HolderForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let saved = try_save_holder(&caller, &form).await.map(|()| form.id.clone());
    let result = or_keep(&caller, Step::Holder, (&form.id, form.version), &form, saved).await;
    let id = answer::form(&Step::Holder.page(&form.id), &form, result).await?;
    go_on(&form, &id, (Step::Holder, Step::Bill)).await
}

/// Saves whose place the first number takes.
#[server(endpoint = "number-porting/save-replacement")]
pub async fn save_replacement(form: ReplacementForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let saved = try_save_replacement(&caller, &form).await.map(|()| form.id.clone());
    let result = or_keep(&caller, Step::Replacement, (&form.id, form.version), &form, saved).await;
    let id = answer::form(&Step::Replacement.page(&form.id), &form, result).await?;
    go_on(&form, &id, (Step::Replacement, Step::Review)).await
}

/// Leads on to the next step, or where the pressed button leads.
async fn go_on(form: &impl StepForm, id: &str, steps: (Step, Step)) -> Result<(), Problem> {
    let (page, notice) = page_after(form.leave(), id, steps);
    answer::go_on(&page, notice, "").await
}

/// Signs a request and sends it.
#[server(endpoint = "number-porting/send")]
pub async fn send_request(form: SendForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let address = Visitor::current().address.to_string();
    let result = try_send(&caller, &address, &form).await;
    answer::form(&Step::Review.page(&form.id), &form, result).await?;
    answer::go_on(&status_page_of(&form.id), "number-porting-notice-sent", "").await
}

/// Which request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestForm {
    /// Its id.
    pub id: String,
}

/// Throws a draft away.
#[server(endpoint = "number-porting/discard")]
pub async fn discard(form: RequestForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_discard(&caller, &form.id).await;
    answer::form(&format!("{START}/{}/discard", form.id), &form, result).await?;
    answer::go_on(START, "number-porting-notice-discarded", "").await
}

/// Takes a request back before the carrier has named a day.
#[server(endpoint = "number-porting/cancel")]
pub async fn cancel(form: RequestForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_cancel(&caller, &form.id).await;
    answer::form(&format!("{STATUS}/{}/cancel", form.id), &form, result).await?;
    answer::go_on(STATUS, "number-porting-notice-cancelled", "").await
}
