//! A user changes their email, where voicemail goes, too.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::accounts::{self, Account};
use crate::extensions::{self, User};
use crate::say;
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::caller::{PROFILE, UserCaller};
use crate::shared::database::{Connection, unexpected};
use crate::shared::email_address::EmailAddress;
use crate::shared::mail::{self, Mail};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// What a user may change of their data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EmailForm {
    /// Whose change it is.
    pub id: String,
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
    caller.must_be(&form.id)?;
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let (account_id, user_id) = (caller.account_id.as_str(), caller.user_id.as_str());
    let email = EmailAddress::parse(&form.email).map_err(|key| Problem::field("form[email]", key))?;
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let account = accounts::find(&mut transaction, account_id).await?.ok_or(Problem::NotFound)?;
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
    tell_the_old_address(&mut transaction, now_ms, &account, (&before, &after)).await?;
    transaction.commit().await?;
    Ok(())
}

/// So that a user learns of it when it was somebody else.
async fn tell_the_old_address(
    connection: &mut Connection,
    now_ms: i64,
    account: &Account,
    (before, after): (&User, &User),
) -> Result<(), sqlx::Error> {
    let Ok(to) = EmailAddress::parse(&before.email) else { return Ok(()) };
    if before.email == after.email {
        return Ok(());
    }
    let text = account.mail_text();
    let mail = Mail {
        to,
        subject: say!(text, "user-portal-mail-subject", company = account.company_name.clone()),
        body: say!(
            text,
            "user-portal-mail-body",
            name = after.name(),
            company = account.company_name.clone(),
            number = after.number.clone(),
            email = after.email.clone()
        ),
    };
    mail::enqueue(connection, now_ms, &mail).await
}
