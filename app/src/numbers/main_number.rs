//! The work of choosing another main number, with which everybody of the company signs in.

use super::destinations::Destinations;
use super::number::{Destination, shown};
use super::saving::record;
use super::store;
use crate::accounts::{self, Account};
use crate::say;
use crate::shared::account_changes;
use crate::shared::caller::{Caller, SIGN_IN};
use crate::shared::database::Connection;
use crate::shared::language::Text;
use crate::shared::portal::Portal;
use crate::shared::problem::Problem;

/// Makes a number the main number and tells the administrators. `instead_of` is the one the page showed. Gives where its
/// calls go, in words; nothing when nobody takes them.
pub async fn try_make_main(
    caller: &Caller,
    e164: &str,
    instead_of: &str,
    text: Text,
) -> Result<Option<String>, Problem> {
    let portal = Portal::current();
    let now_ms = portal.clock.now_ms();
    let account_id = caller.account_id.as_str();
    let mut transaction = portal.database.write().await?;
    accounts::lock(&mut transaction, account_id).await?;
    let account = accounts::find(&mut transaction, account_id).await?.ok_or(Problem::NotFound)?;
    let before = store::find(&mut transaction, account_id, e164).await?.ok_or(Problem::NotFound)?;
    let destinations = Destinations::current(&portal, &mut transaction, &account, text).await?;
    let is_led = before.destination != Destination::Nobody;
    let destination = is_led.then(|| destinations.words(&before.destination));
    if before.is_main {
        return Ok(destination);
    }
    if let Some(key) = before.main_problem() {
        return Err(Problem::Refused(key.to_owned()));
    }
    if account.main_number != instead_of {
        return Err(Problem::Conflict);
    }

    let old = store::find(&mut transaction, account_id, &account.main_number).await?;
    accounts::set_main_number(&mut transaction, account_id, e164).await?;
    tell(&mut transaction, caller, &account, (e164, now_ms), &portal.settings.address(SIGN_IN)).await?;
    let new = store::find(&mut transaction, account_id, e164).await?;
    record(&mut transaction, caller, now_ms, ("numbers.make-main", e164), (old.as_ref(), new.as_ref())).await?;
    // The main number is none of the set-up that has revisions, and users show it.
    account_changes::note(&mut transaction, account_id, now_ms).await?;
    transaction.commit().await?;
    Ok(destination)
}

/// A mail to every administrator, in the language of the account.
async fn tell(
    connection: &mut Connection,
    caller: &Caller,
    account: &Account,
    (e164, now_ms): (&str, i64),
    sign_in: &str,
) -> Result<(), sqlx::Error> {
    let text = account.mail_text();
    let (new, old) = (shown(e164, account.country), shown(&account.main_number, account.country));
    accounts::mail_administrators(connection, now_ms, &account.id, |name| {
        let body = say!(
            text,
            "numbers-mail-body",
            name = name,
            by = caller.name.clone(),
            company = account.company_name.clone(),
            number = new.clone(),
            old = old.clone(),
            link = sign_in.to_owned()
        );
        (say!(text, "numbers-mail-subject", number = new.clone()), body)
    })
    .await
}
