//! Mails to the administrators of an account.

use crate::accounts::{self, Account};
use crate::payments::failure_sentence;
use crate::say;
use crate::shared::database::Connection;
use crate::shared::money::Money;
use crate::shared::portal::Portal;
use crate::shared::time_zone;

/// There is little left, and nothing refills it.
pub async fn low(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    balance: Money,
) -> Result<(), sqlx::Error> {
    let link = portal.settings.address("/prepaid_account");
    let text = account.mail_text();
    accounts::mail_administrators(connection, portal.clock.now_ms(), &account.id, |name| {
        let balance = text.money(balance);
        let company = account.company_name.clone();
        (
            say!(text, "prepaid-account-mail-low-subject", company = company.clone()),
            say!(
                text,
                "prepaid-account-mail-low-body",
                name = name,
                company = company,
                balance = balance,
                link = link.clone()
            ),
        )
    })
    .await
}

/// A charge failed; another one is tried at a time, or none by itself.
pub async fn refill_failed(
    connection: &mut Connection,
    portal: &Portal,
    account: &Account,
    (amount, code): (Money, &str),
    retry_at: Option<i64>,
) -> Result<(), sqlx::Error> {
    let link = portal.settings.address("/billing/payment_method");
    let text = account.mail_text();
    accounts::mail_administrators(connection, portal.clock.now_ms(), &account.id, |name| {
        let company = account.company_name.clone();
        let next = match retry_at {
            Some(at_ms) => {
                let moment = time_zone::moment(text, &account.time_zone, at_ms);
                say!(text, "prepaid-account-mail-failed-again", moment = moment)
            }
            None => text.say("prepaid-account-mail-failed-last"),
        };
        let body = say!(
            text,
            "prepaid-account-mail-failed-body",
            name = name,
            company = company.clone(),
            amount = text.money(amount),
            reason = failure_sentence(text, code),
            next = next,
            link = link.clone()
        );
        (say!(text, "prepaid-account-mail-failed-subject", company = company), body)
    })
    .await
}
