//! An administrator's own name.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::frame::SETTINGS;
use super::own_password::{Begun, Done, begin, note};
use crate::accounts::{self, ChangedAdministrator, LONGEST_NAME};
use crate::shared::answer;
use crate::shared::caller::Caller;
use crate::shared::problem::Problem;
use crate::shared::typed_text;

/// The page of name and email.
pub const ADMINISTRATOR: &str = "/settings/administrator";

/// What is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NameForm {
    /// The version that was on the page.
    pub version: i64,
    pub name: String,
}

/// Reads a person's name.
///
/// # Errors
/// The problem of `form[name]`.
pub fn read_name(typed: &str) -> Result<String, Problem> {
    typed_text::line("form[name]", typed, "settings-problem-name-missing", LONGEST_NAME)
}

/// Saves the name of who is asking.
#[server(endpoint = "settings/save-name")]
pub async fn save_name(form: NameForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_save(&caller, &form).await;
    answer::form(ADMINISTRATOR, &form, result).await?;
    answer::go_on(SETTINGS, "settings-notice-name", "").await
}

async fn try_save(caller: &Caller, form: &NameForm) -> Result<(), Problem> {
    let name = read_name(&form.name)?;
    let Begun { mut transaction, now_ms, administrator, .. } = begin(caller).await?;
    let (id, email, version) = (administrator.id.as_str(), administrator.email.as_str(), form.version);
    let changed = ChangedAdministrator { id, name: &name, email, version };
    if !accounts::change_administrator(&mut transaction, &caller.account_id, changed).await? {
        return Err(Problem::Conflict);
    }
    let done = Done { action: "settings.save-name", subject: &name, before: &administrator.name, after: &name };
    note(&mut transaction, now_ms, caller, done).await?;
    transaction.commit().await?;
    Ok(())
}
