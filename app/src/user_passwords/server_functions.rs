//! The administrator gives a user another password.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use sqlx::{Any, Transaction};

use super::mails::{mail_temporary, mail_the_change};
use super::rules::{NewPassword, judge};
use super::saving::{choose, give_temporary, note, whose};
use super::store::{self, SetBy};
use crate::accounts::{self, Account};
use crate::extensions::{self, User};
use crate::shared::answer;
use crate::shared::audit::Actor;
use crate::shared::caller::Caller;
use crate::shared::email_address::EmailAddress;
use crate::shared::password;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::secret::Secret;

/// The kind of the note of a refused password.
pub const KIND: &str = "password";

/// Whose password is made anew.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SendForm {
    pub id: String,
}

/// What is typed to set a password.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SetForm {
    pub id: String,
    pub password: Secret,
    pub again: Secret,
}

/// Mails a user a temporary password; the old one stops working.
#[server(endpoint = "user-passwords/send")]
pub async fn send_password(form: SendForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let (account, user) = whose(&caller.account_id, &form.id).await?;
    let page = format!("/extensions/{}", user.number);
    let result = try_send(&caller, &account, &user).await;
    answer::form_of_kind(KIND, &page, &SetForm::default(), result).await?;
    answer::go_on(&page, "user-passwords-notice-sent", &user.name()).await
}

async fn try_send(caller: &Caller, account: &Account, user: &User) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let to = EmailAddress::parse(&user.email);
    let to = to.map_err(|_| Problem::Refused("user-passwords-no-email".to_owned()))?;

    let mut transaction = begun(&portal, caller, user).await?;
    let before = store::find(&mut transaction, &account.id, &user.id).await?.map_or(0, |_| 1);
    let password = give_temporary(&mut transaction, now_ms, (account, user)).await?;
    mail_temporary(&mut transaction, now_ms, (caller, account, to), (user, password, before)).await?;
    note(&mut transaction, now_ms, (Actor::Administrator(caller), "user-passwords.send"), (account, user)).await?;
    transaction.commit().await?;
    Ok(())
}

/// Sets the password of a user, which is never mailed.
#[server(endpoint = "user-passwords/set")]
pub async fn set_password(form: SetForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let (account, user) = whose(&caller.account_id, &form.id).await?;
    let page = format!("/extensions/{}", user.number);
    let result = try_set(&caller, &account, &user, &form).await;
    answer::form_of_kind(KIND, &page, &form, result).await?;
    answer::go_on(&page, "user-passwords-notice-set", &user.name()).await
}

async fn try_set(caller: &Caller, account: &Account, user: &User, form: &SetForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    judge(NewPassword { password: &form.password, again: &form.again }, account, user)?;
    // Hashing takes long: others must not wait for it in a transaction.
    let hash = password::hash(&form.password).await?;

    let mut transaction = begun(&portal, caller, user).await?;
    choose(&mut transaction, now_ms, (account, user), (&hash, SetBy::Administrator), "").await?;
    mail_the_change(&mut transaction, now_ms, (caller, account), user).await?;
    note(&mut transaction, now_ms, (Actor::Administrator(caller), "user-passwords.set"), (account, user)).await?;
    transaction.commit().await?;
    Ok(())
}

/// A transaction in which the user is still there.
async fn begun(portal: &Portal, caller: &Caller, user: &User) -> Result<Transaction<'static, Any>, Problem> {
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &caller.account_id).await?;
    let found = extensions::find(&mut transaction, &caller.account_id, &user.id).await?;
    found.map(|_| transaction).ok_or(Problem::NotFound)
}
