//! A user changes their email, where voicemail goes, too.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::passwords::PROFILE;
use crate::accounts;
use crate::extensions;
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::caller::UserCaller;
use crate::shared::database::unexpected;
use crate::shared::email_address::EmailAddress;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// What a user may change of their data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EmailForm {
    /// The version that was on the page.
    pub version: i64,
    pub email: String,
}

/// Changes the user's email.
#[server(endpoint = "user/change-email")]
pub async fn change_own_email(form: EmailForm) -> Result<(), Problem> {
    let caller = UserCaller::user()?;
    let result = try_change(&caller, &form).await;
    answer::form(PROFILE, &form, result).await?;
    answer::go_on(PROFILE, "user-portal-notice-email", "").await
}

async fn try_change(caller: &UserCaller, form: &EmailForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let (account_id, user_id) = (caller.account_id.as_str(), caller.user_id.as_str());
    let email = EmailAddress::parse(&form.email).map_err(|key| Problem::field("form[email]", key))?;
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let before = extensions::find(&mut transaction, account_id, user_id).await?.ok_or(Problem::NotFound)?;
    if !extensions::set_email(&mut transaction, account_id, user_id, form.version, email.as_str()).await? {
        return Err(Problem::Conflict);
    }
    let after = extensions::find(&mut transaction, account_id, user_id).await?.ok_or(Problem::NotFound)?;
    let entry = audit::Entry {
        account_id,
        actor: Actor::User(user_id),
        action: "user.change-email",
        subject: user_id,
        before: &serde_json::to_string(&before).map_err(|error| unexpected(&error))?,
        after: &serde_json::to_string(&after).map_err(|error| unexpected(&error))?,
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    transaction.commit().await?;
    Ok(())
}
