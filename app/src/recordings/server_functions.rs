//! Renaming and deleting a recording.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::rules::{LONGEST_NAME, parse_name};
use super::uses;
use crate::accounts;
use crate::audio_files;
use crate::audio_files::Purpose;
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};

/// What a recording is to be called.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RenameForm {
    pub id: String,
    pub name: String,
}

/// Gives a recording another name.
#[server(endpoint = "recordings/rename")]
pub async fn rename_recording(form: RenameForm) -> Result<(), Problem> {
    let result = try_rename(&form).await;
    let name = answer::form(Purpose::Recording.page(), &form, result).await?;
    answer::go_on(Purpose::Recording.page(), "recordings-notice-renamed", &name).await
}

async fn try_rename(form: &RenameForm) -> Result<String, Problem> {
    let caller = Caller::administrator()?;
    let portal = Portal::current();
    let name = parse_name(&form.name)
        .map_err(|key| Problem::Fields(vec![FieldProblem::with_number("form[name]", key, LONGEST_NAME)]))?;

    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let audio = audio_files::find(&mut transaction, &caller.account_id, &form.id).await?;
    let audio = audio.filter(|audio| audio.purpose == Purpose::Recording).ok_or(Problem::NotFound)?;
    audio_files::rename(&mut transaction, &caller.account_id, &audio.id, &name).await?;
    let entry = Entry {
        account_id: &caller.account_id,
        actor: Actor::Administrator(&caller),
        action: "recordings.rename",
        subject: &audio.id,
        before: &serde_json::json!({ "name": audio.name }).to_string(),
        after: &serde_json::json!({ "name": name }).to_string(),
    };
    audit::record(&mut transaction, portal.clock.now_ms(), entry).await?;
    transaction.commit().await?;
    Ok(name)
}

/// What is deleted.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DeleteForm {
    pub id: String,
}

/// Deletes a recording that is used nowhere.
#[server(endpoint = "recordings/delete")]
pub async fn delete_recording(form: DeleteForm) -> Result<(), Problem> {
    let result = try_delete(&form).await;
    let page = format!("/virtual_receptionist/recordings/{}/delete", form.id);
    let name = answer::form(&page, &form, result).await?;
    answer::go_on(Purpose::Recording.page(), "recordings-notice-deleted", &name).await
}

async fn try_delete(form: &DeleteForm) -> Result<String, Problem> {
    let caller = Caller::administrator()?;
    let (portal, text) = (Portal::current(), Visitor::current().text());

    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let audio = audio_files::find(&mut transaction, &caller.account_id, &form.id).await?;
    let audio = audio.filter(|audio| audio.purpose == Purpose::Recording).ok_or(Problem::NotFound)?;
    if !uses::uses(&mut transaction, &caller.account_id, &audio.id, text).await?.is_empty() {
        return Err(Problem::Refused("recordings-problem-in-use".to_owned()));
    }

    let now_ms = portal.clock.now_ms();
    let before =
        audio_files::forget(&mut transaction, now_ms, &caller.account_id, &audio.id).await.map_err(|error| {
            let used = error.as_database_error().is_some_and(sqlx::error::DatabaseError::is_foreign_key_violation);
            if used { Problem::Refused("recordings-problem-in-use".to_owned()) } else { error.into() }
        })?;
    let entry = Entry {
        account_id: &caller.account_id,
        actor: Actor::Administrator(&caller),
        action: "recordings.delete",
        subject: &audio.id,
        before: &before,
        after: "",
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(audio.name)
}
