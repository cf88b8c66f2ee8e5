//! Turning the second factor on and off, and making recovery codes anew.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::own_password::{Begun, Done, begin, begin_knowing, begin_known, confirm, note};
use crate::second_factor::{self, Owner};
use crate::sessions;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::clock::MINUTE_MS;
use crate::shared::notes;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;

/// The page of all this.
pub const SECOND_FACTOR: &str = "/settings/second_factor";
/// How long the picture with the secret is shown.
pub const SET_UP_MINUTES: i64 = 30;
/// The kind of the note that has the salt of new recovery codes, for one visit.
pub const CODES: &str = "recovery-codes";
/// The page that asks before it is turned off.
pub const TURN_OFF: &str = "/settings/second_factor/off";
/// The page that asks before recovery codes are made anew.
pub const NEW_CODES: &str = "/settings/second_factor/codes";

/// What is typed to begin.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct BeginForm {
    pub current: Secret,
}

/// What is typed to confirm.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    pub code: Secret,
}

/// What is typed to change what is on.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ChangeForm {
    pub current: Secret,
    pub code: Secret,
}

/// The second factor of who is asking.
pub fn owner(caller: &Caller) -> Owner<'_> {
    Owner { account_id: &caller.account_id, administrator_id: &caller.administrator_id }
}

/// Makes a secret, which the page then shows until its first code is typed.
#[server(endpoint = "settings/begin-second-factor")]
pub async fn begin_second_factor(form: BeginForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_begin(&caller, &form).await;
    answer::form(SECOND_FACTOR, &form, result).await?;
    answer::go_on(SECOND_FACTOR, "", "").await
}

async fn try_begin(caller: &Caller, form: &BeginForm) -> Result<(), Problem> {
    let Begun { mut transaction, now_ms, .. } = begin_knowing(caller, &form.current).await?;
    if !second_factor::begin(&mut transaction, owner(caller), &second_factor::new_secret(), now_ms).await? {
        return Err(Problem::Refused("settings-problem-second-factor-on".to_owned()));
    }
    transaction.commit().await?;
    Ok(())
}

/// Turns the second factor on with the first code, and shows recovery codes.
#[server(endpoint = "settings/confirm-second-factor")]
pub async fn confirm_second_factor(form: ConfirmForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_confirm(&caller, &form).await;
    answer::form(SECOND_FACTOR, &form, result).await?;
    answer::go_on(SECOND_FACTOR, "settings-notice-second-factor-on", "").await
}

async fn try_confirm(caller: &Caller, form: &ConfirmForm) -> Result<(), Problem> {
    count_try(caller).await?;
    let mut begun = begin(caller).await?;
    let times = (begun.now_ms, begun.now_ms - SET_UP_MINUTES * MINUTE_MS);
    let typed = form.code.reveal();
    if !second_factor::confirm(&mut begun.transaction, owner(caller), typed, times).await? {
        return Err(Problem::field("form[code]", "settings-problem-code"));
    }
    second_factor::forgive_tries(&mut begun.transaction, owner(caller)).await?;
    // Sessions from before came in without a code.
    sessions::end_other_sessions(&mut begun.transaction, caller).await?;
    let text = begun.account.mail_text();
    begun.tell(text.say("settings-mail-second-factor-on")).await?;
    let salt = new_codes(&mut begun, caller).await?;
    let done = Done { action: "settings.turn-second-factor-on", ..Done::default() };
    note(&mut begun.transaction, begun.now_ms, caller, done).await?;
    begun.transaction.commit().await?;
    notes::keep(SECOND_FACTOR, CODES, &salt).await
}

/// Replaces the recovery codes; gives what the browser works them out from.
async fn new_codes(begun: &mut Begun, caller: &Caller) -> Result<String, sqlx::Error> {
    let salt = second_factor::new_salt();
    let codes = second_factor::codes_for(&Visitor::current().browser, &salt);
    second_factor::replace_recovery_codes(&mut begun.transaction, owner(caller), &codes).await?;
    Ok(salt)
}

async fn count_try(caller: &Caller) -> Result<(), Problem> {
    let portal = Portal::current();
    let mut transaction = portal.database.write().await?;
    second_factor::count_try(&mut transaction, owner(caller), portal.clock.now_ms()).await?;
    transaction.commit().await?;
    Ok(())
}

/// Begins what needs the password and a code. The code is used up with what is then committed.
async fn begin_with_both(caller: &Caller, form: &ChangeForm) -> Result<Begun, Problem> {
    let known = confirm(caller, &form.current).await?;
    count_try(caller).await?;
    let mut begun = begin_known(caller, &known).await?;
    let (typed, now_ms) = (form.code.reveal(), begun.now_ms);
    let accepted = second_factor::check(&mut begun.transaction, owner(caller), typed, now_ms).await?;
    accepted.ok_or_else(|| Problem::field("form[code]", "settings-problem-code"))?;
    second_factor::forgive_tries(&mut begun.transaction, owner(caller)).await?;
    Ok(begun)
}

/// Turns the second factor off.
#[server(endpoint = "settings/turn-second-factor-off")]
pub async fn turn_second_factor_off(form: ChangeForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_turn_off(&caller, &form).await;
    answer::form(TURN_OFF, &form, result).await?;
    answer::go_on(SECOND_FACTOR, "settings-notice-second-factor-off", "").await
}

async fn try_turn_off(caller: &Caller, form: &ChangeForm) -> Result<(), Problem> {
    let mut begun = begin_with_both(caller, form).await?;
    second_factor::turn_off(&mut begun.transaction, owner(caller)).await?;
    let text = begun.account.mail_text();
    begun.tell(text.say("settings-mail-second-factor-off")).await?;
    let done = Done { action: "settings.turn-second-factor-off", ..Done::default() };
    note(&mut begun.transaction, begun.now_ms, caller, done).await?;
    begun.transaction.commit().await?;
    Ok(())
}

/// Makes ten recovery codes; those of before do not work any more.
#[server(endpoint = "settings/renew-recovery-codes")]
pub async fn renew_recovery_codes(form: ChangeForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_renew(&caller, &form).await;
    answer::form(NEW_CODES, &form, result).await?;
    answer::go_on(SECOND_FACTOR, "settings-notice-codes", "").await
}

async fn try_renew(caller: &Caller, form: &ChangeForm) -> Result<(), Problem> {
    let mut begun = begin_with_both(caller, form).await?;
    let salt = new_codes(&mut begun, caller).await?;
    let text = begun.account.mail_text();
    begun.tell(text.say("settings-mail-codes")).await?;
    let done = Done { action: "settings.renew-recovery-codes", ..Done::default() };
    note(&mut begun.transaction, begun.now_ms, caller, done).await?;
    begun.transaction.commit().await?;
    notes::keep(SECOND_FACTOR, CODES, &salt).await
}
