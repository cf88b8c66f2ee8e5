//! Accepting an invitation: name and password, and in.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::administrator::read_name;
use super::store;
use crate::accounts::{self, Account, Circumstances, Link, NewAdministrator};
use crate::say;
use crate::sessions;
use crate::shared::answer;
use crate::shared::audit::{self, Actor, Entry};
use crate::shared::browser::Visitor;
use crate::shared::database::Connection;
use crate::shared::password;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;
use crate::shared::secret::Secret;

/// What is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AcceptForm {
    pub token: Secret,
    pub name: String,
    pub password: Secret,
}

/// Makes somebody who was invited an administrator and signs them in.
#[server(endpoint = "settings/accept-invitation")]
pub async fn accept_invitation(form: AcceptForm) -> Result<(), Problem> {
    let result = try_accept(&form).await;
    let answered = answer::form("/invitation", &form, result).await;
    if answered.is_err() && Visitor::current().accepts_html {
        // What is kept for the page does not name the link; only the address does.
        answer::redirect(&format!("/invitation/{}", form.token.reveal()));
    }
    answered?;
    answer::go_on("/", "settings-notice-welcome", "").await
}

async fn try_accept(form: &AcceptForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let fingerprint = random::fingerprint(form.token.reveal());
    let mut connection = portal.database.read().await?;
    let found = store::find_invitation_by_token(&mut connection, &fingerprint, now_ms).await?;
    let invitation = found.ok_or_else(link_is_dead)?;
    let account = accounts::find(&mut connection, &invitation.account_id).await?.ok_or_else(link_is_dead)?;
    drop(connection);
    let known = [account.company_name.as_str(), &account.main_number, &form.name, &invitation.email];
    let judged = password::judge(&form.password, &known).map_err(|key| Problem::field("form[password]", key));
    let (name, ()) = Problem::both(read_name(&form.name), judged)?;
    let hash = accounts::hash_password(&portal, &account.id, "", &form.password).await?;

    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &account.id).await?;
    // Of two who follow the link at once, one gets in; nor does one that was withdrawn meanwhile.
    let found = store::find_invitation_by_token(&mut transaction, &fingerprint, now_ms).await?;
    let invitation = found.ok_or_else(link_is_dead)?;
    store::delete_invitation(&mut transaction, &account.id, &invitation.id).await?;
    let all = accounts::list_administrators(&mut transaction, &account.id).await?;
    if all.iter().any(|other| other.email.to_lowercase() == invitation.email.to_lowercase()) {
        return Err(link_is_dead());
    }
    let id = random::id(now_ms);
    let new = NewAdministrator { id: &id, account_id: &account.id, name: &name, email: &invitation.email };
    accounts::insert_administrator(&mut transaction, new, now_ms).await?;
    let link = Link { account_id: account.id.clone(), administrator_id: id.clone() };
    accounts::replace_password(&mut transaction, &link, &hash).await?;
    sessions::open_session(&mut transaction, &account.id, &id, false).await?;
    tell(&mut transaction, now_ms, &account, (&id, &name, &invitation.email)).await?;
    transaction.commit().await?;
    tracing::info!(account.id = account.id, "an administrator was added");
    Ok(())
}

async fn tell(
    connection: &mut Connection,
    now_ms: i64,
    account: &Account,
    (id, name, email): (&str, &str, &str),
) -> Result<(), sqlx::Error> {
    let (name, email_told) = (name.to_owned(), email.to_owned());
    let what = say!(account.mail_text(), "settings-mail-added", name = name, email = email_told);
    let circumstances = Circumstances::of(&Visitor::current(), now_ms);
    accounts::mail_change_to_all(connection, &Portal::current(), &circumstances, account, &what).await?;
    let (account_id, actor, action) = (account.id.as_str(), Actor::ComingIn(id), "settings.accept-invitation");
    audit::note(connection, now_ms, Entry { account_id, actor, action, subject: email, before: "", after: "" }).await
}

fn link_is_dead() -> Problem {
    Problem::Refused("settings-problem-invitation".to_owned())
}
