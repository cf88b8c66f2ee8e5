//! Mails that tell administrators what was changed about who gets in.

use super::store::{self, Account, Administrator};
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
    let Ok(address) = EmailAddress::parse(&to.email) else { return Ok(()) };
    let text = account.mail_text();
    let moment = time_zone::moment(text, &account.time_zone, circumstances.now_ms);
    let place = if circumstances.address.is_empty() {
        say!(text, "accounts-mail-by-operator", moment = moment)
    } else {
        say!(text, "accounts-mail-from", moment = moment, address = circumstances.address.clone())
    };
    let mail = Mail {
        to: address,
        subject: say!(text, "accounts-mail-subject", company = account.company_name.clone()),
        body: say!(
            text,
            "accounts-mail-body",
            name = to.name.clone(),
            company = account.company_name.clone(),
            what = what,
            place = place,
            link = portal.settings.address("/reset_password")
        ),
    };
    mail::enqueue(connection, circumstances.now_ms, &mail).await
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
    for to in store::list_administrators(connection, &account.id).await? {
        mail_change(connection, portal, circumstances, (account, &to), what.to_owned()).await?;
    }
    Ok(())
}
