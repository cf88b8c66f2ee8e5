//! Ending sessions.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::own_password::{Begun, Done, begin, note};
use crate::sessions;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::{Caller, SIGN_IN};
use crate::shared::problem::Problem;

/// The page of sessions.
pub const SESSIONS: &str = "/settings/sessions";

/// Which session.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionForm {
    pub id: String,
}

/// Ends one of the sessions of who is asking; their own is a sign-out.
#[server(endpoint = "settings/end-session")]
pub async fn end_session(form: SessionForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_end(&caller, &form).await;
    let page = answer::form(SESSIONS, &form, result).await?;
    answer::go_on(page, "settings-notice-session-ended", "").await
}

async fn try_end(caller: &Caller, form: &SessionForm) -> Result<&'static str, Problem> {
    let Begun { mut transaction, now_ms, .. } = begin(caller).await?;
    let all = sessions::list_sessions(&mut transaction, caller, now_ms).await?;
    let ended = all.into_iter().find(|session| session.id == form.id).ok_or(Problem::NotFound)?;
    if let (true, Some(person)) = (ended.is_this, Visitor::current().person()) {
        sessions::end_session(&mut transaction, &person).await?;
    } else if !sessions::end_session_of(&mut transaction, caller, &form.id, now_ms).await? {
        return Err(Problem::NotFound);
    }
    let done = Done { action: "settings.end-session", subject: &ended.address, ..Done::default() };
    note(&mut transaction, now_ms, caller, done).await?;
    transaction.commit().await?;
    Ok(if ended.is_this { SIGN_IN } else { SESSIONS })
}

/// Ends all other sessions of who is asking.
#[server(endpoint = "settings/end-other-sessions")]
pub async fn end_other_sessions() -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_end_others(&caller).await;
    answer::form(SESSIONS, &SessionForm::default(), result).await?;
    answer::go_on(SESSIONS, "settings-notice-others-ended", "").await
}

async fn try_end_others(caller: &Caller) -> Result<(), Problem> {
    let Begun { mut transaction, now_ms, .. } = begin(caller).await?;
    sessions::end_other_sessions(&mut transaction, caller).await?;
    note(&mut transaction, now_ms, caller, Done { action: "settings.end-other-sessions", ..Done::default() }).await?;
    transaction.commit().await?;
    Ok(())
}
