//! Deleting a recording.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::uses;
use crate::audio_files;
use crate::audio_files::Purpose;
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

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
