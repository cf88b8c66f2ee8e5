//! Changing an administrator's email. It is where password links go, so the new address counts only once its mailbox has
//! answered, and the old one is told of it at once.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::administrator::ADMINISTRATOR;
use super::own_password::{Begun, Done, begin, begin_knowing, note};
use super::store::{self, EmailChange};
use crate::accounts::{self, ChangedAdministrator, Circumstances};
use crate::say;
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::browser::Visitor;
use crate::shared::caller::Caller;
use crate::shared::clock::HOUR_MS;
use crate::shared::database::Connection;
use crate::shared::email_address::EmailAddress;
use crate::shared::mail::{self, Mail};
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;
use crate::shared::secret::Secret;

/// How long the link works.
pub const LINK_HOURS: i64 = 24;
/// The kind of the note of a refused email.
pub const KIND: &str = "email";

/// What is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EmailForm {
    pub email: String,
    pub current: Secret,
}

/// Mails a link to a new address of who is asking.
#[server(endpoint = "settings/change-email")]
pub async fn change_email(form: EmailForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_change(&caller, &form).await;
    answer::form_of_kind(KIND, ADMINISTRATOR, &form, result).await?;
    answer::go_on(ADMINISTRATOR, "settings-notice-email-sent", form.email.trim()).await
}

async fn try_change(caller: &Caller, form: &EmailForm) -> Result<(), Problem> {
    let email = EmailAddress::parse(&form.email).map_err(|key| Problem::field("form[email]", key))?;
    let mut begun = begin_knowing(caller, &form.current).await?;
    must_be_free(&mut begun.transaction, &caller.account_id, email.as_str()).await?;
    let token = random::token();
    let change = EmailChange {
        account_id: caller.account_id.clone(),
        administrator_id: caller.administrator_id.clone(),
        email: email.as_str().to_owned(),
    };
    let until_ms = begun.now_ms + LINK_HOURS * HOUR_MS;
    store::save_email_change(&mut begun.transaction, &change, &random::fingerprint(&token), until_ms).await?;
    mail_the_link(&mut begun, &email, &token).await?;
    let text = begun.account.mail_text();
    begun.tell(say!(text, "settings-mail-email-asked", email = change.email.clone())).await?;
    let done = Done { action: "settings.change-email", subject: &change.email, ..Done::default() };
    note(&mut begun.transaction, begun.now_ms, caller, done).await?;
    begun.transaction.commit().await?;
    Ok(())
}

async fn mail_the_link(begun: &mut Begun, to: &EmailAddress, token: &str) -> Result<(), sqlx::Error> {
    let text = begun.account.mail_text();
    let company = begun.account.company_name.clone();
    let mail = Mail {
        to: to.clone(),
        subject: say!(text, "settings-mail-confirm-subject", company = company.clone()),
        body: say!(
            text,
            "settings-mail-confirm-body",
            name = begun.administrator.name.clone(),
            company = company,
            link = Portal::current().settings.address(&format!("/confirm_email/{token}")),
            number = LINK_HOURS
        ),
    };
    mail::enqueue(&mut begun.transaction, begun.now_ms, &mail).await
}

/// An address is one administrator's of the account: a password link that is asked for with it goes to nobody else.
pub async fn must_be_free(connection: &mut Connection, account_id: &str, email: &str) -> Result<(), Problem> {
    let all = accounts::list_administrators(connection, account_id).await?;
    let is_taken = all.iter().any(|other| other.email.to_lowercase() == email.to_lowercase());
    if is_taken { Err(Problem::field("form[email]", "settings-problem-email-taken")) } else { Ok(()) }
}

/// Forgets a new address that was not confirmed.
#[server(endpoint = "settings/withdraw-email")]
pub async fn withdraw_email() -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_withdraw(&caller).await;
    answer::form_of_kind(KIND, ADMINISTRATOR, &EmailForm::default(), result).await?;
    answer::go_on(ADMINISTRATOR, "settings-notice-email-withdrawn", "").await
}

async fn try_withdraw(caller: &Caller) -> Result<(), Problem> {
    let Begun { mut transaction, now_ms, .. } = begin(caller).await?;
    if !accounts::delete_email_change(&mut transaction, &caller.account_id, &caller.administrator_id).await? {
        return Err(Problem::NotFound);
    }
    note(&mut transaction, now_ms, caller, Done { action: "settings.withdraw-email", ..Done::default() }).await?;
    transaction.commit().await?;
    Ok(())
}

/// What the page of the mailed link sends.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    pub token: Secret,
}

/// Makes a new address count: whoever has the link reads that mailbox.
#[server(endpoint = "settings/confirm-email")]
pub async fn confirm_email(form: ConfirmForm) -> Result<(), Problem> {
    let result = try_confirm(&form).await;
    let answered = answer::form("/confirm_email", &form, result).await;
    if answered.is_err() && Visitor::current().accepts_html {
        // What is kept for the page does not name the link; only the address does.
        answer::redirect(&format!("/confirm_email/{}", form.token.reveal()));
    }
    answered?;
    let page = if Visitor::current().caller.is_some() { ADMINISTRATOR } else { "/sign_in" };
    answer::go_on(page, "settings-notice-email-changed", "").await
}

async fn try_confirm(form: &ConfirmForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let fingerprint = random::fingerprint(form.token.reveal());
    let mut transaction = portal.database.write().await?;
    let change = store::find_email_change_by_token(&mut transaction, &fingerprint, now_ms).await?;
    let EmailChange { account_id, administrator_id, .. } = change.ok_or_else(link_is_dead)?;
    accounts::lock(&mut transaction, &account_id).await?;
    // Again behind the lock: of two who follow the link at once, one does it.
    let change = store::find_email_change_by_token(&mut transaction, &fingerprint, now_ms).await?;
    let change = change.ok_or_else(link_is_dead)?;
    let account = accounts::find(&mut transaction, &account_id).await?.ok_or_else(link_is_dead)?;
    let found = accounts::find_administrator_by_id(&mut transaction, &account_id, &administrator_id).await?;
    let administrator = found.ok_or_else(link_is_dead)?;
    must_be_free(&mut transaction, &account_id, &change.email).await.map_err(|_| link_is_dead())?;
    accounts::delete_email_change(&mut transaction, &account_id, &administrator_id).await?;
    let (id, name, version) = (administrator.id.as_str(), administrator.name.as_str(), administrator.version);
    let changed = ChangedAdministrator { id, name, email: &change.email, version };
    accounts::change_administrator(&mut transaction, &account_id, changed).await?;
    // They went to the old mailbox.
    accounts::forget_password_links(&mut transaction, &account_id, id).await?;
    let what = say!(account.mail_text(), "settings-mail-email-changed", email = change.email.clone());
    let circumstances = Circumstances::of(&Visitor::current(), now_ms);
    // To the old address; the new one has just been read.
    accounts::mail_change(&mut transaction, &portal, &circumstances, (&account, &administrator), what).await?;
    let (actor, action, subject) = (Actor::ComingIn(id), "settings.confirm-email", change.email.as_str());
    let (account_id, before, after) = (account_id.as_str(), administrator.email.as_str(), subject);
    audit::note(&mut transaction, now_ms, Entry { account_id, actor, action, subject, before, after }).await?;
    transaction.commit().await?;
    tracing::info!(account.id = account_id, "an administrator's email was confirmed");
    Ok(())
}

fn link_is_dead() -> Problem {
    Problem::Refused("settings-problem-link".to_owned())
}
