//! The work behind asking for a link: mails it when what was typed belongs together, else does nothing.

use serde::{Deserialize, Serialize};

use crate::accounts::{self, Administrator, Purpose};
use crate::say;
use crate::shared::clock::MINUTE_MS;
use crate::shared::email_address::EmailAddress;
use crate::shared::mail::{self, Mail};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;

/// The kind of job that [`send_link`] runs.
pub const SEND_LINK: &str = "send-password-link";

/// How long a link works.
const LINK_MINUTES: i64 = 30;

/// What somebody typed who asks for a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkRequest {
    /// The company's main number.
    pub number: PhoneNumber,
    /// The administrator's email.
    pub email: EmailAddress,
}

/// Mails a link when the number has an activated account whose administrator has this email.
///
/// # Errors
/// A fault of the database.
pub async fn send_link(portal: &Portal, request: &LinkRequest) -> Result<(), sqlx::Error> {
    let now_ms = portal.clock.now_ms();
    let mut transaction = portal.database.write().await?;
    let Some(account) = accounts::find_by_number(&mut transaction, request.number.as_str()).await? else {
        return Ok(());
    };
    accounts::lock(&mut transaction, &account.id).await?;
    let administrators = accounts::list_administrators(&mut transaction, &account.id).await?;
    let Some(administrator) = administrators.into_iter().find(|one| may_have_a_link(one, request)) else {
        return Ok(());
    };
    // To the address on file, not to the typed one: they may differ in letters that only look alike.
    let Ok(to) = EmailAddress::parse(&administrator.email) else {
        return Ok(());
    };
    let until_ms = now_ms + LINK_MINUTES * MINUTE_MS;
    let token =
        accounts::issue_link(&mut transaction, &account.id, &administrator.id, Purpose::Password, until_ms).await?;
    let text = account.mail_text();
    let mail = Mail {
        to,
        subject: say!(text, "password-reset-mail-subject", company = account.company_name.clone()),
        body: say!(
            text,
            "password-reset-mail-body",
            name = administrator.name,
            company = account.company_name,
            link = portal.settings.address(&format!("/new_password/{token}")),
            minutes = LINK_MINUTES
        ),
    };
    mail::enqueue(&mut transaction, now_ms, &mail).await?;
    transaction.commit().await?;
    tracing::info!(account.id = account.id, "password link mailed");
    Ok(())
}

/// Without a password the account is not activated, and only activation may set the first one.
fn may_have_a_link(administrator: &Administrator, request: &LinkRequest) -> bool {
    !administrator.password_hash.is_empty()
        && administrator.email.to_lowercase() == request.email.as_str().to_lowercase()
}
