//! Saving preferences, deleting music.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::accounts;
use crate::audio_files::{self, Purpose};
use crate::holidays;
use crate::music::{self, Moment};
use crate::receptionist;
use crate::ring_groups;
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::database::Connection;
use crate::shared::language::Language;
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::time_zone;

/// What is chosen.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PreferencesForm {
    /// The version that was on the page.
    pub version: i64,
    pub time_zone: String,
    pub prompt_language: String,
}

/// Saves time zone and language of prompts.
#[server(endpoint = "preferences/save")]
pub async fn save_preferences(form: PreferencesForm) -> Result<(), Problem> {
    let result = try_save(&form).await;
    answer::form("/preferences", &form, result).await?;
    answer::go_on("/preferences", "preferences-notice-saved", "").await
}

async fn try_save(form: &PreferencesForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let portal = Portal::current();
    Problem::unless_empty(check(form))?;
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    save_checked(&mut transaction, &caller, portal.clock.now_ms(), form).await?;
    transaction.commit().await?;
    Ok(())
}

/// What is wrong with time zone and language of prompts.
pub fn check(form: &PreferencesForm) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if !time_zone::exists(&form.time_zone) {
        problems.push(FieldProblem::new("form[time_zone]", "preferences-problem-time-zone"));
    }
    if Language::from_tag(&form.prompt_language).is_none() {
        problems.push(FieldProblem::new("form[prompt_language]", "preferences-problem-language"));
    }
    problems
}

/// Saves preferences that [`check`] finds nothing wrong with, with the audit entry and the work of speaking.
///
/// # Errors
/// As for a form that is sent.
pub async fn save_checked(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    form: &PreferencesForm,
) -> Result<(), Problem> {
    let account = accounts::find(connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let over = (caller.account_id.as_str(), form.version);
    if !accounts::set_preferences(connection, over, &form.time_zone, &form.prompt_language).await? {
        return Err(Problem::Conflict);
    }
    if form.prompt_language != account.prompt_language {
        enqueue_all_speech(connection, now_ms, &caller.account_id, &form.prompt_language).await?;
    }
    let entry = Entry {
        account_id: &caller.account_id,
        actor: Actor::Administrator(caller),
        action: "preferences.save",
        subject: &caller.account_id,
        before: &state(&account.time_zone, &account.prompt_language),
        after: &state(&form.time_zone, &form.prompt_language),
    };
    Ok(audit::record(connection, now_ms, entry).await?)
}

/// Has all that callers hear spoken anew: in another language, or as it was before.
///
/// # Errors
/// A fault of the database.
pub async fn enqueue_all_speech(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    language: &str,
) -> Result<(), sqlx::Error> {
    receptionist::enqueue_all_speech(connection, now_ms, account_id, language).await?;
    ring_groups::enqueue_all_speech(connection, now_ms, account_id, language).await?;
    holidays::enqueue_all_speech(connection, now_ms, account_id, language).await
}

fn state(time_zone: &str, prompt_language: &str) -> String {
    serde_json::json!({ "time_zone": time_zone, "prompt_language": prompt_language }).to_string()
}

/// Which music is deleted.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteMusicForm {
    pub moment: String,
    /// The audio that was on the page: what plays since then is not deleted unseen.
    pub audio: String,
}

/// The page that asks before the music of a moment is deleted.
pub fn delete_page(moment: Moment) -> String {
    format!("/preferences/{}/delete", Purpose::of(moment).code())
}

/// Deletes hold or transfer music: silence on hold, ringing during a transfer.
#[server(endpoint = "preferences/delete-music")]
pub async fn delete_music(form: DeleteMusicForm) -> Result<(), Problem> {
    let result = try_delete(&form).await;
    let page = Moment::from_code(&form.moment).map_or_else(|| "/preferences".to_owned(), delete_page);
    let notice = answer::form(&page, &form, result).await?;
    answer::go_on("/preferences", notice, "").await
}

async fn try_delete(form: &DeleteMusicForm) -> Result<&'static str, Problem> {
    let caller = Caller::administrator()?;
    let portal = Portal::current();
    let moment = Moment::from_code(&form.moment).ok_or(Problem::NotFound)?;

    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let played = music::audio_at(&mut transaction, &caller.account_id, moment).await?.ok_or(Problem::NotFound)?;
    if played != form.audio {
        return Err(Problem::Conflict);
    }
    music::clear(&mut transaction, &caller.account_id, moment).await?;
    let before = audio_files::forget(&mut transaction, now_ms, &caller.account_id, &played).await?;
    let entry = Entry {
        account_id: &caller.account_id,
        actor: Actor::Administrator(&caller),
        action: "music.delete",
        subject: &played,
        before: &before,
        after: "",
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(match moment {
        Moment::Hold => "preferences-notice-hold-music-deleted",
        Moment::Transfer => "preferences-notice-transfer-music-deleted",
    })
}
