//! The mail a new user gets.

use crate::accounts::Account;
use crate::extensions::User;
use crate::numbers;
use crate::say;
use crate::shared::caller::USERS_SIGN_IN;
use crate::shared::database::Connection;
use crate::shared::email_address::EmailAddress;
use crate::shared::mail::{self, Mail};
use crate::shared::phone_number::PhoneNumber;
use crate::shared::portal::Portal;
use crate::user_passwords;

/// Mails somebody the extension that an administrator made for them, the number that leads to it, and the temporary password
/// they sign in with.
///
/// # Errors
/// A fault of the database.
pub async fn welcome(
    connection: &mut Connection,
    now_ms: i64,
    (administrator, account): (&str, &Account),
    user: &User,
) -> Result<(), sqlx::Error> {
    let Ok(to) = EmailAddress::parse(&user.email) else { return Ok(()) };
    let password = user_passwords::give_temporary(connection, now_ms, (account, user)).await?;
    let text = account.mail_text();
    let company = account.company_name.clone();
    let direct = numbers::direct_numbers(connection, &account.id, &user.id).await?.into_iter().next();
    let written = |e164: String| PhoneNumber::stored(e164).shown_in(account.country);
    let mail = Mail {
        to,
        subject: say!(text, "user-settings-mail-subject", company = company.clone(), number = user.number.clone()),
        body: say!(
            text,
            "user-settings-mail-body",
            name = user.name(),
            company = company,
            number = user.number.clone(),
            phone = written(account.main_number.clone()),
            direct = direct.map_or_else(|| "none".to_owned(), written),
            password = password,
            days = user_passwords::TEMPORARY_DAYS,
            link = Portal::current().settings.address(USERS_SIGN_IN),
            administrator = administrator.to_owned()
        ),
    };
    mail::enqueue(connection, now_ms, &mail).await
}
