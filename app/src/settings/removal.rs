//! Removing an administrator: their sessions, links and invitations end with them. One is always left.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::frame::SETTINGS;
use super::own_password::{Done, begin_knowing, note};
use crate::accounts;
use crate::say;
use crate::sessions;
use crate::shared::answer;
use crate::shared::browser::Visitor;
use crate::shared::caller::{Caller, SIGN_IN};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;

/// Who is removed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveForm {
    pub id: String,
    pub current: Secret,
}

/// The page that asks.
pub fn page_of(id: &str) -> String {
    format!("/settings/administrators/{id}/delete")
}

/// Removes an administrator; who removes themselves is signed out.
#[server(endpoint = "settings/remove-administrator")]
pub async fn remove_administrator(form: RemoveForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_remove(&caller, &form).await;
    let name = answer::form(&page_of(&form.id), &form, result).await?;
    if form.id == caller.administrator_id {
        return answer::go_on(SIGN_IN, "settings-notice-removed", &name).await;
    }
    answer::go_on(SETTINGS, "settings-notice-removed", &name).await
}

async fn try_remove(caller: &Caller, form: &RemoveForm) -> Result<String, Problem> {
    // What is another company's is not there, whatever password is typed.
    must_be_there(caller, &form.id).await?;
    let mut begun = begin_knowing(caller, &form.current).await?;
    let found = accounts::find_administrator_by_id(&mut begun.transaction, &caller.account_id, &form.id).await?;
    let removed = found.ok_or(Problem::NotFound)?;
    let text = begun.account.mail_text();
    let (by, name, email) = (begun.administrator.name.clone(), removed.name.clone(), removed.email.clone());
    // Who is removed is told, too.
    begun.tell_all(&say!(text, "settings-mail-removed", by = by, name = name, email = email)).await?;
    let subject = format!("{} ({})", removed.name, removed.email);
    let done = Done { action: "settings.remove-administrator", subject: &subject, ..Done::default() };
    note(&mut begun.transaction, begun.now_ms, caller, done).await?;
    if !accounts::delete_administrator(&mut begun.transaction, &caller.account_id, &removed.id).await? {
        return Err(Problem::Refused("settings-problem-last".to_owned()));
    }
    accounts::delete_invitations_by(&mut begun.transaction, &caller.account_id, &removed.id).await?;
    if let (true, Some(person)) = (removed.id == caller.administrator_id, Visitor::current().person()) {
        sessions::end_session(&mut begun.transaction, &person).await?;
    }
    begun.transaction.commit().await?;
    tracing::info!(account.id = caller.account_id, "an administrator was removed");
    Ok(removed.name)
}

async fn must_be_there(caller: &Caller, id: &str) -> Result<(), Problem> {
    let mut connection = Portal::current().database.read().await?;
    let found = accounts::find_administrator_by_id(&mut connection, &caller.account_id, id).await?;
    found.map(drop).ok_or(Problem::NotFound)
}
