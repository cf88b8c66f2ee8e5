//! Changing one's own password: the old one is asked, and all other sessions end.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::frame::SETTINGS;
use super::own_password::{Done, begin_known, confirm, note};
use crate::accounts::{self, Link};
use crate::sessions;
use crate::shared::answer;
use crate::shared::caller::Caller;
use crate::shared::clock::HOUR_MS;
use crate::shared::password;
use crate::shared::portal::Portal;
use crate::shared::problem::{FieldProblem, Problem};
use crate::shared::rate_limit::{self, Limit};
use crate::shared::secret::Secret;

/// The page of the form.
pub const PASSWORD: &str = "/settings/password";

/// Nobody needs a sixth new password on one day.
const NEW_PASSWORDS: Limit = Limit { free: 5, first_delay_ms: HOUR_MS, longest_delay_ms: 24 * HOUR_MS };

/// What is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    pub current: Secret,
    pub password: Secret,
    pub again: Secret,
}

/// Changes the password of who is asking.
#[server(endpoint = "settings/change-password")]
pub async fn change_password(form: PasswordForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_change(&caller, &form).await;
    answer::form(PASSWORD, &form, result).await?;
    answer::go_on(SETTINGS, "settings-notice-password", "").await
}

async fn try_change(caller: &Caller, form: &PasswordForm) -> Result<(), Problem> {
    let portal = Portal::current();
    judge(caller, form).await?;
    // The new one is hashed for who knows the old one only: it takes long, and tells whether somebody has the same.
    let known = confirm(caller, &form.current).await?;
    count_new_password(caller).await?;
    let (account_id, id) = (caller.account_id.as_str(), caller.administrator_id.as_str());
    let hash = accounts::hash_password(&portal, account_id, id, &form.password).await?;

    let mut begun = begin_known(caller, &known).await?;
    let link = Link { account_id: account_id.to_owned(), administrator_id: id.to_owned() };
    accounts::replace_password(&mut begun.transaction, &link, &hash).await?;
    sessions::end_other_sessions(&mut begun.transaction, caller).await?;
    let text = begun.account.mail_text();
    begun.tell(text.say("settings-mail-password")).await?;
    let done = Done { action: "settings.change-password", ..Done::default() };
    note(&mut begun.transaction, begun.now_ms, caller, done).await?;
    begun.transaction.commit().await?;
    tracing::info!(account.id = account_id, "an administrator changed their password");
    Ok(())
}

/// A password that another administrator has is refused: who changes theirs over and over is guessing. Never forgiven.
async fn count_new_password(caller: &Caller) -> Result<(), Problem> {
    let portal = Portal::current();
    let subject = format!("new password of {}", caller.administrator_id);
    let mut transaction = portal.database.write().await?;
    rate_limit::count_try(&mut transaction, &subject, NEW_PASSWORDS, portal.clock.now_ms()).await?;
    Ok(transaction.commit().await?)
}

async fn judge(caller: &Caller, form: &PasswordForm) -> Result<(), Problem> {
    let mut connection = Portal::current().database.read().await?;
    let account = accounts::find(&mut connection, &caller.account_id).await?.ok_or(Problem::NotFound)?;
    let id = caller.administrator_id.as_str();
    let found = accounts::find_administrator_by_id(&mut connection, &caller.account_id, id).await?;
    let administrator = found.ok_or(Problem::NotFound)?;
    drop(connection);
    let known = [account.company_name.as_str(), &account.main_number, &administrator.name, &administrator.email];
    let mut problems = Vec::new();
    if form.current.reveal().is_empty() {
        problems.push(FieldProblem::new("form[current]", "settings-problem-current-missing"));
    }
    if let Err(key) = password::judge(&form.password, &known) {
        problems.push(FieldProblem::new("form[password]", key));
    } else if form.password != form.again {
        problems.push(FieldProblem::new("form[again]", "user-passwords-problem-again"));
    }
    Problem::unless_empty(problems)
}
