//! What users are told of their passwords.

use super::saving::TEMPORARY_DAYS;
use crate::accounts::Account;
use crate::extensions::User;
use crate::say;
use crate::shared::caller::{Caller, USERS_SIGN_IN};
use crate::shared::database::Connection;
use crate::shared::email_address::EmailAddress;
use crate::shared::mail::{self, Mail};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;

/// Mails a temporary password; `before` counts the passwords that it replaces: none, or one.
pub async fn mail_temporary(
    connection: &mut Connection,
    now_ms: i64,
    (caller, account, to): (&Caller, &Account, EmailAddress),
    (user, password, before): (&User, String, i64),
) -> Result<(), sqlx::Error> {
    let text = account.mail_text();
    let mail = Mail {
        to,
        subject: say!(text, "user-passwords-mail-subject", company = account.company_name.clone(), before = before),
        body: say!(
            text,
            "user-passwords-mail-body",
            name = user.name(),
            company = account.company_name.clone(),
            phone = PhoneNumber::stored(account.main_number.clone()).shown_in(account.country),
            number = user.number.clone(),
            password = password,
            days = TEMPORARY_DAYS,
            before = before,
            link = sign_in_link(),
            administrator = caller.name.clone()
        ),
    };
    mail::enqueue(connection, now_ms, &mail).await
}

/// Mails that the administrator typed a password, never the password: they tell it themselves.
pub async fn mail_the_change(
    connection: &mut Connection,
    now_ms: i64,
    (caller, account): (&Caller, &Account),
    user: &User,
) -> Result<(), sqlx::Error> {
    let Ok(to) = EmailAddress::parse(&user.email) else { return Ok(()) };
    let text = account.mail_text();
    let mail = Mail {
        to,
        subject: say!(text, "user-passwords-changed-subject", company = account.company_name.clone()),
        body: say!(
            text,
            "user-passwords-changed-body",
            name = user.name(),
            company = account.company_name.clone(),
            number = user.number.clone(),
            link = sign_in_link(),
            administrator = caller.name.clone()
        ),
    };
    mail::enqueue(connection, now_ms, &mail).await
}

fn sign_in_link() -> String {
    Portal::current().settings.address(USERS_SIGN_IN)
}
