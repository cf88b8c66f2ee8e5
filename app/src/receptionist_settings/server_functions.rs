//! Saving what callers may dial.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::settings::{Reach, Settings, changed};
use super::store;
use crate::accounts;
use crate::extensions;
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The page.
pub const PAGE: &str = "/virtual_receptionist/settings";

/// What is ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    /// The version that was on the page.
    pub version: i64,
    pub dial_by_extension: bool,
    pub dial_by_name: bool,
    pub remote_voicemail: bool,
    /// The ids of the extensions that were on the page, with commas between them.
    pub listed: String,
    /// The ids of those that are reached by their number.
    pub by_extension: Vec<String>,
    /// The ids of those that are reached by their name.
    pub by_name: Vec<String>,
}

impl SettingsForm {
    fn settings(&self) -> Settings {
        Settings {
            dial_by_extension: self.dial_by_extension,
            dial_by_name: self.dial_by_name,
            remote_voicemail: self.remote_voicemail,
        }
    }
}

/// Saves the settings. A change that somebody else made meanwhile is not overwritten unknowingly.
#[server(endpoint = "receptionist-settings/save")]
pub async fn save_settings(form: SettingsForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_save(&caller, &form).await;
    answer::form(PAGE, &form, result).await?;
    answer::go_on(PAGE, "receptionist-settings-notice-saved", "").await
}

async fn try_save(caller: &Caller, form: &SettingsForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let (before, version) = store::find(&mut transaction, account_id).await?;
    if version != form.version {
        return Err(Problem::Conflict);
    }
    let saved = store::reach(&mut transaction, account_id).await?;
    let extensions = extensions::list_all(&mut transaction, account_id).await?;
    let known = |id: &&str| extensions.iter().any(|extension| extension.id == *id);
    let listed: Vec<&str> = form.listed.split(',').filter(known).collect();
    let changed = changed(&listed, (&form.by_extension, &form.by_name), &saved);

    store::save(&mut transaction, account_id, form.settings(), now_ms).await?;
    for (id, reach) in &changed {
        store::set_reach(&mut transaction, account_id, id, *reach).await?;
    }
    let old = changed.iter().map(|(id, _)| (id.clone(), saved.get(id).copied().unwrap_or_default())).collect();
    let new = changed.iter().cloned().collect();
    let entry = audit::Entry {
        account_id,
        actor: Actor::Administrator(caller),
        action: "receptionist-settings.save",
        subject: account_id,
        before: &told(before, &old),
        after: &told(form.settings(), &new),
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}

/// The settings, and of the extensions those that changed.
fn told(settings: Settings, reach: &BTreeMap<String, Reach>) -> String {
    serde_json::json!({ "settings": settings, "reach": reach }).to_string()
}
