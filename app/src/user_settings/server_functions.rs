//! Saving the tabs of a user's page, each by itself.

use leptos::prelude::*;
use serde::Serialize;

use super::forms::{CallerIdForm, DevicesForm, FaxForm, ForwardingForm, VoicemailForm};
use super::rules;
use super::saving::{Change, change_call_forwarding, change_caller_id, change_voicemail, find, save};
use super::store::SavedUser;
use super::tab::Tab;
use crate::shared::answer;
use crate::shared::caller::{Caller, Person};
use crate::shared::problem::Problem;

/// Saves which phones ring.
#[server(endpoint = "user-settings/save-devices")]
pub async fn save_devices(form: DevicesForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let user = find(&caller, &form.id).await?;
    let what = Change { tab: Tab::Devices, id: &form.id, seen: &form.seen, pin: None };
    let result = save(&Person::Administrator(caller), what, |settings, known| {
        settings.devices = rules::devices(&form, known)?;
        Ok(())
    })
    .await;
    answer_tab(what.tab, &user, &form, result).await
}

/// Saves the voicemail box, and a new PIN when one was typed.
#[server(endpoint = "user-settings/save-voicemail")]
pub async fn save_voicemail(form: VoicemailForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let user = find(&caller, &form.id).await?;
    let result = change_voicemail(&Person::Administrator(caller), &form).await;
    answer_tab(Tab::Voicemail, &user, &form, result).await
}

/// Saves call forwarding.
#[server(endpoint = "user-settings/save-call-forwarding")]
pub async fn save_call_forwarding(form: ForwardingForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let user = find(&caller, &form.id).await?;
    let result = change_call_forwarding(&Person::Administrator(caller), &form).await;
    answer_tab(Tab::CallForwarding, &user, &form, result).await
}

/// Saves the number that is shown to whom the user calls.
#[server(endpoint = "user-settings/save-caller-id")]
pub async fn save_caller_id(form: CallerIdForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let user = find(&caller, &form.id).await?;
    let result = change_caller_id(&Person::Administrator(caller), &form).await;
    answer_tab(Tab::CallerId, &user, &form, result).await
}

/// Saves whether faxes arrive, and where.
#[server(endpoint = "user-settings/save-fax")]
pub async fn save_fax(form: FaxForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let user = find(&caller, &form.id).await?;
    let what = Change { tab: Tab::Fax, id: &form.id, seen: &form.seen, pin: None };
    let result = save(&Person::Administrator(caller), what, |settings, known| {
        settings.fax = rules::fax(&form, known)?;
        Ok(())
    })
    .await;
    answer_tab(what.tab, &user, &form, result).await
}

async fn answer_tab<F: Serialize + Sync>(
    tab: Tab,
    user: &SavedUser,
    form: &F,
    result: Result<(), Problem>,
) -> Result<(), Problem> {
    let page = tab.page(&user.number);
    answer::form(&page, form, result).await?;
    answer::go_on(&page, "user-settings-notice-saved", &user.name()).await
}
