//! Inviting another administrator: a link by mail, which works once and for fourteen days.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::email_change::must_be_free;
use super::frame::SETTINGS;
use super::own_password::{Begun, Done, begin, begin_knowing, note};
use super::store::{self, Invitation};
use crate::accounts;
use crate::say;
use crate::shared::answer;
use crate::shared::caller::Caller;
use crate::shared::clock::{DAY_MS, MINUTE_MS};
use crate::shared::email_address::EmailAddress;
use crate::shared::mail::{self, Mail};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;
use crate::shared::random;
use crate::shared::secret::Secret;

/// The page of the form.
pub const INVITE: &str = "/settings/administrators/new";
/// How long the link works.
pub const LINK_DAYS: i64 = 14;
/// How many administrators and invitations an account may have together.
pub const MOST: usize = 20;

/// What is typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InviteForm {
    pub email: String,
    pub current: Secret,
}

/// Invites somebody to become an administrator.
#[server(endpoint = "settings/invite")]
pub async fn invite(form: InviteForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_invite(&caller, &form).await;
    answer::form(INVITE, &form, result).await?;
    answer::go_on(SETTINGS, "settings-notice-invited", form.email.trim()).await
}

async fn try_invite(caller: &Caller, form: &InviteForm) -> Result<(), Problem> {
    let email = EmailAddress::parse(&form.email).map_err(|key| Problem::field("form[email]", key))?;
    let mut begun = begin_knowing(caller, &form.current).await?;
    must_be_free(&mut begun.transaction, &caller.account_id, email.as_str()).await?;
    let waiting = store::list_invitations(&mut begun.transaction, &caller.account_id).await?;
    if waiting.iter().any(|other| other.email.to_lowercase() == email.as_str().to_lowercase()) {
        return Err(Problem::field("form[email]", "settings-problem-invited"));
    }
    let there = accounts::list_administrators(&mut begun.transaction, &caller.account_id).await?.len();
    if there + waiting.len() >= MOST {
        return Err(Problem::Refused("settings-problem-most".to_owned()));
    }
    let invitation = Invitation {
        id: random::id(begun.now_ms),
        account_id: caller.account_id.clone(),
        email: email.as_str().to_owned(),
        invited_by: caller.name.clone(),
        invited_by_id: caller.administrator_id.clone(),
        sent_at: begun.now_ms,
        expires_at: begun.now_ms + LINK_DAYS * DAY_MS,
    };
    send(&mut begun, &invitation, &email).await?;
    let text = begun.account.mail_text();
    let (who, email) = (begun.administrator.name.clone(), invitation.email.clone());
    begun.tell_all(&say!(text, "settings-mail-invited", name = who, email = email)).await?;
    let done = Done { action: "settings.invite", subject: &invitation.email, ..Done::default() };
    note(&mut begun.transaction, begun.now_ms, caller, done).await?;
    begun.transaction.commit().await?;
    Ok(())
}

/// Writes an invitation with a new token and mails its link; one that was mailed before stops working.
async fn send(begun: &mut Begun, invitation: &Invitation, to: &EmailAddress) -> Result<(), sqlx::Error> {
    let token = random::token();
    store::save_invitation(&mut begun.transaction, invitation, &random::fingerprint(&token)).await?;
    let text = begun.account.mail_text();
    let company = begun.account.company_name.clone();
    let number = PhoneNumber::stored(begun.account.main_number.clone()).shown_in(begun.account.country);
    let mail = Mail {
        to: to.clone(),
        subject: say!(text, "settings-mail-invitation-subject", company = company.clone()),
        body: say!(
            text,
            "settings-mail-invitation-body",
            name = invitation.invited_by.clone(),
            company = company,
            phone = number,
            link = Portal::current().settings.address(&format!("/invitation/{token}")),
            number = LINK_DAYS
        ),
    };
    mail::enqueue(&mut begun.transaction, begun.now_ms, &mail).await
}

/// Which invitation.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct InvitationForm {
    pub id: String,
}

/// Sends an invitation again, with another link.
#[server(endpoint = "settings/send-invitation-again")]
pub async fn send_invitation_again(form: InvitationForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_send_again(&caller, &form).await;
    let email = answer::form(SETTINGS, &form, result).await?;
    answer::go_on(SETTINGS, "settings-notice-invited", &email).await
}

async fn try_send_again(caller: &Caller, form: &InvitationForm) -> Result<String, Problem> {
    let mut begun = begin(caller).await?;
    let found = store::find_invitation(&mut begun.transaction, &caller.account_id, &form.id).await?;
    let invitation = found.ok_or(Problem::NotFound)?;
    // Whoever was invited by mistake is not written to all day.
    let wait_ms = invitation.sent_at + MINUTE_MS - begun.now_ms;
    if wait_ms > 0 {
        return Err(Problem::TryLater { seconds: u64::try_from(wait_ms / 1000 + 1).unwrap_or(60) });
    }
    let to = EmailAddress::parse(&invitation.email).map_err(|key| Problem::Refused(key.to_owned()))?;
    let (sent_at, expires_at) = (begun.now_ms, begun.now_ms + LINK_DAYS * DAY_MS);
    let invitation = Invitation { sent_at, expires_at, ..invitation };
    send(&mut begun, &invitation, &to).await?;
    let done = Done { action: "settings.send-invitation-again", subject: &invitation.email, ..Done::default() };
    note(&mut begun.transaction, begun.now_ms, caller, done).await?;
    begun.transaction.commit().await?;
    Ok(invitation.email)
}

/// Takes an invitation back: its link does not work any more.
#[server(endpoint = "settings/withdraw-invitation")]
pub async fn withdraw_invitation(form: InvitationForm) -> Result<(), Problem> {
    let caller = Caller::administrator()?;
    let result = try_withdraw(&caller, &form).await;
    let email = answer::form(SETTINGS, &form, result).await?;
    answer::go_on(SETTINGS, "settings-notice-withdrawn", &email).await
}

async fn try_withdraw(caller: &Caller, form: &InvitationForm) -> Result<String, Problem> {
    let mut begun = begin(caller).await?;
    let found = store::find_invitation(&mut begun.transaction, &caller.account_id, &form.id).await?;
    let invitation = found.ok_or(Problem::NotFound)?;
    store::delete_invitation(&mut begun.transaction, &caller.account_id, &invitation.id).await?;
    let done = Done { action: "settings.withdraw-invitation", subject: &invitation.email, ..Done::default() };
    note(&mut begun.transaction, begun.now_ms, caller, done).await?;
    begun.transaction.commit().await?;
    Ok(invitation.email)
}
