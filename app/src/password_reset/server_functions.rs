//! Asking for a link and setting a new password with it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::send_link::{LinkRequest, SEND_LINK};
use crate::accounts::{self, Account, Administrator, Purpose};
use crate::say;
use crate::sessions;
use crate::shared::answer;
use crate::shared::audit::{self, Actor};
use crate::shared::browser::Visitor;
use crate::shared::country::Country;
use crate::shared::database::Connection;
use crate::shared::email_address::EmailAddress;
use crate::shared::jobs;
use crate::shared::mail::{self, Mail};
use crate::shared::password;
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::rate_limit::{self, PER_ADDRESS, PER_SUBJECT};
use crate::shared::secret::Secret;

/// What is typed to ask for a link.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RequestForm {
    pub country: String,
    pub number: String,
    pub email: String,
}

/// Asks for a link by mail. The answer is the same for everybody.
#[server(endpoint = "password-reset/ask-for-link")]
pub async fn ask_for_link(form: RequestForm) -> Result<(), Problem> {
    let result = try_ask(&form).await;
    answer::form("/reset_password", &form, result).await?;
    answer::go_on("/reset_password/sent", "", "").await
}

async fn try_ask(form: &RequestForm) -> Result<(), Problem> {
    let (portal, visitor) = (Portal::current(), Visitor::current());
    let now_ms = portal.clock.now_ms();
    let request = parse(form)?;

    let subject = format!("password link of {}", request.number);
    let address = rate_limit::from_address("password link", visitor.address);
    let mut transaction = portal.database.write().await?;
    rate_limit::count_try(&mut transaction, &address, PER_ADDRESS, now_ms).await?;
    rate_limit::count_try(&mut transaction, &subject, PER_SUBJECT, now_ms).await?;
    // Whether the account exists is looked up by the job, so neither the answer nor its duration can tell.
    jobs::enqueue(&mut transaction, now_ms, SEND_LINK, &request).await?;
    transaction.commit().await?;
    Ok(())
}

fn parse(form: &RequestForm) -> Result<LinkRequest, Problem> {
    let country = Country::from_code(&form.country).unwrap_or(Country::Co);
    let number = PhoneNumber::parse(&form.number, country).map_err(|key| Problem::field("form[number]", key));
    let email = EmailAddress::parse(&form.email).map_err(|key| Problem::field("form[email]", key));
    let (number, email) = Problem::both(number, email)?;
    Ok(LinkRequest { number, email })
}

/// What is sent with a new password.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewPasswordForm {
    pub token: Secret,
    pub password: Secret,
}

/// Sets a new password with a mailed link and ends every session.
#[server(endpoint = "password-reset/set-password")]
pub async fn set_password(form: NewPasswordForm) -> Result<(), Problem> {
    let result = try_set(&form).await;
    let answered = answer::form("/new_password", &form, result).await;
    if answered.is_err() && Visitor::current().accepts_html {
        // What is kept for the page does not name the link; only the address does.
        answer::redirect(&format!("/new_password/{}", form.token.reveal()));
    }
    answered?;
    answer::go_on("/sign_in", "password-reset-notice-changed", "").await
}

async fn try_set(form: &NewPasswordForm) -> Result<(), Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let token = form.token.reveal();
    let mut connection = portal.database.read().await?;
    let owner = accounts::find_link_owner(&mut connection, token, Purpose::Password, now_ms).await?;
    drop(connection);
    let (account, administrator) = owner.ok_or_else(link_is_dead)?;

    let known = [account.company_name.as_str(), &account.main_number, &administrator.name, &administrator.email];
    password::judge(&form.password, &known).map_err(|key| Problem::field("form[password]", key))?;
    let hash = accounts::hash_password(&portal, &account.id, &administrator.id, &form.password).await?;

    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, &account.id).await?;
    let used = accounts::use_link(&mut transaction, token, Purpose::Password, now_ms).await?;
    let link = used.ok_or_else(link_is_dead)?;
    accounts::replace_password(&mut transaction, &link, &hash).await?;
    sessions::end_all_sessions(&mut transaction, &link.account_id, &link.administrator_id).await?;
    sessions::forgive_failures(&mut transaction, &account.main_number).await?;
    let entry = audit::Entry {
        account_id: &link.account_id,
        actor: Actor::ComingIn(&link.administrator_id),
        action: "password-reset.set-password",
        subject: &link.administrator_id,
        before: "",
        after: "",
    };
    audit::record(&mut transaction, now_ms, entry).await?;
    mail_the_change(&mut transaction, now_ms, &account, &administrator).await?;
    transaction.commit().await?;
    tracing::info!(account.id = link.account_id, "password set with a mailed link");
    Ok(())
}

async fn mail_the_change(
    connection: &mut Connection,
    now_ms: i64,
    account: &Account,
    administrator: &Administrator,
) -> Result<(), sqlx::Error> {
    let Ok(to) = EmailAddress::parse(&administrator.email) else {
        return Ok(());
    };
    let text = account.mail_text();
    let company = account.company_name.clone();
    let mail = Mail {
        to,
        subject: say!(text, "password-reset-changed-subject", company = company.clone()),
        body: say!(
            text,
            "password-reset-changed-body",
            name = administrator.name.clone(),
            company = company,
            link = Portal::current().settings.address("/reset_password")
        ),
    };
    mail::enqueue(connection, now_ms, &mail).await
}

fn link_is_dead() -> Problem {
    Problem::Refused("password-reset-problem-link".to_owned())
}
