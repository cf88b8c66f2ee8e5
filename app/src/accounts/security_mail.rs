//! Mails that tell administrators what was changed about who gets in.

use super::administrators::Administrator;
use super::mailing::mail_administrators;
use super::store::Account;
use crate::say;
use crate::shared::browser::Visitor;
use crate::shared::database::Connection;
use crate::shared::email_address::EmailAddress;
use crate::shared::mail::{self, Mail};
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// When and from where something was done.
#[derive(Clone, Debug)]
pub struct Circumstances {
    /// When.
    pub now_ms: i64,
    /// From which address; empty for the operator.
    pub address: String,
}

impl Circumstances {
    /// Those of this request.
    pub fn of(visitor: &Visitor, now_ms: i64) -> Self {
        Self { now_ms, address: visitor.address.to_string() }
    }
}

/// Tells one administrator; `what` is a whole sentence in the language of the account's mails.
///
/// # Errors
/// A fault of the database.
pub async fn mail_change(
    connection: &mut Connection,
    portal: &Portal,
    circumstances: &Circumstances,
    (account, to): (&Account, &Administrator),
    what: String,
) -> Result<(), sqlx::Error> {
    // Checked when it was saved.
    let Ok(address) = EmailAddress::parse(&to.email) else { return Ok(()) };
    let (subject, body) = words(portal, circumstances, account, &to.name, &what);
    mail::enqueue(connection, circumstances.now_ms, &Mail { to: address, subject, body }).await
}

/// Tells all administrators of an account.
///
/// # Errors
/// A fault of the database.
pub async fn mail_change_to_all(
    connection: &mut Connection,
    portal: &Portal,
    circumstances: &Circumstances,
    account: &Account,
    what: &str,
) -> Result<(), sqlx::Error> {
    let words = |name: String| words(portal, circumstances, account, &name, what);
    mail_administrators(connection, circumstances.now_ms, &account.id, words).await
}

/// Subject and text for somebody's name.
fn words(
    portal: &Portal,
    circumstances: &Circumstances,
    account: &Account,
    name: &str,
    what: &str,
) -> (String, String) {
    let text = account.mail_text();
    let moment = time_zone::moment(text, &account.time_zone, circumstances.now_ms);
    let place = if circumstances.address.is_empty() {
        say!(text, "accounts-mail-by-operator", moment = moment)
    } else {
        say!(text, "accounts-mail-from", moment = moment, address = circumstances.address.clone())
    };
    let subject = say!(text, "accounts-mail-subject", company = account.company_name.clone());
    let body = say!(
        text,
        "accounts-mail-body",
        name = name.to_owned(),
        company = account.company_name.clone(),
        what = what.to_owned(),
        place = place,
        link = portal.settings.address("/reset_password")
    );
    (subject, body)
}
