//! Bringing back an earlier state of the set-up.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::filter::LIST;
use crate::accounts;
use crate::numbers;
use crate::preferences;
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::revisions::{self, Stamp};
use crate::user_settings;

/// Which state is brought back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RestoreForm {
    /// The revision.
    pub number: i64,
    /// The newest one that was on the page: what would change was told from there.
    pub newest: i64,
}

/// Brings back the set-up as it was after a revision; that is a new revision itself.
#[server(endpoint = "history/restore")]
pub async fn restore_revision(form: RestoreForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_restore(&caller, &form).await;
    answer::form(&format!("{LIST}/{}/restore", form.number), &form, result).await?;
    answer::go_on(LIST, "history-notice-restored", &form.number.to_string()).await
}

async fn try_restore(caller: &Caller, form: &RestoreForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let known = revisions::knows(&mut transaction, account_id, form.number).await?.ok_or(Problem::NotFound)?;
    if revisions::newest(&mut transaction, account_id).await? != form.newest {
        return Err(Problem::Refused("history-problem-changed".to_owned()));
    }
    let target = revisions::state_at(&mut transaction, account_id, form.number).await?;

    let stamp = Stamp { now_ms, person: &caller.administrator_id };
    revisions::apply(&mut transaction, account_id, (&target, &known), stamp).await.map_err(|error| {
        // Something outside the set-up needs what would go, or has what would come.
        let kept =
            error.as_database_error().is_some_and(|it| it.is_foreign_key_violation() || it.is_unique_violation());
        if kept { Problem::Refused("history-problem-kept".to_owned()) } else { error.into() }
    })?;
    user_settings::forget_lost_numbers(&mut transaction, account_id).await?;
    if !numbers::faxes_are_right(&numbers::list(&mut transaction, account_id).await?) {
        return Err(Problem::Refused("history-problem-fax".to_owned()));
    }
    let account = accounts::find(&mut transaction, account_id).await?.ok_or(Problem::NotFound)?;
    preferences::enqueue_all_speech(&mut transaction, now_ms, account_id, &account.prompt_language).await?;
    let entry = Entry {
        account_id,
        actor: Actor::Administrator(caller),
        action: "history.restore",
        subject: &form.number.to_string(),
        before: &form.newest.to_string(),
        after: &form.number.to_string(),
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}
