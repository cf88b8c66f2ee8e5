//! Mails to all administrators of an account.

use super::administrators::list_administrators;
use crate::shared::database::Connection;
use crate::shared::email_address::EmailAddress;
use crate::shared::mail::{self, Mail, MailedFile};

/// Enqueues a mail for each administrator of an account; `words` gives its subject and its text for somebody's name.
///
/// # Errors
/// A fault of the database.
pub async fn mail_administrators(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    words: impl Fn(String) -> (String, String) + Send,
) -> Result<(), sqlx::Error> {
    mail_administrators_with(connection, now_ms, account_id, None, words).await
}

/// The same with a file.
///
/// # Errors
/// A fault of the database.
pub async fn mail_administrators_with(
    connection: &mut Connection,
    now_ms: i64,
    account_id: &str,
    file: Option<MailedFile>,
    words: impl Fn(String) -> (String, String) + Send,
) -> Result<(), sqlx::Error> {
    for administrator in list_administrators(connection, account_id).await? {
        // Checked when it was saved; one that is none any more must not keep the others from being told.
        let Ok(to) = EmailAddress::parse(&administrator.email) else { continue };
        let (subject, body) = words(administrator.name);
        mail::enqueue_with(connection, now_ms, &Mail { to, subject, body }, file.clone()).await?;
    }
    Ok(())
}
