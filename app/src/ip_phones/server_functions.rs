//! Ordering a phone and what becomes of it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::catalogue::Model;
use super::ordering::{OrderForm, UserForm, try_ask_return, try_cancel, try_change_user, try_keep, try_order};
use super::phone::page_of;
use crate::shared::answer;
use crate::shared::caller::Caller;
use crate::shared::problem::Problem;

/// The page of all phones.
pub const LIST: &str = "/ip_phones";

/// Orders a phone for a user.
#[server(endpoint = "ip-phones/order")]
pub async fn order(form: OrderForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let page = Model::of(&form.model).map_or_else(|| LIST.to_owned(), Model::page);
    let result = try_order(&caller, &form).await;
    let name = answer::form(&page, &form, result).await?;
    answer::go_on(LIST, "ip-phones-notice-ordered", &name).await
}

/// Gives a phone to another user or to nobody. A change that somebody else made meanwhile is not overwritten unknowingly.
#[server(endpoint = "ip-phones/change-user")]
pub async fn change_user(form: UserForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let page = page_of(&form.id);
    let result = try_change_user(&caller, &form).await;
    let phone = answer::form(&page, &form, result).await?;
    let (key, name) = match phone.user {
        Some(user) => ("ip-phones-notice-given", user.name),
        None => ("ip-phones-notice-nobodys", String::new()),
    };
    answer::go_on(&page, key, &name).await
}

/// Which phone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PhoneForm {
    /// The id of its order.
    pub id: String,
}

/// Takes an order back before it is prepared.
#[server(endpoint = "ip-phones/cancel")]
pub async fn cancel(form: PhoneForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_cancel(&caller, &form.id).await;
    let phone = answer::form(&format!("{}/end", page_of(&form.id)), &form, result).await?;
    answer::go_on(LIST, "ip-phones-notice-cancelled", &phone.model_name()).await
}

/// Asks the operator to take a phone back.
#[server(endpoint = "ip-phones/ask-return")]
pub async fn ask_return(form: PhoneForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_ask_return(&caller, &form.id).await;
    let phone = answer::form(&format!("{}/end", page_of(&form.id)), &form, result).await?;
    answer::go_on(&phone.page(), "ip-phones-notice-return-asked", &phone.model_name()).await
}

/// Keeps a phone that was to be given back.
#[server(endpoint = "ip-phones/keep")]
pub async fn keep(form: PhoneForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_keep(&caller, &form.id).await;
    let phone = answer::form(&page_of(&form.id), &form, result).await?;
    answer::go_on(&phone.page(), "ip-phones-notice-kept", &phone.model_name()).await
}
