//! Saving a user's own preferences: as an administrator saves them, for the extension of the session.

use leptos::prelude::*;
use serde::Serialize;

use crate::shared::answer;
use crate::shared::caller::{Person, UserCaller};
use crate::shared::problem::Problem;
use crate::user_settings::{
    CallerIdForm, ForwardingForm, Tab, VoicemailForm, change_call_forwarding, change_caller_id, change_voicemail,
};

/// Saves the user's voicemail box, and a new PIN when one was typed.
#[server(endpoint = "user/save-voicemail")]
pub async fn save_own_voicemail(form: VoicemailForm) -> Result<(), Problem> {
    let caller = UserCaller::user()?;
    let result = change_voicemail(&Person::User(caller), &form).await;
    answer_tab(Tab::Voicemail, &form, result).await
}

/// Saves the user's call forwarding.
#[server(endpoint = "user/save-call-forwarding")]
pub async fn save_own_call_forwarding(form: ForwardingForm) -> Result<(), Problem> {
    let caller = UserCaller::user()?;
    let result = change_call_forwarding(&Person::User(caller), &form).await;
    answer_tab(Tab::CallForwarding, &form, result).await
}

/// Saves the number that the user shows.
#[server(endpoint = "user/save-caller-id")]
pub async fn save_own_caller_id(form: CallerIdForm) -> Result<(), Problem> {
    let caller = UserCaller::user()?;
    let result = change_caller_id(&Person::User(caller), &form).await;
    answer_tab(Tab::CallerId, &form, result).await
}

async fn answer_tab<F: Serialize + Sync>(tab: Tab, form: &F, result: Result<(), Problem>) -> Result<(), Problem> {
    let page = tab.own_page();
    answer::form(&page, form, result).await?;
    answer::go_on(&page, "user-portal-notice-saved", "").await
}
