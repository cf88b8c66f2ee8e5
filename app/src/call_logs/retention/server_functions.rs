//! Choosing for how long calls are kept.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::store::{self, Keeping};
use crate::accounts;
use crate::call_logs::ids::first_at;
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::caller::Caller;
use crate::shared::clock::DAY_MS;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// The page of the form.
pub const PAGE: &str = "/call_logs/settings";
/// For how many days calls may be kept.
pub const DAYS: std::ops::RangeInclusive<i64> = 30..=3_650;

/// What is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeepForm {
    /// The version that was on the page.
    pub version: i64,
    /// For how many days.
    pub days: String,
    /// Whoever sends it knows how many calls are deleted.
    pub confirmed: bool,
}

/// Calls would be deleted, and nobody has confirmed it: the page asks.
const ASKED: &str = "call-logs-problem-confirm";

/// The page that asks whether older calls are deleted.
pub fn question(days: &str) -> String {
    format!("{PAGE}?days={}", days.trim())
}

/// The first moment of which calls are kept. Days are those of UTC, so that what counts calls ends where the calls do.
pub fn kept_from(now_ms: i64, keep_days: i64) -> i64 {
    (now_ms.div_euclid(DAY_MS) - keep_days) * DAY_MS
}

/// Saves for how long calls are kept; asks before calls are deleted.
#[server(endpoint = "call-logs/keep")]
pub async fn save_keeping(form: KeepForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_save(&caller, &form).await;
    let is_asked = matches!(&result, Err(Problem::Refused(key)) if key == ASKED);
    let page = if is_asked { question(&form.days) } else { PAGE.to_owned() };
    let days = answer::form(&page, &form, result).await?;
    answer::go_on(PAGE, "call-logs-notice-kept", &days.to_string()).await
}

async fn try_save(caller: &Caller, form: &KeepForm) -> Result<i64, Problem> {
    let portal = Portal::current();
    let typed = form.days.trim().parse().ok().filter(|days| DAYS.contains(days));
    let keep_days: i64 = typed.ok_or_else(|| Problem::field("form[days]", "call-logs-problem-days"))?;

    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let before = store::find(&mut transaction, account_id).await?;
    if keep_days < before.keep_days && !form.confirmed {
        let from = first_at(kept_from(portal.clock.now_ms(), keep_days));
        if store::count_before(&mut transaction, account_id, &from).await? > 0 {
            return Err(Problem::Refused(ASKED.to_owned()));
        }
    }
    if !store::save(&mut transaction, account_id, Keeping { keep_days, version: form.version }).await? {
        return Err(Problem::Conflict);
    }
    if before.keep_days != keep_days {
        let entry = Entry {
            account_id,
            actor: Actor::Administrator(caller),
            action: "call-logs.keep",
            subject: "",
            before: &before.keep_days.to_string(),
            after: &keep_days.to_string(),
        };
        audit::note(&mut transaction, portal.clock.now_ms(), entry).await?;
    }
    transaction.commit().await?;
    Ok(keep_days)
}
