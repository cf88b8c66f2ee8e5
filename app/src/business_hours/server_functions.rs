//! Saving business hours.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::rules::{HoursForm, copied, weekdays};
use super::store::{self, SavedHours};
use crate::accounts;
use crate::call_routing::Weekday;
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::database::{Connection, unexpected};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The page of the hours.
pub const PAGE: &str = "/virtual_receptionist/hours";

/// Saves the hours of the week. A change that somebody else made meanwhile is not overwritten unknowingly.
#[server(endpoint = "business-hours/save")]
pub async fn save_hours(form: HoursForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_save(&caller, &form).await;
    answer::form(PAGE, &form, result).await?;
    answer::go_on(PAGE, "business-hours-notice-saved", "").await
}

async fn try_save(caller: &Caller, form: &HoursForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    save_recorded(&mut transaction, caller, portal.clock.now_ms(), form).await?;
    transaction.commit().await?;
    Ok(())
}

/// The hours of an account as they are edited.
///
/// # Errors
/// A fault of the database.
pub async fn find_form(connection: &mut Connection, account_id: &str) -> Result<HoursForm, sqlx::Error> {
    let saved = store::find(connection, account_id).await?;
    Ok(HoursForm::of(saved.version, saved.always_open, &saved.intervals))
}

/// Checks and saves the hours with their audit entry.
///
/// # Errors
/// As for a form that is sent.
pub async fn save_recorded(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    form: &HoursForm,
) -> Result<(), Problem> {
    let intervals = form.check().map_err(Problem::Fields)?;
    let before = store::find(connection, &caller.account_id).await?;
    let after = SavedHours { version: form.version, always_open: form.always_open, intervals };
    save(connection, caller, now_ms, (&before, &after)).await
}

/// Which day's hours other days take over.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CopyForm {
    /// The version that was on the page.
    pub version: i64,
    /// The day, Monday is 0.
    pub from: String,
    /// The ticked days.
    pub to: BTreeMap<String, String>,
}

/// Copies the hours of a day to others, in place of theirs.
#[server(endpoint = "business-hours/copy-day")]
pub async fn copy_day(form: CopyForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_copy(&caller, &form).await;
    // The page shows the hours that are saved, with what was wrong; there is nothing typed to keep but a few ticks.
    answer::form(PAGE, &as_saved(&caller).await?, result).await?;
    answer::go_on(PAGE, "business-hours-notice-copied", "").await
}

async fn as_saved(caller: &Caller) -> Result<HoursForm, Problem> {
    let mut connection = Portal::current().database.read().await?;
    let saved = store::find(&mut connection, &caller.account_id).await?;
    Ok(HoursForm::of(saved.version, saved.always_open, &saved.intervals))
}

async fn try_copy(caller: &Caller, form: &CopyForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let day = |typed: &str| typed.parse().ok().and_then(Weekday::from_index);
    let from = day(&form.from).ok_or_else(|| Problem::Refused("business-hours-problem-copy".to_owned()))?;
    let to: Vec<_> = weekdays().filter(|day| form.to.contains_key(&day.index().to_string())).collect();
    if to.is_empty() {
        return Err(Problem::Refused("business-hours-problem-copy".to_owned()));
    }
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let before = store::find(&mut transaction, &caller.account_id).await?;
    let intervals = copied(&before.intervals, from, &to);
    let after = SavedHours { version: form.version, always_open: before.always_open, intervals };
    save(&mut transaction, caller, portal.clock.now_ms(), (&before, &after)).await?;
    transaction.commit().await?;
    Ok(())
}

async fn save(
    connection: &mut Connection,
    caller: &Caller,
    now_ms: i64,
    (before, after): (&SavedHours, &SavedHours),
) -> Result<(), Problem> {
    if !store::save(connection, &caller.account_id, after, now_ms).await? {
        return Err(Problem::Conflict);
    }
    let json = |saved: &SavedHours| serde_json::to_string(&saved.hours()).map_err(|error| unexpected(&error));
    let entry = Entry {
        account_id: &caller.account_id,
        actor: Actor::Administrator(caller),
        action: "business-hours.save",
        subject: &caller.account_id,
        before: &json(before)?,
        after: &json(after)?,
    };
    Ok(audit::record(connection, now_ms, entry).await?)
}

/// Saves hours where nobody is signed in: the demonstration's.
///
/// # Errors
/// As for a form that is sent.
pub async fn save_unattended(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    form: &HoursForm,
) -> Result<(), Problem> {
    let intervals = form.check().map_err(Problem::Fields)?;
    let hours = SavedHours { version: form.version, always_open: form.always_open, intervals };
    if store::save(connection, account_id, &hours, now_ms).await? { Ok(()) } else { Err(Problem::Conflict) }
}
